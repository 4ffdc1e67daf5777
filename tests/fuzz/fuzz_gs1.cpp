// A symbol holds any text. Input: the text.

#include "drivers/scanner/gs1_element_string.h"
#include "fuzz_input.h"

#include <algorithm>
#include <string_view>

using namespace sokoguru::drivers;

namespace {

std::string broken_invariant(const Gs1Fields& fields) {
    for (const Gs1Element& element : fields.elements) {
        const bool printable = std::all_of(element.value.begin(), element.value.end(),
                                           [](char c) { return c > ' ' && c <= '~'; });
        if (!printable) return "a value is printable";
        if (element.value.empty() || element.value.size() > 20) return "a value has 1 to 20 characters";
    }
    if (!fields.gtin.empty() && fields.gtin.size() != 14) return "a GTIN has 14 digits";
    for (const auto& date : {fields.production_date, fields.best_before_date, fields.expiration_date}) {
        if (!date) continue;
        const auto days = sokoguru::format_yymmdd(calendar_day(*date, 2026));
        if (days.size() != 6) return "a date is a day of the calendar";
    }
    return {};
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const Gs1Reading reading = parse_gs1_element_string(text, "|");
    sokoguru::fuzz::require_unbroken(broken_invariant(reading.fields));
    // The human-readable form is made of what was understood, so it says no more than that.
    const Gs1Reading again = parse_gs1_element_string(gs1_human_readable(reading.fields));
    sokoguru::fuzz::require_unbroken(broken_invariant(again.fields));
    return 0;
}
