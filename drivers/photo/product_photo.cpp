#include "drivers/photo/product_photo.h"

#include "drivers/photo/picture_file.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <memory>
#include <string_view>

namespace sokoguru::drivers {

namespace {

struct Release {
    void operator()(GdkPixbufLoader* loader) const { g_object_unref(loader); }
    void operator()(GdkPixbuf* pixels) const { g_object_unref(pixels); }
    void operator()(gchar* bytes) const { g_free(bytes); }
};
using Loader = std::unique_ptr<GdkPixbufLoader, Release>;
using Pixels = std::unique_ptr<GdkPixbuf, Release>;

/// As gdk-pixbuf calls it; null when it is not read.
const char* name_of(PictureFormat format) {
    switch (format) {
    case PictureFormat::jpeg: return "jpeg";
    case PictureFormat::png: return "png";
    case PictureFormat::webp: return "webp";
    case PictureFormat::none: break;
    }
    return nullptr;
}

/// How large the picture says that it is, and how large it is wanted.
struct Size {
    int side_pixels_max = 0;
    bool is_too_large = false;
};

int scaled(int pixels, double factor) {
    return std::max(1, static_cast<int>(std::lround(pixels * factor)));
}

double factor_for(int width, int height, int side_pixels_max) {
    return std::min(1.0, static_cast<double>(side_pixels_max) / std::max(width, height));
}

/// Called as soon as the head of the file is read. Zero pixels make every reader give up. A JPEG is read four
/// times as fast at a quarter of its size, so twice of what is wanted is enough: the last step is ours, since
/// it is the one that is seen.
void decide_size(GdkPixbufLoader* loader, int width, int height, gpointer data) {
    auto& size = *static_cast<Size*>(data);
    size.is_too_large = static_cast<std::int64_t>(width) * height > photo_pixels_max;
    if (size.is_too_large) return gdk_pixbuf_loader_set_size(loader, 0, 0);
    const double factor = factor_for(width, height, 2 * size.side_pixels_max);
    if (factor < 1) gdk_pixbuf_loader_set_size(loader, scaled(width, factor), scaled(height, factor));
}

/// In small steps, so that a picture that is too large is known to be before much of it is read.
bool feed(GdkPixbufLoader* loader, std::string_view file, const Size& size) {
    constexpr std::size_t step = 4'096;
    bool is_fine = true;
    while (is_fine && !size.is_too_large && !file.empty()) {
        const std::string_view part = file.substr(0, step);
        is_fine = gdk_pixbuf_loader_write(loader, reinterpret_cast<const guchar*>(part.data()), part.size(),
                                          nullptr) != FALSE;
        file.remove_prefix(part.size());
    }
    // A loader is closed in any case, also after a failure.
    const bool is_whole = gdk_pixbuf_loader_close(loader, nullptr) != FALSE;
    return is_fine && is_whole && !size.is_too_large;
}

tl::expected<Pixels, PhotoProblem> read_pixels(const Bytes& file, int side_pixels_max) {
    if (file.empty()) return tl::unexpected(PhotoProblem::empty_file);
    if (file.size() > photo_file_bytes_max) return tl::unexpected(PhotoProblem::file_too_large);
    const char* format = name_of(format_of(file));
    if (format == nullptr) return tl::unexpected(PhotoProblem::no_picture);
    const Loader loader(gdk_pixbuf_loader_new_with_type(format, nullptr));
    if (!loader) return tl::unexpected(PhotoProblem::format_missing);
    Size size{.side_pixels_max = side_pixels_max};
    g_signal_connect(loader.get(), "size-prepared", G_CALLBACK(decide_size), &size);
    const bool is_read = feed(loader.get(), file, size);
    if (size.is_too_large) return tl::unexpected(PhotoProblem::too_many_pixels);
    GdkPixbuf* read = is_read && is_whole(file) ? gdk_pixbuf_loader_get_pixbuf(loader.get()) : nullptr;
    Pixels upright(read == nullptr ? nullptr : gdk_pixbuf_apply_embedded_orientation(read));
    if (!upright) return tl::unexpected(PhotoProblem::damaged);
    const int width = gdk_pixbuf_get_width(upright.get());
    const int height = gdk_pixbuf_get_height(upright.get());
    const double factor = factor_for(width, height, side_pixels_max);
    constexpr int opaque = 255;
    constexpr int square = 16; // Of a board that is all white.
    constexpr guint32 white = 0xFFFFFF;
    Pixels on_white(gdk_pixbuf_composite_color_simple(upright.get(), scaled(width, factor),
                                                      scaled(height, factor), GDK_INTERP_BILINEAR, opaque,
                                                      square, white, white));
    if (!on_white) return tl::unexpected(PhotoProblem::too_many_pixels);
    return on_white;
}

} // namespace

tl::expected<Bytes, PhotoProblem> shrink_photo(const Bytes& file) {
    const auto pixels = read_pixels(file, photo_side_pixels_max);
    if (!pixels) return tl::unexpected(pixels.error());
    gchar* bytes = nullptr;
    gsize count = 0;
    const bool is_done = gdk_pixbuf_save_to_buffer(pixels->get(), &bytes, &count, "jpeg", nullptr, "quality",
                                                   "85", nullptr) != FALSE;
    const std::unique_ptr<gchar, Release> owned(bytes);
    if (!is_done) return tl::unexpected(PhotoProblem::damaged);
    return Bytes(owned.get(), count);
}

tl::expected<Picture, PhotoProblem> read_photo(const Bytes& file, int side_pixels_max) {
    const auto pixels = read_pixels(file, side_pixels_max);
    if (!pixels) return tl::unexpected(pixels.error());
    const GdkPixbuf* from = pixels->get();
    const int channels = gdk_pixbuf_get_n_channels(from);
    const int stride = gdk_pixbuf_get_rowstride(from);
    const guint8* bytes = gdk_pixbuf_read_pixels(from);
    Picture picture{.width = gdk_pixbuf_get_width(from), .height = gdk_pixbuf_get_height(from), .rgba = {}};
    picture.rgba.reserve(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height) *
                         4);
    for (int y = 0; y < picture.height; ++y) {
        const guint8* pixel = bytes + static_cast<std::ptrdiff_t>(y) * stride;
        for (int x = 0; x < picture.width; ++x, pixel += channels) {
            picture.rgba.insert(picture.rgba.end(), {pixel[0], pixel[1], pixel[2], std::uint8_t{255}});
        }
    }
    return picture;
}

} // namespace sokoguru::drivers
