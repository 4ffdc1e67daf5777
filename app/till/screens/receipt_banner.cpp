#include "app/till/screens/receipt_banner.h"

#include "app/shop/language.h"
#include "app/till/ui/widgets.h"

namespace sokoguru::till {

std::optional<Action> draw_receipt_banner(const ReceiptBanner& banner, Ui& ui, const Rect& place) {
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    paint.fill(place, theme.warning_area, 12);
    Rect inside = place.inset(10, 8);
    const bool is_opened = button(ui, {.id = "check_receipts",
                                       .rect = inside.take_right(110, 10),
                                       .label = tr("Check"),
                                       .key = Key::f11,
                                       .radius = 9});
    draw_icon(paint, Icon::warning, inside.take_left(30, 6), 22, theme.warning);
    const float middle = inside.centre().y;
    paint.text_shrinking({inside.x, middle - 22, inside.width, 22}, banner.question,
                         {Type::strong, Type::caption_strong}, theme.warning);
    paint.text_shrinking({inside.x, middle, inside.width, 22}, banner.detail, {Type::strong, Type::caption},
                         theme.ink);
    if (is_opened) return OpenReceiptQuestions{};
    return std::nullopt;
}

} // namespace sokoguru::till
