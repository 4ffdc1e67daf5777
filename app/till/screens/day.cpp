#include "app/till/screens/day.h"

#include "app/shop/language.h"
#include "app/till/ui/scroll.h"
#include "app/till/ui/widgets.h"

#include <algorithm>
#include <cmath>

namespace sokoguru::till {

namespace {

constexpr float gap = 12;
constexpr float line_height = 37;
constexpr float title_height = 34;

Colour colour_of_tone(DayView::Tone tone, const Theme& theme) {
    switch (tone) {
    case DayView::Tone::good: return theme.accent_text;
    case DayView::Tone::warning: return theme.warning;
    case DayView::Tone::danger: return theme.danger;
    case DayView::Tone::plain: break;
    }
    return theme.ink;
}

std::optional<Action> draw_buttons(const DayView& view, Ui& ui, Rect& head) {
    std::optional<Action> action;
    const float width = std::round(head.width * 0.15F);
    if (button(ui, {.id = "close_day",
                    .rect = head.take_right(width, 8),
                    .label = tr("Close the day"),
                    .key = Key::f9,
                    .style = ButtonStyle::primary,
                    .enabled = view.can_close}))
        action = DayAction{StartClosingDay{}};
    if (button(ui, {.id = "day_files",
                    .rect = head.take_right(std::round(width * 0.8F), 8),
                    .label = "PDF · XLSX",
                    .key = Key::f7}))
        action = DayAction{SaveDayFiles{}};
    if (button(ui, {.id = "day_on_paper",
                    .rect = head.take_right(std::round(width * 0.72F), 8),
                    .label = tr("Print"),
                    .key = Key::f6}))
        action = DayAction{ShowDayOnPaper{}};
    if (button(ui, {.id = "next_day",
                    .rect = head.take_right(64, 8),
                    .label = ">",
                    .key = Key::right,
                    .enabled = view.has_next}))
        action = DayAction{TurnDays{1}};
    if (button(ui, {.id = "day_before", .rect = head.take_right(64, 8), .label = "<", .key = Key::left}))
        action = DayAction{TurnDays{-1}};
    if (button(ui, {.id = "leave_day",
                    .rect = head.take_right(std::round(width * 0.72F), 8),
                    .label = tr("Back"),
                    .key = Key::escape}))
        action = DayAction{LeaveDay{}};
    key_hint(ui, "PgUp PgDn", tr("A week back or forth"));
    if (ui.take_key(Key::page_up)) action = DayAction{TurnDays{-7}};
    if (ui.take_key(Key::page_down)) action = DayAction{TurnDays{7}};
    return action;
}

std::optional<Action> draw_head(const DayView& view, Ui& ui, Rect head) {
    const auto action = draw_buttons(view, ui, head);
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    paint.text_shrinking({head.x, head.y, head.width, 32}, view.title,
                         {Type::brand, Type::number, Type::strong}, theme.ink);
    paint.text_shrinking({head.x, head.y + 33, head.width, 20}, view.remark, {Type::caption, Type::small},
                         theme.ink_muted);
    return action;
}

void draw_tile(const DayView::Tile& tile, Ui& ui, const Rect& place) {
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    card(ui, place);
    const Rect inside = place.inset(14, 0);
    Rect head{inside.x, place.y + 9, inside.width, 20};
    if (!tile.change.empty())
        paint.text_shrinking(head.take_right(std::round(inside.width * 0.46F), 4), tile.change,
                             {Type::caption_strong, Type::small}, colour_of_tone(tile.change_tone, theme),
                             Align::right);
    paint.text_shrinking(head, tile.label, {Type::caption, Type::small}, theme.ink_muted);
    paint.text_shrinking({inside.x, place.y + 32, inside.width, 36}, tile.value,
                         {Type::title, Type::key, Type::number, Type::strong, Type::caption_strong},
                         theme.ink);
    paint.text_shrinking({inside.x, place.y + 72, inside.width, 18}, tile.remark,
                         {Type::caption_strong, Type::small}, colour_of_tone(tile.tone, theme));
}

/// A number under each bar, or under every other one where they would touch.
void draw_bars(const DayView& view, Ui& ui, Rect place) {
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    const Rect labels = place.take_bottom(18, 4);
    const int count = static_cast<int>(view.bars.size());
    constexpr float label_width_least = 22;
    const float width_of_one = place.width / static_cast<float>(count);
    const int every = std::max(1, static_cast<int>(std::ceil(label_width_least / width_of_one)));
    for (int i = 0; i < count; ++i) {
        const DayView::Bar& bar = view.bars[static_cast<std::size_t>(i)];
        const Rect cell = place.cell(i, 0, count, 1, 6);
        const float height =
            std::max(2.0F, std::round(cell.height * static_cast<float>(bar.permille) / 1000.0F));
        const bool is_highest = bar.permille == 1000;
        const auto height_of_other =
            std::round(cell.height * static_cast<float>(bar.other_permille.value_or(0)) / 1000.0F);
        if (height_of_other > 0)
            paint.fill({cell.x - 2, cell.bottom() - height_of_other, cell.width + 4, height_of_other},
                       theme.control_border, 3);
        paint.fill({cell.x, cell.bottom() - height, cell.width, height},
                   is_highest         ? theme.accent_pressed
                   : bar.permille > 0 ? theme.accent
                                      : theme.border,
                   3);
        if (i % every == 0)
            paint.text(labels.cell(i, 0, count, 1, 0), bar.label, Type::small, theme.ink_muted,
                       Align::centre);
    }
}

float height_of(const DayView::Group& group) {
    return title_height + line_height * static_cast<float>(std::max<std::size_t>(1, group.lines.size()));
}

void draw_group(const DayView::Group& group, Ui& ui, Rect place) {
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    paint.text_shrinking(place.take_top(title_height), group.title,
                         {Type::strong, Type::caption_strong, Type::small}, theme.ink);
    if (group.lines.empty())
        paint.text_shrinking(place.take_top(line_height), group.empty,
                             {Type::body, Type::caption, Type::small}, theme.ink_muted);
    for (const DayView::Line& line : group.lines) {
        Rect row = place.take_top(line_height);
        paint.horizontal_line(row.x, row.bottom(), row.width, theme.divider);
        const float least = std::round(row.width * 0.35F);
        const float width =
            std::min(std::round(row.width * 0.65F), paint.text_width(line.value, Type::strong) + 2);
        const Rect value = row.take_right(std::max(least, width), 8);
        const Colour ink = colour_of_tone(line.tone, theme);
        paint.text_shrinking(row, line.label, {Type::body, Type::caption, Type::small}, ink);
        paint.text_shrinking(value, line.value, {Type::strong, Type::caption_strong, Type::small}, ink,
                             Align::right);
    }
}

/// What leads on from the day.
std::optional<Action> draw_bottom(const DayView& view, Ui& ui, const Rect& place) {
    std::optional<Action> action;
    if (button(ui, {.id = "open_reports",
                    .rect = place.cell(0, 0, 3, 1, gap),
                    .label = tr("Reports"),
                    .key = Key::f5,
                    .style = ButtonStyle::muted}))
        action = ReportAction{OpenReports{}};
    if (button(ui, {.id = "compare_day",
                    .rect = place.cell(1, 0, 3, 1, gap),
                    .label = tr("Compare with another day"),
                    .key = Key::f2,
                    .style = ButtonStyle::muted}))
        action = DayAction{ChooseComparedDay{}};
    if (button(ui, {.id = "prove_journal",
                    .rect = place.cell(2, 0, 3, 1, gap),
                    .label = view.is_proving ? tr("Stop the check") : tr("Check the journal"),
                    .key = Key::f3,
                    .style = ButtonStyle::muted}))
        action = view.is_proving ? DayAction{CancelProof{}} : DayAction{ProveJournal{}};
    return action;
}

/// Groups below each other, scrolled when the screen is too low for them.
void draw_groups(const std::vector<DayView::Group>& groups, std::string_view id, Ui& ui, const Rect& place) {
    card(ui, place);
    const Rect inside = place.inset(16, 10);
    float length = 0;
    std::size_t count = 0;
    for (const DayView::Group& group : groups) {
        length += height_of(group) + gap;
        count += group.lines.size() + 1;
    }
    const ScrollArea area(ui, id, inside, {.length = length, .count = count});
    float top = area.start();
    for (const DayView::Group& group : groups) {
        draw_group(group, ui, {inside.x, top, inside.width - area.mark_width(), height_of(group)});
        top += height_of(group) + gap;
    }
}

void draw_sales(const DayView& view, Ui& ui, const Rect& place) {
    const Theme& theme = ui.theme();
    card(ui, place);
    Rect inside = place.inset(16, 10);
    ui.paint().text_shrinking(inside.take_top(title_height), view.chart_title,
                              {Type::strong, Type::caption_strong}, theme.ink);
    // As many of the best sellers as there is room for beside a chart that can still be read.
    constexpr float chart_height_least = 110;
    DayView::Group best = view.best_sellers;
    const float room = inside.height - chart_height_least - gap - title_height;
    const auto fitting = static_cast<std::size_t>(std::max(1.0F, room / line_height));
    if (best.lines.size() > fitting) best.lines.resize(fitting);
    draw_group(best, ui, inside.take_bottom(height_of(best), gap));
    if (view.bars.empty())
        empty_state(ui, inside, Icon::cart, tr("Nothing was sold"), tr("Turn to another day with ← →."));
    else
        draw_bars(view, ui, inside);
}

} // namespace

std::optional<Action> draw_day(const DayView& view, Ui& ui) {
    Rect place = ui.content();
    auto action = draw_head(view, ui, place.take_top(56, gap));
    if (view.notice) notice_strip(ui, place.take_top(56, gap), *view.notice);
    constexpr float bottom_height = 50;
    if (const auto chosen = draw_bottom(view, ui, place.take_bottom(bottom_height, gap))) action = chosen;
    const Rect tiles = place.take_top(98, gap);
    const int count = static_cast<int>(view.tiles.size());
    for (int i = 0; i < count; ++i) {
        draw_tile(view.tiles[static_cast<std::size_t>(i)], ui, tiles.cell(i, 0, count, 1, gap));
    }
    const Rect others = place.take_right(std::round(place.width * 0.28F), gap);
    const Rect money = place.take_right(std::round(place.width * 0.43F), gap);
    draw_sales(view, ui, place);
    draw_groups(view.money, "money", ui, money);
    draw_groups(view.others, "others", ui, others);
    return action;
}

} // namespace sokoguru::till
