#pragma once

#include "core/stock/costing.h"
#include "db/store.h"

#include <filesystem>
#include <string>

namespace sokoguru::test {

inline constexpr UtcTime test_shop_opened{1'795'000'000'000}; ///< 18 November 2026, 18.06 in Mojokerto.

inline Product test_product(std::int64_t id, const std::string& name, Money price,
                            const std::string& barcode) {
    Product product;
    product.id = ProductId{id};
    product.sku = "P" + std::to_string(id);
    product.name = name;
    product.category = id % 2 == 0 ? "Minuman" : "Jajanan";
    product.favourite = id <= 6;
    Unit unit;
    unit.name = "pcs";
    unit.price = price;
    if (!barcode.empty()) unit.barcodes.push_back(*canonical_barcode(barcode));
    product.units.push_back(unit);
    return product;
}

/// The shift that is open in every test shop: KASIR's, with 200.000 in the drawer.
inline Shift test_shift() {
    Shift shift;
    shift.id = ShiftId{1};
    shift.cashier = UserId{1};
    shift.cashier_name = "Kasir Uji";
    shift.opened_at = test_shop_opened;
    shift.opened_day = BusinessDay{20'775};
    shift.float_counts = {{Money{10'000}, 20}};
    shift.float_total = Money{200'000};
    return shift;
}

/// A small shop on the disk: the cashier KASIR with PIN 1111, the supervisor PENGAWAS with PIN 9999, and
/// `product_count` products P1, P2, … that cost 500 rupiah times their number, a hundred of each in stock. P1
/// has the barcode 9520000000011, and a case of 40 for 19.000; the others have none.
inline void make_test_shop(const std::filesystem::path& file, std::int64_t product_count = 40) {
    db::NewShop shop;
    shop.profile.name = "Toko Uji";
    shop.profile.address = "Jl. Uji 1";
    shop.now = test_shop_opened;
    shop.shop = ShopId{7};
    db::Store::create(file, shop);
    db::Store store(file, db::Access::write);
    store.in_one_transaction([&] {
        const FactContext context{test_shop_opened, BusinessDay{20'775}, UserId{}};
        store.ledger().record(
            UserSet{{UserId{1}, "KASIR", "Kasir Uji", Role::cashier}, store.hash_pin("1111")}, context);
        store.ledger().record(
            UserSet{{UserId{2}, "PENGAWAS", "Pengawas Uji", Role::supervisor}, store.hash_pin("9999")},
            context);
        store.ledger().record(ShiftOpened{test_shift()}, context);
        for (std::int64_t i = 1; i <= product_count; ++i) {
            Product product =
                test_product(i, "Barang " + std::to_string(i), Money{500 * i}, i == 1 ? "9520000000011" : "");
            if (i == 1) {
                product.units.push_back({UnitId{2}, "dus", Quantity::whole(40), Money{19'000}, {}});
            }
            store.ledger().record(ProductSet{product}, context);
            store.ledger().record(
                GoodsReceived{product.id, receive_goods({}, Quantity::whole(100), Money{40'000 * i})},
                context);
        }
    });
}

} // namespace sokoguru::test
