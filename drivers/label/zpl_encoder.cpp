#include "drivers/label/zpl_encoder.h"

#include "drivers/label/label_layout.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace sokoguru::drivers {

namespace {

std::string escaped(const std::string& text) {
    std::string out;
    for (const char character : text) {
        if (character == '^' || character == '~' || character == '_')
            out += fmt::format("_{:02X}", static_cast<int>(character));
        else
            out += character;
    }
    return out;
}

/// Font 0 is narrow: as wide as high, its letters are about half a height wide, and so about a cell.
void append_text(Bytes& out, const LabelLayout::Text& text) {
    const CellSize cell = cell_size(text.font);
    const int height = cell.height_dots * text.scale;
    fmt::format_to(std::back_inserter(out), "^FO{},{}^A0N,{},{}^FH_^FD{}^FS\n", text.left, text.top, height,
                   height, escaped(text.text));
}

void append_symbol(Bytes& out, const LabelLayout::Symbol& symbol) {
    fmt::format_to(std::back_inserter(out), "^FO{},{}^BY{}", symbol.left, symbol.top, symbol.module_dots);
    if (symbol.symbol.kind == LabelSymbol::Kind::ean13)
        fmt::format_to(std::back_inserter(out), "^BEN,{},Y,N^FD{}^FS\n", symbol.height_dots,
                       symbol.symbol.data.substr(0, 12));
    else
        fmt::format_to(std::back_inserter(out), "^BCN,{},Y,N,N^FD>:{}^FS\n", symbol.height_dots,
                       symbol.symbol.data);
}

} // namespace

Bytes encode_zpl(std::span<const ShelfLabel> labels, const LabelStock& stock) {
    Bytes out;
    for (const ShelfLabel& label : labels) {
        const LabelLayout layout = lay_out_label(label, stock);
        fmt::format_to(std::back_inserter(out), "^XA^CI28^PW{}^LL{}^LH0,0\n", layout.width_dots,
                       layout.height_dots);
        for (const LabelLayout::Text& text : layout.texts)
            append_text(out, text);
        if (layout.symbol) append_symbol(out, *layout.symbol);
        fmt::format_to(std::back_inserter(out), "^PQ{}^XZ\n",
                       std::clamp(label.copies, 1, ShelfLabel::copies_max));
    }
    return out;
}

} // namespace sokoguru::drivers
