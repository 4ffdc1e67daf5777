#pragma once

#include "core/sale/payment.h"
#include "core/values/ids.h"
#include "core/values/money.h"
#include "core/values/time.h"

#include <optional>
#include <string>
#include <vector>

namespace sokoguru {

/// The time during which somebody answers for a drawer, from the float in it to the count of it. A lane has
/// at most one open shift; every sale belongs to one.
struct Shift {
    ShiftId id;
    UserId cashier; ///< Who answers for the drawer now.
    std::string cashier_name;
    UtcTime opened_at;
    BusinessDay opened_day;
    std::vector<DenominationCount> float_counts;
    Money float_total; ///< Modal awal.
    bool operator==(const Shift&) const = default;
};

/// Cash that enters or leaves the drawer without a sale.
enum class CashMovementKind {
    cash_in,  ///< Change from the office, found money.
    cash_out, ///< Bought something for the shop.
    drop,     ///< Setoran: to the safe or the office.
};

/// A count whose difference was told before the drawer was counted again.
struct FirstCount {
    std::vector<DenominationCount> counts;
    Money counted;
    Money expected; ///< When it was told; cash may have moved since.
    bool operator==(const FirstCount&) const = default;

    Money difference() const { return counted - expected; }
};

/// A counted drawer.
struct ShiftClosing {
    UtcTime at;
    BusinessDay day;
    std::vector<DenominationCount> counts;
    Money counted;
    Money expected;
    std::string reason; ///< Of the difference; may be empty.
    UserId cashier;
    std::string cashier_name;
    UserId approver; ///< 0 when nobody had to allow it.
    /// When it came to something else; a drawer that was counted right at once has none.
    std::optional<FirstCount> first_count = {};
    bool operator==(const ShiftClosing&) const = default;

    /// Selisih: positive when there is too much.
    Money difference() const { return counted - expected; }
};

} // namespace sokoguru
