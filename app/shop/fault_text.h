#pragma once

#include "db/fault.h"

#include <string>

namespace sokoguru::shop {

/// What is wrong with a shop file, what is safe and what to do, in the language that is set.
struct FaultText {
    std::string title;
    std::string what_happened;
    std::string what_is_safe;
    std::string what_to_do;
};

FaultText fault_text(db::FaultKind kind);

/// The same as one paragraph for a terminal, with the technical detail at the end.
std::string describe(const db::Fault& fault);

} // namespace sokoguru::shop
