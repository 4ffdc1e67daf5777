#include "app/till/screens/header.h"

#include "app/shop/language.h"
#include "app/till/ui/widgets.h"

#include <cstddef>
#include <span>

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

std::string joined(std::span<const std::string> parts) {
    std::string text;
    for (const std::string& part : parts) {
        if (!text.empty()) text += " · ";
        text += part;
    }
    return text;
}

/// Where room is scarce the shop and the till give way: who is at work matters to more than one cashier.
std::string place_text(const HeaderView& view, const Painter& paint, float width) {
    std::span<const std::string> parts = view.place;
    constexpr std::size_t parts_least = 2;
    while (parts.size() > parts_least && paint.text_width(joined(parts), Type::caption) > width)
        parts = parts.subspan(1);
    return joined(parts);
}

/// Where a status leads.
struct Target {
    std::string_view id;
    Key key = Key::none;
    std::optional<Action> action;
};

Target target_of(const HeaderView::Status& status, const HeaderView& view) {
    if (status.id == "scanner" && view.offers_devices) return {"status.scanner", Key::f8, OpenDevices{}};
    if (status.id == "printer" && view.offers_devices) return {"status.printer", Key::f8, OpenDevices{}};
    if (status.id == "receipts" && view.offers_receipts)
        return {"status.receipts", Key::f11, OpenReceiptQuestions{}};
    return {};
}

/// The name of the program and where we are, as far as the statuses leave room for them.
void draw_place(const HeaderView& view, Ui& ui, Rect bar) {
    constexpr const char* name = "Sokoguru";
    constexpr float least_width = 40;
    const float name_width = ui.paint().text_width(name, Type::brand);
    if (bar.width < name_width) return;
    ui.paint().text(bar.take_left(name_width, 15), name, Type::brand, ui.theme().on_header);
    if (bar.width >= least_width)
        ui.paint().text(bar, place_text(view, ui.paint(), bar.width), Type::caption,
                        ui.theme().on_header_muted);
}

} // namespace

std::optional<Action> draw_header(const HeaderView& view, Ui& ui) {
    constexpr float edge = 20;
    constexpr float button_size = 46;
    constexpr float gap = 14;
    Painter& paint = ui.paint();
    const Theme& theme = ui.theme();
    Rect bar = ui.screen().take_top(Ui::header_height);
    paint.fill(bar, view.is_training ? theme.training_header : theme.header);

    bar = {edge, bar.y, bar.width - edge - 8, bar.height};
    Rect help = bar.take_right(button_size, gap);
    help = {help.x, bar.centre().y - button_size / 2, help.width, button_size};
    if (button(ui, {.id = "help",
                    .rect = help,
                    .label = "?",
                    .key = Key::f1,
                    .style = ButtonStyle::header,
                    .type = Type::number}))
        ui.open_help(true);

    paint.text(bar.take_right(paint.text_width(view.clock, Type::number), gap), view.clock, Type::number,
               theme.on_header);
    std::optional<Action> action;
    for (auto status = view.statuses.rbegin(); status != view.statuses.rend(); ++status) {
        StatusPill pill{.box = bar, .dot = dot_of(status->tone, theme), .text = status->text};
        const Target target = target_of(*status, view);
        pill.id = target.id;
        pill.key = target.key;
        const DrawnPill drawn = status_pill(ui, pill);
        if (drawn.is_tapped) action = target.action;
        bar.take_right(drawn.width, gap);
    }
    draw_place(view, ui, bar);
    return action;
}

} // namespace sokoguru::till
