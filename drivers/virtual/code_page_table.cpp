#include "drivers/virtual/code_page_table.h"

#include <bit>
#include <cstring>
#include <iconv.h>

namespace sokoguru::drivers {

namespace {

CodePageTable make_table(const char* iconv_name) {
    CodePageTable table;
    table.fill(U' ');
    const char* utf32 = std::endian::native == std::endian::little ? "UTF-32LE" : "UTF-32BE";
    iconv_t converter = iconv_open(utf32, iconv_name);
    if (converter == reinterpret_cast<iconv_t>(-1)) return table; // NOLINT(performance-no-int-to-ptr)
    for (std::size_t byte = 0x20; byte < table.size(); ++byte) {
        char input = static_cast<char>(static_cast<unsigned char>(byte));
        char* input_at = &input;
        std::size_t input_left = 1;
        char32_t character = 0;
        std::array<char, sizeof character> output{};
        char* output_at = output.data();
        std::size_t output_left = output.size();
        const std::size_t result = iconv(converter, &input_at, &input_left, &output_at, &output_left);
        if (result != 0 || output_left != 0) continue;
        std::memcpy(&character, output.data(), sizeof character);
        if (character >= 0x20 && !(character >= 0x7F && character < 0xA0)) table[byte] = character;
    }
    iconv_close(converter);
    return table;
}

} // namespace

const CodePageTable* find_code_page_table(int number) {
    static const CodePageTable page_437 = make_table("CP437");
    static const CodePageTable page_850 = make_table("CP850");
    static const CodePageTable page_858 = make_table("CP858");
    static const CodePageTable page_1252 = make_table("CP1252");
    switch (number) {
    case 0: return &page_437;
    case 2: return &page_850;
    case 16: return &page_1252;
    case 19: return &page_858;
    default: return nullptr;
    }
}

} // namespace sokoguru::drivers
