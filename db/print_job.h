#pragma once

#include "core/sale/sale.h"

#include <cstdint>

namespace sokoguru::db {

/// How far a receipt has come. A job ends as confirmed, unknown or failed, and is then never sent again by
/// itself: whoever wants the paper again asks for a copy.
enum class PrintState {
    queued,
    sending, ///< Recorded durably before the first byte leaves.
    sent,
    confirmed, ///< The printer said so.
    unknown,   ///< The program or the printer went away in between; it may be on paper.
    failed,    ///< Nothing was printed.
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
