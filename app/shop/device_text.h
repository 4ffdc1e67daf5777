#pragma once

#include "app/shop/devices.h"

#include <optional>
#include <string>

namespace sokoguru::shop {

/// What is most worth saying of a printer: what the cashier can mend comes before what follows from it.
enum class PrinterTrouble {
    away,
    not_permitted,
    not_answering,
    cover_open,
    no_paper,
    cutter_jammed,
    failed,
    offline,
    paper_nearly_out, ///< A receipt still comes out.
};
std::optional<PrinterTrouble> trouble_of(const drivers::PrinterCondition& condition);

// Devices in the words of the language that is set now.

/// How a printer fares, and what to do: "The printer has no paper." One sentence; "Ready." when all is well.
std::string describe(const drivers::PrinterCondition& condition);

/// How a device of the list fares: what it is used for, or what it could be used for.
std::string describe(const DeviceRow& row, const drivers::PrinterCondition& printer);
/// Why labels did not come out, and what to do: of a job that failed, or whose fate is unknown.
std::string describe_label_trouble(drivers::PrintResult::Outcome outcome);

/// The same of a device that was only looked at.
std::string describe_at_rest(const DeviceRow& row);

} // namespace sokoguru::shop
