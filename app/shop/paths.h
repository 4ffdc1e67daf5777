#pragma once

#include <filesystem>
#include <vector>

namespace sokoguru::shop {

/// Where a shop is when nobody says: `sokoguru/shop.db` below XDG_DATA_HOME (~/.local/share).
std::filesystem::path default_shop_file();

/// Where the demo shop is kept: `sokoguru/demo.db` beside it.
std::filesystem::path demo_shop_file();

/// The folder of receipts that the virtual printer printed for a shop: `FILE.receipts`.
std::filesystem::path receipts_folder(const std::filesystem::path& shop_file);

/// Where the system puts sticks and disks that are plugged in, each in a folder of its own or of the user's.
std::vector<std::filesystem::path> stick_roots();

} // namespace sokoguru::shop
