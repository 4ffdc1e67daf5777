#pragma once

#include "app/shop/product_import.h"
#include "db/store.h"

namespace sokoguru::shop {

/// A shop's file for importing and exporting. Keeps a reference to the store and lives on its thread.
class DatabaseProductStore final : public ProductStore {
  public:
    explicit DatabaseProductStore(db::Store& store) : store_(store) {}
    void for_each_product(const std::function<void(const ShopProduct&, const StockLevel&)>& visit) override;
    ProductId next_product_id() override { return store_.next_product_id(); }
    StockLevel stock_level(ProductId product) override { return store_.catalog().stock_level(product); }
    void record(const Fact& fact, const FactContext& context) override {
        store_.ledger().record(fact, context);
    }
    void in_one_transaction(const std::function<void()>& work) override { store_.in_one_transaction(work); }

  private:
    db::Store& store_;
};

} // namespace sokoguru::shop
