#include "core/sale/qris.h"
#include "core/values/text.h"
#include "tests/support/property.h"

#include <fmt/format.h>

#include <string>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

// The pair of the domain sheet.
const std::string static_text =
    "00020101021126680016ID.CO.CONTOH.WWW011893600999000000001702150000000000170010303UMI51440014ID.CO."
    "QRIS.WWW0215ID10000000000170303UMI5204541153033605802ID5917KOPPONTREN CONTOH6009MOJOKERTO6105613146304"
    "409F";
const std::string dynamic_text =
    "00020101021226680016ID.CO.CONTOH.WWW011893600999000000001702150000000000170010303UMI51440014ID.CO."
    "QRIS.WWW0215ID10000000000170303UMI5204541153033605405275005802ID5917KOPPONTREN CONTOH6009MOJOKERTO"
    "61056131462200109K1-0001230703K016304871E";

std::string field(const std::string& tag, const std::string& value) {
    return fmt::format("{}{:02}{}", tag, value.size(), value);
}

std::string sealed(const std::string& body) {
    return body + fmt::format("6304{:04X}", crc16_ccitt_false(body + "6304"));
}

/// The parts of a small text that is right; a case puts others into their places.
struct Parts {
    std::string format = field("00", "01");
    std::string use = field("01", "11");
    std::string account = field("51", "0014ID.CO.QRIS.WWW");
    std::string currency = field("53", "360");
    std::string country = field("58", "ID");
    std::string name = field("59", "KOPONTREN");
    std::string city = field("60", "MOJOKERTO");
    std::string rest = {};

    std::string body() const {
        return format + use + account + field("52", "5411") + currency + country + name + city + rest;
    }
    std::string text() const { return sealed(body()); }
};

template <class Change>
std::string with(Change change) {
    Parts parts;
    change(parts);
    return parts.text();
}

} // namespace

TEST_CASE("qris: the check sum is CRC-16/CCITT-FALSE") {
    CHECK(crc16_ccitt_false("123456789") == 0x29B1);
    CHECK(crc16_ccitt_false("") == 0xFFFF);
}

TEST_CASE("qris: the pair of the domain sheet comes out byte for byte") {
    const auto text = dynamic_qris(static_text, Money{27'500}, {"K1-000123", "K01"});
    REQUIRE(text);
    CHECK(*text == dynamic_text);
}

TEST_CASE("qris: the merchant of a text can be read on the screen") {
    for (const std::string& text : {static_text, dynamic_text}) {
        const auto code = parse_qris(text);
        REQUIRE(code);
        CHECK(code->merchant_name == "KOPPONTREN CONTOH");
        CHECK(code->merchant_city == "MOJOKERTO");
        CHECK(qris_merchant(text) == "KOPPONTREN CONTOH");
    }
    CHECK((parse_qris(static_text)->use == QrisCode::Use::any_number_of_times));
    CHECK((parse_qris(dynamic_text)->use == QrisCode::Use::once));
    CHECK(parse_qris(dynamic_text)->find("54") == "27500");
    CHECK_FALSE(parse_qris(static_text)->find("54"));
    CHECK(qris_merchant("anything") == "");
    CHECK(qris_merchant(with([](Parts& p) { p.name = field("59", "TOKO\x1b@ \n BU  SRI"); })) ==
          "TOKO@ BU SRI");
}

TEST_CASE("qris: what is wrong with a text is told apart") {
    std::string other_letter = static_text;
    other_letter[other_letter.find("CONTOH.WWW")] = 'K';
    std::string other_digit = static_text;
    other_digit.back() = '0';
    struct Case {
        const char* what;
        std::string text;
        QrisProblem problem;
    };
    const Case cases[] = {
        {"nothing", "", QrisProblem::damaged},
        {"not a QRIS text", "https://example.com/pay?id=1", QrisProblem::damaged},
        {"a product's bar code", "8998866200226", QrisProblem::damaged},
        {"cut off within a field", static_text.substr(0, 100), QrisProblem::damaged},
        {"cut off within the check sum", static_text.substr(0, static_text.size() - 1), QrisProblem::damaged},
        {"cut off behind a field", Parts{}.body(), QrisProblem::no_checksum},
        {"something behind the check sum", static_text + field("99", "X"), QrisProblem::no_checksum},
        {"a check sum of another length", Parts{}.body() + "6302AB", QrisProblem::no_checksum},
        {"a letter misread", other_letter, QrisProblem::wrong_checksum},
        {"the check sum misread", other_digit, QrisProblem::wrong_checksum},
        {"a length that is no number",
         sealed("000201"
                "0A0211"),
         QrisProblem::damaged},
        {"longer than any code", with([](Parts& p) {
             for (int tag = 80; tag < 86; ++tag)
                 p.rest += field(std::to_string(tag), std::string(99, 'X'));
         }),
         QrisProblem::damaged},
        {"a field twice", with([](Parts& p) { p.rest = field("59", "TOKO LAIN"); }), QrisProblem::damaged},
        {"a use that nobody knows", with([](Parts& p) { p.use = field("01", "13"); }), QrisProblem::damaged},
        {"another format", with([](Parts& p) { p.format = field("00", "02"); }), QrisProblem::unknown_format},
        {"no format", with([](Parts& p) { p.format.clear(); }), QrisProblem::unknown_format},
        {"dollars", with([](Parts& p) { p.currency = field("53", "840"); }), QrisProblem::other_currency},
        {"no currency", with([](Parts& p) { p.currency.clear(); }), QrisProblem::other_currency},
        {"Malaysia", with([](Parts& p) { p.country = field("58", "MY"); }), QrisProblem::other_country},
        {"no country", with([](Parts& p) { p.country.clear(); }), QrisProblem::other_country},
        {"no account", with([](Parts& p) { p.account.clear(); }), QrisProblem::incomplete},
        {"no name", with([](Parts& p) { p.name.clear(); }), QrisProblem::incomplete},
        {"an empty name", with([](Parts& p) { p.name = field("59", " "); }), QrisProblem::incomplete},
        {"no city", with([](Parts& p) { p.city.clear(); }), QrisProblem::incomplete},
    };
    for (const Case& c : cases) {
        CAPTURE(c.what);
        const auto code = parse_qris(c.text);
        REQUIRE_FALSE(code);
        CHECK((code.error() == c.problem));
        const auto dynamic = dynamic_qris(c.text, Money{1'000});
        REQUIRE_FALSE(dynamic);
        CHECK((dynamic.error() == c.problem));
    }
    CHECK(parse_qris(Parts{}.text()));
}

TEST_CASE("qris: what can't be asked for is said") {
    struct Case {
        std::string text;
        Money amount;
        QrisAdditional additional;
        QrisProblem problem;
    };
    const Case cases[] = {
        {dynamic_text, Money{1}, {}, QrisProblem::not_static},
        {static_text, Money{0}, {}, QrisProblem::amount_not_possible},
        {static_text, Money{-5}, {}, QrisProblem::amount_not_possible},
        {static_text, Money{10'000'001}, {}, QrisProblem::amount_not_possible},
        {static_text, Money{1}, {std::string(26, '1'), ""}, QrisProblem::additional_not_possible},
        {static_text, Money{1}, {"", std::string(26, '1')}, QrisProblem::additional_not_possible},
        {static_text, Money{1}, {"K1\n", ""}, QrisProblem::additional_not_possible},
        {static_text, Money{1}, {"", "Kassé"}, QrisProblem::additional_not_possible},
        {with([](Parts& p) { p.rest = field("62", field("08", std::string(90, 'X'))); }),
         Money{1},
         {"K1-000123", ""},
         QrisProblem::additional_not_possible},
        {with([](Parts& p) { p.rest = field("62", "no fields"); }),
         Money{1},
         {"1", ""},
         QrisProblem::damaged},
    };
    for (const Case& c : cases) {
        INFO(c.text, " ", c.amount.rupiah());
        const auto text = dynamic_qris(c.text, c.amount, c.additional);
        REQUIRE_FALSE(text);
        CHECK((text.error() == c.problem));
    }
    CHECK(dynamic_qris(static_text, Money{1}));
    CHECK(dynamic_qris(static_text, Money{10'000'000}));
}

TEST_CASE("qris: an amount or a tip that stood there before goes") {
    const std::string tipped = with([](Parts& p) { p.currency += field("54", "1000") + field("55", "01"); });
    CHECK(*dynamic_qris(tipped, Money{27'500}) == *dynamic_qris(Parts{}.text(), Money{27'500}));
}

TEST_CASE("qris: a text without a use may be used any number of times, and says so afterwards") {
    const auto text = dynamic_qris(with([](Parts& p) { p.use.clear(); }), Money{27'500});
    REQUIRE(text);
    CHECK(*text == *dynamic_qris(Parts{}.text(), Money{27'500}));
}

TEST_CASE("qris: what the shop's own additional data says stays, in front of what follows it") {
    const std::string text = with([](Parts& p) {
        p.rest = field("62", field("03", "TOKO") + field("07", "A01")) + field("64", "0002ID");
    });
    CHECK(parse_qris(*dynamic_qris(text, Money{1}))->find("62") == "0304TOKO0703A01");
    CHECK(parse_qris(*dynamic_qris(text, Money{1}, {"K1-7", "K01"}))->find("62") ==
          "0104K1-70304TOKO0703K01");
    const std::string without = with([](Parts& p) { p.rest = field("64", "0002ID"); });
    const std::string dynamic = *dynamic_qris(without, Money{1}, {"K1-7", ""});
    CHECK(dynamic.find("62080104K1-764060002ID6304") != std::string::npos);
}

TEST_CASE("qris: small letters in the check sum are the same number") {
    std::string text = static_text;
    text.replace(text.size() - 4, 4, "409f");
    CHECK(parse_qris(text));
}

TEST_CASE("qris: a merchant's name may look like any tag") {
    for (const char* name : {"TOKO 5802ID JAYA", "5802ID5903ABC", "6304FFFF", "54041000"}) {
        CAPTURE(name);
        const auto text = dynamic_qris(with([&](Parts& p) { p.name = field("59", name); }), Money{27'500});
        REQUIRE(text);
        CHECK(qris_merchant(*text) == name);
        CHECK(parse_qris(*text)->find("54") == "27500");
    }
}

TEST_CASE("qris: a dynamic text can be read again and is the static one but for use, amount and bill") {
    check_property("static to dynamic", [] {
        const auto printable =
            rc::gen::map(rc::gen::inRange(0, 95), [](int c) { return static_cast<char>(' ' + c); });
        const auto name = *rc::gen::nonEmpty(rc::gen::container<std::string>(printable));
        const auto tag = *rc::gen::inRange(80, 100);
        const std::string text = with([&](Parts& p) {
            p.name = field("59", ("X" + name).substr(0, 25));
            p.rest = field(std::to_string(tag), name.substr(0, 99));
        });
        const Money amount{*rc::gen::inRange<std::int64_t>(1, 10'000'001)};
        const auto dynamic = dynamic_qris(text, amount, {"K1-261124-0042", "K1"});
        RC_ASSERT(dynamic.has_value());
        const auto before = parse_qris(text);
        auto after = parse_qris(*dynamic);
        RC_ASSERT(after.has_value());
        RC_ASSERT((after->use == QrisCode::Use::once));
        RC_ASSERT(after->find("54") == std::to_string(amount.rupiah()));
        std::erase_if(after->fields, [](const auto& f) { return f.tag == "54" || f.tag == "62"; });
        after->fields.at(1).value = "11";
        RC_ASSERT(after->fields == before->fields);
    });
}

TEST_CASE("qris: a text with one other character is never taken for the right one") {
    check_property("one character changed", [] {
        std::string text = *rc::gen::element(static_text, dynamic_text);
        const auto place = *rc::gen::inRange<std::size_t>(0, text.size());
        const char other = *any_byte();
        const auto lower = [](char c) { return c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c; };
        RC_PRE(lower(text[place]) != lower(other));
        text[place] = other;
        RC_ASSERT(!parse_qris(text));
    });
}
