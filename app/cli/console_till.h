#pragma once

#include "app/cli/command.h"
#include "app/shop/shop.h"
#include "core/till/command.h"
#include "core/till/refusal.h"
#include "drivers/printer/printer.h"

#include <string>
#include <string_view>
#include <variant>

namespace sokoguru::cli {

enum class AnswerFormat { text, json };

/// The console till: the engine of the touchscreen, driven by text commands, one per line of `context.in`,
/// each with one answer. Ends with the input or `quit`; an open cart stays in the shop file.
///
///     login FAISAL 1111
///     scan 9520000000014
///     pay cash 50000
void run_console_till(shop::Shop& shop, drivers::Printer& printer, Context& context, AnswerFormat format);

// What a line can mean beside a command for the engine.
struct ShowState {};
struct ShowHelp {};
struct ShowReceiptOfLastSale {};
struct FindProducts {
    std::string text;
};
struct QuitConsole {};
struct NotUnderstood {
    std::string why;
};

using ConsoleRequest = std::variant<Command, ShowState, ShowHelp, ShowReceiptOfLastSale, FindProducts,
                                    QuitConsole, NotUnderstood>;

/// Reads one line. Pure; `cart` gives line numbers (counted from 1, as `state` shows them) their line.
ConsoleRequest parse_console_line(std::string_view line, const Cart& cart);

} // namespace sokoguru::cli
