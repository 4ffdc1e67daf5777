#pragma once

#include <string>
#include <string_view>

namespace sokoguru::shop {

/// From which day the serial numbers of a workbook's dates count.
enum class XlsxEpoch { of_1900, of_1904 };

/// Whether a number format shows a day: "dd/mm/yyyy" does, "0.00" and "hh:mm" do not.
bool is_date_format(std::string_view code);
/// The same for the formats that have no code in the file (ECMA-376 part 1, 18.8.30).
bool is_date_format(int built_in_id);

/// 46357 → "2026-12-01" (ECMA-376 part 1, 18.17.4); the text as it is when it is no such number.
std::string date_text(std::string_view serial, XlsxEpoch epoch);

/// "1.25E4" → "12500", "2.3500000000000001" → "2.35": digits with a point, at most ten decimals. The text as
/// it is when it is no number.
std::string number_text(std::string_view value);

} // namespace sokoguru::shop
