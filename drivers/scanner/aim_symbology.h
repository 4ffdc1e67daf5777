#pragma once

#include <optional>
#include <string_view>

namespace sokoguru::drivers {

// AIM symbology identifiers (ISO/IEC 15424): `]`, a code character and a modifier, which scanners can be set
// to send with each code. Pure; may be called from any thread.
//
//     symbology_name("]E4");                          // "EAN-8"
//     split_aim_identifier("]E08996001600269").code;  // "8996001600269"

/// The symbology's name, or nothing for what is no identifier that we know.
std::optional<std::string_view> symbology_name(std::string_view identifier);

/// Whether the code that comes with this identifier is a GS1 element string (GS1 General Specifications,
/// figure 5.1.2-1).
bool carries_gs1_element_string(std::string_view identifier);

/// Two views into the text that was split.
struct AimSplit {
    std::string_view identifier; ///< Empty when the text begins with none that we know.
    std::string_view code;
};

/// Takes an identifier off the start of a code, but only a known one: `]` alone may begin any code.
AimSplit split_aim_identifier(std::string_view text);

} // namespace sokoguru::drivers
