#include "db/open_cart_table.h"

#include <algorithm>

namespace sokoguru::db {

namespace {

CartLine read_line(LineId id, Rows& rows) {
    CartLine line;
    line.id = id;
    line.product = rows.id<ProductId>();
    line.unit = rows.id<UnitId>();
    line.name = rows.text();
    line.unit_name = rows.text();
    line.category = rows.text();
    line.factor = rows.quantity();
    line.divisibility = rows.word<Divisibility>();
    line.tax = rows.word<TaxClass>();
    line.consignor = rows.text();
    line.quantity = rows.quantity();
    line.unit_price = rows.money();
    line.label_price = rows.optional_money();
    return line;
}

} // namespace

OpenCartTable::OpenCartTable(Database& database, ShopId shop)
    : shop_(shop),
      set_(database,
           "INSERT INTO open_cart_line (shop, cart, line, change, selected, removed, product, unit, name, "
           "unit_name, category, factor, divisibility, tax, consignor, quantity, unit_price, label_price) "
           "VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
           "ON CONFLICT (shop, cart, line) DO UPDATE SET change = excluded.change, "
           "selected = excluded.selected, removed = 0, product = excluded.product, unit = excluded.unit, "
           "name = excluded.name, unit_name = excluded.unit_name, category = excluded.category, "
           "factor = excluded.factor, divisibility = excluded.divisibility, tax = excluded.tax, "
           "consignor = excluded.consignor, quantity = excluded.quantity, "
           "unit_price = excluded.unit_price, label_price = excluded.label_price"),
      remove_(database, "UPDATE open_cart_line SET change = ?, selected = ?, removed = 1 "
                        "WHERE shop = ? AND cart = ? AND line = ?"),
      empty_(database, "UPDATE open_cart_line SET change = ?, selected = 0, removed = 1 "
                       "WHERE shop = ? AND cart = ? AND removed = 0"),
      end_(database, "DELETE FROM open_cart_line WHERE shop = ? AND cart = ?"),
      lines_(database, "SELECT cart, line, change, selected, removed, product, unit, name, unit_name, "
                       "category, factor, divisibility, tax, consignor, quantity, unit_price, label_price "
                       "FROM open_cart_line WHERE shop = ? ORDER BY cart, line"),
      last_change_of_all_(database, "SELECT coalesce(max(change), 0) FROM open_cart_line WHERE shop = ?") {}

std::int64_t OpenCartTable::next_change() {
    if (!last_change_) {
        Rows rows = last_change_of_all_.query(shop_);
        rows.next();
        last_change_ = rows.integer();
    }
    return ++*last_change_;
}

void OpenCartTable::keep(const CartChange& change) {
    std::visit([&](const auto& one) { keep_one(one); }, change);
}

void OpenCartTable::keep_one(const CartLineSet& change) {
    const CartLine& line = change.line;
    set_.run(shop_, change.cart, line.id, next_change(), change.selected, line.product, line.unit, line.name,
             line.unit_name, line.category, line.factor, line.divisibility, line.tax, line.consignor,
             line.quantity, line.unit_price, line.label_price);
}

void OpenCartTable::keep_one(const CartLineRemoved& change) {
    remove_.run(next_change(), change.selected, shop_, change.cart, change.line);
}

void OpenCartTable::keep_one(const CartEmptied& change) {
    empty_.run(next_change(), shop_, change.cart);
}

void OpenCartTable::end(CartId cart) {
    end_.run(shop_, cart);
}

std::optional<Cart> OpenCartTable::read() {
    Rows rows = lines_.query(shop_);
    std::optional<Cart> cart;
    std::int64_t last_change = 0;
    while (rows.next()) {
        if (!cart) cart.emplace();
        cart->id = rows.id<CartId>();
        const LineId line = rows.id<LineId>();
        const std::int64_t change = rows.integer();
        const LineId selected = rows.id<LineId>();
        const bool removed = rows.integer() != 0;
        cart->next_line = LineId{line.value() + 1};
        if (change >= last_change) cart->selected = selected;
        last_change = std::max(change, last_change);
        if (!removed) cart->lines.push_back(read_line(line, rows));
    }
    return cart;
}

} // namespace sokoguru::db
