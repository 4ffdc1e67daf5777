#pragma once

#include "core/catalog/product.h"
#include "core/catalog/product_list_report.h"
#include "core/values/money.h"
#include "core/values/quantity.h"

#include <optional>
#include <string>
#include <string_view>

namespace sokoguru {

// How one cell of somebody's list is read. All functions are pure; empty cells are the caller's business.

struct PriceReading {
    Money price;
    bool rounded = false; ///< A fraction of a rupiah was rounded, a half up.
    bool operator==(const PriceReading&) const = default;
};

/// Reads a price in rupiah: 12500 · 12.500 · 12,500 · 12 500 · Rp 12.500,00 · Rp12.500,- · 12500.00 ·
/// 12,500.00.
///
/// A separator before exactly three digits groups thousands; before any other number of digits, or after a
/// different separator, it is the decimal one. A fraction other than zero is believed only beside at least
/// four digits: 10100.5 is an average cost and is rounded, but 12.5 is more likely a 12.500 whose zeros a
/// spreadsheet has eaten, and is not read. Neither are letters, negative numbers, or more than
/// `unit_price_max`.
std::optional<PriceReading> parse_price(std::string_view text);

/// Reads how much: 12 · 12,5 · 1.250,500. A single separator before exactly three digits groups thousands for
/// goods that are sold whole (1.250 is a thousand two hundred and fifty pieces) and is the decimal one for
/// divisible goods (6.250 is six and a quarter kilograms); after a leading zero it is always the decimal one.
/// At most three decimals count. The result may be negative.
std::optional<Quantity> parse_quantity(std::string_view text, Divisibility divisibility);

inline constexpr Quantity listed_quantity_max{10'000'000'000}; ///< Ten million; more is a slip.

/// `yes`, `ya`, `y`, `1`, `x`, … or `no`, `tidak`, `0`, `-`, ….
std::optional<bool> parse_yes_no(std::string_view text);

/// `ppn`, `ya`, `11%`, `bkp`, … or `exempt`, `bebas`, `tidak`, `non ppn`, ….
std::optional<TaxClass> parse_tax(std::string_view text);

/// What a cell with a code says. A placeholder ("-", "0000") is no code. Where a code was lost, `doubt` says
/// why.
struct CodeReading {
    std::string code;
    std::optional<RowReason> doubt;
    bool operator==(const CodeReading&) const = default;
};

/// Reads a barcode into its canonical form (`core/values/barcode.h`) and repairs what spreadsheets do to
/// codes.
/// `'0123` and `="0123"` are text by the writer's own word, so they are not repaired.
CodeReading read_barcode_cell(std::string_view cell);

/// Reads the shop's own code: kept as it is, unless a spreadsheet destroyed it.
CodeReading read_sku_cell(std::string_view cell);

/// A text for a cell of an exported list, so that no spreadsheet takes it for a formula: one that begins with
/// = + - @ TAB or a line break gets an apostrophe before it, and `unshield_text` takes it off again.
std::string shield_text(std::string_view text);
std::string_view unshield_text(std::string_view cell);

/// The same for codes; also those that `read_barcode_cell` or `read_sku_cell` would repair get an apostrophe.
std::string shield_barcode(std::string_view code);
std::string shield_sku(std::string_view code);

/// The name with its brand before it and its size behind it, unless the name says them already:
/// "Indomie Ayam Bawang", "Indomie", "69g" → "Indomie Ayam Bawang 69g". A size is a number and a measure;
/// anything else is left out, and so is a size for a name that has another one.
std::string full_name(std::string_view name, std::string_view brand, std::string_view size);

/// Whether the text has characters that `clean_text` removes and that are no white space.
bool has_control_characters(std::string_view utf8);

/// Lower case in ASCII, which is what names of units and goods are compared by.
std::string fold_case(std::string_view text);

/// Whether goods counted in this unit are sold in parts of it: kg, ons, liter, meter.
bool is_measure(std::string_view unit_name);

} // namespace sokoguru
