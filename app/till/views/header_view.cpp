#include "app/shop/language.h"
#include "app/till/views/make_views.h"
#include "app/till/views/printer_status.h"
#include "core/values/text.h"

#include <fmt/format.h>

namespace sokoguru::till {

HeaderView make_header_view(const Snapshot& snapshot) {
    HeaderView view;
    view.place = {snapshot.profile.name, fmt::format("{} K{}", tr("Till"), snapshot.lane.value())};
    if (snapshot.till.user) view.place.push_back(snapshot.till.user->name);
    const auto scanner_tone =
        snapshot.screen.scanner_heard ? HeaderView::Status::Tone::good : HeaderView::Status::Tone::off;
    view.statuses = {
        {"scanner", scanner_tone, snapshot.screen.scanner_heard ? tr("Scanner") : tr("Scanner: nothing yet")},
        printer_status(snapshot.screen),
        snapshot.screen.fault
            ? HeaderView::Status{"saved", HeaderView::Status::Tone::trouble, tr("Not saved")}
            : HeaderView::Status{"saved", HeaderView::Status::Tone::good, tr("Saved")}};
    view.clock = format_clock(to_local(snapshot.now, snapshot.profile.zone));
    return view;
}

} // namespace sokoguru::till
