#include "core/sale/promotion_block.h"

#include "core/sale/limits.h"
#include "core/sale/promotion_combination.h"
#include "core/values/allocate.h"

#include <algorithm>

namespace sokoguru {

namespace {

using Kind = Promotion::Kind;
using Places = std::vector<std::size_t>; ///< Of goods, in their list.

/// More pieces than any line has.
constexpr std::int64_t pieces_max = 1'000'000;

Money times(Money money, std::int64_t count) {
    return Money{checked_multiply(money.rupiah(), count)};
}

Money share_off(Percent percent, Money price) {
    return std::clamp(percent, Percent{}, Percent{10'000}).of(price);
}

bool is_single(const Promotion& promotion) {
    return promotion.kind == Kind::percent_off || promotion.kind == Kind::amount_off;
}

/// What a promotion takes off one of some goods, or off `held` of a portion.
Money off_one(const Promotion& promotion, const Goods& goods, Quantity held) {
    const Money price{
        multiply_divide_half_up(goods.list.rupiah(), held.thousandths(), goods.portion.thousandths())};
    if (promotion.kind == Kind::percent_off) return share_off(promotion.percent, price);
    if (goods.form == Goods::Form::larger_units) return Money{};
    const Money amount = std::clamp(promotion.amount, Money{}, amount_max);
    return std::min(Money{multiply_divide_half_up(amount.rupiah(), held.thousandths(), 1000)}, price);
}

Places goods_of(const std::vector<ProductId>& products, std::span<const Goods> goods) {
    Places places;
    for (const ProductId product : products) {
        // Goods are in the order of their products, so that a long list of products costs little.
        for (const Goods& found : std::ranges::equal_range(goods, product, {}, &Goods::product)) {
            places.push_back(static_cast<std::size_t>(&found - goods.data()));
        }
    }
    std::ranges::sort(places);
    const auto repeated = std::ranges::unique(places);
    places.erase(repeated.begin(), repeated.end());
    return places;
}

Places goods_of(const Promotion& promotion, std::span<const Goods> goods) {
    if (promotion.scope == Promotion::Scope::products) return goods_of(promotion.products, goods);
    Places places;
    for (std::size_t i = 0; i < goods.size(); ++i) {
        if (promotion.scope == Promotion::Scope::category && goods[i].category == promotion.category)
            places.push_back(i);
    }
    return places;
}

Places only_pieces(Places places, std::span<const Goods> goods) {
    std::erase_if(places, [&](std::size_t place) { return goods[place].form != Goods::Form::pieces; });
    return places;
}

template <class Worth>
Places sorted_by(Places places, std::span<const Goods> goods, const Worth& worth) {
    std::ranges::stable_sort(places, std::greater{}, [&](std::size_t place) { return worth(goods[place]); });
    return places;
}

/// Makes the blocks of one promotion.
class BlockMaker {
  public:
    BlockMaker(std::span<const Goods> goods, const Promotion& promotion, Blocks& made)
        : goods_(goods), promotion_(promotion), made_(made), places_(goods_of(promotion, goods)) {}

    /// Whether there is anything to be made.
    bool concerns_goods() const {
        return !places_.empty() && promotion_.take <= pieces_max && promotion_.pay <= pieces_max &&
               promotion_.times_max >= (is_single(promotion_) ? 1 : 0);
    }

    /// At most so many blocks, as far as there is a choice.
    void make(std::size_t block_count) {
        most_ = block_count;
        if (!is_single(promotion_)) places_ = only_pieces(std::move(places_), goods_);
        switch (promotion_.kind) {
        case Kind::percent_off:
        case Kind::amount_off: return make_singles();
        case Kind::n_for_price_of_m: return make_n_for_m();
        case Kind::mix_and_match: return make_mixed();
        case Kind::bundle_price: return make_bundles();
        case Kind::buy_x_get_y:
            return promotion_.rewards.empty() ? make_rewarded_by_cheapest() : make_rewarded_by_others();
        }
    }

  private:
    void make_singles();
    void make_n_for_m();
    void make_mixed();
    void make_bundles();
    void make_rewarded_by_cheapest();
    void make_rewarded_by_others();

    Combinations ways_to_take(const Places& places, std::int64_t wanted) {
        Combinations ways = combinations(goods_, places, wanted, most_);
        made_.is_complete = made_.is_complete && ways.is_complete;
        return ways;
    }
    Money reward_off(const BlockPart& part) const {
        const Money price = goods_[part.goods].list;
        return times(share_off(promotion_.percent, price), part.count);
    }
    void add_for(Money price, Taken parts);
    void add(Taken parts, std::int64_t times_held = 1);

    std::span<const Goods> goods_;
    const Promotion& promotion_;
    Blocks& made_;
    Places places_;
    std::size_t most_ = 0;
};

/// Adds a block whose parts have their sums, unless it saves nothing.
void BlockMaker::add(Taken parts, std::int64_t times_held) {
    std::ranges::sort(parts, {}, &BlockPart::goods);
    Block block{.promotion = &promotion_, .parts = {}, .saving = {}, .piece_count = 0, .times = times_held};
    for (const BlockPart& part : parts) {
        if (part.count == 0) continue;
        const Goods& goods = goods_[part.goods];
        block.saving += part.off - times(goods.list - goods.single, part.count);
        block.piece_count += part.count;
        if (!block.parts.empty() && block.parts.back().goods == part.goods) {
            block.parts.back().count += part.count;
            block.parts.back().off += part.off;
        } else {
            block.parts.push_back(part);
        }
    }
    const bool are_there = std::ranges::all_of(
        block.parts, [&](const BlockPart& part) { return part.count <= goods_[part.goods].count; });
    if (are_there && block.saving > Money{}) made_.blocks.push_back(std::move(block));
}

/// Adds a block whose pieces cost `price` together. What comes off is shared by what the pieces cost.
void BlockMaker::add_for(Money price, Taken parts) {
    std::vector<std::int64_t> weights;
    Money list;
    for (const BlockPart& part : parts) {
        weights.push_back(times(goods_[part.goods].list, part.count).rupiah());
        list += Money{weights.back()};
    }
    if (price < Money{} || price >= list) return;
    const std::vector<Money> off = allocate(list - price, weights);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        parts[i].off = off[i];
    }
    add(std::move(parts));
}

/// Those without a limit are single prices already. With one, each piece is a block of its own, and of a
/// portion so many units as the limit allows.
void BlockMaker::make_singles() {
    for (const std::size_t place : places_) {
        const Goods& goods = goods_[place];
        const std::int64_t units = (goods.portion.thousandths() + 999) / 1000;
        const std::int64_t held = std::min(units, promotion_.times_max);
        const Quantity quantity = held < units ? Quantity::whole(held) : goods.portion;
        add({{place, 1, off_one(promotion_, goods, quantity)}}, held);
    }
}

void BlockMaker::make_n_for_m() {
    if (promotion_.pay < 0 || promotion_.pay >= promotion_.take) return;
    for (const std::size_t place : places_) {
        if (goods_[place].count < promotion_.take) continue;
        add_for(times(goods_[place].list, promotion_.pay), {{place, promotion_.take, {}}});
    }
}

void BlockMaker::make_mixed() {
    const auto dearest = [](const Goods& goods) { return goods.single; };
    for (Taken& taken : ways_to_take(sorted_by(places_, goods_, dearest), promotion_.take).ways) {
        add_for(promotion_.amount, std::move(taken));
    }
}

/// A product that is listed twice is needed twice.
void BlockMaker::make_bundles() {
    if (promotion_.scope != Promotion::Scope::products || promotion_.products.empty()) return;
    std::vector<ProductId> needed = promotion_.products;
    std::ranges::sort(needed);
    std::vector<Combinations> factors;
    for (auto first = needed.begin(); first != needed.end();) {
        const auto last = std::upper_bound(first, needed.end(), *first);
        const auto dearest = [](const Goods& goods) { return goods.single; };
        const Places places = sorted_by(only_pieces(goods_of({*first}, goods_), goods_), goods_, dearest);
        factors.push_back(ways_to_take(places, last - first));
        if (factors.back().ways.empty()) return;
        first = last;
    }
    std::size_t left = most_;
    multiply(factors, [&](const std::vector<const Taken*>& chosen) {
        if (left-- == 0) return made_.is_complete = false;
        Taken together;
        for (const Taken* taken : chosen) {
            together.insert(together.end(), taken->begin(), taken->end());
        }
        add_for(promotion_.amount, std::move(together));
        return true;
    });
}

/// Of the pieces that are bought together the cheapest are the reward.
void BlockMaker::make_rewarded_by_cheapest() {
    if (promotion_.take < 1 || promotion_.pay < 1) return;
    const auto dearest = [](const Goods& goods) { return goods.list; };
    const Places places = sorted_by(places_, goods_, dearest);
    for (const Taken& taken : ways_to_take(places, promotion_.take + promotion_.pay).ways) {
        Taken parts;
        std::int64_t rewards = promotion_.pay;
        for (auto part = taken.rbegin(); part != taken.rend(); ++part) {
            const std::int64_t rewarded = std::min(rewards, part->count);
            rewards -= rewarded;
            BlockPart reward{part->goods, rewarded, {}};
            reward.off = reward_off(reward);
            parts.push_back(reward);
            parts.push_back({part->goods, part->count - rewarded, {}});
        }
        add(std::move(parts));
    }
}

void BlockMaker::make_rewarded_by_others() {
    if (promotion_.take < 1 || promotion_.pay < 1) return;
    const auto gain = [&](const Goods& goods) {
        return share_off(promotion_.percent, goods.list) - goods.list + goods.single;
    };
    const auto least_loss = [](const Goods& goods) { return goods.single - goods.list; };
    const Places rewards = only_pieces(goods_of(promotion_.rewards, goods_), goods_);
    const std::vector<Combinations> factors = {
        ways_to_take(sorted_by(places_, goods_, least_loss), promotion_.take),
        ways_to_take(sorted_by(rewards, goods_, gain), promotion_.pay)};
    std::size_t left = most_;
    multiply(factors, [&](const std::vector<const Taken*>& chosen) {
        if (left-- == 0) return made_.is_complete = false;
        Taken parts = *chosen[1];
        for (BlockPart& part : parts) {
            part.off = reward_off(part);
        }
        parts.insert(parts.end(), chosen[0]->begin(), chosen[0]->end());
        add(std::move(parts));
        return true;
    });
}

void add_cases(std::span<const Goods> goods, Blocks& made) {
    for (std::size_t place = 0; place < goods.size(); ++place) {
        const Goods& pieces = goods[place];
        if (pieces.form != Goods::Form::pieces) continue;
        for (const CaseOffer& offer : pieces.cases) {
            const std::int64_t count = offer.factor.thousandths() / 1000;
            if (!offer.factor.is_whole() || count < 2 || count > pieces.count || offer.price < Money{})
                continue;
            const Money saving = times(pieces.single, count) - offer.price;
            if (saving <= Money{}) continue;
            const BlockPart part{place, count, times(pieces.list, count) - offer.price};
            made.blocks.push_back(
                {.promotion = nullptr, .parts = {part}, .saving = saving, .piece_count = count, .times = 1});
        }
    }
}

} // namespace

void set_single_prices(std::span<Goods> goods, std::span<const Promotion* const> promotions) {
    for (const Promotion* promotion : promotions) {
        if (!is_single(*promotion) || promotion->times_max != 0) continue;
        for (const std::size_t place : goods_of(*promotion, goods)) {
            Goods& one = goods[place];
            const Money price = one.list - off_one(*promotion, one, one.portion);
            if (price >= one.single) continue;
            one.single = price;
            one.by = promotion;
        }
    }
}

Blocks make_blocks(std::span<const Goods> goods, std::span<const Promotion* const> promotions) {
    Blocks made;
    add_cases(goods, made);
    std::vector<BlockMaker> makers;
    makers.reserve(promotions.size());
    for (const Promotion* promotion : promotions) {
        makers.emplace_back(goods, *promotion, made);
        if (!makers.back().concerns_goods()) makers.pop_back();
    }
    const std::size_t part = block_count_max / std::max<std::size_t>(makers.size(), 1);
    for (BlockMaker& maker : makers) {
        maker.make(std::min(part, block_count_of_one_max));
    }
    return made;
}

} // namespace sokoguru
