#pragma once

#include "core/sale/payment.h"
#include "core/sale/sale_number.h"
#include "core/till/shift.h"
#include "core/values/money.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sokoguru {

/// What one tender took in a shift.
struct TenderTotal {
    Tender tender = Tender::cash;
    std::int64_t count = 0;
    Money amount;      ///< Cash: without the change that was given.
    Money unconfirmed; ///< The part that nobody has seen arrive yet.
    bool operator==(const TenderTotal&) const = default;
};

/// The cash that should be in the drawer, term by term (Invariant 4 of the design).
struct ExpectedCash {
    Money float_total;
    Money sales;             ///< Cash taken less change, of tickets that took money; infaq is in it.
    Money refunds;           ///< Paid out, positive.
    Money credit_repayments; ///< Paid in cash.
    Money cash_in;
    Money cash_out;
    Money drops;
    bool operator==(const ExpectedCash&) const = default;

    Money total() const {
        return float_total + sales - refunds + credit_repayments + cash_in - cash_out - drops;
    }
};

/// A shift in numbers: the X report while it is open, the Z report when it is closed. A value, filled by
/// `db/` from the rows of the shift's sales and equal to a recomputation from its lines.
struct ShiftReport {
    Shift shift;
    std::optional<ShiftClosing> closing;
    std::optional<SaleNumber> first_sale;
    std::optional<SaleNumber> last_sale;
    std::int64_t sale_count = 0; ///< Tickets of every kind.
    std::int64_t missing_count =
        0; ///< Numbers between first and last that no sale has; never, if all is well.

    Money gross; ///< Of what was sold, before discounts; without returns and voids.
    Money discount;
    std::int64_t return_count = 0;
    Money returns; ///< Net of lines that came back, positive.
    std::int64_t void_count = 0;
    Money voids; ///< Net of voided sales, positive.
    Money net;   ///< gross − discount − returns − voids = Σ totals
    Money member_net;
    Money public_net;
    Money own_net;
    Money consigned_net;
    Money tax;
    Money rounding;
    Money donation;
    std::vector<TenderTotal> tenders;
    ExpectedCash cash;

    std::int64_t removed_line_count = 0;
    std::int64_t cancelled_cart_count = 0;
    std::int64_t changed_price_count = 0;
    Money manual_discount;
    std::int64_t drawer_opening_count = 0;

    std::int64_t journal_sequence = 0; ///< The head of the chain when the report was made.
    std::string journal_hash;          ///< 64 hexadecimal digits.
    bool operator==(const ShiftReport&) const = default;
};

} // namespace sokoguru
