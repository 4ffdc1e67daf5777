#pragma once

#include "core/journal/fact.h"
#include "db/journal.h"
#include "db/product_listing.h"
#include "db/statement.h"

#include <optional>
#include <vector>

namespace sokoguru::db {

/// Prices that hold from a later day on: tables `price_plan` and `price_plan_change`.
class PricePlanTable {
  public:
    PricePlanTable(Database& database, ShopId shop);
    void add(const Entry& entry, const PricePlan& plan);
    void hold(const Entry& entry, PricePlanId plan); ///< Its day has come.
    void cancel(const Entry& entry, const PricePlanCancelled& fact);

    PricePlanId next_id();
    std::vector<PricePlan> due(BusinessDay day); ///< The earliest first.
    std::optional<PricePlan> find_open(PricePlanId plan);
    std::vector<PricePlanListing> all(); ///< The next day first; then what is over, the newest first.

  private:
    void close(const Entry& entry, PricePlanId plan, PlanStanding standing, const std::string& reason);
    std::vector<PriceChange> changes_of(PricePlanId plan);
    PricePlan read(Rows& rows);

    Database* database_;
    ShopId shop_;
    Statement add_;
    Statement add_change_;
    Statement close_;
    Statement last_;
    Statement due_;
    Statement open_;
    Statement all_;
    Statement changes_;
};

} // namespace sokoguru::db
