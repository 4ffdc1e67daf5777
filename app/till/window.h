#pragma once

#include "app/till/screens/action.h"
#include "app/till/ui/input.h"
#include "app/till/ui/picture.h"
#include "app/till/ui/theme.h"
#include "drivers/virtual/picture.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace sokoguru::till {

class Ui;

/// A key or a character as the keyboard sent it, with its time, before anybody knows whether a scanner typed
/// it. Exactly one of `key` and `character` is set.
struct RawKey {
    Key key = Key::none;
    char32_t character = 0;
    std::int64_t time_ms = 0; ///< From the steady clock; only differences mean something.
    bool operator==(const RawKey&) const = default;
};

struct WindowOptions {
    enum class Mode {
        windowed,
        fullscreen,
        /// All of the second monitor, without taking the keyboard from the first window; windowed when there
        /// is no second monitor.
        second_monitor,
    };
    int width_px = 1366;
    int height_px = 768;
    std::string title = "Sokoguru";
    Mode mode = Mode::windowed;
    ThemeKind theme = ThemeKind::light;
};

/// How many monitors are connected. Only while a window is open.
int monitor_count();

/// The window of the touchscreen: GLFW for the window, ImGui's OpenGL 3 renderer for the drawing.
///
/// It draws nothing by itself. The loop waits, hands each event to the screen, and shows the result once:
///
///     Window window({.title = "Sokoguru"}, {.on_key = [&](const RawKey& key) { keyboard.push(key); },
///                                           .on_pointer = [&](const InputEvent& e) { events.push_back(e);
///                                           }});
///     while (!window.should_close()) {
///         window.wait_events(timeout_ms);          // callbacks run in here
///         for (const InputEvent& event : take(events))
///             if (auto action = window.handle(event, [&](Ui& ui) { return draw_till(make_view(state), ui);
///             }))
///                 reduce(*action);
///         window.show([&](Ui& ui) { draw_till(make_view(state), ui); });
///     }
///
/// Skip `show` when a wake-up changed nothing: an idle till draws no frames.
///
/// A second window, for the customer, may be open beside it: each has its own picture and fonts, both get
/// their events from one `wait_events`, and each is shown only when its own view has changed.
///
/// One thread owns the windows; only `wake` may be called from any thread. The constructor throws
/// std::runtime_error with a sentence that says what to do when there is no display or no OpenGL 3.
class Window {
  public:
    struct Callbacks {
        std::function<void(const RawKey&)> on_key;
        std::function<void(const InputEvent&)> on_pointer;
        /// The system asks for a new picture: the window was uncovered or resized.
        std::function<void()> on_refresh = {};
    };
    using Draw = std::function<std::optional<Action>(Ui&)>;

    Window(const WindowOptions& options, Callbacks callbacks);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    /// Sleeps until an event, a `wake` or the timeout. A negative timeout waits for ever.
    void wait_events(std::int64_t timeout_ms);
    /// Ends the current or the next `wait_events`. Callable from any thread.
    void wake();

    /// Runs the screen for one event without showing anything.
    std::optional<Action> handle(const InputEvent& event, const Draw& draw);
    /// Runs the screen without an event and puts the picture on the glass.
    void show(const Draw& draw);

    bool should_close() const;

    void set_theme(ThemeKind kind);

    /// Gives a picture to the graphics card. It stays there until `drop_picture` or the end of the window.
    Texture upload_picture(const drivers::Picture& picture);
    void drop_picture(const Texture& texture);

    /// How many pictures were put on the glass; a test of idleness watches it.
    std::uint64_t frames_drawn() const;

  private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation;
};

} // namespace sokoguru::till
