#pragma once

#include "app/cli/lots_request.h"
#include "core/sale/cart.h"
#include "core/till/approval.h"
#include "core/till/command.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace sokoguru::cli {

// What a line of the console till can mean beside a command for the engine.

struct ShowState {};
struct ShowHelp {};
struct ShowReceiptOfLastSale {};
/// With the numbers of its lines, for `return`.
struct ShowSale {
    SaleNumber sale;
};
struct FindProducts {
    std::string text;
};
struct FindMembers {
    std::string text;
};
struct ListHeldCarts {};
struct ListUnconfirmed {};
struct ListDebtors {};
struct ListShifts {};
/// Of the open shift when no number is given.
struct ShowShiftReport {
    std::optional<ShiftId> shift;
};
/// A command with somebody's word for it.
struct Allowed {
    Command command;
    Approval approval;
};
/// The oldest receipt of which nobody knows whether it was printed: it is on paper.
struct ReceiptIsPrinted {};
/// That receipt again, as a copy; without one, the last sale's.
struct PrintAgain {};
struct QuitConsole {};
struct NotUnderstood {
    std::string why;
};

using ConsoleRequest =
    std::variant<Command, Allowed, ShowState, ShowHelp, ShowReceiptOfLastSale, ShowSale, FindProducts,
                 FindMembers, ListHeldCarts, ListUnconfirmed, ListDebtors, ListShifts, ShowShiftReport,
                 ReceiptIsPrinted, PrintAgain, GoodsWork, ShowCount, ListCounts, ListSuppliers, LotsWork,
                 LotsQuestion, QuitConsole, NotUnderstood>;

/// Reads one line. Pure; `cart` gives line numbers (counted from 1, as `state` shows them) their line.
ConsoleRequest parse_console_line(std::string_view line, const Cart& cart);

} // namespace sokoguru::cli
