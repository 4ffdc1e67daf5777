#pragma once

#include "app/till/screens/goods_sheet.h"

namespace sokoguru::till {

/// Goods that come in: what was scanned, with quantity, bonus, cost, discount and expiry of each line, from
/// whom, and what it all costs.
///
/// Actions: those of the sheet, ChangeStockUnit, RemoveStockLine, OpenStockHead, ConfirmStockCosts,
/// SaveGoodsPage, LeaveGoodsPage, and the lists of goods and suppliers.
struct GoodsReceiptView {
    GoodsSheet sheet;
    bool operator==(const GoodsReceiptView&) const = default;
};

std::optional<Action> draw_goods_receipt(const GoodsReceiptView& view, Ui& ui);

} // namespace sokoguru::till
