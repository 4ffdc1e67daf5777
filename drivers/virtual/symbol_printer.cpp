#include "drivers/virtual/symbol_printer.h"

#include "drivers/virtual/code128_data.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace sokoguru::drivers {

namespace {

// The symbologies of `GS k m`, in the old form and the new one.
constexpr int old_ean13 = 2;
constexpr int new_ean13 = 67;
constexpr int new_code128 = 73;

// The functions of `GS ( k` with cn = 49.
constexpr char qr_symbol_type = 49;
constexpr char select_model = 65;
constexpr char set_module_size = 67;
constexpr char set_error_level = 69;
constexpr char store_data = 80;
constexpr char print_symbol = 81;

std::u32string widened(std::string_view ascii) {
    std::u32string out;
    for (const char character : ascii)
        out += static_cast<unsigned char>(character) < 0x20 ? U' ' : U'\0' + character;
    return out;
}

/// A printer works out the check digit that twelve digits lack, and prints it below the bars.
std::string with_check_digit(std::string digits) {
    constexpr std::size_t digits_without_check = 12;
    if (digits.size() != digits_without_check) return digits;
    int sum = 0;
    for (std::size_t at = 0; at < digits.size(); ++at)
        sum += (digits[at] - '0') * (at % 2 == 0 ? 1 : 3);
    digits += static_cast<char>('0' + (10 - sum % 10) % 10);
    return digits;
}

} // namespace

void SymbolPrinter::set_bar_width(int dots) {
    if (dots >= 2 && dots <= 6) settings_.bar_width = dots;
}

void SymbolPrinter::set_caption_place(int number) {
    const int place = number >= '0' ? number - '0' : number;
    settings_.caption_above = place == 1 || place == 3;
    settings_.caption_below = place == 2 || place == 3;
}

void SymbolPrinter::set_caption_font(int number) {
    settings_.caption_font = number == 1 || number == '1' ? Page::Font::b : Page::Font::a;
}

SymbolPrinter::Complaint SymbolPrinter::print_barcode(const EscposCommand& command,
                                                      PageWriter& writer) const {
    const int symbology = command.number(0);
    if (symbology == new_code128) return print_code128(command.payload, writer);
    if (symbology != old_ean13 && symbology != new_ean13)
        return fmt::format("GS k {}: this paper knows no such symbology", symbology);
    std::optional<ModuleGrid> grid = make_ean13(command.payload);
    Page::Image image;
    image.kind = Page::Image::Kind::ean13;
    if (grid) image.data = with_check_digit(command.payload);
    return print_bars(std::move(image), std::move(grid), writer);
}

SymbolPrinter::Complaint SymbolPrinter::print_code128(std::string_view coded, PageWriter& writer) const {
    std::optional<Code128Data> data = decode_code128(coded);
    if (!data) return "GS k 73: this is no data of a Code 128";
    std::optional<ModuleGrid> grid =
        make_code128(data->text, data->uses_set_c ? Code128Set::automatic : Code128Set::b);
    Page::Image image;
    image.kind = Page::Image::Kind::code128;
    image.data = std::move(data->text);
    return print_bars(std::move(image), std::move(grid), writer);
}

SymbolPrinter::Complaint SymbolPrinter::print_bars(Page::Image image, std::optional<ModuleGrid> grid,
                                                   PageWriter& writer) const {
    if (!grid) return "GS k: the symbol cannot say this data";
    const int width = grid->columns * settings_.bar_width;
    if (width > writer.area_width()) return fmt::format("GS k: {} dots are too wide for the paper", width);
    image.grid = std::move(*grid);
    image.module_width = settings_.bar_width;
    image.module_height = settings_.bar_height;
    Page::Style style;
    style.font = settings_.caption_font;
    const std::u32string caption = widened(image.data);
    if (settings_.caption_above) writer.put_caption(caption, style, width);
    writer.put_image(std::move(image));
    if (settings_.caption_below) writer.put_caption(caption, style, width);
    return std::nullopt;
}

SymbolPrinter::Complaint SymbolPrinter::do_qr(std::string_view payload, PageWriter& writer) {
    if (payload.size() < 3 || payload[0] != qr_symbol_type)
        return "GS ( k: this paper knows no symbol but QR";
    const int number = static_cast<unsigned char>(payload[2]);
    switch (payload[1]) {
    case select_model: return number == '2' ? Complaint{} : "GS ( k 65: this paper knows QR model 2 only";
    case set_module_size:
        if (number < 1 || number > 16) return "GS ( k 67: the module size is out of range";
        settings_.qr_module_size = number;
        return std::nullopt;
    case set_error_level:
        if (number < '0' || number > '3') return "GS ( k 69: there is no such level";
        settings_.qr_level = static_cast<QrLevel>(number - '0' + 1);
        return std::nullopt;
    case store_data: settings_.qr_data = payload.substr(3); return std::nullopt;
    case print_symbol: return print_qr(writer);
    default: return fmt::format("GS ( k {}: this paper knows no such function", payload[1]);
    }
}

SymbolPrinter::Complaint SymbolPrinter::print_qr(PageWriter& writer) const {
    std::optional<ModuleGrid> grid = make_qr(settings_.qr_data, settings_.qr_level);
    if (!grid) return "GS ( k 81: no data is stored, or more than a symbol can hold";
    const int width = grid->columns * settings_.qr_module_size;
    if (width > writer.area_width())
        return fmt::format("GS ( k 81: {} dots are too wide for the paper", width);
    Page::Image image;
    image.kind = Page::Image::Kind::qr;
    image.module_width = settings_.qr_module_size;
    image.module_height = settings_.qr_module_size;
    image.grid = std::move(*grid);
    image.data = settings_.qr_data;
    writer.put_image(std::move(image));
    return std::nullopt;
}

} // namespace sokoguru::drivers
