#include "app/till/screens/login.h"

#include "app/shop/language.h"
#include "app/till/ui/keypad.h"
#include "app/till/ui/scroll.h"
#include "app/till/ui/widgets.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace sokoguru::till {

namespace {

constexpr float gap = 12;
constexpr float tile_height = 96;

/// The first letters of the first two words of a name: what stands in for a photograph.
std::string initials(const std::string& name) {
    std::string letters;
    bool at_word = true;
    int count = 0;
    for (std::size_t i = 0; i < name.size() && count < 2; ++i) {
        const bool is_space = name[i] == ' ';
        if (at_word && !is_space) {
            std::size_t end = i + 1;
            while (end < name.size() && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U)
                ++end;
            letters += name.substr(i, end - i);
            ++count;
        }
        at_word = is_space;
    }
    return letters;
}

bool draw_user(const LoginView::User& user, bool is_chosen, const std::string& id, const Rect& tile, Ui& ui) {
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    const bool is_pressed = ui.is_pressed(id, tile);
    const Colour face = is_chosen ? theme.selected : is_pressed ? theme.surface_pressed : theme.surface;
    paint.fill(tile, face, 12);
    paint.border(tile, is_chosen ? theme.accent : theme.control_border, 12, is_chosen ? 2 : 1);
    Rect inside = tile.inset(16, 0);
    const Point centre{inside.x + 26, tile.centre().y};
    paint.dot(centre, 26, is_chosen ? theme.accent : theme.surface_muted);
    paint.text({centre.x - 26, centre.y - 20, 52, 40}, initials(user.name), Type::number,
               is_chosen ? theme.on_accent : theme.ink_muted, Align::centre);
    inside.take_left(52, 14);
    paint.text_shrinking({inside.x, tile.centre().y - 23, inside.width, 24}, user.name,
                         {Type::number, Type::strong, Type::caption_strong}, theme.ink);
    paint.text({inside.x, tile.centre().y + 3, inside.width, 20}, user.role, Type::caption,
               is_chosen ? theme.on_selected : theme.ink_muted);
    ui.add({Widget::Kind::button, id, user.name, {}, tile, {}, true});
    return ui.take_tap(id, tile);
}

std::optional<Action> draw_users(const LoginView& view, Ui& ui, const Rect& place) {
    const int columns = place.width > 700 ? 3 : 2;
    const std::size_t per_row = static_cast<std::size_t>(columns);
    const std::size_t rows = (view.users.size() + per_row - 1) / per_row;
    constexpr float pitch = tile_height + gap;
    const std::size_t chosen_row = view.chosen_user / per_row;
    const ScrollArea area(ui, "users", place,
                          {.length = pitch * static_cast<float>(rows),
                           .count = rows,
                           .shown_row = chosen_row,
                           .shown_row_start = pitch * static_cast<float>(chosen_row),
                           .shown_row_length = tile_height});
    std::optional<Action> action;
    for (std::size_t i = 0; i < view.users.size(); ++i) {
        const std::size_t row = i / per_row;
        const Rect line{place.x, area.start() + pitch * static_cast<float>(row),
                        place.width - area.mark_width(), tile_height};
        const Rect tile = line.cell(static_cast<int>(i % per_row), 0, columns, 1, gap);
        if (!area.is_visible(tile)) continue;
        if (draw_user(view.users[i], i == view.chosen_user, "user." + std::to_string(i), tile, ui))
            action = ChooseUser{i};
    }
    const std::size_t last = view.users.empty() ? 0 : view.users.size() - 1;
    if (ui.take_key(Key::right) && view.chosen_user < last) action = ChooseUser{view.chosen_user + 1};
    if (ui.take_key(Key::left) && view.chosen_user > 0) action = ChooseUser{view.chosen_user - 1};
    if (ui.take_key(Key::down) && view.chosen_user + per_row <= last)
        action = ChooseUser{view.chosen_user + per_row};
    if (ui.take_key(Key::up) && view.chosen_user >= per_row) action = ChooseUser{view.chosen_user - per_row};
    key_hint(ui, "← → ↑ ↓", tr("Choose who sells"));
    return action;
}

void draw_dots(const LoginView& view, Ui& ui, const Rect& place) {
    constexpr std::size_t places = 6;
    const std::size_t count = std::max(places, view.pin_length);
    const float pitch = std::min(30.0F, place.width / static_cast<float>(count));
    const float start = place.centre().x - pitch * (static_cast<float>(count) - 1) / 2;
    for (std::size_t i = 0; i < count; ++i) {
        const bool is_filled = i < view.pin_length;
        const Point centre{start + pitch * static_cast<float>(i), place.centre().y};
        ui.paint().dot(centre, is_filled ? 8 : 5, is_filled ? ui.theme().accent : ui.theme().control_border);
    }
}

std::optional<Action> draw_pin(const LoginView& view, Ui& ui, const Rect& place) {
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    card(ui, place);
    Rect rest = place.inset(24, 20);
    std::optional<Action> action;
    if (button(ui, {.id = "log_in",
                    .rect = rest.take_bottom(76, view.hint.empty() ? 14 : 6),
                    .label = tr("LOG IN"),
                    .key = Key::enter,
                    .style = ButtonStyle::primary,
                    .type = Type::title,
                    .enabled = view.can_log_in}))
        action = LogIn{};
    if (!view.hint.empty())
        paint.text(rest.take_bottom(26, 6), view.hint, Type::caption, theme.ink_muted, Align::centre);

    paint.text(rest.take_top(22), tr("PIN of"), Type::body, theme.ink_muted, Align::centre);
    const std::string name =
        view.chosen_user < view.users.size() ? view.users[view.chosen_user].name : std::string();
    paint.text(rest.take_top(34), name, Type::key, theme.ink, Align::centre);
    draw_dots(view, ui, rest.take_top(56));
    const Rect message = rest.take_top(56, gap);
    if (view.notice) notice_strip(ui, message, *view.notice);

    const KeypadSide side[] = {
        erase_key(2, EraseDigit{}, view.pin_length > 0),
        clear_key(2, ClearDigits{}, view.pin_length > 0),
    };
    constexpr float keypad_height_max = 330;
    const float height = std::min(rest.height, keypad_height_max);
    const Rect pad{rest.x, rest.bottom() - height, rest.width, height};
    if (const auto typed = keypad(ui, {.rect = pad, .side = side, .zeros = Keypad::Zeros::one}))
        action = typed;
    return action;
}

std::optional<Action> draw_bottom(Ui& ui, const Rect& place) {
    std::optional<Action> action;
    const auto cell = [&place](int column) { return place.cell(column, 0, 3, 1, 10); };
    if (button(ui, {.id = "language", .rect = cell(0), .label = other_language_name(), .key = Key::f12}))
        action = ToggleLanguage{};
    const char* other_theme = ui.kind_of_theme() == ThemeKind::light ? tr("Dark screen") : tr("Light screen");
    if (button(ui, {.id = "theme", .rect = cell(1), .label = other_theme, .key = Key::f11}))
        action = ToggleTheme{};
    if (button(ui, {.id = "quit", .rect = cell(2), .label = tr("Close the program"), .key = Key::f10}))
        action = Quit{};
    return action;
}

} // namespace

std::optional<Action> draw_login(const LoginView& view, Ui& ui) {
    Rect place = ui.content();
    const Rect pin = place.take_right(std::clamp(place.width * 0.34F, 400.0F, 470.0F), gap);
    std::optional<Action> action = draw_pin(view, ui, pin);
    if (const auto other = draw_bottom(ui, place.take_bottom(64, gap))) action = other;
    Rect title = place.take_top(64, 4);
    title.take_left(4);
    ui.paint().text_shrinking(title, view.title, {Type::title, Type::key, Type::number}, ui.theme().ink);
    if (const auto other = draw_users(view, ui, place)) action = other;
    return action;
}

} // namespace sokoguru::till
