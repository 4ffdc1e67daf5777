#include "app/till/ui/letter_keyboard.h"

#include "app/shop/language.h"
#include "app/till/ui/widgets.h"

#include <cstddef>

namespace sokoguru::till {

namespace {

constexpr int rows = 4;
constexpr int columns = 10;
constexpr float gap = 4;
constexpr float radius = 9;

constexpr std::string_view letter_rows[rows] = {"1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"};
/// What names, addresses, dates and codes need comes first.
constexpr std::string_view sign_rows[] = {".,-/'@&():", "+_#%*=!?\";"};

bool is_letter(char character) {
    return character >= 'a' && character <= 'z';
}

std::string capital(char letter) {
    return std::string(1, static_cast<char>(letter - 'a' + 'A'));
}

bool begins_word(std::string_view text) {
    return text.empty() || text.ends_with(' ') || text.ends_with('-') || text.ends_with('.');
}

/// The keys with characters; returns the character that was tapped.
std::string draw_characters(Ui& ui, const Rect& rect, std::string_view text, Letters letters) {
    const Ui::LetterKeys& shown = ui.letter_keys();
    const bool writes_capitals = letters == Letters::of_names && (shown.only_capitals || begins_word(text));
    const bool shows_capitals = letters == Letters::of_search || writes_capitals;
    std::string tapped;
    for (int row = 0; row < rows; ++row) {
        const auto index = static_cast<std::size_t>(row);
        const std::string_view characters =
            shown.signs && index < std::size(sign_rows) ? sign_rows[index] : letter_rows[index];
        // Nine letters stand half a key to the right, as on every keyboard, where no other key follows them.
        const bool is_alone = row == 2 && letters == Letters::of_search;
        const float shift = is_alone ? (rect.width + gap) / columns / 2 : 0;
        for (std::size_t column = 0; column < characters.size(); ++column) {
            const char character = characters[column];
            const std::string face =
                is_letter(character) && shows_capitals ? capital(character) : std::string(1, character);
            Rect cell = rect.cell(static_cast<int>(column), row, columns, rows, gap);
            cell.x += shift;
            const std::string id = std::string("letter.") + character;
            if (button(ui, {.id = id,
                            .rect = cell,
                            .label = face,
                            .type = Type::number,
                            .typed = face,
                            .radius = radius}))
                tapped =
                    is_letter(character) && writes_capitals ? capital(character) : std::string(1, character);
        }
    }
    return tapped;
}

/// The keys that choose what the others are.
void draw_choices(Ui& ui, const Rect& rect, Letters letters) {
    Ui::LetterKeys& shown = ui.letter_keys();
    if (button(ui, {.id = "letter_keys.signs",
                    .rect = rect.cell(7, 3, columns, rows, gap),
                    .label = ".,-",
                    .style = shown.signs ? ButtonStyle::chosen : ButtonStyle::muted,
                    .type = Type::number,
                    .radius = radius}))
        shown.signs = !shown.signs;
    if (letters == Letters::of_search) return;
    if (button(ui, {.id = "letter_keys.capitals",
                    .rect = rect.cell(9, 2, columns, rows, gap),
                    .label = "AB",
                    .style = shown.only_capitals ? ButtonStyle::chosen : ButtonStyle::muted,
                    .radius = radius}))
        shown.only_capitals = !shown.only_capitals;
}

} // namespace

std::optional<std::string> letter_keyboard(Ui& ui, const Rect& rect, std::string_view text, Letters letters) {
    std::optional<std::string> changed;
    if (const std::string tapped = draw_characters(ui, rect, text, letters); !tapped.empty())
        changed = std::string(text) + tapped;
    draw_choices(ui, rect, letters);
    const bool has_text = !text.empty();
    if (button(ui, {.id = "letter.space",
                    .rect = rect.cell(8, 3, columns, rows, gap),
                    .label = tr("Space"),
                    .style = ButtonStyle::muted,
                    .icon = Icon::space,
                    .typed = tr("Space"),
                    .enabled = has_text,
                    .radius = radius}))
        changed = std::string(text) + " ";
    if (button(ui, {.id = "letter.erase",
                    .rect = rect.cell(9, 3, columns, rows, gap),
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

std::string end_that_fits(const Painter& paint, std::string_view text, float width, Type type) {
    while (!text.empty() && paint.text_width(text, type) > width) {
        std::size_t next = 1;
        while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xC0U) == 0x80U)
            ++next;
        text.remove_prefix(next);
    }
    return std::string(text);
}

} // namespace sokoguru::till
