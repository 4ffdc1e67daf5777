#include "app/till/forms/form_spec.h"

#include "app/shop/language.h"
#include "app/till/forms/catalogue_forms.h"
#include "app/till/forms/label_forms.h"
#include "app/till/forms/lots_forms.h"
#include "app/till/forms/purchasing_forms.h"
#include "app/till/forms/report_forms.h"
#include "app/till/forms/single_setting_forms.h"
#include "app/till/pay_sums.h"
#include "app/till/settings/setting_group.h"
#include "core/values/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace sokoguru::till {

namespace {

using Kind = FormView::Kind;
using Need = FieldSpec::Need;

FieldSpec amount_field(const char* label) {
    return {.label = label, .kind = Kind::amount};
}

FieldSpec reason_field(std::vector<std::string> options, Need need = Need::required) {
    return {.label = tr("Reason"), .kind = Kind::text, .need = need, .options = std::move(options)};
}

/// Those who may allow it, in the order of the shop's list.
std::vector<std::string> approvers(Permission permission, const std::vector<User>& users) {
    std::vector<std::string> names;
    for (const User& user : users) {
        if (user.standing == UserStanding::active && may(user.role, permission))
            names.push_back(user_label(user, users));
    }
    return names;
}

std::vector<std::string> names_of(const std::vector<User>& users) {
    std::vector<std::string> names;
    for (const User& user : users) {
        if (user.standing == UserStanding::active) names.push_back(user_label(user, users));
    }
    return names;
}

FormSpec approval_spec(const FormPage& page, const std::vector<User>& users) {
    return {.title = tr("Somebody has to allow this"),
            .explanation = describe(page.subject.permission),
            .fields = {{.label = tr("Who allows it"),
                        .kind = Kind::choice,
                        .options = approvers(page.subject.permission, users)},
                       {.label = tr("PIN"), .kind = Kind::pin},
                       reason_field({tr("Customer's wish"), tr("Wrong price on the shelf"), tr("Mistake"),
                                     tr("Damaged goods")},
                                    Need::optional)},
            .confirm = tr("Allow")};
}

FormSpec price_spec(const FormPage& page) {
    return {
        .title = tr("Another price"),
        .explanation = page.subject.name,
        .fields = {amount_field(tr("Price of one")),
                   reason_field({tr("Wrong price on the shelf"), tr("Damaged goods"), tr("Agreed price")})},
        .confirm = tr("Set price")};
}

FormSpec discount_spec(const FormPage& page) {
    std::vector<std::string> on;
    if (page.subject.line != LineId{}) on.push_back(page.subject.name);
    on.push_back(whole_cart());
    return {.title = tr("Discount"),
            .explanation = tr("Leave both empty to take a discount away again."),
            .fields = {{.label = tr("On what"), .kind = Kind::choice, .options = std::move(on)},
                       {.label = tr("Percent"),
                        .kind = Kind::number,
                        .need = Need::optional,
                        .options = {"5", "10", "15", "20"}},
                       {.label = tr("Or an amount"), .kind = Kind::amount, .need = Need::optional},
                       reason_field({tr("Damaged goods"), tr("Near expiry"), tr("Customer's wish")},
                                    Need::optional)},
            .confirm = tr("Take off")};
}

FormSpec cash_spec(const FormPage& page) {
    if (page.name == FormName::cash_drop)
        return {.title = tr("Cash to the safe"),
                .explanation = tr("Count it, put it into the safe, and write down how much it was."),
                .fields = {amount_field(tr("Amount")), reason_field({}, Need::optional)},
                .confirm = tr("Save")};
    const bool is_in = page.name == FormName::cash_in;
    return {.title = is_in ? tr("Cash into the drawer") : tr("Cash out of the drawer"),
            .explanation = {},
            .fields = {amount_field(tr("Amount")),
                       is_in
                           ? reason_field({tr("Small change"), tr("Float"), tr("Found in the drawer")})
                           : reason_field({tr("Bought for the shop"), tr("Transport"), tr("Small change")})},
            .confirm = tr("Save")};
}

FormSpec tender_spec(const FormPage& page) {
    if (page.name == FormName::voucher)
        return {.title = tr("Voucher"),
                .explanation = tr("What the voucher is worth beyond the sale is lost."),
                .fields = {{.label = tr("Code"), .kind = Kind::text}},
                .confirm = tr("Use")};
    return {.title = tr("Bank transfer"),
            .explanation = page.subject.name,
            .fields = {amount_field(tr("Amount")),
                       {.label = tr("Reference"), .kind = Kind::text, .need = Need::optional}},
            .confirm = tr("It has arrived")};
}

FormSpec goods_receipt_head_spec(const FormPage& page) {
    return {.title = tr("The supplier's invoice"),
            .explanation = page.subject.name,
            .fields = {{.label = tr("Number of the invoice"), .kind = Kind::text, .need = Need::optional},
                       {.label = tr("Freight"), .kind = Kind::amount, .need = Need::optional},
                       {.label = tr("Discount on everything"), .kind = Kind::amount, .need = Need::optional},
                       {.label = tr("Is it paid?"),
                        .kind = Kind::choice,
                        .need = Need::optional,
                        .options = {owed_later(), tr("Paid in cash")}}},
            .confirm = tr("Save")};
}

FormSpec goods_batch_spec(const FormPage& page) {
    return {
        .title = tr("Batch"),
        .explanation = page.subject.name,
        .fields = {{.label = tr("As it stands on the goods"), .kind = Kind::text, .need = Need::optional}},
        .confirm = tr("Save")};
}

FormSpec supplier_return_head_spec(const FormPage& page) {
    return {.title = tr("Back to the supplier"),
            .explanation = page.subject.name,
            .fields = {{.label = tr("Number of the credit note or invoice"),
                        .kind = Kind::text,
                        .need = Need::optional},
                       {.label = tr("Note"),
                        .kind = Kind::text,
                        .need = Need::optional,
                        .options = {tr("Damaged goods"), tr("Near expiry"), tr("Wrong goods")}}},
            .confirm = tr("Save")};
}

FormSpec stock_count_spec(const FormPage& page) {
    std::vector<std::string> what = {all_goods(), goods_of_a_shelf()};
    what.insert(what.end(), page.subject.choices.begin(), page.subject.choices.end());
    return {.title = tr("New count sheet"),
            .explanation = tr("Several people can count on it, and the till sells meanwhile."),
            .fields = {{.label = tr("What is counted"), .kind = Kind::choice, .options = std::move(what)},
                       {.label = tr("Are the books shown?"),
                        .kind = Kind::choice,
                        .options = {blind_count(), tr("Show what should be there")}},
                       {.label = tr("Which shelf"), .kind = Kind::text, .need = Need::optional}},
            .confirm = tr("Open the sheet")};
}

FormSpec confirmation_spec(const FormPage& page) {
    return {.title = tr("Is that right?"),
            .explanation = page.subject.name,
            .fields = {{.label = tr("Answer"), .kind = Kind::choice, .options = {tr("Yes, it is right")}}},
            .confirm = tr("Do it")};
}

FormSpec close_spec(const FormPage& page) {
    const bool is_short = page.subject.difference < Money{};
    const Money distance = is_short ? -page.subject.difference : page.subject.difference;
    const char* sentence = is_short ? tr("{} is missing from the drawer. It can be closed all the same.")
                                    : tr("{} is too much in the drawer. It can be closed all the same.");
    return {.title = tr("Why is there a difference?"),
            .explanation = fmt::format(fmt::runtime(sentence), format_money(distance)),
            .fields = {reason_field({tr("Wrong change"), tr("Not written down"), tr("Still looking for it"),
                                     tr("Nobody knows")})},
            .confirm = tr("Close the shift")};
}

FormSpec hand_over_spec(const std::vector<User>& users) {
    return {.title = tr("Hand the drawer over"),
            .explanation = tr("Whoever takes it over answers for its cash from now on."),
            .fields = {{.label = tr("Who takes over"), .kind = Kind::choice, .options = names_of(users)},
                       {.label = tr("PIN"), .kind = Kind::pin}},
            .confirm = tr("Take over")};
}

/// The forms of the goods' work.
FormSpec goods_form_spec(const FormPage& page) {
    switch (page.name) {
    case FormName::goods_receipt_head: return goods_receipt_head_spec(page);
    case FormName::goods_batch: return goods_batch_spec(page);
    case FormName::supplier_return_head: return supplier_return_head_spec(page);
    case FormName::open_stock_count: return stock_count_spec(page);
    case FormName::cancel_stock_count:
        return {tr("Put this count away"),
                page.subject.name,
                {reason_field({tr("Opened by mistake"), tr("Counted wrong"), tr("Counted another time")})},
                tr("Put away")};
    default: break;
    }
    return {tr("It is not what was sent"),
            page.subject.name,
            {reason_field({tr("Lost on the way"), tr("Damaged goods"), tr("Counted wrongly")})},
            tr("Take in")};
}

FormSpec settings_spec(const FormPage& page) {
    const auto group = setting_group(page.name);
    FormSpec spec{
        .title = group->title, .explanation = group->explanation, .fields = {}, .confirm = tr("Save")};
    for (const Setting& setting : group->settings) {
        spec.fields.push_back(setting.field);
    }
    return spec;
}

FormSpec hold_spec() {
    return {.title = tr("Hold this cart"),
            .explanation = tr("The next customer can be served. Recall it when this one comes back."),
            .fields = {{.label = tr("Whose cart is it?"), .kind = Kind::text, .need = Need::optional}},
            .confirm = tr("Hold")};
}

FormSpec donation_spec(const FormPage& page) {
    FieldSpec amount = amount_field(tr("Donation"));
    for (const Money proposal : donation_proposals(page.subject.amount)) {
        amount.options.push_back(format_money(proposal));
    }
    return {.title = tr("Does the buyer give from the change?"),
            .explanation = tr("Ask first. Only a clear yes counts; without one go back."),
            .fields = {std::move(amount)},
            .confirm = tr("The buyer says yes")};
}

} // namespace

std::string whole_cart() {
    return tr("The whole cart");
}

std::string user_label(const User& user, const std::vector<User>& users) {
    const auto count = std::count_if(users.begin(), users.end(), [&](const User& other) {
        return other.standing == UserStanding::active && other.name == user.name;
    });
    return count > 1 ? fmt::format("{} ({})", user.name, user.code) : user.name;
}

FormSpec form_spec(const FormPage& page, const std::vector<User>& users) {
    if (auto spec = purchasing_form_spec(page)) return std::move(*spec);
    if (auto spec = report_form_spec(page)) return std::move(*spec);
    if (auto spec = label_form_spec(page)) return std::move(*spec);
    if (auto spec = single_setting_form_spec(page)) return std::move(*spec);
    switch (page.name) {
    case FormName::approval: return approval_spec(page, users);
    case FormName::asked_price:
        return {tr("What does it cost?"), page.subject.name, {amount_field(tr("Price of one"))}, tr("Add")};
    case FormName::manual_price: return price_spec(page);
    case FormName::discount: return discount_spec(page);
    case FormName::cancel_cart:
        return {tr("Throw the cart away?"),
                tr("All its lines go. To keep them for later, hold the cart instead."),
                {reason_field({tr("Customer left"), tr("Not enough money"), tr("Mistake")}, Need::optional)},
                tr("Throw away")};
    case FormName::hold: return hold_spec();
    case FormName::cash_in:
    case FormName::cash_out:
    case FormName::cash_drop: return cash_spec(page);
    case FormName::open_drawer:
        return {tr("Open the drawer"),
                tr("It is written down who opened it, and why."),
                {reason_field({tr("Small change"), tr("Checking the cash"), tr("Mistake")})},
                tr("Open")};
    case FormName::hand_over: return hand_over_spec(users);
    case FormName::repay_credit:
        return {tr("Member pays back"), page.subject.name, {amount_field(tr("Cash received"))}, tr("Save")};
    case FormName::void_sale:
        return {tr("Undo this sale"),
                page.subject.name,
                {reason_field({tr("Wrong customer"), tr("Paid twice"), tr("Mistake")})},
                tr("Undo the sale")};
    case FormName::return_without_receipt:
        return {tr("Take back without a receipt"),
                page.subject.name,
                {{.label = tr("Quantity"), .kind = Kind::number},
                 reason_field({tr("Receipt lost"), tr("Damaged goods"), tr("Wrong goods")})},
                tr("Take back")};
    case FormName::donation: return donation_spec(page);
    case FormName::goods_receipt_head:
    case FormName::goods_batch:
    case FormName::supplier_return_head:
    case FormName::open_stock_count:
    case FormName::cancel_stock_count:
    case FormName::arrival_difference: return goods_form_spec(page);
    case FormName::settle_consignor:
    case FormName::consignor_terms:
    case FormName::consigned_note:
    case FormName::block_lot: return lots_form_spec(page);
    case FormName::product_new:
    case FormName::product_words:
    case FormName::product_kind:
    case FormName::product_unit:
    case FormName::product_price:
    case FormName::below_cost:
    case FormName::price_change_goods:
    case FormName::price_change_terms:
    case FormName::price_plan_cancel: return catalogue_form_spec(page);
    case FormName::transfer:
    case FormName::voucher: return tender_spec(page);
    case FormName::close_reason: return close_spec(page);
    case FormName::confirm_command: return confirmation_spec(page);
    default: break; // Those of the settings.
    }
    return settings_spec(page);
}

std::string owed_later() {
    return tr("Paid later");
}

std::string all_goods() {
    return tr("All goods");
}

std::string goods_of_a_shelf() {
    return tr("One shelf");
}

std::string blind_count() {
    return tr("Count blind");
}

std::string describe(Permission permission) {
    switch (permission) {
    case Permission::sell: return tr("Sell");
    case Permission::run_shift: return tr("Open or close a shift, or move cash");
    case Permission::close_with_difference: return tr("Close the shift though the cash is far off");
    case Permission::open_drawer: return tr("Open the drawer without a sale");
    case Permission::change_price: return tr("Change a price");
    case Permission::discount: return tr("Give a discount");
    case Permission::large_discount: return tr("Give a large discount");
    case Permission::sell_at_a_loss: return tr("Sell below what the goods cost");
    case Permission::cancel_cart: return tr("Throw a cart away");
    case Permission::take_back: return tr("Take goods back");
    case Permission::take_back_without_receipt: return tr("Take goods back without a receipt, or too late");
    case Permission::refund_otherwise: return tr("Pay out in cash what was not paid in cash");
    case Permission::void_sale: return tr("Undo a finished sale");
    case Permission::exceed_credit: return tr("Let a member owe more than the limit");
    case Permission::train: return tr("Practise");
    case Permission::change_settings: return tr("Change the shop's settings");
    case Permission::manage_people: return tr("Change who may log in");
    case Permission::manage_catalogue: return tr("Change products and prices");
    case Permission::receive_goods: return tr("Receive goods");
    case Permission::adjust_stock: return tr("Change the stock by hand");
    case Permission::count_stock: return tr("Count the stock");
    case Permission::approve_count: return tr("Post a count or put it away");
    case Permission::manage_suppliers: return tr("Change suppliers");
    case Permission::order_goods: return tr("Order goods");
    case Permission::pay_suppliers: return tr("Pay suppliers");
    case Permission::see_stock: return tr("See the stock and what it cost");
    case Permission::block_lots: return tr("Block a lot or free it");
    case Permission::transfer_stock: return tr("Move goods between places");
    case Permission::settle_consignment: return tr("Pay a consignor");
    case Permission::close_day: return tr("Close the day");
    case Permission::see_reports: break;
    }
    return tr("See reports");
}

} // namespace sokoguru::till
