#include "drivers/label/shelf_label.h"

#include "core/values/barcode.h"

#include <algorithm>

namespace sokoguru::drivers {

namespace {

bool is_printable_ascii(char character) {
    return character >= 0x20 && character < 0x7F;
}

} // namespace

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
