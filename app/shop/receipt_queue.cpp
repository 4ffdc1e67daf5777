#include "app/shop/receipt_queue.h"

#include "app/shop/receipt_output.h"
#include "app/shop/shop.h"

#include <fmt/format.h>

namespace sokoguru::shop {

namespace {

using Report = drivers::PrintReport::State;
using Outcome = drivers::PrintResult::Outcome;

db::PrintState state_of(Report report) {
    switch (report) {
    case Report::sending: return db::PrintState::sending;
    case Report::sent: return db::PrintState::sent;
    case Report::confirmed: return db::PrintState::confirmed;
    case Report::failed: return db::PrintState::failed;
    case Report::unknown: break;
    }
    return db::PrintState::unknown;
}

db::PrintState state_of(Outcome outcome) {
    switch (outcome) {
    case Outcome::confirmed: return db::PrintState::confirmed;
    case Outcome::sent: return db::PrintState::sent;
    case Outcome::failed: return db::PrintState::failed;
    case Outcome::unknown: break;
    }
    return db::PrintState::unknown;
}

} // namespace

drivers::PrintJob encode_receipt(db::Store& store, const db::PrintJobId& job) {
    const auto sale = store.find_sale(job.sale);
    ensure(sale.has_value(), "a queued receipt has its sale");
    const ShopProfile profile = store.profile();
    const ReceiptDocument document = make_receipt(*sale, profile, CopyNumber{static_cast<int>(job.copy)});
    std::string key = job.sale.text();
    if (job.copy > 0) key += fmt::format("-salinan-{}", job.copy);
    return {std::move(key), encode_document(document)};
}

void ReceiptQueue::feed(UtcTime now) {
    if (under_way_) return;
    const auto job = store_.next_print_job();
    if (!job) return;
    drivers::PrintJob encoded = encode_receipt(store_, job->id);
    store_.record_print_progress(job->id, db::PrintState::sending, now);
    under_way_ = job->id;
    worker_.submit(std::move(encoded));
}

void ReceiptQueue::take(const drivers::PrintReport& report, UtcTime now) {
    if (!under_way_ || report.state == Report::sending) return;
    store_.record_print_progress(*under_way_, state_of(report.state), now);
    under_way_.reset();
    feed(now);
}

void print_queued_receipts(db::Store& store, drivers::Printer& printer, UtcTime now) {
    while (const auto job = store.next_print_job()) {
        const drivers::PrintJob encoded = encode_receipt(store, job->id);
        store.record_print_progress(job->id, db::PrintState::sending, now);
        const drivers::PrintResult result = printer.print(encoded, [](std::size_t) {}, {});
        store.record_print_progress(job->id, state_of(result.outcome), now);
        if (result.outcome != Outcome::confirmed && result.outcome != Outcome::sent) return;
    }
}

} // namespace sokoguru::shop
