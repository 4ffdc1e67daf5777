#include "app/till/ui/keypad.h"

#include "app/shop/language.h"

#include <algorithm>
#include <utility>

namespace sokoguru::till {

namespace {

constexpr int rows = 4;

struct DigitKey {
    std::string_view digits;
    int column;
    int row;
};

constexpr DigitKey digit_keys[] = {{"7", 0, 0}, {"8", 1, 0},  {"9", 2, 0}, {"4", 0, 1},
                                   {"5", 1, 1}, {"6", 2, 1},  {"1", 0, 2}, {"2", 1, 2},
                                   {"3", 2, 2}, {"00", 0, 3}, {"0", 1, 3}, {"000", 2, 3}};

bool is_number(std::string_view text) {
    return text.find_first_not_of("0123456789") == text.npos;
}
bool is_decimal_number(std::string_view text) {
    return text.find_first_not_of("0123456789,.") == text.npos;
}

std::optional<Action> digits(Ui& ui, const Keypad& pad, int columns) {
    std::optional<Action> action;
    for (const DigitKey& key : digit_keys) {
        if (key.digits.size() > 1 && pad.zeros == Keypad::Zeros::one) continue;
        const bool is_comma = key.digits == "000" && pad.comma == Keypad::Comma::taken;
        const std::string face = is_comma ? "," : std::string(key.digits);
        const std::string id = is_comma ? "comma" : "digit." + face;
        if (button(ui, {.id = id,
                        .rect = pad.rect.cell(key.column, key.row, columns, rows, pad.gap),
                        .label = face,
                        .type = Type::key,
                        .typed = face}))
            action = TypeDigits{face};
    }
    std::string typed = ui.take_text(pad.comma == Keypad::Comma::taken ? is_decimal_number : is_number);
    // Number pads of English keyboards send a point where Indonesians write a comma.
    std::ranges::replace(typed, '.', ',');
    if (!typed.empty()) action = TypeDigits{typed};
    return action;
}

} // namespace

KeypadSide erase_key(int rows, Action action, bool enabled) {
    return {{.id = "erase",
             .label = tr("Erase"),
             .key = Key::backspace,
             .style = ButtonStyle::muted,
             .type = Type::key,
             .icon = Icon::backspace,
             .enabled = enabled},
            rows,
            std::move(action)};
}

KeypadSide clear_key(int rows, Action action, bool enabled) {
    return {{.id = "clear",
             .label = tr("Clear"),
             .key = Key::del,
             .style = ButtonStyle::muted,
             .type = Type::key,
             .enabled = enabled},
            rows,
            std::move(action)};
}

std::optional<Action> keypad(Ui& ui, const Keypad& pad) {
    const int columns = pad.side.empty() ? 3 : 4;
    std::optional<Action> action = digits(ui, pad, columns);
    int row = 0;
    for (const KeypadSide& side : pad.side) {
        Button face = side.button;
        const Rect first = pad.rect.cell(3, row, columns, rows, pad.gap);
        const Rect last = pad.rect.cell(3, row + side.rows - 1, columns, rows, pad.gap);
        face.rect = {first.x, first.y, first.width, last.bottom() - first.y};
        if (button(ui, face)) action = side.action;
        row += side.rows;
    }
    return action;
}

} // namespace sokoguru::till
