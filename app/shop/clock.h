#pragma once

#include "core/values/time.h"

namespace sokoguru::shop {

/// The moment now, by the system's clock. Only programs call it; everything below gets the moment handed in.
UtcTime now();

} // namespace sokoguru::shop
