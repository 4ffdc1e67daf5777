#include "core/till/permission.h"

namespace sokoguru {

namespace {

/// The lowest role that has it; the roles above have it, too.
constexpr Role lowest_role(Permission permission) {
    switch (permission) {
    case Permission::sell:
    case Permission::run_shift:
    case Permission::discount:
    case Permission::take_back:
    case Permission::cancel_cart:
    case Permission::train:
    case Permission::count_stock: return Role::cashier;
    case Permission::close_with_difference:
    case Permission::open_drawer:
    case Permission::change_price:
    case Permission::large_discount:
    case Permission::refund_otherwise:
    case Permission::take_back_without_receipt:
    case Permission::void_sale:
    case Permission::see_reports:
    case Permission::close_day:
    case Permission::receive_goods:
    case Permission::adjust_stock:
    case Permission::see_stock:
    case Permission::block_lots:
    case Permission::transfer_stock:
    case Permission::order_goods: return Role::supervisor;
    case Permission::sell_at_a_loss:
    case Permission::exceed_credit:
    case Permission::manage_catalogue:
    case Permission::change_settings:
    case Permission::manage_people:
    case Permission::approve_count:
    case Permission::manage_suppliers:
    case Permission::settle_consignment:
    case Permission::pay_suppliers: break;
    }
    return Role::manager;
}

} // namespace

bool may(Role role, Permission permission) {
    return role >= lowest_role(permission);
}

} // namespace sokoguru
