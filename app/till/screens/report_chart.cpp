#include "app/till/screens/report_chart.h"

#include "app/till/ui/painter.h"
#include "app/till/ui/ui.h"
#include "app/till/ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

namespace sokoguru::till {

namespace {

using shop::Chart;

constexpr float title_height = 30;
constexpr float label_height = 20;
constexpr float share_height = 32;
constexpr float week_height = 34;
constexpr int full = 1000;
/// More shares than this stand in two columns.
constexpr std::size_t shares_below_each_other = 4;

Colour mix(Colour from, Colour to, int permille) {
    const auto part = [permille](std::uint8_t one, std::uint8_t other) {
        return static_cast<std::uint8_t>((one * (full - permille) + other * permille) / full);
    };
    return {part(from.red, to.red), part(from.green, to.green), part(from.blue, to.blue)};
}

float height_of(int permille, float height) {
    return std::round(height * static_cast<float>(permille) / static_cast<float>(full));
}

void draw_title(const Chart& chart, Ui& ui, Rect place) {
    const Theme& theme = ui.theme();
    if (!chart.before.empty()) {
        Rect legend = place.take_right(std::round(place.width * 0.45F), 8);
        const float width =
            std::min(legend.width - 30, ui.paint().text_width(chart.before, Type::caption) + 2);
        const Rect words = legend.take_right(width, 8);
        ui.paint().text(words, chart.before, Type::caption, theme.ink_muted, Align::right);
        ui.paint().fill({words.x - 30, words.centre().y - 2, 22, 4}, theme.control_border, 2);
    }
    ui.paint().text_shrinking(place, chart.title, {Type::strong, Type::caption_strong, Type::small},
                              theme.ink);
}

/// A word under each mark, or under every so many where they would touch.
void draw_labels(const Chart& chart, Ui& ui, const Rect& labels) {
    float widest = 0;
    for (const Chart::Mark& mark : chart.marks) {
        widest = std::max(widest, ui.paint().text_width(mark.label, Type::caption));
    }
    const auto count = static_cast<int>(chart.marks.size());
    const float cell = labels.width / static_cast<float>(count);
    const int every = std::max(1, static_cast<int>(std::ceil((widest + 10) / cell)));
    float end_of_last = labels.x - 1;
    for (int i = 0; i < count; i += every) {
        const float middle = labels.x + cell * (static_cast<float>(i) + 0.5F);
        // At the edges a word is moved inside.
        const float half = std::min(labels.width - 1, widest + 4) / 2;
        const float centre = std::clamp(middle, labels.x + half, labels.right() - half);
        if (centre - half < end_of_last) continue;
        end_of_last = centre + half;
        ui.paint().text({centre - half, labels.y, 2 * half, labels.height},
                        chart.marks[static_cast<std::size_t>(i)].label, Type::caption, ui.theme().ink_muted,
                        Align::centre);
    }
}

/// The lines of nothing, half and all, and what all is.
Rect draw_ground(const Chart& chart, Ui& ui, Rect place) {
    const Theme& theme = ui.theme();
    draw_labels(chart, ui, place.take_bottom(label_height, 4));
    ui.paint().text_shrinking(place.take_top(18), chart.most, {Type::caption, Type::small}, theme.ink_muted);
    for (const float part : {0.0F, 0.5F, 1.0F}) {
        ui.paint().horizontal_line(place.x, place.y + std::round(place.height * part), place.width,
                                   part == 1 ? theme.border : theme.divider);
    }
    return place;
}

template <class Permille>
std::vector<Point> points_of(const Chart& chart, const Permille& permille) {
    constexpr float grid = 24; // Of `Painter::stroke`.
    std::vector<Point> points;
    const float cell = grid / static_cast<float>(chart.marks.size());
    for (std::size_t i = 0; i < chart.marks.size(); ++i) {
        const auto part = permille(chart.marks[i]);
        if (part)
            points.push_back({cell * (static_cast<float>(i) + 0.5F),
                              grid * (1 - static_cast<float>(*part) / static_cast<float>(full))});
    }
    return points;
}

void draw_line(const Chart& chart, Ui& ui, const Rect& place) {
    const Theme& theme = ui.theme();
    const Rect ground = draw_ground(chart, ui, place);
    const auto before = points_of(chart, [](const auto& mark) { return mark.before_permille; });
    const auto now = points_of(chart, [](const auto& mark) { return std::optional<int>(mark.permille); });
    if (before.size() > 1) ui.paint().stroke(ground, before, theme.control_border, 2, false);
    if (now.size() > 1) ui.paint().stroke(ground, now, theme.accent, 3, false);
    constexpr std::size_t dots_max = 62;
    if (chart.marks.size() > dots_max) return;
    const float cell = ground.width / static_cast<float>(chart.marks.size());
    for (std::size_t i = 0; i < chart.marks.size(); ++i) {
        ui.paint().dot({ground.x + cell * (static_cast<float>(i) + 0.5F),
                        ground.bottom() - height_of(chart.marks[i].permille, ground.height)},
                       4, theme.accent);
    }
}

void draw_bars(const Chart& chart, Ui& ui, const Rect& place) {
    const Theme& theme = ui.theme();
    const Rect ground = draw_ground(chart, ui, place);
    const auto count = static_cast<int>(chart.marks.size());
    for (int i = 0; i < count; ++i) {
        const Chart::Mark& mark = chart.marks[static_cast<std::size_t>(i)];
        const Rect cell = ground.cell(i, 0, count, 1, 8);
        const auto fill = [&](const Rect& column, int permille, Colour colour) {
            const float height = height_of(permille, ground.height);
            if (height > 0)
                ui.paint().fill({column.x, ground.bottom() - height, column.width, height}, colour, 3);
        };
        const Colour accent = mark.permille == full ? theme.accent_pressed : theme.accent;
        if (!mark.before_permille) {
            fill(cell, mark.permille, accent);
            continue;
        }
        fill(cell.cell(0, 0, 2, 1, 2), *mark.before_permille, theme.control_border);
        fill(cell.cell(1, 0, 2, 1, 2), mark.permille, accent);
    }
}

/// The widths that all shares have in common.
struct ShareWidths {
    float label = 0;
    float value = 0;
    float percent = 72;
};

ShareWidths widths_of(const Chart& chart, Ui& ui, float row_width) {
    constexpr float bar_least = 24;
    constexpr float between = 3 * 10;
    ShareWidths widths;
    widths.label = std::round(row_width * 0.34F);
    for (const Chart::Mark& mark : chart.marks) {
        widths.value = std::max(widths.value, ui.paint().text_width(mark.value, Type::body) + 2);
    }
    widths.value = std::min(widths.value, row_width - widths.label - widths.percent - bar_least - between);
    return widths;
}

void draw_share(const Chart::Mark& mark, int most, const ShareWidths& widths, Ui& ui, Rect row) {
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    const std::string percent = fmt::format("{},{} %", mark.permille / 10, mark.permille % 10);
    paint.text_shrinking(row.take_left(widths.label, 10), mark.label,
                         {Type::body, Type::caption, Type::small}, theme.ink);
    paint.text(row.take_right(widths.percent, 10), percent, Type::strong, theme.ink, Align::right);
    paint.text_shrinking(row.take_right(widths.value, 10), mark.value,
                         {Type::body, Type::caption, Type::small}, theme.ink, Align::right);
    const float width =
        most > 0 ? row.width * static_cast<float>(mark.permille) / static_cast<float>(most) : 0;
    paint.fill({row.x, row.centre().y - 9, std::max(3.0F, std::round(width)), 18}, theme.accent, 4);
}

void draw_shares(const Chart& chart, Ui& ui, const Rect& place) {
    const int most = std::ranges::max_element(chart.marks, {}, &Chart::Mark::permille)->permille;
    const std::size_t columns = chart.marks.size() > shares_below_each_other ? 2 : 1;
    const std::size_t rows = (chart.marks.size() + columns - 1) / columns;
    const auto column_of = [&](std::size_t i) {
        return place.cell(static_cast<int>(i / rows), 0, static_cast<int>(columns), 1, 32);
    };
    const ShareWidths widths = widths_of(chart, ui, column_of(0).width);
    for (std::size_t i = 0; i < chart.marks.size(); ++i) {
        const Rect column = column_of(i);
        const float top = column.y + share_height * static_cast<float>(i % rows);
        draw_share(chart.marks[i], most, widths, ui, {column.x, top, column.width, share_height});
    }
}

/// The day and what it came to, on a ground that is the darker the more it was.
void draw_day(const Chart::Mark& mark, Ui& ui, const Rect& cell) {
    // Darker grounds would leave no contrast for the letters.
    constexpr int darkest = 620;
    constexpr int lightest = 90;
    const Theme& theme = ui.theme();
    const int part = mark.permille == 0 ? 0 : lightest + (darkest - lightest) * mark.permille / full;
    const Colour ground = mix(theme.surface, theme.accent, part);
    const Colour ink =
        contrast(theme.ink, ground) >= contrast(theme.surface, ground) ? theme.ink : theme.surface;
    ui.paint().panel(cell, ground, theme.divider, 5);
    Rect inside = cell.inset(6, 0);
    ui.paint().text(inside.take_left(19, 2), mark.label, Type::caption_strong, ink);
    // Half a number says something wrong; the table has the whole one.
    if (ui.paint().text_width(mark.value, Type::small) <= inside.width)
        ui.paint().text_shrinking(inside, mark.value, {Type::caption, Type::small}, ink, Align::right);
}

void draw_calendar(const Chart& chart, Ui& ui, Rect place) {
    const auto columns = static_cast<int>(chart.heads.size());
    const Rect heads = place.take_top(label_height, 2);
    for (int i = 0; i < columns; ++i) {
        ui.paint().text_shrinking(heads.cell(i, 0, columns, 1, 6), chart.heads[static_cast<std::size_t>(i)],
                                  {Type::caption, Type::small}, ui.theme().ink_muted);
    }
    const int weeks = static_cast<int>(chart.marks.size()) / std::max(1, columns);
    for (int i = 0; i < weeks * columns; ++i) {
        const Chart::Mark& mark = chart.marks[static_cast<std::size_t>(i)];
        if (!mark.label.empty()) draw_day(mark, ui, place.cell(i % columns, i / columns, columns, weeks, 4));
    }
}

} // namespace

float height_of_chart(const Chart& chart) {
    constexpr float around = 2 * 8;
    constexpr float usual = 156;
    if (chart.kind == Chart::Kind::calendar) {
        const auto weeks =
            static_cast<float>(chart.marks.size() / std::max<std::size_t>(1, chart.heads.size()));
        return around + title_height + label_height + 2 + week_height * weeks;
    }
    if (chart.kind != Chart::Kind::shares) return around + usual;
    const std::size_t columns = chart.marks.size() > shares_below_each_other ? 2 : 1;
    const auto rows = static_cast<float>((chart.marks.size() + columns - 1) / columns);
    return around + title_height + share_height * rows;
}

void draw_report_chart(const Chart& chart, Ui& ui, const Rect& place) {
    if (chart.kind == Chart::Kind::none || chart.marks.empty()) return;
    card(ui, place);
    Rect inside = place.inset(16, 8);
    draw_title(chart, ui, inside.take_top(title_height));
    switch (chart.kind) {
    case Chart::Kind::line: return draw_line(chart, ui, inside);
    case Chart::Kind::bars: return draw_bars(chart, ui, inside);
    case Chart::Kind::shares: return draw_shares(chart, ui, inside);
    case Chart::Kind::calendar: return draw_calendar(chart, ui, inside);
    case Chart::Kind::none: break;
    }
}

} // namespace sokoguru::till
