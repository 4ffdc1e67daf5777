#pragma once

#include "db/store.h"
#include "drivers/symbol/module_grid.h"

#include <tl/expected.hpp>

#include <filesystem>
#include <optional>
#include <string>

namespace sokoguru::shop {

/// The shop's logo, as dots for a paper that is `width_dots` wide; nothing when the shop has none.
///
///     drivers::encode(document, printer, {.logo = shop_logo(store, printer.width_dots)});
///
/// It is kept in the shop file, so that it goes with every copy of it. The store's thread.
std::optional<drivers::ModuleGrid> shop_logo(db::Store& store, int width_dots);

/// Makes a PNG file the shop's logo. The error is a sentence for a person, and nothing has changed then.
tl::expected<void, std::string> set_shop_logo(db::Store& store, const std::filesystem::path& png);

} // namespace sokoguru::shop
