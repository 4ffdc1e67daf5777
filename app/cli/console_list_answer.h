#pragma once

#include "app/cli/console_answer.h"
#include "core/report/shift_report.h"
#include "core/till/shop_profile.h"
#include "db/listing.h"

#include <span>
#include <vector>

namespace sokoguru::cli {

// Answers of the console till that list something.

/// The lines of a sale with their numbers, what was sold and what came back of it.
ConsoleAnswer answer_sale_lines(const Sale& sale, std::span<const Quantity> returned);
ConsoleAnswer answer_members(const std::vector<Member>& members);
ConsoleAnswer answer_held_carts(const std::vector<HeldCart>& carts, Zone zone);
ConsoleAnswer answer_unconfirmed(const std::vector<db::UnconfirmedPayment>& payments);
ConsoleAnswer answer_debtors(const std::vector<db::DebtorAccount>& debtors);
ConsoleAnswer answer_shifts(const std::vector<db::ShiftListing>& shifts, Zone zone);
ConsoleAnswer answer_shift_report(const ShiftReport& report, const ShopProfile& profile);

} // namespace sokoguru::cli
