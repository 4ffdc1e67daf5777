#include "drivers/label/shelf_label.h"

#include "core/values/barcode.h"

#include <algorithm>
#include <array>

namespace sokoguru::drivers {

namespace {

bool is_printable_ascii(char character) {
    return character >= 0x20 && character < 0x7F;
}

} // namespace

bool is_possible(const LabelStock& stock) {
    constexpr std::array dots_per_mm{8, 12, 24};
    return stock.width_mm >= LabelStock::width_mm_least && stock.width_mm <= LabelStock::width_mm_most &&
           stock.height_mm >= LabelStock::height_mm_least && stock.height_mm <= LabelStock::height_mm_most &&
           stock.gap_mm >= 0 && stock.gap_mm <= LabelStock::gap_mm_most &&
           std::ranges::find(dots_per_mm, stock.dots_per_mm) != dots_per_mm.end();
}

std::optional<LabelSymbol> label_symbol(const std::string& code) {
    if (code.empty() || !std::ranges::all_of(code, is_printable_ascii)) return std::nullopt;
    const bool is_ean13 = classify_code(code) == CodeKind::ean13;
    return LabelSymbol{.kind = is_ean13 ? LabelSymbol::Kind::ean13 : LabelSymbol::Kind::code128,
                       .data = code};
}

int quiet_zone_modules(const LabelSymbol& symbol) {
    return symbol.kind == LabelSymbol::Kind::ean13 ? 11 : 10;
}

int module_count(const LabelSymbol& symbol) {
    const int margins = 2 * quiet_zone_modules(symbol);
    if (symbol.kind == LabelSymbol::Kind::ean13) return 95 + margins;
    // Start, check and stop characters, in code set B, as printers make it from letters.
    return 11 * static_cast<int>(symbol.data.size()) + 11 + 11 + 13 + margins;
}

} // namespace sokoguru::drivers
