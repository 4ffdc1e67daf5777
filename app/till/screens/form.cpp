#include "app/till/screens/form.h"

#include "app/shop/language.h"
#include "app/till/ui/keypad.h"
#include "app/till/ui/letter_keyboard.h"
#include "app/till/ui/widgets.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace sokoguru::till {

namespace {

constexpr float gap = 12;
constexpr float keyboard_height = 4 * 50 + 3 * 4;
constexpr float option_height = 56;

bool is_anything(std::string_view) {
    return true;
}

bool every_word_fits(const Painter& paint, std::string_view text, float width) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (paint.text_width(text.substr(0, end), Type::caption) > width) return false;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return true;
}

/// A long text takes several lines; one that has no room there either shows its end, where it is typed.
void draw_text_value(const std::string& value, Ui& ui, const Rect& place) {
    constexpr float line_height = 17;
    constexpr int lines_max = 3;
    Painter& paint = ui.paint();
    if (paint.text_width(value, Type::body) <= place.width)
        return paint.text_shrinking(place, value, {Type::key, Type::number, Type::body}, ui.theme().ink);
    const int lines = paint.paragraph_lines(value, Type::caption, place.width);
    if (lines > lines_max || !every_word_fits(paint, value, place.width))
        return paint.text(place, end_that_fits(paint, value, place.width, Type::caption), Type::caption,
                          ui.theme().ink);
    const float height = line_height * static_cast<float>(lines);
    paint.paragraph({place.x, place.centre().y - height / 2, place.width, height}, value, Type::caption,
                    ui.theme().ink, line_height);
}

bool draw_field(const FormView& view, std::size_t index, Ui& ui, Rect place) {
    const FormView::Field& field = view.fields[index];
    const Theme& theme = ui.theme();
    Painter& paint = ui.paint();
    const std::string id = "field." + std::to_string(index);
    const bool has_focus = index == view.focus;
    paint.text(place.take_top(20, 2), field.label, Type::caption, theme.ink_muted);
    paint.fill(place, theme.surface, 11);
    paint.border(place, has_focus ? theme.accent : theme.control_border, 11, has_focus ? 2 : 1);
    ui.add({Widget::Kind::row, id, field.label, {}, place, {}, true});
    const bool is_number = field.kind == FormView::Kind::number || field.kind == FormView::Kind::amount;
    if (field.kind == FormView::Kind::text)
        draw_text_value(field.value, ui, place.inset(16, 0));
    else
        paint.text_shrinking(place.inset(16, 0), field.value,
                             {Type::key, Type::number, Type::body, Type::caption}, theme.ink,
                             is_number ? Align::right : Align::left);
    return ui.take_tap(id, place);
}

/// Tab and the arrows, and Enter while something is still missing.
std::optional<Action> move_focus(const FormView& view, Ui& ui) {
    if (view.fields.size() < 2) return std::nullopt;
    key_hint(ui, "↑ ↓", tr("Choose a field"));
    const std::size_t last = view.fields.size() - 1;
    const std::size_t next = view.focus < last ? view.focus + 1 : 0;
    if (ui.take_key(Key::down) || ui.take_key(Key::tab)) return FormAction{FocusField{next}};
    if (ui.take_key(Key::up)) return FormAction{FocusField{view.focus > 0 ? view.focus - 1 : last}};
    if (!view.can_confirm && ui.take_key(Key::enter)) return FormAction{FocusField{next}};
    return std::nullopt;
}

std::optional<Action> draw_left(const FormView& view, Ui& ui, const Rect& place) {
    constexpr float field_height = 78;
    card(ui, place);
    Rect rest = place.inset(24, 20);
    Painter& paint = ui.paint();
    const Theme& theme = ui.theme();
    std::optional<Action> action;
    const Rect buttons = rest.take_bottom(72, gap);
    if (button(ui, {.id = "cancel",
                    .rect = buttons.cell(0, 0, 2, 1, gap),
                    .label = tr("Back"),
                    .key = Key::escape,
                    .type = Type::number}))
        action = FormAction{CancelForm{}};
    if (button(ui, {.id = "confirm",
                    .rect = buttons.cell(1, 0, 2, 1, gap),
                    .label = view.confirm,
                    .key = Key::enter,
                    .style = ButtonStyle::primary,
                    .type = Type::number,
                    .enabled = view.can_confirm}))
        action = FormAction{ConfirmForm{}};
    if (view.notice) notice_strip(ui, rest.take_bottom(66, gap), *view.notice);
    paint.text_shrinking(rest.take_top(34, 6), view.title, {Type::title, Type::key, Type::number}, theme.ink);
    if (!view.explanation.empty()) {
        const int lines = paint.paragraph_lines(view.explanation, Type::body, rest.width);
        const Rect text = rest.take_top(22 * static_cast<float>(lines), gap);
        paint.paragraph(text, view.explanation, Type::body, theme.ink_muted, 22);
    }
    for (std::size_t i = 0; i < view.fields.size(); ++i) {
        if (draw_field(view, i, ui, rest.take_top(field_height, gap))) action = FormAction{FocusField{i}};
    }
    return action;
}

/// Each option that is shown has a key; the last place leads to those that have no room.
std::optional<Action> draw_options(const FormView::Field& field, std::size_t first_option, Ui& ui,
                                   const Rect& place) {
    constexpr std::size_t columns = 2;
    // F8 is the devices', F9 and F10 lead to forms. Nothing is typed where options are.
    constexpr Key keys[] = {Key::f2,   Key::f3,      Key::f4,        Key::f5,    Key::f6,
                            Key::f7,   Key::page_up, Key::page_down, Key::home,  Key::end,
                            Key::plus, Key::minus,   Key::multiply,  Key::slash, Key::percent};
    std::optional<Action> action;
    const auto rows = std::max(1, static_cast<int>((place.height + gap) / (option_height + gap)));
    const std::size_t room = std::min(columns * static_cast<std::size_t>(rows), std::size(keys));
    const auto place_of = [&](std::size_t i) {
        const Rect column = place.cell(static_cast<int>(i % columns), 0, static_cast<int>(columns), 1, gap);
        return Rect{column.x, place.y + static_cast<float>(i / columns) * (option_height + gap), column.width,
                    option_height};
    };
    const bool all_fit = field.options.size() <= room;
    const std::size_t shown = all_fit ? room : room - 1;
    const std::size_t first = all_fit || first_option >= field.options.size() ? 0 : first_option;
    const std::size_t end = std::min(first + shown, field.options.size());
    for (std::size_t i = first; i < end; ++i) {
        const bool is_chosen = field.options[i] == field.value;
        if (button(ui, {.id = "option." + std::to_string(i),
                        .rect = place_of(i - first),
                        .label = field.options[i],
                        .key = keys[i - first],
                        .style = is_chosen ? ButtonStyle::chosen : ButtonStyle::plain}))
            action = FormAction{ChooseOption{i}};
    }
    if (!all_fit &&
        button(
            ui,
            {.id = "more_options", .rect = place_of(room - 1), .label = tr("More"), .key = keys[room - 1]}))
        action = FormAction{ShowOptionsFrom{end < field.options.size() ? end : 0}};
    return action;
}

std::optional<Action> draw_letters(const FormView::Field& field, Ui& ui, const Rect& place) {
    if (const std::string typed = ui.take_text(is_anything); !typed.empty())
        return FormAction{ChangeField{field.typed + typed}};
    if (auto text = letter_keyboard(ui, place, field.typed, Letters::of_names))
        return FormAction{ChangeField{std::move(*text)}};
    return std::nullopt;
}

std::optional<Action> draw_digits(const FormView::Field& field, Ui& ui, const Rect& place) {
    const KeypadSide side[] = {
        erase_key(2, EraseDigit{}),
        clear_key(2, ClearDigits{}),
    };
    const auto typed = keypad(
        ui, {.rect = place,
             .side = side,
             .zeros = field.kind == FormView::Kind::amount ? Keypad::Zeros::several : Keypad::Zeros::one});
    if (!typed) return std::nullopt;
    if (std::holds_alternative<EraseDigit>(*typed)) {
        return FormAction{ChangeField{without_last_character(field.typed)}};
    }
    if (std::holds_alternative<ClearDigits>(*typed)) return FormAction{ChangeField{}};
    if (const auto* digits = std::get_if<TypeDigits>(&*typed)) {
        return FormAction{ChangeField{field.typed + digits->digits}};
    }
    return typed;
}

std::optional<Action> draw_right(const FormView& view, Ui& ui, Rect place) {
    if (view.focus >= view.fields.size()) return std::nullopt;
    const FormView::Field& field = view.fields[view.focus];
    std::optional<Action> action;
    switch (field.kind) {
    case FormView::Kind::choice: return draw_options(field, view.first_option, ui, place);
    case FormView::Kind::text:
        action = draw_letters(field, ui, place.take_bottom(keyboard_height, gap));
        break;
    case FormView::Kind::number:
    case FormView::Kind::amount:
    case FormView::Kind::pin:
        action = draw_digits(field, ui, place.take_bottom(std::min(place.height, 380.0F), gap));
        break;
    }
    if (const auto chosen = draw_options(field, view.first_option, ui, place)) action = chosen;
    return action;
}

} // namespace

std::optional<Action> draw_form(const FormView& view, Ui& ui) {
    Rect place = ui.content();
    const Rect left = place.take_left(std::round(place.width * 0.46F), gap);
    std::optional<Action> action = move_focus(view, ui);
    if (const auto chosen = draw_left(view, ui, left)) action = chosen;
    if (const auto chosen = draw_right(view, ui, place)) action = chosen;
    return action;
}

} // namespace sokoguru::till
