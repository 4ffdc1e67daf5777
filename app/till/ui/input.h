#pragma once

#include <string>
#include <string_view>
#include <variant>

namespace sokoguru::till {

/// The keys that screens know. Digits and letters arrive as `TypedText`, because that is what they mean.
enum class Key {
    none,
    f1,
    f2,
    f3,
    f4,
    f5,
    f6,
    f7,
    f8,
    f9,
    f10,
    f11,
    f12,
    enter,
    escape,
    up,
    down,
    left,
    right,
    page_up,
    page_down,
    home,
    end,
    backspace,
    del,
    tab,
    plus,
    minus,
    multiply,
    percent,
    slash,
    undo,    ///< Ctrl+Z
    discard, ///< Ctrl+Del
};

/// What stands on a button for its key: "F9", "Enter", "↑". Not translated: keyboards carry these words.
std::string_view key_name(Key key);

/// Text that a person typed. What a scanner types was taken out before, so a scan never lands in a field.
/// The single characters `+`, `-`, `*`, `%` and `/` also count as the keys of their names.
struct TypedText {
    std::string utf8;
    bool operator==(const TypedText&) const = default;
};
struct KeyPress {
    Key key = Key::none;
    bool operator==(const KeyPress&) const = default;
};

/// The finger or the mouse, in pixels of the window from its upper left corner.
struct PointerMove {
    float x_px = 0;
    float y_px = 0;
    bool operator==(const PointerMove&) const = default;
};
struct PointerPress {
    float x_px = 0;
    float y_px = 0;
    bool operator==(const PointerPress&) const = default;
};
struct PointerRelease {
    float x_px = 0;
    float y_px = 0;
    bool operator==(const PointerRelease&) const = default;
};
/// The wheel; positive lines move towards the start of a list.
struct PointerWheel {
    float lines = 0;
    bool operator==(const PointerWheel&) const = default;
};

/// One thing that a person did. A frame takes exactly one of them, so it returns at most one action and a
/// burst of typing loses nothing.
using InputEvent = std::variant<TypedText, KeyPress, PointerMove, PointerPress, PointerRelease, PointerWheel>;

} // namespace sokoguru::till
