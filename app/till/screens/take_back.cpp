#include "app/till/screens/take_back.h"

#include "app/shop/language.h"
#include "app/till/ui/scroll.h"
#include "app/till/ui/widgets.h"

#include <algorithm>
#include <cmath>

namespace sokoguru::till {

namespace {

constexpr float gap = 12;
constexpr float row_height = 64;
constexpr float step_button = 46;

std::optional<Action> draw_row(const TakeBackView& view, std::size_t index, Ui& ui, const Rect& row) {
    const TakeBackView::Line& line = view.lines[index];
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    const bool is_selected = index == view.selected;
    const std::string id = "line." + std::to_string(index);
    list_row(ui, id, line.name, row, is_selected);
    Rect rest = row.inset(16, 0);
    paint.text_shrinking(rest.take_right(std::min(120.0F, rest.width * 0.24F), gap), line.amount,
                         {Type::number, Type::strong, Type::caption, Type::small}, theme.ink, Align::right);
    const auto button_at = [&row](const Rect& column) {
        return Rect{column.x, row.centre().y - step_button / 2, step_button, step_button};
    };
    const Rect more = button_at(rest.take_right(step_button));
    const Rect count = rest.take_right(62);
    const Rect less = button_at(rest.take_right(step_button, gap));
    paint.text_shrinking(count.inset(2, 0), line.coming_back,
                         {Type::number, Type::strong, Type::caption, Type::small}, theme.ink, Align::centre);
    const float middle = rest.centre().y;
    paint.text({rest.x, middle - 21, rest.width, 20}, line.name, Type::strong, theme.ink);
    paint.text({rest.x, middle + 3, rest.width, 18}, line.detail, Type::caption, theme.ink_muted);

    const std::string less_id = id + ".less";
    const std::string more_id = id + ".more";
    if (button(ui, {.id = less_id,
                    .rect = less,
                    .label = tr("One less"),
                    .key = is_selected ? Key::minus : Key::none,
                    .style = ButtonStyle::quiet,
                    .icon = Icon::minus}))
        return TakeBackAction{ChangeComingBack{index, -1}};
    if (button(ui, {.id = more_id,
                    .rect = more,
                    .label = tr("One more"),
                    .key = is_selected ? Key::plus : Key::none,
                    .style = ButtonStyle::quiet,
                    .icon = Icon::plus}))
        return TakeBackAction{ChangeComingBack{index, 1}};
    if (ui.take_tap(id, row)) return TakeBackAction{SelectSoldLine{index}};
    return std::nullopt;
}

std::optional<Action> choose_by_keys(const TakeBackView& view, Ui& ui) {
    key_hint(ui, "↑ ↓", tr("Choose a line"));
    if (ui.take_key(Key::down) && view.selected + 1 < view.lines.size())
        return TakeBackAction{SelectSoldLine{view.selected + 1}};
    if (ui.take_key(Key::up) && view.selected > 0) return TakeBackAction{SelectSoldLine{view.selected - 1}};
    return std::nullopt;
}

std::optional<Action> draw_lines(const TakeBackView& view, Ui& ui, const Rect& place) {
    card(ui, place);
    const Rect list = place.inset(1, 6);
    if (view.lines.empty()) {
        empty_state(ui, list, Icon::search, tr("Nothing was sold on this receipt."),
                    tr("Take the goods back from the receipt on which they were sold."));
        return std::nullopt;
    }
    std::optional<Action> action = choose_by_keys(view, ui);
    const ScrollArea area(ui, "sold", list,
                          {.length = row_height * static_cast<float>(view.lines.size()),
                           .count = view.lines.size(),
                           .shown_row = view.selected,
                           .shown_row_start = row_height * static_cast<float>(view.selected),
                           .shown_row_length = row_height});
    const RowRange range = visible_rows(list, area.start(), row_height, view.lines.size());
    for (std::size_t i = range.first; i < range.end; ++i) {
        const Rect row{list.x, area.start() + row_height * static_cast<float>(i), list.width, row_height};
        if (const auto chosen = draw_row(view, i, ui, row)) action = chosen;
    }
    return action;
}

std::optional<Action> draw_right(const TakeBackView& view, Ui& ui, Rect place) {
    constexpr float height = 72;
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    std::optional<Action> action;
    const Rect sum = place.take_top(124, gap);
    card(ui, sum);
    Rect inside = sum.inset(20, 14);
    paint.text(inside.take_top(22), tr("COMES BACK"), Type::strong, theme.ink_muted, Align::right);
    paint.text_shrinking(inside, view.total, {Type::amount, Type::title, Type::key, Type::number}, theme.ink,
                         Align::right);
    if (button(ui, {.id = "confirm_take_back",
                    .rect = place.take_top(height, gap),
                    .label = tr("Take goods back"),
                    .key = Key::enter,
                    .style = ButtonStyle::primary,
                    .type = Type::number,
                    .enabled = view.can_confirm}))
        action = TakeBackAction{ConfirmTakeBack{}};
    if (button(ui, {.id = "take_all",
                    .rect = place.take_top(height, gap),
                    .label = tr("Everything"),
                    .key = Key::f4,
                    .type = Type::number,
                    .enabled = view.can_take_all}))
        action = TakeBackAction{TakeAllBack{}};
    if (button(ui, {.id = "close_take_back",
                    .rect = place.take_top(height, gap),
                    .label = tr("Back"),
                    .key = Key::escape,
                    .style = ButtonStyle::muted,
                    .type = Type::number}))
        action = TakeBackAction{CloseTakeBack{}};
    if (view.notice) notice_strip(ui, place.take_top(66, gap), *view.notice);
    return action;
}

} // namespace

std::optional<Action> draw_take_back(const TakeBackView& view, Ui& ui) {
    Rect place = ui.content();
    const Rect right = place.take_right(std::max(360.0F, std::round(place.width * 0.36F)), gap);
    std::optional<Action> action = draw_right(view, ui, right);
    ui.paint().text_shrinking(place.take_top(34, 2), view.title, {Type::title, Type::key}, ui.theme().ink);
    ui.paint().text(place.take_top(22, 8), view.detail, Type::body, ui.theme().ink_muted);
    if (const auto chosen = draw_lines(view, ui, place)) action = chosen;
    return action;
}

} // namespace sokoguru::till
