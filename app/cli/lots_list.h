#pragma once

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
//     write_list(out, format, {{"sku", 12}, {"quantity", -10}}, rows);
//
// In JSON a key tells the unit: value_rupiah, quantity_thousandths. A day is written as 24/11/2026.

struct ListColumn {
    const char* key;
    int width; ///< In a text; negative: at the right.
};
using ListCell = std::variant<std::string, std::int64_t, Money, Quantity, std::optional<BusinessDay>>;

void write_list(std::ostream& out, ListFormat format, const std::vector<ListColumn>& columns,
                const std::vector<std::vector<ListCell>>& rows);

} // namespace sokoguru::cli
