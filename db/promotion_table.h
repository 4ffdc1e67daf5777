#pragma once

#include "core/sale/promotion.h"
#include "db/statement.h"

#include <vector>

namespace sokoguru::db {

/// Promotions as data: tables `promotion` and `promotion_product`.
class PromotionTable {
  public:
    PromotionTable(Database& database, ShopId shop);
    void set(const Promotion& promotion);
    std::vector<Promotion> active(); ///< In the order of the ids, without those that were stopped.
    std::vector<Promotion> all();
    PromotionId next_id();

  private:
    std::vector<Promotion> read(Rows rows);

    Database* database_;
    ShopId shop_;
    Statement set_;
    Statement remove_products_;
    Statement add_product_;
    Statement active_;
    Statement all_;
    Statement products_;
    Statement last_;
};

} // namespace sokoguru::db
