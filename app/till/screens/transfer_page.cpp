#include "app/till/screens/transfer_page.h"

namespace sokoguru::till {

std::optional<Action> draw_transfer_page(const TransferPageView& view, Ui& ui) {
    return draw_goods_sheet(view.sheet, ui);
}

} // namespace sokoguru::till
