#include "app/till/screens/choice_list.h"

#include "app/shop/language.h"
#include "app/till/ui/letter_keyboard.h"
#include "app/till/ui/scroll.h"
#include "app/till/ui/widgets.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace sokoguru::till {

namespace {

constexpr float row_height = 64;
constexpr float gap = 12;
constexpr float keyboard_height = 4 * 50 + 3 * 4;

bool is_anything(std::string_view) {
    return true;
}

bool draw_row(const ChoiceListView& view, std::size_t index, Ui& ui, Rect row) {
    const ChoiceListView::Row& shown = view.rows[index];
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    const std::string id = "row." + std::to_string(index);
    list_row(ui, id, shown.title, row, view.selected == index);
    const bool is_tapped = ui.take_tap(id, row);
    row = row.inset(16, 0);
    const float wanted =
        std::max(paint.text_width(shown.amount, Type::number), paint.text_width(shown.note, Type::caption));
    if (wanted > 0) {
        const Rect right = row.take_right(std::min(wanted + 1, row.width * 0.45F), 12);
        const bool has_note = !shown.note.empty();
        const float middle = right.centre().y;
        paint.text_shrinking({right.x, has_note ? middle - 22 : middle - 12, right.width, 24}, shown.amount,
                             {Type::number, Type::strong, Type::caption}, theme.ink, Align::right);
        if (has_note)
            paint.text({right.x, middle + 4, right.width, 18}, shown.note, Type::caption,
                       shown.note_is_calm ? theme.ink_muted : theme.warning, Align::right);
    }
    const float middle = row.centre().y;
    if (shown.detail.empty()) {
        paint.text(row, shown.title, Type::strong, theme.ink);
    } else {
        paint.text({row.x, middle - 21, row.width, 20}, shown.title, Type::strong, theme.ink);
        paint.text({row.x, middle + 3, row.width, 18}, shown.detail, Type::caption, theme.ink_muted);
    }
    return is_tapped;
}

std::optional<Action> select_by_keys(const ChoiceListView& view, Ui& ui) {
    key_hint(ui, "↑ ↓", tr("Choose a row"));
    const std::size_t last = view.rows.size() - 1;
    if (ui.take_key(Key::down))
        return ListAction{SelectRow{view.selected ? std::min(*view.selected + 1, last) : 0}};
    if (ui.take_key(Key::up))
        return ListAction{SelectRow{std::max<std::size_t>(view.selected.value_or(1), 1) - 1}};
    return std::nullopt;
}

std::optional<Action> draw_rows(const ChoiceListView& view, Ui& ui, const Rect& place) {
    card(ui, place);
    const Rect list = place.inset(1, 6);
    if (view.rows.empty()) {
        empty_state(ui, list, Icon::search, view.empty_title, view.empty_advice);
        return std::nullopt;
    }
    std::optional<Action> action = select_by_keys(view, ui);
    const std::size_t shown = view.selected.value_or(0);
    const ScrollArea area(ui, "rows", list,
                          {.length = row_height * static_cast<float>(view.rows.size()),
                           .count = view.rows.size(),
                           .shown_row = shown,
                           .shown_row_start = row_height * static_cast<float>(shown),
                           .shown_row_length = row_height});
    const RowRange range = visible_rows(list, area.start(), row_height, view.rows.size());
    for (std::size_t i = range.first; i < range.end; ++i) {
        const Rect row{list.x, area.start() + row_height * static_cast<float>(i), list.width, row_height};
        if (draw_row(view, i, ui, row)) action = ListAction{SelectRow{i}};
    }
    return action;
}

void draw_search_field(const ChoiceListView& view, Ui& ui, const Rect& place) {
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    paint.fill(place, theme.surface, 12);
    paint.border(place, theme.accent, 12, 2);
    Rect inside = place.inset(18, 0);
    draw_icon(paint, Icon::search, inside.take_left(20, 12), 20, theme.accent_text);
    if (view.search->empty())
        paint.text(inside, view.search_hint, Type::body, theme.ink_muted);
    else
        paint.text(inside, end_that_fits(paint, *view.search, inside.width, Type::key), Type::key, theme.ink);
}

std::optional<Action> draw_search(const ChoiceListView& view, Ui& ui, Rect& rest) {
    if (!view.search) return std::nullopt;
    std::optional<Action> action;
    if (const std::string typed = ui.take_text(is_anything); !typed.empty())
        action = ListAction{ChangeListSearch{*view.search + typed}};
    draw_search_field(view, ui, rest.take_top(56, gap));
    if (auto text =
            letter_keyboard(ui, rest.take_bottom(keyboard_height, gap), *view.search, Letters::of_search))
        action = ListAction{ChangeListSearch{std::move(*text)}};
    return action;
}

std::optional<Action> draw_buttons(const ChoiceListView& view, Ui& ui, Rect rest) {
    constexpr float height = 68;
    std::optional<Action> action;
    const bool has_row = view.selected.has_value() && *view.selected < view.rows.size();
    // The usual choice is as wide as the place; the others stand in pairs when there are many.
    const int columns = view.buttons.size() > 3 ? 2 : 1;
    Rect row;
    const auto next_place = [&](std::size_t i) {
        const int column = i == 0 ? 0 : static_cast<int>(i - 1) % columns;
        if (column == 0) row = rest.take_top(height, gap);
        return i == 0 ? row : row.cell(column, 0, columns, 1, gap);
    };
    for (std::size_t i = 0; i < view.buttons.size(); ++i) {
        const ChoiceListView::Button& one = view.buttons[i];
        if (button(ui, {.id = one.id,
                        .rect = next_place(i),
                        .label = one.label,
                        .key = i == 0 ? Key::enter : one.key,
                        .style = i == 0 ? ButtonStyle::primary : ButtonStyle::plain,
                        .type = Type::number,
                        .enabled = one.enabled && (has_row || !one.needs_row)}))
            action = ListAction{UseListButton{i, view.selected.value_or(0)}};
    }
    if (button(ui, {.id = "close_list",
                    .rect = next_place(view.buttons.size()),
                    .label = tr("Back"),
                    .key = Key::escape,
                    .style = ButtonStyle::muted,
                    .type = Type::number}))
        action = ListAction{CloseList{}};
    if (view.notice) notice_strip(ui, rest.take_top(66, gap), *view.notice);
    constexpr float photo_side_max = 288;
    if (view.photo.exists()) draw_photo(ui, rest.take_top(std::min(rest.height, photo_side_max)), view.photo);
    return action;
}

} // namespace

std::optional<Action> draw_choice_list(const ChoiceListView& view, Ui& ui) {
    // Letters to search with need their room; without them the rows get it.
    const float right_width_least = view.search ? 496.0F : 392.0F;
    const float part = view.search ? 0.425F : 0.36F;
    Rect place = ui.content();
    Rect right = place.take_right(std::max(right_width_least, std::round(place.width * part)), gap);
    std::optional<Action> action = draw_search(view, ui, right);
    if (const auto chosen = draw_buttons(view, ui, right)) action = chosen;
    Rect left = place;
    ui.paint().text_shrinking(left.take_top(34, 8), view.title, {Type::title, Type::key}, ui.theme().ink);
    if (const auto chosen = draw_rows(view, ui, left)) action = chosen;
    return action;
}

} // namespace sokoguru::till
