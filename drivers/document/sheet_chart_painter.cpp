#include "drivers/document/sheet_chart_painter.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace sokoguru::drivers {

namespace {

using Align = SheetPages::Align;
using Weight = SheetPages::Weight;

constexpr double chart_height = 46 * points_per_mm;
constexpr double label_height = 5 * points_per_mm;
constexpr double label_width = 11 * points_per_mm;

struct Ink {
    double red, green, blue;
};
constexpr Ink accent{0.08, 0.52, 0.37};
constexpr Ink faint{0.68, 0.72, 0.70};
constexpr Ink paper{1, 1, 1};

/// Between paper and accent, so that black letters on it can still be read.
Ink tint_of(int permille) {
    constexpr double darkest = 0.6;
    const double part = permille <= 0 ? 0 : 0.08 + (darkest - 0.08) * permille / 1000;
    const auto mix = [part](double from, double to) { return from + (to - from) * part; };
    return {mix(paper.red, accent.red), mix(paper.green, accent.green), mix(paper.blue, accent.blue)};
}

class ChartPainter {
  public:
    ChartPainter(cairo_t* context, SheetPages& pages, const SheetChart& chart)
        : context_(context), pages_(pages), chart_(chart) {}

    void paint() {
        pages_.make_room(height() + 20 * points_per_mm);
        pages_.write(chart_.title, {.size = 12, .weight = Weight::bold});
        if (!chart_.before.empty()) pages_.write("– – " + chart_.before, {.size = 8});
        pages_.skip(2 * points_per_mm);
        switch (chart_.kind) {
        case SheetChart::Kind::line: paint_line(); break;
        case SheetChart::Kind::bars: paint_bars(); break;
        case SheetChart::Kind::shares: paint_shares(); break;
        case SheetChart::Kind::calendar: paint_calendar(); break;
        }
        pages_.skip(8 * points_per_mm);
    }

  private:
    static constexpr double share_height = 7 * points_per_mm;
    static constexpr double week_height = 10 * points_per_mm;

    double height() const {
        const auto count = static_cast<double>(chart_.marks.size());
        if (chart_.kind == SheetChart::Kind::shares) return share_height * count;
        if (chart_.kind == SheetChart::Kind::calendar)
            return label_height + week_height * std::ceil(count / columns_of_calendar());
        return chart_height + label_height;
    }
    double columns_of_calendar() const {
        return static_cast<double>(std::max<std::size_t>(1, chart_.heads.size()));
    }
    double cell_width() const { return pages_.inner_width() / static_cast<double>(chart_.marks.size()); }
    void use(const Ink& ink) { cairo_set_source_rgb(context_, ink.red, ink.green, ink.blue); }
    void fill(const Ink& ink, double left, double top, double width, double height) {
        use(ink);
        cairo_rectangle(context_, left, top, width, height);
        cairo_fill(context_);
    }

    /// Under each mark, or under every so many where they would touch; then the foot of the picture.
    void paint_foot(double foot) {
        const double cell = cell_width();
        const auto every = static_cast<std::size_t>(std::max(1.0, std::ceil(label_width / cell)));
        for (std::size_t i = 0; i < chart_.marks.size(); i += every) {
            const double middle = SheetPages::margin + cell * (static_cast<double>(i) + 0.5);
            pages_.show(chart_.marks[i].label, {.size = 8, .align = Align::centre}, middle - label_width,
                        foot + points_per_mm, 2 * label_width);
        }
        pages_.move_to(foot);
        pages_.rule();
    }

    /// What the top of the picture stands for; clear of a dot that is there.
    void paint_most(double top) {
        pages_.show(chart_.most, {.size = 8, .align = Align::right}, SheetPages::margin,
                    top - 5 * points_per_mm, pages_.inner_width());
    }

    void paint_bars() {
        const double foot = pages_.top() + chart_height;
        const double cell = cell_width();
        paint_most(pages_.top());
        double left = SheetPages::margin;
        for (const SheetChart::Mark& mark : chart_.marks) {
            const double height_of_mark = chart_height * mark.permille / 1000;
            if (mark.before_permille) {
                const double height_before = chart_height * *mark.before_permille / 1000;
                fill(faint, left + cell * 0.08, foot - height_before, cell * 0.36, height_before);
                fill(accent, left + cell * 0.46, foot - height_of_mark, cell * 0.46, height_of_mark);
            } else {
                fill(accent, left + cell * 0.12, foot - height_of_mark, cell * 0.76, height_of_mark);
            }
            left += cell;
        }
        paint_foot(foot);
    }

    template <class Permille>
    void stroke(const Ink& ink, double width, double foot, const Permille& permille) {
        const double cell = cell_width();
        use(ink);
        cairo_set_line_width(context_, width);
        cairo_new_path(context_);
        for (std::size_t i = 0; i < chart_.marks.size(); ++i) {
            const std::optional<int> part = permille(chart_.marks[i]);
            if (!part) continue;
            cairo_line_to(context_, SheetPages::margin + cell * (static_cast<double>(i) + 0.5),
                          foot - chart_height * *part / 1000);
        }
        cairo_stroke(context_);
    }

    void paint_line() {
        const double foot = pages_.top() + chart_height;
        paint_most(pages_.top());
        stroke(faint, 1, foot, [](const auto& mark) { return mark.before_permille; });
        stroke(accent, 2, foot, [](const auto& mark) { return std::optional(mark.permille); });
        // A single day makes no line.
        constexpr std::size_t dots_max = 62;
        if (chart_.marks.size() <= dots_max) paint_dots(foot);
        cairo_set_line_width(context_, 0.5);
        paint_foot(foot);
    }

    void paint_dots(double foot) {
        constexpr double radius = 2;
        constexpr double full_turn = 6.283185307179586;
        const double cell = cell_width();
        use(accent);
        for (std::size_t i = 0; i < chart_.marks.size(); ++i) {
            cairo_arc(context_, SheetPages::margin + cell * (static_cast<double>(i) + 0.5),
                      foot - chart_height * chart_.marks[i].permille / 1000, radius, 0, full_turn);
            cairo_fill(context_);
        }
    }

    void paint_shares() {
        const double width = pages_.inner_width();
        const double label = width * 0.3;
        const double value = width * 0.28;
        const double longest = width - label - value;
        const int most = std::ranges::max_element(chart_.marks, {}, &SheetChart::Mark::permille)->permille;
        for (const SheetChart::Mark& mark : chart_.marks) {
            const double top = pages_.top();
            pages_.show(mark.label, {.size = 9}, SheetPages::margin, top, label - 2 * points_per_mm);
            fill(accent, SheetPages::margin + label, top, most > 0 ? longest * mark.permille / most : 0,
                 share_height * 0.6);
            pages_.show(fmt::format("{} · {},{} %", mark.value, mark.permille / 10, mark.permille % 10),
                        {.size = 9, .align = Align::right}, SheetPages::margin + width - value, top, value);
            pages_.skip(share_height);
        }
    }

    void paint_calendar() {
        const auto columns = static_cast<std::size_t>(columns_of_calendar());
        const double width = pages_.inner_width() / static_cast<double>(columns);
        for (std::size_t i = 0; i < chart_.heads.size(); ++i) {
            pages_.show(chart_.heads[i], {.size = 8, .align = Align::centre},
                        SheetPages::margin + width * static_cast<double>(i), pages_.top(), width);
        }
        pages_.skip(label_height);
        for (std::size_t i = 0; i < chart_.marks.size(); ++i) {
            const double left = SheetPages::margin + width * static_cast<double>(i % columns);
            const SheetChart::Mark& mark = chart_.marks[i];
            if (!mark.label.empty()) {
                fill(tint_of(mark.permille), left + 1, pages_.top() + 1, width - 2, week_height - 2);
                pages_.show(mark.label, {.size = 8, .weight = Weight::bold}, left + 4, pages_.top() + 3,
                            width);
                pages_.show(mark.value, {.size = 8, .align = Align::right}, left,
                            pages_.top() + week_height / 2, width - 5);
            }
            if (i % columns == columns - 1) pages_.skip(week_height);
        }
    }

    cairo_t* context_;
    SheetPages& pages_;
    const SheetChart& chart_;
};

} // namespace

void paint_sheet_chart(cairo_t* context, SheetPages& pages, const SheetChart& chart) {
    if (!chart.marks.empty()) ChartPainter(context, pages, chart).paint();
}

} // namespace sokoguru::drivers
