#include "app/till/views/make_views.h"
#include "app/till/views/printer_status.h"
#include "core/sale/payment.h"
#include "core/values/text.h"

namespace sokoguru::till {

DoneView make_done_view(const Snapshot& snapshot) {
    const Sale& sale = *snapshot.till.finished_sale;
    DoneView view;
    view.change = format_money(sale.change);
    view.change_breakdown = describe_notes_and_coins(sale.change);
    view.receipt_number = sale.number.text();
    view.total = format_money(sale.due);
    view.received = format_money(sale.due + sale.change);
    view.printer = receipt_status(snapshot.screen);
    view.receipt_banner = make_receipt_banner(snapshot);
    view.notice = snapshot.screen.notice;
    return view;
}

} // namespace sokoguru::till
