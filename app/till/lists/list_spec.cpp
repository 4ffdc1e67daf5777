#include "app/till/lists/list_spec.h"

#include "app/shop/language.h"
#include "app/till/lists/catalogue_lists.h"
#include "app/till/lists/lots_lists.h"
#include "app/till/lists/photo_lists.h"
#include "app/till/lists/purchasing_lists.h"

namespace sokoguru::till {

namespace {

ListSpec blocked_categories_spec() {
    return {.title = tr("What this shop does not sell"),
            .buttons = {{"block", tr("Block or allow")}},
            .empty_title = tr("The goods have no categories."),
            .empty_advice = tr("Give them some in the list of products.")};
}

ListSpec ledger_accounts_spec() {
    return {.title = tr("Accounts of the general ledger"), .buttons = {{"edit_account", tr("Edit")}}};
}

ListSpec unconfirmed_spec() {
    return {.title = tr("Payments not yet seen"),
            .buttons = {{"confirm", tr("It has arrived")}, {"show", tr("Show receipt"), Key::f3}},
            .empty_title = tr("Every payment has been seen."),
            .empty_advice = tr("Go back to selling.")};
}

/// The lists of the goods' work.
ListSpec stock_list_spec(ListName name) {
    using Search = ListSpec::Search;
    if (name == ListName::stock_goods)
        return {.title = tr("Find goods"),
                .search = Search::by_text,
                .search_hint = tr("Type a name or code"),
                .buttons = {{"take_goods", tr("Take these")}},
                .empty_title = tr("Search the goods"),
                .empty_advice = tr("A few letters of the name are enough.")};
    if (name == ListName::suppliers)
        return {.title = tr("Suppliers"),
                .search = Search::by_text,
                .search_hint = tr("Type a name or code"),
                .buttons = {{"take_supplier", tr("From here")},
                            {"no_supplier", tr("Without a supplier"), Key::del, false}},
                .empty_title = tr("No supplier found."),
                .empty_advice = tr("Add the supplier first: Suppliers and debts.")};
    if (name == ListName::stock_categories)
        return {
            .title = tr("The stock of which category?"),
            .buttons = {{"stock_of", tr("Show")}, {"stock_suppliers", tr("By supplier"), Key::f3, false}}};
    if (name == ListName::stock_suppliers)
        return {.title = tr("The stock from which supplier?"),
                .search = Search::by_text,
                .search_hint = tr("Type a name or code"),
                .buttons = {{"stock_from", tr("Show")}}};
    return {.title = tr("Count the shelves"),
            .buttons = {{"go_on_counting", tr("Count on")},
                        {"new_count", tr("New count sheet"), Key::f7, false},
                        {"cancel_count", tr("Put away"), Key::del}},
            .empty_title = tr("No count is open."),
            .empty_advice = tr("Open a sheet; several people can count on it while the till sells.")};
}

ListSpec members_spec() {
    return {.title = tr("Members"),
            .search = ListSpec::Search::by_text,
            .search_hint = tr("Scan the card, or type a name, code or phone"),
            .buttons = {{"choose", tr("Buys now")},
                        {"wholesale", tr("Wholesale"), Key::f7, false},
                        {"public", tr("No member"), Key::del, false},
                        {"debtors", tr("Who owes"), Key::f5, false}},
            .empty_title = tr("Nobody found."),
            .empty_advice = tr("Try fewer letters, or the number on the card.")};
}

ListSpec sales_spec() {
    return {.title = tr("Sales"),
            .search = ListSpec::Search::by_text,
            .search_hint = tr("Number, amount, day or member"),
            .buttons = {{"take_back", tr("Take goods back")},
                        {"show", tr("Show receipt"), Key::f3},
                        {"without_receipt", tr("No receipt"), Key::f7, false},
                        {"void", tr("Undo the sale"), Key::del},
                        {"unconfirmed", tr("Unseen payments"), Key::f5, false}},
            .empty_title = tr("No sale found."),
            .empty_advice = tr("Type the number on the receipt.")};
}

} // namespace

ListSpec list_spec(const ListPage& page) {
    using Search = ListSpec::Search;
    if (auto spec = purchasing_list_spec(page)) return std::move(*spec);
    switch (page.name) {
    case ListName::held_carts:
        return {.title = tr("Held carts"),
                .buttons = {{"recall", tr("Recall")}},
                .empty_title = tr("No cart is held."),
                .empty_advice = tr("Hold a cart to serve somebody else first.")};
    case ListName::members: return members_spec();
    case ListName::sales: return sales_spec();
    case ListName::unconfirmed: return unconfirmed_spec();
    case ListName::report_receipts:
        return {.title = page.subject,
                .buttons = {{"show", tr("Show receipt")}, {"more_receipts", tr("More"), Key::f7, false}},
                .empty_title = tr("No sale found."),
                .empty_advice = tr("Choose another row of the report.")};
    case ListName::goods:
        return {.title = tr("Goods without a receipt"),
                .search = Search::by_text,
                .search_hint = tr("Type a name or code"),
                .buttons = {{"goods_back", tr("Take goods back")}},
                .empty_title = tr("Search the goods"),
                .empty_advice = tr("A few letters of the name are enough.")};
    case ListName::debtors:
        return {.title = tr("Who owes something"),
                .buttons = {{"repay", tr("Pays back")}},
                .empty_title = tr("Nobody owes anything."),
                .empty_advice = tr("Go back to selling.")};
    case ListName::settings: return {.title = tr("Settings"), .buttons = {{"open_settings", tr("Edit")}}};
    case ListName::blocked_categories: return blocked_categories_spec();
    case ListName::ledger_accounts: return ledger_accounts_spec();
    case ListName::stock_categories:
    case ListName::stock_suppliers:
    case ListName::stock_goods:
    case ListName::suppliers:
    case ListName::counts: return stock_list_spec(page.name);
    case ListName::transfers:
    case ListName::places:
    case ListName::consignors:
    case ListName::consigned_sales:
    case ListName::settlements:
    case ListName::new_consignor:
    case ListName::lots:
    case ListName::expiring_lots: return lots_list_spec(page);
    case ListName::photo_files: return photo_list_spec(page);
    case ListName::product:
    case ListName::product_history:
    case ListName::price_plans:
    case ListName::price_preview:
    case ListName::labels_due: return catalogue_list_spec(page);
    default: break;
    }
    return {.title = tr("Shifts"),
            .buttons = {{"report", tr("Show report")}},
            .empty_title = tr("There has been no shift yet."),
            .empty_advice = tr("Open a shift to begin.")};
}

} // namespace sokoguru::till
