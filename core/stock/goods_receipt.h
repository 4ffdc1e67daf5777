#pragma once

#include "core/stock/stock_goods.h"
#include "core/stock/stock_number.h"
#include "core/stock/supplier.h"
#include "core/values/percent.h"
#include "core/values/time.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sokoguru {

// Goods that came in, as one document. From what a person reads off the supplier's invoice follows what each
// piece costs: the line's amount less its discount and its part of the invoice's discount, plus its part of
// the freight, over all pieces, those that came free among them.
//
//     const auto receipt = decide_goods_receipt(received, {number, now, today, supplier, products, levels});
//     if (!receipt) say(receipt.error());
//     record(GoodsReceiptMade{*receipt});

/// A line as a person says it.
struct ReceivedLine {
    ProductId product;
    UnitId unit{1};
    Quantity quantity;   ///< What is paid for, in units.
    Quantity bonus = {}; ///< What came free beside it, in units.
    Money amount = {};   ///< Of the whole line, as on the invoice.
    Money discount = {}; ///< Off the line.
    std::string batch = {};
    std::optional<BusinessDay> expiry = {};
    bool operator==(const ReceivedLine&) const = default;
};

/// Whether a delivery was paid when it came, or is owed to the supplier.
enum class ReceiptSettlement { on_account, cash };

/// A delivery as a person says it.
struct ReceivedGoods {
    std::string supplier_code = {}; ///< May be empty: bought at the market.
    std::string invoice = {};       ///< The supplier's number.
    Money freight = {};
    Money discount = {}; ///< Off the whole invoice, beside those of the lines.
    std::vector<ReceivedLine> lines = {};
    /// Somebody has looked at costs that are far from the last ones.
    bool costs_are_confirmed = false;
    std::optional<StockNumber> order = {}; ///< The order that it is of.
    /// Somebody has seen that more came than was ordered.
    bool surplus_is_confirmed = false;
    ReceiptSettlement settlement = ReceiptSettlement::on_account; ///< Without a supplier it is paid.
};

struct GoodsReceiptLine {
    StockGoods goods;
    Quantity quantity;
    Quantity bonus;
    Money amount;
    Money discount;
    std::string batch;
    std::optional<BusinessDay> expiry;
    ReceiptOfGoods received; ///< In base units; the value with the line's parts of discount and freight.
    bool operator==(const GoodsReceiptLine&) const = default;
};

struct GoodsReceipt {
    StockNumber number;
    UtcTime at;
    std::optional<DocumentSupplier> supplier;
    std::string invoice;
    Money freight;
    Money discount;
    UserId approver; ///< 0 when nobody had to allow it.
    std::vector<GoodsReceiptLine> lines;
    std::optional<StockNumber> order = {};
    ReceiptSettlement settlement = ReceiptSettlement::cash;
    std::optional<BusinessDay> due = {}; ///< When it is to be paid, of what is owed.
    bool operator==(const GoodsReceipt&) const = default;

    /// What the delivery cost: the value of its lines.
    Money total() const;
};

struct ReceiptCircumstances {
    StockNumber number;
    UtcTime at;
    BusinessDay today;
    UserId approver;
    std::optional<Supplier> supplier;
    /// The product of each line, and the level of each before, in the order of the lines.
    std::span<const Product> products;
    std::span<const StockLevel> levels;
};

/// A cost that is further from the last one than this share of it was probably typed wrong: pieces for
/// cases, a zero too many.
inline constexpr Percent cost_change_max{3'000};

/// Whether the new cost of a base unit is that far from the last one. Never when there was none.
bool is_far_from(Money unit_cost, Money last_unit_cost);

OrRefusal<GoodsReceipt> decide_goods_receipt(const ReceivedGoods& received,
                                             const ReceiptCircumstances& circumstances);

/// What a base unit of each line costs, or why nobody can say; for a screen while it is typed.
OrRefusal<std::vector<Money>> unit_costs(const ReceivedGoods& received, std::span<const Product> products);

} // namespace sokoguru
