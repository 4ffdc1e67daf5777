#include "app/shop/ledger_accounts.h"
#include "app/till/forms/catalogue_forms.h"
#include "app/till/forms/form_spec.h"
#include "app/till/forms/lots_forms.h"
#include "app/till/forms/purchasing_forms.h"
#include "app/till/settings/setting_group.h"
#include "app/till/typed_number.h"

#include <algorithm>
#include <utility>

namespace sokoguru::till {

namespace {

/// A typed percentage of at most three digits, as basis points.
Percent typed_percent(const std::string& digits) {
    constexpr std::int64_t percent_max = 1'000;
    return Percent{100 * std::min(typed_money(digits).rupiah(), percent_max)};
}

std::string code_of(const std::string& chosen, const std::vector<User>& users) {
    const auto found = std::find_if(users.begin(), users.end(),
                                    [&](const User& user) { return user_label(user, users) == chosen; });
    return found == users.end() ? std::string{} : found->code;
}

CashMovementKind movement_of(FormName name) {
    return name == FormName::cash_in    ? CashMovementKind::cash_in
           : name == FormName::cash_out ? CashMovementKind::cash_out
                                        : CashMovementKind::drop;
}

Command count_to_open(const FormPage& page) {
    OpenCount command;
    const std::string& what = page.values.at(0);
    if (what == goods_of_a_shelf()) {
        command.scope = CountScope::shelf;
    } else if (what != all_goods()) {
        command.scope = CountScope::category;
        command.category = what;
    }
    command.visibility = page.values.at(1) == blind_count() ? CountVisibility::blind : CountVisibility::open;
    command.note = page.values.at(2);
    return command;
}

ChangeSettings account_to_change(const FormSubject& subject, std::string code, std::string name) {
    ShopProfile profile = subject.profile;
    shop::change_ledger_account(profile, {subject.account, std::move(code), std::move(name)});
    return {std::move(profile)};
}

} // namespace

bool is_complete(const FormPage& page, const FormSpec& spec) {
    for (std::size_t i = 0; i < spec.fields.size(); ++i) {
        const bool is_empty = i >= page.values.size() || page.values[i].empty();
        if (is_empty && spec.fields[i].need == FieldSpec::Need::required) return false;
    }
    return true;
}

Command form_command(const FormPage& page, const TillState& state, const std::vector<User>& users) {
    const auto value = [&](std::size_t i) { return i < page.values.size() ? page.values[i] : std::string{}; };
    const FormSubject& subject = page.subject;
    if (auto command = purchasing_form_command(page)) return std::move(*command);
    switch (page.name) {
    case FormName::approval:
    case FormName::donation: // No command: it stays on the screen until the sale is paid.
    case FormName::goods_receipt_head:
    case FormName::goods_batch:
    case FormName::supplier_return_head:
    case FormName::consigned_note: break; // Nor here, until the goods are received.
    case FormName::open_stock_count: return count_to_open(page);
    case FormName::cancel_stock_count: return CancelCount{*parse_stock_number(subject.code), value(0)};
    case FormName::arrival_difference: {
        auto command = std::get<TakeInTransfer>(*subject.command);
        command.reason = value(0);
        return command;
    }
    case FormName::settle_consignor:
    case FormName::consignor_terms:
    case FormName::block_lot: return lots_form_command(page);
    case FormName::product_new:
    case FormName::product_words:
    case FormName::product_kind:
    case FormName::product_unit:
    case FormName::product_price:
    case FormName::price_plan_cancel: return catalogue_form_command(page);
    case FormName::below_cost: break;
    case FormName::price_change_goods: // No command: the preview follows.
    case FormName::price_change_terms: break;
    case FormName::asked_price:
        return AddProduct{subject.product, subject.unit, subject.quantity, typed_money(value(0))};
    case FormName::manual_price: return SetPrice{subject.line, typed_money(value(0)), value(1)};
    case FormName::discount:
        if (value(0) == whole_cart())
            return DiscountCart{typed_percent(value(1)), typed_money(value(2)), value(3)};
        return DiscountLine{subject.line, typed_percent(value(1)), typed_money(value(2)), value(3)};
    case FormName::cancel_cart: return EmptyCart{value(0)};
    case FormName::hold: return HoldCart{value(0)};
    case FormName::cash_in:
    case FormName::cash_out:
    case FormName::cash_drop: return MoveCash{movement_of(page.name), typed_money(value(0)), value(1)};
    case FormName::open_drawer: return sokoguru::OpenDrawer{value(0)};
    case FormName::hand_over: return HandOverShift{code_of(value(0), users), value(1)};
    case FormName::repay_credit: return RepayCredit{subject.code, typed_money(value(0))};
    case FormName::void_sale: return VoidSale{subject.sale, value(0)};
    case FormName::return_without_receipt:
        return TakeBackWithoutReceipt{subject.product, subject.unit,
                                      typed_quantity(value(0)).value_or(Quantity{}), value(1)};
    case FormName::transfer:
        return AddPayment{state.cart.id, Tender::transfer, typed_money(value(0)), value(1)};
    case FormName::voucher: return AddPayment{state.cart.id, Tender::voucher, subject.amount, value(0)};
    case FormName::close_reason: return CloseShift{subject.counts, value(0)};
    case FormName::settings_shop:
    case FormName::settings_tax:
    case FormName::settings_receipt:
    case FormName::settings_day:
    case FormName::settings_hours:
    case FormName::settings_selling:
    case FormName::settings_cash_payment:
    case FormName::settings_other_payment:
    case FormName::settings_drawer:
        return ChangeSettings{changed_profile(*setting_group(page.name), subject.profile, page.values)};
    case FormName::settings_ledger_account: return account_to_change(subject, value(0), value(1));
    default: break; // What was asked and waits for a yes.
    }
    return *subject.command;
}

std::optional<Approval> form_approval(const FormPage& page, const std::vector<User>& users) {
    if (page.name != FormName::approval) return std::nullopt;
    return Approval{code_of(page.values.at(0), users), page.values.at(1), page.values.at(2)};
}

} // namespace sokoguru::till
