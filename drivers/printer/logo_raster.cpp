#include "drivers/printer/logo_raster.h"

#include <cairo.h>
#include <fmt/core.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace sokoguru::drivers {

namespace {

constexpr int side_pixels_max = 10'000;

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

} // namespace

tl::expected<ModuleGrid, std::string> read_logo(const std::filesystem::path& png, int width_dots_max) {
    const Surface picture(cairo_image_surface_create_from_png(png.c_str()));
    if (const cairo_status_t status = cairo_surface_status(picture.get()); status != CAIRO_STATUS_SUCCESS)
        return tl::make_unexpected(
            fmt::format("{} cannot be read: {}", png.string(), cairo_status_to_string(status)));
    const int width = cairo_image_surface_get_width(picture.get());
    const int height = cairo_image_surface_get_height(picture.get());
    if (width < 1 || height < 1 || width > side_pixels_max || height > side_pixels_max)
        return tl::make_unexpected(
            fmt::format("{} is {} × {} pixels, which is no logo", png.string(), width, height));
    const double scale = std::min(
        {1.0, static_cast<double>(width_dots_max) / width, static_cast<double>(width_dots_max) / 2 / height});
    const auto scaled = [scale](int pixels) { return std::max(1, static_cast<int>(pixels * scale)); };
    const Surface page = scale_onto_white(picture.get(), scaled(width), scaled(height));
    return dither(page.get());
}

} // namespace sokoguru::drivers
