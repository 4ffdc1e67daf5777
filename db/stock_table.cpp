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
      take_in_(database, "INSERT INTO stock_level (shop, product, quantity, value, last_unit_cost) "
                         "VALUES (?, ?, ?, ?, ?) ON CONFLICT (shop, product) DO UPDATE SET "
                         "quantity = quantity + excluded.quantity, value = value + excluded.value, "
                         "last_unit_cost = excluded.last_unit_cost"),
      find_(database,
            "SELECT quantity, value, last_unit_cost FROM stock_on_hand WHERE shop = ? AND product = ?") {}

void StockTable::add_move(const Entry& entry, std::int64_t ordinal, ProductId product, std::string_view kind,
                          StockChange change) {
    move_.run(entry.lane, entry.sequence, ordinal, product, kind, entry.day, change.quantity, change.value);
}

StockChange StockTable::add_moves(const Entry& entry, std::int64_t& ordinal, ProductId product,
                                  std::string_view kind, StockChange change, Money true_up) {
    add_move(entry, ++ordinal, product, kind, change);
    if (true_up != Money{}) add_move(entry, ++ordinal, product, "true_up", {Quantity{}, true_up});
    return {change.quantity, change.value + true_up};
}

void StockTable::take_in(const Entry& entry, std::int64_t& ordinal, ProductId product,
                         const ReceiptOfGoods& receipt, std::string_view kind) {
    const StockChange change = add_moves(entry, ordinal, product, kind, receipt.received, receipt.true_up);
    take_in_.run(shop_, product, change.quantity, change.value, receipt.unit_cost);
    read_ahead_.erase(product);
}

void StockTable::leave_unsettled(ProductId product, StockChange change) {
    change_.run(shop_, product, change.quantity, change.value);
    if (const auto known = read_ahead_.find(product); known != read_ahead_.end()) {
        known->second.quantity += change.quantity;
        known->second.value += change.value;
    }
}

void StockTable::receive(const Entry& entry, const GoodsReceived& goods) {
    std::int64_t ordinal = 0;
    take_in(entry, ordinal, goods.product, goods.receipt);
}

void StockTable::receive(const Entry& entry, const GoodsReceipt& receipt) {
    std::int64_t ordinal = 0;
    for (const GoodsReceiptLine& line : receipt.lines) {
        take_in(entry, ordinal, line.goods.product, line.received);
    }
}

void StockTable::sell(const Entry& entry, const Sale& sale) {
    std::int64_t ordinal = 0;
    for (const SaleLine& line : sale.lines) {
        const std::string_view kind = line.base_quantity < Quantity{} ? "return" : "sale";
        leave_unsettled(line.product, add_moves(entry, ordinal, line.product, kind,
                                                {-line.base_quantity, -line.cost}, line.true_up));
    }
}

void StockTable::adjust(const Entry& entry, const StockAdjustment& adjustment) {
    const bool goes_back = adjustment.reason == AdjustmentReason::supplier_return;
    const std::string_view kind = goes_back ? "supplier_return" : "adjustment";
    std::int64_t ordinal = 0;
    for (const StockAdjustmentLine& line : adjustment.lines) {
        const ProductId product = line.goods.product;
        leave_unsettled(product, add_moves(entry, ordinal, product, kind, line.change, line.true_up));
    }
}

void StockTable::post(const Entry& entry, const CountPosting& posting) {
    std::int64_t ordinal = 0;
    for (const CountPostingLine& line : posting.lines) {
        if (line.change == StockChange{}) continue;
        leave_unsettled(line.product,
                        add_moves(entry, ordinal, line.product, "count", line.change, line.true_up));
    }
}

void StockTable::send(const Entry& entry, const Transfer& transfer) {
    std::int64_t ordinal = 0;
    for (const TransferLine& line : transfer.lines) {
        const StockChange gone{-line.sent.quantity, -line.sent.value};
        leave_unsettled(line.goods.product,
                        add_moves(entry, ordinal, line.goods.product, "transfer", gone, Money{}));
    }
}

void StockTable::arrive(const Entry& entry, const TransferArrival& arrival) {
    std::int64_t ordinal = 0;
    for (const ArrivedLine& line : arrival.lines) {
        const ProductId product = line.goods.product;
        take_in(entry, ordinal, product, line.received, "transfer");
        if (line.difference == StockChange{}) continue;
        leave_unsettled(product, add_moves(entry, ordinal, product, "adjustment", line.difference,
                                           line.difference_true_up));
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
