#pragma once

#include "drivers/symbol/module_grid.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace sokoguru::drivers {

/// What lies on the paper, in dots from the top left of the printable area. A plain value; `page_drawing.h`
/// draws it and `plain_text` reads it.
struct Page {
    enum class Font : std::uint8_t { a, b };
    enum class Underline : std::uint8_t { none, thin, thick };

    struct Style {
        Font font = Font::a;
        Underline underline = Underline::none;
        bool bold = false;
        bool inverted = false;
        std::uint8_t width_scale = 1;  ///< 1 to 8.
        std::uint8_t height_scale = 1; ///< 1 to 8.
        bool operator==(const Style&) const = default;
    };

    struct Cell {
        char32_t character = U' ';
        int left = 0;
        Style style;
        bool operator==(const Cell&) const = default;
    };

    /// The bottoms of all its characters stand on one line.
    struct TextLine {
        enum class Purpose { text, symbol_caption };
        int top = 0;
        int height = 0;
        Purpose purpose = Purpose::text;
        std::vector<Cell> cells;
        bool operator==(const TextLine&) const = default;
    };

    struct Image {
        enum class Kind { raster, code128, ean13, qr };
        Kind kind = Kind::raster;
        int left = 0;
        int top = 0;
        int module_width = 1;
        int module_height = 1;
        ModuleGrid grid;
        std::string data; ///< What a symbol says; empty for a raster image.
        int height() const { return grid.rows * module_height; }
        bool operator==(const Image&) const = default;
    };

    struct Cut {
        int top = 0;
        bool operator==(const Cut&) const = default;
    };

    using Item = std::variant<TextLine, Image, Cut>;

    int width = 0;
    int height = 0;
    std::vector<Item> items; ///< From the top down.

    bool operator==(const Page&) const = default;
};

/// The box that a character fills on a printer of either resolution: 12 × 24 dots in font A, 9 × 17 in font
/// B.
int cell_width(const Page::Style& style);
int cell_height(const Page::Style& style);

/// The page as text for a terminal or a test: lines without spaces at their end, symbols as `[CODE128 K1-…]`,
/// and a cut as a dashed line across the paper.
std::string plain_text(const Page& page);

} // namespace sokoguru::drivers
