#include "drivers/label/tspl_encoder.h"

#include "drivers/label/label_layout.h"
#include "drivers/printer/code_page_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace sokoguru::drivers {

namespace {

/// One byte a character, and nothing that ends a text or begins an escape.
Bytes quotable(const std::string& text, int columns) {
    Bytes out;
    for (const char character : to_code_page(text, "CP1252")) {
        if (character == '"')
            out += "''";
        else
            out += character == '\\' ? '/' : character;
    }
    out.resize(std::min(out.size(), static_cast<std::size_t>(columns)));
    return out;
}

const char* font_name(LabelFont font) {
    switch (font) {
    case LabelFont::small: return "2";
    case LabelFont::medium: return "3";
    case LabelFont::tall: return "4";
    case LabelFont::large: return "5";
    }
    return "3";
}

void append_symbol(Bytes& out, const LabelLayout::Symbol& symbol) {
    const bool is_ean13 = symbol.symbol.kind == LabelSymbol::Kind::ean13;
    const std::string data = is_ean13 ? symbol.symbol.data.substr(0, 12) : symbol.symbol.data;
    fmt::format_to(std::back_inserter(out), "BARCODE {},{},\"{}\",{},1,0,{},{},\"{}\"\r\n", symbol.left,
                   symbol.top, is_ean13 ? "EAN13" : "128", symbol.height_dots, symbol.module_dots,
                   symbol.module_dots, data);
}

void append_label(Bytes& out, const ShelfLabel& label, const LabelStock& stock) {
    const LabelLayout layout = lay_out_label(label, stock);
    out += "CLS\r\n";
    for (const LabelLayout::Text& text : layout.texts)
        fmt::format_to(std::back_inserter(out), "TEXT {},{},\"{}\",0,{},{},\"{}\"\r\n", text.left, text.top,
                       font_name(text.font), text.scale, text.scale, quotable(text.text, text.columns));
    if (layout.symbol) append_symbol(out, *layout.symbol);
    fmt::format_to(std::back_inserter(out), "PRINT 1,{}\r\n",
                   std::clamp(label.copies, 1, ShelfLabel::copies_max));
}

} // namespace

Bytes encode_tspl(std::span<const ShelfLabel> labels, const LabelStock& stock) {
    Bytes out = fmt::format("SIZE {} mm,{} mm\r\nGAP {} mm,0 mm\r\nDIRECTION 1\r\nCODEPAGE 1252\r\n",
                            stock.width_mm, stock.height_mm, stock.gap_mm);
    for (const ShelfLabel& label : labels)
        append_label(out, label, stock);
    return out;
}

} // namespace sokoguru::drivers
