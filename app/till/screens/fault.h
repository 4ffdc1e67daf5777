#pragma once

#include "app/till/screens/action.h"

#include <optional>
#include <string>

namespace sokoguru::till {

class Ui;

/// The program can't go on as it is: a full disk, a damaged file. Says what happened, what is safe, what to
/// do.
///
/// Actions: Retry, Quit.
struct FaultView {
    std::string title;
    std::string what_happened;
    std::string what_is_safe;
    std::string what_to_do;
    std::string detail; ///< For whoever helps by phone: the technical message; may be empty.
    bool can_quit = true;
    bool operator==(const FaultView&) const = default;
};

std::optional<Action> draw_fault(const FaultView& view, Ui& ui);

} // namespace sokoguru::till
