#include "app/shop/language.h"
#include "app/till/views/make_views.h"
#include "app/till/views/printer_status.h"
#include "app/till/views/shift_text.h"
#include "core/values/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <variant>

namespace sokoguru::till {

namespace {

using Tone = HeaderView::Status::Tone;

/// A scanner that types is known only by what it has scanned; one that is bound is known before.
HeaderView::Status scanner_status(const ScreenState& screen) {
    const auto is_scanner = [](const shop::DeviceRow& row) {
        return row.use == shop::DeviceRow::Use::scanner;
    };
    const auto works = [&](const shop::DeviceRow& row) { return is_scanner(row) && row.works; };
    if (screen.scanner_heard || std::ranges::any_of(screen.devices.rows, works))
        return {"scanner", Tone::good, tr("Scanner")};
    if (std::ranges::any_of(screen.devices.rows, is_scanner))
        return {"scanner", Tone::trouble, tr("Scanner not connected")};
    return {"scanner", Tone::off, tr("Scanner: nothing yet")};
}

std::string check_text(std::size_t count) {
    if (count == 1) return tr("Check 1 receipt");
    return fmt::format(fmt::runtime(tr("Check {} receipts")), count);
}

} // namespace

HeaderView make_header_view(const Snapshot& snapshot, const ScreenView& shown) {
    const ScreenState& screen = snapshot.screen;
    HeaderView view;
    view.place = {snapshot.profile.name, fmt::format("{} K{}", tr("Till"), snapshot.lane.value())};
    if (snapshot.till.user) view.place.push_back(snapshot.till.user->name);
    if (snapshot.till.shift) view.place.push_back(shift_text(*snapshot.till.shift, snapshot.profile.zone));
    view.is_training = screen.is_training;
    view.statuses = {scanner_status(screen), printer_status(screen)};
    if (screen.is_training)
        view.statuses.insert(view.statuses.begin(), {"training", Tone::warning, tr("TRAINING")});
    if (!screen.receipts.unknown.empty())
        view.statuses.push_back({"receipts", Tone::warning, check_text(screen.receipts.unknown.size())});
    view.statuses.push_back(screen.fault ? HeaderView::Status{"saved", Tone::trouble, tr("Not saved")}
                                         : HeaderView::Status{"saved", Tone::good, tr("Saved")});
    view.clock = format_clock(to_local(snapshot.now, snapshot.profile.zone));
    const bool is_about_devices = screen.devices_page.has_value();
    // While paying, F8 is a banknote.
    view.offers_devices = !is_about_devices && !std::holds_alternative<PayView>(shown) &&
                          !std::holds_alternative<FaultView>(shown);
    view.offers_receipts =
        !is_about_devices && snapshot.till.user && !screen.fault && !screen.receipt_questions;
    return view;
}

} // namespace sokoguru::till
