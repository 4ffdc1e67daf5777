#include "app/till/screens/printer_models.h"

#include "app/shop/language.h"
#include "app/till/ui/scroll.h"
#include "app/till/ui/widgets.h"

#include <algorithm>

namespace sokoguru::till {

namespace {

constexpr float gap = 12;
constexpr float row_height = 60;

bool draw_row(const PrinterModelsView& view, std::size_t index, Ui& ui, Rect row) {
    const PrinterModelsView::Model& model = view.models[index];
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    const std::string id = "model." + std::to_string(index);
    list_row(ui, id, model.name, row, view.selected == index);
    const bool is_tapped = ui.take_tap(id, row);
    row = row.inset(16, 0);
    const float middle = row.centre().y;
    paint.text({row.x, middle - 20, row.width, 20}, model.name, Type::strong, theme.ink);
    paint.text({row.x, middle + 2, row.width, 18}, model.detail, Type::caption, theme.ink_muted);
    return is_tapped;
}

std::optional<Action> draw_list(const PrinterModelsView& view, Ui& ui, const Rect& place) {
    card(ui, place);
    const Rect list = place.inset(1, 6);
    std::optional<Action> action;
    key_hint(ui, "↑ ↓", tr("Choose a model"));
    if (ui.take_key(Key::down) && view.selected + 1 < view.models.size())
        action = SelectPrinterModel{view.selected + 1};
    if (ui.take_key(Key::up) && view.selected > 0) action = SelectPrinterModel{view.selected - 1};
    const ScrollArea area(ui, "models", list,
                          {.length = row_height * static_cast<float>(view.models.size()),
                           .count = view.models.size(),
                           .shown_row = view.selected,
                           .shown_row_start = row_height * static_cast<float>(view.selected),
                           .shown_row_length = row_height});
    const RowRange range = visible_rows(list, area.start(), row_height, view.models.size());
    for (std::size_t i = range.first; i < range.end; ++i) {
        const Rect row{list.x, area.start() + row_height * static_cast<float>(i),
                       list.width - area.mark_width(), row_height};
        if (draw_row(view, i, ui, row)) action = SelectPrinterModel{i};
    }
    return action;
}

} // namespace

std::optional<Action> draw_printer_models(const PrinterModelsView& view, Ui& ui) {
    Painter& paint = ui.paint();
    Rect place = ui.content();
    const float width = std::min(900.0F, place.width);
    place = {place.centre().x - width / 2, place.y, width, place.height};
    std::optional<Action> action;
    Rect buttons = place.take_bottom(76, gap);
    if (button(ui,
               {.id = "back", .rect = buttons.take_left(220, gap), .label = tr("Back"), .key = Key::escape}))
        action = BackToDevices{};
    if (button(ui, {.id = "use_model",
                    .rect = buttons,
                    .label = tr("Print with this model"),
                    .key = Key::enter,
                    .style = ButtonStyle::primary,
                    .type = Type::title,
                    .enabled = view.selected < view.models.size()}))
        action = UsePrinterModel{view.selected};
    paint.text(place.take_top(38, 2), tr("Which model is this printer?"), Type::title, ui.theme().ink);
    paint.text(place.take_top(24, 2), view.device, Type::strong, ui.theme().ink);
    paint.paragraph(
        place.take_top(46, 6),
        tr("Not in the list? Choose by the width of the paper, 58mm or 80mm, and print a test page."),
        Type::body, ui.theme().ink_muted, 22);
    if (const auto chosen = draw_list(view, ui, place)) action = chosen;
    return action;
}

} // namespace sokoguru::till
