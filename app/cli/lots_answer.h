#pragma once

#include "app/cli/console_answer.h"
#include "core/stock/consignment.h"
#include "core/stock/transfer.h"

namespace sokoguru::cli {

// Documents of lots, transfers and consignment, for the command line and the console till.

ConsoleAnswer answer_transfer(const Transfer& transfer, TransferStanding standing);
ConsoleAnswer answer_arrival(const TransferArrival& arrival);
ConsoleAnswer answer_settlement(const ConsignmentSettlement& settlement);

const char* words_of(TransferStanding standing);
const char* name_of(TransferStanding standing);

} // namespace sokoguru::cli
