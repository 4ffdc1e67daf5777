#include "app/till/lists/purchasing_lists.h"

#include "app/shop/language.h"
#include "app/shop/order_text.h"
#include "app/till/views/shift_text.h"
#include "core/values/text.h"

#include <fmt/format.h>

#include <utility>

namespace sokoguru::till {

namespace {

constexpr std::size_t orders_max = 200;

std::vector<ListPage::Row> order_rows(const ListQuestion& question) {
    std::vector<ListPage::Row> rows;
    for (const db::OrderListing& order : question.store.purchasing().orders(orders_max)) {
        ListPage::Row row;
        row.key = order.number.text();
        row.shown.title = order.supplier.name;
        row.shown.detail = fmt::format("{} · {} · {} {}", order.number.text(), format_date(order.number.day),
                                       order.line_count, tr("lines"));
        row.shown.amount = format_money(order.total);
        row.shown.note = shop::order_standing_text(order.standing);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string quantity_in_units(Quantity base, const StockGoods& goods) {
    const CaseCount count = in_cases(base, goods.factor);
    if (count.rest == Quantity{}) return fmt::format("{} {}", count.cases, goods.unit_name);
    return format_quantity(base);
}

std::vector<ListPage::Row> order_line_rows(const ListQuestion& question) {
    std::vector<ListPage::Row> rows;
    const auto number = parse_stock_number(question.subject);
    const auto progress = number ? question.store.purchasing().find_order(*number) : std::nullopt;
    if (!progress) return rows;
    for (std::size_t i = 0; i < progress->order.lines.size(); ++i) {
        const OrderLine& line = progress->order.lines[i];
        ListPage::Row row;
        row.key = std::to_string(line.goods.product.value());
        row.shown.title = line.goods.name;
        row.shown.detail = fmt::format("{} {}", format_quantity(line.quantity), line.goods.unit_name);
        if (line.price != Money{}) row.shown.detail += " x " + format_money(line.price);
        row.shown.amount = format_money(line.amount());
        if (progress->open(i) > Quantity{} && progress->received[i] > Quantity{})
            row.shown.note =
                fmt::format("{} {}", tr("still to come:"), quantity_in_units(progress->open(i), line.goods));
        if (progress->missing(i) > Quantity{})
            row.shown.note =
                fmt::format("{} {}", tr("never came:"), quantity_in_units(progress->missing(i), line.goods));
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<ListPage::Row> account_rows(const ListQuestion& question) {
    std::vector<ListPage::Row> rows;
    using Accounts = db::PurchasingBook::Accounts;
    for (const db::SupplierAccountListing& account : question.store.purchasing().accounts(Accounts::all)) {
        ListPage::Row row;
        row.key = account.supplier.code;
        row.shown.title = account.supplier.name;
        row.shown.detail = account.supplier.code;
        if (!account.supplier.phone.empty()) row.shown.detail += " · " + account.supplier.phone;
        if (account.supplier.standing == SupplierStanding::stopped)
            row.shown.detail += fmt::format(" · {}", tr("stopped"));
        if (account.owed != Money{}) row.shown.amount = format_money(account.owed);
        if (!account.debts.empty()) {
            const bool is_late = account.debts.front().due < question.today;
            row.shown.note = fmt::format("{} {}", is_late ? tr("overdue since") : tr("due"),
                                         format_date(account.debts.front().due));
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

ListSpec order_lines_spec(const ListPage& page) {
    return {.title = page.subject,
            .buttons = {{"change_line", tr("Change the line")},
                        {"add_goods", tr("Add goods"), Key::f2, false},
                        {"remove_line", tr("Remove line"), Key::del},
                        {"show_order", tr("Text for the supplier"), Key::f3, false},
                        {"send_order", tr("Send the order"), Key::f9, false},
                        {"receive_order", tr("Goods have come"), Key::f4, false},
                        {"end_order", tr("End the order"), Key::f6, false}},
            .empty_title = tr("Nothing is on this order yet."),
            .empty_advice = tr("Scan what is to be ordered, or find it by name.")};
}

} // namespace

std::optional<ListSpec> purchasing_list_spec(const ListPage& page) {
    using Search = ListSpec::Search;
    switch (page.name) {
    case ListName::orders:
        return ListSpec{.title = tr("Orders"),
                        .buttons = {{"open_order", tr("Open")},
                                    {"new_order", tr("New order"), Key::f7, false},
                                    {"receive_order", tr("Goods have come"), Key::f4},
                                    {"supplier_book", tr("Suppliers and debts"), Key::f5, false}},
                        .empty_title = tr("There are no orders."),
                        .empty_advice = tr("Begin one, or let the stock propose them.")};
    case ListName::order_lines: return order_lines_spec(page);
    case ListName::order_goods:
        return ListSpec{.title = tr("Find goods"),
                        .search = Search::by_text,
                        .search_hint = tr("Type a name or code"),
                        .buttons = {{"order_goods", tr("Order these")}},
                        .empty_title = tr("Search the goods"),
                        .empty_advice = tr("A few letters of the name are enough.")};
    case ListName::order_suppliers:
        return ListSpec{.title = tr("Whom is it ordered from?"),
                        .search = Search::by_text,
                        .search_hint = tr("Type a name or code"),
                        .buttons = {{"order_from", tr("From here")}},
                        .empty_title = tr("No supplier found."),
                        .empty_advice = tr("Add the supplier first: Suppliers and debts.")};
    case ListName::supplier_book:
        return ListSpec{.title = tr("Suppliers and what is owed to them"),
                        .buttons = {{"pay_supplier", tr("Pay")},
                                    {"edit_supplier", tr("Edit"), Key::f3},
                                    {"new_supplier", tr("New supplier"), Key::f7, false}},
                        .empty_title = tr("There are no suppliers."),
                        .empty_advice = tr("Add the first one.")};
    default: return std::nullopt;
    }
}

std::optional<std::vector<ListPage::Row>> purchasing_rows(ListName name, const ListQuestion& question) {
    switch (name) {
    case ListName::orders: return order_rows(question);
    case ListName::order_lines: return order_line_rows(question);
    case ListName::order_goods: return goods_rows(question);
    case ListName::order_suppliers: return supplier_rows(question);
    case ListName::supplier_book: return account_rows(question);
    default: return std::nullopt;
    }
}

} // namespace sokoguru::till
