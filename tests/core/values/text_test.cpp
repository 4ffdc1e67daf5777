#include "core/values/text.h"
#include "tests/support/property.h"

#include <algorithm>

using namespace sokoguru;
using namespace sokoguru::test;
using namespace std::string_literals;

namespace {

/// The grammar of UTF-8 in RFC 3629, section 4: for a first byte, how many bytes follow and in what range the
/// second one is.
struct Utf8Row {
    int first_low, first_high, following, second_low, second_high;
};
constexpr Utf8Row utf8_grammar[] = {
    {0x00, 0x7F, 0, 0, 0},       {0xC2, 0xDF, 1, 0x80, 0xBF}, {0xE0, 0xE0, 2, 0xA0, 0xBF},
    {0xE1, 0xEC, 2, 0x80, 0xBF}, {0xED, 0xED, 2, 0x80, 0x9F}, {0xEE, 0xEF, 2, 0x80, 0xBF},
    {0xF0, 0xF0, 3, 0x90, 0xBF}, {0xF1, 0xF3, 3, 0x80, 0xBF}, {0xF4, 0xF4, 3, 0x80, 0x8F}};

bool is_utf8(const std::string& text) {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<int>(static_cast<unsigned char>(text[i])) : -1;
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto row =
            std::find_if(std::begin(utf8_grammar), std::end(utf8_grammar), [&](const Utf8Row& r) {
                return byte(at) >= r.first_low && byte(at) <= r.first_high;
            });
        if (row == std::end(utf8_grammar)) return false;
        if (row->following > 0 && (byte(at + 1) < row->second_low || byte(at + 1) > row->second_high)) {
            return false;
        }
        for (std::size_t i = 2; i <= static_cast<std::size_t>(row->following); ++i) {
            if (byte(at + i) < 0x80 || byte(at + i) > 0xBF) return false;
        }
        at += static_cast<std::size_t>(row->following) + 1;
    }
    return true;
}

/// Bytes as a bad list or a bad scanner has them: mostly noise, between pieces that are nearly right.
rc::Gen<std::string> dirty_text() {
    const auto piece = rc::gen::oneOf(rc::gen::container<std::string>(any_byte()),
                                      rc::gen::elementOf(std::vector<std::string>{
                                          " ", "\t", "\r\n", "Kopi", "é", "بسم", "\u200f", "\u202e", "\x1b",
                                          "\u00a0", "\u2003", "\u2028", "😀", "\xc3", "\xe2\x80"}));
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                        [](const std::vector<std::string>& pieces) {
                            std::string text;
                            for (const std::string& each : pieces) {
                                text += each;
                            }
                            return text;
                        });
}

} // namespace

TEST_CASE("text: what comes from outside loses control characters, broken UTF-8 and surplus white space") {
    struct Case {
        std::string what;
        std::string dirty, clean;
    };
    const Case cases[] = {
        {"nothing", "", ""},
        {"plain", "INDOMIE GORENG 85G", "INDOMIE GORENG 85G"},
        {"accents", "Café au lait", "Café au lait"},
        {"Arabic", "بسم الله", "بسم الله"},
        {"a picture of four bytes", "Es 🍧 campur", "Es 🍧 campur"},
        {"the bytes that open a drawer", "\x1bp\x00\x19\xfaKopi"s, "pKopi"},
        {"the bytes that cut the paper", "\x1dV\x00Kopi"s, "VKopi"},
        {"a colour of a terminal", "\x1b[31mKopi", "[31mKopi"},
        {"an eight-bit control", "\u009b31mKopi", "31mKopi"},
        {"delete", "Ko\x7fpi", "Kopi"},
        {"a line break", "Kopi\r\nSusu", "Kopi Susu"},
        {"runs of white space", "  Kopi \t\n  Susu  ", "Kopi Susu"},
        {"only white space", " \t\r\n ", ""},
        {"only controls", "\x01\x02\x03", ""},
        {"a space that does not break", "Kopi\u00a0Susu", "Kopi Susu"},
        {"wide spaces", "Kopi\u3000\u2003Susu", "Kopi Susu"},
        {"separators of lines and paragraphs", "Kopi\u2028Susu\u2029Gula\u0085Teh", "Kopi Susu Gula Teh"},
        {"a byte order mark", "\ufeffKopi", "Kopi"},
        {"a space of no width", "Ko\u200bpi", "Kopi"},
        {"an override of the direction", "Kopi\u202e0001", "Kopi0001"},
        {"an isolate", "\u2066Kopi\u2069", "Kopi"},
        {"the marks of direction", "\u200eKo\u200fpi\u061c", "Kopi"},
        {"half a character", "Kopi\xc3", "Kopi"},
        {"half a character amid text", "Ko\xe2\x80pi", "Kopi"},
        {"a byte that only follows", "Ko\x80pi", "Kopi"},
        {"an overlong slash", "\xc0\xafKopi", "Kopi"},
        {"an overlong slash of three bytes", "\xe0\x80\xafKopi", "Kopi"},
        {"an overlong slash of four bytes", "\xf0\x80\x80\xafKopi", "Kopi"},
        {"a surrogate", "\xed\xa0\x80Kopi", "Kopi"},
        {"beyond the last code point", "\xf4\x90\x80\x80Kopi", "Kopi"},
        {"bytes that are never UTF-8", "\xfe\xffKopi", "Kopi"},
    };
    for (const Case& c : cases) {
        INFO(c.what);
        CHECK(clean_text(c.dirty, name_length_max) == c.clean);
    }
}

TEST_CASE("text: a length counts characters and not bytes, and a cut never ends in a space") {
    struct Case {
        std::string dirty;
        std::size_t length_max;
        std::string clean;
    };
    const Case cases[] = {
        {"Kopi", 4, "Kopi"},
        {"Kopi", 3, "Kop"},
        {"Kopi", 0, ""},
        {"a b", 1, "a"},
        {"a b", 2, "a"},
        {"a b", 3, "a b"},
        {"éèê", 2, "éè"},
        {"🍧🍧🍧", 2, "🍧🍧"},
        {"\x1b\x1b\x1b"
         "ab",
         2, "ab"},
        {"   ab", 2, "ab"},
        {"\xff\xff\xff"
         "ab",
         2, "ab"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.dirty);
        CAPTURE(c.length_max);
        CHECK(clean_text(c.dirty, c.length_max) == c.clean);
    }
}

TEST_CASE("text: a name of 10,000 characters is cut to its limit") {
    std::string name;
    for (int i = 0; i < 10'000; ++i) {
        name += "é";
    }
    const std::string cut = clean_text(name, name_length_max);
    CHECK(text_length(cut) == name_length_max);
    CHECK(cut.size() == 2 * name_length_max);
}

TEST_CASE("text: a prefix has whole characters") {
    CHECK(text_length("") == 0);
    CHECK(text_length("Kopi") == 4);
    CHECK(text_length("é🍧ب") == 3);
    CHECK(text_prefix("é🍧ب", 0) == "");
    CHECK(text_prefix("é🍧ب", 1) == "é");
    CHECK(text_prefix("é🍧ب", 2) == "é🍧");
    CHECK(text_prefix("é🍧ب", 3) == "é🍧ب");
    CHECK(text_prefix("é🍧ب", 99) == "é🍧ب");
}

TEST_CASE(
    "text: cleaned text is UTF-8 without controls, within its length, and cleaning it again changes nothing") {
    check_property("clean_text", [] {
        const std::string dirty = *dirty_text();
        const auto length_max = *rc::gen::inRange<std::size_t>(0, 60);
        const std::string clean = clean_text(dirty, length_max);
        RC_ASSERT(is_utf8(clean));
        RC_ASSERT(std::none_of(clean.begin(), clean.end(), [](char c) {
            const auto byte = static_cast<unsigned char>(c);
            return byte < 0x20 || byte == 0x7F;
        }));
        RC_ASSERT(text_length(clean) <= length_max);
        RC_ASSERT(clean.find("  ") == std::string::npos);
        RC_ASSERT(clean.empty() || (clean.front() != ' ' && clean.back() != ' '));
        RC_ASSERT(clean_text(clean, length_max) == clean);
    });
}

TEST_CASE("text: a prefix and what follows it make the whole") {
    check_property("text_prefix", [] {
        const std::string text = clean_text(*dirty_text(), 60);
        const auto length = *rc::gen::inRange<std::size_t>(0, 70);
        const std::string prefix = text_prefix(text, length);
        RC_ASSERT(text_length(prefix) == std::min(length, text_length(text)));
        RC_ASSERT(text.compare(0, prefix.size(), prefix) == 0);
        RC_ASSERT(is_utf8(prefix));
    });
}

TEST_CASE("text: amounts have a dot between thousands") {
    struct Case {
        std::int64_t rupiah;
        std::string text;
    };
    const Case cases[] = {
        {0, "0"},
        {5, "5"},
        {999, "999"},
        {1'000, "1.000"},
        {12'500, "12.500"},
        {-250, "-250"},
        {-1'000, "-1.000"},
        {1'234'567, "1.234.567"},
        {999'999'999'999, "999.999.999.999"},
        {std::numeric_limits<std::int64_t>::max(), "9.223.372.036.854.775.807"},
        {std::numeric_limits<std::int64_t>::min(), "-9.223.372.036.854.775.808"},
    };
    for (const Case& c : cases) {
        CHECK(format_money(Money{c.rupiah}) == c.text);
    }
}

TEST_CASE("text: quantities have thousandths only when there are any") {
    struct Case {
        std::int64_t thousandths;
        std::string text;
    };
    const Case cases[] = {
        {0, "0"},     {3'000, "3"},     {2'350, "2,350"}, {1'250'500, "1.250,500"}, {500, "0,500"},
        {1, "0,001"}, {-500, "-0,500"}, {-3'000, "-3"},   {-2'350, "-2,350"},       {100'000'000, "100.000"},
    };
    for (const Case& c : cases) {
        CHECK(format_quantity(Quantity{c.thousandths}) == c.text);
    }
}

TEST_CASE("text: an amount without its dots is the number again") {
    check_property("format_money", [](std::int64_t rupiah) {
        std::string text = format_money(Money{rupiah});
        text.erase(std::remove(text.begin(), text.end(), '.'), text.end());
        RC_ASSERT(text == std::to_string(rupiah));
    });
}
