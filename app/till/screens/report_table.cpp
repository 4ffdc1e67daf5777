#include "app/till/screens/report_table.h"

#include "app/shop/language.h"
#include "app/till/ui/scroll.h"
#include "app/till/ui/widgets.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

namespace sokoguru::till {

namespace {

constexpr float head_height = 52;
constexpr float row_height = 46;
constexpr float total_height = 46;
constexpr float padding = 12;
constexpr float width_least = 68;
constexpr std::string_view sort_keys = "1234567890";

/// Which column stands where.
struct Place {
    std::size_t column = 0;
    float x = 0;
    float width = 0;
};

/// The columns of words that begin the table.
std::size_t staying_count(const ReportsView& view) {
    constexpr std::size_t staying_max = 2;
    std::size_t count = 0;
    while (count < std::min(staying_max, view.columns.size()) && !view.columns[count].is_number) {
        ++count;
    }
    return count;
}

/// As wide as its longest text asks for; a long label gets smaller type rather than more room.
float natural_width(const ReportsView& view, std::size_t index, Ui& ui) {
    constexpr float label_max = 132;
    const ReportsView::Column& column = view.columns[index];
    Painter& paint = ui.paint();
    const float label = std::min(label_max, paint.text_width(column.label, Type::caption));
    const float texts = paint.text_width(column.longest, Type::body);
    const float total = index < view.total.size() ? paint.text_width(view.total[index], Type::strong) : 0;
    return std::max(width_least, std::ceil(std::max({label, texts, total})) + 2 * padding);
}

/// From the left what stays, then as many of the others as have room. What is left over is shared.
std::vector<Place> places_of(const ReportsView& view, Ui& ui, const Rect& place) {
    constexpr float share_of_words = 0.3F;
    std::vector<Place> places;
    const std::size_t staying = staying_count(view);
    float used = 0;
    const auto add = [&](std::size_t column, float width) {
        places.push_back({column, 0, width});
        used += width;
    };
    for (std::size_t i = 0; i < staying; ++i) {
        const float most = std::round(place.width * share_of_words);
        add(i, std::min(most, natural_width(view, i, ui)));
    }
    const std::size_t moving = view.columns.size() - staying;
    const std::size_t first = staying + std::min(view.first_column, moving == 0 ? 0 : moving - 1);
    for (std::size_t i = first; i < view.columns.size(); ++i) {
        const float width = natural_width(view, i, ui);
        const bool is_word = !view.columns[i].is_number;
        const float limited = is_word ? std::min(width, std::round(place.width * share_of_words)) : width;
        if (used + limited > place.width && i > first) break;
        add(i, limited);
    }
    const float rest = place.width - used;
    const float each = rest / static_cast<float>(std::max<std::size_t>(1, places.size()));
    float x = place.x;
    for (Place& one : places) {
        one.width += each;
        one.x = x;
        x += one.width;
    }
    return places;
}

Rect cell_of(const Place& place, const Rect& row) {
    return {place.x + padding, row.y, place.width - 2 * padding, row.height};
}

/// The label above, the key that sorts by it below, with an arrow where it does.
bool draw_head(const ReportsView& view, std::size_t shown, const Place& place, Ui& ui, const Rect& head) {
    const ReportsView::Column& column = view.columns[place.column];
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    const std::string id = "column." + std::to_string(place.column);
    const std::string key(sort_keys.substr(std::min(shown, sort_keys.size()), 1));
    const Rect area{place.x, head.y, place.width, head.height};
    if (ui.is_pressed(id, area)) paint.fill(area, theme.surface_pressed);
    const Align align = column.is_number ? Align::right : Align::left;
    const bool is_sorted = column.sorted != ReportsView::Sorted::no;
    const Rect inside = cell_of(place, head);
    paint.text_shrinking({inside.x, head.y + 7, inside.width, 20}, column.label, {Type::caption, Type::small},
                         is_sorted ? theme.accent_text : theme.ink_muted, align);
    const std::string arrow = column.sorted == ReportsView::Sorted::up     ? "↑ "
                              : column.sorted == ReportsView::Sorted::down ? "↓ "
                                                                           : "";
    paint.text({inside.x, head.y + 29, inside.width, 16}, arrow + key, Type::small,
               is_sorted ? theme.accent_text : theme.ink_muted, align);
    ui.add({Widget::Kind::button, id, column.label, key, area, {}, true});
    return ui.take_tap(id, area);
}

std::optional<Action> draw_heads(const ReportsView& view, const std::vector<Place>& places, Ui& ui,
                                 const Rect& head) {
    const Theme& theme = ui.theme();
    ui.paint().fill(head, theme.head, 12, Corners::top);
    ui.paint().horizontal_line(head.x, head.bottom(), head.width, theme.border);
    std::optional<Action> action;
    const std::string typed = ui.take_text(
        [](std::string_view text) { return text.size() == 1 && sort_keys.find(text) != sort_keys.npos; });
    for (std::size_t i = 0; i < places.size(); ++i) {
        const bool is_tapped = draw_head(view, i, places[i], ui, head);
        const bool is_typed = !typed.empty() && sort_keys.find(typed) == i;
        if (is_tapped || is_typed) action = ReportAction{SortReport{places[i].column}};
    }
    return action;
}

void draw_cells(const ReportsView& view, const std::vector<std::string>& texts,
                const std::vector<Place>& places, Ui& ui, const Rect& row, bool is_total) {
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    for (const Place& place : places) {
        if (place.column >= texts.size()) continue;
        const bool is_number = view.columns[place.column].is_number;
        const Rect cell = cell_of(place, row);
        if (is_total)
            paint.text_shrinking(cell, texts[place.column], {Type::strong, Type::caption_strong, Type::small},
                                 theme.ink, is_number ? Align::right : Align::left);
        else
            paint.text_shrinking(cell, texts[place.column], {Type::body, Type::caption, Type::small},
                                 theme.ink, is_number ? Align::right : Align::left);
    }
}

std::optional<Action> select_by_keys(const ReportsView& view, Ui& ui, std::size_t rows_seen) {
    key_hint(ui, "↑ ↓ PgUp PgDn Home End", tr("Choose a row"));
    const std::size_t last = view.row_count - 1;
    const std::size_t now = view.selected.value_or(0);
    const auto select = [](std::size_t index) { return ReportAction{SelectReportRow{index}}; };
    if (ui.take_key(Key::down)) return select(view.selected ? std::min(now + 1, last) : 0);
    if (ui.take_key(Key::up)) return select(now > 0 ? now - 1 : 0);
    if (ui.take_key(Key::page_down)) return select(std::min(now + rows_seen, last));
    if (ui.take_key(Key::page_up)) return select(now > rows_seen ? now - rows_seen : 0);
    if (ui.take_key(Key::home)) return select(0);
    if (ui.take_key(Key::end)) return select(last);
    return std::nullopt;
}

std::optional<Action> draw_rows(const ReportsView& view, const std::vector<Place>& places, Ui& ui,
                                const Rect& list) {
    const auto rows_seen = static_cast<std::size_t>(std::max(1.0F, list.height / row_height));
    std::optional<Action> action;
    if (!view.list_has_focus) action = select_by_keys(view, ui, rows_seen);
    const std::size_t shown = view.selected.value_or(0);
    const ScrollArea area(ui, "report", list,
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
        const Rect row{list.x, static_cast<float>(top), list.width, row_height};
        const std::string id = "row." + std::to_string(i);
        const bool is_loaded = i >= view.first_row && i - view.first_row < view.rows.size();
        list_row(ui, id,
                 is_loaded && !view.rows[i - view.first_row].empty() ? view.rows[i - view.first_row][0] : "",
                 row, !view.list_has_focus && view.selected == i);
        if (ui.take_tap(id, row))
            action =
                view.has_receipts ? ReportAction{ShowReceiptsOfRow{i}} : ReportAction{SelectReportRow{i}};
        if (is_loaded) draw_cells(view, view.rows[i - view.first_row], places, ui, row, false);
    }
    const bool has_all = range.first >= view.first_row && range.end <= view.first_row + view.rows.size();
    if (!action && !has_all) action = ReportAction{ShowReportRows{range.first}};
    return action;
}

std::optional<Action> draw_arrows(const ReportsView& view, bool has_more, Ui& ui, const Rect& arrows) {
    std::optional<Action> action;
    if (button(ui, {.id = "columns_left",
                    .rect = arrows.cell(0, 0, 2, 1, 8),
                    .label = "<",
                    .key = Key::left,
                    .enabled = view.first_column > 0}))
        action = ReportAction{MoveReportColumns{-1}};
    if (button(ui, {.id = "columns_right",
                    .rect = arrows.cell(1, 0, 2, 1, 8),
                    .label = ">",
                    .key = Key::right,
                    .enabled = has_more}))
        action = ReportAction{MoveReportColumns{1}};
    return action;
}

} // namespace

std::optional<Action> draw_report_table(const ReportsView& view, Ui& ui, const Rect& place,
                                        const Rect& arrows) {
    card(ui, place);
    if (view.row_count == 0 || view.columns.empty()) {
        static_cast<void>(draw_arrows(view, false, ui, arrows));
        if (!view.empty_title.empty())
            empty_state(ui, place, Icon::search, view.empty_title, view.empty_advice);
        return std::nullopt;
    }
    Rect inside{place.x + 1, place.y, place.width - 2, place.height - 1};
    const std::vector<Place> places = places_of(view, ui, inside);
    const bool has_more = places.back().column + 1 < view.columns.size();
    std::optional<Action> action = draw_arrows(view, has_more, ui, arrows);
    if (const auto chosen = draw_heads(view, places, ui, inside.take_top(head_height))) action = chosen;
    if (!view.total.empty()) {
        const Rect total = inside.take_bottom(total_height);
        ui.paint().fill(total, ui.theme().head, 12, Corners::bottom);
        ui.paint().horizontal_line(total.x, total.y, total.width, ui.theme().border);
        draw_cells(view, view.total, places, ui, total, true);
    }
    if (const auto chosen = draw_rows(view, places, ui, inside))
        if (!action) action = chosen;
    return action;
}

} // namespace sokoguru::till
