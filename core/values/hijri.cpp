#include "core/values/hijri.h"

#include <date/date.h>
#include <date/islamic.h>
#include <fmt/format.h>

#include <array>
#include <string_view>

namespace sokoguru {

std::string format_hijri(UtcTime time, Zone zone, int shift_days) {
    // The Indonesian names of the months. The longest do not fit on 58 mm paper beside the date and time.
    static constexpr std::array<std::string_view, 12> month_names = {
        "Muharam", "Safar",  "Rabiulawal", "Rabiulakhir", "Jumadilawal", "Jumadilakhir",
        "Rajab",   "Syaban", "Ramadan",    "Syawal",      "Zulkaidah",   "Zulhijah"};
    const islamic::year_month_day day{
        date::sys_days{date::days{business_day(time, zone, 0).days + shift_days}}};
    return fmt::format("{} {} {}", unsigned{day.day()}, month_names[unsigned{day.month()} - 1],
                       int{day.year()});
}

} // namespace sokoguru
