#include "app/till/screens/pay.h"

#include "app/shop/language.h"
#include "app/till/ui/keypad.h"
#include "app/till/ui/widgets.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace sokoguru::till {

namespace {

constexpr float gap = 12;

struct SumRow {
    const char* label;
    const std::string& value;
    Type type;
    Colour colour;
};

void draw_sum(Ui& ui, Rect& rest, const SumRow& sum) {
    Rect row = rest.take_top(41);
    Painter& paint = ui.paint();
    const Rect value =
        row.take_right(std::min(paint.text_width(sum.value, sum.type) + 1, row.width * 0.6F), 8);
    paint.text_shrinking(value, sum.value, {sum.type, Type::strong, Type::caption}, sum.colour, Align::right);
    paint.text(row, sum.label, sum.type, sum.colour);
}

/// The change in the colours of success, or what is still missing in those of a warning.
void draw_change(const PayView& view, Ui& ui, const Rect& place) {
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    const Colour ink = view.can_finish ? theme.on_selected : theme.warning;
    paint.fill(place, view.can_finish ? theme.selected : theme.warning_area, 12);
    Rect inside = place.inset(24, 18);
    paint.text(inside.take_top(24), view.can_finish ? tr("CHANGE") : tr("STILL DUE"), Type::strong,
               view.can_finish ? theme.accent_text : theme.warning);
    paint.text_shrinking(inside.take_top(64), view.can_finish ? view.change : view.shortfall,
                         {Type::total, Type::amount, Type::title, Type::key}, ink);
    if (view.can_finish)
        paint.text_shrinking(inside, view.change_breakdown, {Type::body, Type::caption, Type::small},
                             theme.ink_muted);
}

std::optional<Action> draw_left(const PayView& view, Ui& ui, const Rect& place) {
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    card(ui, place);
    Rect rest = place.inset(std::min(30.0F, place.width * 0.06F), 26);

    std::optional<Action> action;
    if (button(ui, {.id = "back",
                    .rect = rest.take_bottom(58, 16),
                    .label = tr("Back to the sale"),
                    .key = Key::escape}))
        action = BackToSale{};
    draw_change(view, ui, rest.take_bottom(152, gap));

    paint.text(rest.take_top(22, 4), tr("To pay"), Type::strong, theme.ink_muted);
    paint.text_shrinking(rest.take_top(62, 24), view.due, {Type::total, Type::amount, Type::title, Type::key},
                         theme.ink);
    draw_sum(ui, rest, {tr("Total"), view.total, Type::number_regular, theme.ink});
    if (!view.rounding.empty())
        draw_sum(ui, rest, {tr("Cash rounding"), view.rounding, Type::number_regular, theme.warning});
    paint.horizontal_line(rest.x, rest.y + 8, rest.width, theme.border);
    rest.take_top(16);
    draw_sum(ui, rest, {tr("Cash received"), view.received, Type::number, theme.ink});
    if (view.notice) notice_strip(ui, rest.take_bottom(56), *view.notice);
    return action;
}

std::optional<Action> draw_quick_amounts(const PayView& view, Ui& ui, const Rect& place) {
    constexpr Key keys[] = {Key::f5, Key::f6, Key::f7, Key::f8};
    constexpr std::size_t count_max = std::size(keys);
    std::optional<Action> action;
    const std::size_t count = std::min(count_max, view.quick_amounts.size() + 1);
    for (std::size_t i = 0; i < count; ++i) {
        const std::string id = "quick." + std::to_string(i);
        if (button(ui, {.id = id,
                        .rect = place.cell(static_cast<int>(i), 0, static_cast<int>(count), 1, 10),
                        .label = i == 0 ? std::string_view(tr("Exact money")) : view.quick_amounts[i - 1],
                        .key = keys[i],
                        .type = Type::number}))
            action = ChooseQuickAmount{i};
    }
    return action;
}

std::optional<Action> draw_right(const PayView& view, Ui& ui, Rect place) {
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    std::optional<Action> action;
    const Rect finish = place.take_bottom(96, 24);
    if (button(ui, {.id = "finish",
                    .rect = finish,
                    .label = tr("FINISH & PRINT"),
                    .key = Key::enter,
                    .style = ButtonStyle::primary,
                    .type = Type::title,
                    .enabled = view.can_finish}))
        action = FinishPayment{};

    if (const auto chosen = draw_quick_amounts(view, ui, place.take_top(72, gap))) action = chosen;

    const Rect field = place.take_top(78, gap);
    card(ui, field);
    Rect inside = field.inset(25, 0);
    const float label_width = paint.text_width(tr("Received"), Type::strong);
    paint.text(inside.take_left(label_width + 1, 12), tr("Received"), Type::strong, theme.ink_muted);
    paint.text_shrinking(inside, view.received, {Type::amount, Type::title, Type::key}, theme.ink,
                         Align::right);

    const KeypadSide side[] = {
        {{.id = "erase",
          .label = tr("Erase"),
          .key = Key::backspace,
          .style = ButtonStyle::muted,
          .type = Type::key,
          .icon = Icon::backspace},
         2,
         EraseDigit{}},
        {{.id = "clear",
          .label = tr("Clear"),
          .key = Key::del,
          .style = ButtonStyle::muted,
          .type = Type::key},
         2,
         ClearDigits{}},
    };
    if (const auto typed = keypad(ui, {.rect = place, .side = side})) action = typed;
    return action;
}

} // namespace

std::optional<Action> draw_pay(const PayView& view, Ui& ui) {
    Rect place = ui.content();
    const Rect left = place.take_left(std::round(place.width * 0.3875F), gap);
    std::optional<Action> action = draw_left(view, ui, left);
    if (const auto other = draw_right(view, ui, place)) action = other;
    return action;
}

} // namespace sokoguru::till
