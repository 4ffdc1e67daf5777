#pragma once

#include "app/cli/console_answer.h"
#include "app/cli/stock_terms.h"
#include "core/values/money.h"
#include "core/values/quantity.h"
#include "core/values/time.h"

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace sokoguru::cli {

// A list with columns, for a person, a program and a spreadsheet.
//
//     const ListTable table{{{"sku", 12}, {"quantity", -10}}, rows};
//     write_list(out, format, table);
//
// In JSON a key tells the unit: value_rupiah, quantity_thousandths. A day is written as 24/11/2026.

struct ListColumn {
    const char* key;
    int width; ///< In a text; negative: at the right.
};
/// One of a few words: programs get the key, people the translated words.
struct ListWord {
    const char* key = "";
    const char* words = "";
};
using ListCell =
    std::variant<std::string, std::int64_t, Money, Quantity, std::optional<BusinessDay>, ListWord>;

struct ListTable {
    std::vector<ListColumn> columns;
    std::vector<std::vector<ListCell>> rows = {};
};

void write_list(std::ostream& out, ListFormat format, const ListTable& table);

/// The same as an answer of the console till, in JSON under a key; `nothing` is said of a list without rows.
ConsoleAnswer answer_list(const char* key, const ListTable& table, const char* nothing);

} // namespace sokoguru::cli
