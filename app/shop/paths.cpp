#include "app/shop/paths.h"

#include <cstdlib>

namespace sokoguru::shop {

namespace {

std::filesystem::path data_folder() {
    // The XDG Base Directory Specification: a relative path is invalid and must be ignored.
    if (const char* data_home = std::getenv("XDG_DATA_HOME"); data_home != nullptr && data_home[0] == '/') {
        return std::filesystem::path(data_home) / "sokoguru";
    }
    const char* home = std::getenv("HOME");
    return std::filesystem::path(home == nullptr ? "." : home) / ".local/share/sokoguru";
}

} // namespace

std::filesystem::path default_shop_file() {
    return data_folder() / "shop.db";
}

std::filesystem::path demo_shop_file() {
    return data_folder() / "demo.db";
}

std::filesystem::path receipts_folder(const std::filesystem::path& shop_file) {
    return shop_file.string() + ".receipts";
}

std::vector<std::filesystem::path> stick_roots() {
    return {"/media", "/run/media"};
}

} // namespace sokoguru::shop
