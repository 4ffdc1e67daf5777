#include "drivers/printer/profile.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sokoguru::drivers {

namespace {

/// Every maker has code page 437 at number 0, which a new profile starts with, and 858 at number 19; beyond
/// 0–5 and 16–19 they disagree. The cheap 58 mm printers often know no other than 437.
PrinterProfile make_profile(std::string name, int columns, int width_dots) {
    PrinterProfile profile;
    profile.name = std::move(name);
    profile.columns = columns;
    profile.width_dots = width_dots;
    return profile;
}

PrinterProfile make_cutting_profile(std::string name, int columns, int width_dots) {
    PrinterProfile profile = make_profile(std::move(name), columns, width_dots);
    profile.code_page = {.iconv_name = "CP858", .printer_number = 19};
    profile.cutter = PrinterProfile::Cutter::partial;
    profile.feed_lines_before_cut = 3;
    return profile;
}

const std::array<PrinterProfile, 3>& profiles() {
    static const std::array<PrinterProfile, 3> all{
        make_profile("58mm", 32, 384),
        make_cutting_profile("80mm", 48, 576),
        make_cutting_profile("80mm-180dpi", 42, 512),
    };
    return all;
}

} // namespace

std::span<const PrinterProfile> built_in_printer_profiles() {
    return profiles();
}

const PrinterProfile* find_printer_profile(std::string_view name) {
    const auto found = std::ranges::find(profiles(), name, &PrinterProfile::name);
    return found == profiles().end() ? nullptr : &*found;
}

} // namespace sokoguru::drivers
