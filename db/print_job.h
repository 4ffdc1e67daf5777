#pragma once

#include "core/sale/sale.h"

#include <cstdint>

namespace sokoguru::db {

/// How far a receipt has come. A job is sent once: it goes back to the queue only when the printer took no
/// byte of it, and whoever wants the paper again asks for a copy.
enum class PrintState {
    queued,
    sending,   ///< Recorded durably before the first byte leaves.
    sent,      ///< Ended: a printer that cannot answer has taken it.
    confirmed, ///< Ended: the printer said so, or the cashier did.
    unknown,   ///< The program or the printer went away in between; it may be on paper. The cashier is asked.
    failed,    ///< Ended: the cashier said that it did not come out.
};

/// Which receipt: the sale, and 0 for the original or n for SALINAN n.
struct PrintJobId {
    SaleNumber sale;
    std::int64_t copy = 0;
    auto operator<=>(const PrintJobId&) const = default;
};

struct PrintJob {
    PrintJobId id;
    PrintState state = PrintState::queued;
    bool operator==(const PrintJob&) const = default;
};

} // namespace sokoguru::db
