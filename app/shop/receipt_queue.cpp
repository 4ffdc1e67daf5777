#include "app/shop/receipt_queue.h"

#include "app/shop/logo.h"
#include "app/shop/shop.h"
#include "core/values/ensure.h"
#include "drivers/printer/escpos.h"

#include <fmt/format.h>

#include <utility>

namespace sokoguru::shop {

namespace {

using Report = drivers::PrintReport::State;

/// What the end of a job means for the queue.
db::PrintState state_after(Report report) {
    switch (report) {
    case Report::sent: return db::PrintState::sent;
    case Report::confirmed: return db::PrintState::confirmed;
    case Report::failed: return db::PrintState::queued; // The printer took nothing of it.
    case Report::sending:
    case Report::unknown: break;
    }
    return db::PrintState::unknown;
}

/// The bytes of a queued receipt for a printer, in the shop's language.
drivers::PrintJob encode_receipt(db::Store& store, const db::PrintJobId& job,
                                 const drivers::PrinterProfile& printer,
                                 const drivers::EncodeOptions& options, ReceiptOptions::Purpose purpose) {
    const auto sale = store.find_sale(job.sale);
    ensure(sale.has_value(), "a queued receipt has its sale");
    ShopProfile profile = store.profile();
    profile.receipt_columns = printer.columns;
    const ReceiptDocument document = make_receipt(*sale, profile,
                                                  {.copy = {static_cast<int>(job.copy)},
                                                   .purpose = purpose,
                                                   .member_name = name_on_receipt(*sale, store)});
    std::string key = job.sale.text();
    if (job.copy > 0) key += fmt::format("-salinan-{}", job.copy);
    return {std::move(key), drivers::encode(document, printer, options)};
}

} // namespace

ReceiptPrinter receipt_printer(const Devices& devices, int columns_without_printer) {
    return {.profile = [&devices,
                        columns_without_printer] { return devices.printer_profile(columns_without_printer); },
            .can_print = [&devices] { return devices.printer_condition().can_print(); },
            .purpose = ReceiptOptions::Purpose::sale};
}

const std::optional<drivers::ModuleGrid>& ReceiptQueue::logo_for(int width_dots) {
    if (!logo_ || logo_->width_dots != width_dots)
        logo_ = SizedLogo{width_dots, shop_logo(store_, width_dots)};
    return logo_->logo;
}

void ReceiptQueue::feed(UtcTime now) {
    if (under_way_ || !printer_.can_print()) return;
    const auto job = store_.next_print_job();
    if (!job) return;
    const drivers::PrinterProfile printer = printer_.profile();
    drivers::PrintJob encoded =
        encode_receipt(store_, job->id, printer, {.logo = logo_for(printer.width_dots)}, printer_.purpose);
    store_.record_print_progress(job->id, db::PrintState::sending, now);
    under_way_ = UnderWay{job->id, encoded.key};
    worker_.submit(std::move(encoded));
}

void ReceiptQueue::take(const drivers::PrintReport& report, UtcTime now) {
    // The worker also prints what is no receipt, and may still speak of one from before a fault.
    if (!under_way_ || report.job_key != under_way_->key || report.state == Report::sending) return;
    const UnderWay ended = *std::exchange(under_way_, std::nullopt);
    store_.record_print_progress(ended.job, state_after(report.state), now);
    // What could not be sent is tried again when something about the printer changes, not at once.
    if (report.state != Report::failed) feed(now);
}

} // namespace sokoguru::shop
