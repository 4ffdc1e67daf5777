#include "app/till/screens/count.h"

#include "app/shop/language.h"
#include "app/till/ui/keypad.h"
#include "app/till/ui/scroll.h"
#include "app/till/ui/widgets.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace sokoguru::till {

namespace {

constexpr float gap = 12;
constexpr float row_height_least = 50;
constexpr float step_size = 46;

/// The parts of a row, from the right: its sum, more, how many, less.
struct Columns {
    Rect denomination;
    Rect less;
    Rect count;
    Rect more;
    Rect sum;
};

Columns columns_of(Rect row) {
    row = row.inset(16, 0);
    const Rect sum = row.take_right(std::round(row.width * 0.24F), 10);
    const float top = row.centre().y - step_size / 2;
    const Rect more = row.take_right(step_size, 4);
    const Rect count = row.take_right(78, 4);
    const Rect less = row.take_right(step_size, 10);
    return {row, {less.x, top, less.width, step_size}, count, {more.x, top, more.width, step_size}, sum};
}

std::optional<Action> draw_steps(const CountView& view, std::size_t index, Ui& ui, const Columns& columns) {
    if (view.stage == CountView::Stage::told) return std::nullopt;
    const std::string id = "row." + std::to_string(index);
    const bool is_selected = index == view.selected;
    std::optional<Action> action;
    if (button(ui, {.id = id + ".less",
                    .rect = columns.less,
                    .label = tr("One less"),
                    .key = is_selected ? Key::minus : Key::none,
                    .style = ButtonStyle::quiet,
                    .icon = Icon::minus}))
        action = DrawerAction{StepCount{index, -1}};
    if (button(ui, {.id = id + ".more",
                    .rect = columns.more,
                    .label = tr("One more"),
                    .key = is_selected ? Key::plus : Key::none,
                    .style = ButtonStyle::quiet,
                    .icon = Icon::plus}))
        action = DrawerAction{StepCount{index, 1}};
    return action;
}

std::optional<Action> draw_row(const CountView& view, std::size_t index, Ui& ui, const Rect& row) {
    const CountView::Row& shown = view.rows[index];
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    const std::string id = "row." + std::to_string(index);
    const bool is_counting = view.stage == CountView::Stage::counting;
    list_row(ui, id, shown.denomination, row, is_counting && index == view.selected);
    const Columns columns = columns_of(row);
    std::optional<Action> action = draw_steps(view, index, ui, columns);
    paint.text_shrinking(columns.denomination, shown.denomination, {Type::number, Type::strong}, theme.ink);
    paint.text_shrinking(columns.count, shown.count.empty() ? "–" : shown.count,
                         {Type::number, Type::strong, Type::caption},
                         shown.count.empty() ? theme.ink_muted : theme.ink, Align::centre);
    paint.text_shrinking(columns.sum, shown.sum, {Type::number, Type::strong, Type::caption}, theme.ink,
                         Align::right);
    if (is_counting && ui.take_tap(id, row)) action = DrawerAction{SelectDenomination{index}};
    return action;
}

std::optional<Action> choose_by_keys(const CountView& view, Ui& ui) {
    if (view.stage == CountView::Stage::told) return std::nullopt;
    key_hint(ui, "↑ ↓", tr("Choose a note or coin"));
    key_hint(ui, key_name(Key::enter), tr("Next note or coin"));
    const std::size_t last = view.rows.size() - 1;
    if (ui.take_key(Key::down) || ui.take_key(Key::enter) || ui.take_key(Key::tab))
        return DrawerAction{SelectDenomination{std::min(view.selected + 1, last)}};
    if (ui.take_key(Key::up))
        return DrawerAction{SelectDenomination{view.selected == 0 ? 0 : view.selected - 1}};
    return std::nullopt;
}

std::optional<Action> draw_rows(const CountView& view, Ui& ui, const Rect& place) {
    card(ui, place);
    if (view.rows.empty()) return std::nullopt;
    const Rect list = place.inset(1, 6);
    const float count = static_cast<float>(view.rows.size());
    const float row_height = std::max(row_height_least, list.height / count);
    std::optional<Action> action = choose_by_keys(view, ui);
    const ScrollArea area(ui, "rows", list,
                          {.length = row_height * count,
                           .count = view.rows.size(),
                           .shown_row = view.selected,
                           .shown_row_start = row_height * static_cast<float>(view.selected),
                           .shown_row_length = row_height});
    const RowRange range = visible_rows(list, area.start(), row_height, view.rows.size());
    for (std::size_t i = range.first; i < range.end; ++i) {
        const Rect row{list.x, area.start() + row_height * static_cast<float>(i),
                       list.width - area.mark_width(), row_height};
        if (const auto chosen = draw_row(view, i, ui, row)) action = chosen;
    }
    return action;
}

std::optional<Action> draw_keypad(Ui& ui, const Rect& place) {
    const KeypadSide side[] = {
        erase_key(2, DrawerAction{EraseCount{}}),
        clear_key(2, DrawerAction{ClearCount{}}),
    };
    const auto typed = keypad(ui, {.rect = place, .side = side, .zeros = Keypad::Zeros::one});
    if (!typed) return std::nullopt;
    if (const auto* digits = std::get_if<TypeDigits>(&*typed)) return DrawerAction{TypeCount{digits->digits}};
    return typed;
}

/// What was counted, in the largest type, and once it is known how far off that is.
void draw_sums(const CountView& view, Ui& ui, Rect& rest) {
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    Rect total = rest.take_top(96, 4);
    paint.text(total.take_top(22), tr("Counted"), Type::strong, theme.ink_muted, Align::right);
    paint.text_shrinking(total, view.total, {Type::total, Type::amount, Type::title, Type::key, Type::number},
                         theme.ink, Align::right);
    if (view.stage == CountView::Stage::counting) return;
    Rect difference = rest.take_top(80, gap);
    paint.fill(difference, theme.warning_area, 12);
    difference = difference.inset(16, 8);
    paint.text(difference.take_top(22), tr("Difference"), Type::strong, theme.warning, Align::right);
    paint.text_shrinking(difference, view.difference, {Type::amount, Type::title, Type::key, Type::number},
                         theme.warning, Align::right);
}

std::optional<Action> draw_buttons(const CountView& view, Ui& ui, Rect& rest) {
    std::optional<Action> action;
    if (button(ui, {.id = "confirm_count",
                    .rect = rest.take_bottom(76, gap),
                    .label = view.confirm,
                    .key = Key::f9,
                    .style = ButtonStyle::primary,
                    .type = Type::title}))
        action = DrawerAction{ConfirmCount{}};
    const Rect others = rest.take_bottom(60, gap);
    if (button(ui, {.id = "leave_count",
                    .rect = others.cell(0, 0, 2, 1, gap),
                    .label = view.leave,
                    .key = Key::escape}))
        action = DrawerAction{LeaveCount{}};
    const bool is_counting = view.stage == CountView::Stage::counting;
    if (button(ui, {.id = is_counting ? "count_nothing" : "count_again",
                    .rect = others.cell(1, 0, 2, 1, gap),
                    .label = is_counting ? tr("Drawer is empty") : tr("Count again"),
                    .key = Key::f5}))
        action = is_counting ? DrawerAction{CountNothing{}} : DrawerAction{CountAgain{}};
    return action;
}

std::optional<Action> draw_right(const CountView& view, Ui& ui, Rect rest) {
    constexpr float keypad_height = 250;
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    std::optional<Action> action = draw_buttons(view, ui, rest);
    paint.text_shrinking(rest.take_top(36, 4), view.title, {Type::title, Type::key, Type::number}, theme.ink);
    paint.paragraph(rest.take_top(46, 6), view.explanation, Type::body, theme.ink_muted, 22);
    draw_sums(view, ui, rest);
    if (view.stage == CountView::Stage::counting) {
        const float height = std::min(rest.height - (view.notice ? 78 : 0), keypad_height);
        if (const auto typed = draw_keypad(ui, rest.take_bottom(height, gap))) action = typed;
    }
    if (view.notice) notice_strip(ui, rest.take_bottom(66), *view.notice);
    return action;
}

} // namespace

std::optional<Action> draw_count(const CountView& view, Ui& ui) {
    constexpr float right_width_least = 440;
    Rect place = ui.content();
    const Rect right = place.take_right(std::max(right_width_least, std::round(place.width * 0.4F)), gap);
    std::optional<Action> action = draw_rows(view, ui, place);
    if (const auto chosen = draw_right(view, ui, right)) action = chosen;
    return action;
}

} // namespace sokoguru::till
