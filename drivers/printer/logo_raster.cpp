#include "drivers/printer/logo_raster.h"

#include <cairo.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace sokoguru::drivers {

namespace {

constexpr int side_pixels_max = 5'000;

struct Destroy {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* context) const { cairo_destroy(context); }
};
using Surface = std::unique_ptr<cairo_surface_t, Destroy>;

/// The picture on white, at its printed size.
Surface scale_onto_white(cairo_surface_t* picture, int width, int height) {
    Surface page(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
    const std::unique_ptr<cairo_t, Destroy> context(cairo_create(page.get()));
    cairo_set_source_rgb(context.get(), 1, 1, 1);
    cairo_paint(context.get());
    cairo_scale(context.get(), static_cast<double>(width) / cairo_image_surface_get_width(picture),
                static_cast<double>(height) / cairo_image_surface_get_height(picture));
    cairo_set_source_surface(context.get(), picture, 0, 0);
    cairo_pattern_set_filter(cairo_get_source(context.get()), CAIRO_FILTER_BEST);
    cairo_paint(context.get());
    cairo_surface_flush(page.get());
    return page;
}

/// How bright a pixel looks, 0 to 255 (ITU-R BT.601).
int brightness(std::uint32_t pixel) {
    const auto channel = [pixel](int shift) { return static_cast<int>(pixel >> shift & 0xFF); };
    return (299 * channel(16) + 587 * channel(8) + 114 * channel(0)) / 1000;
}

/// Floyd–Steinberg: what a dot is too dark or too bright is made up for by its neighbours.
ModuleGrid dither(cairo_surface_t* page) {
    const int width = cairo_image_surface_get_width(page);
    const int height = cairo_image_surface_get_height(page);
    const unsigned char* rows = cairo_image_surface_get_data(page);
    const int stride = cairo_image_surface_get_stride(page);
    ModuleGrid grid{.columns = width, .rows = height, .dark = {}};
    // One entry more at both ends, so that the neighbours of the edge need no question.
    std::vector<int> debt(static_cast<std::size_t>(width) + 2, 0);
    for (int y = 0; y < height; ++y) {
        const auto* row =
            reinterpret_cast<const std::uint32_t*>(rows + static_cast<std::ptrdiff_t>(y) * stride);
        std::vector<int> next_debt(debt.size(), 0);
        for (int x = 0; x < width; ++x) {
            const std::size_t at = static_cast<std::size_t>(x) + 1;
            const int wanted = brightness(row[x]) + debt[at] / 16;
            const bool is_dark = wanted < 128;
            const int error = wanted - (is_dark ? 0 : 255);
            debt[at + 1] += 7 * error;
            next_debt[at - 1] += 3 * error;
            next_debt[at] += 5 * error;
            next_debt[at + 1] += error;
            grid.dark.push_back(is_dark);
        }
        debt = std::move(next_debt);
    }
    return grid;
}

/// A whole number of four bytes, the most significant first.
int read_number(const Bytes& png, std::size_t at) {
    int number = 0;
    for (std::size_t i = at; i < at + 4; ++i) {
        number = (number << 8 | static_cast<unsigned char>(png[i])) & 0x7FFFFFFF;
    }
    return number;
}

/// Width and height as the head says them (PNG specification, sections 5.2 and 11.2.2), so that a huge
/// picture is refused before there is memory for it.
std::optional<std::pair<int, int>> size_of(const Bytes& png) {
    constexpr std::string_view signature = "\x89PNG\r\n\x1A\n";
    constexpr std::size_t head_length = 24;
    if (png.size() < head_length || !png.starts_with(signature) || png.substr(12, 4) != "IHDR")
        return std::nullopt;
    return std::pair{read_number(png, 16), read_number(png, 20)};
}

struct Reading {
    const Bytes* png;
    std::size_t at;
};

cairo_status_t read_bytes(void* reading, unsigned char* into, unsigned int count) {
    auto& [png, at] = *static_cast<Reading*>(reading);
    if (png->size() - at < count) return CAIRO_STATUS_READ_ERROR;
    std::copy_n(png->data() + at, count, into);
    at += count;
    return CAIRO_STATUS_SUCCESS;
}

cairo_status_t append_bytes(void* png, const unsigned char* bytes, unsigned int count) {
    static_cast<Bytes*>(png)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}

tl::expected<Surface, LogoProblem> printed_page(const Bytes& png, int width_dots_max) {
    const auto size = size_of(png);
    if (!size) return tl::unexpected(LogoProblem::no_png);
    const auto [width, height] = *size;
    if (width > side_pixels_max || height > side_pixels_max) return tl::unexpected(LogoProblem::too_large);
    Reading reading{&png, 0};
    const Surface picture(cairo_image_surface_create_from_png_stream(read_bytes, &reading));
    if (cairo_surface_status(picture.get()) != CAIRO_STATUS_SUCCESS || width < 1 || height < 1)
        return tl::unexpected(LogoProblem::no_png);
    const double scale = std::min(
        {1.0, static_cast<double>(width_dots_max) / width, static_cast<double>(width_dots_max) / 2 / height});
    const auto scaled = [scale](int pixels) { return std::max(1, static_cast<int>(pixels * scale)); };
    return scale_onto_white(picture.get(), scaled(width), scaled(height));
}

} // namespace

tl::expected<ModuleGrid, LogoProblem> read_logo(const Bytes& png, int width_dots_max) {
    return printed_page(png, width_dots_max).map([](const Surface& page) { return dither(page.get()); });
}

tl::expected<Bytes, LogoProblem> shrink_logo(const Bytes& png, int width_dots_max) {
    const auto page = printed_page(png, width_dots_max);
    if (!page) return tl::unexpected(page.error());
    const std::vector<bool> dark = dither(page->get()).dark;
    if (std::find(dark.begin(), dark.end(), true) == dark.end()) return tl::unexpected(LogoProblem::blank);
    Bytes small;
    if (cairo_surface_write_to_png_stream(page->get(), append_bytes, &small) != CAIRO_STATUS_SUCCESS)
        return tl::unexpected(LogoProblem::no_png);
    return small;
}

} // namespace sokoguru::drivers
