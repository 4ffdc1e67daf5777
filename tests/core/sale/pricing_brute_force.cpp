#include "tests/core/sale/pricing_brute_force.h"

#include <algorithm>
#include <bit>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

namespace sokoguru::test {

namespace {

using Set = std::uint32_t; ///< Of pieces, one bit each.

struct Piece {
    const CartLine* line = nullptr;
    Money single;
};

Money part_of(Percent percent, Money money) {
    return Money{(money.rupiah() * percent.basis_points() + 5'000) / 10'000};
}

class BruteForce {
  public:
    BruteForce(const Cart& cart, const PricingRules& rules) : cart_(cart), rules_(rules) {
        for (const CartLine& line : cart.lines) {
            for (std::int64_t i = 0; i < line.quantity.thousandths() / 1000; ++i) {
                pieces_.push_back({&line, single_price_of(line)});
            }
        }
    }

    Money least() {
        std::vector<std::int64_t> times;
        for (const Promotion& promotion : rules_.promotions) {
            times.push_back(promotion.times_max == 0 ? 99 : promotion.times_max);
        }
        return least_of((Set{1} << pieces_.size()) - 1, times);
    }

  private:
    bool is_member() const { return cart_.header.buyer && cart_.header.buyer->member != MemberId{}; }
    bool is_offered(const Promotion& promotion) const {
        return promotion.audience == Promotion::Audience::everyone || is_member();
    }
    static bool is_for(const Promotion& promotion, const CartLine& line) {
        if (promotion.scope == Promotion::Scope::category) return promotion.category == line.category;
        return std::ranges::count(promotion.products, line.product) > 0;
    }
    static Money off_one(const Promotion& promotion, Money price) {
        if (promotion.kind == Promotion::Kind::amount_off) return std::min(promotion.amount, price);
        return part_of(promotion.percent, price);
    }

    Money single_price_of(const CartLine& line) const {
        Quantity together;
        for (const CartLine& other : cart_.lines) {
            if (other.product == line.product) together += other.quantity;
        }
        Money best = line.unit_price;
        for (const PriceStep& step : line.steps) {
            const bool may =
                step.level == PriceLevel::retail || step.level == price_level(cart_.buyer_class());
            if (may && step.from <= together) best = std::min(best, step.price);
        }
        return best;
    }

    Money least_of(Set left, const std::vector<std::int64_t>& times) {
        if (left == 0) return Money{};
        const auto known = known_.find({left, times});
        if (known != known_.end()) return known->second;
        const Set first = left & ~(left - 1);
        const Set others = left & ~first;
        Money best =
            pieces_[static_cast<std::size_t>(std::countr_zero(first))].single + least_of(others, times);
        for (Set some = others;; some = (some - 1) & others) {
            const Set taken = first | some;
            if (const auto price = case_price_of(taken))
                best = std::min(best, *price + least_of(left & ~taken, times));
            for (std::size_t i = 0; i < rules_.promotions.size(); ++i) {
                if (times[i] == 0) continue;
                const auto price = price_of(rules_.promotions[i], taken);
                if (!price) continue;
                std::vector<std::int64_t> times_left = times;
                --times_left[i];
                best = std::min(best, *price + least_of(left & ~taken, times_left));
            }
            if (some == 0) break;
        }
        known_[{left, times}] = best;
        return best;
    }

    std::vector<const CartLine*> lines_of(Set taken) const {
        std::vector<const CartLine*> lines;
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            if (taken >> i & 1) lines.push_back(pieces_[i].line);
        }
        std::ranges::sort(lines, std::greater{}, &CartLine::unit_price);
        return lines;
    }

    std::optional<Money> case_price_of(Set taken) const {
        const auto lines = lines_of(taken);
        for (const CartLine* line : lines) {
            if (line->product != lines[0]->product) return {};
        }
        std::optional<Money> best;
        for (const CaseOffer& offer : lines[0]->cases) {
            if (offer.factor != Quantity::whole(std::popcount(taken))) continue;
            best = best ? std::min(*best, offer.price) : offer.price;
        }
        return best;
    }

    /// What some pieces cost as one use of a promotion, when they are one.
    std::optional<Money> price_of(const Promotion& promotion, Set taken) const {
        if (!is_offered(promotion)) return {};
        if (promotion.kind == Promotion::Kind::buy_x_get_y && !promotion.rewards.empty())
            return price_with_rewards(promotion, taken);
        const auto lines = lines_of(taken);
        const auto count = static_cast<std::int64_t>(lines.size());
        if (!std::ranges::all_of(lines, [&](const CartLine* line) { return is_for(promotion, *line); }))
            return {};
        Money list;
        for (const CartLine* line : lines) {
            list += line->unit_price;
        }
        switch (promotion.kind) {
        case Promotion::Kind::percent_off:
        case Promotion::Kind::amount_off:
            if (count != 1) return {};
            return list - off_one(promotion, list);
        case Promotion::Kind::n_for_price_of_m:
            if (count != promotion.take) return {};
            for (const CartLine* line : lines) {
                if (line->product != lines[0]->product) return {};
            }
            return Money{lines[0]->unit_price.rupiah() * promotion.pay};
        case Promotion::Kind::mix_and_match:
            return count == promotion.take ? std::optional{promotion.amount} : std::nullopt;
        case Promotion::Kind::bundle_price: {
            std::vector<ProductId> products, wanted = promotion.products;
            for (const CartLine* line : lines) {
                products.push_back(line->product);
            }
            std::ranges::sort(products);
            std::ranges::sort(wanted);
            return products == wanted ? std::optional{promotion.amount} : std::nullopt;
        }
        case Promotion::Kind::buy_x_get_y:
            if (count != promotion.take + promotion.pay) return {};
            for (std::int64_t i = promotion.take; i < count; ++i) {
                list -= part_of(promotion.percent, lines[static_cast<std::size_t>(i)]->unit_price);
            }
            return list;
        }
        return {};
    }

    /// Any of the pieces may be the bought ones and the rest the rewards.
    std::optional<Money> price_with_rewards(const Promotion& promotion, Set taken) const {
        if (std::popcount(taken) != promotion.take + promotion.pay) return {};
        std::optional<Money> best;
        for (Set rewards = taken; rewards != 0; rewards = (rewards - 1) & taken) {
            if (std::popcount(rewards) != promotion.pay) continue;
            Money price;
            bool fits = true;
            for (const CartLine* line : lines_of(taken & ~rewards)) {
                fits = fits && is_for(promotion, *line);
                price += line->unit_price;
            }
            for (const CartLine* line : lines_of(rewards)) {
                fits = fits && std::ranges::count(promotion.rewards, line->product) > 0;
                price += line->unit_price - part_of(promotion.percent, line->unit_price);
            }
            if (fits) best = best ? std::min(*best, price) : price;
        }
        return best;
    }

    const Cart& cart_;
    const PricingRules& rules_;
    std::vector<Piece> pieces_;
    std::map<std::pair<Set, std::vector<std::int64_t>>, Money> known_;
};

} // namespace

Money least_total(const Cart& cart, const PricingRules& rules) {
    return BruteForce{cart, rules}.least();
}

} // namespace sokoguru::test
