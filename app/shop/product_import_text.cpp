#include "app/shop/product_import_text.h"

#include "app/shop/language.h"

#include <fmt/format.h>

namespace sokoguru::shop {

namespace {

/// Marks a message for the locale files without translating it here.
constexpr const char* mark(const char* message) {
    return message;
}

struct RowWords {
    RowReason reason;
    const char* name;
    const char* sentence; ///< English; {text} and {other} are filled in.
};

constexpr RowWords row_words[] = {
    {RowReason::name_missing, "name_missing", mark("there is no name, so the row was left out. {text}")},
    {RowReason::too_many_cells, "too_many_cells",
     mark(
         "there are more cells than headers, so the row was left out: {text}. Put a name that has the separator "
         "in it into quotation marks.")},
    {RowReason::row_repeated, "row_repeated",
     mark("it repeats line {other}, so the row was left out: {text}")},
    {RowReason::unit_factor_missing, "unit_factor_missing",
     mark("the unit “{text}” is new and the row does not say how many it holds, so the unit was left out.")},
    {RowReason::name_shortened, "name_shortened", mark("the name is too long and was shortened: {text}")},
    {RowReason::control_characters_removed, "control_characters_removed",
     mark("invisible characters were removed from the name: {text}")},
    {RowReason::line_break_in_cell, "line_break_in_cell",
     mark("a cell goes over several lines. Check whether a quotation mark is in the wrong place.")},
    {RowReason::quote_unclosed, "quote_unclosed",
     mark("a quotation mark is opened and never closed; the line was read as if it were a letter.")},
    {RowReason::code_missing, "code_missing",
     mark("there is no code. The product is known by its name: {text}")},
    {RowReason::wrong_check_digit, "wrong_check_digit",
     mark("the check digit of {text} is wrong; the code was kept as it is.")},
    {RowReason::letters_in_code, "letters_in_code",
     mark("the barcode {text} has letters or signs; it was kept as it is.")},
    {RowReason::code_tidied, "code_tidied",
     mark("signs that do not belong were removed from the code {text}.")},
    {RowReason::leading_zeros_restored, "leading_zeros_restored",
     mark("the code {text} had lost its leading zeros; they were put back.")},
    {RowReason::code_in_scientific_notation, "code_in_scientific_notation",
     mark(
         "a spreadsheet has turned the code into {text}; it was left out. Format the column as text and save "
         "again.")},
    {RowReason::code_too_long, "code_too_long", mark("the code is too long and was left out: {text}")},
    {RowReason::code_repeated_in_list, "code_repeated_in_list",
     mark("line {other} has the code {text} already and keeps it; this row went in without it.")},
    {RowReason::code_of_another_product, "code_of_another_product",
     mark("another product of the shop has the code: {text}. This row went in without it.")},
    {RowReason::sku_repeated, "sku_repeated",
     mark("line {other} has the code {text} for another product; this one got a code of its own.")},
    {RowReason::sku_differs, "sku_differs",
     mark("the shop has this barcode under another product code than {text}, and keeps its own.")},
    {RowReason::price_column_missing, "price_column_missing",
     mark("the list has no column of prices. New products go in without a price.")},
    {RowReason::price_missing, "price_missing",
     mark("there is no price. A new product has none, a known one keeps its own: {text}")},
    {RowReason::price_unreadable, "price_unreadable",
     mark("the price “{text}” can't be read. A new product has none, a known one keeps its own.")},
    {RowReason::price_zero, "price_zero",
     mark("the price is 0. A new product has no price, a known one keeps its own.")},
    {RowReason::price_rounded, "price_rounded", mark("the price {text} was rounded to whole rupiah.")},
    {RowReason::further_price_unreadable, "further_price_unreadable",
     mark(
         "the price for a class of buyers or from a quantity on, “{text}”, can't be read and was left out.")},
    {RowReason::cost_unreadable, "cost_unreadable",
     mark("the cost “{text}” can't be read and was left out.")},
    {RowReason::cost_above_price, "cost_above_price", mark("the cost {text} is more than the price.")},
    {RowReason::factor_unreadable, "factor_unreadable",
     mark("how many the unit holds, “{text}”, can't be read and was left out.")},
    {RowReason::base_unit_missing, "base_unit_missing",
     mark(
         "only larger units are there. A smallest unit without a price was added; cost and stock were left out: "
         "{text}")},
    {RowReason::unit_repeated, "unit_repeated",
     mark("line {other} has another price for the same unit, and its price counts. {text}")},
    {RowReason::quantity_unreadable, "quantity_unreadable",
     mark("the stock “{text}” can't be read and was left out.")},
    {RowReason::quantity_negative, "quantity_negative",
     mark("the stock {text} is less than zero and was left out.")},
    {RowReason::stock_without_cost, "stock_without_cost",
     mark("there is stock ({text}) without a cost, so it counts as worth nothing.")},
    {RowReason::tax_unreadable, "tax_unreadable", mark("the tax “{text}” is unknown and was left out.")},
    {RowReason::yes_no_unreadable, "yes_no_unreadable",
     mark("“{text}” is neither yes nor no and was left out.")},
};

const RowWords& words_of(RowReason reason) {
    for (const RowWords& entry : row_words) {
        if (entry.reason == reason) return entry;
    }
    throw BrokenInvariant("each reason has its words");
}

const char* sentence_of(CsvProblemReason reason) {
    switch (reason) {
    case CsvProblemReason::cannot_open: return tr("The file can't be read: {text}. Nothing was imported.");
    case CsvProblemReason::too_large:
        return tr("The file is too large. Divide it and import the parts. Nothing was imported.");
    case CsvProblemReason::empty: return tr("The file is empty. Nothing was imported.");
    case CsvProblemReason::is_spreadsheet:
        return tr(
            "The file is a spreadsheet of another kind. Save it as XLSX or CSV (UTF-8) and import that. "
            "Nothing was imported.");
    case CsvProblemReason::xlsx_damaged:
        return tr("The spreadsheet is damaged or locked with a password. Open it, save it again as XLSX and "
                  "import that. Nothing was imported. ({text})");
    case CsvProblemReason::is_utf16:
        return tr("The file is in UTF-16. Save it as CSV (UTF-8) and import that. Nothing was imported.");
    }
    throw BrokenInvariant("each problem has its words");
}

const char* sentence_of(ListProblemReason reason) {
    switch (reason) {
    case ListProblemReason::no_name_column:
        return tr(
            "The list has no column of names. Its columns are: {text}. Choose one with --map COLUMN=name.");
    case ListProblemReason::choice_unclear:
        return tr("“{text}” is no choice of a column. Write --map COLUMN=name.");
    case ListProblemReason::unknown_column:
        return tr(
            "There is nothing called “{text}” to map to. Choose sku, barcode, name, category, unit, factor, "
            "price, cost, stock, tax, favourite, consignor, divisible, brand, size, member price, "
            "wholesale price, tier prices or ignore.");
    case ListProblemReason::unknown_header: return tr("The list has no column “{text}”.");
    case ListProblemReason::column_repeated: return tr("Two columns were chosen for “{text}”. Choose one.");
    }
    throw BrokenInvariant("each problem has its words");
}

std::string trimmed(std::string text) {
    while (!text.empty() && text.back() == ' ')
        text.pop_back();
    return text;
}

} // namespace

std::string describe(const RowReport& report) {
    const std::string sentence =
        fmt::format(fmt::runtime(tr(words_of(report.reason).sentence)), fmt::arg("text", report.text),
                    fmt::arg("other", report.other_line));
    return fmt::format(fmt::runtime(tr("Line {line}: {sentence}")), fmt::arg("line", report.line_number),
                       fmt::arg("sentence", trimmed(sentence)));
}

std::string describe(const ProductImportProblem& problem) {
    return std::visit(
        [](const auto& entry) {
            return fmt::format(fmt::runtime(sentence_of(entry.reason)), fmt::arg("text", entry.text));
        },
        problem);
}

std::string reason_name(RowReason reason) {
    return words_of(reason).name;
}

} // namespace sokoguru::shop
