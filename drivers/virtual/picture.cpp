#include "drivers/virtual/picture.h"

#include "drivers/files/private_file.h"

#include <cairo.h>
#include <fmt/core.h>

#include <memory>

namespace sokoguru::drivers {

namespace {

cairo_status_t append_to_string(void* closure, const unsigned char* data, unsigned int length) {
    static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

/// Cairo keeps a pixel as one number, 0xRRGGBB.
void copy_pixels(const Picture& picture, cairo_surface_t* surface) {
    cairo_surface_flush(surface);
    unsigned char* rows = cairo_image_surface_get_data(surface);
    const int stride = cairo_image_surface_get_stride(surface);
    const std::uint8_t* from = picture.rgba.data();
    for (int y = 0; y < picture.height; ++y) {
        auto* to = reinterpret_cast<std::uint32_t*>(rows + static_cast<std::ptrdiff_t>(y) * stride);
        for (int x = 0; x < picture.width; ++x, from += 4)
            to[x] = static_cast<std::uint32_t>(from[0] << 16 | from[1] << 8 | from[2]);
    }
    cairo_surface_mark_dirty(surface);
}

} // namespace

tl::expected<void, std::string> write_png(const Picture& picture, const std::filesystem::path& path) {
    const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, picture.width, picture.height),
        &cairo_surface_destroy);
    cairo_status_t status = cairo_surface_status(surface.get());
    std::string png;
    if (status == CAIRO_STATUS_SUCCESS) {
        copy_pixels(picture, surface.get());
        status = cairo_surface_write_to_png_stream(surface.get(), append_to_string, &png);
    }
    if (status != CAIRO_STATUS_SUCCESS)
        return tl::make_unexpected(
            fmt::format("cannot make a PNG for {}: {}", path.string(), cairo_status_to_string(status)));
    return write_private_file(path, png);
}

} // namespace sokoguru::drivers
