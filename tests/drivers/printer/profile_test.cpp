#include "drivers/printer/profile.h"

#include <doctest/doctest.h>

#include <iconv.h>

using namespace sokoguru::drivers;

TEST_CASE("profile: the built-in printers have the widths of their paper") {
    struct Row {
        const char* name;
        int columns;
        int width_dots;
        PrinterProfile::Cutter cutter;
    };
    for (const Row& row : {Row{"58mm", 32, 384, PrinterProfile::Cutter::none},
                           Row{"80mm", 48, 576, PrinterProfile::Cutter::partial},
                           Row{"80mm-180dpi", 42, 512, PrinterProfile::Cutter::partial}}) {
        CAPTURE(row.name);
        const PrinterProfile* profile = find_printer_profile(row.name);
        REQUIRE(profile != nullptr);
        CHECK(profile->columns == row.columns);
        CHECK(profile->width_dots == row.width_dots);
        CHECK(profile->cutter == row.cutter);
        CHECK(profile->columns * 12 <= profile->width_dots);
    }
}

TEST_CASE("profile: an unknown name is no profile") {
    CHECK(find_printer_profile("") == nullptr);
    CHECK(find_printer_profile("110mm") == nullptr);
}

TEST_CASE("profile: the C library knows every code page of a built-in profile") {
    for (const PrinterProfile& profile : built_in_printer_profiles()) {
        CAPTURE(profile.name);
        iconv_t converter = iconv_open(profile.code_page.iconv_name.c_str(), "UTF-8");
        REQUIRE(converter != reinterpret_cast<iconv_t>(-1));
        iconv_close(converter);
    }
}
