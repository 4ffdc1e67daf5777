#include "app/till/screens/done.h"

#include "app/shop/language.h"
#include "app/till/ui/widgets.h"

#include <algorithm>

namespace sokoguru::till {

namespace {

void draw_fact(Ui& ui, Rect& rest, const std::string& label, const std::string& value,
               const char* remark = nullptr) {
    Painter& paint = ui.paint();
    Rect row = rest.take_top(44);
    const Rect value_box =
        row.take_right(std::min(paint.text_width(value, Type::number) + 1, row.width * 0.7F), 8);
    paint.text_shrinking(value_box, value, {Type::number, Type::strong, Type::caption}, ui.theme().ink,
                         Align::right);
    if (remark == nullptr) {
        paint.text(row, label, Type::body, ui.theme().ink_muted);
    } else {
        paint.text({row.x, row.y + 4, row.width, 18}, label, Type::body, ui.theme().ink_muted);
        paint.text({row.x, row.y + 24, row.width, 14}, remark, Type::small, ui.theme().warning);
    }
    paint.horizontal_line(rest.x, rest.y, rest.width, ui.theme().border);
}

Notice::Kind kind_of(HeaderView::Status::Tone tone) {
    switch (tone) {
    case HeaderView::Status::Tone::good: return Notice::Kind::accepted;
    case HeaderView::Status::Tone::warning:
    case HeaderView::Status::Tone::off: return Notice::Kind::warning;
    case HeaderView::Status::Tone::trouble: return Notice::Kind::refused;
    }
    return Notice::Kind::accepted;
}

void draw_change(const DoneView& view, Ui& ui, const Rect& place) {
    Painter& paint = ui.paint();
    const Theme& theme = ui.theme();
    paint.panel(place, theme.selected, theme.border, 12);
    const Rect inside = place.inset(32, 24);
    const float middle = inside.centre().y;
    paint.text_shrinking({inside.x, middle - 110, inside.width, 30}, view.change_label,
                         {Type::key, Type::number, Type::strong}, theme.accent_text, Align::centre);
    paint.text_shrinking({inside.x, middle - 70, inside.width, 120}, view.change,
                         {Type::huge, Type::total, Type::amount, Type::title}, theme.on_selected,
                         Align::centre);
    paint.text_shrinking({inside.x, middle + 66, inside.width, 28}, view.change_breakdown,
                         {Type::number_regular, Type::body, Type::caption}, theme.ink_muted, Align::centre);
}

void draw_facts(const DoneView& view, Ui& ui, Rect facts) {
    card(ui, facts);
    facts = facts.inset(24, 16);
    Painter& paint = ui.paint();
    Rect heading = facts.take_top(48);
    draw_icon(paint, Icon::check, heading.take_left(30, 6), 26, ui.theme().accent_text);
    paint.text_shrinking(heading, view.title, {Type::key, Type::number, Type::strong}, ui.theme().ink);
    draw_fact(ui, facts, tr("Receipt no."), view.receipt_number);
    draw_fact(ui, facts, tr("Total"), view.total);
    for (const DoneView::Paid& paid : view.paid) {
        draw_fact(ui, facts, paid.name, paid.amount, paid.is_unconfirmed ? tr("not yet confirmed") : nullptr);
    }
    if (!view.donation.empty()) draw_fact(ui, facts, tr("Donation"), view.donation);
    if (!view.spending.empty()) draw_fact(ui, facts, tr("Bought this year"), view.spending);
    notice_strip(ui, facts.take_bottom(64), {kind_of(view.printer.tone), view.printer.text});
}

std::optional<Action> draw_buttons(Ui& ui, Rect buttons) {
    struct Other {
        const char* id;
        const char* label;
        Key key;
        Action action;
    };
    const Other others[] = {{"show_receipt", tr("Show receipt"), Key::f3, ShowReceipt{}},
                            {"print_again", tr("Print again"), Key::f5, PayAction{PrintAgain{}}},
                            {"save_receipt", tr("Receipt as file"), Key::f6, PayAction{SaveReceiptFile{}}}};
    std::optional<Action> action;
    const float width = std::min(170.0F, buttons.width * 0.15F);
    for (const Other& other : others) {
        if (button(ui, {.id = other.id,
                        .rect = buttons.take_left(width, 12),
                        .label = other.label,
                        .key = other.key}))
            action = other.action;
    }
    if (button(ui, {.id = "new_sale",
                    .rect = buttons,
                    .label = tr("NEW SALE"),
                    .key = Key::enter,
                    .style = ButtonStyle::primary,
                    .type = Type::title}))
        action = NewSale{};
    return action;
}

} // namespace

std::optional<Action> draw_done(const DoneView& view, Ui& ui) {
    constexpr float notice_height = 56;
    Rect place = ui.content();
    const Rect buttons = place.take_bottom(96, 12);
    const Rect facts = place.take_right(std::max(340.0F, place.width * 0.3F), 12);
    std::optional<Action> action;
    if (view.receipt_banner)
        action = draw_receipt_banner(*view.receipt_banner, ui, place.take_bottom(receipt_banner_height, 12));
    if (view.notice) notice_strip(ui, place.take_bottom(notice_height, 12), *view.notice);
    draw_change(view, ui, place);
    draw_facts(view, ui, facts);
    if (const auto chosen = draw_buttons(ui, buttons)) action = chosen;
    return action;
}

} // namespace sokoguru::till
