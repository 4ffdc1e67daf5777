#include "drivers/printer/code_page_text.h"
#include "tests/support/property.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace sokoguru::drivers;

TEST_CASE("code page text: what the page has is one byte, the rest is spelled in letters") {
    struct Row {
        std::string text;
        const char* page;
        Bytes bytes;
    };
    const std::vector<Row> rows = {
        {"INDOMIE GORENG 85G", "CP437", "INDOMIE GORENG 85G"},
        {"Kafé", "CP437", "Kaf\x82"},
        {"Kafe\u0301", "CP437", "Kaf\x82"},
        {"½ kg", "CP437", "\xAB kg"},
        {"5 €", "CP858", "5 \xD5"},
        {"5 €", "CP437", "5 EUR"},
        {"5 €", "CP1252", "5 \x80"},
        {"a–b—c−d", "CP437", "a-b-c-d"},
        {"a–b", "CP1252",
         "a\x96"
         "b"},
        {"“Al-Qur’an”…", "CP437", "\"Al-Qur'an\"..."},
        {"Muḥammad aṣ-Ṣiddīq", "CP437", "Muhammad as-Siddiq"},
        {"Muʿāwiya", "CP437", "Mu'awiya"},
        {"3 × 4", "CP437", "3 x 4"},
        {"ﬁlter № ①", "CP437", "filter No 1"},
        {"ＡＢＣ", "CP437", "ABC"},
        {"Łódź", "CP437",
         "L\xA2"
         "dz"},
        {"a\u00A0b\u2009c", "CP1252",
         "a\xA0"
         "b c"},
        {"zero\u200Bwidth\u00AD", "CP437", "zerowidth"},
        {"كوب", "CP437", "???"},
        {"コ", "CP437", "?"},
        {"😀", "CP437", "?"},
        {"", "CP437", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CAPTURE(row.page);
        CHECK(to_code_page(row.text, row.page) == row.bytes);
    }
}

TEST_CASE(
    "code page text: what the page says in its own or similar letters is carried, other scripts are not") {
    for (const char* carried :
         {"INDOMIE GORENG", "Kafé ½", "“Al-Qur’an”…", "aṣ-Ṣiddīq", "why?", "", "a\xFFz"}) {
        CAPTURE(carried);
        CHECK(is_carried_by_code_page(carried, "CP437"));
    }
    for (const char* other : {"بسم الله", "H. كوب", "コ", "a😀"}) {
        CAPTURE(other);
        CHECK_FALSE(is_carried_by_code_page(other, "CP437"));
    }
}

TEST_CASE("code page text: control characters become spaces") {
    CHECK(to_code_page("A\x1Bp\x01\n\t\x10\x14Z\x7F", "CP437") == "A p     Z ");
    CHECK(to_code_page("a\u0085b", "CP437") == "a b");
}

TEST_CASE("code page text: broken UTF-8 and zero bytes become question marks") {
    CHECK(to_code_page("a\xFFz", "CP437") == "a?z");
    CHECK(to_code_page("a\xC3", "CP437") == "a?");
    CHECK(to_code_page(std::string("a\0z", 3), "CP437") == "a?z");
}

TEST_CASE("code page text: of a page that the C library does not know, ASCII is left") {
    CHECK(to_code_page("Kafé", "NO-SUCH-PAGE") == "Kafe");
}

TEST_CASE("code page text: no input makes a control byte") {
    for (const char* page : {"CP437", "CP850", "CP858", "CP1252"})
        sokoguru::test::check_property(std::string("no control byte in ") + page, [page] {
            const auto text = *rc::gen::container<std::string>(sokoguru::test::any_byte());
            const Bytes bytes = to_code_page(text, page);
            RC_ASSERT(std::ranges::none_of(bytes, [](char character) {
                const auto byte = static_cast<unsigned char>(character);
                return byte < 0x20 || byte == 0x7F;
            }));
        });
}

TEST_CASE("code page text: every character of Unicode comes out as something printable") {
    for (char32_t character = 0x20; character < 0x30000; ++character) {
        if (character >= 0xD800 && character < 0xE000) continue;
        std::string utf8;
        if (character < 0x80)
            utf8 = {static_cast<char>(character)};
        else if (character < 0x800)
            utf8 = {static_cast<char>(0xC0 | (character >> 6)), static_cast<char>(0x80 | (character & 0x3F))};
        else if (character < 0x10000)
            utf8 = {static_cast<char>(0xE0 | (character >> 12)),
                    static_cast<char>(0x80 | ((character >> 6) & 0x3F)),
                    static_cast<char>(0x80 | (character & 0x3F))};
        else
            utf8 = {static_cast<char>(0xF0 | (character >> 18)),
                    static_cast<char>(0x80 | ((character >> 12) & 0x3F)),
                    static_cast<char>(0x80 | ((character >> 6) & 0x3F)),
                    static_cast<char>(0x80 | (character & 0x3F))};
        for (const char byte : to_code_page(utf8, "CP437"))
            if (static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F)
                FAIL_CHECK(static_cast<unsigned>(character));
    }
}
