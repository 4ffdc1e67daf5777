#include "db/sale_table.h"

namespace sokoguru::db {

namespace {

SaleLine read_line(Rows& rows) {
    SaleLine line;
    line.id = rows.id<LineId>();
    line.product = rows.id<ProductId>();
    line.unit = rows.id<UnitId>();
    line.name = rows.text();
    line.unit_name = rows.text();
    line.category = rows.text();
    line.consignor = rows.text();
    line.factor = rows.quantity();
    line.quantity = rows.quantity();
    line.base_quantity = rows.quantity();
    line.unit_price = rows.money();
    line.gross = rows.money();
    line.discount = rows.money();
    line.net = rows.money();
    line.tax_class = rows.word<TaxClass>();
    line.tax = rows.money();
    line.cost = rows.money();
    return line;
}

} // namespace

SaleTable::SaleTable(Database& database, LaneKey lane)
    : database_(&database),
      lane_(lane),
      add_(database, "INSERT INTO sale (shop, lane, business_day, epoch, ordinal, seq, cart, at_ms, cashier, "
                     "cashier_name, buyer_class, line_count, total, rounding, due, change) "
                     "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      add_line_(database,
                "INSERT INTO sale_line (shop, lane, business_day, epoch, ordinal, place, line, product, "
                "unit, name, unit_name, category, consignor, factor, quantity, base_quantity, unit_price, "
                "gross, discount, net, tax_class, tax, cost) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      add_payment_(database, "INSERT INTO payment (shop, lane, business_day, epoch, ordinal, place, tender, "
                             "amount) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
      find_(database,
            "SELECT lane, business_day, epoch, ordinal, cart, at_ms, cashier, cashier_name, buyer_class, "
            "total, rounding, due, change FROM sale "
            "WHERE shop = ? AND lane = ? AND business_day = ? AND epoch = ? AND ordinal = ?"),
      find_by_cart_(database,
                    "SELECT lane, business_day, epoch, ordinal, cart, at_ms, cashier, cashier_name, "
                    "buyer_class, total, rounding, due, change FROM sale "
                    "WHERE shop = ? AND lane = ? AND epoch = ? AND cart = ?"),
      lines_(database,
             "SELECT line, product, unit, name, unit_name, category, consignor, factor, quantity, "
             "base_quantity, unit_price, gross, discount, net, tax_class, tax, cost FROM sale_line "
             "WHERE shop = ? AND lane = ? AND business_day = ? AND epoch = ? AND ordinal = ? ORDER BY place"),
      payments_(database, "SELECT tender, amount FROM payment "
                          "WHERE shop = ? AND lane = ? AND business_day = ? AND epoch = ? AND ordinal = ? "
                          "ORDER BY place"),
      last_cart_(database,
                 "SELECT coalesce(max(cart), 0) FROM sale WHERE shop = ? AND lane = ? AND epoch = ?"),
      last_ordinal_(database, "SELECT coalesce(max(ordinal), 0) FROM sale "
                              "WHERE shop = ? AND lane = ? AND epoch = ? AND business_day = ?"),
      list_(database,
            "SELECT lane, business_day, epoch, ordinal, at_ms, cashier_name, buyer_class, line_count, due "
            "FROM sale WHERE shop = ? AND lane = ? AND business_day BETWEEN ? AND ? "
            "ORDER BY business_day DESC, epoch DESC, ordinal DESC LIMIT ?") {}

void SaleTable::add(const Entry& entry, const Sale& sale) {
    add_.run(lane_.shop, sale.number, entry.sequence, sale.cart, sale.at, sale.cashier, sale.cashier_name,
             sale.buyer_class, sale.lines.size(), sale.total, sale.rounding, sale.due, sale.change);
    add_lines(sale);
    std::int64_t place = 0;
    for (const Payment& payment : sale.payments) {
        add_payment_.run(lane_.shop, sale.number, ++place, payment.tender, payment.amount);
    }
}

void SaleTable::add_lines(const Sale& sale) {
    std::int64_t place = 0;
    for (const SaleLine& line : sale.lines) {
        add_line_.run(lane_.shop, sale.number, ++place, line.id, line.product, line.unit, line.name,
                      line.unit_name, line.category, line.consignor, line.factor, line.quantity,
                      line.base_quantity, line.unit_price, line.gross, line.discount, line.net,
                      line.tax_class, line.tax, line.cost);
    }
}

std::optional<Sale> SaleTable::read(Rows& rows) {
    if (!rows.next()) return std::nullopt;
    Sale sale;
    sale.number = rows.sale_number();
    sale.cart = rows.id<CartId>();
    sale.at = rows.time();
    sale.cashier = rows.id<UserId>();
    sale.cashier_name = rows.text();
    sale.buyer_class = rows.word<BuyerClass>();
    sale.total = rows.money();
    sale.rounding = rows.money();
    sale.due = rows.money();
    sale.change = rows.money();
    Rows lines = lines_.query(lane_.shop, sale.number);
    while (lines.next()) {
        sale.lines.push_back(read_line(lines));
    }
    Rows payments = payments_.query(lane_.shop, sale.number);
    while (payments.next()) {
        Payment payment;
        payment.tender = payments.word<Tender>();
        payment.amount = payments.money();
        sale.payments.push_back(payment);
    }
    return sale;
}

std::optional<Sale> SaleTable::find(const SaleNumber& number) {
    const ReadScope scope(*database_);
    Rows rows = find_.query(lane_.shop, number);
    return read(rows);
}

std::optional<Sale> SaleTable::of_cart(CartId cart) {
    const ReadScope scope(*database_);
    Rows rows = find_by_cart_.query(lane_, cart);
    return read(rows);
}

std::optional<Sale> SaleTable::last() {
    return of_cart(last_cart());
}

CartId SaleTable::last_cart() {
    Rows rows = last_cart_.query(lane_);
    rows.next();
    return rows.id<CartId>();
}

SaleNumber SaleTable::next_number(BusinessDay day) {
    Rows rows = last_ordinal_.query(lane_, day);
    rows.next();
    return {lane_.lane, lane_.epoch, day, rows.integer() + 1};
}

std::vector<SaleSummary> SaleTable::list(const SaleFilter& filter) {
    std::vector<SaleSummary> sales;
    Rows rows = list_.query(lane_.shop, lane_.lane, filter.from, filter.to, filter.limit);
    while (rows.next()) {
        SaleSummary sale;
        sale.number = rows.sale_number();
        sale.at = rows.time();
        sale.cashier_name = rows.text();
        sale.buyer_class = rows.word<BuyerClass>();
        sale.line_count = rows.integer();
        sale.due = rows.money();
        sales.push_back(sale);
    }
    return sales;
}

} // namespace sokoguru::db
