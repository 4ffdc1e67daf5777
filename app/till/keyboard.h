#pragma once

#include "app/till/ui/input.h"
#include "app/till/window.h"
#include "drivers/scanner/keyboard_wedge.h"
#include "drivers/scanner/scan.h"

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

namespace sokoguru::till {

/// What came of the keyboard or the pointer: something for a screen, or a scan for the engine.
using KeyboardEvent = std::variant<InputEvent, drivers::Scan>;

/// Joins the window's keys with the decoder that tells a scanner from a hand, and keeps their order.
///
///     keyboard.push(raw_key, events);          // in the window's callback
///     keyboard.tick(steady_ms, events);        // when the queue of the window is empty
///
/// The window's thread.
class Keyboard {
  public:
    void push(const RawKey& key, std::vector<KeyboardEvent>& events);
    void tick(std::int64_t now_ms, std::vector<KeyboardEvent>& events);
    std::optional<std::int64_t> next_deadline_ms() const { return wedge_.next_deadline_ms(); }

  private:
    void take(std::vector<KeyboardEvent>& events);

    drivers::KeyboardWedge wedge_;
};

} // namespace sokoguru::till
