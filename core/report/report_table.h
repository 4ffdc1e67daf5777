#pragma once

#include "core/values/money.h"
#include "core/values/quantity.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace sokoguru {

/// A report as a table: what every form of it (screen, text, CSV, JSON, spreadsheet, PDF) is made from.
///
///     ReportTable table{"sales_by_hour", tr("Sales by hour"), …};
///     write_csv(out, table);
///
/// A plain value. Keys are English and never change, as programs read them; labels are in the reader's
/// language.
struct ReportTable {
    /// A word that programs read, and how people read it: "member", "Anggota".
    struct Named {
        std::string key;
        std::string label;
        bool operator==(const Named&) const = default;
    };
    /// Nothing, words, a number of things, an amount, a quantity.
    using Cell = std::variant<std::monostate, std::string, Named, std::int64_t, Money, Quantity>;
    enum class Kind { text, count, money, quantity };
    struct Column {
        std::string key;
        std::string label;
        Kind kind = Kind::text;
        bool operator==(const Column&) const = default;
    };
    using Row = std::vector<Cell>; ///< One cell for each column.

    std::string key;
    std::string title;
    std::string subtitle; ///< Of which days.
    std::vector<Column> columns;
    std::vector<Row> rows;
    Row total; ///< Empty where nothing can be added up.
    bool operator==(const ReportTable&) const = default;
};

} // namespace sokoguru
