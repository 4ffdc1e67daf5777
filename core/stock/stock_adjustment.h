#pragma once

#include "core/stock/lot.h"
#include "core/stock/stock_goods.h"
#include "core/stock/stock_number.h"
#include "core/stock/supplier.h"
#include "core/values/time.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sokoguru {

// Goods that leave without being sold, or are found: an adjustment. Goods that go back to the supplier are
// one with a supplier and numbers of their own. Both move at the moving average.

/// Why stock changes by hand. Only what was found adds to it.
enum class AdjustmentReason { damaged, expired, lost, own_use, sample, found, supplier_return };

/// A line as a person says it.
struct AdjustedLine {
    ProductId product;
    UnitId unit{1};
    Quantity quantity; ///< In units, positive; the reason says whether it comes or goes.
    /// Of the lot from which it is taken, or a part of its name; empty: of the one that leaves first.
    LotName lot_name = {};
    std::optional<LotId> lot = {}; ///< That this name means; found by the engine.
    bool operator==(const AdjustedLine&) const = default;
};

/// What a person asks for.
struct StockToAdjust {
    AdjustmentReason reason = AdjustmentReason::damaged;
    std::string note = {};
    std::string supplier_code = {}; ///< To whom it goes back.
    std::string reference = {};     ///< Of the supplier's credit note or invoice.
    std::vector<AdjustedLine> lines = {};
};

struct StockAdjustmentLine {
    StockGoods goods;
    Quantity quantity;  ///< In units, positive.
    StockChange change; ///< In base units; negative when it leaves.
    Money true_up;
    std::optional<LotId> lot = {};
    bool operator==(const StockAdjustmentLine&) const = default;
};

struct StockAdjustment {
    StockNumber number;
    UtcTime at;
    AdjustmentReason reason = AdjustmentReason::damaged;
    std::string note;
    std::optional<DocumentSupplier> supplier;
    std::string reference;
    UserId approver; ///< 0 when nobody had to allow it.
    std::vector<StockAdjustmentLine> lines;
    bool operator==(const StockAdjustment&) const = default;

    /// What came in (positive) or was lost (negative), at cost.
    Money total() const;
};

struct AdjustmentCircumstances {
    StockNumber number;
    UtcTime at;
    UserId approver;
    std::optional<Supplier> supplier;
    /// The product of each line, and the level of each before, in the order of the lines.
    std::span<const Product> products;
    std::span<const StockLevel> levels;
};

/// No more leaves than is there by the books: what is on the shelf beyond them is counted first.
OrRefusal<StockAdjustment> decide_adjustment(const StockToAdjust& asked,
                                             const AdjustmentCircumstances& circumstances);

/// What becomes of the stock when `quantity` (not zero) comes in or leaves at the moving average. Goods that
/// come into a negative stock settle what was sold at an estimate, as a receipt of goods does.
struct ValuedChange {
    StockChange change;
    Money true_up;
};
ValuedChange change_at_average(const StockLevel& level, Quantity quantity);

} // namespace sokoguru
