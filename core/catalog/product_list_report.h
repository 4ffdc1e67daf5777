#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace sokoguru {

/// What became of a doubtful row.
enum class RowSeverity {
    doubt,    ///< It goes in, but somebody should look at it.
    rejected, ///< Nothing of it goes in.
};

/// What is doubtful about a row. `text` of the report is the cell in question, if there is one, and
/// `other_line` the earlier row that it collides with.
enum class RowReason {
    name_missing,                ///< Rejected.
    too_many_cells,              ///< Rejected: more cells than headers means that they have slipped.
    row_repeated,                ///< Rejected: says what `other_line` says already.
    unit_factor_missing,         ///< Rejected: a further unit that does not say how many it holds.
    name_shortened,              ///< To `name_length_max` characters.
    control_characters_removed,  ///< From the name.
    line_break_in_cell,          ///< Often a quotation mark that was meant as inches.
    quote_unclosed,              ///< The row was read as if its quotation mark were an ordinary letter.
    code_missing,                ///< Neither a code of the shop nor a barcode: known by its name alone.
    wrong_check_digit,           ///< The code is kept as it is.
    letters_in_code,             ///< The code is kept as it is.
    code_tidied,                 ///< Spaces, hyphens or ".0" stood in an otherwise right code.
    leading_zeros_restored,      ///< A spreadsheet had eaten them.
    code_in_scientific_notation, ///< A spreadsheet destroyed it; the row goes in without the code.
    code_too_long,               ///< The row goes in without the code.
    code_repeated_in_list,       ///< The first row with a code keeps it; this one goes in without.
    code_of_another_product,     ///< The shop has it on another product; the row goes in without the code.
    sku_repeated,                ///< Another product has it; this one gets a code of its own.
    sku_differs,                 ///< The barcode's product has another code in the shop, and keeps it.
    price_column_missing,        ///< Said once, for the header.
    price_missing,               ///< A new unit goes in without a price, a known one keeps its price.
    price_unreadable,            ///< As price_missing.
    price_zero,                  ///< As price_missing.
    price_rounded,               ///< To whole rupiah.
    further_price_unreadable,    ///< Of a level, or from a quantity on: counts as not given.
    cost_unreadable,             ///< Counts as not given.
    cost_above_price,            ///< Both are kept.
    factor_unreadable,           ///< Counts as not given.
    base_unit_missing,           ///< A base unit without a price was added.
    unit_repeated,               ///< With another price; the first counts.
    quantity_unreadable,         ///< No opening stock.
    quantity_negative,           ///< No opening stock.
    stock_without_cost,          ///< The opening stock is worth nothing.
    tax_unreadable,              ///< Counts as not given.
    yes_no_unreadable,           ///< Counts as not given.
};

RowSeverity severity_of(RowReason reason);

/// A doubtful row, by the number of the line in the file on which it begins.
struct RowReport {
    std::size_t line_number = 0;
    RowReason reason{};
    std::string text = {};
    std::size_t other_line = 0;
    RowSeverity severity() const { return severity_of(reason); }
    bool operator==(const RowReport&) const = default;
};

using RowReports = std::vector<RowReport>;

} // namespace sokoguru
