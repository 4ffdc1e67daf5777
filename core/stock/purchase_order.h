#pragma once

#include "core/stock/goods_receipt.h"
#include "core/stock/stock_goods.h"
#include "core/stock/stock_number.h"
#include "core/stock/supplier.h"
#include "core/stock/supplier_price.h"
#include "core/values/time.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sokoguru {

// What the shop orders from a supplier. While it is a draft an order is written as a whole, as often as
// somebody changes it. From the sending on it stays as it is: receipts of goods name it, and what is still
// open follows from them. It closes by itself when everything has come, or by hand with a reason.
//
//     const auto order = decide_order(asked, {number, now, supplier, products, levels, prices});
//     record(OrderSet{*order});
//     take_in(progress, receipt);                 // what a delivery does to it
//     progress.open(0);                           // of the first line, in base units

enum class OrderStanding { draft, sent, partly_received, closed, cancelled };

/// A line as a person says it.
struct OrderedLine {
    ProductId product;
    UnitId unit{1};
    Quantity quantity;               ///< In units.
    std::optional<Money> price = {}; ///< Of one unit; the price list says it when it is not given.
    bool operator==(const OrderedLine&) const = default;
};

struct OrderLine {
    StockGoods goods; ///< A product stands on an order once.
    Quantity quantity;
    Money price; ///< Of one unit, as expected; 0 when nobody knows.
    bool operator==(const OrderLine&) const = default;

    Money amount() const;
    Quantity base_quantity() const;
};

struct PurchaseOrder {
    StockNumber number;
    UtcTime at; ///< Of the first draft.
    DocumentSupplier supplier;
    std::string note;
    UserId approver; ///< 0 when nobody had to allow it.
    std::vector<OrderLine> lines;
    bool operator==(const PurchaseOrder&) const = default;

    Money total() const; ///< As expected.
};

/// An order and what has become of it. ordered + surplus = received + open + missing, for each line, always.
struct OrderProgress {
    PurchaseOrder order;
    OrderStanding standing = OrderStanding::draft;
    std::vector<Quantity> received = {}; ///< Of each line, in base units.
    bool operator==(const OrderProgress&) const = default;

    Quantity open(std::size_t line) const;    ///< Still to come, never negative.
    Quantity missing(std::size_t line) const; ///< What never came, of an order that ended.
    Quantity surplus(std::size_t line) const; ///< What came beyond what was ordered.
    bool awaits_goods() const {
        return standing == OrderStanding::sent || standing == OrderStanding::partly_received;
    }
};

struct OrderCircumstances {
    StockNumber number;
    UtcTime at;
    UserId approver;
    Supplier supplier;
    /// Of each line, in the order of the lines.
    std::span<const Product> products;
    std::span<const StockLevel> levels;
    std::span<const std::optional<SupplierPrice>> prices;
};

/// What is asked for, as a draft, which may still be empty. Where no price is given it is that of the
/// supplier's list for the quantity, else what it cost the last time.
OrRefusal<PurchaseOrder> decide_order(const std::vector<OrderedLine>& lines, const std::string& note,
                                      const OrderCircumstances& circumstances);

/// Why the order can't be sent like this.
std::optional<Refusal> refuse_sending(const OrderProgress& progress, const Supplier& supplier,
                                      bool minimum_is_confirmed);

/// Why the order can't end that way: what has goods of it is closed, never cancelled.
std::optional<Refusal> refuse_ending(const OrderProgress& progress, OrderStanding end);

/// Why a receipt can't be of this order; more than was ordered has to be confirmed.
std::optional<Refusal> refuse_receipt(const OrderProgress& progress, const GoodsReceipt& receipt,
                                      bool surplus_is_confirmed);

/// What the goods that are paid for on a receipt do to its order. What came free is none of what was ordered.
void take_in(OrderProgress& progress, const GoodsReceipt& receipt);

/// The lines of a receipt for everything that is still open: in the order's units, or in base units where a
/// part of one has come.
std::vector<ReceivedLine> open_lines(const OrderProgress& progress);

} // namespace sokoguru
