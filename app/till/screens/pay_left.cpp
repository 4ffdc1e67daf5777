#include "app/till/screens/pay_left.h"

#include "app/shop/language.h"
#include "app/till/ui/scroll.h"
#include "app/till/ui/widgets.h"

#include <algorithm>
#include <string>

namespace sokoguru::till {

namespace {

constexpr float gap = 12;
constexpr float row_height = 34;
constexpr float payment_height = 50;

struct SumRow {
    const char* label;
    const std::string& value;
    Type type;
    Colour colour;
};

void draw_sum(Ui& ui, Rect& rest, const SumRow& sum) {
    Rect row = rest.take_top(row_height);
    Painter& paint = ui.paint();
    const Rect value =
        row.take_right(std::min(paint.text_width(sum.value, sum.type) + 1, row.width * 0.6F), 8);
    paint.text_shrinking(value, sum.value, {sum.type, Type::strong, Type::caption}, sum.colour, Align::right);
    paint.text_shrinking(row, sum.label, {sum.type, Type::body, Type::caption}, sum.colour);
}

/// The change in the colours of success, or what is still missing in those of a warning.
void draw_change(const PayView& view, Ui& ui, const Rect& place) {
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    const bool is_good = view.shortfall.empty();
    paint.fill(place, is_good ? theme.selected : theme.warning_area, 12);
    Rect inside = place.inset(24, 18);
    paint.text(inside.take_top(24), is_good ? view.change_label : std::string(tr("STILL DUE")), Type::strong,
               is_good ? theme.accent_text : theme.warning);
    paint.text_shrinking(inside.take_top(64), is_good ? view.change : view.shortfall,
                         {Type::total, Type::amount, Type::title, Type::key},
                         is_good ? theme.on_selected : theme.warning);
    if (is_good)
        paint.text_shrinking(inside, view.change_breakdown, {Type::body, Type::caption, Type::small},
                             theme.ink_muted);
}

/// One payment and the button that takes it back; the last one's has a key.
bool draw_payment(const PayView& view, std::size_t index, Ui& ui, Rect row) {
    const PayView::Taken& taken = view.taken[index];
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    const std::string id = "payment." + std::to_string(index);
    const bool is_last = index + 1 == view.taken.size();
    const Rect face = row.take_right(payment_height - 2, 10);
    const bool is_tapped = button(ui, {.id = id,
                                       .rect = {face.x, face.y + 1, face.width, payment_height - 3},
                                       .label = tr("Take back"),
                                       .key = is_last ? Key::minus : Key::none,
                                       .style = ButtonStyle::quiet,
                                       .type = Type::caption,
                                       .icon = Icon::minus});
    const Rect amount =
        row.take_right(std::min(paint.text_width(taken.amount, Type::number) + 1, row.width * 0.55F), 8);
    paint.text_shrinking(amount, taken.amount, {Type::number, Type::strong, Type::caption}, theme.ink,
                         Align::right);
    const float middle = row.centre().y;
    if (taken.note.empty()) {
        paint.text(row, taken.name, Type::strong, theme.ink);
    } else {
        paint.text({row.x, middle - 19, row.width, 18}, taken.name, Type::strong, theme.ink);
        paint.text({row.x, middle + 2, row.width, 16}, taken.note, Type::small,
                   taken.state == PayView::Taken::State::open ? theme.warning : theme.ink_muted);
    }
    return is_tapped;
}

std::optional<Action> draw_payments(const PayView& view, Ui& ui, const Rect& place) {
    if (view.taken.empty()) return std::nullopt;
    std::optional<Action> action;
    const ScrollArea area(ui, "payments", place,
                          {.length = payment_height * static_cast<float>(view.taken.size()),
                           .count = view.taken.size(),
                           .shown_row = view.taken.size() - 1,
                           .shown_row_start = payment_height * static_cast<float>(view.taken.size() - 1),
                           .shown_row_length = payment_height});
    const RowRange rows = visible_rows(place, area.start(), payment_height, view.taken.size());
    for (std::size_t i = rows.first; i < rows.end; ++i) {
        const Rect row{place.x, area.start() + static_cast<float>(i) * payment_height,
                       place.width - area.mark_width(), payment_height};
        if (draw_payment(view, i, ui, row)) action = PayAction{TakePaymentBack{i, view.taken.size()}};
    }
    return action;
}

void draw_sums(const PayView& view, Ui& ui, Rect& rest) {
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    paint.text_shrinking(rest.take_top(22, 4), view.due_label, {Type::strong, Type::caption},
                         theme.ink_muted);
    paint.text_shrinking(rest.take_top(62, 16), view.due, {Type::total, Type::amount, Type::title, Type::key},
                         theme.ink);
    draw_sum(ui, rest, {tr("Total"), view.total, Type::number_regular, theme.ink});
    if (!view.rounding.empty())
        draw_sum(ui, rest, {tr("Cash rounding"), view.rounding, Type::number_regular, theme.warning});
    paint.horizontal_line(rest.x, rest.y + 4, rest.width, theme.border);
    rest.take_top(8);
}

} // namespace

std::optional<Action> draw_pay_left(const PayView& view, Ui& ui, const Rect& place) {
    const Theme& theme = ui.theme();
    card(ui, place);
    Rect rest = place.inset(std::min(30.0F, place.width * 0.06F), 20);

    std::optional<Action> action;
    if (button(ui, {.id = "back",
                    .rect = rest.take_bottom(58, 14),
                    .label = tr("Back to the sale"),
                    .key = Key::escape}))
        action = BackToSale{};
    draw_change(view, ui, rest.take_bottom(146, gap));
    if (view.notice) notice_strip(ui, rest.take_bottom(56, 8), *view.notice);
    draw_sums(view, ui, rest);
    if (view.donation != PayView::Donation::not_offered) {
        Rect row = rest.take_bottom(row_height, 2);
        const bool is_given = view.donation == PayView::Donation::given;
        draw_sum(ui, row,
                 {tr("Donation (with consent)"), view.donation_amount, Type::number_regular,
                  is_given ? theme.ink : theme.ink_muted});
    }
    if (view.tender == TenderTab::cash && !view.is_refund) {
        Rect row = rest.take_bottom(row_height, 2);
        draw_sum(ui, row, {tr("Cash received"), view.received, Type::number, theme.ink});
    }
    if (const auto taken_back = draw_payments(view, ui, rest)) action = taken_back;
    return action;
}

} // namespace sokoguru::till
