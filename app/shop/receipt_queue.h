#pragma once

#include "core/values/time.h"
#include "db/store.h"
#include "drivers/printer/print_worker.h"
#include "drivers/printer/printer.h"

#include <optional>

namespace sokoguru::shop {

/// Brings the receipts that the database has queued to the printer, one at a time and each once.
///
///     ReceiptQueue queue(shop.store(), worker);
///     queue.feed(now);                  // after a sale, and when the till starts
///     queue.take(report, now);          // for each report of the worker; feeds the next receipt
///
/// "Sending" is durable before the first byte leaves, so a receipt that a crash interrupts is found as
/// *unknown* and never printed twice by itself. The window's thread.
class ReceiptQueue {
  public:
    ReceiptQueue(db::Store& store, drivers::PrintWorker& worker) : store_(store), worker_(worker) {}

    void feed(UtcTime now);
    void take(const drivers::PrintReport& report, UtcTime now);

  private:
    db::Store& store_;
    drivers::PrintWorker& worker_;
    std::optional<db::PrintJobId> under_way_;
};

/// The same without a thread, for the console till: prints what is queued and returns when it is done.
void print_queued_receipts(db::Store& store, drivers::Printer& printer, UtcTime now);

/// The bytes of a queued receipt, in the shop's language.
drivers::PrintJob encode_receipt(db::Store& store, const db::PrintJobId& job);

} // namespace sokoguru::shop
