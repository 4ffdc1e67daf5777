#include "drivers/virtual/page.h"

#include <fmt/core.h>

#include <algorithm>

namespace sokoguru::drivers {

namespace {

constexpr int font_a_width = 12;
constexpr int font_a_height = 24;
constexpr int font_b_width = 9;
constexpr int font_b_height = 17;

/// Every character of the four code pages is below U+10000.
void append_utf8(std::string& out, char32_t character) {
    const auto byte = [&out](char32_t value) { out += static_cast<char>(static_cast<unsigned char>(value)); };
    if (character < 0x80) {
        byte(character);
    } else if (character < 0x800) {
        byte(0xC0 | (character >> 6));
        byte(0x80 | (character & 0x3F));
    } else {
        byte(0xE0 | (character >> 12));
        byte(0x80 | ((character >> 6) & 0x3F));
        byte(0x80 | (character & 0x3F));
    }
}

/// White paper before a character counts as so many spaces of that character's width.
std::string line_text(const Page::TextLine& line) {
    std::string out;
    int right = 0;
    for (const Page::Cell& cell : line.cells) {
        const int width = cell_width(cell.style);
        if (cell.left > right) out.append(static_cast<std::size_t>((cell.left - right) / width), ' ');
        append_utf8(out, cell.character);
        right = cell.left + width;
    }
    out.resize(out.find_last_not_of(' ') + 1);
    return out;
}

struct ItemText {
    int page_width;

    std::string operator()(const Page::TextLine& line) const {
        return line.purpose == Page::TextLine::Purpose::symbol_caption ? std::string()
                                                                       : line_text(line) + '\n';
    }
    std::string operator()(const Page::Image& image) const {
        switch (image.kind) {
        case Page::Image::Kind::raster:
            return fmt::format("[IMAGE {}x{}]\n", image.grid.columns, image.grid.rows);
        case Page::Image::Kind::code128: return fmt::format("[CODE128 {}]\n", image.data);
        case Page::Image::Kind::ean13: return fmt::format("[EAN13 {}]\n", image.data);
        case Page::Image::Kind::qr: return fmt::format("[QR {}]\n", image.data);
        }
        return {};
    }
    std::string operator()(const Page::Cut&) const {
        return std::string(static_cast<std::size_t>(page_width / font_a_width), '-') + '\n';
    }
};

} // namespace

int cell_width(const Page::Style& style) {
    return (style.font == Page::Font::a ? font_a_width : font_b_width) * style.width_scale;
}

int cell_height(const Page::Style& style) {
    return (style.font == Page::Font::a ? font_a_height : font_b_height) * style.height_scale;
}

std::string plain_text(const Page& page) {
    std::string out;
    for (const Page::Item& item : page.items)
        out += std::visit(ItemText{page.width}, item);
    return out;
}

} // namespace sokoguru::drivers
