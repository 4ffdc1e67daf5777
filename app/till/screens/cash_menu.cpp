#include "app/till/screens/cash_menu.h"

#include "app/shop/language.h"
#include "app/till/ui/widgets.h"

#include <algorithm>

namespace sokoguru::till {

namespace {

constexpr float gap = 12;

std::optional<Action> draw_group(const CashMenuView::Group& group, Ui& ui, Rect place) {
    constexpr float entry_height_max = 92;
    card(ui, place);
    place = place.inset(16, 14);
    ui.paint().text_shrinking(place.take_top(30, 8), group.title, {Type::key, Type::number, Type::strong},
                              ui.theme().ink);
    std::optional<Action> action;
    const float count = static_cast<float>(std::max<std::size_t>(group.entries.size(), 5));
    const float height = std::min(entry_height_max, (place.height - (count - 1) * gap) / count);
    for (const CashMenuView::Entry& entry : group.entries) {
        if (button(ui, {.id = entry.id,
                        .rect = place.take_top(height, gap),
                        .label = entry.label,
                        .key = entry.key,
                        .type = Type::number,
                        .enabled = entry.enabled}))
            action = entry.action;
    }
    return action;
}

} // namespace

std::optional<Action> draw_cash_menu(const CashMenuView& view, Ui& ui) {
    Rect place = ui.content();
    std::optional<Action> action;
    if (button(ui, {.id = "close_cash_menu",
                    .rect = place.take_bottom(72, gap),
                    .label = tr("Back to selling"),
                    .key = Key::escape,
                    .style = ButtonStyle::primary,
                    .type = Type::title}))
        action = DrawerAction{CloseCashMenu{}};
    ui.paint().text_shrinking(place.take_top(36, 8), view.title, {Type::title, Type::key, Type::number},
                              ui.theme().ink);
    if (view.notice) notice_strip(ui, place.take_bottom(60, gap), *view.notice);
    const int columns = static_cast<int>(view.groups.size());
    for (int i = 0; i < columns; ++i) {
        const CashMenuView::Group& group = view.groups[static_cast<std::size_t>(i)];
        if (const auto chosen = draw_group(group, ui, place.cell(i, 0, columns, 1, gap))) action = chosen;
    }
    return action;
}

} // namespace sokoguru::till
