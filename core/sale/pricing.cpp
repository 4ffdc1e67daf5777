#include "core/sale/pricing.h"

#include "core/sale/promotion_pricing.h"
#include "core/values/allocate.h"

#include <algorithm>
#include <tuple>

namespace sokoguru {

namespace {

using Places = std::vector<std::size_t>; ///< Of lines, in their cart.
using Audience = Promotion::Audience;
using Scope = Promotion::Scope;

/// The lines of a cart, by what may be taken off them.
struct Sides {
    Places selling;          ///< All that go out.
    Places selling_by_list;  ///< Without those that have a price by hand.
    Places returned_by_list; ///< What comes back without a receipt.
};

/// One way to price the lines that sell.
struct Offer {
    PriceLevel level = PriceLevel::retail;
    Audience audience = Audience::everyone;
    bool with_promotions = true;
    bool operator==(const Offer&) const = default;
};

/// The promotions that hold for a cart, in the order of their ids.
struct HoldingPromotions {
    std::vector<const Promotion*> of_goods;
    std::vector<const Promotion*> of_basket;
};

struct Attempt {
    std::vector<PricedLine> lines;
    Money total; ///< Of the lines that sell.
    Proof proof = Proof::best;
};

/// Whoever buys as a member of any class; who buys wholesale only with a membership.
Audience audience_of(const Cart& cart) {
    switch (cart.buyer_class()) {
    case BuyerClass::member:
    case BuyerClass::candidate:
    case BuyerClass::extraordinary_member: return Audience::members;
    case BuyerClass::general_public:
    case BuyerClass::wholesale: break;
    }
    const bool has_card = cart.header.buyer && cart.header.buyer->member != MemberId{};
    return has_card ? Audience::members : Audience::everyone;
}

Sides sides_of(const Cart& cart) {
    Sides sides;
    sides.selling.reserve(cart.lines.size());
    sides.selling_by_list.reserve(cart.lines.size());
    for (std::size_t i = 0; i < cart.lines.size(); ++i) {
        const CartLine& line = cart.lines[i];
        if (!line.is_return()) sides.selling.push_back(i);
        if (line.manual_price || line.sold_before) continue;
        (line.is_return() ? sides.returned_by_list : sides.selling_by_list).push_back(i);
    }
    return sides;
}

HoldingPromotions promotions_that_hold(const Cart& cart, const PricingRules& rules) {
    HoldingPromotions holding;
    for (const Promotion& promotion : rules.promotions) {
        if (!is_valid_at(promotion, cart.began, rules.zone, rules.day_cutoff_minutes)) continue;
        (promotion.scope == Scope::basket ? holding.of_basket : holding.of_goods).push_back(&promotion);
    }
    const auto id = [](const Promotion* promotion) { return promotion->id; };
    std::ranges::stable_sort(holding.of_goods, {}, id);
    std::ranges::stable_sort(holding.of_basket, {}, id);
    return holding;
}

std::vector<const Promotion*> for_audience(std::vector<const Promotion*> promotions, const Offer& offer) {
    if (!offer.with_promotions) return {};
    std::erase_if(promotions, [&](const Promotion* promotion) {
        return promotion->audience == Audience::members && offer.audience != Audience::members;
    });
    return promotions;
}

Money net_of(const std::vector<PricedLine>& lines, const Places& places) {
    Money sum;
    for (const std::size_t place : places) {
        sum += lines[place].net;
    }
    return sum;
}

void take_off(PricedLine& line, LineDiscount discount, Money off) {
    if (off == Money{}) return;
    discount.amount = off;
    line.discount += off;
    line.net -= off;
    line.discounts.push_back(std::move(discount));
}

/// Takes a sum off lines in proportion to what they cost. Which line gets a rupiah more does not depend on
/// the order of the cart, because what is taken off by hand later may depend on it.
void share_off(const Cart& cart, Places places, const LineDiscount& discount, Money off,
               std::vector<PricedLine>& lines) {
    if (off <= Money{}) return;
    const auto key = [&](std::size_t place) {
        const auto& by_hand = cart.lines[place].discount;
        return std::tuple{lines[place].net, by_hand ? by_hand->percent : Percent{},
                          by_hand ? by_hand->amount : Money{}};
    };
    std::ranges::stable_sort(places, std::ranges::greater{}, key);
    std::vector<std::int64_t> weights;
    weights.reserve(places.size());
    for (const std::size_t place : places) {
        weights.push_back(lines[place].net.rupiah());
    }
    const std::vector<Money> parts = allocate(off, weights);
    for (std::size_t i = 0; i < places.size(); ++i) {
        take_off(lines[places[i]], discount, parts[i]);
    }
}

Money share_or_amount(Percent percent, Money amount, Money whole) {
    const Money off = std::clamp(percent, Percent{}, Percent{10'000}).of(whole) + std::max(amount, Money{});
    return std::min(off, whole);
}

/// What a basket promotion takes off. Whether it holds is asked of the list prices, so that no other discount
/// ever costs a buyer the promotion.
Money basket_off(const Promotion& promotion, Money gross, Money rest) {
    if (gross < promotion.basket_min) return Money{};
    switch (promotion.kind) {
    case Promotion::Kind::percent_off: return share_or_amount(promotion.percent, Money{}, rest);
    case Promotion::Kind::amount_off: return share_or_amount(Percent{}, promotion.amount, rest);
    case Promotion::Kind::n_for_price_of_m:
    case Promotion::Kind::buy_x_get_y:
    case Promotion::Kind::bundle_price:
    case Promotion::Kind::mix_and_match: break;
    }
    return Money{};
}

/// Prices one cart, in one way or another.
class CartPricer {
  public:
    CartPricer(const Cart& cart, const PricingRules& rules)
        : cart_(cart), sides_(sides_of(cart)), holding_(promotions_that_hold(cart, rules)) {}

    PricedCart price() const;

  private:
    std::vector<PricedLine> listed_lines() const;
    Attempt attempt(const Offer& offer) const;
    void take_off_basket(const Offer& offer, std::vector<PricedLine>& lines) const;
    void take_off_by_hand(std::vector<PricedLine>& lines) const;
    bool is_line_changed_by_hand() const;

    const Cart& cart_;
    Sides sides_;
    HoldingPromotions holding_;
};

/// What goods cost by the list; goods with a receipt take their share of what had been taken off along.
std::vector<PricedLine> CartPricer::listed_lines() const {
    std::vector<PricedLine> lines(cart_.lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const CartLine& line = cart_.lines[i];
        lines[i].line = line.id;
        lines[i].gross = lines[i].net = line.gross();
        if (!line.sold_before) continue;
        LineDiscount returned;
        returned.kind = LineDiscount::Kind::returned;
        const Money off = share_coming_back(line.sold_before->discount, *line.sold_before, -line.quantity);
        take_off(lines[i], std::move(returned), off);
    }
    return lines;
}

Attempt CartPricer::attempt(const Offer& offer) const {
    Attempt attempt;
    attempt.lines = listed_lines();
    if (!sides_.returned_by_list.empty()) {
        price_goods(cart_, sides_.returned_by_list, {price_level(cart_.buyer_class()), {}}, attempt.lines);
    }
    const PriceTerms terms{offer.level, for_audience(holding_.of_goods, offer)};
    attempt.proof = price_goods(cart_, sides_.selling_by_list, terms, attempt.lines);
    if (!holding_.of_basket.empty()) take_off_basket(offer, attempt.lines);
    take_off_by_hand(attempt.lines);
    attempt.total = net_of(attempt.lines, sides_.selling);
    return attempt;
}

void CartPricer::take_off_basket(const Offer& offer, std::vector<PricedLine>& lines) const {
    Money gross;
    for (const std::size_t place : sides_.selling) {
        gross += lines[place].gross;
    }
    const Money rest = net_of(lines, sides_.selling_by_list);
    LineDiscount discount;
    Money best;
    for (const Promotion* promotion : for_audience(holding_.of_basket, offer)) {
        const Money off = basket_off(*promotion, gross, rest);
        if (off <= best) continue;
        best = off;
        discount.promotion = promotion->id;
        discount.label = promotion->name;
    }
    share_off(cart_, sides_.selling_by_list, discount, best, lines);
}

void CartPricer::take_off_by_hand(std::vector<PricedLine>& lines) const {
    const auto by_hand = [](LineDiscount::Kind kind, const ManualDiscount& discount) {
        return LineDiscount{kind, {}, discount.reason, {}, discount.approver};
    };
    for (const std::size_t place : sides_.selling) {
        const auto& discount = cart_.lines[place].discount;
        if (!discount) continue;
        const Money off = share_or_amount(discount->percent, discount->amount, lines[place].net);
        take_off(lines[place], by_hand(LineDiscount::Kind::manual_line, *discount), off);
    }
    if (!cart_.header.discount) return;
    const ManualDiscount& discount = *cart_.header.discount;
    const Money off = share_or_amount(discount.percent, discount.amount, net_of(lines, sides_.selling));
    share_off(cart_, sides_.selling, by_hand(LineDiscount::Kind::manual_cart, discount), off, lines);
}

bool CartPricer::is_line_changed_by_hand() const {
    return std::ranges::any_of(sides_.selling,
                               [&](std::size_t place) { return cart_.lines[place].discount.has_value(); });
}

/// A share that is taken off one line by hand makes promotions of that line worth less, and a choice among
/// very many promotions is not proven to be the best. Then the cart is also priced as for anybody, and
/// without promotions, and the cheapest holds: neither a member's card nor a promotion may make a cart
/// dearer.
PricedCart CartPricer::price() const {
    const Offer own{price_level(cart_.buyer_class()), audience_of(cart_), true};
    Attempt best = attempt(own);
    if (best.proof != Proof::best || is_line_changed_by_hand()) {
        for (const Offer& other : {Offer{}, Offer{own.level, own.audience, false},
                                   Offer{PriceLevel::retail, Audience::everyone, false}}) {
            if (other == own) continue;
            Attempt tried = attempt(other);
            if (tried.total < best.total) best = std::move(tried);
        }
    }
    PricedCart priced;
    priced.lines = std::move(best.lines);
    for (const PricedLine& line : priced.lines) {
        priced.gross += line.gross;
        priced.discount += line.discount;
        priced.total += line.net;
    }
    return priced;
}

} // namespace

const PricedLine& PricedCart::line(LineId id) const {
    const auto found = std::ranges::find(lines, id, &PricedLine::line);
    ensure(found != lines.end(), "a priced cart has the cart's lines");
    return *found;
}

PricedCart price_cart(const Cart& cart, const PricingRules& rules) {
    return CartPricer{cart, rules}.price();
}

} // namespace sokoguru
