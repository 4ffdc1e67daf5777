#pragma once

#include "core/planning/reorder.h"
#include "core/stock/purchase_order.h"
#include "core/stock/supplier_account.h"
#include "core/stock/supplier_price.h"

#include <optional>
#include <string>
#include <vector>

namespace sokoguru {

// What can be asked about buying. The number of the document that follows is in `TillState::stock_document`.

/// A line of a supplier's price list as it is from now on.
struct SetSupplierPrice {
    std::string supplier_code;
    SupplierPrice price; ///< The supplier's id is not read.
};
/// The manager's own limits of a product; none: the statistics decide again.
struct SetStockLimits {
    ProductId product;
    std::optional<StockLimits> limits;
};
/// An order as a draft: a new one, or a draft as it is from now on.
struct SetOrder {
    std::optional<StockNumber> order = {};
    std::string supplier_code = {}; ///< Of a new order; a draft keeps its supplier.
    std::string note = {};
    std::vector<OrderedLine> lines = {};
};
/// The order goes to the supplier, and does not change any more.
struct SendOrder {
    StockNumber order;
    bool minimum_is_confirmed = false; ///< Somebody has seen that it is below the supplier's least sum.
};
/// Nothing more is awaited of it.
struct EndOrder {
    StockNumber order;
    OrderStanding end = OrderStanding::closed; ///< Or cancelled.
    std::string reason = {};                   ///< A draft needs none.
};
struct PaySupplier {
    SupplierPaymentToMake payment;
};

} // namespace sokoguru
