#include "app/till/ui/keypad.h"

#include "app/shop/language.h"

#include <algorithm>

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

constexpr std::string_view letter_rows[] = {"1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"};

} // namespace

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

std::optional<std::string> letter_keyboard(Ui& ui, const Rect& rect, std::string_view text) {
    constexpr int columns = 10;
    constexpr float gap = 4;
    constexpr float radius = 9;
    std::optional<std::string> changed;
    int row = 0;
    for (const std::string_view letters : letter_rows) {
        // The row of nine letters stands half a key to the right, as on every keyboard.
        const float shift = letters.size() == columns - 1 ? (rect.width + gap) / columns / 2 : 0;
        for (std::size_t column = 0; column < letters.size(); ++column) {
            const std::string letter(letters.substr(column, 1));
            const std::string face(1,
                                   letter[0] >= 'a' ? static_cast<char>(letter[0] - 'a' + 'A') : letter[0]);
            Rect cell = rect.cell(static_cast<int>(column), row, columns, rows, gap);
            cell.x += shift;
            const std::string id = "letter." + letter;
            if (button(ui, {.id = id,
                            .rect = cell,
                            .label = face,
                            .type = Type::number,
                            .typed = face,
                            .radius = radius}))
                changed = std::string(text) + letter;
        }
        ++row;
    }
    const Rect seventh = rect.cell(7, 3, columns, rows, gap);
    const Rect rest{seventh.x, seventh.y, rect.right() - seventh.x, seventh.height};
    const bool has_text = !text.empty();
    if (button(ui, {.id = "letter.space",
                    .rect = rest.cell(0, 0, 2, 1, gap),
                    .label = tr("Space"),
                    .style = ButtonStyle::muted,
                    .typed = tr("Space"),
                    .enabled = has_text,
                    .radius = radius}))
        changed = std::string(text) + " ";
    if (button(ui, {.id = "letter.erase",
                    .rect = rest.cell(1, 0, 2, 1, gap),
                    .label = tr("Erase"),
                    .key = Key::backspace,
                    .style = ButtonStyle::muted,
                    .icon = Icon::backspace,
                    .enabled = has_text,
                    .radius = radius}))
        changed = without_last_character(text);
    return changed;
}

std::string without_last_character(std::string_view text) {
    if (text.empty()) return {};
    std::size_t end = text.size() - 1;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return std::string(text.substr(0, end));
}

} // namespace sokoguru::till
