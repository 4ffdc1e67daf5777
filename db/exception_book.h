#pragma once

#include "core/report/exception_report.h"
#include "core/report/sales_report.h"
#include "db/statement.h"

#include <vector>

namespace sokoguru::db {

/// What came off prices, and what an owner wants to look at, by who did it.
///
///     store.report_books().exceptions.by_cashier({today, today});
///
/// Sales and discounts are read by their days. What was done to carts and drawers is looked through whole:
/// there are few rows of it beside those of sales. The thread of the store.
class ExceptionBook {
  public:
    ExceptionBook(Database& database, LaneKey lane);

    /// By the kind in its order, the largest amount of a kind first.
    std::vector<DiscountGroup> discounts(const DayRange& days);
    /// By cashier, then by the kind in its order. Kinds that did not happen are left out.
    std::vector<CashierException> by_cashier(const DayRange& days);

  private:
    Database* database_;
    LaneKey lane_;
    Statement discounts_;
    Statement exceptions_;
};

} // namespace sokoguru::db
