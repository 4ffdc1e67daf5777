#pragma once

#include "core/stock/goods_receipt.h"
#include "core/stock/stock_adjustment.h"
#include "core/stock/stock_count.h"
#include "core/stock/supplier.h"

#include <string>

namespace sokoguru {

// What can be asked of the shop's stock beside selling. The number of the document that follows is in
// `TillState::stock_document`.

/// A supplier as he or she is from now on; the code says whose.
struct SetSupplier {
    Supplier supplier; ///< The id is not read.
};
struct ReceiveGoods {
    ReceivedGoods goods;
};
/// Also the return to a supplier.
struct AdjustStock {
    StockToAdjust stock;
};
struct OpenCount {
    CountScope scope = CountScope::full;
    std::string category = {};
    CountVisibility visibility = CountVisibility::blind;
    std::string note = {}; ///< Which shelf, which room.
};
/// A line of a sheet: what is there now.
struct CountGoods {
    StockNumber sheet;
    ProductId product;
    UnitId unit{1};
    Quantity quantity = {};
    CountMode mode = CountMode::add;
};
/// The differences become movements of stock.
struct PostCount {
    StockNumber sheet;
    LargeDifferences large_differences = LargeDifferences::refused;
};
/// The sheet is put away; nothing moves.
struct CancelCount {
    StockNumber sheet;
    std::string reason;
};

} // namespace sokoguru
