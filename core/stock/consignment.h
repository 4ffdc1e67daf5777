#pragma once

#include "core/stock/stock_number.h"
#include "core/stock/supplier.h"
#include "core/till/refusal.h"
#include "core/values/money.h"
#include "core/values/percent.h"
#include "core/values/quantity.h"
#include "core/values/time.h"

#include <span>
#include <string>
#include <vector>

namespace sokoguru {

// Goods that the shop sells for their owner (titip jual). They are in the stock with their quantity and never
// with a value. What they were sold for, less what came back, less the shop's fee, is the consignor's; each
// piece is settled once. A delivery is a receipt of goods without a price, what goes back to the consignor a
// return to the supplier.
//
// The consignor gets the price on the shelf: a discount that the shop gives is the shop's own.

/// A supplier whose goods are sold for a fee.
struct Consignor {
    SupplierId supplier;
    std::string label; ///< By which products name their consignor; case does not matter.
    Percent fee;       ///< The shop's share of the price.
    bool operator==(const Consignor&) const = default;
};

/// What was sold of a product and not settled yet, less what came back.
struct ConsignedSales {
    ProductId product;
    std::string name;
    Quantity quantity; ///< In base units; negative when more came back than was sold since.
    Money gross;       ///< At the prices on the shelf.
    bool operator==(const ConsignedSales&) const = default;
};

/// The sales that are not settled yet, and the journal's place up to which they reach.
struct UnsettledSales {
    EpochId epoch{1};
    SequenceId through; ///< 0 when there is nothing in the journal of this epoch.
    std::vector<ConsignedSales> products;
};

struct SettlementLine {
    ConsignedSales sold;
    Money fee;
    bool operator==(const SettlementLine&) const = default;

    /// The consignor's.
    Money amount() const { return sold.gross - fee; }
};

/// A settlement, paid.
struct ConsignmentSettlement {
    StockNumber number;
    UtcTime at;
    DocumentSupplier consignor;
    Percent fee;
    Money damage; ///< Taken off, because of goods that were spoiled at the consignor's cost.
    std::string note;
    EpochId through_epoch{1}; ///< Everything up to this entry of the journal is settled.
    SequenceId through;
    UserId approver;
    std::vector<SettlementLine> lines;
    bool operator==(const ConsignmentSettlement&) const = default;

    /// Σ (sold − returned) × (price − fee) − damage.
    Money total() const;
};

/// The lines of what is owed now.
std::vector<SettlementLine> settlement_lines(std::span<const ConsignedSales> sold, Percent fee);

struct SettlementCircumstances {
    StockNumber number;
    UtcTime at;
    UserId approver;
    DocumentSupplier consignor;
    Percent fee;
};

OrRefusal<ConsignmentSettlement> decide_settlement(const UnsettledSales& unsettled, Money damage,
                                                   const std::string& note,
                                                   const SettlementCircumstances& circumstances);

} // namespace sokoguru
