#include "core/sale/pricing.h"
#include "tests/core/sale/pricing_cart.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

using Kind = LineDiscount::Kind;

PriceStep step(PriceLevel level, std::int64_t from, std::int64_t price) {
    return {level, Quantity::whole(from), Money{price}};
}

CaseOffer case_of(std::int64_t count, std::int64_t price) {
    return {Quantity::whole(count), Money{price}};
}

/// Rice by the piece: 3.500, members 3.300, wholesale 3.200, from twelve 3.400, members from twelve 3.250.
CartLine stepped(std::int64_t count) {
    return with_steps(pieces(1, 3'500, count),
                      {step(PriceLevel::retail, 12, 3'400), step(PriceLevel::candidate, 1, 3'450),
                       step(PriceLevel::member, 1, 3'300), step(PriceLevel::member, 12, 3'250),
                       step(PriceLevel::wholesale, 1, 3'200)});
}

ManualDiscount percent_by_hand(std::int64_t percent) {
    return {Percent{percent * 100}, Money{}, "Kemasan rusak", UserId{2}};
}

ManualDiscount amount_by_hand(std::int64_t amount) {
    return {Percent{}, Money{amount}, "Pelanggan lama", {}};
}

CartLine coming_back(CartLine line) {
    line.quantity = -line.quantity;
    return line;
}

} // namespace

TEST_CASE("pricing: an empty cart costs nothing") {
    CHECK(price_cart(Cart{}, {}) == PricedCart{});
}

TEST_CASE("pricing: a line costs the best price that the buyer and the quantity may have") {
    struct Case {
        BuyerClass buyer;
        std::int64_t count;
        std::int64_t each;
        std::optional<Kind> by;
    };
    const Case cases[] = {
        {BuyerClass::general_public, 1, 3'500, {}},
        {BuyerClass::general_public, 11, 3'500, {}},
        {BuyerClass::general_public, 12, 3'400, Kind::tier},
        {BuyerClass::extraordinary_member, 1, 3'500, {}},
        {BuyerClass::candidate, 1, 3'450, Kind::price_level},
        {BuyerClass::candidate, 12, 3'400, Kind::tier},
        {BuyerClass::member, 1, 3'300, Kind::price_level},
        {BuyerClass::member, 12, 3'250, Kind::tier},
        {BuyerClass::wholesale, 1, 3'200, Kind::price_level},
        {BuyerClass::wholesale, 12, 3'200, Kind::price_level},
    };
    for (const Case& c : cases) {
        CAPTURE(static_cast<int>(c.buyer));
        CAPTURE(c.count);
        const PricedCart priced = price_cart(cart_for(c.buyer, {stepped(c.count)}), {});
        CHECK(priced.gross == Money{3'500 * c.count});
        CHECK(priced.total == Money{c.each * c.count});
        REQUIRE(priced.lines[0].discounts.size() == (c.by ? 1U : 0U));
        if (!c.by) continue;
        CHECK(priced.lines[0].discounts[0].kind == *c.by);
        CHECK(priced.lines[0].discounts[0].amount == Money{(3'500 - c.each) * c.count});
    }
}

TEST_CASE("pricing: a step that is dearer than the list price, or less than nothing, never holds") {
    const auto steps = {step(PriceLevel::retail, 1, 4'000), step(PriceLevel::retail, 1, -1)};
    CHECK(total_with(cart_of({with_steps(pieces(1, 3'500, 2), steps)}), {}) == 7'000);
}

TEST_CASE(
    "pricing: lines of one product and unit count together for a tier, those with a price by hand do not") {
    Cart cart = cart_of({stepped(5), pieces(2, 1'000, 1), stepped(7)});
    CHECK(total_with(cart, {}) == 12 * 3'400 + 1'000);
    cart.lines[0].manual_price = ManualPrice{Money{3'000}, "Kemasan rusak", {}};
    CHECK(total_with(cart, {}) == 5 * 3'000 + 7 * 3'500 + 1'000);
    cart.lines[0].manual_price.reset();
    cart.lines[0].unit = UnitId{2}; // strips are not pieces
    CHECK(total_with(cart, {}) == 12 * 3'500 + 1'000);
}

TEST_CASE("pricing: goods by weight have steps, each line rounded by itself") {
    const auto steps = {step(PriceLevel::retail, 5, 14'000), step(PriceLevel::member, 1, 13'333)};
    const auto rice = [&](std::int64_t grams) { return with_steps(weighed(1, 14'500, grams), steps); };
    CHECK(total_with(cart_of({rice(2'350)}), {}) == 34'075);
    CHECK(total_with(cart_of({rice(2'350), rice(2'650)}), {}) == 32'900 + 37'100);
    // 2,35 × 13.333 = 31.332,55
    CHECK(total_with(cart_for(BuyerClass::member, {rice(2'350)}), {}) == 31'333);
}

TEST_CASE("pricing: pieces that add up to a case cost the case's price, the rest what they cost alone") {
    const std::vector<CaseOffer> cases = {case_of(40, 112'000), case_of(10, 30'000)};
    struct Case {
        std::int64_t count, total;
    };
    const Case counts[] = {
        {9, 9 * 3'500},
        {10, 30'000},
        {13, 30'000 + 3 * 3'500},
        {39, 3 * 30'000 + 9 * 3'500},
        {40, 112'000},
        {95, 2 * 112'000 + 30'000 + 5 * 3'500},
        {100'000, 2'500 * 112'000},
    };
    for (const Case& c : counts) {
        CAPTURE(c.count);
        CHECK(total_with(cart_of({with_cases(pieces(1, 3'500, c.count), cases)}), {}) == c.total);
    }
    const auto half = with_cases(pieces(1, 3'500, 7), cases);
    const PricedCart priced = price_cart(cart_of({half, half}), {});
    CHECK(priced.total == Money{30'000 + 4 * 3'500});
    CHECK(priced.lines[0].discounts == std::vector{LineDiscount{Kind::case_price, {}, "", Money{3'500}, {}}});
    CHECK(priced.lines[1].discounts == std::vector{LineDiscount{Kind::case_price, {}, "", Money{1'500}, {}}});
}

TEST_CASE("pricing: a case is taken only where it is cheaper than the pieces are for this buyer") {
    const CartLine line = with_cases(with_steps(pieces(1, 3'500, 40), {step(PriceLevel::member, 1, 2'700)}),
                                     {case_of(40, 112'000)});
    CHECK(total_with(cart_of({line}), {}) == 112'000);
    CHECK(total_with(cart_for(BuyerClass::member, {line}), {}) == 40 * 2'700);
    CHECK(total_with(cart_of({with_cases(pieces(1, 3'500, 40), {case_of(40, 150'000)})}), {}) == 140'000);
    CHECK(total_with(cart_of({with_cases(pieces(1, 3'500, 40), {case_of(0, 1), case_of(1, 1)})}), {}) ==
          140'000);
}

TEST_CASE("pricing: a price by hand replaces the list price and everything that depends on it") {
    CartLine line = with_cases(stepped(12), {case_of(12, 10'000)});
    line.manual_price = ManualPrice{Money{3'490}, "Kemasan rusak", UserId{2}};
    const PricedCart priced =
        price_with(cart_for(BuyerClass::member, {line}),
                   {percent_off(1, {1}, 50), of_basket(percent_off(2, {}, 50), 0), mix(3, {1}, 2, 100)});
    CHECK(priced.gross == Money{12 * 3'490});
    CHECK(priced.total == Money{12 * 3'490});
    CHECK(priced.lines[0].discounts.empty());
}

TEST_CASE("pricing: a scale label has its price, and no steps") {
    const CartLine line = with_steps(labelled(1, 23'450), {step(PriceLevel::member, 1, 10)});
    CHECK(total_with(cart_for(BuyerClass::member, {line, line}), {}) == 46'900);
    CHECK(total_with(cart_of({line, line}), {percent_off(1, {1}, 10)}) == 42'210);
    CHECK(total_with(cart_of({line, line}), {amount_off(1, {1}, 1'000)}) == 44'900);
    CHECK(total_with(cart_of({line, line}), {n_for_m(1, {1}, 2, 1), mix(2, {1}, 2, 1)}) == 46'900);
}

TEST_CASE("pricing: goods with their receipt bring their share of the discount back, nothing else") {
    CartLine line = coming_back(stepped(2));
    SoldBefore before;
    before.quantity = Quantity::whole(3);
    before.gross = Money{10'500};
    before.discount = Money{1'000};
    line.sold_before = before;
    line.discount = percent_by_hand(50); // nobody can, but a refund must not shrink by it
    Cart cart = cart_for(BuyerClass::member, {line});
    cart.header.discount = percent_by_hand(50);
    const PricedCart priced = price_with(cart, {percent_off(1, {1}, 50)});
    CHECK(priced.lines[0].gross == Money{-7'000});
    CHECK(priced.lines[0].discounts == std::vector{LineDiscount{Kind::returned, {}, "", Money{-667}, {}}});
    CHECK(priced.total == Money{-6'333});
}

TEST_CASE("pricing: goods without a receipt come back at the buyer's price of today, without promotions") {
    const CartLine line = coming_back(stepped(12));
    const auto promotions = {percent_off(1, {1}, 50), of_basket(amount_off(2, {}, 100), 0)};
    CHECK(total_with(cart_of({line}), promotions) == -12 * 3'400);
    const PricedCart priced = price_with(cart_for(BuyerClass::member, {line}), promotions);
    CHECK(priced.total == Money{-12 * 3'250});
    CHECK(priced.lines[0].discounts == std::vector{LineDiscount{Kind::tier, {}, "", Money{-3'000}, {}}});
    const CartLine in_case = coming_back(with_cases(pieces(1, 3'500, 41), {case_of(40, 112'000)}));
    CHECK(total_with(cart_of({in_case}), {}) == -115'500);
    CHECK(total_with(cart_of({coming_back(labelled(1, 23'450))}), promotions) == -23'450);
}

TEST_CASE("pricing: goods that come back do not count for what goes out") {
    CHECK(total_with(cart_of({stepped(11), coming_back(stepped(1))}), {}) == 11 * 3'500 - 3'500);
    Cart cart = cart_of({pieces(1, 10'000, 2), coming_back(pieces(2, 5'000, 1))});
    cart.header.discount = percent_by_hand(10);
    CHECK(total_with(cart, {}) == 18'000 - 5'000);
    CHECK(total_with(cart, {of_basket(percent_off(1, {}, 50), 20'000)}) == 9'000 - 5'000);
}

TEST_CASE("pricing: what is taken off a line by hand comes off what is left of it") {
    Cart cart = cart_for(BuyerClass::member, {stepped(10), pieces(2, 1'000, 1)});
    cart.lines[0].discount = percent_by_hand(10);
    cart.lines[1].discount = amount_by_hand(300);
    const PricedCart priced = price_cart(cart, {});
    CHECK(priced.lines[0].net == Money{29'700});
    CHECK(priced.lines[0].discounts[1] ==
          LineDiscount{Kind::manual_line, {}, "Kemasan rusak", Money{3'300}, UserId{2}});
    CHECK(priced.lines[1].discounts ==
          std::vector{LineDiscount{Kind::manual_line, {}, "Pelanggan lama", Money{300}, {}}});
    cart.lines[1].discount = amount_by_hand(5'000);
    CHECK(price_cart(cart, {}).lines[1].net == Money{});
    CHECK(price_cart(cart, {}).lines[1].discounts[0].amount == Money{1'000});
}

TEST_CASE("pricing: what is taken off a cart by hand comes off its lines in proportion, and never too much") {
    Cart cart = cart_of({pieces(1, 10'000, 1), pieces(2, 5'000, 1)});
    cart.lines[1].manual_price = ManualPrice{Money{4'000}, "Kemasan rusak", {}};
    cart.header.discount = amount_by_hand(1'000);
    const PricedCart priced = price_cart(cart, {});
    CHECK(priced.total == Money{13'000});
    CHECK(priced.lines[0].discount == Money{714});
    CHECK(priced.lines[1].discount == Money{286});
    CHECK(priced.lines[0].discounts ==
          std::vector{LineDiscount{Kind::manual_cart, {}, "Pelanggan lama", Money{714}, {}}});
    cart.header.discount = percent_by_hand(10);
    CHECK(price_cart(cart, {}).total == Money{12'600});
    cart.header.discount = amount_by_hand(99'999);
    CHECK(price_cart(cart, {}).total == Money{});
    cart.header.discount = percent_by_hand(200);
    CHECK(price_cart(cart, {}).total == Money{});
}

TEST_CASE("pricing: a priced cart finds its lines, and only its own") {
    const PricedCart priced = price_cart(cart_of({pieces(1, 100, 1), pieces(2, 200, 1)}), {});
    CHECK(priced.line(LineId{2}).net == Money{200});
    CHECK_THROWS_AS(priced.line(LineId{3}), BrokenInvariant);
}
