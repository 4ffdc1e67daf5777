#pragma once

#include "drivers/scanner/scan.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace sokoguru::drivers {

enum class Terminator { enter, tab };

/// Characters that a hand typed, in order.
struct TypedText {
    std::string utf8;
    bool operator==(const TypedText&) const = default;
};

/// An Enter or Tab that a hand pressed.
struct TypedKey {
    Terminator key = Terminator::enter;
    bool operator==(const TypedKey&) const = default;
};

using WedgeEvent = std::variant<Scan, TypedText, TypedKey, NoiseDropped>;

/// Tells a scanner that types from a hand that types, when both come through the window as keys.
///
///     glfw character callback:  wedge.on_text(codepoint, now_ms);
///     glfw key callback:        wedge.on_terminator(Terminator::enter, now_ms);   // Enter, keypad Enter,
///     Tab
///                               wedge.on_other_key(now_ms);                       // F9, Escape, arrows,
///                               Backspace
///     after glfwWaitEventsTimeout: wedge.tick(now_ms);  for (WedgeEvent& event : wedge.take_events()) …
///     before it:                sleep no longer than until wedge.next_deadline_ms()
///
/// Characters are held until it is clear what they are: a terminator makes them a scan, quiet makes them
/// typing. Quiet is seen only by `tick`, when the queue is empty. A busy window delivers late but all at
/// once, so the time between two calls of `on_text` alone proves nothing. Where a burst can be read both ways
/// it becomes a scan: an unknown code beeps, but a code in an amount field is a wrong sale.
///
/// Shift, and keys that also make a character, are no "other keys". Times are milliseconds of any steady
/// clock. Pure (no clock of its own); belongs to the thread of the window.
class KeyboardWedge {
  public:
    struct Options {
        std::int64_t quiet_ms = 40;       ///< This long without a key, and what is held was typed.
        std::int64_t average_gap_ms = 35; ///< A scanner is at least this fast.
        std::int64_t second_terminator_ms =
            60; ///< CR and LF: the second is swallowed this long after a scan.
        std::size_t length_min = 4;
        std::string device = "keyboard";
    };

    KeyboardWedge();
    explicit KeyboardWedge(Options options);

    void on_text(char32_t character, std::int64_t now_ms);
    void on_terminator(Terminator key, std::int64_t now_ms);
    /// The window handles the key itself, after the events that this call makes.
    void on_other_key(std::int64_t now_ms);
    /// Call each time the window's event queue was drained, and at `next_deadline_ms`.
    void tick(std::int64_t now_ms);

    /// What is certain by now, in order; each event is handed out once.
    std::vector<WedgeEvent> take_events();

    /// When `tick` must be called even if nothing happens. Nothing while no decision waits.
    std::optional<std::int64_t> next_deadline_ms() const;

  private:
    void note_key(std::int64_t now_ms);
    bool is_scan() const;
    void release_held();
    void clear_held();

    Options options_;
    std::vector<WedgeEvent> events_;
    std::string held_utf8_;      ///< Never longer than `scan_length_max` characters.
    std::size_t held_count_ = 0; ///< Counts on when the text is no longer kept.
    std::int64_t last_key_ms_ = 0;
    std::int64_t gaps_sum_ms_ = 0;
    std::int64_t gap_longest_ms_ = 0;
    std::int64_t gaps_count_ = 0;
    std::optional<std::int64_t> last_scan_ms_; ///< While a second terminator may still follow.
};

} // namespace sokoguru::drivers
