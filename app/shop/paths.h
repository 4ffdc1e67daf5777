#pragma once

#include <filesystem>

namespace sokoguru::shop {

/// Where a shop is when nobody says: `sokoguru/shop.db` below XDG_DATA_HOME (~/.local/share).
std::filesystem::path default_shop_file();

/// Where the demo shop is kept: `sokoguru/demo.db` beside it.
std::filesystem::path demo_shop_file();

/// The folder of receipts that the virtual printer printed for a shop: `FILE.receipts`.
std::filesystem::path receipts_folder(const std::filesystem::path& shop_file);

} // namespace sokoguru::shop
