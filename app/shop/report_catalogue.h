#pragma once

#include "app/shop/report_receipts.h"
#include "core/report/report_table.h"
#include "core/report/sales_report.h"

#include <span>
#include <string_view>

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
    /// The receipts behind a row (`report_receipts.h`); null where no receipts stand behind one.
    Receipts (*receipts)(db::Store& store, const DayRange& days, const ReportTable::Row& row,
                         const db::ListPart& part) = nullptr;
};

/// In the order in which people are shown them.
std::span<const ReportKind> report_kinds();
/// Null for another word.
const ReportKind* find_report_kind(std::string_view key);

} // namespace sokoguru::shop
