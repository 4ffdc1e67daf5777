#include "core/sale/promotion_pricing.h"

#include "core/sale/price_step.h"
#include "core/sale/promotion_block.h"
#include "core/sale/promotion_goods.h"
#include "core/sale/promotion_search.h"
#include "core/values/allocate.h"

#include <algorithm>
#include <tuple>

namespace sokoguru {

namespace {

using Kind = LineDiscount::Kind;

/// The lines of some goods, as a range of the sorted lines, and what made their single price before
/// promotions.
struct Lot {
    std::size_t first = 0;
    std::size_t last = 0;
    std::optional<Kind> single_by;
};

/// What some pieces of a lot get.
struct Given {
    Kind kind = Kind::promotion;
    const Promotion* promotion = nullptr;
    std::int64_t count = 0;
    Money off;
};

Quantity magnitude(Quantity quantity) {
    return quantity < Quantity{} ? -quantity : quantity;
}

Money times(Money money, std::int64_t count) {
    return Money{checked_multiply(money.rupiah(), count)};
}

bool is_portion(const CartLine& line) {
    return line.label_price || line.divisibility == Divisibility::divisible || !line.quantity.is_whole();
}

/// Everything of a line that its goods are told apart by.
auto identity(const CartLine& line) {
    return std::tuple{line.product, line.unit, line.factor, line.unit_price, line.label_price.has_value()};
}

bool step_before(const PriceStep& a, const PriceStep& b) {
    return std::tuple{a.level, a.from, a.price} < std::tuple{b.level, b.from, b.price};
}

bool case_before(const CaseOffer& a, const CaseOffer& b) {
    return std::tuple{a.factor, a.price} < std::tuple{b.factor, b.price};
}

/// Lines of one product and price differ in the rest only when the product was changed in mid-sale.
std::weak_ordering compare_offers(const CartLine& a, const CartLine& b) {
    const auto compare = [](const auto& left, const auto& right, const auto& before) {
        if (std::ranges::lexicographical_compare(left, right, before)) return std::weak_ordering::less;
        if (std::ranges::lexicographical_compare(right, left, before)) return std::weak_ordering::greater;
        return std::weak_ordering::equivalent;
    };
    if (const auto order = compare(a.steps, b.steps, step_before); order != 0) return order;
    if (const auto order = compare(a.cases, b.cases, case_before); order != 0) return order;
    return a.category <=> b.category;
}

std::weak_ordering compare_goods(const CartLine& a, const CartLine& b) {
    if (const auto order = identity(a) <=> identity(b); order != 0) return order;
    return compare_offers(a, b);
}

/// Lines with nothing taken off by hand come first, so that they get what promotions give to some pieces
/// only.
bool line_before(const CartLine& a, const CartLine& b) {
    if (const auto order = compare_goods(a, b); order != 0) return order < 0;
    const auto rest = [](const CartLine& line) {
        return std::tuple{line.discount ? line.discount->percent : Percent{},
                          line.discount ? line.discount->amount : Money{}, magnitude(line.quantity),
                          line.label_price};
    };
    return rest(a) < rest(b);
}

/// Works the discounts of some lines out.
class GoodsPricer {
  public:
    GoodsPricer(const Cart& cart, const std::vector<std::size_t>& places, const PriceTerms& terms)
        : cart_(cart), terms_(terms), places_(places) {
        std::ranges::sort(places_, [&](std::size_t a, std::size_t b) {
            return line_before(cart_.lines[a], cart_.lines[b]);
        });
        collect_goods();
    }

    Proof price(std::vector<PricedLine>& priced);

  private:
    const CartLine& line(std::size_t index) const { return cart_.lines[places_[index]]; }
    std::int64_t piece_count(std::size_t index) const {
        return is_portion(line(index)) ? 1 : magnitude(line(index).quantity).thousandths() / 1000;
    }
    void collect_goods();
    void collect_goods_of_unit(std::size_t first, std::size_t last);
    void add_portion(std::size_t index, const SinglePrice& single);
    void add_pieces(std::size_t first, std::size_t last, const SinglePrice& single);
    void give_used(const UsedBlock& used, std::vector<std::vector<Given>>& given) const;
    void give_rest(std::size_t lot, std::vector<Given>& given) const;
    void hand_out(const Lot& lot, const std::vector<Given>& given, std::vector<PricedLine>& priced) const;
    void take_off(std::size_t index, const Given& given, Money off, PricedLine& priced) const;

    const Cart& cart_;
    const PriceTerms& terms_;
    std::vector<std::size_t> places_; ///< Sorted, so that lines of the same goods are neighbours.
    std::vector<Goods> goods_;
    std::vector<Lot> lots_; ///< One for each of the goods.
};

void GoodsPricer::collect_goods() {
    goods_.reserve(places_.size());
    lots_.reserve(places_.size());
    for (std::size_t first = 0, last = 0; first < places_.size(); first = last) {
        const auto is_same_unit = [&](const CartLine& other) {
            return other.product == line(first).product && other.unit == line(first).unit;
        };
        while (last < places_.size() && is_same_unit(line(last))) {
            ++last;
        }
        collect_goods_of_unit(first, last);
    }
}

void GoodsPricer::collect_goods_of_unit(std::size_t first, std::size_t last) {
    Quantity together;
    for (std::size_t i = first; i < last; ++i) {
        if (!line(i).label_price) together += magnitude(line(i).quantity);
    }
    for (std::size_t next = first; first < last; first = next) {
        const SinglePrice single = single_price(line(first), terms_.level, together);
        ++next;
        if (is_portion(line(first))) {
            add_portion(first, single);
            continue;
        }
        while (next < last && !is_portion(line(next)) && compare_goods(line(first), line(next)) == 0) {
            ++next;
        }
        add_pieces(first, next, single);
    }
}

void GoodsPricer::add_portion(std::size_t index, const SinglePrice& single) {
    const CartLine& sold = line(index);
    Goods goods;
    goods.form = sold.factor == Quantity::whole(1) ? Goods::Form::portion : Goods::Form::larger_units;
    goods.product = sold.product;
    goods.category = sold.category;
    const Money gross = sold.gross();
    goods.list = gross < Money{} ? -gross : gross;
    goods.single = goods.list;
    if (!sold.label_price) {
        goods.portion = magnitude(sold.quantity);
        goods.single =
            std::min(Money{multiply_divide_half_up(single.price.rupiah(), goods.portion.thousandths(), 1000)},
                     goods.list);
    }
    goods_.push_back(goods);
    lots_.push_back({index, index + 1, sold.label_price ? std::nullopt : single.by});
}

void GoodsPricer::add_pieces(std::size_t first, std::size_t last, const SinglePrice& single) {
    const CartLine& sold = line(first);
    Goods goods;
    goods.form = sold.factor == Quantity::whole(1) ? Goods::Form::pieces : Goods::Form::larger_units;
    goods.product = sold.product;
    goods.category = sold.category;
    goods.list = sold.unit_price;
    goods.single = single.price;
    goods.cases = sold.cases;
    goods.count = 0;
    for (std::size_t i = first; i < last; ++i) {
        goods.count += piece_count(i);
    }
    goods_.push_back(goods);
    lots_.push_back({first, last, single.by});
}

Proof GoodsPricer::price(std::vector<PricedLine>& priced) {
    set_single_prices(goods_, terms_.promotions);
    const Blocks blocks = make_blocks(goods_, terms_.promotions);
    std::vector<std::vector<Given>> given(blocks.blocks.empty() ? 0 : goods_.size());
    BlockChoice choice;
    if (!blocks.blocks.empty()) choice = choose_blocks(goods_, blocks.blocks);
    for (const UsedBlock& used : choice.used) {
        give_used(used, given);
    }
    std::vector<Given> rest;
    for (std::size_t i = 0; i < goods_.size(); ++i) {
        std::vector<Given>& all = given.empty() ? rest : given[i];
        if (given.empty()) rest.clear();
        give_rest(i, all);
        hand_out(lots_[i], all, priced);
    }
    return blocks.is_complete && choice.is_best ? Proof::best : Proof::not_proven;
}

/// Several blocks of one promotion are one discount of a line.
void GoodsPricer::give_used(const UsedBlock& used, std::vector<std::vector<Given>>& given) const {
    const Promotion* promotion = used.block->promotion;
    for (const BlockPart& part : used.block->parts) {
        std::vector<Given>& all = given[part.goods];
        auto same = std::ranges::find(all, promotion, &Given::promotion);
        if (same == all.end()) {
            const Kind kind = promotion == nullptr ? Kind::case_price : Kind::promotion;
            same = all.insert(same, Given{kind, promotion, 0, {}});
        }
        same->count += part.count * used.count;
        same->off += times(part.off, used.count);
    }
}

/// What no block took costs its single price.
void GoodsPricer::give_rest(std::size_t lot, std::vector<Given>& given) const {
    const Goods& goods = goods_[lot];
    std::int64_t count = goods.count;
    for (const Given& taken : given) {
        count -= taken.count;
    }
    const Money off = times(goods.list - goods.single, count);
    if (off == Money{}) return;
    const Kind kind = goods.by == nullptr ? lots_[lot].single_by.value() : Kind::promotion;
    given.push_back({kind, goods.by, count, off});
}

/// Gives the pieces of a lot's lines what they get, line by line.
void GoodsPricer::hand_out(const Lot& lot, const std::vector<Given>& given,
                           std::vector<PricedLine>& priced) const {
    std::size_t index = lot.first;
    std::int64_t left = given.empty() ? 0 : piece_count(index);
    for (const Given& some : given) {
        std::vector<std::int64_t> counts;
        const std::size_t first = index;
        for (std::int64_t missing = some.count; missing > 0;) {
            if (left == 0) left = piece_count(++index);
            const std::int64_t count = std::min(left, missing);
            counts.resize(index - first + 1);
            counts.back() = count;
            left -= count;
            missing -= count;
        }
        if (some.off == Money{}) continue;
        const std::vector<Money> parts = allocate(some.off, counts);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            take_off(first + i, some, parts[i], priced[places_[first + i]]);
        }
    }
}

void GoodsPricer::take_off(std::size_t index, const Given& given, Money off, PricedLine& priced) const {
    if (off == Money{}) return;
    if (line(index).is_return()) off = -off;
    priced.discount += off;
    priced.net -= off;
    LineDiscount discount;
    discount.kind = given.kind;
    discount.amount = off;
    if (given.promotion != nullptr) {
        discount.promotion = given.promotion->id;
        discount.label = given.promotion->name;
    }
    // In the order of kinds and promotions, however they were found.
    const auto order = [](const LineDiscount& one) { return std::tuple{one.kind, one.promotion}; };
    const auto place = std::ranges::upper_bound(priced.discounts, order(discount), {}, order);
    priced.discounts.insert(place, std::move(discount));
}

} // namespace

Proof price_goods(const Cart& cart, const std::vector<std::size_t>& places, const PriceTerms& terms,
                  std::vector<PricedLine>& priced) {
    return GoodsPricer{cart, places, terms}.price(priced);
}

} // namespace sokoguru
