#pragma once

#include "core/values/money.h"

#include <cstdint>
#include <span>
#include <vector>

namespace sokoguru {

/// Divides `whole` in proportion to `weights` by the largest remainder, so that the parts always sum to the
/// whole. Of equal remainders the earlier part gets the rupiah. Weights are not negative; when all are zero,
/// the first part gets everything. `whole` may be negative. At least one weight.
std::vector<Money> allocate(Money whole, std::span<const std::int64_t> weights);

} // namespace sokoguru
