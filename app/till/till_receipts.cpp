// What the till knows of the receipts that are not finished, and what the cashier says about them.

#include "app/shop/language.h"
#include "app/till/till.h"

#include <fmt/format.h>

#include <algorithm>

namespace sokoguru::till {

namespace {

/// Copies have the numbers 1, 2, … without gaps.
std::int64_t next_copy_of(db::Store& store, const SaleNumber& sale) {
    const auto jobs = store.print_jobs_of(sale);
    return jobs.empty() ? 1 : jobs.back().id.copy + 1;
}

UnknownReceipt unknown_receipt(db::Store& store, const db::PrintJobId& job) {
    UnknownReceipt receipt;
    receipt.job = job;
    receipt.next_copy = next_copy_of(store, job.sale);
    if (const auto sale = store.find_sale(job.sale)) {
        receipt.sold_at = sale->at;
        receipt.due = sale->due;
    }
    return receipt;
}

} // namespace

void Till::feed_receipts(UtcTime now) {
    receipts_->feed(now);
    look_at_receipts();
}

/// Call after every step of a receipt.
void Till::look_at_receipts() {
    db::Store& store = shop_->store();
    const auto jobs = store.unfinished_print_jobs();
    ReceiptsSeen seen;
    for (const db::PrintJob& job : jobs) {
        if (job.state == db::PrintState::queued) ++seen.waiting_count;
        if (job.state == db::PrintState::unknown) seen.unknown.push_back(unknown_receipt(store, job.id));
    }
    if (seen.unknown != screen_.receipts.unknown) screen_.receipt_questions_put_off = false;
    screen_.receipts = std::move(seen);
    if (!screen_.receipt) return;
    ReceiptShown& shown = *screen_.receipt;
    shown.next_copy = next_copy_of(store, shown.number);
    shown.is_waiting = std::ranges::any_of(jobs, [&](const db::PrintJob& job) {
        return job.id.sale == shown.number && job.state != db::PrintState::unknown;
    });
}

void Till::settle_receipt(std::size_t index, Fate fate, UtcTime now) {
    if (index >= screen_.receipts.unknown.size()) return;
    const db::PrintJobId job = screen_.receipts.unknown[index].job;
    if (fate == Fate::on_paper) {
        shop_->store().settle_print_job(job, true, now);
        say(Notice::Kind::accepted,
            fmt::format(fmt::runtime(tr("{} is noted as printed.")), job.sale.text()));
    } else {
        // Both or neither: a receipt that is given up without its copy would be asked for by nobody.
        db::PrintJobId copy;
        shop_->store().in_one_transaction([&] {
            shop_->store().settle_print_job(job, false, now);
            copy = shop_->store().add_reprint(job.sale, now);
        });
        send_copy(copy, now);
    }
    look_at_receipts();
    if (screen_.receipt_questions) screen_.receipt_questions->selected.reset();
}

void Till::queue_copy(const SaleNumber& sale, UtcTime now) {
    send_copy(shop_->store().add_reprint(sale, now), now);
}

void Till::send_copy(const db::PrintJobId& copy, UtcTime now) {
    const std::string name = fmt::format("{} {}", tr("COPY"), copy.copy);
    feed_receipts(now);
    if (!devices_.has_printer())
        say(Notice::Kind::accepted,
            fmt::format(fmt::runtime(tr("{} is saved in the folder of receipts.")), name));
    else if (devices_.printer_condition().can_print())
        say(Notice::Kind::accepted, fmt::format(fmt::runtime(tr("{} goes to the printer.")), name));
    else
        say(Notice::Kind::warning, fmt::format(fmt::runtime(tr("{} waits for the printer.")), name));
}

} // namespace sokoguru::till
