#include "app/till/screens/shift_banner.h"

#include "app/shop/language.h"
#include "app/till/ui/widgets.h"

namespace sokoguru::till {

std::optional<Action> draw_shift_banner(const ShiftBanner& banner, Ui& ui, const Rect& place) {
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    paint.fill(place, theme.warning_area, 12);
    Rect inside = place.inset(10, 8);
    std::optional<Action> action;
    if (button(ui, {.id = "go_on_with_shift",
                    .rect = inside.take_right(96, 8),
                    .label = tr("Go on"),
                    .key = Key::end,
                    .radius = 9}))
        action = DrawerAction{GoOnWithShift{}};
    if (button(ui, {.id = "close_old_shift",
                    .rect = inside.take_right(124, 10),
                    .label = tr("Close it now"),
                    .key = Key::home,
                    .radius = 9}))
        action = DrawerAction{StartClosing{}};
    const float middle = inside.centre().y;
    paint.text_shrinking({inside.x, middle - 22, inside.width, 22}, banner.message,
                         {Type::strong, Type::caption_strong}, theme.warning);
    paint.text_shrinking({inside.x, middle, inside.width, 22}, banner.detail, {Type::strong, Type::caption},
                         theme.ink);
    return action;
}

} // namespace sokoguru::till
