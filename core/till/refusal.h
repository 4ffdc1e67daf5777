#pragma once

#include "core/till/permission.h"
#include "core/values/ids.h"
#include "core/values/money.h"
#include "core/values/quantity.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace sokoguru {

/// Why the till did not do what it was asked. Nothing has changed. `app/shop/refusal_text.cpp` has the
/// sentence for the cashier.
enum class RefusalReason {
    not_logged_in,
    unknown_user,
    clock_wrong,     ///< The computer's clock shows a year that can't be.
    wrong_pin,       ///< `number`: how many tries are left before a wait.
    locked_out,      ///< `number`: how many seconds to wait.
    unknown_barcode, ///< `text`: the code.
    empty_code,
    unknown_product,
    unknown_unit,
    product_without_price, ///< `text`: its name.
    quantity_not_positive,
    quantity_too_large, ///< `quantity`: the largest allowed.
    quantity_not_whole, ///< `text`: the product's name.
    quantity_of_label,  ///< A scale label says how much it is; that is not multiplied or changed.
    amount_too_large,   ///< `amount`: the largest allowed.
    amount_not_positive,
    cart_full,
    cart_empty,
    no_such_line,
    payment_too_small, ///< `amount`: what is still missing.
    already_paid,      ///< `text`: the number of the sale that this cart became.
    needs_approval,    ///< Somebody who may has to allow it; `permission` says what.
    approver_may_not,  ///< `text`: the name of whoever tried to allow it.
    reason_missing,    ///< It has to be said why.
    no_open_shift,
    shift_already_open, ///< `text`: whose it is.
    shop_closed,        ///< `text`: when it opens.
    count_missing,      ///< A drawer is counted by denomination; 0 of each is a count, nothing is none.
    count_not_possible, ///< A negative count, or of something that is no note or coin.
    cart_not_empty,
    no_such_cart,
    nothing_to_undo,
    unknown_member,
    member_blocked,  ///< `text`: the member's code.
    member_missing,  ///< Member credit needs a member.
    credit_exceeded, ///< `amount`: what the member may still owe.
    nothing_owed,
    repayment_too_large, ///< `amount`: what is owed.
    payment_too_large,   ///< `amount`: the largest that can be taken this way.
    payments_taken,      ///< The cart has payments; they are taken back first.
    no_such_payment,
    payment_taken_already, ///< A second tap: more was taken meanwhile than the cashier saw.
    payment_unconfirmed,   ///< `text`: the number of the sale whose money nobody has seen arrive.
    tender_not_offered,
    donation_too_large, ///< `amount`: the change.
    unknown_voucher,
    voucher_used,
    voucher_expired,  ///< `text`: until when it was valid.
    price_needed,     ///< `text`: the product's name; `number`: its id; `unit` and `quantity` as asked.
    price_below_cost, ///< `text`: the product's name.
    discount_too_large,
    category_blocked,      ///< `text`: the category.
    product_quantity_over, ///< `text`: the product's name; `quantity`: the most for one sale.
    unknown_sale,
    line_not_in_sale,
    nothing_left_to_return, ///< `quantity`: what can still come back.
    already_voided,         ///< `text`: the sale's number.
    sale_is_void,           ///< `text`: the number of a ticket that undoes another one.
    price_of_return,        ///< What comes back has the price at which it was sold.
    void_other_day,
    sale_has_returns,
    other_buyer,        ///< `text`: the code of the member who bought it, or nothing.
    return_too_late,    ///< `number`: for how many days goods are taken back.
    refund_over_tender, ///< `amount`: how much was paid that way.
    more_than_in_drawer,
    same_cashier,
    setting_not_possible, ///< `text`: the setting's name in the code, as "opens_minute".
    no_goods,             ///< A stock document without lines.
    too_many_lines,       ///< `number`: how many lines a document can have.
    consigned_goods,      ///< `text`: the product's name; it belongs to its consignor.
    expiry_passed,        ///< `text`: the product's name.
    cost_far_off,         ///< `text`: the product's name; `amount`: of a base unit now; `number`: its id.
    unknown_supplier,     ///< `text`: the code.
    supplier_stopped,     ///< `text`: the supplier's name.
    supplier_missing,
    supplier_incomplete,    ///< Without a code or a name.
    lead_time_not_possible, ///< `number`: the longest, in days.
    more_than_on_hand,      ///< `text`: the product's name; `quantity`: what is there by the books.
    unknown_count,          ///< `text`: the sheet's number.
    count_closed,           ///< `text`: the sheet's number; it was posted or put away.
    not_on_sheet,           ///< `text`: the product's name.
    shelf_missing,
    shelf_is_counted,  ///< `text`: the number of the other sheet and who opened it.
    counted_elsewhere, ///< `text`: the number of the other sheet.
    recount_needed,    ///< `text`: the first product's name; `number`: how many.
    nothing_counted,
    category_missing,
    unknown_lot,          ///< `text`: the product's name.
    lot_blocked,          ///< `text`: the product's name; `quantity`: what is left of the other lots.
    unknown_place,        ///< `text`: the code.
    place_incomplete,     ///< Without a code or a name.
    transfer_to_itself,   ///< `text`: the place's name.
    consigned_goods_stay, ///< `text`: the product's name.
    unknown_transfer,     ///< `text`: its number.
    transfer_ended,       ///< `text`: its number; it arrived before, or was handed over.
    transfer_stays,       ///< `text`: its number; it does not go to another shop.
    unknown_consignor,    ///< `text`: the supplier's name.
    consignor_taken,      ///< `text`: the label, which another consignor has.
    consignor_unsettled,  ///< `text`: the supplier's name.
    fee_not_possible,
    other_consignor,     ///< `text`: the product's name.
    nothing_to_settle,   ///< `text`: the supplier's name.
    settlement_negative, ///< `amount`: what the consignor would owe.
    product_name_missing,
    unit_missing, ///< A product without any unit.
    unit_name_missing,
    unit_twice,              ///< `text`: the unit's name.
    factor_not_possible,     ///< `text`: the unit's name.
    code_in_use,             ///< `text`: the code and whose it is.
    code_twice,              ///< `text`: the code, twice on one product.
    price_twice,             ///< `text`: the product's name.
    list_price_below_cost,   ///< `text`: the product's name; `amount`: its cost; `number`: how many prices.
    price_changed_meanwhile, ///< `text`: the product's name; it is no longer what was looked at.
    no_price_changes,
    promotion_not_possible,    ///< `text`: its name.
    price_day_not_possible,    ///< `number`: how many days ahead a price can be planned.
    unknown_price_plan,        ///< `number`: of the plan; it never was, is over or was called off.
    payment_term_not_possible, ///< `number`: the longest, in days.
    price_steps_not_possible,  ///< `text`: the product's name.
    pack_not_possible,         ///< `text`: the product's name.
    stock_limits_not_possible, ///< `text`: the product's name.
    unknown_order,             ///< `text`: the order's number.
    order_not_sent,            ///< `text`: the order's number; it is still a draft.
    order_sent_already,        ///< `text`: the order's number; it does not change any more.
    order_ended,               ///< `text`: the order's number; it was closed or cancelled.
    order_has_goods,           ///< `text`: the order's number; it is closed, not cancelled.
    order_of_other,            ///< `text`: the name of the order's supplier.
    ordered_twice,             ///< `text`: the product's name.
    more_than_ordered,         ///< `text`: the product's name; `quantity`: how much more, in base units.
    below_minimum_order,       ///< `text`: the supplier's name; `amount`: the least.
    more_than_owed,            ///< `text`: the supplier's name; `amount`: what is owed.
    paid_before,               ///< `text`: the number of the payment that looks the same; `amount`: its sum.
    shift_not_closed,          ///< `text`: whose shift is open, as the day ends.
    day_not_come,              ///< `text`: the day.
    day_closed,                ///< `text`: the day; it or a later one was closed before.
    day_does_not_add_up,       ///< `text`: the day.
};

inline constexpr RefusalReason last_refusal_reason = RefusalReason::day_does_not_add_up;

struct Refusal {
    RefusalReason reason{};
    std::string text = {};
    Money amount = {};
    Quantity quantity = {};
    std::int64_t number = 0;
    std::optional<Permission> permission = {}; ///< An Approval by somebody who has it would do.
    UnitId unit = {};
    bool operator==(const Refusal&) const = default;
};

template <class Value>
using OrRefusal = tl::expected<Value, Refusal>;

inline tl::unexpected<Refusal> refuse(RefusalReason reason) {
    return tl::unexpected(Refusal{reason});
}

} // namespace sokoguru
