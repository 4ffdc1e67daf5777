#pragma once

#include "core/report/credit_report.h"
#include "core/report/exception_report.h"
#include "core/report/report_table.h"
#include "core/report/sales_report.h"

#include <span>

namespace sokoguru::shop {

// What cashiers did and what members owe and bought, as tables in the language that is set.

ReportTable discount_table(std::span<const DiscountGroup> groups, const DayRange& days);
ReportTable exception_table(std::span<const CashierException> exceptions, const DayRange& days);
ReportTable credit_table(std::span<const MemberCredit> members, BusinessDay at);
ReportTable spending_table(std::span<const MemberSpending> spendings, const DayRange& days);
/// Of the key in a row of `exception_table`.
std::optional<ExceptionKind> exception_kind_of(std::string_view key);

} // namespace sokoguru::shop
