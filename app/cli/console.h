#pragma once

#include "app/cli/command.h"
#include "app/cli/console_answer.h"
#include "app/cli/console_parser.h"
#include "app/shop/receipt_queue.h"
#include "app/shop/shop.h"
#include "drivers/scanner/scan.h"

#include <functional>
#include <optional>
#include <string>
#include <utility>

namespace sokoguru::cli {

/// The console till's conversation: one line in, one answer out.
///
///     Console console(shop, receipts, open_drawer, context);
///     say(console.answer("scan 9520000000014"));
///     console.serve_printer();
///
/// The thread that owns the shop.
class Console {
  public:
    Console(shop::Shop& shop, shop::ReceiptQueue& receipts, std::function<void()> open_drawer,
            Context& context)
        : shop_(shop), receipts_(receipts), open_drawer_(std::move(open_drawer)), context_(context) {}

    ConsoleAnswer answer(const std::string& line);
    ConsoleAnswer answer(const drivers::Scan& scan);
    /// After `quit`.
    bool is_over() const { return is_over_; }
    /// Opens the drawer if the last line asked for it, and prints what waits. After the answer, because a
    /// sale never waits for the printer.
    void serve_printer();

  private:
    ConsoleAnswer do_it(const Command& command, const std::optional<Approval>& approval);
    ConsoleAnswer take(const Command& command) { return do_it(command, std::nullopt); }
    ConsoleAnswer take(const Allowed& allowed) { return do_it(allowed.command, allowed.approval); }
    ConsoleAnswer take(const ShowState&);
    ConsoleAnswer take(const ShowHelp&);
    ConsoleAnswer take(const ShowReceiptOfLastSale&);
    ConsoleAnswer take(const ShowSale& wanted);
    ConsoleAnswer take(const FindProducts& wanted);
    ConsoleAnswer take(const FindMembers& wanted);
    ConsoleAnswer take(const ListHeldCarts&);
    ConsoleAnswer take(const ListUnconfirmed&);
    ConsoleAnswer take(const ListDebtors&);
    ConsoleAnswer take(const ListShifts&);
    ConsoleAnswer take(const ShowShiftReport& wanted);
    ConsoleAnswer take(const ReceiptIsPrinted&);
    ConsoleAnswer take(const PrintAgain&);
    ConsoleAnswer take(const GoodsWork& work);
    ConsoleAnswer take(const ShowCount& wanted);
    ConsoleAnswer take(const ListCounts&);
    ConsoleAnswer take(const ListSuppliers&);
    ConsoleAnswer take(const LotsWork& work);
    ConsoleAnswer take(const LotsQuestion& question);
    ConsoleAnswer take(const QuitConsole&);
    ConsoleAnswer take(const NotUnderstood& problem);
    std::optional<db::PrintJobId> oldest_unknown();

    shop::Shop& shop_;
    shop::ReceiptQueue& receipts_;
    std::function<void()> open_drawer_;
    Context& context_;
    bool drawer_is_due_ = false;
    bool is_over_ = false;
};

} // namespace sokoguru::cli
