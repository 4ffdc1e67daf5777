#include "app/till/screens/fault.h"

#include "app/shop/language.h"
#include "app/till/ui/widgets.h"

#include <algorithm>

namespace sokoguru::till {

namespace {

/// A small heading and the sentences below it.
void draw_section(Ui& ui, Rect& rest, const char* heading, const std::string& text) {
    constexpr float line_height = 25;
    Painter& paint = ui.paint();
    paint.text(rest.take_top(20, 2), heading, Type::caption, ui.theme().ink_muted);
    rest.take_top(paint.paragraph({rest.x, rest.y, rest.width, 3 * line_height}, text, Type::number,
                                  ui.theme().ink, line_height),
                  16);
}

} // namespace

std::optional<Action> draw_fault(const FaultView& view, Ui& ui) {
    constexpr float width = 820;
    constexpr float height = 600;
    constexpr float title_height = 104;
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    const Rect place = ui.content();
    const float card_height = std::min(height, place.height);
    const float card_width = std::min(width, place.width);
    const Rect sheet{place.centre().x - card_width / 2, place.centre().y - card_height / 2, card_width,
                     card_height};
    card(ui, sheet);

    Rect rest = sheet;
    const Rect top = rest.take_top(title_height, 20);
    paint.fill(top, theme.danger_area, 12, Corners::top);
    paint.horizontal_line(top.x, top.bottom(), top.width, theme.border);
    draw_icon(paint, Icon::warning, {top.x + 24, top.y, 48, top.height}, 44, theme.danger);
    paint.text_shrinking({top.x + 92, top.y, top.width - 116, top.height}, view.title,
                         {Type::title, Type::key, Type::number}, theme.danger);

    rest = rest.inset(28, 0);
    rest.take_bottom(24);
    Rect buttons = rest.take_bottom(76, 16);
    draw_section(ui, rest, tr("What happened"), view.what_happened);
    draw_section(ui, rest, tr("What is safe"), view.what_is_safe);
    draw_section(ui, rest, tr("What to do now"), view.what_to_do);
    if (!view.detail.empty()) paint.text(rest.take_bottom(20), view.detail, Type::mono, theme.ink_muted);

    std::optional<Action> action;
    if (view.can_quit && button(ui, {.id = "quit",
                                     .rect = buttons.take_left(220, 12),
                                     .label = tr("Close the program"),
                                     .key = Key::f10}))
        action = Quit{};
    if (button(ui, {.id = "retry",
                    .rect = buttons,
                    .label = tr("Try again"),
                    .key = Key::enter,
                    .style = ButtonStyle::primary,
                    .type = Type::title}))
        action = Retry{};
    return action;
}

} // namespace sokoguru::till
