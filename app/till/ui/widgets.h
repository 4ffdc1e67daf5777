#pragma once

#include "app/till/screens/notice.h"
#include "app/till/ui/icons.h"
#include "app/till/ui/ui.h"

#include <string_view>

namespace sokoguru::till {

enum class ButtonStyle {
    plain,   ///< White with a border: most buttons, digits.
    muted,   ///< Grey: keys that are no digits.
    primary, ///< The one thing to do next.
    chosen,  ///< The chosen one of a group.
    quiet,   ///< White with accent signs: plus and minus in a row.
    header,  ///< On the dark bar.
};

/// A button and its key: one definition, so that what the face shows is what the keyboard does.
struct Button {
    std::string_view id; ///< Never translated.
    Rect rect = {};
    std::string_view label = {};
    Key key = Key::none;
    ButtonStyle style = ButtonStyle::plain;
    Type type = Type::strong;
    Icon icon = Icon::none; ///< Instead of the label, which then only names the button in the help.
    /// The character that does the same when it is typed; the label already shows it.
    std::string_view typed = {};
    bool enabled = true;
    float radius = 12;
};

/// Draws a button; true when it was tapped or its key was pressed in this frame.
///
///     if (button(ui, {.id = "pay", .rect = area, .label = tr("Pay"), .key = Key::f9})) return
///     StartPayment{};
bool button(Ui& ui, const Button& spec);

/// A white rectangle with a border on which other things lie.
void card(Ui& ui, const Rect& rect);

/// The ground of one row of a list: how it looks chosen and under a finger, and the line below it. The caller
/// draws what stands in it, and asks `ui.take_tap(id, row)` when the widgets inside have had their turn.
void list_row(Ui& ui, std::string_view id, std::string_view title, const Rect& row, bool is_chosen);

/// A dot and words in a dark capsule, on the bar at the top of the screen.
struct StatusPill {
    Rect box = {}; ///< The capsule ends at its right edge.
    Colour dot;
    std::string_view text = {};
    /// What it leads to when it is a button; an empty id means that it is none. A finger gets the height of
    /// the bar.
    std::string_view id = {};
    Key key = Key::none;
};
struct DrawnPill {
    float width = 0;
    bool is_tapped = false;
};
DrawnPill status_pill(Ui& ui, const StatusPill& pill);

/// A coloured strip with a sign and a sentence. It is not tapped; what follows it replaces it.
void notice_strip(Ui& ui, const Rect& rect, const Notice& notice);

/// The colours of a kind of notice.
struct NoticeLook {
    Colour area;
    Colour ink;
    Icon icon = Icon::none;
};
NoticeLook look_of(Notice::Kind kind, const Theme& theme);

/// A photo in the middle of `rect`, as large as fits; a quiet ground as long as it is not there.
void draw_photo(Ui& ui, const Rect& rect, const PhotoId& id);

/// Names a key that no button carries, so that the help can explain it.
void key_hint(Ui& ui, std::string_view key, std::string_view meaning);

/// A friendly sentence in the middle of an empty list: a large icon, a line, and a smaller line below.
void empty_state(Ui& ui, const Rect& rect, Icon icon, std::string_view title, std::string_view advice);

} // namespace sokoguru::till
