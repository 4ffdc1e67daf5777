#pragma once

#include "app/till/screens/goods_sheet.h"

namespace sokoguru::till {

/// Stock that changes by hand: a reason, and how many of what was scanned. Goods that go back to a supplier
/// are shown with it, too.
///
/// Actions: those of the sheet, ChooseStockReason, OpenStockHead, the list of suppliers, ChangeStockUnit,
/// RemoveStockLine, SaveGoodsPage, LeaveGoodsPage, and the list of goods.
struct StockAdjustmentView {
    GoodsSheet sheet;
    bool operator==(const StockAdjustmentView&) const = default;
};

std::optional<Action> draw_stock_adjustment(const StockAdjustmentView& view, Ui& ui);

} // namespace sokoguru::till
