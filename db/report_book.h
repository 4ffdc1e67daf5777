#pragma once

#include "core/report/sales_report.h"
#include "core/till/ports.h"
#include "core/till/shop_profile.h"
#include "db/journal.h"
#include "db/statement.h"

#include <memory>
#include <optional>
#include <vector>

namespace sokoguru::db {

class Database;
class DayCloseTable;
class SqlLedger;

/// The shop's sales in numbers, and the engine's view of its days, by plain aggregation over the rows of the
/// days that are asked for.
///
///     ReportBook& reports = store.reports();
///     reports.sales({monday, sunday}, SalesDimension::category, Zone::wib);
///     reports.day(today, Zone::wib);
///
/// A day's sales stand together in the file (`sale`, `sale_line`, `payment` begin with the day), so what a
/// report costs depends on its days and not on the size of the file. The thread of the store; a report worker
/// opens a store of its own for reading.
class ReportBook final : public Days {
  public:
    /// The ledger has the shifts' reports.
    ReportBook(Database& database, LaneKey lane, SqlLedger& ledger, DayCloseTable& closings);
    ~ReportBook() override;
    ReportBook(const ReportBook&) = delete;
    ReportBook& operator=(const ReportBook&) = delete;

    /// Days, weekdays and hours in their order, everything else by its net, the largest first. A group
    /// without sales is left out.
    std::vector<SalesGroup> sales(const DayRange& days, SalesDimension by, Zone zone);
    /// Of all sales of the days; `count` is of tickets.
    SalesSums totals(const DayRange& days);
    /// What each tender took, cash without the change.
    std::vector<TenderTotal> tenders(const DayRange& days);
    DayReport day(BusinessDay day, Zone zone);

    std::optional<BusinessDay> last_closed_day() override;
    std::vector<BusinessDay> unclosed_days(BusinessDay last) override;
    DayFigures day_figures(BusinessDay day) override;

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace sokoguru::db
