#include "app/till/screens/sell.h"

#include "app/shop/language.h"
#include "app/till/screens/sell_cart.h"
#include "app/till/screens/sell_products.h"
#include "app/till/ui/keypad.h"
#include "app/till/ui/letter_keyboard.h"
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
    std::string label;
    Key key;
    bool enabled;
    Action action;
};

/// How the buttons below the cart stand: six beside each other where their words have room, else four.
struct BottomGrid {
    std::size_t per_row;
    std::size_t rows;
    float height;
};

BottomGrid bottom_grid(std::size_t count, float width) {
    constexpr float wide = 640;
    const std::size_t per_row_max = width >= wide ? 6 : 4;
    const float row_height = width >= wide ? 64 : 52;
    const std::size_t rows = (count + per_row_max - 1) / per_row_max;
    return {(count + rows - 1) / rows, rows, static_cast<float>(rows) * (row_height + 10) - 10};
}

std::optional<Action> draw_bottom(const std::vector<BottomAction>& actions, Ui& ui, const Rect& place) {
    const BottomGrid grid = bottom_grid(actions.size(), place.width);
    std::optional<Action> chosen;
    for (std::size_t i = 0; i < actions.size(); ++i) {
        const BottomAction& action = actions[i];
        const Rect cell = place.cell(static_cast<int>(i % grid.per_row), static_cast<int>(i / grid.per_row),
                                     static_cast<int>(grid.per_row), static_cast<int>(grid.rows), 10);
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
    const bool has_lines = !view.lines.empty();
    std::string recall = tr("Recall");
    if (view.held_count > 0) recall += " · " + std::to_string(view.held_count);
    return {{"find", tr("Search"), Key::f2, !view.search_open, OpenSearch{}},
            {"hold", tr("Hold"), Key::f4, has_lines, FormAction{OpenForm{FormName::hold}}},
            {"recall", recall, Key::f5, view.held_count > 0, ListAction{OpenList{ListName::held_carts}}},
            {"members", tr("Member"), Key::f6, true, ListAction{OpenList{ListName::members}}},
            {"discount", tr("Discount"), Key::percent, has_lines, FormAction{OpenForm{FormName::discount}}},
            {"returns", tr("Return"), Key::f7, true, ListAction{OpenList{ListName::sales}}},
            {"undo", tr("Undo"), Key::undo, has_lines, UndoLastLine{}},
            {"cancel_cart", tr("Throw away"), Key::discard, has_lines,
             FormAction{OpenForm{FormName::cancel_cart}}},
            {"last_receipt", tr("Receipt"), Key::f3, view.has_last_receipt, ShowReceipt{}},
            {"cash_menu", tr("Menu"), Key::tab, true, DrawerAction{OpenCashMenu{}}},
            {"log_out", tr("Lock"), Key::f10, true, LogOut{}},
            {"language", other_language_name(), Key::f12, true, ToggleLanguage{}}};
}

std::optional<Action> draw_keypad(const SellView& view, Ui& ui, const Rect& place) {
    const bool has_number = !view.typed_number.empty();
    const bool has_line = view.selected_line.has_value();
    const KeypadSide side[] = {
        erase_key(1, EraseDigit{}, has_number || !view.armed_quantity.empty()),
        {{.id = "arm_quantity",
          .label = tr("× Qty"),
          .key = Key::multiply,
          .style = ButtonStyle::muted,
          .enabled = has_number},
         1,
         ArmQuantity{}},
        {{.id = "price",
          .label = tr("Price"),
          .key = Key::slash,
          .style = ButtonStyle::muted,
          .enabled = has_line},
         1,
         FormAction{OpenForm{FormName::manual_price}}},
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
    // When more comes back than goes out, the buyer gets the money.
    const bool pays_out = view.total.starts_with('-');
    std::string label = pays_out ? tr("PAY OUT") : tr("PAY");
    if (view.can_pay) label += "  " + view.total.substr(pays_out ? 1 : 0);
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
        if (auto text = letter_keyboard(ui, keyboard, view.search_text, Letters::of_search))
            action = ChangeSearch{std::move(*text)};
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
    const Rect bottom = place.take_bottom(bottom_grid(actions.size(), place.width).height, gap);
    if (const auto chosen = draw_cart(view, ui, place)) action = chosen;
    if (const auto chosen = draw_bottom(actions, ui, bottom)) action = chosen;
    return action;
}

} // namespace sokoguru::till
