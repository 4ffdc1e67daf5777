#pragma once

#include "core/values/time.h"

#include <string>

namespace sokoguru::cli {

/// The day of a command's word, as 2026-11-24. Throws CommandFailed with the way to write it.
BusinessDay read_day(const std::string& text);

} // namespace sokoguru::cli
