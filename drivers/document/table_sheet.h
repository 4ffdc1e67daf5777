#pragma once

#include "drivers/document/sheet_chart.h"

#include <tl/expected.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace sokoguru::drivers {

/// Tables on A4 paper, one below the other, in words that are ready: a report.
///
///     write_table_sheet_pdf(sheet, "penjualan.pdf");
///
/// A value; any thread.
struct TableSheet {
    using Row = std::vector<std::string>; ///< One cell for each column.
    struct Column {
        std::string heading;
        bool is_number = false; ///< Ends where its column ends.
        bool operator==(const Column&) const = default;
    };
    struct Table {
        std::string title; ///< May be empty.
        std::vector<Column> columns;
        std::vector<Row> rows;
        Row total; ///< May be empty.
        bool operator==(const Table&) const = default;
    };
    std::string shop_name;
    std::vector<std::string> shop_lines;
    std::string title;
    std::string subtitle;
    SheetChart chart = {}; ///< Under the heading.
    std::vector<Table> tables;
    std::string page_label;
    bool operator==(const TableSheet&) const = default;
};

/// As a PDF of as many pages as it needs, each with the heads of the columns and its number; lying across
/// when a table has many columns. The error is a sentence for a log. May be called from any thread.
tl::expected<std::string, std::string> make_table_sheet_pdf(const TableSheet& sheet);

/// The same into a file that only its owner may read, which is replaced. The error is a sentence for a
/// person.
tl::expected<void, std::string> write_table_sheet_pdf(const TableSheet& sheet,
                                                      const std::filesystem::path& path);

} // namespace sokoguru::drivers
