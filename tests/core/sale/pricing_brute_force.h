#pragma once

#include "core/sale/pricing.h"

#include <cstdint>

namespace sokoguru::test {

/// What a small cart of counted pieces costs at the least, found by trying every way to put each piece into
/// at most one promotion or case. Slow, and written without anything of the real search: products and base
/// units only, no basket promotions, nothing by hand, nothing that comes back.
Money least_total(const Cart& cart, const PricingRules& rules);

} // namespace sokoguru::test
