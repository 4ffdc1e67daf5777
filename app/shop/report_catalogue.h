#pragma once

#include "core/report/report_table.h"
#include "core/report/sales_report.h"

#include <span>
#include <string_view>
#include <vector>

namespace sokoguru::db {
class Store;
struct ListPart;
struct SaleSummary;
} // namespace sokoguru::db

namespace sokoguru::shop {

/// A report that the shop has as a table. All of them stand in one list, from which the command line, the
/// touchscreen and the report worker take what there is.
///
///     const ReportKind* kind = find_report_kind("by-category");
///     ReportTable table = kind->make(store, {monday, sunday});
///
/// Tables are in the language that is set. The thread of the store.
struct ReportKind {
    enum class Time {
        days, ///< Of the business days that are asked for.
        now,  ///< As things are now; the days are not looked at.
    };
    std::string_view key; ///< As people write it after `report`; never changes.
    const char* title;    ///< English.
    Time time;
    ReportTable (*make)(db::Store& store, const DayRange& days);
    /// The receipts behind the row of that key, the newest first; null where no receipts stand behind a row.
    std::vector<db::SaleSummary> (*receipts)(db::Store& store, const DayRange& days, std::string_view key,
                                             const db::ListPart& part) = nullptr;
};

/// In the order in which people are shown them.
std::span<const ReportKind> report_kinds();
/// Null for another word.
const ReportKind* find_report_kind(std::string_view key);

} // namespace sokoguru::shop
