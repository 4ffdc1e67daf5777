#pragma once

#include "app/shop/shop.h"
#include "core/till/approval.h"
#include "core/till/refusal.h"
#include "db/stock_listing.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace sokoguru::shop {

// From what is to be ordered to drafts of orders.
//
//     store.stock().bring_up_to_date(terms);
//     const auto drafted = draft_orders(shop, {.supplier = {}, .review = false}, now);

struct DraftRequest {
    std::optional<SupplierId> supplier = {}; ///< Only of this one.
    bool review = false;                     ///< Fill everything up, as at a periodic review.
    std::optional<Approval> approval = {};
};

struct DraftedOrders {
    std::vector<StockNumber> orders = {}; ///< One for each supplier, in the order of their codes.
    std::size_t without_supplier = 0;     ///< Products that nobody is known to deliver.
    std::size_t drafted_before = 0;       ///< Products that stand on a draft already.
};

/// Makes one draft for each supplier, all or none. The figures of the stock are up to date. What stands on a
/// draft already is left out, so that doing it twice orders nothing twice; so are goods of consignors.
OrRefusal<DraftedOrders> draft_orders(Shop& shop, const DraftRequest& request, UtcTime now);

/// The line that orders what a row of the stock asks for, as the supplier sells it.
OrderedLine line_to_order(db::Store& store, const db::StockRow& row, Quantity needed);

} // namespace sokoguru::shop
