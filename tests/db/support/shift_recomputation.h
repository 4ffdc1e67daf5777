#pragma once

#include "core/report/shift_report.h"

#include <filesystem>

namespace sokoguru::test {

/// A shift's figures once more, each by a plain query of its own over the whole file, the way an accountant
/// would ask. What is no figure (the shift, its end, the head of the chain) is taken from `report`.
ShiftReport recompute_shift(const std::filesystem::path& shop_file, const ShiftReport& report);

} // namespace sokoguru::test
