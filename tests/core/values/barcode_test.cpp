#include "core/values/barcode.h"
#include "core/values/text.h"
#include "tests/support/property.h"

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

std::string canonical(std::string_view code) {
    const auto barcode = canonical_barcode(code);
    return barcode ? barcode->text() : "(none)";
}

rc::Gen<std::string> digits(std::size_t count) {
    return rc::gen::container<std::string>(count, rc::gen::elementOf(std::string("0123456789")));
}

} // namespace

TEST_CASE("barcode: check digits by weights 3 and 1 from the right") {
    struct Case {
        std::string digits;
        char check_digit;
    };
    const Case cases[] = {
        {"400638133393", '1'}, // 9+9+9+3+9+1+24+3+18+0+0+4 = 89
        {"590123412345", '7'}, // 15+4+9+2+3+4+9+2+3+0+27+5 = 83
        {"008968601094", '7'}, // 12+9+0+1+0+6+24+6+27+8+0+0 = 93
        {"03600029145", '2'},  // 15+4+3+9+6+0+0+0+18+3+0 = 58
        {"7351353", '7'},      // 9+5+9+1+15+3+21 = 63
        {"000000000000", '0'},
    };
    for (const Case& c : cases) {
        INFO(c.digits);
        CHECK(gs1_check_digit(c.digits) == c.check_digit);
    }
}

TEST_CASE("barcode: retail codes are told apart by length and check digit") {
    struct Case {
        std::string code;
        CodeKind kind;
    };
    const Case cases[] = {
        {"4006381333931", CodeKind::ean13},
        {"4006381333932", CodeKind::wrong_check_digit},
        {"036000291452", CodeKind::upc_a},
        {"036000291453", CodeKind::wrong_check_digit},
        {"73513537", CodeKind::ean8},
        {"04252614", CodeKind::upc_e}, // as an EAN-8 its check digit would be 0
        {"01234565", CodeKind::ean8},  // would be a right UPC-E as well
        {"73513538", CodeKind::wrong_check_digit},
        {"25252614", CodeKind::wrong_check_digit}, // a UPC-E begins with 0 or 1
        {"14006381333938", CodeKind::other},       // a case's 14 digits
        {"1234567", CodeKind::other},
        {"", CodeKind::other},
        {"40063813339A1", CodeKind::other},
        {"400638133393\xff", CodeKind::other},
    };
    for (const Case& c : cases) {
        INFO(c.code);
        CHECK(classify_code(c.code) == c.kind);
    }
}

TEST_CASE("barcode: every way to write a retail code is one item") {
    struct Case {
        std::string code;
        std::string canonical;
    };
    const Case cases[] = {
        {"0089686010947", "0089686010947"},
        {"089686010947", "0089686010947"}, // the same item as a UPC-A
        {"036000291452", "0036000291452"},
        {"73513537", "0000073513537"},
        // UPC-E to UPC-A by the last digit of the six: its check digit stays and must fit the long form.
        {"04252614", "0042100005264"}, // 425261: 42 1 0000 526; 18+2+15+1+6+4 = 46 → 4
        {"06543217", "0065100004327"}, // 654321: 65 1 0000 432; 6+3+12+1+15+6 = 43 → 7
        {"01234505", "0012000003455"}, // 123450: 12 0 0000 345; 15+4+9+6+1 = 35 → 5
        {"01234523", "0012200003453"}, // 123452: 12 2 0000 345; 15+4+9+2+6+1 = 37 → 3
        {"01234531", "0012300000451"}, // 123453: 123 00000 45; 15+4+3+6+1 = 29 → 1
        {"01234543", "0012340000053"}, // 123454: 1234 00000 5; 15+12+3+6+1 = 37 → 3
        {"14252611", "0142100005261"}, // the same six digits after a 1; 46+3 = 49 → 1
        {" 4006381333931\r\n", "4006381333931"},
        {"\x02"
         "4006381333931\x03",
         "4006381333931"},
    };
    for (const Case& c : cases) {
        INFO(c.code);
        CHECK(canonical(c.code) == c.canonical);
    }
}

TEST_CASE(
    "barcode: a UPC-E whose long form has all its digits in a row is taken for the EAN-8 that it also is") {
    check_property("both check digits are the same", [] {
        std::string code = "0" + *digits(5) + *rc::gen::elementOf(std::string("56789"));
        code += gs1_check_digit(code);
        const std::string upc_a = code.substr(0, 6) + "0000" + code.substr(6);
        RC_ASSERT(classify_code(upc_a) == CodeKind::upc_a);
        RC_ASSERT(canonical_barcode(code)->text() == "00000" + code);
    });
}

TEST_CASE("barcode: what is no retail code keeps its text") {
    struct Case {
        std::string code;
        std::string canonical;
    };
    const Case cases[] = {
        {"4006381333932", "4006381333932"}, // wrong check digits of a dirty list
        {"089686010948", "089686010948"},
        {"73513538", "73513538"},
        {" abc-12 ", "abc-12"},
        {"A-00123", "A-00123"},
        {"RAK 7  B", "RAK 7 B"},
        {"7", "7"},
        {"14006381333938", "14006381333938"},
    };
    for (const Case& c : cases) {
        INFO(c.code);
        CHECK(canonical(c.code) == c.canonical);
    }
}

TEST_CASE("barcode: nothing legible is no code") {
    CHECK_FALSE(canonical_barcode(""));
    CHECK_FALSE(canonical_barcode(" \t\r\n"));
    CHECK_FALSE(canonical_barcode("\x1b\x01\xff"));
}

TEST_CASE("barcode: the canonical form of a canonical form is itself") {
    check_property("canonical_barcode", [] {
        const auto length = *rc::gen::elementOf(std::vector<std::size_t>{6, 7, 8, 11, 12, 13, 14});
        std::string code = *rc::gen::oneOf(digits(length), rc::gen::container<std::string>(any_byte()));
        if (*rc::gen::arbitrary<bool>() && classify_code(code) == CodeKind::wrong_check_digit) {
            code.back() = gs1_check_digit(code.substr(0, code.size() - 1));
        }
        const auto once = canonical_barcode(code);
        if (!once) return;
        RC_ASSERT(!once->text().empty());
        RC_ASSERT(text_length(once->text()) <= code_length_max);
        RC_ASSERT(canonical_barcode(once->text()) == once);
    });
}

TEST_CASE("barcode: one wrong digit of an EAN-13 is always found") {
    check_property("a misread digit", [] {
        std::string code = *digits(12);
        code += gs1_check_digit(code);
        RC_ASSERT(classify_code(code) == CodeKind::ean13);
        const auto place = *rc::gen::inRange<std::size_t>(0, 13);
        const auto other = *rc::gen::inRange(1, 10);
        code[place] = static_cast<char>('0' + (code[place] - '0' + other) % 10);
        RC_ASSERT(classify_code(code) == CodeKind::wrong_check_digit);
    });
}

TEST_CASE("barcode: a scale's label says product and weight, or product and price") {
    const std::vector<InStoreRule> rules = {
        {"21", 5, 5, 1000, InStoreRule::Value::weight},
        {"22", 5, 5, 1000, InStoreRule::Value::price},
        {"23", 4, 6, 100, InStoreRule::Value::weight},
        {"24", 6, 4, 10, InStoreRule::Value::price},
    };
    struct Case {
        std::string digits; // without the check digit
        std::string product_code;
        std::optional<Quantity> weight;
        std::optional<Money> price;
    };
    const Case cases[] = {
        {"210010102350", "PLU00101", Quantity{2'350}, std::nullopt},
        {"210010100001", "PLU00101", Quantity{1}, std::nullopt},
        {"210010199999", "PLU00101", Quantity{99'999}, std::nullopt},
        {"220020223500", "PLU00202", std::nullopt, Money{23'500}},
        {"230303012345", "PLU0303", Quantity{123'450}, std::nullopt}, // hundredths of a kilogram
        {"240004040125", "PLU000404", std::nullopt, Money{12'500}},   // hundreds of rupiah
    };
    for (const Case& c : cases) {
        INFO(c.digits);
        const std::string code = std::string(c.digits) + gs1_check_digit(c.digits);
        const auto label = read_in_store_label(*canonical_barcode(code), rules);
        REQUIRE(label);
        CHECK(label->product_code == c.product_code);
        CHECK((label->weight == c.weight));
        CHECK((label->price == c.price));
    }
}

TEST_CASE("barcode: a new shop reads grams after 21 and rupiah after 22") {
    const auto rules = default_in_store_rules();
    CHECK((read_in_store_label(Barcode{"2100101023507"}, rules)->weight == Quantity{2'350}));
    CHECK((read_in_store_label(Barcode{"2200202235004"}, rules)->price == Money{23'500}));
}

TEST_CASE("barcode: what no rule fits is no label") {
    const auto rules = default_in_store_rules();
    CHECK_FALSE(read_in_store_label(Barcode{"2900101023503"}, rules)); // an unknown prefix
    CHECK_FALSE(read_in_store_label(Barcode{"2100101023508"}, rules)); // a wrong check digit
    CHECK_FALSE(read_in_store_label(Barcode{"210010102350"}, rules));  // twelve digits
    CHECK_FALSE(read_in_store_label(Barcode{"4006381333931"}, rules));
    CHECK_FALSE(read_in_store_label(Barcode{"21"}, rules));
    CHECK_FALSE(read_in_store_label(Barcode{}, rules));
    CHECK_FALSE(read_in_store_label(Barcode{"2100101023507"}, {}));
}

TEST_CASE("barcode: a rule that can't be right reads nothing") {
    using Value = InStoreRule::Value;
    const InStoreRule bad_rules[] = {
        {"21", 5, 4, 1000, Value::weight},  // twelve digits in all
        {"21", 5, 6, 1000, Value::weight},  // fourteen
        {"21", 5, 5, 0, Value::weight},     // no divisor
        {"21", 5, 5, -1000, Value::weight}, //
        {"21", -1, 11, 1000, Value::weight}, {"21", 11, -1, 1000, Value::weight},
        {"21", 10, 0, 1000, Value::weight}, // no value
        {"21", 0, 10, 1000, Value::weight}, // no item
        {"", 6, 6, 1000, Value::weight},    // would take every code for a label
        {"2", 6, 5, 1000, Value::weight},
    };
    for (const InStoreRule& rule : bad_rules) {
        CAPTURE(rule.prefix);
        CAPTURE(rule.item_digits);
        CAPTURE(rule.value_digits);
        CAPTURE(rule.divisor);
        CHECK_FALSE(read_in_store_label(Barcode{"2100101023507"}, {&rule, 1}));
    }
}
