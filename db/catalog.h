#pragma once

#include "core/till/ports.h"
#include "db/projection.h"

namespace sokoguru::db {

/// The engine's view of products, stock, promotions and vouchers over the tables.
class SqlCatalog : public Catalog {
  public:
    explicit SqlCatalog(Projection& tables)
        : products_(&tables.products),
          stock_(&tables.stock),
          promotions_(&tables.promotions),
          vouchers_(&tables.vouchers),
          plans_(&tables.price_plans) {}
    std::optional<UnitForSale> find_by_barcode(const Barcode& barcode) override {
        return products_->find_by_barcode(barcode);
    }
    std::optional<Product> find_by_sku(std::string_view sku) override { return products_->find_by_sku(sku); }
    std::optional<Product> find(ProductId product) override { return products_->find(product); }
    std::vector<CaseOffer> case_offers(ProductId product) override { return products_->case_offers(product); }
    std::vector<Promotion> promotions() override { return promotions_->active(); }
    std::optional<Voucher> find_voucher(std::string_view code) override { return vouchers_->find(code); }
    bool is_voucher_used(std::string_view code) override { return vouchers_->is_used(code); }
    std::vector<StockLevel> stock_levels(std::span<const ProductId> products) override {
        return stock_->levels(products);
    }
    ProductId next_product() override { return products_->next_id(); }
    PromotionId next_promotion() override { return promotions_->next_id(); }
    PricePlanId next_price_plan() override { return plans_->next_id(); }
    std::vector<PricePlan> due_price_plans(BusinessDay day) override { return plans_->due(day); }
    std::optional<PricePlan> find_open_plan(PricePlanId plan) override { return plans_->find_open(plan); }

  private:
    ProductTable* products_;
    StockTable* stock_;
    PromotionTable* promotions_;
    VoucherTable* vouchers_;
    PricePlanTable* plans_;
};

} // namespace sokoguru::db
