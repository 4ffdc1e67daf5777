#pragma once

#include "app/till/ui/geometry.h"
#include "app/till/ui/input.h"
#include "app/till/ui/painter.h"
#include "app/till/ui/picture.h"
#include "app/till/ui/theme.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sokoguru::till {

class PhotoCache;

/// What a frame offered to a finger or a key. Tests tap widgets by id; the help lists their keys.
struct Widget {
    enum class Kind {
        button, ///< Acts when tapped; nothing else may lie over it.
        row,    ///< A row of a list; buttons may lie on it.
        hint,   ///< Has no place on the screen: a key that the help explains.
    };
    Kind kind = Kind::button;
    std::string id;    ///< Never translated.
    std::string label; ///< Translated.
    std::string key;   ///< As written on the face; may be empty.
    Rect rect;
    Rect visible; ///< The part that no scrolled list hides.
    bool enabled = true;
};

/// One frame of a screen: its size, its theme, the one event that it takes, and what it drew.
///
/// The window, or a test, calls `begin` and `end`; a screen is drawn in between:
///
///     ui.begin({.width_px = 1366, .height_px = 768}, event);
///     const std::optional<Action> action = draw_till(view, ui);
///     ui.end();
///
/// Only things that no one else needs to know are remembered from frame to frame: how far a list is scrolled,
/// which button a finger is on, whether the help is open. Belongs to the thread that draws.
class Ui {
  public:
    struct Target {
        int width_px = 0;
        int height_px = 0;
        float scale = 1;
        ImDrawList* list = nullptr;
        const Fonts* fonts = nullptr;
    };
    /// Whether a screen hears the event of its frame. What lies under an overlay is drawn but hears nothing.
    enum class Listening { yes, no };

    explicit Ui(ThemeKind kind) : theme_kind(kind) {}

    void begin(const Target& target, const std::optional<InputEvent>& event, Painter::Recording recording);
    void end();

    // Drawing.
    Painter& paint() { return painter; }
    const Painter& paint() const { return painter; }
    const Theme& theme() const { return theme_of(theme_kind); }
    void set_theme(ThemeKind kind) { theme_kind = kind; }
    ThemeKind kind_of_theme() const { return theme_kind; }
    static constexpr float header_height = 56;
    /// The whole window in points.
    Rect screen() const { return whole_screen; }
    /// The window below the header, without its margin: where a screen draws.
    Rect content() const;

    // Photos.
    /// From where the photos of this and the next frames come; null: there are none.
    void use_photos(PhotoCache* cache) { photos = cache; }
    /// The photo for a place with sides of at most `side` points; nothing while it is not there yet.
    std::optional<Texture> photo(const PhotoId& id, float side);

    // Keyboard. Taking something keeps others from acting on it as well.
    bool take_key(Key key);
    /// What was typed in this frame, if `accept` agrees to all of it; empty otherwise.
    std::string take_text(bool (*accept)(std::string_view text));

    // Pointer.
    /// True when a finger was released on the widget that it had pressed.
    bool take_tap(std::string_view id, const Rect& rect);
    bool is_pressed(std::string_view id, const Rect& rect) const;
    void set_listening(Listening value) { listening = value; }

    // What lives longer than a frame.
    struct Scroll {
        float offset = 0;
        float offset_at_press = 0;
        std::optional<std::size_t> shown_row; ///< The row that was last scrolled into view.
        std::size_t shown_count = 0;
        float shown_length = 0;
        bool touched = false; ///< A finger went down inside.
    };
    Scroll& scroll_state(std::string_view id);
    /// A finger that moves this far scrolls instead of tapping.
    static constexpr float drag_threshold = 10;
    struct Pointer {
        Point position{-1, -1};
        Point pressed_at;
        bool just_pressed = false;
        bool just_released = false;
        bool is_down = false;
        bool is_dragging = false;
        float wheel = 0;
    };
    /// As the widgets of this frame may see it: far away while they do not listen.
    Pointer pointer() const;
    void start_dragging();

    /// Which keys the letters on the screen show; see `letter_keyboard`.
    struct LetterKeys {
        bool signs = false;         ///< Instead of the digits and the upper row of letters.
        bool only_capitals = false; ///< Also within words.
    };
    LetterKeys& letter_keys() { return letters; }

    bool help_is_open() const { return help_open; }
    void open_help(bool open) { help_open = open; }
    /// Forgets scrolling when another screen comes up. `name` identifies the screen.
    void enter_screen(std::string_view name);

    // What this frame drew.
    void add(Widget widget);
    const std::vector<Widget>& widgets() const { return drawn; }
    const Widget* find(std::string_view id) const;

  private:
    void receive(const InputEvent& event);

    Painter painter;
    PhotoCache* photos = nullptr;
    ThemeKind theme_kind;
    Rect whole_screen;
    float scale = 1;
    Listening listening = Listening::yes;
    Key pressed_key = Key::none;
    std::string typed_text;
    Pointer finger;
    bool press_was_taken = false;
    std::string pressed_widget;
    std::map<std::string, Scroll, std::less<>> scrolls;
    std::string screen_name;
    LetterKeys letters;
    bool help_open = false;
    std::vector<Widget> drawn;
};

} // namespace sokoguru::till
