#include "db/stock_table.h"

namespace sokoguru::db {

StockTable::StockTable(Database& database, ShopId shop)
    : database_(&database),
      shop_(shop),
      move_(database, "INSERT INTO stock_move (shop, lane, epoch, seq, ordinal, product, kind, "
                      "business_day, quantity, value) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      change_(database, "INSERT INTO stock_unsettled (shop, product, quantity, value) VALUES (?, ?, ?, ?) "
                        "ON CONFLICT (shop, product) DO UPDATE SET quantity = quantity + excluded.quantity, "
                        "value = value + excluded.value"),
      has_unsettled_(database, "SELECT 1 FROM stock_unsettled LIMIT 1"),
      // Without WHERE SQLite would take ON for a join.
      settle_(database, "INSERT INTO stock_level (shop, product, quantity, value, last_unit_cost) "
                        "SELECT shop, product, quantity, value, 0 FROM stock_unsettled WHERE true "
                        "ON CONFLICT (shop, product) DO UPDATE SET quantity = quantity + excluded.quantity, "
                        "value = value + excluded.value"),
      end_unsettled_(database, "DELETE FROM stock_unsettled"),
      receive_(database, "INSERT INTO stock_level (shop, product, quantity, value, last_unit_cost) "
                         "VALUES (?, ?, ?, ?, ?) ON CONFLICT (shop, product) DO UPDATE SET "
                         "quantity = quantity + excluded.quantity, value = value + excluded.value, "
                         "last_unit_cost = excluded.last_unit_cost"),
      find_(database,
            "SELECT quantity, value, last_unit_cost FROM stock_on_hand WHERE shop = ? AND product = ?") {}

void StockTable::move(const Entry& entry, std::int64_t ordinal, ProductId product, std::string_view kind,
                      StockChange change) {
    move_.run(entry.lane, entry.sequence, ordinal, product, kind, entry.day, change.quantity, change.value);
}

void StockTable::receive(const Entry& entry, const GoodsReceived& goods) {
    const ReceiptOfGoods& receipt = goods.receipt;
    move(entry, 1, goods.product, "receipt", receipt.received);
    if (receipt.true_up != Money{}) move(entry, 2, goods.product, "true_up", {Quantity{}, receipt.true_up});
    receive_.run(shop_, goods.product, receipt.received.quantity, receipt.received.value + receipt.true_up,
                 receipt.unit_cost);
    read_ahead_.erase(goods.product);
}

void StockTable::sell(const Entry& entry, const Sale& sale) {
    std::int64_t ordinal = 0;
    for (const SaleLine& line : sale.lines) {
        const std::string_view kind = line.base_quantity < Quantity{} ? "return" : "sale";
        const StockChange moved{-line.base_quantity, -line.cost};
        move(entry, ++ordinal, line.product, kind, moved);
        if (line.true_up != Money{})
            move(entry, ++ordinal, line.product, "true_up", {Quantity{}, line.true_up});
        leave_unsettled(line.product, {moved.quantity, moved.value + line.true_up});
    }
}

void StockTable::leave_unsettled(ProductId product, StockChange change) {
    change_.run(shop_, product, change.quantity, change.value);
    if (const auto known = read_ahead_.find(product); known != read_ahead_.end()) {
        known->second.quantity += change.quantity;
        known->second.value += change.value;
    }
}

bool StockTable::has_unsettled() {
    return has_unsettled_.query().next();
}

void StockTable::settle() {
    settle_.run();
    end_unsettled_.run();
}

std::vector<StockLevel> StockTable::levels(std::span<const ProductId> products) {
    const ReadScope scope(*database_);
    std::vector<StockLevel> found;
    found.reserve(products.size());
    for (const ProductId product : products) {
        found.push_back(level(product));
    }
    return found;
}

StockLevel StockTable::level(ProductId product) {
    const auto known = read_ahead_.find(product);
    return known != read_ahead_.end() ? known->second : read_level(product);
}

void StockTable::read_ahead(std::span<const ProductId> products) {
    const ReadScope scope(*database_);
    read_ahead_.clear();
    for (const ProductId product : products) {
        read_ahead_.try_emplace(product, read_level(product));
    }
}

StockLevel StockTable::read_level(ProductId product) {
    Rows rows = find_.query(shop_, product);
    if (!rows.next()) return {};
    StockLevel level;
    level.quantity = rows.quantity();
    level.value = rows.money();
    level.last_unit_cost = rows.money();
    return level;
}

} // namespace sokoguru::db
