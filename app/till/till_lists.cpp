// Lists to choose from, and what their buttons do. What stands in them is in `lists/list_rows.h`.

#include "app/shop/language.h"
#include "app/till/lists/list_rows.h"
#include "app/till/lists/list_spec.h"
#include "app/till/lists/purchasing_lists.h"
#include "app/till/till.h"
#include "core/values/text.h"

#include <utility>

namespace sokoguru::till {

namespace {

std::vector<ListPage::Row> rows_of(ListName name, const ListQuestion& question) {
    if (auto rows = purchasing_rows(name, question)) return std::move(*rows);
    switch (name) {
    case ListName::held_carts: return held_cart_rows(question);
    case ListName::members: return member_rows(question);
    case ListName::sales: return sale_rows(question);
    case ListName::unconfirmed: return unconfirmed_rows(question);
    case ListName::goods: return goods_rows(question);
    case ListName::debtors: return debtor_rows(question);
    case ListName::settings: return setting_rows();
    case ListName::blocked_categories: return category_rows(question);
    case ListName::ledger_accounts: return ledger_account_rows(question);
    case ListName::stock_categories: return stock_category_rows(question);
    case ListName::stock_goods: return goods_rows(question);
    case ListName::suppliers: return supplier_rows(question);
    case ListName::counts: return open_count_rows(question);
    case ListName::transfers: return transfer_rows(question);
    case ListName::places: return place_rows(question);
    case ListName::consignors: return consignor_rows(question);
    case ListName::consigned_sales: return consigned_sales_rows(question);
    case ListName::settlements: return settlement_rows(question);
    case ListName::new_consignor: return supplier_rows(question);
    case ListName::stock_suppliers: return stock_supplier_rows(question);
    case ListName::lots: return lot_rows(question);
    case ListName::expiring_lots: return expiring_lot_rows(question);
    case ListName::labels_due: return label_rows(question);
    case ListName::price_plans: return price_plan_rows(question);
    case ListName::product:
    case ListName::photo_files:
    case ListName::product_history:
    case ListName::report_receipts:
    case ListName::price_preview: return {}; // They follow from the open page: `load_catalogue_list`.
    case ListName::orders:
    case ListName::order_lines:
    case ListName::order_goods:
    case ListName::order_suppliers:
    case ListName::supplier_book:
    case ListName::shifts: break;
    }
    return shift_rows(question);
}

/// The two parts of a key like "12/1".
std::pair<std::string, std::int64_t> parts_of(const std::string& key) {
    const std::size_t slash = key.find('/');
    return {key.substr(0, slash), slash == key.npos ? 0 : std::stoll(key.substr(slash + 1))};
}

} // namespace

void Till::open_list(ListName name, UtcTime now) {
    screen_.list = ListPage{.name = name};
    screen_.notice.reset();
    load_list(now);
}

void Till::load_list(UtcTime now) {
    // The receipts of a report were looked for by its worker.
    if (screen_.list->name == ListName::report_receipts || load_catalogue_list()) return;
    ListPage& page = *screen_.list;
    Engine& engine = shop_->engine();
    // A space at the end is the beginning of the next word.
    page.rows = rows_of(page.name, {shop_->store(), engine.profile(), engine.day_of(now),
                                    clean_text(page.search, code_length_max), page.subject});
    page.selected = page.rows.empty() ? std::nullopt : std::optional<std::size_t>(0);
}

/// Members and debtors.
void Till::use_member_button(const std::string& button, const ListPage::Row& row, UtcTime now) {
    if (button == "debtors") return open_list(ListName::debtors, now);
    if (button == "repay")
        return open_form(FormName::repay_credit,
                         {.name = row.shown.title + " · " + row.shown.amount, .code = row.key});
    bool is_done = false;
    if (button == "choose") is_done = command(SetMember{row.key}, now);
    if (button == "wholesale") is_done = command(SetBuyerClass{BuyerClass::wholesale}, now);
    if (button == "public") is_done = command(SetBuyerClass{}, now);
    if (is_done) screen_.list.reset();
}

/// Sales, their payments, and goods that come back without their receipt.
void Till::use_sale_button(const std::string& button, const ListPage::Row& row, UtcTime now) {
    if (button == "unconfirmed") return open_list(ListName::unconfirmed, now);
    if (button == "without_receipt") return open_list(ListName::goods, now);
    const auto [first, second] = parts_of(row.key);
    if (button == "goods_back")
        return open_form(
            FormName::return_without_receipt,
            {.product = ProductId{std::stoll(first)}, .unit = UnitId{second}, .name = row.shown.title});
    const auto number = parse_sale_number(first);
    if (!number) return;
    if (button == "take_back") open_take_back(*number);
    if (button == "void")
        open_form(FormName::void_sale, {.name = first + " · " + row.shown.amount, .sale = *number});
    if (button == "confirm") static_cast<void>(command(ConfirmPayment{*number, second}, now));
    if (button == "show") {
        if (const auto sale = shop_->store().find_sale(*number)) show_receipt(*sale);
    }
}

void Till::use_list_button(const std::string& button, const ListPage::Row& row, UtcTime now) {
    if (use_catalogue_button(button, row, now)) return;
    if (use_purchasing_button(button, row, now)) return;
    if (use_lots_button(button, row, now) || use_consignor_button(button, row, now)) return;
    if (button == "more_receipts") return show_more_receipts();
    if (button == "report") return show_report(ShiftId{std::stoll(row.key)});
    if (button == "open_settings") return open_settings(row.key, now);
    if (button == "edit_account") return open_ledger_account(row.key);
    if (button == "block") return block_or_allow(row.key, now);
    if (button == "stock_of") return choose_stock_category(row.key);
    if (button == "stock_suppliers") return open_list(ListName::stock_suppliers, now);
    if (button == "stock_from") return choose_stock_supplier(row.key);
    const ListName name = screen_.list->name;
    if (name == ListName::held_carts) {
        screen_.list.reset();
        static_cast<void>(command(RecallCart{CartId{std::stoll(row.key)}}, now));
    } else if (name == ListName::stock_goods || name == ListName::suppliers || name == ListName::counts) {
        use_stock_list_button(button, row, now);
    } else if (name == ListName::transfers || name == ListName::places) {
        use_transfer_button(button, row, now);
    } else if (name == ListName::members || name == ListName::debtors) {
        use_member_button(button, row, now);
    } else {
        use_sale_button(button, row, now);
    }
}

void Till::reduce_list(const ListAction& action, UtcTime now) {
    if (!shop_->engine().state().user) return;
    if (const auto* open = std::get_if<OpenList>(&action)) return open_list(open->name, now);
    if (!screen_.list) return;
    ListPage& page = *screen_.list;
    if (const auto* select = std::get_if<SelectRow>(&action)) {
        if (select->index < page.rows.size()) page.selected = select->index;
    } else if (const auto* search = std::get_if<ChangeListSearch>(&action)) {
        page.search = clean_text(search->text, code_length_max);
        if (!page.search.empty() && search->text.ends_with(' ')) page.search += ' ';
        screen_.notice.reset();
        load_list(now);
    } else if (const auto* use = std::get_if<UseListButton>(&action)) {
        const ListSpec spec = list_spec(page);
        if (use->button >= spec.buttons.size()) return;
        const ChoiceListView::Button& button = spec.buttons[use->button];
        if (button.needs_row && use->row >= page.rows.size()) return;
        screen_.notice.reset();
        use_list_button(button.id, button.needs_row ? ListPage::Row(page.rows[use->row]) : ListPage::Row{},
                        now);
    } else if (!close_catalogue_list(now) && !close_lots_list(now) && !leave_purchasing_list(now)) {
        screen_.list.reset();
        screen_.notice.reset();
    }
}

} // namespace sokoguru::till
