#include "app/till/screens/header.h"

#include "app/shop/language.h"
#include "app/till/ui/widgets.h"

namespace sokoguru::till {

namespace {

Colour dot_of(HeaderView::Status::Tone tone, const Theme& theme) {
    switch (tone) {
    case HeaderView::Status::Tone::good: return theme.dot_good;
    case HeaderView::Status::Tone::warning: return theme.dot_warning;
    case HeaderView::Status::Tone::trouble: return theme.dot_trouble;
    case HeaderView::Status::Tone::off: return theme.dot_off;
    }
    return theme.dot_off;
}

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) {
        if (!text.empty()) text += " · ";
        text += part;
    }
    return text;
}

} // namespace

void draw_header(const HeaderView& view, Ui& ui) {
    constexpr float edge = 20;
    constexpr float button_size = 46;
    Painter& paint = ui.paint();
    const Theme& theme = ui.theme();
    Rect bar = ui.screen().take_top(Ui::header_height);
    paint.fill(bar, theme.header);

    bar = {edge, bar.y, bar.width - edge - 8, bar.height};
    Rect help = bar.take_right(button_size, 14);
    help = {help.x, bar.centre().y - button_size / 2, help.width, button_size};
    if (button(ui, {.id = "help",
                    .rect = help,
                    .label = "?",
                    .key = Key::f1,
                    .style = ButtonStyle::header,
                    .type = Type::number}))
        ui.open_help(true);

    paint.text(bar.take_right(paint.text_width(view.clock, Type::number), 14), view.clock, Type::number,
               theme.on_header);
    for (auto status = view.statuses.rbegin(); status != view.statuses.rend(); ++status) {
        constexpr float pill_height = 28;
        const Rect place{bar.x, bar.centre().y - pill_height / 2, bar.width, pill_height};
        bar.take_right(status_pill(ui, place, dot_of(status->tone, theme), status->text), 14);
    }

    constexpr const char* name = "Sokoguru";
    paint.text(bar.take_left(paint.text_width(name, Type::brand), 15), name, Type::brand, theme.on_header);
    paint.text(bar, joined(view.place), Type::caption, theme.on_header_muted);
}

} // namespace sokoguru::till
