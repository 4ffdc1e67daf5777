#include "app/till/views/shift_text.h"

#include "app/shop/language.h"

#include <fmt/format.h>

namespace sokoguru::till {

std::string shift_text(const Shift& shift, Zone zone) {
    return fmt::format(fmt::runtime(tr("Shift {} since {}")), shift.id.value(),
                       format_clock(to_local(shift.opened_at, zone)));
}

std::string moment_text(UtcTime time, Zone zone) {
    const LocalTime local = to_local(time, zone);
    return format_date(local) + " " + format_clock(local);
}

} // namespace sokoguru::till
