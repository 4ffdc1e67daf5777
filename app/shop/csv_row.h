#pragma once

#include <string>
#include <vector>

namespace sokoguru::shop {

/// One line of a CSV file with its line end: cells with commas, quotes, line breaks or spaces at their ends
/// are quoted (RFC 4180). Shield what a spreadsheet could take for a formula first (`shield_text`).
std::string csv_row(const std::vector<std::string>& cells);

} // namespace sokoguru::shop
