#pragma once

#include "app/shop/devices.h"

#include <string>

namespace sokoguru::shop {

// Devices in the words of the language that is set now.

/// How a printer fares, and what to do: "The printer has no paper." One sentence; "Ready." when all is well.
std::string describe(const drivers::PrinterCondition& condition);

/// How a device of the list fares: what it is used for, or what it could be used for.
std::string describe(const DeviceRow& row, const drivers::PrinterCondition& printer);
/// The same of a device that was only looked at.
std::string describe_at_rest(const DeviceRow& row);

} // namespace sokoguru::shop
