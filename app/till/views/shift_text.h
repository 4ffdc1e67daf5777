#pragma once

#include "core/till/shift.h"
#include "core/values/time.h"

#include <string>

namespace sokoguru::till {

/// "Shift 1 since 06.02", as header, menu and banner say it. Pure.
std::string shift_text(const Shift& shift, Zone zone);

/// "24/11/2026 06.02"
std::string moment_text(UtcTime time, Zone zone);

} // namespace sokoguru::till
