#pragma once

#include "core/report/sales_report.h"

#include <filesystem>

namespace sokoguru::bench {

/// The bench shop after years of selling, made once for all measurements: 274 tickets of ten lines a day, a
/// million lines in a year. SOKOGURU_BENCH_YEARS=10 makes ten million. The rows are written past the journal,
/// which no report reads.
const std::filesystem::path& shop_file_of_years();
DayRange last_year_of_shop();

} // namespace sokoguru::bench
