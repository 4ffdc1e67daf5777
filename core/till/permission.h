#pragma once

#include "core/till/user.h"

namespace sokoguru {

/// What a user may do. Each action of the till names the one that it needs; where the cashier's role lacks
/// it, somebody who has it allows that one action with a PIN and a reason (`core/till/approval.h`).
enum class Permission {
    sell,
    run_shift,             ///< Open and close a shift, hand it over, move cash in, out and to the safe.
    close_with_difference, ///< Close a shift whose cash is far from what it should be.
    open_drawer,           ///< Without a sale.
    change_price,
    discount,       ///< Up to the shop's limit.
    large_discount, ///< Beyond it.
    sell_at_a_loss,
    cancel_cart,
    take_back, ///< Goods with their receipt.
    take_back_without_receipt,
    refund_otherwise, ///< Pay out in cash what was not paid in cash.
    void_sale,
    exceed_credit, ///< Member credit beyond the limit.
    train,         ///< Enter and leave the training mode.
    change_settings,
    manage_people,
    manage_catalogue, ///< Products, prices, promotions, vouchers.
    see_reports,
    close_day,
    receive_goods,
    adjust_stock, ///< Also the return of goods to a supplier.
    count_stock,
    approve_count, ///< Post a count's differences, or put it away.
    manage_suppliers,
    order_goods, ///< Orders, and the manager's own limits of the stock.
    pay_suppliers,
    see_stock, ///< What is there, what it cost and what it earns.
    block_lots,
    transfer_stock,
    settle_consignment, ///< Pay a consignor what was sold.
};

/// The table of roles and permissions.
bool may(Role role, Permission permission);

} // namespace sokoguru
