#pragma once

#include "core/sale/cart.h"
#include "core/sale/pricing.h"
#include "core/sale/sale.h"
#include "core/till/shop_profile.h"
#include "db/store.h"
#include "tests/support/temporary_folder.h"

#include <optional>
#include <string>

namespace sokoguru::test {

/// 24/11/2026 09.00 in Mojokerto.
inline constexpr UtcTime morning{1'795'485'600'000};

ShopProfile sample_profile();
/// Product n: "Barang n", 1000·n rupiah each, a case of 40, and codes made from n.
Product sample_product(std::int64_t n);
Barcode sample_barcode(std::int64_t n);
/// What a cart costs by the list, with nothing taken off.
PricedCart list_prices(const Cart& cart);

/// A shop with products 1 to 5, ten pieces of each on hand, and the cashier FAISAL, PIN 1111; its store can
/// be closed and opened again.
class SampleShop {
  public:
    SampleShop();
    db::Store& store() { return *store_; }
    std::filesystem::path path() const { return folder_.path() / "toko.db"; }
    void close() { store_.reset(); }
    void open() { store_.emplace(path(), db::Access::write); }
    void open_again() {
        close();
        open();
    }

    FactContext context(UtcTime at = morning) const;
    void receive(ProductId product, Quantity quantity, Money value);
    /// Records a sale of one piece of each product from 1 to `lines`, past the engine.
    Sale sell(std::int64_t lines);
    /// The same, not recorded.
    Sale make_sale(std::int64_t lines);
    Cart fill_cart(std::int64_t lines);

  private:
    TemporaryFolder folder_;
    std::optional<db::Store> store_;
};

} // namespace sokoguru::test
