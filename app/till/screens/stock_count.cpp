#include "app/till/screens/stock_count.h"

namespace sokoguru::till {

std::optional<Action> draw_stock_count(const StockCountView& view, Ui& ui) {
    return draw_goods_sheet(view.sheet, ui);
}

} // namespace sokoguru::till
