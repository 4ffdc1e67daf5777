#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace sokoguru::shop {

/// A cell of an exported table. What is no number is a text for every program that reads it, whatever it
/// begins with, and reads back as what it was.
struct TableCell {
    enum class Kind {
        text,
        sku,     ///< The shop's own code.
        barcode, ///< In its canonical form.
        number,  ///< Digits with a point.
    };
    std::string text;
    Kind kind = Kind::text;
};

/// The cells of one row; the first row of a table are its headers.
using TableRow = std::vector<TableCell>;
using TableSink = std::function<void(const TableRow&)>;
/// Gives the rows of a table one after the other.
using TableSource = std::function<void(const TableSink&)>;

enum class TableFormat { csv, xlsx };

/// One line of CSV (`app/shop/csv_row.h`); texts that a spreadsheet would take for a formula, and codes that
/// a reader would repair, have an apostrophe before them.
std::string csv_line(const TableRow& row);

/// The file is there complete or as it was before, and only its owner can read it. Throws std::system_error.
/// In XLSX numbers are numbers and everything else is a text cell, which no program computes.
void write_table(const TableSource& source, TableFormat format, const std::filesystem::path& file);

TableRow header_row(const std::vector<std::string>& names);

} // namespace sokoguru::shop
