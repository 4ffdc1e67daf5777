#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sokoguru::rig {

/// What a scanner sends for a code, report by report. Pure.

/// A boot keyboard with the keys of a US keyboard: each key pressed and released, then Enter. Throws for a
/// character that such a keyboard can't type.
std::vector<std::string> keyboard_reports(std::string_view code);

/// A HID point-of-sale scanner: 64 bytes each, with the AIM identifier ("]E0"); a long code takes several.
std::vector<std::string> pos_reports(std::string_view code, std::string_view aim_identifier);

} // namespace sokoguru::rig
