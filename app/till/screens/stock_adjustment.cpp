#include "app/till/screens/stock_adjustment.h"

namespace sokoguru::till {

std::optional<Action> draw_stock_adjustment(const StockAdjustmentView& view, Ui& ui) {
    return draw_goods_sheet(view.sheet, ui);
}

} // namespace sokoguru::till
