#pragma once

#include "core/sale/pricing.h"
#include "core/values/ids.h"
#include "core/values/money.h"

#include <cstdint>
#include <string>

namespace sokoguru {

// What came off prices, and what an owner wants to look at, by who did it. Plain values, filled by
// `db/exception_book.h`.

/// A person as a report names one: the code, or the number of a user who has none.
struct ReportUser {
    std::string code;
    std::string name;
    bool operator==(const ReportUser&) const = default;
};

/// What came off for one reason. Goods that came back and voids count with their minus sign, so that the
/// groups of a range add up to the discount of its sales.
struct DiscountGroup {
    LineDiscount::Kind kind = LineDiscount::Kind::promotion;
    PromotionId promotion;
    std::string name;    ///< Of the promotion, as it was the last time.
    ReportUser cashier;  ///< Of a discount by hand, as is who allowed it.
    ReportUser approver; ///< Nobody where the cashier may do it alone.
    std::int64_t count = 0;
    Money amount;
    bool operator==(const DiscountGroup&) const = default;
};

enum class ExceptionKind {
    voided,       ///< Amount: what the sales came to.
    returned,     ///< Tickets on which goods came back, and what those were sold for.
    line_removed, ///< What the lines would have cost, as of carts.
    cart_cancelled,
    price_changed,   ///< What came off, negative when it became dearer.
    manual_discount, ///< Without those of voids.
    drawer_opened,   ///< Without a sale; no amount.
    cash_difference, ///< Counted less expected, of shifts with a difference.
    unknown_receipt, ///< Receipts that may not be on paper, and what they came to.
};

struct CashierException {
    ReportUser cashier;
    ExceptionKind kind = ExceptionKind::voided;
    std::int64_t count = 0;
    Money amount;
    bool operator==(const CashierException&) const = default;
};

} // namespace sokoguru
