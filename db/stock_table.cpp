#include "db/stock_table.h"

namespace sokoguru::db {

StockTable::StockTable(Database& database, ShopId shop)
    : database_(&database),
      shop_(shop),
      move_(database, "INSERT INTO stock_move (shop, lane, epoch, seq, ordinal, product, kind, "
                      "business_day, quantity, value) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      change_level_(database, "INSERT INTO stock_level (shop, product, quantity, value, last_unit_cost) "
                              "VALUES (?, ?, ?, ?, 0) ON CONFLICT (shop, product) DO UPDATE SET "
                              "quantity = quantity + excluded.quantity, value = value + excluded.value"),
      set_cost_(database, "UPDATE stock_level SET last_unit_cost = ? WHERE shop = ? AND product = ?"),
      find_(database,
            "SELECT quantity, value, last_unit_cost FROM stock_level WHERE shop = ? AND product = ?") {}

void StockTable::move(const Entry& entry, std::int64_t ordinal, ProductId product, std::string_view kind,
                      StockChange change) {
    move_.run(entry.lane, entry.sequence, ordinal, product, kind, entry.day, change.quantity, change.value);
    change_level_.run(shop_, product, change.quantity, change.value);
}

void StockTable::receive(const Entry& entry, const GoodsReceived& goods) {
    move(entry, 1, goods.product, "receipt", goods.receipt.received);
    if (goods.receipt.true_up != Money{}) {
        move(entry, 2, goods.product, "true_up", {Quantity{}, goods.receipt.true_up});
    }
    set_cost_.run(goods.receipt.unit_cost, shop_, goods.product);
}

void StockTable::sell(const Entry& entry, const Sale& sale) {
    std::int64_t ordinal = 0;
    for (const SaleLine& line : sale.lines) {
        const std::string_view kind = line.base_quantity < Quantity{} ? "return" : "sale";
        move(entry, ++ordinal, line.product, kind, {-line.base_quantity, -line.cost});
        if (line.true_up != Money{})
            move(entry, ++ordinal, line.product, "true_up", {Quantity{}, line.true_up});
    }
}

void StockTable::move_and_true_up(const Entry& entry, std::int64_t& ordinal, ProductId product,
                                  std::string_view kind, StockChange change, Money true_up) {
    move(entry, ++ordinal, product, kind, change);
    if (true_up != Money{}) move(entry, ++ordinal, product, "true_up", {Quantity{}, true_up});
}

void StockTable::receive(const Entry& entry, const GoodsReceipt& receipt) {
    std::int64_t ordinal = 0;
    for (const GoodsReceiptLine& line : receipt.lines) {
        const ReceiptOfGoods& received = line.received;
        move_and_true_up(entry, ordinal, line.goods.product, "receipt", received.received, received.true_up);
        set_cost_.run(received.unit_cost, shop_, line.goods.product);
    }
}

void StockTable::adjust(const Entry& entry, const StockAdjustment& adjustment) {
    const bool goes_back = adjustment.reason == AdjustmentReason::supplier_return;
    const std::string_view kind = goes_back ? "supplier_return" : "adjustment";
    std::int64_t ordinal = 0;
    for (const StockAdjustmentLine& line : adjustment.lines) {
        move_and_true_up(entry, ordinal, line.goods.product, kind, line.change, line.true_up);
    }
}

void StockTable::post(const Entry& entry, const CountPosting& posting) {
    std::int64_t ordinal = 0;
    for (const CountPostingLine& line : posting.lines) {
        if (line.change == StockChange{}) continue;
        move_and_true_up(entry, ordinal, line.product, "count", line.change, line.true_up);
    }
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
    Rows rows = find_.query(shop_, product);
    if (!rows.next()) return {};
    StockLevel level;
    level.quantity = rows.quantity();
    level.value = rows.money();
    level.last_unit_cost = rows.money();
    return level;
}

} // namespace sokoguru::db
