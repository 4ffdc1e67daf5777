#pragma once

#include "drivers/label/shelf_label.h"

#include <optional>
#include <string>
#include <vector>

namespace sokoguru::drivers {

/// The sizes of letters that a label has, after the bitmap fonts of TSPL: each character fills a cell of
/// dots.
enum class LabelFont {
    small,  ///< 12 × 20, font "2"
    medium, ///< 16 × 24, font "3"
    tall,   ///< 24 × 32, font "4"
    large,  ///< 32 × 48, font "5"
};

struct CellSize {
    int width_dots = 0;
    int height_dots = 0;
};
CellSize cell_size(LabelFont font);

/// Where everything stands on a label, in dots from its upper left corner; the same for each printer
/// language.
///
///     const LabelLayout layout = lay_out_label(label, stock);
///
/// The name stands above, on two lines where the label is high enough, and ends in "..." when it is longer.
/// Below it the price, as large as it fits, and its unit; then the bar code, whose digits the printer writes,
/// and the date. What does not fit is cut or left out; a price is whole or not there. Texts are clean
/// (`clean_text`), but not yet escaped for a language. Pure; any thread.
struct LabelLayout {
    struct Text {
        int left = 0;
        int top = 0;
        LabelFont font = LabelFont::medium;
        int scale = 1;    ///< How many times larger than its cell, both ways.
        int columns = 0;  ///< How many characters fit.
        std::string text; ///< UTF-8
        bool operator==(const Text&) const = default;
    };
    struct Symbol {
        int left = 0; ///< Of the first bar; the quiet zone lies before it.
        int top = 0;
        int height_dots = 0;
        int module_dots = 2;
        LabelSymbol symbol;
        bool operator==(const Symbol&) const = default;
    };
    int width_dots = 0;
    int height_dots = 0;
    std::vector<Text> texts;
    std::optional<Symbol> symbol;

    bool operator==(const LabelLayout&) const = default;
};

LabelLayout lay_out_label(const ShelfLabel& label, const LabelStock& stock);

/// The name on at most `lines_max` lines of `columns` characters; a name that is longer ends in "...".
std::vector<std::string> wrap_label_name(const std::string& name, int columns, int lines_max);

} // namespace sokoguru::drivers
