#include "drivers/symbol/module_grid.h"

#include <zint.h>

#include <algorithm>
#include <memory>

namespace sokoguru::drivers {

namespace {

using Symbol = std::unique_ptr<zint_symbol, decltype(&ZBarcode_Delete)>;

/// Linear symbols would be taller than one row only with an add-on or a composite part, which we never ask
/// for.
std::optional<ModuleGrid> encode(zint_symbol& symbol, std::string_view data, int row_count_max) {
    if (data.empty() || data.size() > ZINT_MAX_DATA_LEN) return std::nullopt;
    const auto* bytes = reinterpret_cast<const unsigned char*>(data.data());
    if (ZBarcode_Encode(&symbol, bytes, static_cast<int>(data.size())) >= ZINT_ERROR) return std::nullopt;
    ModuleGrid grid{.columns = symbol.width, .rows = std::min(symbol.rows, row_count_max), .dark = {}};
    grid.dark.reserve(static_cast<std::size_t>(grid.columns) * static_cast<std::size_t>(grid.rows));
    for (int row = 0; row < grid.rows; ++row)
        for (int column = 0; column < grid.columns; ++column)
            grid.dark.push_back(((symbol.encoded_data[row][column / 8] >> (column % 8)) & 1) != 0);
    return grid;
}

Symbol new_symbol(int symbology) {
    Symbol symbol(ZBarcode_Create(), &ZBarcode_Delete);
    if (symbol) {
        symbol->symbology = symbology;
        symbol->input_mode = DATA_MODE;
    }
    return symbol;
}

bool is_digit(char character) {
    return character >= '0' && character <= '9';
}

} // namespace

std::optional<ModuleGrid> make_code128(std::string_view data, Code128Set set) {
    const Symbol symbol = new_symbol(set == Code128Set::b ? BARCODE_CODE128B : BARCODE_CODE128);
    return symbol ? encode(*symbol, data, 1) : std::nullopt;
}

std::optional<ModuleGrid> make_ean13(std::string_view digits) {
    constexpr std::size_t digits_without_check = 12;
    const bool has_check_digit = digits.size() == digits_without_check + 1;
    if (!has_check_digit && digits.size() != digits_without_check) return std::nullopt;
    if (!std::ranges::all_of(digits, is_digit)) return std::nullopt;
    const Symbol symbol = new_symbol(has_check_digit ? BARCODE_EANX_CHK : BARCODE_EANX);
    return symbol ? encode(*symbol, digits, 1) : std::nullopt;
}

std::optional<ModuleGrid> make_qr(std::string_view data, QrLevel level) {
    constexpr int row_count_max = 177;
    const Symbol symbol = new_symbol(BARCODE_QRCODE);
    if (!symbol) return std::nullopt;
    symbol->option_1 = static_cast<int>(level);
    return encode(*symbol, data, row_count_max);
}

} // namespace sokoguru::drivers
