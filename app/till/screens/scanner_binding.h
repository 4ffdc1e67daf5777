#pragma once

#include "app/till/screens/action.h"

#include <optional>
#include <string>
#include <vector>

namespace sokoguru::till {

class Ui;

/// Shows the code that a scanner must read to become a scanner of this till.
///
/// Actions: BackToDevices.
struct ScannerBindingView {
    std::string device;
    std::vector<bool> bars; ///< Module by module, dark or light, without the quiet zones.
    std::string problem;    ///< Why the device can't be opened, with the fix; mostly empty.
    std::string remark;     ///< What was read meanwhile that did not bind the device; mostly empty.
    bool operator==(const ScannerBindingView&) const = default;
};

std::optional<Action> draw_scanner_binding(const ScannerBindingView& view, Ui& ui);

} // namespace sokoguru::till
