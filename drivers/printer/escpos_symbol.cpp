#include "drivers/printer/escpos_symbol.h"

#include "drivers/printer/escpos_command.h"
#include "drivers/printer/escpos_raster.h"
#include "drivers/symbol/module_grid.h"

#include <algorithm>
#include <array>

namespace sokoguru::drivers {

namespace {

constexpr int barcode_height_dots = 72;
constexpr int ean13_module_dots_max = 3;

bool is_printable_ascii(std::string_view data) {
    return std::ranges::all_of(data, [](char character) { return character >= 0x20 && character < 0x7F; });
}

/// The widest bars that the paper takes; 0 when even the narrowest are too wide. The quiet zones may lie on
/// the margins of the paper, which the head cannot reach: 5 mm on 58 mm paper, more than ten modules.
int code128_module_dots(std::size_t character_count, int width_dots) {
    constexpr int modules_per_character = 11;
    constexpr int start_check_and_stop_modules = 11 + 11 + 13;
    const int modules =
        modules_per_character * static_cast<int>(character_count) + start_check_and_stop_modules;
    for (const int module_dots : {3, 2})
        if (modules * module_dots <= width_dots) return module_dots;
    return 0;
}

/// What every bar code of the printer's own begins with; the caller appends `GS k`.
Bytes begin_native_bars(int module_dots) {
    Bytes out;
    append(out, {0x1B, 0x61, 0x01});                // ESC a: centre
    append(out, {0x1D, 0x68, barcode_height_dots}); // GS h: height
    append(out, {0x1D, 0x77, module_dots});         // GS w: module width
    append(out, {0x1D, 0x66, 0x00});                // GS f: its text in font A
    append(out, {0x1D, 0x48, 0x02});                // GS H: its text below
    return out;
}

Bytes native_code128(std::string_view data, int module_dots) {
    Bytes coded = "{B"; // Code set B: printable ASCII, one symbol character each
    for (const char character : data) {
        coded += character;
        if (character == '{') coded += '{';
    }
    Bytes out = begin_native_bars(module_dots);
    append(out, {0x1D, 0x6B, 0x49, static_cast<int>(coded.size())}); // GS k: CODE128
    out += coded;
    append(out, {0x1B, 0x61, 0x00}); // ESC a: left
    return out;
}

/// The printer makes the thirteenth digit itself.
Bytes native_ean13(std::string_view twelve_digits, int module_dots) {
    Bytes out = begin_native_bars(module_dots);
    append(out, {0x1D, 0x6B, 0x43, 0x0C}); // GS k: EAN-13
    out += twelve_digits;
    append(out, {0x1B, 0x61, 0x00}); // ESC a: left
    return out;
}

Bytes raster_bars(std::string_view caption, const ModuleGrid& grid, int module_dots, int width_dots) {
    Bytes out = encode_raster(
        grid, {.module_width_dots = module_dots, .module_height_dots = barcode_height_dots}, width_dots);
    append(out, {0x1B, 0x61, 0x01}); // ESC a: centre
    out += caption;
    append(out, {0x0A});
    append(out, {0x1B, 0x61, 0x00}); // ESC a: left
    return out;
}

/// Bytes that fit a QR code of level M (ISO/IEC 18004, table 7), by version from 1 to 40. A printer that
/// packs digits tighter makes a smaller symbol than this says, never a larger one.
constexpr std::array<int, 40> qr_bytes_max{14,   26,   42,   62,   84,   106,  122,  152,  180,  213,
                                           251,  287,  331,  362,  412,  450,  504,  560,  624,  666,
                                           711,  779,  857,  911,  997,  1059, 1125, 1190, 1264, 1370,
                                           1452, 1538, 1628, 1722, 1809, 1911, 1989, 2099, 2213, 2331};

int qr_module_dots(std::size_t byte_count, int width_dots) {
    const auto version = std::ranges::lower_bound(qr_bytes_max, static_cast<int>(byte_count));
    if (version == qr_bytes_max.end()) return 0;
    constexpr int module_dots_max = 6;
    constexpr int module_dots_min = 2;
    const int modules = 21 + 4 * static_cast<int>(version - qr_bytes_max.begin());
    const int module_dots = std::min(width_dots / modules, module_dots_max);
    return module_dots < module_dots_min ? 0 : module_dots;
}

Bytes native_qr(std::string_view data, int module_dots) {
    const int store_length = static_cast<int>(data.size()) + 3;
    Bytes out;
    append(out, {0x1B, 0x61, 0x01});                                      // ESC a: centre
    append(out, {0x1D, 0x28, 0x6B, 0x04, 0x00, 0x31, 0x41, 0x32, 0x00});  // GS ( k 65: model 2
    append(out, {0x1D, 0x28, 0x6B, 0x03, 0x00, 0x31, 0x43, module_dots}); // GS ( k 67: module size
    append(out, {0x1D, 0x28, 0x6B, 0x03, 0x00, 0x31, 0x45, 0x31});        // GS ( k 69: level M
    append(out, {0x1D, 0x28, 0x6B, low_byte(store_length), high_byte(store_length), 0x31, 0x50,
                 0x30}); // 80: store
    out += data;
    append(out, {0x1D, 0x28, 0x6B, 0x03, 0x00, 0x31, 0x51, 0x30}); // GS ( k 81: print
    append(out, {0x1B, 0x61, 0x00});                               // ESC a: left
    return out;
}

/// A printer draws the modules alone; the four empty ones that the standard asks for above and below are fed.
Bytes with_quiet_zone(const Bytes& symbol, int module_dots) {
    Bytes out;
    append(out, {0x1B, 0x4A, 4 * module_dots}); // ESC J: feed dots
    out += symbol;
    append(out, {0x1B, 0x4A, 4 * module_dots});
    return out;
}

/// A real-time command is obeyed even inside the data of another one, so no control byte may stand in it.
std::string without_controls(std::string_view data) {
    std::string clean(data);
    std::erase_if(clean, [](char character) {
        const auto byte = static_cast<unsigned char>(character);
        return byte < 0x20 || byte == 0x7F;
    });
    return clean;
}

} // namespace

std::optional<Bytes> encode_code128(std::string_view data, const PrinterProfile& profile) {
    if (data.empty() || !is_printable_ascii(data)) return std::nullopt;
    const int module_dots = code128_module_dots(data.size(), profile.width_dots);
    if (module_dots == 0) return std::nullopt;
    if (profile.native_code128) return native_code128(data, module_dots);
    const std::optional<ModuleGrid> grid = make_code128(data, Code128Set::b);
    if (!grid) return std::nullopt;
    return raster_bars(data, *grid, module_dots, profile.width_dots);
}

std::optional<Bytes> encode_ean13(std::string_view digits, const PrinterProfile& profile) {
    // Zint checks the digits, and the last one against the others.
    const std::optional<ModuleGrid> grid = digits.size() == 13 ? make_ean13(digits) : std::nullopt;
    if (!grid) return std::nullopt;
    const int module_dots = std::min(profile.width_dots / grid->columns, ean13_module_dots_max);
    if (module_dots < 2) return std::nullopt;
    if (profile.native_ean13) return native_ean13(digits.substr(0, 12), module_dots);
    return raster_bars(digits, *grid, module_dots, profile.width_dots);
}

std::optional<Bytes> encode_qr(std::string_view raw, const PrinterProfile& profile) {
    const std::string data = without_controls(raw);
    if (data.empty()) return std::nullopt;
    const int module_dots = qr_module_dots(data.size(), profile.width_dots);
    if (module_dots == 0) return std::nullopt;
    if (profile.native_qr) return with_quiet_zone(native_qr(data, module_dots), module_dots);
    const std::optional<ModuleGrid> grid = make_qr(data, QrLevel::medium);
    if (!grid) return std::nullopt;
    const RasterScale scale{.module_width_dots = module_dots, .module_height_dots = module_dots};
    return with_quiet_zone(encode_raster(*grid, scale, profile.width_dots), module_dots);
}

} // namespace sokoguru::drivers
