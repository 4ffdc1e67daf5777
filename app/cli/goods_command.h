#pragma once

#include "app/cli/command.h"
#include "app/cli/console_answer.h"
#include "app/cli/stock_request.h"
#include "app/shop/shop.h"
#include "db/store.h"

#include <functional>
#include <string>
#include <vector>

namespace sokoguru::cli {

// What the commands receive, adjust, count and suppliers share. Whoever may write the shop's file does the
// goods' work in the name of the program (user 0), as with an import; people with names do it at a till.

/// The goods of a command's words. Throws CommandFailed with the way to write them.
std::vector<shop::GoodsItem> read_items(const std::vector<std::string>& words);

/// The shop in which the program itself may do everything.
struct OwnShop {
    explicit OwnShop(Context& context);
    shop::Shop shop;
};

/// Prints what was done. Throws CommandFailed when it was refused.
void print_answer(Context& context, const ConsoleAnswer& answer, bool json);

/// Opens the shop for writing, does the work, and prints the document. Throws CommandFailed when it is
/// refused, and Fault when a till has the shop open.
void run_goods_work(Context& context, const GoodsWork& work, bool json);
/// Opens the shop for writing, in the name of the program.
void run_in_own_shop(Context& context, const std::function<void(shop::Shop&)>& work);
/// Has the engine do it; throws CommandFailed with the refusal's sentence, after its JSON where that is
/// asked.
void do_or_fail(Context& context, shop::Shop& shop, const Command& command, bool json);
void run_stock_command(Context& context, const Command& command, bool json);
/// The same with an answer of its own, which is asked for when the command was done.
void run_stock_command(Context& context, const Command& command,
                       const std::function<ConsoleAnswer(db::Store&)>& answer, bool json);

} // namespace sokoguru::cli
