#include "app/till/screens/qris.h"

#include "app/shop/language.h"
#include "app/till/ui/widgets.h"

#include <algorithm>
#include <cmath>

namespace sokoguru::till {

namespace {

constexpr float gap = 12;

std::optional<Action> draw_buttons(Ui& ui, Rect& rest) {
    std::optional<Action> action;
    if (button(ui, {.id = "back",
                    .rect = rest.take_bottom(64, gap),
                    .label = tr("Back, not paid"),
                    .key = Key::escape}))
        action = PayAction{CloseQris{}};
    if (button(ui, {.id = "unconfirmed",
                    .rect = rest.take_bottom(76, gap),
                    .label = tr("Not yet, finish first"),
                    .key = Key::f6,
                    .type = Type::number}))
        action = PayAction{QrisUnconfirmed{}};
    if (button(ui, {.id = "arrived",
                    .rect = rest.take_bottom(88, 18),
                    .label = tr("It has arrived"),
                    .key = Key::f5,
                    .style = ButtonStyle::primary,
                    .type = Type::title}))
        action = PayAction{QrisArrived{}};
    return action;
}

} // namespace

std::optional<Action> draw_qris(const QrisView& view, Ui& ui) {
    constexpr float line_height = 24;
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    Rect place = ui.content();
    const Rect left = place.take_left(std::round(place.width * 0.3875F), gap);
    card(ui, left);
    Rect rest = left.inset(std::min(30.0F, left.width * 0.06F), 24);
    const std::optional<Action> action = draw_buttons(ui, rest);
    paint.text(rest.take_top(22, 4), tr("To pay by QRIS"), Type::strong, theme.ink_muted);
    paint.text_shrinking(rest.take_top(62, 14), view.amount,
                         {Type::total, Type::amount, Type::title, Type::key}, theme.ink);
    paint.text_shrinking(rest.take_top(26, 14), view.merchant, {Type::number, Type::strong, Type::caption},
                         theme.ink);
    if (view.notice) notice_strip(ui, rest.take_bottom(56, gap), *view.notice);
    paint.paragraph(rest, tr("The buyer scans the code. Look in the merchant's app whether the money came."),
                    Type::body, theme.ink_muted, line_height);

    // White in both themes: phones read dark modules on light paper.
    paint.fill(place, theme.paper, 12);
    paint.border(place, theme.border, 12);
    Rect code = place.inset(12, 12);
    paint.text_shrinking(code.take_top(40), view.merchant, {Type::title, Type::key, Type::number},
                         theme.on_paper, Align::centre);
    paint.text_shrinking(code.take_bottom(52), "Rp " + view.amount, {Type::amount, Type::title, Type::key},
                         theme.on_paper, Align::centre);
    paint.square_code(code, view.columns, view.dark, theme.on_paper);
    return action;
}

} // namespace sokoguru::till
