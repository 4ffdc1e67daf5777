#include "app/till/screens/reports.h"

#include "app/shop/language.h"
#include "app/till/screens/report_chart.h"
#include "app/till/screens/report_table.h"
#include "app/till/ui/scroll.h"
#include "app/till/ui/widgets.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sokoguru::till {

namespace {

constexpr float gap = 10;
constexpr float list_row_height = 50;

/// The way back, or out of what is being done.
std::optional<Action> draw_way_back(const ReportsView& view, Ui& ui, const Rect& place) {
    if (view.can_cancel) {
        if (button(ui, {.id = "cancel_report", .rect = place, .label = tr("Cancel"), .key = Key::escape}))
            return ReportAction{CancelReport{}};
        return std::nullopt;
    }
    if (button(ui, {.id = "close_reports", .rect = place, .label = tr("Back"), .key = Key::escape}))
        return ReportAction{CloseReports{}};
    return std::nullopt;
}

std::optional<Action> draw_buttons(const ReportsView& view, Ui& ui, Rect& head) {
    using Kind = SaveReportFile::Kind;
    struct File {
        const char* id;
        const char* label;
        Key key;
        Kind kind;
    };
    constexpr std::array files = {File{"save_csv", "CSV", Key::f10, Kind::csv},
                                  File{"save_xlsx", "XLSX", Key::f9, Kind::xlsx},
                                  File{"save_pdf", "PDF", Key::f7, Kind::pdf}};
    std::optional<Action> action;
    for (const File& file : files) {
        if (button(ui, {.id = file.id,
                        .rect = head.take_right(68, 8),
                        .label = file.label,
                        .key = file.key,
                        .enabled = view.can_save}))
            action = ReportAction{SaveReportFile{file.kind}};
    }
    const bool has_row = view.has_receipts && view.selected && !view.list_has_focus;
    if (button(ui, {.id = "show_receipts",
                    .rect = head.take_right(88, 8),
                    .label = tr("Receipts"),
                    .key = Key::enter,
                    .enabled = has_row}))
        action = ReportAction{ShowReceiptsOfRow{view.selected.value_or(0)}};
    if (view.has_calendar &&
        button(ui, {.id = "calendar",
                    .rect = head.take_right(104, 8),
                    .label = tr("Calendar"),
                    .key = Key::f5,
                    .style = view.shows_calendar ? ButtonStyle::chosen : ButtonStyle::plain}))
        action = ReportAction{ToggleCalendar{}};
    if (button(ui, {.id = "compare",
                    .rect = head.take_right(116, 8),
                    .label = tr("Compare"),
                    .key = Key::f4,
                    .style = view.is_compared ? ButtonStyle::chosen : ButtonStyle::plain,
                    .enabled = view.can_compare}))
        action = ReportAction{ToggleComparison{}};
    if (const auto chosen = draw_way_back(view, ui, head.take_right(96, 8))) action = chosen;
    return action;
}

std::optional<Action> draw_head(const ReportsView& view, Ui& ui, Rect head) {
    const auto action = draw_buttons(view, ui, head);
    const Theme& theme = ui.theme();
    ui.paint().text_shrinking({head.x, head.y, head.width, 32}, view.title,
                              {Type::brand, Type::number, Type::strong, Type::caption_strong}, theme.ink);
    ui.paint().text_shrinking({head.x, head.y + 33, head.width, 20}, view.remark,
                              {Type::caption, Type::small}, theme.ink_muted);
    return action;
}

bool draw_range(const ReportsView& view, std::size_t index, Ui& ui, const Rect& chip) {
    const Theme& theme = ui.theme();
    const std::string id = "filter." + std::to_string(index);
    const bool is_chosen = index == view.chosen_range;
    const bool asks = index + 1 == view.ranges.size();
    const Colour face = is_chosen                 ? theme.chosen
                        : ui.is_pressed(id, chip) ? theme.surface_pressed
                                                  : theme.surface;
    ui.paint().panel(chip, face, is_chosen ? theme.chosen : theme.control_border, 12);
    const Colour ink = is_chosen ? theme.on_chosen : theme.ink;
    Rect inside = chip.inset(6, 0);
    if (asks) ui.paint().text(inside.take_bottom(20), key_name(Key::f3), Type::small, ink, Align::centre);
    ui.paint().text_shrinking(inside, view.ranges[index], {Type::strong, Type::caption_strong, Type::small},
                              ink, Align::centre);
    const std::string key = asks ? std::string(key_name(Key::f3)) : std::string{};
    ui.add({Widget::Kind::button, id, view.ranges[index], key, chip, {}, true});
    return ui.take_tap(id, chip) || (asks && ui.take_key(Key::f3));
}

std::optional<Action> draw_ranges(const ReportsView& view, Ui& ui, const Rect& place) {
    std::optional<Action> action;
    if (view.ranges.empty()) return action;
    key_hint(ui, "F2", tr("Other days"));
    const auto count = static_cast<int>(view.ranges.size());
    if (ui.take_key(Key::f2)) {
        // The last one asks, and only when it is meant.
        const std::size_t next = view.chosen_range + 1;
        action = ReportAction{ChooseReportDays{next + 1 < view.ranges.size() ? next : 0}};
    }
    for (int i = 0; i < count; ++i) {
        const auto index = static_cast<std::size_t>(i);
        if (draw_range(view, index, ui, place.cell(i, 0, count, 1, 8)))
            action = ReportAction{ChooseReportDays{index}};
    }
    return action;
}

/// Where the keys act there is a frame of the accent's colour.
void draw_focus(Ui& ui, const Rect& place) {
    ui.paint().border(place, ui.theme().accent, 12, 2);
}

std::optional<Action> choose_by_keys(const ReportsView& view, Ui& ui) {
    key_hint(ui, "↑ ↓ Home End", tr("Choose a report"));
    const std::size_t last = view.reports.size() - 1;
    const auto choose = [](std::size_t index) { return ReportAction{ChooseReport{index}}; };
    if (ui.take_key(Key::down)) return choose(std::min(view.chosen_report + 1, last));
    if (ui.take_key(Key::up)) return choose(view.chosen_report > 0 ? view.chosen_report - 1 : 0);
    if (ui.take_key(Key::home)) return choose(0);
    if (ui.take_key(Key::end)) return choose(last);
    if (ui.take_key(Key::enter)) return ReportAction{FocusReports{FocusReports::On::table}};
    return std::nullopt;
}

/// In two lines where one is too short for it.
void draw_report_name(const std::string& name, Ui& ui, const Rect& row, Colour ink) {
    constexpr float line_height = 20;
    const float width = ui.paint().text_width(name, Type::body);
    if (width <= row.width || ui.paint().paragraph_lines(name, Type::body, row.width) != 2)
        return ui.paint().text_shrinking(row, name, {Type::body, Type::caption, Type::small}, ink);
    ui.paint().paragraph({row.x, row.centre().y - line_height, row.width, 2 * line_height}, name, Type::body,
                         ink, line_height);
}

std::optional<Action> draw_list(const ReportsView& view, Ui& ui, const Rect& place) {
    card(ui, place);
    if (view.reports.empty()) return std::nullopt;
    std::optional<Action> action;
    if (view.list_has_focus) action = choose_by_keys(view, ui);
    {
        const Rect inside{place.x + 1, place.y + 6, place.width - 2, place.height - 12};
        const ScrollArea area(ui, "reports", inside,
                              {.length = list_row_height * static_cast<float>(view.reports.size()),
                               .count = view.reports.size(),
                               .shown_row = view.chosen_report,
                               .shown_row_start = list_row_height * static_cast<float>(view.chosen_report),
                               .shown_row_length = list_row_height});
        const RowRange range = visible_rows(inside, area.start(), list_row_height, view.reports.size());
        for (std::size_t i = range.first; i < range.end; ++i) {
            const Rect row{inside.x, area.start() + list_row_height * static_cast<float>(i), inside.width,
                           list_row_height};
            const std::string id = "report." + std::to_string(i);
            list_row(ui, id, view.reports[i], row, i == view.chosen_report);
            const Colour ink = i == view.chosen_report ? ui.theme().on_selected : ui.theme().ink;
            draw_report_name(view.reports[i], ui, row.inset(14, 0), ink);
            if (ui.take_tap(id, row)) action = ReportAction{ChooseReport{i}};
        }
    }
    if (view.list_has_focus) draw_focus(ui, place);
    return action;
}

} // namespace

std::optional<Action> draw_reports(const ReportsView& view, Ui& ui) {
    constexpr float list_width_least = 216;
    constexpr float table_height_least = 52 + 3 * 46;
    Rect place = ui.content();
    std::optional<Action> action = draw_head(view, ui, place.take_top(56, gap));
    const auto take = [&action](const std::optional<Action>& chosen) {
        if (chosen) action = chosen;
    };
    const Rect list = place.take_left(std::max(list_width_least, std::round(place.width * 0.19F)), gap);
    take(draw_list(view, ui, list));
    Rect bar = place.take_top(52, gap);
    const Rect arrows = bar.take_right(2 * 52 + 8, 8);
    take(draw_ranges(view, ui, bar));
    key_hint(ui, "Tab", tr("To the table or to the reports"));
    if (ui.take_key(Key::tab))
        action = ReportAction{
            FocusReports{view.list_has_focus ? FocusReports::On::table : FocusReports::On::list}};
    if (!view.working.empty())
        notice_strip(ui, place.take_top(52, gap), {Notice::Kind::warning, view.working});
    else if (view.notice)
        notice_strip(ui, place.take_top(52, gap), *view.notice);
    if (view.chart.kind != shop::Chart::Kind::none) {
        const float height = std::min(height_of_chart(view.chart), place.height - table_height_least - gap);
        draw_report_chart(view.chart, ui, place.take_top(height, gap));
    }
    const auto chosen = draw_report_table(view, ui, place, arrows);
    if (!view.list_has_focus) draw_focus(ui, place);
    if (chosen && !action) action = chosen;
    return action;
}

} // namespace sokoguru::till
