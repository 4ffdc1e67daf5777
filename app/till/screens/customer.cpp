#include "app/till/screens/customer.h"

#include "app/shop/language.h"
#include "app/till/ui/scroll.h"
#include "app/till/ui/ui.h"
#include "app/till/ui/widgets.h"

#include <algorithm>
#include <cmath>

namespace sokoguru::till {

namespace {

constexpr float margin = 24;
constexpr float row_height = 62;

void draw_line(const CustomerScreenView::Line& line, Ui& ui, Rect row) {
    Painter& paint = ui.paint();
    const Theme& theme = ui.theme();
    paint.horizontal_line(row.x, row.bottom() - 1, row.width, theme.divider);
    row = row.inset(20, 0);
    const Rect amount =
        row.take_right(std::min(paint.text_width(line.amount, Type::key) + 1, row.width * 0.5F), 12);
    paint.text_shrinking(amount, line.amount, {Type::key, Type::number, Type::strong, Type::caption},
                         theme.ink, Align::right);
    const float middle = row.centre().y;
    paint.text({row.x, middle - 23, row.width, 22}, line.name, Type::number, theme.ink);
    Rect detail{row.x, middle + 3, row.width, 20};
    if (!line.discount.empty()) {
        const float width = std::min(paint.text_width(line.discount, Type::strong) + 1, row.width * 0.5F);
        paint.text_shrinking(detail.take_right(width, 10), line.discount,
                             {Type::strong, Type::caption, Type::small}, theme.accent_text, Align::right);
    }
    paint.text(detail, line.quantity, Type::body, theme.ink_muted);
}

void draw_lines(const CustomerScreenView& view, Ui& ui, const Rect& place) {
    card(ui, place);
    const Rect list = place.inset(1, 8);
    const ScrollArea area(ui, "customer", list,
                          {.length = row_height * static_cast<float>(view.lines.size()),
                           .count = view.lines.size(),
                           .shown_row = view.shown_line,
                           .shown_row_start = row_height * static_cast<float>(view.shown_line),
                           .shown_row_length = row_height});
    const RowRange rows = visible_rows(list, area.start(), row_height, view.lines.size());
    for (std::size_t i = rows.first; i < rows.end; ++i) {
        draw_line(view.lines[i], ui,
                  {list.x, area.start() + static_cast<float>(i) * row_height, list.width - area.mark_width(),
                   row_height});
    }
}

void draw_total(const CustomerScreenView& view, Ui& ui, const Rect& place) {
    Painter& paint = ui.paint();
    const Theme& theme = ui.theme();
    paint.panel(place, theme.selected, theme.border, 12);
    Rect inside = place.inset(24, 22);
    paint.text_shrinking(inside.take_top(28, 8), view.total_label, {Type::key, Type::number, Type::strong},
                         theme.accent_text);
    paint.text_shrinking(inside.take_top(104, 10), view.total,
                         {Type::huge, Type::total, Type::amount, Type::title, Type::key}, theme.on_selected);
    if (!view.saved.empty())
        paint.text_shrinking(inside.take_top(28, 6), std::string(tr("You save")) + " " + view.saved,
                             {Type::key, Type::number, Type::strong, Type::caption}, theme.accent_text);
    if (!view.remark.empty()) paint.paragraph(inside, view.remark, Type::number, theme.ink_muted, 26);
}

void draw_middle(const CustomerScreenView& view, Ui& ui, const Rect& place, const char* label) {
    Painter& paint = ui.paint();
    const Theme& theme = ui.theme();
    const float middle = place.centre().y;
    const Rect row = place.inset(24, 0);
    paint.text({row.x, middle - 120, row.width, 34}, label, Type::title, theme.accent_text, Align::centre);
    paint.text_shrinking({row.x, middle - 80, row.width, 120}, view.total,
                         {Type::huge, Type::total, Type::amount, Type::title}, theme.ink, Align::centre);
    paint.text_shrinking({row.x, middle + 70, row.width, 34}, view.remark,
                         {Type::title, Type::key, Type::number, Type::strong, Type::caption}, theme.ink_muted,
                         Align::centre);
}

void draw_code(const CustomerScreenView& view, Ui& ui, Rect place) {
    Painter& paint = ui.paint();
    const Theme& theme = ui.theme();
    paint.fill(place, theme.paper, 12);
    paint.border(place, theme.border, 12);
    place = place.inset(16, 16);
    paint.text_shrinking(place.take_top(40), view.remark, {Type::title, Type::key, Type::number},
                         theme.on_paper, Align::centre);
    paint.text_shrinking(place.take_bottom(64), "Rp " + view.total,
                         {Type::total, Type::amount, Type::title, Type::key}, theme.on_paper, Align::centre);
    paint.square_code(place, view.code_columns, view.code, theme.on_paper);
}

} // namespace

void draw_customer_screen(const CustomerScreenView& view, Ui& ui) {
    Painter& paint = ui.paint();
    const Theme& theme = ui.theme();
    Rect place = ui.screen();
    paint.fill(place, theme.background);
    Rect bar = place.take_top(64);
    paint.fill(bar, theme.header);
    bar = bar.inset(margin, 0);
    if (!view.member.empty()) {
        const float width = std::min(paint.text_width(view.member, Type::number) + 1, bar.width * 0.5F);
        paint.text_shrinking(bar.take_right(width, 16), view.member, {Type::number, Type::strong},
                             theme.on_header_muted, Align::right);
    }
    paint.text_shrinking(bar, view.shop, {Type::brand, Type::strong}, theme.on_header);
    place = place.inset(margin, margin);
    switch (view.step) {
    case CustomerScreenView::Step::greeting:
        paint.text({place.x, place.centre().y - 30, place.width, 60}, tr("Welcome"), Type::title,
                   theme.accent_text, Align::centre);
        break;
    case CustomerScreenView::Step::finished: draw_middle(view, ui, place, view.total_label.c_str()); break;
    case CustomerScreenView::Step::qris: draw_code(view, ui, place); break;
    case CustomerScreenView::Step::cart: {
        const Rect total = place.take_right(std::round(place.width * 0.44F), margin);
        draw_lines(view, ui, place);
        draw_total(view, ui, total);
        break;
    }
    }
}

} // namespace sokoguru::till
