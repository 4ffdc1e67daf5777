#pragma once

#include <optional>
#include <string>

namespace sokoguru::drivers {

/// What stands on a shelf below the goods. All texts are UTF-8 and ready to read: prices and dates are
/// formatted by the caller, in the shop's language.
///
///     const ShelfLabel label{.name = "Indomie Goreng 85g", .price_text = "Rp 3.500", .unit = "pcs",
///                            .code = "8998866200226", .date_text = "24/11/2026"};
///     Bytes bytes = encode_tspl(std::span(&label, 1), {});
///
/// A value, printed by `tspl_encoder.h` and `zpl_encoder.h` on a label printer, and by `label_sheet_pdf.h` on
/// sheets for an office printer.
struct ShelfLabel {
    std::string name;
    std::string price_text;
    std::string unit; ///< "pcs"; the price is for one.
    std::string code; ///< What the scanner reads, as the product has it; empty for goods without a code.
    std::string date_text;
    int copies = 1; ///< 1 to `copies_max`; what is beyond is taken for the nearest.
    static constexpr int copies_max = 999;
    bool operator==(const ShelfLabel&) const = default;
};

/// The labels that a printer holds, on a roll with gaps between them.
struct LabelStock {
    int width_mm = 50;
    int height_mm = 30;
    int gap_mm = 2;
    int dots_per_mm = 8; ///< 8 at 203 dpi, 12 at 300 dpi, 24 at 600 dpi.
    static constexpr int width_mm_least = 15;
    static constexpr int width_mm_most = 120;
    static constexpr int height_mm_least = 10;
    static constexpr int height_mm_most = 300;
    static constexpr int gap_mm_most = 20;
    bool operator==(const LabelStock&) const = default;
};

/// Whether there are such labels and printers.
bool is_possible(const LabelStock& stock);

/// The bar code of a label: EAN-13 for a retail code with a right check digit, else Code 128.
struct LabelSymbol {
    enum class Kind { ean13, code128 };
    Kind kind = Kind::code128;
    std::string data;
    bool operator==(const LabelSymbol&) const = default;
};

/// Nothing when the code is empty or has a character that is not printable ASCII. Pure; any thread.
std::optional<LabelSymbol> label_symbol(const std::string& code);

/// How wide a symbol is in modules, its quiet zones (11 and 10 modules on each side) included.
int module_count(const LabelSymbol& symbol);
int quiet_zone_modules(const LabelSymbol& symbol);

} // namespace sokoguru::drivers
