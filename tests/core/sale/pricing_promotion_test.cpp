#include "core/sale/pricing.h"
#include "core/sale/promotion_search.h"
#include "tests/core/sale/pricing_cart.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

/// What a cart costs by its promotions, in words a shopkeeper would check by hand.
struct Case {
    const char* what;
    std::vector<CartLine> lines;
    std::vector<Promotion> promotions;
    std::int64_t total;
};

void check_each(const std::vector<Case>& cases) {
    for (const Case& c : cases) {
        CAPTURE(c.what);
        CHECK(total_with(cart_of(c.lines), c.promotions) == c.total);
    }
}

CartLine member_priced(std::int64_t product, std::int64_t price, std::int64_t count,
                       std::int64_t member_price) {
    return with_steps(pieces(product, price, count),
                      {{PriceLevel::member, Quantity::whole(1), Money{member_price}}});
}

} // namespace

TEST_CASE("promotions: percent off") {
    check_each({
        {"each piece of its products",
         {pieces(1, 3'500, 2), pieces(2, 1'000, 1)},
         {percent_off(1, {1}, 10)},
         7'300},
        {"rounded for each piece, a half up", {pieces(1, 333, 3)}, {percent_off(1, {1}, 50)}, 3 * 166},
        {"a category",
         {pieces(1, 3'500, 1), pieces(10, 4'000, 1)},
         {of_category(percent_off(1, {}, 25), "Minuman")},
         6'500},
        {"cases, too", {larger(1, 132'000, 1, 40)}, {percent_off(1, {1}, 10)}, 118'800},
        {"goods by weight as a whole", {weighed(1, 14'500, 2'350)}, {percent_off(1, {1}, 10)}, 30'667},
        {"at most so many pieces", {pieces(1, 3'500, 5)}, {at_most(percent_off(1, {1}, 10), 2)}, 16'800},
        {"the dearest of them",
         {pieces(1, 3'500, 5), pieces(2, 9'000, 1)},
         {at_most(percent_off(1, {1, 2}, 10), 2)},
         25'250},
        {"at most so many kilograms",
         {weighed(1, 10'000, 3'500)},
         {at_most(percent_off(1, {1}, 10), 2)},
         33'000},
        {"the best of two", {pieces(1, 3'500, 1)}, {percent_off(1, {1}, 10), percent_off(2, {1}, 20)}, 2'800},
        {"all of it", {pieces(1, 3'500, 1)}, {percent_off(1, {1}, 100)}, 0},
        {"never more than all", {pieces(1, 3'500, 1)}, {percent_off(1, {1}, 300)}, 0},
        {"never less than nothing", {pieces(1, 3'500, 1)}, {percent_off(1, {1}, -10)}, 3'500},
    });
}

TEST_CASE("promotions: an amount off") {
    check_each({
        {"each piece", {pieces(1, 3'500, 3)}, {amount_off(1, {1}, 500)}, 9'000},
        {"a category",
         {pieces(1, 3'500, 1), pieces(10, 4'000, 2)},
         {of_category(amount_off(1, {}, 1'000), "Minuman")},
         9'500},
        {"not cases", {larger(1, 132'000, 1, 40)}, {amount_off(1, {1}, 500)}, 132'000},
        {"each kilogram", {weighed(1, 14'500, 2'350)}, {amount_off(1, {1}, 500)}, 34'075 - 1'175},
        {"at most so many kilograms",
         {weighed(1, 14'500, 2'350)},
         {at_most(amount_off(1, {1}, 500), 2)},
         33'075},
        {"a bag under a kilogram is one time",
         {weighed(1, 14'500, 200), weighed(1, 14'500, 400)},
         {at_most(amount_off(1, {1}, 500), 1)},
         2'900 + 5'800 - 200},
        {"never more than the price", {pieces(1, 3'500, 2)}, {amount_off(1, {1}, 9'000)}, 0},
    });
}

TEST_CASE("promotions: n for the price of m") {
    check_each({
        {"three for two", {pieces(1, 3'500, 3)}, {n_for_m(1, {1}, 3, 2)}, 7'000},
        {"the rest costs its price", {pieces(1, 3'500, 8)}, {n_for_m(1, {1}, 3, 2)}, 6 * 3'500},
        {"too few", {pieces(1, 3'500, 2)}, {n_for_m(1, {1}, 3, 2)}, 7'000},
        {"over several lines",
         {pieces(1, 3'500, 2), pieces(2, 9, 1), pieces(1, 3'500, 1)},
         {n_for_m(1, {1}, 3, 2)},
         7'009},
        {"of one product", {pieces(1, 3'500, 2), pieces(2, 3'500, 1)}, {n_for_m(1, {1, 2}, 3, 2)}, 10'500},
        {"at most so often, where it saves the most",
         {pieces(1, 3'500, 3), pieces(2, 4'000, 3)},
         {at_most(n_for_m(1, {1, 2}, 3, 2), 1)},
         10'500 + 8'000},
        {"pieces, not cases", {larger(1, 132'000, 3, 40)}, {n_for_m(1, {1}, 3, 2)}, 396'000},
        {"not goods by weight", {weighed(1, 14'500, 3'000)}, {n_for_m(1, {1}, 3, 2)}, 43'500},
        {"a great many", {pieces(1, 3'500, 100'000)}, {n_for_m(1, {1}, 3, 2)}, 66'667 * 3'500LL},
        {"without sense",
         {pieces(1, 3'500, 3)},
         {n_for_m(1, {1}, 0, 0), n_for_m(2, {1}, 2, 3), n_for_m(3, {1}, 3, -1)},
         10'500},
    });
}

TEST_CASE("promotions: buy some, get some") {
    check_each({
        {"two of one, the third free", {pieces(1, 3'500, 3)}, {buy_get(1, {1}, {}, 2, 1)}, 7'000},
        {"the cheapest is the reward",
         {pieces(1, 3'500, 1), pieces(2, 5'000, 1)},
         {buy_get(1, {1, 2}, {}, 1, 1)},
         5'000},
        {"the cheapest of each pair",
         {pieces(1, 8'000, 1), pieces(2, 6'000, 1), pieces(3, 5'000, 1), pieces(4, 3'000, 1)},
         {buy_get(1, {1, 2, 3, 4}, {}, 1, 1)},
         13'000},
        {"half price", {pieces(1, 3'500, 2)}, {buy_get(1, {1}, {}, 1, 1, 50)}, 5'250},
        {"another product as the reward",
         {pieces(1, 3'500, 2), pieces(2, 1'000, 1)},
         {buy_get(1, {1}, {2}, 2, 1)},
         7'000},
        {"the dearest of the rewards",
         {pieces(1, 3'500, 2), pieces(2, 1'000, 1), pieces(3, 2'000, 1)},
         {buy_get(1, {1}, {2, 3}, 2, 1)},
         8'000},
        {"the reward must be in the cart", {pieces(1, 3'500, 4)}, {buy_get(1, {1}, {2}, 2, 1)}, 14'000},
        {"as often as it can",
         {pieces(1, 3'500, 4), pieces(2, 1'000, 5)},
         {buy_get(1, {1}, {2}, 2, 1)},
         17'000},
        {"at most once",
         {pieces(1, 3'500, 4), pieces(2, 1'000, 5)},
         {at_most(buy_get(1, {1}, {2}, 2, 1), 1)},
         18'000},
        {"a reward that could be bought, too", {pieces(1, 3'500, 2)}, {buy_get(1, {1, 2}, {1}, 1, 1)}, 3'500},
        {"of a category",
         {pieces(10, 3'500, 1), pieces(11, 3'500, 1), pieces(1, 900, 1)},
         {of_category(buy_get(1, {}, {1}, 2, 1), "Minuman")},
         7'000},
        {"without sense",
         {pieces(1, 3'500, 3)},
         {buy_get(1, {1}, {}, 0, 1), buy_get(2, {1}, {}, 1, 0)},
         10'500},
    });
}

TEST_CASE("promotions: the reward's line shows what it saves") {
    const PricedCart priced =
        price_with(cart_of({pieces(1, 3'500, 2), pieces(2, 1'000, 1)}), {buy_get(4, {1}, {2}, 2, 1)});
    CHECK(priced.lines[0].discounts.empty());
    CHECK(priced.lines[1].discounts ==
          std::vector{
              LineDiscount{LineDiscount::Kind::promotion, PromotionId{4}, "Promosi 4", Money{1'000}, {}}});
}

TEST_CASE("promotions: a price for one of each") {
    check_each({
        {"both", {pieces(1, 3'500, 1), pieces(2, 2'500, 1)}, {bundle(1, {1, 2}, 5'000)}, 5'000},
        {"the rest costs its price",
         {pieces(1, 3'500, 3), pieces(2, 2'500, 2)},
         {bundle(1, {1, 2}, 5'000)},
         13'500},
        {"one is missing", {pieces(1, 3'500, 3)}, {bundle(1, {1, 2}, 5'000)}, 10'500},
        {"a product that is listed twice is needed twice",
         {pieces(1, 3'500, 2), pieces(2, 2'500, 1)},
         {bundle(1, {1, 2, 1}, 8'000)},
         8'000},
        {"not when it is dearer",
         {pieces(1, 3'500, 1), pieces(2, 2'500, 1)},
         {bundle(1, {1, 2}, 7'000)},
         6'000},
        {"of nothing", {pieces(1, 3'500, 1)}, {bundle(1, {}, 1)}, 3'500},
    });
    const PricedCart priced =
        price_with(cart_of({pieces(1, 3'500, 1), pieces(2, 2'500, 1)}), {bundle(1, {1, 2}, 5'000)});
    CHECK(priced.lines[0].discount == Money{583}); // 1.000 × 3.500 ÷ 6.000 = 583,3
    CHECK(priced.lines[1].discount == Money{417});
}

TEST_CASE("promotions: any of some together") {
    check_each({
        {"three for ten thousand",
         {pieces(1, 3'500, 1), pieces(2, 4'000, 1), pieces(3, 5'000, 1)},
         {mix(1, {1, 2, 3}, 3, 10'000)},
         10'000},
        {"the dearest first",
         {pieces(1, 3'500, 2), pieces(2, 4'000, 1), pieces(3, 5'000, 1)},
         {mix(1, {1, 2, 3}, 3, 10'000)},
         13'500},
        {"of a category",
         {pieces(10, 4'000, 2), pieces(11, 3'000, 1), pieces(1, 4'000, 1)},
         {of_category(mix(1, {}, 2, 6'000), "Minuman")},
         13'000},
        {"only where it saves",
         {pieces(1, 5'000, 2), pieces(2, 2'000, 2)},
         {mix(1, {1, 2}, 2, 6'000)},
         10'000},
        {"at most once", {pieces(1, 5'000, 4)}, {at_most(mix(1, {1}, 2, 6'000), 1)}, 16'000},
        {"not cases", {larger(1, 132'000, 2, 40)}, {mix(1, {1}, 2, 6'000)}, 264'000},
        {"more than there are", {pieces(1, 5'000, 4)}, {mix(1, {1}, 5, 1)}, 20'000},
    });
}

TEST_CASE("promotions: a basket") {
    check_each({
        {"from its total on", {pieces(1, 5'000, 10)}, {of_basket(percent_off(1, {}, 10), 50'000)}, 45'000},
        {"not below", {pieces(1, 4'999, 10)}, {of_basket(percent_off(1, {}, 10), 50'000)}, 49'990},
        {"an amount", {pieces(1, 5'000, 10)}, {of_basket(amount_off(1, {}, 7'000), 50'000)}, 43'000},
        {"never below nothing", {pieces(1, 5'000, 1)}, {of_basket(amount_off(1, {}, 7'000), 0)}, 0},
        {"only the best",
         {pieces(1, 5'000, 10)},
         {of_basket(amount_off(1, {}, 4'000), 0), of_basket(percent_off(2, {}, 10), 0)},
         45'000},
        {"comes off what other promotions left, asked of the list prices",
         {pieces(1, 5'000, 10)},
         {of_basket(percent_off(1, {}, 10), 50'000), percent_off(2, {1}, 20)},
         36'000},
        {"only percent and amount",
         {pieces(1, 5'000, 10)},
         {of_basket(mix(1, {}, 2, 1), 0), of_basket(n_for_m(2, {}, 2, 1), 0)},
         50'000},
    });
    const PricedCart priced = price_with(cart_of({pieces(1, 10'000, 1), pieces(2, 5'000, 1)}),
                                         {of_basket(amount_off(1, {}, 1'000), 0)});
    CHECK(priced.lines[0].discount == Money{667});
    CHECK(priced.lines[1].discount == Money{333});
}

TEST_CASE("promotions: a piece has its own price, a case or one promotion, whatever is best") {
    check_each({
        {"of two promotions the better one",
         {pieces(1, 3'500, 2), pieces(2, 2'500, 1)},
         {bundle(1, {1, 2}, 5'000), n_for_m(2, {1}, 2, 1)},
         3'500 + 2'500},
        {"the one with the better pair",
         {pieces(1, 3'500, 1), pieces(2, 2'500, 1), pieces(3, 2'500, 1)},
         {bundle(1, {1, 2}, 5'000), bundle(2, {1, 3}, 4'500)},
         4'500 + 2'500},
        {"both, where there are pieces for both",
         {pieces(1, 3'500, 2), pieces(2, 2'500, 1), pieces(3, 2'500, 1)},
         {bundle(1, {1, 2}, 5'000), bundle(2, {1, 3}, 4'500)},
         9'500},
        // Greedy takes the middle pair, and saves 1.100 instead of 2.000.
        {"two small savings instead of a large one",
         {pieces(1, 3'000, 1), pieces(2, 3'000, 1), pieces(3, 3'000, 1), pieces(4, 3'000, 1)},
         {bundle(1, {1, 2}, 5'000), bundle(2, {2, 3}, 4'900), bundle(3, {3, 4}, 5'000)},
         10'000},
        {"a case or a promotion",
         {with_cases(pieces(1, 1'000, 12), {{Quantity::whole(10), Money{8'000}}})},
         {n_for_m(1, {1}, 3, 2)},
         8'000},
        {"a case and a promotion",
         {with_cases(pieces(1, 1'000, 13), {{Quantity::whole(10), Money{6'000}}})},
         {n_for_m(1, {1}, 3, 2)},
         8'000},
    });
}

TEST_CASE("promotions: a member's price and a promotion never add up, the better one holds") {
    const auto cart = [](std::int64_t count) {
        return cart_for(BuyerClass::member, {member_priced(1, 3'500, count, 3'300)});
    };
    CHECK(total_with(cart(1), {percent_off(1, {1}, 10)}) == 3'150);
    CHECK(total_with(cart(1), {percent_off(1, {1}, 2)}) == 3'300);
    CHECK(total_with(cart(4), {n_for_m(1, {1}, 3, 2)}) == 7'000 + 3'300);
    CHECK(total_with(cart(2), {buy_get(1, {1}, {}, 1, 1, 10)}) == 2 * 3'300);
    CHECK(total_with(cart(1), {of_basket(percent_off(1, {}, 10), 3'500)}) == 2'970);
}

TEST_CASE("promotions: those for members hold for whoever buys as one") {
    const auto promotions = {for_members(percent_off(1, {1}, 10))};
    const std::vector<CartLine> lines = {pieces(1, 1'000, 1)};
    CHECK(total_with(cart_of(lines), promotions) == 1'000);
    CHECK(total_with(cart_for(BuyerClass::general_public, lines), promotions) == 1'000);
    CHECK(total_with(cart_for(BuyerClass::wholesale, lines), promotions) == 1'000);
    CHECK(total_with(cart_for(BuyerClass::member, lines), promotions) == 900);
    CHECK(total_with(cart_for(BuyerClass::candidate, lines), promotions) == 900);
    CHECK(total_with(cart_for(BuyerClass::extraordinary_member, lines), promotions) == 900);
    Cart wholesale_member = cart_for(BuyerClass::wholesale, lines);
    wholesale_member.header.buyer->member = MemberId{7};
    CHECK(total_with(wholesale_member, promotions) == 900);
    CHECK(total_with(cart_of(lines), {for_members(of_basket(percent_off(1, {}, 10), 0))}) == 1'000);
}

TEST_CASE("promotions: they hold by the moment when the cart began") {
    Promotion happy_hour = percent_off(1, {1}, 10);
    happy_hour.from_minute = 16 * 60;
    happy_hour.to_minute = 18 * 60;
    Cart cart = cart_of({pieces(1, 1'000, 1)});
    CHECK(total_with(cart, {happy_hour}) == 900);
    cart.began.ms -= 6 * 60'000; // 15.59
    CHECK(total_with(cart, {happy_hour}) == 1'000);
}

TEST_CASE("promotions: of equal ones the lower id is named, and no promotion where none is needed") {
    const Cart cart = cart_for(BuyerClass::member, {pieces(1, 1'000, 2), member_priced(2, 1'000, 1, 900)});
    const PricedCart priced = price_with(cart, {percent_off(9, {1}, 10), percent_off(4, {1, 2}, 10)});
    CHECK(priced.lines[0].discounts[0].promotion == PromotionId{4});
    CHECK(priced.lines[1].discounts[0].kind == LineDiscount::Kind::price_level);
    const PricedCart bundled = price_with(cart_of({pieces(1, 1'000, 1), pieces(2, 1'000, 1)}),
                                          {bundle(9, {1, 2}, 1'500), bundle(4, {2, 1}, 1'500)});
    CHECK(bundled.lines[0].discounts[0].promotion == PromotionId{4});
    const PricedCart basket =
        price_with(cart, {of_basket(percent_off(9, {}, 10), 0), of_basket(percent_off(4, {}, 10), 0)});
    CHECK(basket.lines[0].discounts[0].promotion == PromotionId{4});
}

TEST_CASE("promotions: one line can have several, in a fixed order, then what was taken off by hand") {
    Cart cart = cart_of({pieces(1, 1'000, 5)});
    cart.lines[0].discount = ManualDiscount{Percent{}, Money{100}, "Pelanggan lama", {}};
    const PricedCart priced = price_with(
        cart, {percent_off(7, {1}, 10), n_for_m(3, {1}, 3, 2), of_basket(amount_off(1, {}, 50), 0)});
    std::vector<std::int64_t> amounts;
    for (const LineDiscount& discount : priced.lines[0].discounts) {
        amounts.push_back(discount.amount.rupiah());
    }
    CHECK(amounts == std::vector<std::int64_t>{1'000, 200, 50, 100});
    CHECK(priced.total == Money{3'650});
}

TEST_CASE("promotions: taking something off a line by hand makes no card and no promotion cost anything") {
    // For the public the bundle with the line that is free anyway is worth nothing, for a member it would be
    // chosen.
    Cart cart = cart_of({pieces(1, 5'000, 1), pieces(2, 5'000, 1), pieces(3, 5'000, 1)});
    cart.lines[2].discount = ManualDiscount{Percent{10'000}, Money{}, "Hadiah", {}};
    const Promotion everyones = bundle(1, {1, 2}, 9'000);
    const Promotion members = for_members(bundle(2, {2, 3}, 8'900));
    CHECK(total_with(cart, {everyones, members}) == 9'000);
    cart.header.buyer = Buyer{MemberId{7}, "A-00007", BuyerClass::member};
    CHECK(total_with(cart, {everyones, members}) == 9'000);
}

TEST_CASE("promotions: numbers that nobody means break nothing") {
    constexpr std::int64_t huge = std::numeric_limits<std::int64_t>::max();
    const Cart cart = cart_of({pieces(1, 1'000, 3), weighed(2, 1'000, 1'500)});
    for (const std::int64_t number : {huge, -huge, std::int64_t{0}}) {
        CAPTURE(number);
        Promotion wild = buy_get(1, {1, 2}, {1, 1}, number, number);
        wild.percent = Percent{number};
        wild.amount = Money{number};
        for (const auto kind :
             {Promotion::Kind::percent_off, Promotion::Kind::amount_off, Promotion::Kind::n_for_price_of_m,
              Promotion::Kind::buy_x_get_y, Promotion::Kind::bundle_price, Promotion::Kind::mix_and_match}) {
            for (const auto scope :
                 {Promotion::Scope::products, Promotion::Scope::category, Promotion::Scope::basket}) {
                for (const std::int64_t times : {number, std::int64_t{2}}) {
                    wild.kind = kind;
                    wild.scope = scope;
                    wild.times_max = times;
                    const Money total = price_with(cart, {wild}).total;
                    CHECK(total >= Money{});
                    CHECK(total <= Money{4'500});
                }
            }
        }
    }
}
