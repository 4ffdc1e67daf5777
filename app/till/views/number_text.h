#pragma once

#include "core/values/money.h"

#include <string>

namespace sokoguru::till {

// Numbers as the screen shows them. Pure.

/// With a real minus sign; the formatters' is ASCII, for paper.
std::string with_minus(std::string text);

/// "16,8 %"; empty when there is nothing to be a part of.
std::string percent_text(Money part, Money whole);

} // namespace sokoguru::till
