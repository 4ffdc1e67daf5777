#pragma once

#include <cstddef>
#include <string>
#include <variant>

namespace sokoguru::till {

// A form, and what can be done in one.

/// The forms that the till asks things with. `app/till/forms/` says what each one asks and what follows.
enum class FormName {
    approval, ///< Opened by the till itself when somebody has to allow something.
    asked_price,
    manual_price,
    discount, ///< On a line or on the whole cart.
    cancel_cart,
    hold,
    cash_in,
    cash_out,
    cash_drop,
    open_drawer,
    hand_over,
    repay_credit,
    void_sale,
    return_without_receipt,
    transfer,
    voucher,
    close_reason, ///< Of the difference of a counted drawer.
    settings_shop,
    settings_tax,
    settings_receipt,
    settings_day,
    settings_hours,
    settings_selling,
    settings_cash_payment,
    settings_other_payment,
    settings_drawer,
    settings_ledger_account,
    settings_report_folder, ///< Of this machine: where the files of a day go.
    donation,               ///< Out of the change, by the buyer's word.
    goods_receipt_head,     ///< Invoice, freight and discount of goods that come in.
    supplier_return_head,
    goods_batch, ///< Of the chosen line of goods that come in.
    open_stock_count,
    cancel_stock_count,
    arrival_difference, ///< Why not all that was sent is there.
    settle_consignor,
    consignor_terms, ///< The fee, and by what name products are a consignor's.
    consigned_note,  ///< Of goods that a consignor brought or gets back.
    block_lot,       ///< Why a lot can't be sold, or can be again.
    product_new,
    product_words,      ///< Name, own code, category, consignor.
    product_kind,       ///< Tax class, sold in parts, favourite.
    product_unit,       ///< A unit and its price, from today or a later day on.
    product_price,      ///< A price of a level or from a quantity on.
    below_cost,         ///< Opened by the till itself: whether prices below cost are meant.
    price_change_goods, ///< Of which goods the prices change, and how.
    price_change_terms, ///< How they are rounded, and from when on they hold.
    price_plan_cancel,
    supplier,
    supplier_payment,
    order_line,
    end_order,
    report_days,
    label_printer, ///< Of this machine: how it is reached, what it understands, what it prints on.
    print_labels,
    compared_day,    ///< That the day in numbers is shown beside.
    confirm_command, ///< What can't be undone, or what the engine wants to be looked at twice.
};

inline constexpr FormName last_form_name = FormName::confirm_command;

struct OpenForm {
    FormName name = FormName::hold;
    bool operator==(const OpenForm&) const = default;
};
struct FocusField {
    std::size_t index = 0;
    bool operator==(const FocusField&) const = default;
};
/// The whole new text of the field that is being filled in.
struct ChangeField {
    std::string text;
    bool operator==(const ChangeField&) const = default;
};
/// One of the texts that are proposed for the field that is being filled in.
struct ChooseOption {
    std::size_t index = 0;
    bool operator==(const ChooseOption&) const = default;
};
/// Shows the options from that one on, when there are more than fit.
struct ShowOptionsFrom {
    std::size_t index = 0;
    bool operator==(const ShowOptionsFrom&) const = default;
};
struct ConfirmForm {
    bool operator==(const ConfirmForm&) const = default;
};
struct CancelForm {
    bool operator==(const CancelForm&) const = default;
};

using FormAction =
    std::variant<OpenForm, FocusField, ChangeField, ChooseOption, ShowOptionsFrom, ConfirmForm, CancelForm>;

} // namespace sokoguru::till
