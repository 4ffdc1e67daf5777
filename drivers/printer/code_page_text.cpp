#include "drivers/printer/code_page_text.h"

#include <array>
#include <glib.h>
#include <iconv.h>
#include <memory>
#include <string>
#include <utility>

namespace sokoguru::drivers {

namespace {

struct Spelling {
    gunichar character;
    std::string_view letters;
};

/// Characters that Unicode does not decompose into plain letters itself.
constexpr std::array<Spelling, 38> spellings{{
    {0x00A9, "(c)"}, {0x00AB, "\""}, {0x00AE, "(R)"}, {0x00B7, "."},  {0x00BB, "\""}, {0x00C6, "AE"},
    {0x00D0, "D"},   {0x00D7, "x"},  {0x00D8, "O"},   {0x00DE, "Th"}, {0x00DF, "ss"}, {0x00E6, "ae"},
    {0x00F0, "d"},   {0x00F7, "/"},  {0x00F8, "o"},   {0x00FE, "th"}, {0x0110, "D"},  {0x0111, "d"},
    {0x0131, "i"},   {0x0141, "L"},  {0x0142, "l"},   {0x0152, "OE"}, {0x0153, "oe"}, {0x02BB, "'"},
    {0x02BC, "'"},   {0x02BE, "'"},  {0x02BF, "'"},   {0x2018, "'"},  {0x2019, "'"},  {0x201A, ","},
    {0x201C, "\""},  {0x201D, "\""}, {0x201E, "\""},  {0x2022, "*"},  {0x2032, "'"},  {0x2044, "/"},
    {0x20AC, "EUR"}, {0x2212, "-"},
}};

class Page {
  public:
    explicit Page(const char* iconv_name) : converter_(iconv_open(iconv_name, "UTF-8")) {}
    ~Page() {
        if (converter_ != invalid()) iconv_close(converter_);
    }
    Page(const Page&) = delete;
    Page& operator=(const Page&) = delete;

    /// The byte of a character, or 0 when the page lacks it. The name of the page may be unknown to the C
    /// library; then only ASCII is printed, which every page has.
    unsigned char find(gunichar character) const {
        if (character < 0x80) return static_cast<unsigned char>(character);
        if (converter_ == invalid()) return 0;
        std::array<char, 8> utf8{};
        char* input = utf8.data();
        auto input_left = static_cast<std::size_t>(g_unichar_to_utf8(character, utf8.data()));
        std::array<char, 4> output{};
        char* output_end = output.data();
        std::size_t output_left = output.size();
        iconv(converter_, nullptr, nullptr, nullptr, nullptr);
        const std::size_t result = iconv(converter_, &input, &input_left, &output_end, &output_left);
        const bool exactly_one_byte = result == 0 && output_end == output.data() + 1;
        const auto byte = static_cast<unsigned char>(output[0]);
        return exactly_one_byte && byte >= 0x80 ? byte : 0;
    }

  private:
    static iconv_t invalid() { return reinterpret_cast<iconv_t>(-1); } // NOLINT(performance-no-int-to-ptr)
    iconv_t converter_;
};

bool is_dash(gunichar character) {
    return g_unichar_type(character) == G_UNICODE_DASH_PUNCTUATION;
}

/// Spells one character that stands alone, or leaves `out` as it was.
bool spell(gunichar character, const Page& page, Bytes& out) {
    if (const unsigned char byte = page.find(character)) {
        out += static_cast<char>(byte);
        return true;
    }
    for (const Spelling& spelling : spellings)
        if (spelling.character == character) {
            out += spelling.letters;
            return true;
        }
    if (is_dash(character)) {
        out += '-';
        return true;
    }
    if (g_unichar_isspace(character)) {
        out += ' ';
        return true;
    }
    return false;
}

bool is_control(gunichar character) {
    return character < 0x20 || (character >= 0x7F && character < 0xA0);
}

bool is_invisible(gunichar character) {
    constexpr gunichar soft_hyphen = 0x00AD;
    return character == soft_hyphen || g_unichar_iszerowidth(character);
}

/// Spells a character by its compatibility decomposition without the marks: `é` → `e`, `…` → `...`, `①` →
/// `1`. Empty when there is no way.
Bytes spell_decomposed(gunichar character, const Page& page) {
    std::array<gunichar, G_UNICHAR_MAX_DECOMPOSITION_LENGTH> parts{};
    const std::size_t count = g_unichar_fully_decompose(character, TRUE, parts.data(), parts.size());
    Bytes out;
    for (std::size_t i = 0; i < count; ++i) {
        if (is_control(parts[i]) || is_invisible(parts[i])) continue;
        if (!spell(parts[i], page, out)) return {};
    }
    return out;
}

/// Appends the character as the page can say it; false, and a `?`, when it can't.
bool append_character(gunichar character, const Page& page, Bytes& out) {
    if (is_control(character)) {
        out += ' ';
        return true;
    }
    if (is_invisible(character) || spell(character, page, out)) return true;
    const Bytes spelled = spell_decomposed(character, page);
    out += spelled.empty() ? "?" : spelled;
    return !spelled.empty();
}

struct Conversion {
    Bytes bytes;
    bool is_complete = true;
};

Conversion convert(std::string_view text_utf8, const char* iconv_name) {
    constexpr gunichar replacement_of_broken_bytes = 0xFFFD;
    const std::unique_ptr<char, decltype(&g_free)> valid(
        g_utf8_make_valid(text_utf8.data(), static_cast<gssize>(text_utf8.size())), &g_free);
    // "e" and a combining accent become "é", which the page may have.
    const std::unique_ptr<char, decltype(&g_free)> composed(
        g_utf8_normalize(valid.get(), -1, G_NORMALIZE_NFC), &g_free);
    const Page page(iconv_name);
    Conversion conversion;
    for (const char* at = composed.get(); *at != '\0'; at = g_utf8_next_char(at)) {
        const gunichar character = g_utf8_get_char(at);
        const bool is_said = append_character(character, page, conversion.bytes);
        conversion.is_complete &= is_said || character == replacement_of_broken_bytes;
    }
    return conversion;
}

} // namespace

Bytes to_code_page(std::string_view text_utf8, const char* iconv_name) {
    return convert(text_utf8, iconv_name).bytes;
}

bool is_carried_by_code_page(std::string_view text_utf8, const char* iconv_name) {
    return convert(text_utf8, iconv_name).is_complete;
}

} // namespace sokoguru::drivers
