#pragma once

#include "core/till/refusal.h"
#include "core/till/shop_profile.h"

#include <optional>

namespace sokoguru {

/// Why a shop can't have these settings (`setting_not_possible`), or nothing. Pure.
///
///     if (const auto refusal = refuse_profile(profile)) return tl::unexpected(*refusal);
std::optional<Refusal> refuse_profile(const ShopProfile& profile);

} // namespace sokoguru
