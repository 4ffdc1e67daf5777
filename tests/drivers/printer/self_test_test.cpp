#include "drivers/printer/self_test.h"
#include "drivers/virtual/virtual_paper.h"
#include "tests/support/printer_zbar.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace sokoguru;
using namespace sokoguru::drivers;

namespace {

const PrinterProfile& narrow() {
    return *find_printer_profile("58mm");
}

const PrinterProfile& wide() {
    return *find_printer_profile("80mm");
}

} // namespace

TEST_CASE("self-test: every section is on paper, by its number") {
    VirtualPaper paper(wide());
    paper.feed(encode_self_test(wide()));
    const std::string text = "\n" + paper.plain_text();
    for (const char* number :
         {"1", "2a ", "2b ", "2c ", "2d ", "3 Aa", "4", "5", "6", "7a", "7b", "7c", "8"}) {
        CAPTURE(number);
        CHECK(text.find("\n" + std::string(number)) != std::string::npos);
    }
    CHECK(text.find("2a é ü ñ ½ EUR\n") != std::string::npos);
    CHECK(text.find("2d é ü ñ ½ €\n") != std::string::npos);
    // zbar may put a warning of its own among them.
    const std::vector<std::string> symbols = test::read_symbols(paper.draw());
    for (const char* symbol : {"CODE-128:SELF-TEST", "EAN-13:8996001600269", "QR-Code:SELF-TEST"}) {
        CAPTURE(symbol);
        CHECK(std::ranges::find(symbols, symbol) != symbols.end());
    }
}

TEST_CASE("self-test: only the rulers that fit the paper stay on one line") {
    const auto line_count_with_bar = [](const PrinterProfile& profile) {
        VirtualPaper paper(profile);
        paper.feed(encode_self_test(profile));
        int count = 0;
        for (const int columns : {32, 42, 48}) {
            const std::string text = paper.plain_text();
            for (std::size_t at = text.find('|'); at != std::string::npos; at = text.find('|', at + 1)) {
                const std::size_t begin = text.rfind('\n', at) + 1;
                if (at - begin + 1 == static_cast<std::size_t>(columns)) ++count;
            }
        }
        return count;
    };
    CHECK(line_count_with_bar(narrow()) == 1);
    CHECK(line_count_with_bar(*find_printer_profile("80mm-180dpi")) == 2);
    CHECK(line_count_with_bar(wide()) == 3);
}

TEST_CASE("self-test: the cut is tried where the profile knows no knife") {
    VirtualPaper paper(narrow());
    paper.feed(encode_self_test(narrow()));
    REQUIRE_FALSE(paper.events().empty());
    CHECK(paper.events().back().kind == PaperEvent::Kind::cut);
}

TEST_CASE("self-test: no answer changes nothing") {
    for (const PrinterProfile& profile : built_in_printer_profiles())
        CHECK(profile_from_answers(profile, {}) == profile);
}

TEST_CASE("self-test: each answer changes what it is about") {
    CHECK(profile_from_answers(narrow(), {.ruler_columns = 48}).columns == 48);
    CHECK(profile_from_answers(narrow(), {.ruler_columns = 48}).width_dots == 576);
    CHECK(profile_from_answers(narrow(), {.ruler_columns = 42}).width_dots == 512);
    CHECK(profile_from_answers(narrow(), {.ruler_columns = 42, .frame_width_dots = 576}).columns == 42);
    CHECK(profile_from_answers(narrow(), {.ruler_columns = 42, .frame_width_dots = 576}).width_dots == 576);
    CHECK(profile_from_answers(narrow(), {.ruler_columns = 7}) == narrow());
    CHECK(profile_from_answers(narrow(), {.code_page_index = 3}).code_page.iconv_name == "CP858");
    CHECK(profile_from_answers(narrow(), {.code_page_index = 99}) == narrow());
    CHECK_FALSE(profile_from_answers(narrow(), {.has_native_qr = false}).native_qr);
    CHECK_FALSE(profile_from_answers(narrow(), {.has_native_code128 = false}).native_code128);
    CHECK_FALSE(profile_from_answers(narrow(), {.has_native_ean13 = false}).native_ean13);
    CHECK(profile_from_answers(narrow(), {.was_cut = true}).cutter == PrinterProfile::Cutter::partial);
    CHECK(profile_from_answers(wide(), {.was_cut = false}).cutter == PrinterProfile::Cutter::none);
    CHECK(profile_from_answers(wide(), {.buzzer = PrinterProfile::Buzzer::esc_b}).buzzer ==
          PrinterProfile::Buzzer::esc_b);
}

TEST_CASE("self-test: a later answer replaces an earlier one, and what is not asked again stays") {
    const SelfTestAnswers before{.ruler_columns = 32, .has_native_qr = false, .was_cut = true};
    CHECK(merged(before, {.ruler_columns = 48, .has_native_ean13 = false}) ==
          SelfTestAnswers{
              .ruler_columns = 48, .has_native_qr = false, .has_native_ean13 = false, .was_cut = true});
    CHECK(merged(before, {}) == before);
    CHECK(merged({}, before) == before);
}

TEST_CASE("self-test: the pages of the profile are tried before the common ones") {
    PrinterProfile profile = wide();
    profile.code_page_choices = {{.iconv_name = "CP1252", .printer_number = 71}};
    CHECK(self_test_code_pages(profile) == profile.code_page_choices);
    CHECK(profile_from_answers(profile, {.code_page_index = 0}).code_page.printer_number == 71);
}
