#pragma once

#include "core/report/report_table.h"
#include "core/report/sales_report.h"
#include "core/report/tax_report.h"

#include <span>

namespace sokoguru::shop {

// PPN as tables, in the language that is set.

ReportTable tax_table(std::span<const TaxDay> tax_days, const DayRange& days);
/// The receipts with PPN one by one, as they are listed for a faktur pajak digunggung.
ReportTable digunggung_table(std::span<const TaxReceipt> receipts, const DayRange& days);
/// Of the key in a row of `tax_table`.
std::optional<TaxGroup> tax_group_of(std::string_view key);

} // namespace sokoguru::shop
