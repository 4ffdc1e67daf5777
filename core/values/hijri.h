#pragma once

#include "core/values/time.h"

#include <string>

namespace sokoguru {

/// The Hijri date of a moment in the shop's zone as Indonesians write it: "24 Ramadan 1447". By the
/// arithmetic (tabular) calendar, which can differ by a day from the sighted moon.
std::string format_hijri(UtcTime time, Zone zone);

} // namespace sokoguru
