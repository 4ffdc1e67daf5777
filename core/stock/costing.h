#pragma once

#include "core/values/money.h"
#include "core/values/quantity.h"

namespace sokoguru {

/// What is on hand of a product, and what it cost. Both are sums of the movements.
struct StockLevel {
    Quantity quantity;    ///< In base units; negative when more was sold than was known to be there.
    Money value;          ///< Negative together with the quantity.
    Money last_unit_cost; ///< Of one base unit at the last receipt of goods; prices what is sold below zero.
    bool operator==(const StockLevel&) const = default;
};

/// A movement of stock: `quantity` and `value` are what is added to the level.
struct StockChange {
    Quantity quantity;
    Money value;
    bool operator==(const StockChange&) const = default;
};

/// Takes `sold` (positive) out at the moving average, in whole rupiah over the ledger: the last piece takes
/// all the value that is left, so that value received = value sold + value on hand, to the rupiah. What goes
/// below zero costs the last unit cost until the next receipt of goods trues it up.
StockChange cost_of_sale(const StockLevel& level, Quantity sold);

/// What `quantity` (positive) is worth at the moving average, or at the last unit cost when nothing is there:
/// goods that come back without a receipt come back at this value.
Money value_at_average(const StockLevel& level, Quantity quantity);

/// Goods that came in, and the correction of what was sold below zero at an estimated cost.
struct ReceiptOfGoods {
    StockChange received;
    Money true_up; ///< Value to take from the stock (usually negative or zero) because the estimate was too
                   ///< low.
    Money unit_cost;
    bool operator==(const ReceiptOfGoods&) const = default;
};

/// Receives `quantity` (positive) worth `value`. When the level was negative, the part that was already sold
/// is charged at the real cost, and the difference from the estimate is the true-up.
ReceiptOfGoods receive_goods(const StockLevel& level, Quantity quantity, Money value);

/// The correction of the stock's value when goods move at a value that is given: what comes back costs what
/// it cost when it was sold, and so does what leaves again because that return was undone. Goods that come
/// back into a negative stock settle what was sold at an estimate, as a receipt of goods does; goods that
/// leave never leave a value without goods behind, nor goods with a negative one. 0 otherwise, and always
/// after `cost_of_sale`.
Money true_up_of(const StockLevel& level, const StockChange& moved);

} // namespace sokoguru
