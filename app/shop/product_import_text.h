#pragma once

#include "app/shop/product_import.h"

#include <string>

namespace sokoguru::shop {

// What an import says to people, in the language that is set.

/// "Line 12: the check digit of 8991234567890 is wrong; the code was kept as it is."
std::string describe(const RowReport& report);

/// Why the list was not imported, and what to do.
std::string describe(const ProductImportProblem& problem);

/// A stable word for programs: "wrong_check_digit".
std::string reason_name(RowReason reason);

} // namespace sokoguru::shop
