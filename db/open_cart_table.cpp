#include "db/open_cart_table.h"

#include "core/values/ensure.h"
#include "db/cart_json.h"

#include <algorithm>

namespace sokoguru::db {

namespace {

CartLine read_line(LineId id, UtcTime added_at, Rows& rows) {
    CartLine line;
    line.id = id;
    line.added_at = added_at;
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
    read_line_details(rows.text(), line);
    return line;
}

} // namespace

OpenCartTable::OpenCartTable(Database& database, ShopId shop)
    : database_(&database),
      shop_(shop),
      set_(database,
           "INSERT INTO open_cart_line (shop, cart, line, change, selected, removed, product, unit, name, "
           "unit_name, category, factor, divisibility, tax, consignor, quantity, unit_price, label_price, "
           "added_at_ms, details) VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
           "ON CONFLICT (shop, cart, line) DO UPDATE SET change = excluded.change, "
           "selected = excluded.selected, removed = 0, product = excluded.product, unit = excluded.unit, "
           "name = excluded.name, unit_name = excluded.unit_name, category = excluded.category, "
           "factor = excluded.factor, divisibility = excluded.divisibility, tax = excluded.tax, "
           "consignor = excluded.consignor, quantity = excluded.quantity, "
           "unit_price = excluded.unit_price, label_price = excluded.label_price, "
           "added_at_ms = excluded.added_at_ms, details = excluded.details"),
      remove_(database, "UPDATE open_cart_line SET change = ?, selected = ?, removed = 1 "
                        "WHERE shop = ? AND cart = ? AND line = ?"),
      empty_(database, "UPDATE open_cart_line SET change = ?, selected = 0, removed = 1 "
                       "WHERE shop = ? AND cart = ? AND removed = 0"),
      set_header_(database, "INSERT INTO open_cart (shop, cart, state, header, note, cashier_name, at_ms, "
                            "line_count, total) VALUES (?, ?, 'open', ?, '', '', 0, 0, 0) "
                            "ON CONFLICT (shop, cart) DO UPDATE SET header = excluded.header"),
      put_aside_(database, "INSERT INTO open_cart (shop, cart, state, header, note, cashier_name, at_ms, "
                           "line_count, total) VALUES (?, ?, 'held', '', ?, ?, ?, ?, ?) "
                           "ON CONFLICT (shop, cart) DO UPDATE SET state = 'held', note = excluded.note, "
                           "cashier_name = excluded.cashier_name, at_ms = excluded.at_ms, "
                           "line_count = excluded.line_count, total = excluded.total"),
      end_other_lines_(database, "DELETE FROM open_cart_line WHERE shop = ?1 AND cart NOT IN "
                                 "(SELECT cart FROM open_cart WHERE shop = ?1 AND state = 'held')"),
      end_others_(database, "DELETE FROM open_cart WHERE shop = ? AND state = 'open'"),
      take_up_(database, "UPDATE open_cart SET state = 'open' WHERE shop = ? AND cart = ?"),
      end_lines_(database, "DELETE FROM open_cart_line WHERE shop = ? AND cart = ?"),
      end_(database, "DELETE FROM open_cart WHERE shop = ? AND cart = ?"),
      current_(database, "SELECT coalesce(max(cart), 0) FROM (SELECT cart FROM open_cart WHERE shop = ?1 "
                         "UNION ALL SELECT cart FROM open_cart_line WHERE shop = ?1) WHERE cart NOT IN "
                         "(SELECT cart FROM open_cart WHERE shop = ?1 AND state = 'held')"),
      lines_(database, "SELECT line, change, selected, removed, added_at_ms, product, unit, name, unit_name, "
                       "category, factor, divisibility, tax, consignor, quantity, unit_price, label_price, "
                       "details FROM open_cart_line WHERE shop = ? AND cart = ? ORDER BY line"),
      products_(database, "SELECT product FROM open_cart_line WHERE shop = ? AND cart = ? AND removed = 0"),
      header_(database, "SELECT header FROM open_cart WHERE shop = ? AND cart = ?"),
      is_held_(database, "SELECT 1 FROM open_cart WHERE shop = ? AND cart = ? AND state = 'held'"),
      held_(database, "SELECT cart, note, cashier_name, at_ms, line_count, total FROM open_cart "
                      "WHERE shop = ? AND state = 'held' ORDER BY cart"),
      last_change_of_all_(database, "SELECT coalesce(max(change), 0) FROM open_cart_line WHERE shop = ?"),
      last_cart_(database, "SELECT coalesce(max(cart), 0) FROM (SELECT cart FROM open_cart WHERE shop = ?1 "
                           "UNION ALL SELECT cart FROM open_cart_line WHERE shop = ?1)") {}

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
             line.quantity, line.unit_price, line.label_price, line.added_at, line_details_text(line));
}

void OpenCartTable::keep_one(const CartLineRemoved& change) {
    remove_.run(next_change(), change.selected, shop_, change.cart, change.line);
}

void OpenCartTable::keep_one(const CartEmptied& change) {
    empty_.run(next_change(), shop_, change.cart);
}

void OpenCartTable::keep_one(const CartHeaderSet& change) {
    set_header_.run(shop_, change.cart, header_text(change.header));
}

void OpenCartTable::keep_one(const CartPutAside& change) {
    const HeldCart& held = change.held;
    put_aside_.run(shop_, held.id, held.note, held.cashier_name, held.at, held.line_count, held.total);
}

/// Whatever else was open is empty by then and ends: there is one open cart.
void OpenCartTable::keep_one(const CartTakenUp& change) {
    ensure(is_held_.query(shop_, change.cart).next(), "a cart that is taken up was put aside");
    end_other_lines_.run(shop_);
    end_others_.run(shop_);
    take_up_.run(shop_, change.cart);
}

void OpenCartTable::end(CartId cart) {
    end_lines_.run(shop_, cart);
    end_.run(shop_, cart);
}

std::optional<Cart> OpenCartTable::read() {
    const ReadScope scope(*database_);
    Rows rows = current_.query(shop_);
    rows.next();
    const CartId cart = rows.id<CartId>();
    if (cart == CartId{}) return std::nullopt;
    return read_cart(cart);
}

std::optional<Cart> OpenCartTable::read_held(CartId cart) {
    const ReadScope scope(*database_);
    if (!is_held_.query(shop_, cart).next()) return std::nullopt;
    return read_cart(cart);
}

Cart OpenCartTable::read_cart(CartId id) {
    Cart cart;
    cart.id = id;
    read_lines(cart);
    Rows header = header_.query(shop_, id);
    if (header.next()) cart.header = header_from_text(header.text());
    return cart;
}

void OpenCartTable::read_lines(Cart& cart) {
    Rows rows = lines_.query(shop_, cart.id);
    std::int64_t last_change = 0;
    while (rows.next()) {
        const LineId line = rows.id<LineId>();
        const std::int64_t change = rows.integer();
        const LineId selected = rows.id<LineId>();
        const bool removed = rows.integer() != 0;
        const UtcTime added_at = rows.time();
        cart.next_line = LineId{line.value() + 1};
        if (change >= last_change) cart.selected = selected;
        last_change = std::max(change, last_change);
        if (!removed) cart.lines.push_back(read_line(line, added_at, rows));
    }
    if (!cart.lines.empty()) cart.began = cart.lines.front().added_at;
}

std::vector<HeldCart> OpenCartTable::held() {
    std::vector<HeldCart> carts;
    Rows rows = held_.query(shop_);
    while (rows.next()) {
        HeldCart cart;
        cart.id = rows.id<CartId>();
        cart.note = rows.text();
        cart.cashier_name = rows.text();
        cart.at = rows.time();
        cart.line_count = rows.integer();
        cart.total = rows.money();
        carts.push_back(std::move(cart));
    }
    return carts;
}

CartId OpenCartTable::last_cart() {
    Rows rows = last_cart_.query(shop_);
    rows.next();
    return rows.id<CartId>();
}

std::vector<ProductId> OpenCartTable::products() {
    std::vector<ProductId> products;
    Rows current = current_.query(shop_);
    current.next();
    Rows rows = products_.query(shop_, current.id<CartId>());
    while (rows.next()) {
        products.push_back(rows.id<ProductId>());
    }
    return products;
}

} // namespace sokoguru::db
