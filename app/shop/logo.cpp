#include "app/shop/logo.h"

#include "app/shop/language.h"
#include "drivers/printer/logo_raster.h"

#include <fmt/format.h>

#include <fstream>

namespace sokoguru::shop {

namespace {

/// Of the widest paper, 80 mm.
constexpr int logo_width_dots_max = 576;
constexpr std::size_t logo_file_bytes_max = 5'000'000;

/// One byte more than is allowed is enough to know.
std::optional<std::string> read_file(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    std::string bytes(logo_file_bytes_max + 1, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (stream.bad() || (stream.fail() && !stream.eof())) return std::nullopt;
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

const char* describe(drivers::LogoProblem problem) {
    switch (problem) {
    case drivers::LogoProblem::too_large: return tr("has too many pixels: at most 5,000 each way.");
    case drivers::LogoProblem::blank: return tr("is so bright that nothing of it would be printed.");
    case drivers::LogoProblem::no_png: break;
    }
    return tr("is no PNG picture. Save the logo as PNG and try again.");
}

} // namespace

std::optional<drivers::ModuleGrid> shop_logo(db::Store& store, int width_dots) {
    const auto png = store.logo();
    if (!png) return std::nullopt;
    auto logo = drivers::read_logo(*png, width_dots);
    return logo ? std::optional(std::move(*logo)) : std::nullopt;
}

tl::expected<void, std::string> set_shop_logo(db::Store& store, const std::filesystem::path& png) {
    const auto refused = [&](const char* why) {
        return tl::unexpected(fmt::format("{} {}", png.string(), why));
    };
    const auto bytes = read_file(png);
    if (!bytes) return refused(tr("can't be read."));
    if (bytes->size() > logo_file_bytes_max) return refused(tr("is larger than 5 MB, which is no logo."));
    const auto small = drivers::shrink_logo(*bytes, logo_width_dots_max);
    if (!small) return refused(describe(small.error()));
    store.set_logo(*small);
    return {};
}

} // namespace sokoguru::shop
