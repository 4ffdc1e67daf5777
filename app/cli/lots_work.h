#pragma once

#include "app/cli/console_answer.h"
#include "app/cli/lots_request.h"
#include "app/shop/shop.h"

#include <optional>

namespace sokoguru::cli {

// What is done and answered about lots, transfers and consignment, for the command line and the console till.

/// Does the work and answers with what it made.
ConsoleAnswer do_lots_work(shop::Shop& shop, const LotsWork& work, UtcTime now);

/// The engine is asked first whether the stock may be looked at.
ConsoleAnswer answer_lots_question(shop::Shop& shop, const LotsQuestion& question, UtcTime now);

/// The answer to a command of the engine about them that was done; nothing for other commands.
std::optional<ConsoleAnswer> answer_about_lots(shop::Shop& shop, const Command& done, UtcTime now);

ConsoleAnswer write_file_of_transfer(db::Store& store, const WriteTransferFile& wanted);

/// The paper of a delivery or a settlement.
std::optional<ReceiptDocument> consignment_paper(db::Store& store, const StockNumber& number);

} // namespace sokoguru::cli
