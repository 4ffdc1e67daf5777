#include "tests/core/till/refusal_case.h"

namespace sokoguru::test {

namespace {

using enum RefusalReason;

const Command hamid_comes = LogIn{"HAMID", "9999"};
const Command shift_ends = CloseShift{{{Money{10'000}, 20}}, ""};
const Command day_ends = CloseDay{example_day};
const char* const day_text = "14/03/2026";

Refusal about_the_day(RefusalReason reason) {
    return Refusal{.reason = reason, .text = day_text};
}

} // namespace

std::vector<RefusalCase> cases_of_closing() {
    return {
        {"the day's end by a cashier",
         {shift_ends},
         day_ends,
         {.reason = needs_approval, .permission = Permission::close_day}},
        {"the day's end while a shift is open",
         {hamid_comes},
         day_ends,
         {.reason = shift_not_closed, .text = "Faisal"}},
        {"the end of a day that has not come",
         {shift_ends, hamid_comes},
         CloseDay{BusinessDay{example_day.days + 1}},
         {.reason = day_not_come, .text = "15/03/2026"}},
        {"a second end of a day", {shift_ends, hamid_comes, day_ends}, day_ends, about_the_day(day_closed)},
        {"the end of a day before one that has ended",
         {shift_ends, hamid_comes, day_ends},
         CloseDay{BusinessDay{example_day.days - 1}},
         {.reason = day_closed, .text = "13/03/2026"}},
        {"the end of a day whose books do not add up",
         {shift_ends, hamid_comes},
         day_ends,
         about_the_day(day_does_not_add_up),
         {},
         [](ExampleTill& till) { till.shop.days.lost = Money{1}; }},
    };
}

} // namespace sokoguru::test
