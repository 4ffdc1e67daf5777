#pragma once

#include "core/report/report_table.h"
#include "core/report/sales_report.h"
#include "core/values/percent.h"

#include <initializer_list>
#include <optional>
#include <string_view>

namespace sokoguru::shop {

// What the tables of reports are put together from.
//
//     ReportTable table = begin_table("tax", tr("PPN by day"), days);
//     …
//     add_total(table, {"paid_rupiah", "tax_rupiah"});

ReportTable begin_table(const char* key, const char* title, const DayRange& days);
/// Of a report that tells how things were when a day ended.
ReportTable begin_table_at(const char* key, const char* title, BusinessDay day);

/// Adds the named columns of amounts and numbers up.
void add_total(ReportTable& table, std::initializer_list<std::string_view> keys);

/// 2026-11-24 for programs, 24/11/2026 for people.
ReportTable::Named day_cell(BusinessDay day);
ReportTable::Cell day_cell(const std::optional<BusinessDay>& day);
/// A share as thousandths of a percent: 14,93 % is 14930.
ReportTable::Cell percent_cell(const std::optional<Percent>& share);
/// The code where there is one, else what stands for nobody or nothing.
ReportTable::Named named_or(std::string_view key, const char* nothing);

} // namespace sokoguru::shop
