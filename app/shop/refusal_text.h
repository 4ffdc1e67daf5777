#pragma once

#include "core/till/refusal.h"

#include <string>

namespace sokoguru::shop {

/// The sentence for a refusal in the language that is set: what can't be done, and what to do instead.
std::string describe(const Refusal& refusal);

/// A stable word for programs: "unknown_barcode".
std::string refusal_name(RefusalReason reason);

} // namespace sokoguru::shop
