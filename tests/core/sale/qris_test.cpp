#include "core/sale/qris.h"

#include <doctest/doctest.h>

#include <string>

using namespace sokoguru;

namespace {

// The pair of the domain sheet; the dynamic one there also has a bill number and a terminal (tag 62).
const std::string static_text =
    "00020101021126680016ID.CO.CONTOH.WWW011893600999000000001702150000000000170010303UMI51440014ID.CO."
    "QRIS.WWW0215ID10000000000170303UMI5204541153033605802ID5917KOPPONTREN CONTOH6009MOJOKERTO6105613146304"
    "409F";
const std::string dynamic_head =
    "00020101021226680016ID.CO.CONTOH.WWW011893600999000000001702150000000000170010303UMI51440014ID.CO."
    "QRIS.WWW0215ID10000000000170303UMI5204541153033605405275005802ID5917KOPPONTREN CONTOH6009MOJOKERTO"
    "610561314";

std::string sealed(std::string body) {
    body += "6304";
    constexpr char digits[] = "0123456789ABCDEF";
    const unsigned crc = crc16_ccitt_false(body);
    for (int shift = 12; shift >= 0; shift -= 4) {
        body += digits[(crc >> static_cast<unsigned>(shift)) & 0xFU];
    }
    return body;
}

} // namespace

TEST_CASE("qris: the check sum is CRC-16/CCITT-FALSE") {
    CHECK(crc16_ccitt_false("123456789") == 0x29B1);
}

TEST_CASE("qris: the shop's text asks for the amount, all else as it was") {
    const auto text = dynamic_qris(static_text, Money{27'500});
    REQUIRE(text);
    CHECK(*text == sealed(dynamic_head));
    CHECK(qris_merchant(static_text) == "KOPPONTREN CONTOH");
    CHECK(qris_merchant(*text) == "KOPPONTREN CONTOH");
}

TEST_CASE("qris: an amount or a tip that stood there before goes") {
    const std::string body = static_text.substr(0, static_text.size() - 8);
    const std::size_t country = body.find("5802ID");
    const std::string tipped = body.substr(0, country) + "54041000" + "550201" + body.substr(country);
    const auto text = dynamic_qris(sealed(tipped), Money{27'500});
    REQUIRE(text);
    CHECK(*text == sealed(dynamic_head));
}

TEST_CASE("qris: what can't be read or asked for is said") {
    struct Case {
        std::string text;
        Money amount;
        QrisProblem problem;
    };
    std::string wrong_sum = static_text;
    wrong_sum.back() = '0';
    const Case cases[] = {
        {wrong_sum, Money{1}, QrisProblem::damaged},
        {"", Money{1}, QrisProblem::damaged},
        {"6304", Money{1}, QrisProblem::damaged},
        {sealed("0099"), Money{1}, QrisProblem::damaged},
        {sealed("ABCD"), Money{1}, QrisProblem::damaged},
        {sealed("000201"), Money{1}, QrisProblem::damaged},
        {*dynamic_qris(static_text, Money{1}), Money{1}, QrisProblem::not_static},
        {static_text, Money{0}, QrisProblem::not_possible},
        {static_text, Money{-5}, QrisProblem::not_possible},
        {static_text, Money{10'000'001}, QrisProblem::not_possible},
    };
    for (const Case& c : cases) {
        INFO(c.text, " ", c.amount.rupiah());
        const auto text = dynamic_qris(c.text, c.amount);
        REQUIRE_FALSE(text);
        CHECK(text.error() == c.problem);
    }
    CHECK(dynamic_qris(static_text, Money{10'000'000}));
}
