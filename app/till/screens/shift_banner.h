#pragma once

#include "app/till/screens/action.h"
#include "app/till/ui/geometry.h"

#include <optional>
#include <string>

namespace sokoguru::till {

class Ui;

/// In the morning: yesterday's shift is still open. A strip of sell that is in nobody's way; whatever is
/// chosen, selling goes on.
///
/// Actions: StartClosing, GoOnWithShift.
struct ShiftBanner {
    std::string message;
    std::string detail; ///< Whose shift, since when.
    bool operator==(const ShiftBanner&) const = default;
};

std::optional<Action> draw_shift_banner(const ShiftBanner& banner, Ui& ui, const Rect& place);

constexpr float shift_banner_height = 66;

} // namespace sokoguru::till
