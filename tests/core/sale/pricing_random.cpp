#include "tests/core/sale/pricing_random.h"

namespace sokoguru::test {

namespace {

constexpr std::int64_t product_count = 6;

bool one_in(std::int64_t chances) {
    return any_from(1, chances) == 1;
}

/// The same for each line of a product: its list price, and what it offers beside it.
struct Prices {
    std::int64_t list = 0;
    std::vector<PriceStep> steps;
    std::vector<CaseOffer> cases;
};

Prices any_prices() {
    Prices prices;
    prices.list = any_from(1, 12) * 250;
    for (const PriceLevel level :
         {PriceLevel::retail, PriceLevel::candidate, PriceLevel::member, PriceLevel::wholesale}) {
        if (one_in(3))
            prices.steps.push_back(
                {level, Quantity::whole(any_from(1, 4)), Money{any_from(0, prices.list + 100)}});
    }
    if (one_in(4))
        prices.cases.push_back({Quantity::whole(any_from(2, 4)), Money{any_from(1, 4 * prices.list)}});
    if (one_in(4))
        prices.cases.push_back({Quantity::whole(any_from(2, 3)), Money{any_from(1, 3 * prices.list)}});
    return prices;
}

std::vector<Prices> any_price_list() {
    std::vector<Prices> list(product_count + 1);
    for (Prices& prices : list) {
        prices = any_prices();
    }
    return list;
}

CartLine line_of(std::int64_t product, std::int64_t count, const std::vector<Prices>& list) {
    const Prices& prices = list[static_cast<std::size_t>(product)];
    CartLine line = with_cases(with_steps(pieces(product, prices.list, count), prices.steps), prices.cases);
    line.category = product % 2 == 0 ? "Makanan" : "Minuman";
    return line;
}

std::vector<std::int64_t> any_products(std::int64_t count_max) {
    std::vector<std::int64_t> products;
    for (std::int64_t i = any_from(1, count_max); i > 0; --i) {
        products.push_back(any_from(1, product_count));
    }
    return products;
}

void change_by_hand(CartLine& line) {
    if (one_in(6)) line.manual_price = ManualPrice{Money{any_from(0, 3'000)}, "Kemasan rusak", {}};
    if (one_in(5)) line.discount = ManualDiscount{Percent{any_from(0, 10'000)}, Money{}, "Hadiah", {}};
    if (one_in(5)) line.discount = ManualDiscount{Percent{}, Money{any_from(0, 3'000)}, "Hadiah", {}};
}

CartLine any_line(const std::vector<Prices>& list) {
    const std::int64_t product = any_from(1, product_count);
    CartLine line = line_of(product, any_from(1, 6), list);
    switch (any_from(1, 8)) {
    case 1:
        line.unit = UnitId{2};
        line.factor = Quantity::whole(12);
        line.cases.clear();
        break;
    case 2:
        line.divisibility = Divisibility::divisible;
        line.quantity = Quantity{any_from(1, 5'000)};
        break;
    case 3: line.label_price = Money{any_from(1, 9'999)}; break;
    default: break;
    }
    return line;
}

} // namespace

std::int64_t any_from(std::int64_t first, std::int64_t last) {
    // Not only small values in the first tries.
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange<std::int64_t>(first, last + 1));
}

BuyerClass any_buyer() {
    return *rc::gen::element(BuyerClass::member, BuyerClass::candidate, BuyerClass::extraordinary_member,
                             BuyerClass::general_public, BuyerClass::wholesale);
}

std::vector<CartLine> any_pieces(std::int64_t pieces_max) {
    const std::vector<Prices> list = any_price_list();
    std::vector<CartLine> lines;
    for (std::int64_t left = any_from(1, pieces_max); left > 0;) {
        const std::int64_t count = any_from(1, std::min<std::int64_t>(left, 3));
        lines.push_back(line_of(any_from(1, product_count), count, list));
        left -= count;
    }
    return lines;
}

std::vector<CartLine> any_lines() {
    const std::vector<Prices> list = any_price_list();
    std::vector<CartLine> lines;
    const bool by_hand = one_in(2);
    for (std::int64_t i = any_from(1, 8); i > 0; --i) {
        lines.push_back(any_line(list));
        if (by_hand) change_by_hand(lines.back());
    }
    return lines;
}

Promotion any_goods_promotion(std::int64_t id) {
    using Kind = Promotion::Kind;
    Promotion made = promotion(id,
                               *rc::gen::element(Kind::percent_off, Kind::amount_off, Kind::n_for_price_of_m,
                                                 Kind::buy_x_get_y, Kind::bundle_price, Kind::mix_and_match),
                               any_products(3));
    made.percent = Percent{any_from(1, 100) * 100};
    made.amount = Money{any_from(0, 40) * 100};
    made.take = any_from(1, 3);
    made.pay = made.kind == Kind::n_for_price_of_m ? any_from(0, made.take - 1) : any_from(1, 2);
    if (made.kind == Kind::buy_x_get_y && one_in(2)) {
        for (const std::int64_t product : any_products(2)) {
            made.rewards.emplace_back(product);
        }
    }
    if (made.kind != Kind::bundle_price && one_in(3)) made = of_category(made, "Minuman");
    if (one_in(3)) made.times_max = any_from(1, 2);
    if (one_in(4)) made = for_members(made);
    return made;
}

std::vector<Promotion> any_promotions(std::int64_t count_max) {
    std::vector<Promotion> promotions;
    for (std::int64_t id = any_from(0, count_max); id > 0; --id) {
        promotions.push_back(any_goods_promotion(id));
        const bool is_single = promotions.back().kind <= Promotion::Kind::amount_off;
        if (is_single && one_in(3)) promotions.back() = of_basket(promotions.back(), any_from(0, 10'000));
    }
    return promotions;
}

} // namespace sokoguru::test
