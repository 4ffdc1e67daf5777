#pragma once

#include "app/till/screens/goods_sheet.h"

namespace sokoguru::till {

/// Goods that change their place: what is sent, or what is there of what was sent.
///
/// Actions: those of the sheet, ChangeStockUnit, RemoveStockLine, SaveGoodsPage, LeaveGoodsPage, and the
/// lists of goods and places.
struct TransferPageView {
    GoodsSheet sheet;
    bool operator==(const TransferPageView&) const = default;
};

std::optional<Action> draw_transfer_page(const TransferPageView& view, Ui& ui);

} // namespace sokoguru::till
