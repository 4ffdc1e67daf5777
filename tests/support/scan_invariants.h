#pragma once

#include "drivers/scanner/scan.h"
#include "drivers/scanner/utf8.h"

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

namespace sokoguru::test {

/// What must hold of every event whatever a scanner sent; empty when it does. Used by properties and by
/// fuzzing.
inline std::string broken_invariant(const drivers::ScanEvent& event) {
    const auto* scan = std::get_if<drivers::Scan>(&event);
    if (scan == nullptr) return {};
    const auto characters = drivers::from_utf8(scan->code);
    if (!characters) return "a code is UTF-8";
    if (characters->empty()) return "a code is not empty";
    if (characters->size() > drivers::scan_length_max) return "a code is not longer than the longest";
    if (std::any_of(characters->begin(), characters->end(), drivers::is_control_character))
        return "a code has no control characters";
    if (!scan->symbology.empty() && scan->symbology.size() != 3)
        return "an AIM identifier has three characters";
    if (scan->gs1 && scan->gs1->elements.empty()) return "a GS1 code says something";
    return {};
}

inline std::string broken_invariant(const std::vector<drivers::ScanEvent>& events) {
    for (const drivers::ScanEvent& event : events) {
        if (const std::string broken = broken_invariant(event); !broken.empty()) return broken;
    }
    return {};
}

} // namespace sokoguru::test
