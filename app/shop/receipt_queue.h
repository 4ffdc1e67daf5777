#pragma once

#include "app/shop/devices.h"
#include "core/receipt/sale_receipt.h"
#include "core/values/time.h"
#include "db/store.h"
#include "drivers/printer/print_worker.h"
#include "drivers/printer/profile.h"
#include "drivers/symbol/module_grid.h"

#include <functional>
#include <optional>
#include <string>

namespace sokoguru::shop {

/// What the queue must know of the printer that there is now.
struct ReceiptPrinter {
    std::function<drivers::PrinterProfile()> profile;
    /// Whether a receipt that is sent now would come out; while not, receipts wait.
    std::function<bool()> can_print;
    ReceiptOptions::Purpose purpose = ReceiptOptions::Purpose::sale;
};

/// What the queue needs of the devices, which must outlive it.
ReceiptPrinter receipt_printer(const Devices& devices, int columns_without_printer);

/// Brings the receipts that the database has queued to the printer, one at a time, in their order and each
/// once.
///
///     ReceiptQueue queue(shop.store(), worker, {profile, can_print});
///     queue.feed(now);                  // after a sale, when the till starts, when the printer has changed
///     queue.take(report, now);          // for each report of the worker; feeds the next receipt
///
/// "Sending" is durable before the first byte leaves, so a receipt that a crash interrupts is found as
/// *unknown* and never printed twice by itself. One of which the printer took nothing waits in its place. The
/// window's thread.
class ReceiptQueue {
  public:
    ReceiptQueue(db::Store& store, drivers::PrintWorker& worker, ReceiptPrinter printer)
        : store_(store), worker_(worker), printer_(std::move(printer)) {}

    void feed(UtcTime now);
    void take(const drivers::PrintReport& report, UtcTime now);
    bool is_printing() const { return under_way_.has_value(); }

  private:
    const std::optional<drivers::ModuleGrid>& logo_for(int width_dots);

    /// The shop's logo at a paper's width. Reading it takes longer than all else of a receipt, and nobody can
    /// change it while a till has the file.
    struct SizedLogo {
        int width_dots = 0;
        std::optional<drivers::ModuleGrid> logo;
    };
    struct UnderWay {
        db::PrintJobId job;
        std::string key;
    };
    db::Store& store_;
    drivers::PrintWorker& worker_;
    ReceiptPrinter printer_;
    std::optional<UnderWay> under_way_;
    std::optional<SizedLogo> logo_;
};

} // namespace sokoguru::shop
