#include "core/sale/pricing.h"
#include "tests/core/sale/pricing_brute_force.h"
#include "tests/core/sale/pricing_random.h"

#include <algorithm>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

Cart any_cart() {
    Cart cart = cart_for(any_buyer(), any_lines());
    if (any_from(1, 4) == 1) {
        cart.header.discount = ManualDiscount{Percent{any_from(0, 10'000)}, Money{}, "Hadiah", {}};
    }
    return cart;
}

Cart shuffled(Cart cart) {
    for (std::size_t i = cart.lines.size(); i > 1; --i) {
        std::swap(cart.lines[i - 1],
                  cart.lines[static_cast<std::size_t>(any_from(0, static_cast<std::int64_t>(i) - 1))]);
    }
    return cart;
}

bool has_line_discount(const Cart& cart) {
    return std::ranges::any_of(cart.lines, [](const CartLine& line) { return line.discount.has_value(); });
}

} // namespace

TEST_CASE("prices: net = gross − discount, discount = Σ discounts, total = Σ nets, no net below nothing") {
    check_property("sums", [] {
        const Cart cart = any_cart();
        const PricedCart priced = price_with(cart, any_promotions(5));
        RC_ASSERT(priced.lines.size() == cart.lines.size());
        Money gross, discount, total;
        for (std::size_t i = 0; i < priced.lines.size(); ++i) {
            const PricedLine& line = priced.lines[i];
            RC_ASSERT(line.line == cart.lines[i].id);
            RC_ASSERT(line.gross == cart.lines[i].gross());
            RC_ASSERT(line.net == line.gross - line.discount);
            RC_ASSERT(line.net >= Money{});
            Money sum;
            for (const LineDiscount& one : line.discounts) {
                RC_ASSERT(one.amount > Money{});
                sum += one.amount;
            }
            RC_ASSERT(sum == line.discount);
            gross += line.gross;
            discount += line.discount;
            total += line.net;
        }
        RC_ASSERT(priced.gross == gross);
        RC_ASSERT(priced.discount == discount);
        RC_ASSERT(priced.total == total);
    });
}

TEST_CASE("prices: each line names a promotion once, discounts are in the order in which they come off") {
    check_property("order", [] {
        const PricedCart priced = price_with(any_cart(), any_promotions(5));
        for (const PricedLine& line : priced.lines) {
            for (std::size_t i = 1; i < line.discounts.size(); ++i) {
                const LineDiscount& before = line.discounts[i - 1];
                const LineDiscount& after = line.discounts[i];
                RC_ASSERT(before.kind <= after.kind);
                RC_ASSERT(before.kind != after.kind || before.promotion != after.promotion);
            }
        }
    });
}

TEST_CASE("prices: the order of scanning changes no total, and the same again is the same again") {
    check_property("scanning order", [] {
        const Cart cart = any_cart();
        std::vector<Promotion> promotions = any_promotions(5);
        const PricedCart priced = price_with(cart, promotions);
        RC_ASSERT(price_with(cart, promotions) == priced);
        RC_ASSERT(price_with(shuffled(cart), promotions).total == priced.total);
        std::ranges::reverse(promotions);
        RC_ASSERT(price_with(cart, promotions) == priced);
    });
}

TEST_CASE("prices: pieces cost the same in one line and in several") {
    check_property("splitting", [] {
        const std::vector<CartLine> lines = any_pieces(12);
        std::vector<CartLine> split;
        for (const CartLine& line : lines) {
            for (std::int64_t i = 0; i < line.quantity.thousandths() / 1000; ++i) {
                split.push_back(line);
                split.back().quantity = Quantity::whole(1);
            }
        }
        const std::vector<Promotion> promotions = any_promotions(4);
        const BuyerClass buyer = any_buyer();
        RC_ASSERT(price_with(cart_for(buyer, lines), promotions).total ==
                  price_with(cart_for(buyer, split), promotions).total);
    });
}

TEST_CASE("prices: a card never makes a cart dearer") {
    check_property("adding a member", [] {
        Cart cart = any_cart();
        const std::vector<Promotion> promotions = any_promotions(6);
        const Money with_card = price_with(cart, promotions).total;
        cart.header.buyer.reset();
        RC_ASSERT(with_card <= price_with(cart, promotions).total);
    });
}

TEST_CASE("prices: promotions never make a cart dearer, nor one more of them") {
    check_property("adding a promotion", [] {
        const Cart cart = any_cart();
        std::vector<Promotion> promotions = any_promotions(6);
        const Money with_all = price_with(cart, promotions).total;
        RC_ASSERT(with_all <= price_with(cart, {}).total);
        if (promotions.empty() || has_line_discount(cart)) return;
        promotions.pop_back();
        RC_ASSERT(with_all <= price_with(cart, promotions).total);
    });
}

TEST_CASE("prices: no line costs more than by the list") {
    check_property("list price", [] {
        const std::vector<CartLine> lines = any_pieces(10);
        const PricedCart priced = price_with(cart_of(lines), any_promotions(4));
        for (const PricedLine& line : priced.lines) {
            RC_ASSERT(line.net <= line.gross);
        }
    });
}

TEST_CASE("prices: trying everything never finds a cheaper total for a small cart") {
    check_property("exactness", [] {
        const Cart cart = cart_for(any_buyer(), any_pieces(9));
        PricingRules rules;
        for (std::int64_t id = any_from(1, 6); id > 0; --id) {
            rules.promotions.push_back(any_goods_promotion(id));
        }
        const Money least = least_total(cart, rules);
        RC_ASSERT(price_cart(cart, rules).total == least);
    });
}
