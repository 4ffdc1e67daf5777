#include "drivers/virtual/code128_data.h"

namespace sokoguru::drivers {

namespace {

bool is_alphabet(char character) {
    return character == 'A' || character == 'B' || character == 'C';
}

/// Appends what one byte says in the alphabet; false when it says nothing there.
bool append_byte(char alphabet, char character, std::string& text) {
    const auto byte = static_cast<unsigned char>(character);
    if (alphabet == 'C') {
        if (byte > 99) return false;
        text += static_cast<char>('0' + byte / 10);
        text += static_cast<char>('0' + byte % 10);
        return true;
    }
    const bool is_valid = alphabet == 'A' ? byte < 0x60 : byte >= 0x20 && byte < 0x80;
    if (is_valid) text += character;
    return is_valid;
}

} // namespace

std::optional<Code128Data> decode_code128(std::string_view coded) {
    if (coded.size() < 2 || coded[0] != '{' || !is_alphabet(coded[1])) return std::nullopt;
    Code128Data data;
    char alphabet = coded[1];
    for (std::size_t at = 0; at < coded.size(); ++at) {
        const bool is_escape = coded[at] == '{';
        if (is_escape && ++at == coded.size()) return std::nullopt;
        if (is_escape && is_alphabet(coded[at])) {
            alphabet = coded[at];
            data.uses_set_c = data.uses_set_c || alphabet == 'C';
            continue;
        }
        if (is_escape && coded[at] != '{') return std::nullopt;
        if (!append_byte(alphabet, coded[at], data.text)) return std::nullopt;
    }
    return data;
}

} // namespace sokoguru::drivers
