#pragma once

#include "drivers/scanner/scan.h"

#include <string>

namespace sokoguru::shop {

/// The code that the engine looks up. Of a GS1 symbol that is its GTIN, as the EAN-13 that stands on the
/// piece when it is one: a GTIN-14 that begins with 0 is an EAN-13 with a zero before it (GS1 General
/// Specifications, 3.3.2).
std::string code_to_sell(const drivers::Scan& scan);

} // namespace sokoguru::shop
