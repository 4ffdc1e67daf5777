#include "drivers/scanner/gs1_element_string.h"
#include "tests/support/property.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace sokoguru;
using namespace sokoguru::drivers;

namespace {

struct Row {
    const char* what;
    std::string text; ///< With `~` for GS, so that it reads in one piece.
    const char* human_readable;
    std::optional<Gs1Error> error = {};
};

void check_rows(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        INFO(row.what);
        std::string text = row.text;
        std::replace(text.begin(), text.end(), '~', gs1_separator);
        const Gs1Reading reading = parse_gs1_element_string(text);
        CHECK(gs1_human_readable(reading.fields) == row.human_readable);
        CHECK(reading.error == row.error);
    }
}

} // namespace

TEST_CASE("gs1: element strings are split into their elements") {
    check_rows({
        {"a GTIN", "0108996001600269", "(01)08996001600269"},
        {"fixed lengths need no separator", "010899600160026917261130", "(01)08996001600269(17)261130"},
        {"a separator behind a fixed length", "0108996001600269~10A1", "(01)08996001600269(10)A1"},
        {"a variable length ends at the separator", "10A1~0108996001600269", "(10)A1(01)08996001600269"},
        {"or at the end", "010899600160026921SN-7", "(01)08996001600269(21)SN-7"},
        {"the first FNC1 may be sent too", "~0108996001600269~", "(01)08996001600269"},
        {"a decimal place in the identifier", "3103001250", "(3103)001250"},
        {"a price", "39221250~15270131", "(3922)1250(15)270131"},
        {"29 February of a leap year", "17280229", "(17)280229"},
        {"nothing", "", ""},
        {"parentheses", "(01)08996001600269(10)A1(17)261130", "(01)08996001600269(10)A1(17)261130"},
        {"a value may have parentheses", "(10)A(1)(21)7", "(10)A(1)(21)7"},
    });
}

TEST_CASE("gs1: a mistake ends the reading, and what came before it stays") {
    using enum Gs1Error;
    check_rows({
        {"an unknown identifier", "010899600160026999X~10A1", "(01)08996001600269", unknown_identifier},
        {"3106 is not defined", "3106001250", "", unknown_identifier},
        {"an identifier that is cut off", "0108996001600269310", "(01)08996001600269", unknown_identifier},
        {"an unknown identifier in parentheses", "(99)X", "", unknown_identifier},
        {"a parenthesis that stays open", "(01", "", unknown_identifier},
        {"a wrong check digit", "10A1~0108996001600268", "(10)A1", wrong_check_digit},
        {"a GTIN that is cut off", "01089960016002", "", wrong_length},
        {"a GTIN that a separator cuts", "0108996001~600269", "", wrong_length},
        {"a GTIN with a letter", "010899600160026A", "", wrong_character},
        {"a batch without a value", "10~17261130", "", wrong_length},
        {"a batch of 21 characters", "10123456789012345678901", "", wrong_length},
        {"a batch with a control character", "10A\x07", "", wrong_character},
        {"a count of nine digits", "30123456789", "", wrong_length},
        {"month 13", "17261330", "", impossible_date},
        {"month 0", "17260030", "", impossible_date},
        {"31 April", "17260431", "", impossible_date},
        {"29 February of no leap year", "17270229", "", impossible_date},
        {"the same identifier twice", "10A1~10A2", "(10)A1", repeated_identifier},
        {"two weights", "31030012503102000125", "(3103)001250", repeated_identifier},
    });
}

TEST_CASE("gs1: elements become fields") {
    const auto fields =
        parse_gs1_element_string("0108996001600269112601011527020017270331310300125010LOT/7\x1D"
                                 "21SN\x1D"
                                 "3012\x1D"
                                 "39221250")
            .fields;
    CHECK(fields.elements.size() == 9);
    CHECK(fields.gtin == "08996001600269");
    CHECK(fields.production_date == Gs1Date{26, 1, 1});
    CHECK(fields.best_before_date == Gs1Date{27, 2, 0});
    CHECK(fields.expiration_date == Gs1Date{27, 3, 31});
    CHECK(fields.net_weight_kg == Gs1Decimal{1'250, 3});
    CHECK(fields.batch == "LOT/7");
    CHECK(fields.serial == "SN");
    CHECK(fields.count_pieces == 12);
    CHECK(fields.amount_payable == Gs1Decimal{1'250, 2});
}

TEST_CASE("gs1: a scanner's substitute for the separator is as good as GS") {
    const auto fields = parse_gs1_element_string("10A1|0108996001600269", "|").fields;
    CHECK(fields.batch == "A1");
    CHECK(fields.gtin == "08996001600269");
    CHECK(parse_gs1_element_string("10A|1").fields.batch == "A|1");
}

TEST_CASE("gs1: dates get their century and their day") {
    struct Row {
        Gs1Date date;
        int current_year;
        const char* day;
    };
    const std::vector<Row> rows = {
        {{26, 11, 24}, 2026, "24/11/2026"}, {{27, 2, 0}, 2026, "28/02/2027"},
        {{28, 2, 0}, 2026, "29/02/2028"},   {{27, 12, 0}, 2026, "31/12/2027"},
        {{76, 1, 1}, 2026, "01/01/2076"},   {{77, 1, 1}, 2026, "01/01/1977"},
        {{99, 1, 1}, 2026, "01/01/1999"},   {{1, 1, 1}, 2099, "01/01/2101"},
        {{49, 1, 1}, 2099, "01/01/2149"},   {{50, 1, 1}, 2099, "01/01/2050"},
    };
    for (const Row& row : rows) {
        CHECK(format_date(calendar_day(row.date, row.current_year)) == row.day);
    }
}

TEST_CASE("gs1: the human-readable form of what was read reads the same") {
    sokoguru::test::check_property("it comes back", [] {
        const auto value = *rc::gen::suchThat(
            rc::gen::container<std::string>(rc::gen::inRange('!', '\x7F')), [](const std::string& text) {
                return !text.empty() && text.size() <= 20 && text.find('(') == std::string::npos;
            });
        const auto fields = parse_gs1_element_string("10" + value +
                                                     "\x1D"
                                                     "0108996001600269")
                                .fields;
        RC_ASSERT(fields.batch == value);
        RC_ASSERT(parse_gs1_element_string(gs1_human_readable(fields)).fields == fields);
    });
}

TEST_CASE("gs1: random bytes break nothing") {
    sokoguru::test::check_property("every value is printable", [] {
        const auto known = rc::gen::elementOf(std::vector<std::string>{
            "01", "10", "11", "15", "17", "21", "30", "310", "392", "(", ")", "\x1D", "08996001600269"});
        const auto piece = rc::gen::oneOf(known, rc::gen::container<std::string>(sokoguru::test::any_byte()));
        std::string text;
        for (const std::string& part : *rc::gen::container<std::vector<std::string>>(piece))
            text += part;
        for (const Gs1Element& element : parse_gs1_element_string(text, "|").fields.elements) {
            RC_ASSERT(!element.value.empty() && element.value.size() <= 20);
            RC_ASSERT(element.value.find_first_of(std::string_view("\0\x1B\x1D", 3)) == std::string::npos);
        }
    });
}
