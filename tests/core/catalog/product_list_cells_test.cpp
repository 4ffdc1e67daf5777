#include "core/catalog/product_list_cells.h"
#include "core/values/text.h"
#include "tests/support/property.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace sokoguru;

namespace {

std::string shown(const std::optional<PriceReading>& reading) {
    if (!reading) return "unreadable";
    return std::to_string(reading->price.rupiah()) + (reading->rounded ? " rounded" : "");
}

std::string shown(const std::optional<Quantity>& amount) {
    return amount ? std::to_string(amount->thousandths()) : "unreadable";
}

struct Case {
    const char* cell;
    const char* outcome;
};

} // namespace

TEST_CASE("product list: prices are read in all the ways that people write them") {
    const Case cases[] = {
        {"12500", "12500"},
        {"12.500", "12500"},
        {"12,500", "12500"},
        {"12 500", "12500"},
        {" 3 500 ", "3500"},
        {"12'500", "12500"},
        {"12500.00", "12500"},
        {"12500,00", "12500"},
        {"12500.0", "12500"},
        {"500.0", "500"},
        {"12.500,00", "12500"},
        {"12,500.00", "12500"},
        {"12.500,000", "12500"},
        {"12.500.00", "12500"},
        {"1.250.000", "1250000"},
        {"1,250,000", "1250000"},
        {"1.250.000,00", "1250000"},
        {"1 250 000", "1250000"},
        {"Rp 12.500,00", "12500"},
        {"Rp12.500,-", "12500"},
        {"Rp. 12.500,-", "12500"},
        {"rp12500", "12500"},
        {"RP 12.500.-", "12500"},
        {"IDR 12,500", "12500"},
        {"Rp\xC2\xA0"
         "12.500",
         "12500"},
        {"0", "0"},
        {"Rp 0,-", "0"},
        {"012500", "12500"},
        {"10100.5", "10101 rounded"},
        {"10100,49", "10100 rounded"},
        {"1.250,50", "1251 rounded"},
        {"1000000000", "1000000000"},
        // Not read, because a wrong price is worse than none.
        {"12.5", "unreadable"},
        {"12,50", "unreadable"},
        {"0.500", "unreadable"},
        {"1.25.000", "unreadable"},
        {"1.250,000.00", "unreadable"},
        {"12 5", "unreadable"},
        {"12..500", "unreadable"},
        {".500", "unreadable"},
        {"500.", "unreadable"},
        {"-500", "unreadable"},
        {"+500", "unreadable"},
        {"(500)", "unreadable"},
        {"gratis", "unreadable"},
        {"12rb", "unreadable"},
        {"12k", "unreadable"},
        {"1.2E+04", "unreadable"},
        {"Rp", "unreadable"},
        {"-", "unreadable"},
        {"1000000001", "unreadable"},
        {"99999999999999999999999999", "unreadable"},
    };
    for (const Case& example : cases) {
        CAPTURE(example.cell);
        CHECK(shown(parse_price(example.cell)) == example.outcome);
    }
}

TEST_CASE("product list: a single separator groups thousands of pieces and parts a kilogram") {
    struct QuantityCase {
        const char* cell;
        const char* whole;
        const char* divisible;
    };
    const QuantityCase cases[] = {
        {"12", "12000", "12000"},
        {"1.250", "1250000", "1250"},
        {"86.400", "86400000", "86400"},
        {"0.250", "250", "250"},
        {"0,25", "250", "250"},
        {"12,5", "12500", "12500"},
        {"6.1250", "6125", "6125"},
        {"1.250,500", "1250500", "1250500"},
        {"1,250.5", "1250500", "1250500"},
        {"1.250.000", "1250000000", "1250000000"},
        {"12,00", "12000", "12000"},
        {"-3", "-3000", "-3000"},
        {"- 3", "-3000", "-3000"},
        {"0", "0", "0"},
        {"1.0005", "unreadable", "unreadable"},
        {"12 pcs", "unreadable", "unreadable"},
        {"dua", "unreadable", "unreadable"},
        {"--3", "unreadable", "unreadable"},
        {"10000001", "unreadable", "unreadable"},
        {"9999999999999999999", "unreadable", "unreadable"},
    };
    for (const QuantityCase& example : cases) {
        CAPTURE(example.cell);
        CHECK(shown(parse_quantity(example.cell, Divisibility::whole)) == example.whole);
        CHECK(shown(parse_quantity(example.cell, Divisibility::divisible)) == example.divisible);
    }
}

TEST_CASE("product list: yes, no and tax have many words") {
    for (const char* word : {"yes", "Ya", "Y", "1", "TRUE", "x"})
        CHECK(parse_yes_no(word) == true);
    for (const char* word : {"no", "Tidak", "0", "-", "false"})
        CHECK(parse_yes_no(word) == false);
    for (const char* word : {"mungkin", "2", "yes please"})
        CHECK_FALSE(parse_yes_no(word));
    for (const char* word : {"ppn", "PPN", "11%", "12 %", "Kena Pajak", "ya", "BKP"}) {
        CHECK(parse_tax(word) == TaxClass::ppn);
    }
    for (const char* word : {"exempt", "Bebas", "non-PPN", "Non PPN", "0%", "tidak", "0"}) {
        CHECK(parse_tax(word) == TaxClass::exempt);
    }
    CHECK_FALSE(parse_tax("mungkin"));
}

TEST_CASE("product list: barcodes become canonical, and what spreadsheets did to them is undone") {
    using enum RowReason;
    struct CodeCase {
        const char* cell;
        const char* code;
        std::optional<RowReason> doubt;
    };
    const CodeCase cases[] = {
        {"9520010001008", "9520010001008", {}},
        {" 9520010001008 ", "9520010001008", {}},
        {"012345678905", "0012345678905", {}},
        {"95201184", "0000095201184", {}},
        {"04252614", "0042100005264", {}},
        {"9520010001009", "9520010001009", wrong_check_digit},
        {"012345678901", "012345678901", wrong_check_digit},
        {"12345678905", "0012345678905", leading_zeros_restored},
        {"9520010001008.0", "9520010001008", code_tidied},
        {"9520010 001008", "9520010001008", code_tidied},
        {"952-0010-00100-8", "9520010001008", code_tidied},
        {"ABC-123", "ABC-123", letters_in_code},
        {"8,99E+12", "", code_in_scientific_notation},
        {"8.99275E+12", "", code_in_scientific_notation},
        {"9E+12", "", code_in_scientific_notation},
        {"9E12", "9E12", letters_in_code},
        {"12345", "12345", {}},
        {"19520010001005", "19520010001005", {}},
        {"'9520010001008", "9520010001008", {}},
        {"'12345678905", "12345678905", {}},
        {"'8,99E+12", "8,99E+12", letters_in_code},
        {"=\"9520010001008\"", "9520010001008", {}},
        {"", "", {}},
        {"   ", "", {}},
        {"-", "", {}},
        {"0000000000000", "", {}},
        {"'0", "0", {}},
    };
    for (const CodeCase& example : cases) {
        CAPTURE(example.cell);
        const CodeReading reading = read_barcode_cell(example.cell);
        CHECK(reading.code == example.code);
        CHECK(reading.doubt == example.doubt);
    }
    CHECK(read_barcode_cell(std::string(129, '7')) == CodeReading{{}, code_too_long});
    CHECK(read_sku_cell("8,99E+12") == CodeReading{{}, code_in_scientific_notation});
    CHECK(read_sku_cell("-") == CodeReading{});
    CHECK(read_sku_cell("'-") == CodeReading{"-", {}});
    CHECK(read_sku_cell("12345678905") == CodeReading{"12345678905", {}});
}

TEST_CASE("product list: a cell that a spreadsheet would calculate is shielded") {
    const Case cases[] = {{"=1+1", "'=1+1"},
                          {"+62", "'+62"},
                          {"-", "'-"},
                          {"@SUM(A1)", "'@SUM(A1)"},
                          {"\tx", "'\tx"},
                          {"'=1+1", "''=1+1"},
                          {"Sabun", "Sabun"},
                          {"'Ajwa", "'Ajwa"},
                          {"''", "''"},
                          {"a=b", "a=b"},
                          {"", ""}};
    for (const Case& example : cases) {
        CHECK(shield_text(example.cell) == example.outcome);
        CHECK(unshield_text(example.outcome) == example.cell);
    }
}

TEST_CASE("product list: shielding is undone exactly and leaves nothing that a spreadsheet would calculate") {
    test::check_property("texts and codes", [] {
        const auto signs = rc::gen::elementOf(std::string("=+-@'\"\tE,.07 aZ"));
        const auto raw = *rc::gen::container<std::string>(signs);
        const std::string text = clean_text(raw, code_length_max);
        RC_ASSERT(unshield_text(shield_text(text)) == text);
        RC_ASSERT(read_sku_cell(shield_sku(text)).code == text);
        const std::string code = read_barcode_cell(raw).code;
        RC_ASSERT(read_barcode_cell(shield_barcode(code)).code == code);
        for (const std::string& cell : {shield_text(raw), shield_sku(text), shield_barcode(code)}) {
            RC_ASSERT(cell.empty() || std::string("=+-@\t\r\n").find(cell.front()) == std::string::npos);
        }
    });
}

TEST_CASE("product list: brand and size complete a name that does not say them") {
    CHECK(full_name("Mi Ayam Bawang", "Contoh", "69g") == "Contoh Mi Ayam Bawang 69g");
    CHECK(full_name("Contoh Ayam Bawang", "Contoh", "69g") == "Contoh Ayam Bawang 69g");
    CHECK(full_name("CONTOH-MI Ayam", "Contoh Mi", "") == "CONTOH-MI Ayam");
    CHECK(full_name("Keripik 65gr", "Contoh", "65g") == "Contoh Keripik 65gr");
    CHECK(full_name("Air 600 ml", "", "700ml") == "Air 600 ml");
    CHECK(full_name("Mi 5x85g", "", "85g") == "Mi 5x85g");
    CHECK(full_name("Air", "", "1,5 L") == "Air 1,5 L");
    CHECK(full_name("Mi", "Contoh, Induk Contoh", "5x85g") == "Contoh Mi 5x85g");
    for (const char* size : {"1", "cake", "105ml? 1L", ""})
        CHECK(full_name("Roti", "", size) == "Roti");
}

TEST_CASE("product list: invisible characters are seen") {
    CHECK_FALSE(has_control_characters("Sabun\tcuci \n Caf\xC3\xA9 \xC2\xA0 …"));
    for (const std::string& text :
         {std::string("a\0b", 3), std::string("a\x1Bz"), std::string("a\x7F"), std::string("\xEF\xBB\xBFz"),
          std::string("a\xE2\x80\xAEz"), std::string("a\xC2\x85z")}) {
        CHECK(has_control_characters(text));
    }
}
