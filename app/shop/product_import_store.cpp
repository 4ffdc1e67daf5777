#include "app/shop/product_import_store.h"

namespace sokoguru::shop {

void DatabaseProductStore::for_each_product(
    const std::function<void(const ShopProduct&, const StockLevel&)>& visit) {
    store_.for_each_product([&](const db::StockedProduct& stocked) {
        const bool never_moved = stocked.stock == StockLevel{};
        visit({stocked.product, never_moved ? StockHistory::none : StockHistory::some}, stocked.stock);
    });
}

} // namespace sokoguru::shop
