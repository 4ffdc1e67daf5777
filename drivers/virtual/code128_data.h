#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sokoguru::drivers {

/// The data of `GS k 73`, where `{A`, `{B` and `{C` choose the alphabet and `{{` is a brace.
struct Code128Data {
    std::string text;
    bool uses_set_c = false; ///< Two digits in one symbol character.
    bool operator==(const Code128Data&) const = default;
};

/// Nothing, when the data does not begin with an alphabet, or uses one wrongly, or holds the function
/// characters
/// `{1` to `{4`, which no receipt of ours has. Pure.
std::optional<Code128Data> decode_code128(std::string_view coded);

} // namespace sokoguru::drivers
