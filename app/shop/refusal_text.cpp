#include "app/shop/refusal_text.h"

#include "app/shop/language.h"
#include "core/values/text.h"

#include <fmt/format.h>

#include <iterator>
#include <string_view>

namespace sokoguru::shop {

namespace {

struct RefusalWords {
    RefusalReason reason;
    const char* name;
    const char* sentence; ///< English; {text}, {amount}, {quantity} and {number} are filled in.
};

constexpr RefusalWords words[] = {
    {RefusalReason::not_logged_in, "not_logged_in",
     mark("Nobody is logged in. Choose your name and enter your PIN.")},
    {RefusalReason::unknown_user, "unknown_user",
     mark("There is no such user. Choose a name from the list.")},
    {RefusalReason::wrong_pin, "wrong_pin", mark("That PIN is wrong. Tries left before a wait: {number}.")},
    {RefusalReason::locked_out, "locked_out",
     mark("Too many wrong PINs. Wait {number} seconds, or ask a supervisor.")},
    {RefusalReason::unknown_barcode, "unknown_barcode",
     mark("No product has the code {text}. Press F2 to look it up by name.")},
    {RefusalReason::empty_code, "empty_code", mark("The code was empty. Scan it again.")},
    {RefusalReason::unknown_product, "unknown_product",
     mark("That product is no longer there. Search again.")},
    {RefusalReason::unknown_unit, "unknown_unit", mark("That unit is no longer sold. Search again.")},
    {RefusalReason::product_without_price, "product_without_price",
     mark("{text} has no price yet. Ask the manager to set one.")},
    {RefusalReason::quantity_not_positive, "quantity_not_positive",
     mark("A quantity must be more than zero. Use Delete to remove the line.")},
    {RefusalReason::quantity_too_large, "quantity_too_large",
     mark("That is too many: at most {quantity} at a time.")},
    {RefusalReason::quantity_not_whole, "quantity_not_whole",
     mark("{text} is sold whole. Enter a number without a comma.")},
    {RefusalReason::quantity_of_label, "quantity_of_label",
     mark("This line's price is from its label. Remove it, or scan the next label.")},
    {RefusalReason::amount_too_large, "amount_too_large",
     mark("That amount is too large: at most {amount}.")},
    {RefusalReason::amount_not_positive, "amount_not_positive",
     mark("That amount makes no sense here: it must be more than zero.")},
    {RefusalReason::cart_full, "cart_full", mark("The cart is full. Take payment and begin the next sale.")},
    {RefusalReason::cart_empty, "cart_empty", mark("The cart is empty. Scan something first.")},
    {RefusalReason::no_such_line, "no_such_line", mark("No such line. Choose a line in the cart first.")},
    {RefusalReason::payment_too_small, "payment_too_small", mark("{amount} is still missing.")},
    {RefusalReason::already_paid, "already_paid", mark("This cart is already paid: receipt {text}.")},
    {RefusalReason::needs_approval, "needs_approval",
     mark("Your role may not do this alone. Somebody who may has to allow it.")},
    {RefusalReason::approver_may_not, "approver_may_not",
     mark("{text} may not allow this either. Ask somebody else.")},
    {RefusalReason::reason_missing, "reason_missing", mark("Say why: it is written down with it.")},
    {RefusalReason::no_open_shift, "no_open_shift",
     mark("No shift is open. Open one and count the float first.")},
    {RefusalReason::shift_already_open, "shift_already_open",
     mark("A shift is open already: {text} answers for it. Close it, or hand it over.")},
    {RefusalReason::shop_closed, "shop_closed",
     mark("The shop is closed. It opens at {text}; an open cart can still be finished.")},
    {RefusalReason::count_missing, "count_missing",
     mark("Count the drawer: enter how many of each note and coin there are, 0 where there is none.")},
    {RefusalReason::count_not_possible, "count_not_possible",
     mark("That is no possible count. Look at the numbers again.")},
    {RefusalReason::cart_not_empty, "cart_not_empty",
     mark("There is an open cart. Finish it, hold it or throw it away first.")},
    {RefusalReason::no_such_cart, "no_such_cart", mark("That cart is not held any more.")},
    {RefusalReason::nothing_to_undo, "nothing_to_undo", mark("There is nothing to undo.")},
    {RefusalReason::unknown_member, "unknown_member", mark("No member has the code {text}. Search by name.")},
    {RefusalReason::member_blocked, "member_blocked",
     mark("{text} is blocked. Sell without a member, or ask the manager.")},
    {RefusalReason::member_missing, "member_missing", mark("Choose the member first.")},
    {RefusalReason::credit_exceeded, "credit_exceeded",
     mark("That is more than this member may owe: at most {amount} more.")},
    {RefusalReason::nothing_owed, "nothing_owed", mark("This member owes nothing.")},
    {RefusalReason::repayment_too_large, "repayment_too_large", mark("That is more than is owed: {amount}.")},
    {RefusalReason::payment_too_large, "payment_too_large",
     mark("That is too much this way: at most {amount}.")},
    {RefusalReason::payments_taken, "payments_taken",
     mark("Something was paid already. Take that payment back first.")},
    {RefusalReason::no_such_payment, "no_such_payment",
     mark("That payment is not there, or was seen already.")},
    {RefusalReason::tender_not_offered, "tender_not_offered",
     mark("This shop does not take that. Choose another way to pay.")},
    {RefusalReason::donation_too_large, "donation_too_large",
     mark("The donation is more than the change: at most {amount}.")},
    {RefusalReason::unknown_voucher, "unknown_voucher",
     mark("There is no such voucher. Look at its code again.")},
    {RefusalReason::voucher_used, "voucher_used", mark("This voucher was used already.")},
    {RefusalReason::voucher_expired, "voucher_expired", mark("This voucher was valid until {text}.")},
    {RefusalReason::price_needed, "price_needed", mark("What does {text} cost? Enter its price.")},
    {RefusalReason::discount_too_large, "discount_too_large", mark("That is more than it costs.")},
    {RefusalReason::category_blocked, "category_blocked", mark("{text} is not sold in this shop.")},
    {RefusalReason::product_quantity_over, "product_quantity_over",
     mark("At most {quantity} of {text} for one customer.")},
    {RefusalReason::unknown_sale, "unknown_sale",
     mark("There is no receipt {text}. Look at its number again.")},
    {RefusalReason::line_not_in_sale, "line_not_in_sale", mark("These goods are not on that receipt.")},
    {RefusalReason::nothing_left_to_return, "nothing_left_to_return",
     mark("At most {quantity} of it can still come back.")},
    {RefusalReason::already_voided, "already_voided", mark("Receipt {text} was undone already.")},
    {RefusalReason::void_other_day, "void_other_day",
     mark("Only a sale of today can be undone. Take its goods back instead.")},
    {RefusalReason::sale_has_returns, "sale_has_returns",
     mark("Goods of this sale came back already. Take the rest back instead.")},
    {RefusalReason::other_buyer, "other_buyer",
     mark("These goods were bought by another customer: {text}. Finish this cart first.")},
    {RefusalReason::return_too_late, "return_too_late",
     mark("Goods are taken back for {number} days. Somebody who may has to allow it.")},
    {RefusalReason::refund_over_tender, "refund_over_tender",
     mark("Only {amount} was paid that way. Pay the rest back in cash.")},
    {RefusalReason::more_than_in_drawer, "more_than_in_drawer",
     mark("That is more than the drawer holds. Count again.")},
    {RefusalReason::clock_wrong, "clock_wrong",
     mark("The computer's clock shows a day that can't be. Set it right first.")},
    {RefusalReason::payment_taken_already, "payment_taken_already",
     mark("That payment was taken already. Look at the list of payments.")},
    {RefusalReason::payment_unconfirmed, "payment_unconfirmed",
     mark(
         "Nobody has seen the money of receipt {text} arrive. Confirm its payment first, or undo the sale.")},
    {RefusalReason::price_below_cost, "price_below_cost",
     mark("{text} would cost less than it cost the shop. Somebody who may has to allow it.")},
    {RefusalReason::sale_is_void, "sale_is_void",
     mark("Receipt {text} only undoes another one. Nothing was sold on it.")},
    {RefusalReason::price_of_return, "price_of_return",
     mark("What comes back has the price at which it was sold.")},
    {RefusalReason::setting_not_possible, "setting_not_possible", mark("That can't be set: {text}.")},
    {RefusalReason::no_goods, "no_goods", mark("There are no goods in it yet. Scan them first.")},
    {RefusalReason::too_many_lines, "too_many_lines",
     mark("A document has at most {number} lines. Begin a second one.")},
    {RefusalReason::consigned_goods, "consigned_goods",
     mark("{text} belongs to its consignor. Receive it without a price and without freight.")},
    {RefusalReason::expiry_passed, "expiry_passed",
     mark("{text} would be expired already. Look at the date again, or send it back.")},
    {RefusalReason::cost_far_off, "cost_far_off",
     mark("{text} would cost {amount} each, far from the last time. Check quantity and price, then confirm "
          "the cost.")},
    {RefusalReason::unknown_supplier, "unknown_supplier",
     mark("No supplier has the code {text}. Look at the list of suppliers.")},
    {RefusalReason::supplier_stopped, "supplier_stopped",
     mark("Nothing is bought from {text} any more. Ask the manager.")},
    {RefusalReason::supplier_missing, "supplier_missing", mark("Choose the supplier first.")},
    {RefusalReason::supplier_incomplete, "supplier_incomplete", mark("A supplier needs a code and a name.")},
    {RefusalReason::lead_time_not_possible, "lead_time_not_possible",
     mark("Goods take from 0 to {number} days to come.")},
    {RefusalReason::more_than_on_hand, "more_than_on_hand",
     mark("By the books there are {quantity} of {text}. Count it first.")},
    {RefusalReason::unknown_count, "unknown_count", mark("There is no count sheet {text}.")},
    {RefusalReason::count_closed, "count_closed", mark("Count sheet {text} is closed. Open a new one.")},
    {RefusalReason::not_on_sheet, "not_on_sheet",
     mark("{text} is of another category than this sheet counts.")},
    {RefusalReason::shelf_missing, "shelf_missing", mark("Say which shelf is counted.")},
    {RefusalReason::shelf_is_counted, "shelf_is_counted",
     mark("That shelf is being counted on sheet {text}. Go on there, or name another shelf.")},
    {RefusalReason::counted_elsewhere, "counted_elsewhere",
     mark("It is being counted on sheet {text}. Count it there, or close that sheet first.")},
    {RefusalReason::recount_needed, "recount_needed",
     mark("Products to count again because the difference is large: {number}. The first is {text}.")},
    {RefusalReason::nothing_counted, "nothing_counted", mark("Nothing was counted on this sheet yet.")},
    {RefusalReason::category_missing, "category_missing", mark("Choose the category first.")},
    {RefusalReason::unknown_lot, "unknown_lot", mark("{text} has no such lot. Look at its list of lots.")},
    {RefusalReason::lot_blocked, "lot_blocked",
     mark("A lot of {text} is blocked. {quantity} of it may be sold; put the rest aside.")},
    {RefusalReason::unknown_place, "unknown_place",
     mark("There is no place {text}. Look at the list of places.")},
    {RefusalReason::place_incomplete, "place_incomplete", mark("A place needs a code and a name.")},
    {RefusalReason::transfer_to_itself, "transfer_to_itself",
     mark("{text}: goods can't be moved to the place where they are.")},
    {RefusalReason::consigned_goods_stay, "consigned_goods_stay",
     mark("{text} belongs to a consignor and stays in this shop. Give it back instead.")},
    {RefusalReason::unknown_transfer, "unknown_transfer", mark("There is no transfer {text}.")},
    {RefusalReason::transfer_ended, "transfer_ended",
     mark("Transfer {text} was taken in before. Nothing was booked twice.")},
    {RefusalReason::transfer_stays, "transfer_stays",
     mark("Transfer {text} stays in the shop. Take it in where it arrived.")},
    {RefusalReason::unknown_consignor, "unknown_consignor",
     mark("{text} is not a consignor yet. Set the fee first.")},
    {RefusalReason::consignor_taken, "consignor_taken",
     mark("The name {text} belongs to another consignor. Choose another one.")},
    {RefusalReason::consignor_unsettled, "consignor_unsettled",
     mark("Pay {text} first, then change the name: sales that are not paid yet have the old one.")},
    {RefusalReason::fee_not_possible, "fee_not_possible",
     mark("A fee is from 0 to 100 percent of the price.")},
    {RefusalReason::other_consignor, "other_consignor",
     mark("{text} does not belong to this consignor. Take it out of the list.")},
    {RefusalReason::nothing_to_settle, "nothing_to_settle",
     mark("Nothing of {text} was sold since the last settlement.")},
    {RefusalReason::settlement_negative, "settlement_negative",
     mark("The consignor would owe {amount}. Wait until more is sold.")},
    {RefusalReason::product_name_missing, "product_name_missing", mark("A product needs a name.")},
    {RefusalReason::unit_missing, "unit_missing", mark("A product needs at least one unit, such as pcs.")},
    {RefusalReason::unit_name_missing, "unit_name_missing",
     mark("Each unit needs a name, and a price belongs to a unit. Write it first, such as pcs or dus.")},
    {RefusalReason::unit_twice, "unit_twice",
     mark("The unit {text} is there twice. Give one of them another name.")},
    {RefusalReason::factor_not_possible, "factor_not_possible",
     mark("How many are in one {text}? The base unit counts as one, the others as more than nothing.")},
    {RefusalReason::code_in_use, "code_in_use",
     mark("This code is in use already: {text}. Look at it again, or take it off that product first.")},
    {RefusalReason::code_twice, "code_twice", mark("The code {text} is on this product twice.")},
    {RefusalReason::price_twice, "price_twice",
     mark("{text} would get two prices for the same quantity and the same buyers. Leave one out.")},
    {RefusalReason::list_price_below_cost, "list_price_below_cost",
     mark(
         "{text} would be sold below its cost of {amount}. Prices below cost: {number}. Change them, or say that it is meant so.")},
    {RefusalReason::price_changed_meanwhile, "price_changed_meanwhile",
     mark("The price of {text} has changed meanwhile. Look at the list of new prices again.")},
    {RefusalReason::no_price_changes, "no_price_changes",
     mark("No price would change. Choose other goods or another change.")},
    {RefusalReason::promotion_not_possible, "promotion_not_possible",
     mark(
         "The promotion \"{text}\" would never take anything off. Look at its name, goods, terms and days.")},
    {RefusalReason::price_day_not_possible, "price_day_not_possible",
     mark("Prices hold from today or from a day within the next {number} days.")},
    {RefusalReason::unknown_price_plan, "unknown_price_plan",
     mark("There is no plan of prices with the number {number} that could still be called off.")},
    {RefusalReason::same_cashier, "same_cashier", mark("You answer for this drawer already.")},
    {RefusalReason::payment_term_not_possible, "payment_term_not_possible",
     mark("Goods are to be paid within 0 to {number} days.")},
    {RefusalReason::price_steps_not_possible, "price_steps_not_possible",
     mark("The prices of {text} by quantity are not in order. Begin with the smallest quantity.")},
    {RefusalReason::pack_not_possible, "pack_not_possible",
     mark("A pack of {text} needs at least one unit. Leave it empty for single ones.")},
    {RefusalReason::stock_limits_not_possible, "stock_limits_not_possible",
     mark("For {text} the most has to be above zero and not below the least.")},
    {RefusalReason::unknown_order, "unknown_order", mark("There is no order {text}.")},
    {RefusalReason::order_not_sent, "order_not_sent", mark("Order {text} is a draft. Send it first.")},
    {RefusalReason::order_sent_already, "order_sent_already",
     mark("Order {text} was sent and does not change any more. Make a new one.")},
    {RefusalReason::order_ended, "order_ended",
     mark("Order {text} is closed. Receive the goods without it.")},
    {RefusalReason::order_has_goods, "order_has_goods",
     mark("Goods of order {text} have come. Close it instead.")},
    {RefusalReason::order_of_other, "order_of_other",
     mark("That order went to {text}. Choose that supplier.")},
    {RefusalReason::ordered_twice, "ordered_twice",
     mark("{text} stands twice on the order. Put it on one line.")},
    {RefusalReason::more_than_ordered, "more_than_ordered",
     mark("{quantity} more of {text} than is still awaited. Check the quantity, then confirm it.")},
    {RefusalReason::below_minimum_order, "below_minimum_order",
     mark("{text} delivers from {amount} on. Add goods, or confirm the order as it is.")},
    {RefusalReason::more_than_owed, "more_than_owed",
     mark("Only {amount} is owed to {text}. Check the sum, then confirm it.")},
    {RefusalReason::paid_before, "paid_before",
     mark("That looks like payment {text} of {amount}. If it is another one, confirm it.")},
    {RefusalReason::shift_not_closed, "shift_not_closed",
     mark("The shift of {text} is still open. Count the drawer and close it, then end the day.")},
    {RefusalReason::day_not_come, "day_not_come",
     mark("{text} has not come yet. Choose a day that has begun.")},
    {RefusalReason::day_closed, "day_closed",
     mark("{text} is over: it or a later day was closed before. Look at its summary instead.")},
    {RefusalReason::day_does_not_add_up, "day_does_not_add_up",
     mark("The sales of {text} are not what was paid for them. Do not close the day; run \"sokoguru verify\" "
          "and ask for help.")},
};

static_assert(std::size(words) == static_cast<std::size_t>(last_refusal_reason) + 1);

/// What each setting has to be, by the name that core gives it (core/till/profile_check.cpp).
struct SettingWords {
    std::string_view setting;
    const char* rule;
};

constexpr SettingWords setting_words[] = {
    {"name", mark("the shop needs a name")},
    {"day_cutoff_minutes", mark("the day begins at a time from 0000 to 2359")},
    {"cash_rounding", mark("cash is rounded to at most 1.000")},
    {"hijri_shift_days", mark("the Hijri date moves by one day at most")},
    {"receipt_columns", mark("a receipt has 32, 42 or 48 characters on a line")},
    {"language", mark("the languages are Indonesian and English")},
    {"in_store_rules", mark("a rule for scale labels needs two digits in front and ten for item and value")},
    {"opens_minute", mark("the shop opens at a time from 0000 to 2359")},
    {"closes_minute", mark("the shop closes at a time from 0000 to 2400, and not when it opens")},
    {"cashier_discount_max", mark("a cashier takes off from 0 to 100 percent")},
    {"return_days_max", mark("the days for taking goods back are too many")},
    {"lock_after_minutes", mark("the till locks within a day")},
    {"qris_code", mark("the QRIS text is damaged or not a static one of the shop")},
    {"credit_days", mark("the days until member credit is due are too many")},
    {"reason_above", mark("a difference in the drawer is a sum of money from 0")},
    {"supervisor_above", mark("the difference for a supervisor is not below the one for a reason")},
    {"drawer_max", mark("the sum for the safe is a sum of money from 0")},
    {"ledger_accounts", mark("the code of an account has 1 to 20 characters, its name at most 120")},
};

std::string text_of(const Refusal& refusal) {
    if (refusal.reason != RefusalReason::setting_not_possible) return refusal.text;
    for (const SettingWords& entry : setting_words) {
        if (entry.setting == refusal.text) return tr(entry.rule);
    }
    return refusal.text;
}

const RefusalWords& words_of(RefusalReason reason) {
    for (const RefusalWords& entry : words) {
        if (entry.reason == reason) return entry;
    }
    throw BrokenInvariant("each refusal has its words");
}

} // namespace

std::string describe(const Refusal& refusal) {
    return fmt::format(fmt::runtime(tr(words_of(refusal.reason).sentence)),
                       fmt::arg("text", text_of(refusal)), fmt::arg("amount", format_money(refusal.amount)),
                       fmt::arg("quantity", format_quantity(refusal.quantity)),
                       fmt::arg("number", refusal.number));
}

std::string refusal_name(RefusalReason reason) {
    return words_of(reason).name;
}

} // namespace sokoguru::shop
