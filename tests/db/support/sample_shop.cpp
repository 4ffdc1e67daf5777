#include "tests/db/support/sample_shop.h"

#include "core/till/decision.h"

#include <fmt/format.h>

#include <vector>

namespace sokoguru::test {

namespace {

const User faisal{UserId{1}, "FAISAL", "Faisal Contoh", Role::cashier};

/// The hash of 1111 with another pepper: the tests that log in record their own.
constexpr const char* no_pin = "$argon2id$none";

} // namespace

ShopProfile sample_profile() {
    ShopProfile profile;
    profile.name = "Koppontren Al-Contoh";
    profile.address = "Jl. Contoh 7, Kota Mojokerto";
    profile.footer = "Terima kasih";
    return profile;
}

Barcode sample_barcode(std::int64_t n) {
    const std::string digits = fmt::format("952{:09}", n);
    return Barcode(digits + gs1_check_digit(digits));
}

Product sample_product(std::int64_t n) {
    Product product;
    product.id = ProductId{n};
    product.sku = fmt::format("BR{:05}", n);
    product.name = fmt::format("Barang {}", n);
    product.category = n % 2 == 0 ? "Genap" : "Ganjil";
    product.tax = n % 3 == 0 ? TaxClass::exempt : TaxClass::ppn;
    product.favourite = n == 1;
    product.units = {{UnitId{1}, "pcs", Quantity{1000}, Money{1000 * n}, {sample_barcode(n)}},
                     {UnitId{2}, "dus", Quantity{40'000}, Money{38'000 * n}, {sample_barcode(500'000 + n)}}};
    return product;
}

SampleShop::SampleShop() {
    db::Store::create(path(), {sample_profile(), LaneId{1}, morning, ShopId{5}});
    open();
    store().in_one_transaction([&] {
        store().ledger().record(UserSet{faisal, no_pin}, context());
        for (std::int64_t n = 1; n <= 5; ++n) {
            store().ledger().record(ProductSet{sample_product(n)}, context());
            receive(ProductId{n}, Quantity::whole(10), Money{7'000 * n});
        }
    });
}

FactContext SampleShop::context(UtcTime at) const {
    return {at, business_day(at, Zone::wib, 0), UserId{1}};
}

void SampleShop::receive(ProductId product, Quantity quantity, Money value) {
    const ReceiptOfGoods goods = receive_goods(store_->catalog().stock_level(product), quantity, value);
    store_->ledger().record(GoodsReceived{product, goods}, context());
}

Cart SampleShop::fill_cart(std::int64_t lines) {
    Cart cart = store().ledger().open_cart();
    for (std::int64_t n = 1; n <= lines; ++n) {
        const auto found = store().catalog().find_by_barcode(sample_barcode(n));
        const auto decision = decide_add(cart, *found, Quantity::whole(1), {.at = morning});
        store().ledger().keep(decision->changes, {}, context());
        cart = decision->cart;
    }
    return cart;
}

PricedCart list_prices(const Cart& cart) {
    PricedCart prices;
    for (const CartLine& line : cart.lines) {
        prices.lines.push_back({line.id, line.gross(), Money{}, line.gross(), {}});
        prices.gross += line.gross();
    }
    prices.total = prices.gross;
    return prices;
}

Sale SampleShop::make_sale(std::int64_t lines) {
    const Cart cart = fill_cart(lines);
    std::vector<StockLevel> stock;
    for (const CartLine& line : cart.lines) {
        stock.push_back(store().catalog().stock_level(line.product));
    }
    const auto shift = store().ledger().open_shift();
    const SaleCircumstances circumstances{.cashier = faisal,
                                          .shift = shift ? shift->id : ShiftId{},
                                          .number = store().ledger().next_sale_number(context().day),
                                          .at = morning,
                                          .member_spending = {},
                                          .stock = stock};
    return *decide_sale(cart, list_prices(cart), {.received = Money{1'000'000}}, sample_profile(),
                        circumstances);
}

Sale SampleShop::sell(std::int64_t lines) {
    const Sale sale = make_sale(lines);
    store().ledger().record(SaleMade{sale}, context());
    return sale;
}

} // namespace sokoguru::test
