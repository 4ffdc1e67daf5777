#include "app/till/keyboard.h"

namespace sokoguru::till {

namespace {

struct ToKeyboardEvent {
    std::optional<KeyboardEvent> operator()(const drivers::Scan& scan) const { return scan; }
    std::optional<KeyboardEvent> operator()(const drivers::TypedText& typed) const {
        return InputEvent{TypedText{typed.utf8}};
    }
    std::optional<KeyboardEvent> operator()(const drivers::TypedKey& typed) const {
        return InputEvent{KeyPress{typed.key == drivers::Terminator::enter ? Key::enter : Key::tab}};
    }
    std::optional<KeyboardEvent> operator()(const drivers::NoiseDropped&) const { return std::nullopt; }
};

} // namespace

void Keyboard::push(const RawKey& key, std::vector<KeyboardEvent>& events) {
    if (key.character != 0) {
        wedge_.on_text(key.character, key.time_ms);
    } else if (key.key == Key::enter || key.key == Key::tab) {
        wedge_.on_terminator(key.key == Key::enter ? drivers::Terminator::enter : drivers::Terminator::tab,
                             key.time_ms);
    } else {
        wedge_.on_other_key(key.time_ms);
        take(events);
        events.push_back(InputEvent{KeyPress{key.key}});
        return;
    }
    take(events);
}

void Keyboard::tick(std::int64_t now_ms, std::vector<KeyboardEvent>& events) {
    wedge_.tick(now_ms);
    take(events);
}

void Keyboard::take(std::vector<KeyboardEvent>& events) {
    for (const drivers::WedgeEvent& event : wedge_.take_events()) {
        if (auto made = std::visit(ToKeyboardEvent{}, event)) events.push_back(std::move(*made));
    }
}

} // namespace sokoguru::till
