#include "app/till/screens/goods_receipt.h"

namespace sokoguru::till {

std::optional<Action> draw_goods_receipt(const GoodsReceiptView& view, Ui& ui) {
    return draw_goods_sheet(view.sheet, ui);
}

} // namespace sokoguru::till
