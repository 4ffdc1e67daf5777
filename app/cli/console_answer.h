#pragma once

#include "core/receipt/document.h"
#include "core/till/engine.h"
#include "db/listing.h"
#include "db/print_job.h"

#include <string>
#include <vector>

namespace sokoguru::cli {

/// The answer to one line of the console till, for a person and for a program. The JSON is one object on one
/// line; its `ok` says whether the line was done. Amounts are whole rupiah, quantities thousandths.
struct ConsoleAnswer {
    std::string text;
    std::string json;
};

ConsoleAnswer answer_state(const Engine& engine);
ConsoleAnswer answer_sale(const Sale& sale);
ConsoleAnswer answer_refusal(const Refusal& refusal);
/// A line that was not understood, or why nothing came of it; programs get the name.
ConsoleAnswer answer_problem(const std::string& why, const char* name = "not_understood");
ConsoleAnswer answer_receipt(const ReceiptDocument& receipt);
ConsoleAnswer answer_products(const std::vector<db::ProductSummary>& products);
/// What becomes of a receipt.
ConsoleAnswer answer_print_job(const db::PrintJobId& job, db::PrintState state);
ConsoleAnswer answer_goodbye(const Cart& cart);
ConsoleAnswer answer_help();

} // namespace sokoguru::cli
