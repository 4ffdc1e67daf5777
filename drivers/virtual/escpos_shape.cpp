#include "drivers/virtual/escpos_shape.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace sokoguru::drivers {

namespace {

constexpr char dle = 0x10;
constexpr char esc = 0x1B;
constexpr char fs = 0x1C;
constexpr char gs = 0x1D;

/// Whether the first parameters change the length.
enum class Kind {
    fixed,
    cut,            ///< `GS V m`, or `GS V m n`
    status,         ///< `DLE EOT n`, or `DLE EOT n a`
    pulse,          ///< `DLE DC4 fn …`
    symbol,         ///< `GS k m d… NUL`, or `GS k m n d…`
    counted,        ///< `… pL pH d…`
    counted_long,   ///< `GS 8 L p1 p2 p3 p4 d…`
    column_image,   ///< `ESC * m nL nH d…`
    raster_image,   ///< `GS v 0 m xL xH yL yH d…`
    download_image, ///< `GS * x y d…`
    zero_ended,     ///< `ESC D n… NUL`
};

struct Shape {
    char lead;
    char code;
    int parameter_count;
    Kind kind = Kind::fixed;
};

constexpr auto shapes = std::to_array<Shape>({
    {dle, 0x04, 1, Kind::status},
    {dle, 0x05, 1},
    {dle, 0x14, 1, Kind::pulse},
    {esc, ' ', 1},
    {esc, '!', 1},
    {esc, '$', 2},
    {esc, '%', 1},
    {esc, '(', 3, Kind::counted},
    {esc, '*', 3, Kind::column_image},
    {esc, '-', 1},
    {esc, '2', 0},
    {esc, '3', 1},
    {esc, '<', 0},
    {esc, '=', 1},
    {esc, '?', 1},
    {esc, '@', 0},
    {esc, 'B', 2},
    {esc, 'D', 0, Kind::zero_ended},
    {esc, 'E', 1},
    {esc, 'G', 1},
    {esc, 'J', 1},
    {esc, 'K', 1},
    {esc, 'L', 0},
    {esc, 'M', 1},
    {esc, 'R', 1},
    {esc, 'S', 0},
    {esc, 'T', 1},
    {esc, 'U', 1},
    {esc, 'V', 1},
    {esc, 'W', 8},
    {esc, '\\', 2},
    {esc, 'a', 1},
    {esc, 'c', 2},
    {esc, 'd', 1},
    {esc, 'e', 1},
    {esc, 'i', 0},
    {esc, 'm', 0},
    {esc, 'p', 3},
    {esc, 'r', 1},
    {esc, 't', 1},
    {esc, 'u', 1},
    {esc, 'v', 0},
    {esc, '{', 1},
    {fs, '!', 1},
    {fs, '&', 0},
    {fs, '(', 3, Kind::counted},
    {fs, '-', 1},
    {fs, '.', 0},
    {fs, 'C', 1},
    {fs, 'S', 2},
    {fs, 'W', 1},
    {fs, 'p', 2},
    {gs, '!', 1},
    {gs, '$', 2},
    {gs, '(', 3, Kind::counted},
    {gs, '*', 2, Kind::download_image},
    {gs, '/', 1},
    {gs, '8', 5, Kind::counted_long},
    {gs, ':', 0},
    {gs, 'B', 1},
    {gs, 'H', 1},
    {gs, 'I', 1},
    {gs, 'L', 2},
    {gs, 'P', 2},
    {gs, 'T', 1},
    {gs, 'V', 1, Kind::cut},
    {gs, 'W', 2},
    {gs, '\\', 2},
    {gs, '^', 3},
    {gs, 'a', 1},
    {gs, 'b', 1},
    {gs, 'f', 1},
    {gs, 'h', 1},
    {gs, 'k', 1, Kind::symbol},
    {gs, 'r', 1},
    {gs, 'v', 6, Kind::raster_image},
    {gs, 'w', 1},
});

const Shape* find_shape(std::string_view head) {
    const auto found = std::ranges::find_if(
        shapes, [&](const Shape& shape) { return shape.lead == head[0] && shape.code == head[1]; });
    return found == shapes.end() ? nullptr : &*found;
}

std::size_t number_at(std::string_view head, std::size_t at) {
    return static_cast<unsigned char>(head[at]);
}

std::size_t number_16_at(std::string_view head, std::size_t at) {
    return number_at(head, at) + 256 * number_at(head, at + 1);
}

/// `GS k`: the old form ends with a zero byte, the new form (from 41 hex) counts its data.
bool is_counted_symbol(std::size_t m) {
    return m >= 0x41 && m <= 0x4F;
}

/// Bytes that the first parameter adds to the head.
std::size_t extra_parameters(Kind kind, std::size_t first) {
    switch (kind) {
    case Kind::cut: return first >= 0x41 && first <= 0x68 ? 1 : 0;
    case Kind::status: return first == 7 || first == 8 || first == 18 ? 1 : 0;
    case Kind::pulse: return first == 1 || first == 2 ? 2 : first == 8 ? 7 : 0;
    case Kind::symbol: return is_counted_symbol(first) ? 1 : 0;
    default: return 0;
    }
}

std::size_t column_image_length(std::string_view head) {
    constexpr std::size_t mode_24_dots_single = 32;
    constexpr std::size_t mode_24_dots_double = 33;
    const std::size_t mode = number_at(head, 2);
    const bool is_24_dots_high = mode == mode_24_dots_single || mode == mode_24_dots_double;
    return number_16_at(head, 3) * (is_24_dots_high ? 3 : 1);
}

} // namespace

bool is_command_lead(unsigned char byte) {
    return byte == dle || byte == esc || byte == fs || byte == gs;
}

std::optional<std::size_t> head_length(std::string_view head) {
    const Shape* shape = find_shape(head);
    if (shape == nullptr) return std::nullopt;
    const std::size_t length = 2 + static_cast<std::size_t>(shape->parameter_count);
    return head.size() > 2 ? length + extra_parameters(shape->kind, number_at(head, 2)) : length;
}

PayloadShape payload_shape(std::string_view head) {
    const Shape* shape = find_shape(head);
    switch (shape->kind) {
    case Kind::zero_ended: return {.end = PayloadShape::End::zero_byte};
    case Kind::symbol:
        if (!is_counted_symbol(number_at(head, 2))) return {.end = PayloadShape::End::zero_byte};
        return {.length = number_at(head, 3)};
    case Kind::counted: return {.length = number_16_at(head, 3)};
    case Kind::counted_long: return {.length = number_16_at(head, 3) + 65536 * number_16_at(head, 5)};
    case Kind::column_image: return {.length = column_image_length(head)};
    case Kind::raster_image: return {.length = number_16_at(head, 4) * number_16_at(head, 6)};
    case Kind::download_image: return {.length = number_at(head, 2) * number_at(head, 3) * 8};
    default: return {};
    }
}

} // namespace sokoguru::drivers
