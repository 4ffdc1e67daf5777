#pragma once

#include <cstdint>
#include <string>

namespace sokoguru::till {

/// How many lines a cart or a sale has: "1 line", "3 lines", in the language that is set now.
std::string line_count_text(std::int64_t count);

} // namespace sokoguru::till
