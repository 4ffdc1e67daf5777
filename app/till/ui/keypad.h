#pragma once

#include "app/till/screens/action.h"
#include "app/till/ui/widgets.h"

#include <optional>
#include <span>
#include <string>

namespace sokoguru::till {

/// What stands in the right column of a keypad, from the top; a key may be several rows high.
struct KeypadSide {
    Button button; ///< Its `rect` is set by the keypad.
    int rows = 1;
    Action action;
};

/// The two keys that take typed digits back, one by one and all.
KeypadSide erase_key(int rows, Action action, bool enabled = true);
KeypadSide clear_key(int rows, Action action, bool enabled = true);

struct Keypad {
    Rect rect;
    float gap = 10;
    std::span<const KeypadSide> side;
    enum class Comma { refused, taken };
    enum class Zeros { one, several };
    /// A quantity has a comma, whose key stands where an amount has its 000.
    Comma comma = Comma::refused;
    /// A PIN has no use for 00 and 000.
    Zeros zeros = Zeros::several;
};

/// Four rows of digits with a column of other keys. Digits that are typed on the keyboard do the same as
/// taps.
std::optional<Action> keypad(Ui& ui, const Keypad& pad);

} // namespace sokoguru::till
