// Goods of consignors on the touchscreen: what they bring and get back, what they are paid, and for which fee
// their goods are sold.

#include "app/shop/language.h"
#include "app/till/forms/lots_forms.h"
#include "app/till/goods_draft.h"
#include "app/till/till.h"
#include "core/values/text.h"

#include <fmt/format.h>

namespace sokoguru::till {

namespace {

ReceiveConsigned received_on(const GoodsPage& page) {
    return {page.supplier_code, page.note, received_goods(page).lines};
}

ReturnConsigned returned_on(const GoodsPage& page) {
    return {page.supplier_code, page.note, stock_to_adjust(page).lines};
}

} // namespace

/// A page that was left goes on; it is of one consignor, so another one's waits until it is finished.
void Till::take_up_consigned_page(GoodsPageKind kind, const ListPage::Row& consignor) {
    take_up_goods_page(kind);
    GoodsPage& page = *screen_.goods;
    if (page.lines.empty() && page.note.empty()) {
        page.supplier_code = consignor.key;
        page.supplier_name = consignor.shown.title;
    } else if (page.supplier_code != consignor.key) {
        say(Notice::Kind::warning,
            fmt::format(fmt::runtime(tr("Finish this first: it is of {}.")), page.supplier_name));
    }
}

/// What belongs to the shop or to somebody else does not go onto a consignor's page.
bool Till::refuse_other_consignor(const Product& product) {
    Stockroom& stockroom = shop_->store().stockroom();
    const auto owner =
        product.consignor.empty() ? std::nullopt : stockroom.consignor_named(product.consignor);
    const auto supplier = stockroom.find_supplier(goods_page()->supplier_code);
    if (owner && supplier && owner->supplier == supplier->id) return false;
    refuse({.reason = RefusalReason::other_consignor, .text = product.name});
    return true;
}

void Till::save_consigned_page(const GoodsPage& page, UtcTime now) {
    if (page.kind == GoodsPageKind::consigned_return)
        return static_cast<void>(command(returned_on(page), now));
    if (!refuse_unreadable_expiry(*goods_page())) static_cast<void>(command(received_on(page), now));
}

void Till::take_consigned_note(const FormPage& form) {
    screen_.form.reset();
    if (GoodsPage* page = goods_page()) page->note = clean_text(form.values.at(0), name_length_max);
}

void Till::open_consignor_terms(const std::string& code) {
    Stockroom& stockroom = shop_->store().stockroom();
    const auto supplier = stockroom.find_supplier(code);
    if (!supplier) return;
    const auto known = stockroom.find_consignor(supplier->id);
    open_form(FormName::consignor_terms, {.name = supplier->name, .code = code});
    screen_.form->values = {known ? typed_fee(known->fee) : std::string{},
                            known ? known->label : supplier->name};
}

void Till::open_settlement(const std::string& code) {
    for (const db::ConsignorListing& consignor : shop_->store().consignors()) {
        if (consignor.supplier.code != code) continue;
        open_form(FormName::settle_consignor,
                  {.name = consignor.supplier.name + " · " + format_money(consignor.owed()), .code = code});
    }
}

void Till::print_settlement(const StockNumber& number) {
    const auto settlement = shop_->store().find_settlement(number);
    if (!settlement) return;
    print_slip([&](const ShopProfile& profile) { return shop::make_slip(*settlement, profile); },
               settlement->at);
}

bool Till::use_consignor_button(const std::string& button, const ListPage::Row& row, UtcTime now) {
    if (button == "settle" || button == "settle_these") {
        open_settlement(button == "settle" ? row.key : screen_.list->subject);
    } else if (button == "consigned_in") {
        take_up_consigned_page(GoodsPageKind::consigned_receipt, row);
    } else if (button == "consigned_back") {
        take_up_consigned_page(GoodsPageKind::consigned_return, row);
    } else if (button == "consigned_sales") {
        screen_.list = ListPage{.name = ListName::consigned_sales};
        screen_.list->subject = row.key;
        load_list(now);
    } else if (button == "settlements") {
        open_list(ListName::settlements, now);
    } else if (button == "print_settlement") {
        if (const auto number = parse_stock_number(row.key)) print_settlement(*number);
        say(Notice::Kind::accepted, tr("It goes to the printer."));
    } else if (button == "new_consignor") {
        open_list(ListName::new_consignor, now);
    } else if (button == "consignor_terms" || button == "sell_for_fee") {
        open_consignor_terms(row.key);
    } else {
        return false;
    }
    return true;
}

/// What a command about consignment that was done means for the screen. True when it was one.
bool Till::follow_consignment(const Command& done, UtcTime now) {
    if (std::holds_alternative<SetConsignor>(done)) {
        open_list(ListName::consignors, now);
        say(Notice::Kind::accepted, tr("Saved."));
        return true;
    }
    const bool is_in = std::holds_alternative<ReceiveConsigned>(done);
    const bool is_settled = std::holds_alternative<SettleConsignor>(done);
    if (!is_in && !is_settled && !std::holds_alternative<ReturnConsigned>(done)) return false;
    const StockNumber number = *shop_->engine().state().stock_document;
    if (is_settled) {
        open_list(ListName::consignors, now);
        print_settlement(number);
    } else {
        screen_.goods.reset();
        screen_.goods_is_open = false;
    }
    if (is_in) {
        if (const auto receipt = shop_->store().find_goods_receipt(number))
            print_slip([&](const ShopProfile& profile) { return shop::make_slip(*receipt, profile); }, now);
    }
    tone_ = Tone::accepted;
    std::string text = fmt::format(fmt::runtime(tr("Written down as {}.")), number.text());
    const auto* settled = std::get_if<SettleConsignor>(&done);
    const auto settlement = settled != nullptr && settled->paid_from == PaidFrom::drawer
                                ? shop_->store().find_settlement(number)
                                : std::nullopt;
    if (settlement)
        text += " " +
                fmt::format(fmt::runtime(tr("{} is out of the drawer.")), format_money(settlement->total()));
    say(Notice::Kind::accepted, std::move(text));
    return true;
}

} // namespace sokoguru::till
