#include "app/till/ui/scroll.h"

#include "app/till/ui/ui.h"

#include <algorithm>
#include <cmath>

namespace sokoguru::till {

namespace {

constexpr float wheel_step = 60;

float along(Axis axis, Point point) {
    return axis == Axis::vertical ? point.y : point.x;
}

} // namespace

ScrollArea::ScrollArea(Ui& frame, std::string_view name, const Rect& place, const Content& what)
    : ui(frame),
      rect(place),
      content(what),
      place_length(what.axis == Axis::vertical ? place.height : place.width),
      offset_max(std::max(0.0F, what.length - place_length)),
      id(name) {
    bring_into_view();
    follow_pointer();
    Ui::Scroll& state = ui.scroll_state(id);
    state.offset = std::clamp(state.offset, 0.0F, offset_max);
    ui.paint().push_clip(rect);
}

ScrollArea::~ScrollArea() {
    draw_position();
    ui.paint().pop_clip();
}

float ScrollArea::mark_width() const {
    return offset_max > 0 ? 12.0F : 0.0F;
}

float ScrollArea::start() const {
    const float offset = std::round(ui.scroll_state(id).offset);
    return (content.axis == Axis::vertical ? rect.y : rect.x) - offset;
}

bool ScrollArea::is_visible(const Rect& part) const {
    return part.overlaps(rect);
}

void ScrollArea::follow_pointer() {
    Ui::Scroll& state = ui.scroll_state(id);
    const Ui::Pointer pointer = ui.pointer();
    if (pointer.just_pressed) {
        state.touched = rect.contains(pointer.pressed_at);
        state.offset_at_press = state.offset;
    }
    if (pointer.wheel != 0 && rect.contains(pointer.position)) state.offset -= pointer.wheel * wheel_step;
    if (!state.touched) return;
    const float moved = along(content.axis, pointer.position) - along(content.axis, pointer.pressed_at);
    if (!pointer.is_dragging && std::abs(moved) > Ui::drag_threshold && offset_max > 0) ui.start_dragging();
    if (ui.pointer().is_dragging) state.offset = state.offset_at_press - moved;
    if (!pointer.is_down) state.touched = false;
}

void ScrollArea::bring_into_view() {
    Ui::Scroll& state = ui.scroll_state(id);
    const bool unchanged = state.shown_row == content.shown_row && state.shown_count == content.count &&
                           state.shown_length == place_length;
    if (unchanged) return;
    state.shown_row = content.shown_row;
    state.shown_count = content.count;
    state.shown_length = place_length;
    if (!content.shown_row) return;
    const float end = content.shown_row_start + content.shown_row_length;
    state.offset = std::clamp(state.offset, std::min(end - place_length, content.shown_row_start),
                              content.shown_row_start);
}

void ScrollArea::draw_position() const {
    // A strip that lies down shows by its cut chips that it goes on.
    if (offset_max <= 0 || content.axis == Axis::horizontal) return;
    constexpr float thickness = 5;
    const float part = place_length / content.length;
    const float bar_length = std::max(28.0F, place_length * part);
    const float travelled = ui.scroll_state(id).offset / offset_max * (place_length - bar_length);
    const Rect bar{rect.right() - thickness - 2, rect.y + travelled, thickness, bar_length};
    ui.paint().fill(bar, ui.theme().control_border, thickness / 2);
}

RowRange visible_rows(const Rect& rect, float start, float row_pitch, std::size_t count) {
    const float hidden_above = std::max(0.0F, rect.y - start);
    const float hidden_from = std::max(0.0F, rect.bottom() - start);
    const auto first = static_cast<std::size_t>(hidden_above / row_pitch);
    const auto end = static_cast<std::size_t>(std::ceil(hidden_from / row_pitch));
    return {std::min(first, count), std::min(end, count)};
}

} // namespace sokoguru::till
