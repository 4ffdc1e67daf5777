#include "db/stock_adjustment_table.h"

namespace sokoguru::db {

StockAdjustmentTable::StockAdjustmentTable(Database& database, LaneKey lane)
    : database_(&database),
      lane_(lane),
      add_(database,
           "INSERT INTO stock_adjustment (shop, lane, business_day, epoch, ordinal, document, seq, at_ms, "
           "user, reason, note, supplier, supplier_code, supplier_name, reference, approver, total, "
           "line_count) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      add_line_(
          database,
          "INSERT INTO stock_adjustment_line (shop, lane, business_day, epoch, ordinal, document, "
          "place, product, unit, name, unit_name, factor, quantity, base_quantity, value, true_up, lot) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      last_(database, "SELECT coalesce(max(ordinal), 0) FROM stock_adjustment WHERE shop = ? AND lane = ? "
                      "AND epoch = ? AND business_day = ? AND document = ?"),
      find_(database, "SELECT at_ms, reason, note, supplier, supplier_code, supplier_name, reference, "
                      "approver FROM stock_adjustment WHERE shop = ? AND lane = ? AND business_day = ? AND "
                      "epoch = ? AND ordinal = ? AND document = ?"),
      lines_(database, "SELECT product, unit, name, unit_name, factor, quantity, base_quantity, value, "
                       "true_up, lot FROM stock_adjustment_line WHERE shop = ? AND lane = ? AND "
                       "business_day = ? AND epoch = ? AND ordinal = ? AND document = ? ORDER BY place") {}

void StockAdjustmentTable::add(const Entry& entry, const StockAdjustment& adjustment) {
    const StockNumber& number = adjustment.number;
    std::optional<SupplierId> supplier;
    std::optional<std::string> code;
    std::optional<std::string> name;
    if (adjustment.supplier) {
        supplier = adjustment.supplier->id;
        code = adjustment.supplier->code;
        name = adjustment.supplier->name;
    }
    add_.run(lane_.shop, number, number.document, entry.sequence, adjustment.at, entry.user,
             adjustment.reason, adjustment.note, supplier, code, name, adjustment.reference,
             adjustment.approver, adjustment.total(), adjustment.lines.size());
    std::int64_t place = 0;
    for (const StockAdjustmentLine& line : adjustment.lines) {
        add_line_.run(lane_.shop, number, number.document, ++place, line.goods.product, line.goods.unit,
                      line.goods.name, line.goods.unit_name, line.goods.factor, line.quantity,
                      line.change.quantity, line.change.value, line.true_up, line.lot);
    }
}

StockNumber StockAdjustmentTable::next_number(StockDocument document, BusinessDay day) {
    Rows rows = last_.query(lane_, day, document);
    rows.next();
    return {document, lane_.lane, lane_.epoch, day, rows.integer() + 1};
}

std::optional<StockAdjustment> StockAdjustmentTable::find(const StockNumber& number) {
    const ReadScope scope(*database_);
    Rows rows = find_.query(lane_.shop, number, number.document);
    if (!rows.next()) return std::nullopt;
    StockAdjustment adjustment;
    adjustment.number = number;
    adjustment.at = rows.time();
    adjustment.reason = rows.word<AdjustmentReason>();
    adjustment.note = rows.text();
    adjustment.supplier = rows.document_supplier();
    adjustment.reference = rows.text();
    adjustment.approver = rows.id<UserId>();
    adjustment.lines = read_lines(number);
    return adjustment;
}

std::vector<StockAdjustmentLine> StockAdjustmentTable::read_lines(const StockNumber& number) {
    std::vector<StockAdjustmentLine> lines;
    Rows rows = lines_.query(lane_.shop, number, number.document);
    while (rows.next()) {
        StockAdjustmentLine line;
        line.goods = rows.stock_goods();
        line.quantity = rows.quantity();
        line.change.quantity = rows.quantity();
        line.change.value = rows.money();
        line.true_up = rows.money();
        line.lot = rows.optional_id<LotId>();
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace sokoguru::db
