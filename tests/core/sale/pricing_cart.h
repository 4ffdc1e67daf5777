#pragma once

#include "core/sale/pricing.h"

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace sokoguru::test {

/// 24 November 2026, a Tuesday, 16.05 in Mojokerto.
inline constexpr UtcTime tuesday_afternoon{1'795'511'100'000};

/// A line of counted goods without a number; `cart_of` gives it one.
inline CartLine pieces(std::int64_t product, std::int64_t price, std::int64_t count) {
    CartLine line;
    line.product = ProductId{product};
    line.name = "Barang";
    line.category = product < 10 ? "Makanan" : "Minuman";
    line.unit_price = Money{price};
    line.quantity = Quantity::whole(count);
    return line;
}

/// A line of goods by weight.
inline CartLine weighed(std::int64_t product, std::int64_t price, std::int64_t grams) {
    CartLine line = pieces(product, price, 1);
    line.divisibility = Divisibility::divisible;
    line.quantity = Quantity{grams};
    return line;
}

/// A line with a price from a scale label.
inline CartLine labelled(std::int64_t product, std::int64_t label_price) {
    CartLine line = weighed(product, 100'000, 250);
    line.label_price = Money{label_price};
    return line;
}

/// A line of a larger unit.
inline CartLine larger(std::int64_t product, std::int64_t price, std::int64_t count, std::int64_t factor) {
    CartLine line = pieces(product, price, count);
    line.unit = UnitId{2};
    line.factor = Quantity::whole(factor);
    return line;
}

inline CartLine with_steps(CartLine line, std::vector<PriceStep> steps) {
    line.steps = std::move(steps);
    return line;
}

inline CartLine with_cases(CartLine line, std::vector<CaseOffer> cases) {
    line.cases = std::move(cases);
    return line;
}

inline Cart cart_of(std::vector<CartLine> lines) {
    Cart cart;
    cart.id = CartId{1};
    cart.began = tuesday_afternoon;
    cart.lines = std::move(lines);
    for (CartLine& line : cart.lines) {
        line.id = cart.next_line;
        cart.next_line = LineId{cart.next_line.value() + 1};
    }
    return cart;
}

inline Cart cart_for(BuyerClass buyer, std::vector<CartLine> lines) {
    Cart cart = cart_of(std::move(lines));
    const bool is_member = buyer != BuyerClass::general_public && buyer != BuyerClass::wholesale;
    cart.header.buyer = Buyer{is_member ? MemberId{7} : MemberId{}, is_member ? "A-00007" : "", buyer};
    return cart;
}

/// A promotion with a name, for some products.
inline Promotion promotion(std::int64_t id, Promotion::Kind kind, std::vector<std::int64_t> products) {
    Promotion made;
    made.id = PromotionId{id};
    made.name = "Promosi " + std::to_string(id);
    made.kind = kind;
    for (const std::int64_t product : products) {
        made.products.emplace_back(product);
    }
    return made;
}

inline Promotion percent_off(std::int64_t id, std::vector<std::int64_t> products, std::int64_t percent) {
    Promotion made = promotion(id, Promotion::Kind::percent_off, std::move(products));
    made.percent = Percent{percent * 100};
    return made;
}

inline Promotion amount_off(std::int64_t id, std::vector<std::int64_t> products, std::int64_t amount) {
    Promotion made = promotion(id, Promotion::Kind::amount_off, std::move(products));
    made.amount = Money{amount};
    return made;
}

inline Promotion n_for_m(std::int64_t id, std::vector<std::int64_t> products, std::int64_t take,
                         std::int64_t pay) {
    Promotion made = promotion(id, Promotion::Kind::n_for_price_of_m, std::move(products));
    made.take = take;
    made.pay = pay;
    return made;
}

/// After `take` of the products, `pay` of the rewards cost a share less.
inline Promotion buy_get(std::int64_t id, std::vector<std::int64_t> products,
                         std::vector<std::int64_t> rewards, std::int64_t take, std::int64_t pay,
                         std::int64_t percent = 100) {
    Promotion made = promotion(id, Promotion::Kind::buy_x_get_y, std::move(products));
    for (const std::int64_t reward : rewards) {
        made.rewards.emplace_back(reward);
    }
    made.take = take;
    made.pay = pay;
    made.percent = Percent{percent * 100};
    return made;
}

inline Promotion bundle(std::int64_t id, std::vector<std::int64_t> products, std::int64_t amount) {
    Promotion made = promotion(id, Promotion::Kind::bundle_price, std::move(products));
    made.amount = Money{amount};
    return made;
}

inline Promotion mix(std::int64_t id, std::vector<std::int64_t> products, std::int64_t take,
                     std::int64_t amount) {
    Promotion made = promotion(id, Promotion::Kind::mix_and_match, std::move(products));
    made.take = take;
    made.amount = Money{amount};
    return made;
}

inline Promotion of_category(Promotion made, std::string category) {
    made.scope = Promotion::Scope::category;
    made.category = std::move(category);
    made.products.clear();
    return made;
}

inline Promotion of_basket(Promotion made, std::int64_t from_total) {
    made.scope = Promotion::Scope::basket;
    made.products.clear();
    made.basket_min = Money{from_total};
    return made;
}

inline Promotion at_most(Promotion made, std::int64_t times) {
    made.times_max = times;
    return made;
}

inline Promotion for_members(Promotion made) {
    made.audience = Promotion::Audience::members;
    return made;
}

inline PricedCart price_with(const Cart& cart, std::vector<Promotion> promotions) {
    return price_cart(cart, {std::move(promotions), Zone::wib, 0});
}

inline std::int64_t total_with(const Cart& cart, std::vector<Promotion> promotions) {
    return price_with(cart, std::move(promotions)).total.rupiah();
}

} // namespace sokoguru::test
