#pragma once

#include "app/till/screens/goods_sheet.h"

namespace sokoguru::till {

/// Counting the shelves: what was counted on the sheet, and how many there are of what was scanned. On a
/// blind sheet what should be there is nowhere on this screen, except for whoever approves counts.
///
/// Actions: those of the sheet, EnterStockCount, ToggleStockRecount, ChangeStockUnit, AcceptStockDifferences,
/// SaveGoodsPage, LeaveGoodsPage, and the list of goods.
struct StockCountView {
    GoodsSheet sheet;
    bool operator==(const StockCountView&) const = default;
};

std::optional<Action> draw_stock_count(const StockCountView& view, Ui& ui);

} // namespace sokoguru::till
