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
        const std::string id = "digit." + std::string(key.digits);
        if (button(ui, {.id = id,
                        .rect = pad.rect.cell(key.column, key.row, columns, rows, pad.gap),
                        .label = key.digits,
                        .type = Type::key,
                        .typed = key.digits}))
            action = TypeDigits{std::string(key.digits)};
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
    std::optional<std::string> changed;
    int row = 0;
    for (const std::string_view letters : letter_rows) {
        for (std::size_t column = 0; column < letters.size(); ++column) {
            const std::string letter(letters.substr(column, 1));
            const bool is_letter = letter[0] >= 'a';
            const std::string face(1, static_cast<char>(is_letter ? letter[0] - 'a' + 'A' : letter[0]));
            const Rect cell = rect.cell(static_cast<int>(column), row, columns, rows, gap);
            const std::string id = "letter." + letter;
            if (button(ui, {.id = id,
                            .rect = cell,
                            .label = face,
                            .type = Type::number,
                            .typed = face,
                            .radius = 9}))
                changed = std::string(text) + letter;
        }
        ++row;
    }
    const Rect erase = rect.cell(9, 2, columns, rows, gap);
    if (button(ui, {.id = "letter.erase",
                    .rect = erase,
                    .label = tr("Erase"),
                    .key = Key::backspace,
                    .style = ButtonStyle::muted,
                    .icon = Icon::backspace,
                    .enabled = !text.empty(),
                    .radius = 9}))
        changed = without_last_character(text);
    const Rect space_start = rect.cell(7, 3, columns, rows, gap);
    const Rect space{space_start.x, space_start.y, rect.right() - space_start.x, space_start.height};
    if (button(ui, {.id = "letter.space",
                    .rect = space,
                    .label = tr("Space"),
                    .style = ButtonStyle::muted,
                    .typed = tr("Space"),
                    .enabled = !text.empty(),
                    .radius = 9}))
        changed = std::string(text) + " ";
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
