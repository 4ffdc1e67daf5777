#include "app/till/ui/ui.h"

#include "app/till/ui/photo_cache.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace sokoguru::till {

namespace {

constexpr float margin = 12;

template <class... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};
// Newer compilers deduce this by themselves; the clang-tidy of Debian 12 does not.
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

Key key_of_text(std::string_view text) {
    if (text == "+") return Key::plus;
    if (text == "-") return Key::minus;
    if (text == "*") return Key::multiply;
    if (text == "%") return Key::percent;
    if (text == "/") return Key::slash;
    return Key::none;
}

} // namespace

void Ui::begin(const Target& target, const std::optional<InputEvent>& event, Painter::Recording recording) {
    scale = target.scale;
    whole_screen = {0, 0, static_cast<float>(target.width_px) / scale,
                    static_cast<float>(target.height_px) / scale};
    painter.begin(*target.list, *target.fonts, scale, recording);
    listening = Listening::yes;
    drawn.clear();
    pressed_key = Key::none;
    typed_text.clear();
    finger.just_pressed = false;
    finger.just_released = false;
    finger.wheel = 0;
    press_was_taken = false;
    if (event) receive(*event);
}

std::optional<Texture> Ui::photo(const PhotoId& id, float side) {
    return photos == nullptr ? std::nullopt : photos->find(id, side * scale);
}

void Ui::receive(const InputEvent& event) {
    const auto move_to = [this](float x_px, float y_px) { finger.position = {x_px / scale, y_px / scale}; };
    std::visit(Overloaded{
                   [&](const TypedText& typed) {
                       typed_text = typed.utf8;
                       pressed_key = key_of_text(typed.utf8);
                   },
                   [&](const KeyPress& press) { pressed_key = press.key; },
                   [&](const PointerMove& move) { move_to(move.x_px, move.y_px); },
                   [&](const PointerPress& press) {
                       move_to(press.x_px, press.y_px);
                       finger.pressed_at = finger.position;
                       finger.just_pressed = true;
                       finger.is_down = true;
                       finger.is_dragging = false;
                       pressed_widget.clear();
                   },
                   [&](const PointerRelease& release) {
                       move_to(release.x_px, release.y_px);
                       finger.just_released = true;
                       finger.is_down = false;
                   },
                   [&](const PointerWheel& wheel) { finger.wheel = wheel.lines; },
               },
               event);
}

void Ui::end() {
    if (!finger.is_down) {
        pressed_widget.clear();
        finger.is_dragging = false;
    }
}

Rect Ui::content() const {
    Rect rest = whole_screen;
    rest.take_top(header_height);
    return rest.inset(margin);
}

bool Ui::take_key(Key key) {
    if (key == Key::none || key != pressed_key || listening == Listening::no) return false;
    pressed_key = Key::none;
    typed_text.clear();
    return true;
}

std::string Ui::take_text(bool (*accept)(std::string_view text)) {
    if (typed_text.empty() || listening == Listening::no || !accept(typed_text)) return {};
    pressed_key = Key::none;
    return std::exchange(typed_text, {});
}

bool Ui::take_tap(std::string_view id, const Rect& rect) {
    if (listening == Listening::no) return false;
    const Rect visible = rect.intersection(painter.clip());
    if (finger.just_pressed && !press_was_taken && visible.contains(finger.position)) {
        press_was_taken = true;
        pressed_widget = id;
    }
    return finger.just_released && pressed_widget == id && visible.contains(finger.position);
}

bool Ui::is_pressed(std::string_view id, const Rect& rect) const {
    return finger.is_down && pressed_widget == id && rect.contains(finger.position);
}

Ui::Scroll& Ui::scroll_state(std::string_view id) {
    const auto found = scrolls.find(id);
    return found != scrolls.end() ? found->second : scrolls.emplace(std::string(id), Scroll{}).first->second;
}

Ui::Pointer Ui::pointer() const {
    return listening == Listening::yes ? finger : Pointer{};
}

void Ui::start_dragging() {
    finger.is_dragging = true;
    pressed_widget.clear();
}

void Ui::enter_screen(std::string_view name) {
    if (screen_name == name) return;
    screen_name = name;
    scrolls.clear();
    letters = {};
    pressed_widget.clear();
    help_open = false;
}

void Ui::add(Widget widget) {
    widget.visible = widget.rect.intersection(painter.clip());
    drawn.push_back(std::move(widget));
}

const Widget* Ui::find(std::string_view id) const {
    const auto found = std::ranges::find(drawn, id, &Widget::id);
    return found != drawn.end() ? &*found : nullptr;
}

} // namespace sokoguru::till
