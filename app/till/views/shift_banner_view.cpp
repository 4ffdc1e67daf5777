#include "app/shop/language.h"
#include "app/till/views/make_views.h"
#include "app/till/views/shift_text.h"

namespace sokoguru::till {

std::optional<ShiftBanner> make_shift_banner(const Snapshot& snapshot) {
    const auto& shift = snapshot.till.shift;
    if (!shift || snapshot.screen.old_shift_goes_on == shift->id) return std::nullopt;
    const BusinessDay today =
        business_day(snapshot.now, snapshot.profile.zone, snapshot.profile.day_cutoff_minutes);
    if (shift->opened_day >= today) return std::nullopt;
    return ShiftBanner{tr("A shift of another day is still open."),
                       shift->cashier_name + " · " + moment_text(shift->opened_at, snapshot.profile.zone)};
}

} // namespace sokoguru::till
