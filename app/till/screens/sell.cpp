#include "app/till/screens/sell.h"

#include "app/shop/language.h"
#include "app/till/screens/sell_cart.h"
#include "app/till/screens/sell_products.h"
#include "app/till/ui/keypad.h"
#include "app/till/ui/widgets.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace sokoguru::till {

namespace {

constexpr float gap = 12;

/// One of the buttons below the cart.
struct BottomAction {
    const char* id;
    const char* label;
    Key key;
    bool enabled;
    Action action;
};

constexpr std::size_t per_row_max = 6;

/// Buttons in rows of at most six; with more of them the cart above gets shorter.
float bottom_height(std::size_t count) {
    constexpr float row_height = 64;
    const std::size_t rows = (count + per_row_max - 1) / per_row_max;
    return static_cast<float>(rows) * (row_height + 10) - 10;
}

std::optional<Action> draw_bottom(const std::vector<BottomAction>& actions, Ui& ui, const Rect& place) {
    const std::size_t rows = (actions.size() + per_row_max - 1) / per_row_max;
    const std::size_t per_row = (actions.size() + rows - 1) / rows;
    std::optional<Action> chosen;
    for (std::size_t i = 0; i < actions.size(); ++i) {
        const BottomAction& action = actions[i];
        const Rect cell = place.cell(static_cast<int>(i % per_row), static_cast<int>(i / per_row),
                                     static_cast<int>(per_row), static_cast<int>(rows), 10);
        if (button(ui, {.id = action.id,
                        .rect = cell,
                        .label = action.label,
                        .key = action.key,
                        .enabled = action.enabled}))
            chosen = action.action;
    }
    return chosen;
}

std::vector<BottomAction> bottom_actions(const SellView& view) {
    return {{"find", tr("Search"), Key::f2, !view.search_open, OpenSearch{}},
            {"last_receipt", tr("Last receipt"), Key::f3, view.has_last_receipt, ShowReceipt{}},
            {"cash_menu", tr("Cash"), Key::tab, true, DrawerAction{OpenCashMenu{}}},
            {"log_out", tr("Lock"), Key::f10, true, LogOut{}},
            {"language", other_language_name(), Key::f12, true, ToggleLanguage{}}};
}

std::optional<Action> draw_keypad(const SellView& view, Ui& ui, const Rect& place) {
    const bool has_number = !view.typed_number.empty();
    const bool has_line = view.selected_line.has_value();
    const KeypadSide side[] = {
        {{.id = "erase",
          .label = tr("Erase"),
          .key = Key::backspace,
          .style = ButtonStyle::muted,
          .icon = Icon::backspace,
          .enabled = has_number},
         1,
         EraseDigit{}},
        {{.id = "apply_quantity",
          .label = tr("× Qty"),
          .key = Key::multiply,
          .style = ButtonStyle::muted,
          .enabled = has_number && has_line},
         1,
         ApplyQuantity{}},
        {{.id = "comma", .label = ",", .style = ButtonStyle::muted, .type = Type::key, .typed = ","},
         1,
         TypeDigits{","}},
        {{.id = "remove",
          .label = tr("Remove"),
          .key = Key::del,
          .style = ButtonStyle::muted,
          .enabled = has_line},
         1,
         RemoveLine{view.selected_line.value_or(0)}},
    };
    return keypad(ui, {.rect = place, .side = side, .comma = Keypad::Comma::taken});
}

std::optional<Action> draw_pay_button(const SellView& view, Ui& ui, const Rect& place) {
    const std::string label =
        view.can_pay ? std::string(tr("PAY")) + "  " + view.total : std::string(tr("PAY"));
    if (button(ui, {.id = "pay",
                    .rect = place,
                    .label = label,
                    .key = Key::f9,
                    .style = ButtonStyle::primary,
                    .type = Type::title,
                    .enabled = view.can_pay}))
        return StartPayment{};
    return std::nullopt;
}

std::optional<Action> draw_right(const SellView& view, Ui& ui, Rect place) {
    constexpr float keypad_height = 222;
    constexpr float keyboard_height = 4 * 50 + 3 * 4;
    std::optional<Action> action = draw_search_field(view, ui, place.take_top(56, gap));
    if (const auto chosen = draw_pay_button(view, ui, place.take_bottom(76, gap))) action = chosen;
    if (view.search_open) {
        const Rect keyboard = place.take_bottom(keyboard_height, gap);
        if (const auto chosen = draw_results(view, ui, place)) action = chosen;
        if (const auto text = letter_keyboard(ui, keyboard, view.search_text)) action = ChangeSearch{*text};
        return action;
    }
    if (const auto chosen = draw_keypad(view, ui, place.take_bottom(keypad_height, 16))) action = chosen;
    if (const auto chosen = draw_favourites(view, ui, place)) action = chosen;
    return action;
}

} // namespace

std::optional<Action> draw_sell(const SellView& view, Ui& ui) {
    constexpr float right_width_least = 496;
    Rect place = ui.content();
    const Rect right = place.take_right(std::max(right_width_least, std::round(place.width * 0.425F)), gap);
    // The right half comes first: while the search is open, the arrows and Esc are its own.
    std::optional<Action> action = draw_right(view, ui, right);
    const std::vector<BottomAction> actions = bottom_actions(view);
    const Rect bottom = place.take_bottom(bottom_height(actions.size()), gap);
    if (const auto chosen = draw_cart(view, ui, place)) action = chosen;
    if (const auto chosen = draw_bottom(actions, ui, bottom)) action = chosen;
    return action;
}

} // namespace sokoguru::till
