#pragma once

#include "core/report/report_table.h"
#include "core/report/sales_report.h"
#include "core/report/stock_report.h"

#include <span>

namespace sokoguru::shop {

// What goods earn and what is there of them, as tables in the language that is set.
//
//     margin_table(store.report_books().goods.margins(days), days);

ReportTable supplier_table(std::span<const SalesGroup> groups, const DayRange& days);
/// Goods of consignors stand below, without a margin, and are not in the total.
ReportTable margin_table(std::span<const ProductMargin> margins, const DayRange& days);

ReportTable stock_value_table(std::span<const CategoryStock> categories, BusinessDay at);
ReportTable stock_movement_table(std::span<const ProductMovement> movements, const DayRange& days);
ReportTable idle_table(std::span<const IdleProduct> products, BusinessDay at);
ReportTable consignment_table(std::span<const ConsignorSums> consignors, const DayRange& days);

} // namespace sokoguru::shop
