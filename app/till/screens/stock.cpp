#include "app/till/screens/stock.h"

#include "app/shop/language.h"
#include "app/till/screens/action.h"
#include "app/till/screens/stock_panel.h"
#include "app/till/ui/letter_keyboard.h"
#include "app/till/ui/scroll.h"
#include "app/till/ui/widgets.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sokoguru::till {

namespace {

constexpr float gap = 10;
constexpr float row_height = 62;
constexpr float head_height = 36;
constexpr float keyboard_height = 4 * 50 + 3 * 4;

/// A plus asks for older movements, a star for the lots, a percent sign for labels.
bool is_searched_for(std::string_view text) {
    return text.find_first_of("+*%") == std::string_view::npos;
}

/// The columns of the list, from the right. What is left is the name's.
struct Columns {
    explicit Columns(Rect row) {
        row = row.inset(16, 0);
        advice = row.take_right(std::round(row.width * 0.25F), 8);
        days = row.take_right(std::round(row.width * 0.17F), 8);
        stock = row.take_right(std::round(row.width * 0.34F), 8);
        name = row;
    }
    Rect advice;
    Rect days;
    Rect stock;
    Rect name;
};

Rect upper_line(const Rect& box) {
    return {box.x, box.centre().y - 21, box.width, 20};
}

Rect lower_line(const Rect& box) {
    return {box.x, box.centre().y + 3, box.width, 18};
}

std::optional<Action> draw_search(const StockView& view, Ui& ui, Rect place) {
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    std::optional<Action> action;
    if (view.search_open) {
        if (button(ui, {.id = "close_search",
                        .rect = place.take_right(112, gap),
                        .label = tr("Close"),
                        .key = Key::escape}))
            action = StockAction{CloseStockSearch{}};
    } else if (button(ui, {.id = "choose_category",
                           .rect = place.take_right(std::round(place.width * 0.34F), gap),
                           .label = view.category,
                           .key = Key::tab})) {
        action = ListAction{OpenList{ListName::stock_categories}};
    }
    if (const std::string typed = ui.take_text(is_searched_for); !typed.empty())
        action = StockAction{ChangeStockSearch{view.search + typed}};
    const bool is_pressed = !view.search_open && ui.is_pressed("search", place);
    paint.fill(place, theme.surface, 12);
    paint.border(place, view.search_open || is_pressed ? theme.accent : theme.control_border, 12,
                 view.search_open ? 2.0F : 1.0F);
    Rect inside = place.inset(18, 0);
    draw_icon(paint, Icon::search, inside.take_left(20, 12), 20, theme.ink_muted);
    if (!view.search_open) {
        paint.text(inside.take_right(24, 8), key_name(Key::f5), Type::small, theme.ink_muted, Align::right);
        ui.add(
            {Widget::Kind::button, "search", tr("Search"), std::string(key_name(Key::f5)), place, {}, true});
        if (ui.take_tap("search", place) || ui.take_key(Key::f5)) action = StockAction{OpenStockSearch{}};
    }
    if (view.search.empty())
        paint.text(inside, tr("Search or scan goods"), Type::body, theme.ink_muted);
    else
        paint.text(inside, end_that_fits(paint, view.search, inside.width, Type::key), Type::key, theme.ink);
    return action;
}

bool draw_filter(const StockView& view, std::size_t index, Ui& ui, const Rect& chip) {
    const StockView::Filter& filter = view.filters[index];
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    const std::string id = "filter." + std::to_string(index);
    const bool is_chosen = index == view.chosen_filter;
    const Colour face = is_chosen                 ? theme.chosen
                        : ui.is_pressed(id, chip) ? theme.surface_pressed
                                                  : theme.surface;
    paint.panel(chip, face, is_chosen ? theme.chosen : theme.control_border, 12);
    const Rect inside = chip.inset(6, 0);
    paint.text_shrinking({inside.x, chip.y + 6, inside.width, 18}, filter.label, {Type::caption, Type::small},
                         is_chosen ? theme.on_chosen : theme.ink_muted, Align::centre);
    paint.text_shrinking({inside.x, chip.y + 26, inside.width, 20}, filter.count,
                         {Type::strong, Type::caption_strong, Type::small},
                         is_chosen ? theme.on_chosen : theme.ink, Align::centre);
    ui.add({Widget::Kind::button, id, filter.label, {}, chip, {}, true});
    return ui.take_tap(id, chip);
}

std::optional<Action> draw_filters(const StockView& view, Ui& ui, const Rect& place) {
    std::optional<Action> action;
    if (view.filters.empty()) return action;
    key_hint(ui, "← →", tr("Choose a filter"));
    const std::size_t last = view.filters.size() - 1;
    if (ui.take_key(Key::right) && view.chosen_filter < last)
        action = StockAction{ChooseStockFilter{view.chosen_filter + 1}};
    if (ui.take_key(Key::left) && view.chosen_filter > 0)
        action = StockAction{ChooseStockFilter{view.chosen_filter - 1}};
    for (std::size_t i = 0; i <= last; ++i) {
        const Rect chip = place.cell(static_cast<int>(i), 0, static_cast<int>(last) + 1, 1, 8);
        if (draw_filter(view, i, ui, chip)) action = StockAction{ChooseStockFilter{i}};
    }
    return action;
}

void draw_head(Ui& ui, const Rect& head) {
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    paint.fill(head, theme.head, 12, Corners::top);
    paint.horizontal_line(head.x, head.bottom(), head.width, theme.border);
    const Columns columns(head);
    paint.text(columns.name, tr("Goods"), Type::caption, theme.ink_muted);
    paint.text(columns.stock, tr("Stock"), Type::caption, theme.ink_muted, Align::right);
    paint.text_shrinking(columns.days, tr("Lasts"), {Type::caption, Type::small}, theme.ink_muted,
                         Align::right);
    paint.text(columns.advice, tr("To do"), Type::caption, theme.ink_muted, Align::right);
}

void draw_row_texts(const StockView::Row& row, Ui& ui, const Rect& place) {
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    const Columns columns(place);
    paint.text(upper_line(columns.name), row.name, Type::strong, theme.ink);
    paint.text(lower_line(columns.name), row.code, Type::caption, theme.ink_muted);
    paint.text_shrinking(row.cases.empty() ? columns.stock : upper_line(columns.stock), row.stock,
                         {Type::strong, Type::caption_strong, Type::small}, theme.ink, Align::right);
    paint.text_shrinking(lower_line(columns.stock), row.cases, {Type::caption, Type::small}, theme.ink_muted,
                         Align::right);
    paint.text_shrinking(columns.days, row.days, {Type::body, Type::caption, Type::small}, theme.ink_muted,
                         Align::right);
    paint.text_shrinking(upper_line(columns.advice), row.advice,
                         {Type::strong, Type::caption_strong, Type::small}, colour_of_tone(row.tone, theme),
                         Align::right);
    paint.text_shrinking(lower_line(columns.advice), row.value, {Type::caption, Type::small}, theme.ink_muted,
                         Align::right);
}

std::optional<Action> select_by_keys(const StockView& view, Ui& ui, std::size_t rows_seen) {
    key_hint(ui, "↑ ↓ PgUp PgDn Home End", tr("Choose a row"));
    const std::size_t last = view.row_count - 1;
    const std::size_t now = view.selected.value_or(0);
    const auto select = [](std::size_t index) { return StockAction{SelectStockRow{index}}; };
    if (ui.take_key(Key::down)) return select(view.selected ? std::min(now + 1, last) : 0);
    if (ui.take_key(Key::up)) return select(now > 0 ? now - 1 : 0);
    if (ui.take_key(Key::page_down)) return select(std::min(now + rows_seen, last));
    if (ui.take_key(Key::page_up)) return select(now > rows_seen ? now - rows_seen : 0);
    if (ui.take_key(Key::home)) return select(0);
    if (ui.take_key(Key::end)) return select(last);
    return std::nullopt;
}

bool has_rows(const StockView& view, const RowRange& range) {
    return range.first >= view.first_row && range.end <= view.first_row + view.rows.size();
}

std::optional<Action> draw_rows(const StockView& view, Ui& ui, const Rect& list) {
    if (view.row_count == 0) {
        empty_state(ui, list, Icon::search, tr("No goods here"),
                    tr("Choose another filter or search for less."));
        return std::nullopt;
    }
    const auto rows_seen = static_cast<std::size_t>(std::max(1.0F, list.height / row_height));
    std::optional<Action> action = select_by_keys(view, ui, rows_seen);
    const std::size_t shown = view.selected.value_or(0);
    const ScrollArea area(ui, "stock", list,
                          {.length = row_height * static_cast<float>(view.row_count),
                           .count = view.row_count,
                           .shown_row = shown,
                           .shown_row_start = row_height * static_cast<float>(shown),
                           .shown_row_length = row_height});
    const RowRange range = visible_rows(list, area.start(), row_height, view.row_count);
    for (std::size_t i = range.first; i < range.end; ++i) {
        // Far down a float has no room for the place itself, but for its distance from the start.
        const double top =
            static_cast<double>(area.start()) + static_cast<double>(row_height) * static_cast<double>(i);
        const Rect place{list.x, static_cast<float>(top), list.width, row_height};
        const std::string id = "row." + std::to_string(i);
        const bool is_loaded = i >= view.first_row && i - view.first_row < view.rows.size();
        list_row(ui, id, is_loaded ? view.rows[i - view.first_row].name : "", place, view.selected == i);
        if (ui.take_tap(id, place)) action = StockAction{SelectStockRow{i}};
        if (is_loaded) draw_row_texts(view.rows[i - view.first_row], ui, place);
    }
    if (!action && !has_rows(view, range)) action = StockAction{ShowStockRows{range.first}};
    return action;
}

/// What can be done about goods, and the way back.
std::optional<Action> draw_bottom(Ui& ui, const Rect& place) {
    struct Entry {
        const char* id;
        const char* label;
        Key key;
        Action action;
    };
    const std::array<Entry, 8> entries = {{
        {"receive_goods", tr("Receive goods"), Key::f2, GoodsAction{OpenGoodsPage{GoodsPageKind::receipt}}},
        {"count_stock", tr("Count the stock"), Key::f3, GoodsAction{OpenGoodsPage{GoodsPageKind::count}}},
        {"move_goods", tr("Move goods"), Key::f4, GoodsAction{OpenGoodsPage{GoodsPageKind::transfer}}},
        {"adjust_stock", tr("Change the stock"), Key::f6,
         GoodsAction{OpenGoodsPage{GoodsPageKind::adjustment}}},
        {"edit_product", tr("Product"), Key::enter, StockAction{EditStockProduct{}}},
        {"labels", tr("Shelf labels"), Key::f7, ListAction{OpenList{ListName::labels_due}}},
        {"make_orders", tr("Make orders"), Key::f9, StockAction{MakeOrders{}}},
        {"close_stock", tr("Back"), Key::escape, StockAction{CloseStock{}}},
    }};
    constexpr int columns = 4;
    constexpr int rows = (static_cast<int>(std::tuple_size_v<decltype(entries)>) + columns - 1) / columns;
    std::optional<Action> action;
    int place_of = -1;
    for (const Entry& entry : entries) {
        ++place_of;
        if (button(ui, {.id = entry.id,
                        .rect = place.cell(place_of % columns, place_of / columns, columns, rows, 8),
                        .label = entry.label,
                        .key = entry.key,
                        .style = ButtonStyle::muted,
                        .type = Type::strong}))
            action = entry.action;
    }
    return action;
}

std::optional<Action> draw_left(const StockView& view, Ui& ui, Rect place) {
    constexpr float bottom_height = 2 * 52 + 8;
    std::optional<Action> action = draw_search(view, ui, place.take_top(56, gap));
    if (const auto chosen = draw_filters(view, ui, place.take_top(52, gap))) action = chosen;
    if (view.search_open) {
        if (auto text =
                letter_keyboard(ui, place.take_bottom(keyboard_height, gap), view.search, Letters::of_search))
            action = StockAction{ChangeStockSearch{std::move(*text)}};
    } else if (const auto chosen = draw_bottom(ui, place.take_bottom(bottom_height, gap))) {
        action = chosen;
    }
    if (view.notice) notice_strip(ui, place.take_top(56, gap), *view.notice);
    card(ui, place);
    draw_head(ui, place.take_top(head_height));
    if (const auto chosen =
            draw_rows(view, ui, {place.x + 1, place.y + 1, place.width - 2, place.height - 7}))
        if (!action) action = chosen;
    return action;
}

} // namespace

Colour colour_of_tone(StockView::Tone tone, const Theme& theme) {
    switch (tone) {
    case StockView::Tone::good: return theme.accent_text;
    case StockView::Tone::warning: return theme.warning;
    case StockView::Tone::danger: return theme.danger;
    case StockView::Tone::muted: return theme.ink_muted;
    case StockView::Tone::plain: break;
    }
    return theme.ink;
}

std::optional<Action> draw_stock(const StockView& view, Ui& ui) {
    constexpr float right_width_least = 384;
    Rect place = ui.content();
    const Rect right = place.take_right(std::max(right_width_least, std::round(place.width * 0.375F)), 12);
    std::optional<Action> action = draw_left(view, ui, place);
    if (const auto chosen = draw_stock_panel(view, ui, right)) action = chosen;
    return action;
}

} // namespace sokoguru::till
