#pragma once

#include "core/values/time.h"

#include <string>

namespace sokoguru {

/// The Hijri date of a moment in the shop's zone as Indonesians write it: "24 Ramadan 1447". By the
/// arithmetic (tabular) calendar, which can differ from the announced one; `shift_days` (−1 to 1) is the
/// shop's correction.
std::string format_hijri(UtcTime time, Zone zone, int shift_days);

} // namespace sokoguru
