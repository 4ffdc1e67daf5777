#include "app/shop/language.h"
#include "app/till/views/make_views.h"
#include "app/till/views/shift_text.h"

namespace sokoguru::till {

namespace {

using Entry = CashMenuView::Entry;

Action form(FormName name) {
    return FormAction{OpenForm{name}};
}

Action list(ListName name) {
    return ListAction{OpenList{name}};
}

CashMenuView::Group cash_entries(bool has_shift) {
    return {tr("Drawer"),
            {{"cash_in", tr("Cash in"), Key::f2, form(FormName::cash_in), has_shift},
             {"cash_out", tr("Cash out"), Key::f3, form(FormName::cash_out), has_shift},
             {"cash_drop", tr("To the safe"), Key::f4, form(FormName::cash_drop), has_shift},
             {"open_the_drawer", tr("Open the drawer"), Key::f5, form(FormName::open_drawer)}}};
}

CashMenuView::Group shift_entries(bool has_shift) {
    return {tr("Shift"),
            {{"x_report", tr("X report"), Key::f6, DrawerAction{ShowShiftReport{}}, has_shift},
             {"hand_over", tr("Hand over"), Key::f7, form(FormName::hand_over), has_shift},
             {"close_shift", tr("Close the shift"), Key::f9, DrawerAction{StartClosing{}}, has_shift},
             {"shifts", tr("Shifts and Z reports"), Key::home, list(ListName::shifts)},
             {"day", tr("The day in numbers"), Key::f11, DayAction{OpenDay{}}}}};
}

CashMenuView::Group till_entries(bool is_training) {
    return {tr("Till"),
            {{"unconfirmed", tr("Payments not yet seen"), Key::page_up, list(ListName::unconfirmed)},
             {"debtors", tr("Who owes something"), Key::page_down, list(ListName::debtors)},
             {"settings", tr("Settings"), Key::end, list(ListName::settings)},
             is_training ? Entry{"training", tr("Stop practising"), Key::del, DrawerAction{EndTraining{}}}
                         : Entry{"training", tr("Practise"), Key::del, DrawerAction{StartTraining{}}},
             {"lock", tr("Lock the screen"), Key::f10, LogOut{}}}};
}

Action stock(GoodsPageKind kind) {
    return GoodsAction{OpenGoodsPage{kind}};
}

CashMenuView::Group stock_entries(const std::optional<User>& user) {
    const auto is_allowed = [&](Permission permission) { return user && may(user->role, permission); };
    return {tr("Stock"),
            {{"stock", tr("See the stock"), Key::tab, StockAction{OpenStock{}}},
             {"receive_goods", tr("Goods that come in"), Key::plus, stock(GoodsPageKind::receipt),
              is_allowed(Permission::receive_goods)},
             {"adjust_stock", tr("Change the stock"), Key::minus, stock(GoodsPageKind::adjustment),
              is_allowed(Permission::adjust_stock)},
             {"return_goods", tr("Back to the supplier"), Key::percent, stock(GoodsPageKind::supplier_return),
              is_allowed(Permission::adjust_stock)},
             {"count_stock", tr("Count the shelves"), Key::multiply, stock(GoodsPageKind::count),
              is_allowed(Permission::count_stock)},
             {"orders", tr("Orders and suppliers"), Key::f12, list(ListName::orders),
              is_allowed(Permission::order_goods)},
             {"prices", tr("Products and prices"), Key::slash, list(ListName::price_plans),
              is_allowed(Permission::manage_catalogue)}}};
}

} // namespace

CashMenuView make_cash_menu_view(const Snapshot& snapshot) {
    CashMenuView view;
    const auto& shift = snapshot.till.shift;
    view.title = shift ? shift_text(*shift, snapshot.profile.zone) + " · " + shift->cashier_name
                       : tr("No shift is open");
    view.groups = {cash_entries(shift.has_value()), shift_entries(shift.has_value()),
                   stock_entries(snapshot.till.user), till_entries(snapshot.screen.is_training)};
    view.notice = snapshot.screen.notice;
    return view;
}

} // namespace sokoguru::till
