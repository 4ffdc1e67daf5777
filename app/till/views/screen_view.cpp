#include "app/till/views/make_views.h"

namespace sokoguru::till {

ReceiptView make_receipt_view(const Snapshot& snapshot) {
    ReceiptView view;
    view.title = snapshot.screen.receipt->number.text();
    view.text = snapshot.screen.receipt->text;
    return view;
}

ScreenView make_screen_view(const Snapshot& snapshot) {
    if (snapshot.screen.fault) return make_fault_view(*snapshot.screen.fault);
    if (!snapshot.till.user) return make_login_view(snapshot);
    if (snapshot.screen.receipt) return make_receipt_view(snapshot);
    if (snapshot.till.finished_sale) return make_done_view(snapshot);
    if (snapshot.screen.paying) return make_pay_view(snapshot);
    return make_sell_view(snapshot);
}

} // namespace sokoguru::till
