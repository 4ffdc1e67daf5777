#include "app/till/screens/scanner_binding.h"

#include "app/shop/language.h"
#include "app/till/ui/widgets.h"

#include <algorithm>

namespace sokoguru::till {

std::optional<Action> draw_scanner_binding(const ScannerBindingView& view, Ui& ui) {
    constexpr float code_height = 230;
    constexpr float line_height = 24;
    Painter& paint = ui.paint();
    const Theme& theme = ui.theme();
    const Rect place = ui.content();
    card(ui, place);
    Rect rest = place.inset(12, 20);
    std::optional<Action> action;
    Rect cancel = rest.take_bottom(76, 14);
    cancel = {cancel.centre().x - 180, cancel.y, 360, cancel.height};
    if (button(
            ui,
            {.id = "cancel", .rect = cancel, .label = tr("Cancel"), .key = Key::escape, .type = Type::key}))
        action = BackToDevices{};

    paint.text_shrinking(rest.take_top(44, 2), tr("Scan this code with the scanner."),
                         {Type::title, Type::key, Type::number}, theme.ink, Align::centre);
    paint.text(rest.take_top(28, 2), view.device, Type::strong, theme.ink, Align::centre);
    paint.paragraph(rest.take_top(2 * line_height, 10),
                    tr("Within one minute. The scanner that reads it then sells at this till."), Type::body,
                    theme.ink_muted, line_height, Align::centre);
    if (!view.remark.empty())
        paint.text(rest.take_bottom(26, 6), view.remark, Type::strong, theme.warning, Align::centre);
    if (!view.problem.empty())
        notice_strip(ui, rest.take_bottom(76, 6), {Notice::Kind::refused, view.problem});
    const float height = std::min(code_height, rest.height);
    // White reaches to both edges: the code's quiet zones.
    const Rect paper{rest.x, rest.centre().y - height / 2, rest.width, height};
    paint.fill(paper, theme.paper);
    paint.bar_code(paper.inset(0, 16), view.bars, theme.on_paper);
    return action;
}

} // namespace sokoguru::till
