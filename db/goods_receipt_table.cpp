#include "db/goods_receipt_table.h"

namespace sokoguru::db {

GoodsReceiptTable::GoodsReceiptTable(Database& database, LaneKey lane)
    : database_(&database),
      lane_(lane),
      add_(database, "INSERT INTO goods_receipt (shop, lane, business_day, epoch, ordinal, seq, at_ms, user, "
                     "supplier, supplier_code, supplier_name, invoice, freight, discount, total, line_count, "
                     "approver, settlement, due_day, order_lane, order_business_day, order_epoch, "
                     "order_ordinal) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                     "?, ?)"),
      add_line_(database,
                "INSERT INTO goods_receipt_line (shop, lane, business_day, epoch, ordinal, place, product, "
                "unit, name, unit_name, factor, quantity, bonus, amount, discount, batch, expiry_day, "
                "base_quantity, value, true_up, unit_cost) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      last_(database, "SELECT coalesce(max(ordinal), 0) FROM goods_receipt WHERE shop = ? AND lane = ? AND "
                      "epoch = ? AND business_day = ?"),
      find_(database, "SELECT at_ms, supplier, supplier_code, supplier_name, invoice, freight, discount, "
                      "approver, settlement, due_day, order_lane, order_business_day, order_epoch, "
                      "order_ordinal FROM goods_receipt WHERE shop = ? AND lane = ? AND business_day = ? AND "
                      "epoch = ? AND ordinal = ?"),
      lines_(database, "SELECT product, unit, name, unit_name, factor, quantity, bonus, amount, discount, "
                       "batch, expiry_day, base_quantity, value, true_up, unit_cost FROM goods_receipt_line "
                       "WHERE shop = ? AND lane = ? AND business_day = ? AND epoch = ? AND ordinal = ? "
                       "ORDER BY place"),
      list_(database, "SELECT lane, business_day, epoch, ordinal, at_ms, coalesce(supplier_name, ''), "
                      "invoice, line_count, total FROM goods_receipt WHERE shop = ? "
                      "ORDER BY at_ms DESC, lane DESC, business_day DESC, epoch DESC, ordinal DESC LIMIT ?"),
      products_from_(database,
                     "SELECT DISTINCT l.product FROM goods_receipt AS r JOIN goods_receipt_line AS l "
                     "USING (shop, lane, business_day, epoch, ordinal) WHERE r.shop = ? AND "
                     "r.supplier_code = ? COLLATE NOCASE ORDER BY l.product") {}

std::vector<ProductId> GoodsReceiptTable::products_from(std::string_view supplier_code) {
    std::vector<ProductId> products;
    Rows rows = products_from_.query(lane_.shop, supplier_code);
    while (rows.next()) {
        products.push_back(rows.id<ProductId>());
    }
    return products;
}

void GoodsReceiptTable::add(const Entry& entry, const GoodsReceipt& receipt) {
    std::optional<SupplierId> supplier;
    std::optional<std::string> code;
    std::optional<std::string> name;
    if (receipt.supplier) {
        supplier = receipt.supplier->id;
        code = receipt.supplier->code;
        name = receipt.supplier->name;
    }
    add_.run(lane_.shop, receipt.number, entry.sequence, receipt.at, entry.user, supplier, code, name,
             receipt.invoice, receipt.freight, receipt.discount, receipt.total(), receipt.lines.size(),
             receipt.approver, receipt.settlement, receipt.due, receipt.order);
    std::int64_t place = 0;
    for (const GoodsReceiptLine& line : receipt.lines) {
        const ReceiptOfGoods& received = line.received;
        add_line_.run(lane_.shop, receipt.number, ++place, line.goods.product, line.goods.unit,
                      line.goods.name, line.goods.unit_name, line.goods.factor, line.quantity, line.bonus,
                      line.amount, line.discount, line.batch, line.expiry, received.received.quantity,
                      received.received.value, received.true_up, received.unit_cost);
    }
}

StockNumber GoodsReceiptTable::next_number(BusinessDay day) {
    Rows rows = last_.query(lane_, day);
    rows.next();
    return {StockDocument::receipt, lane_.lane, lane_.epoch, day, rows.integer() + 1};
}

std::optional<GoodsReceipt> GoodsReceiptTable::find(const StockNumber& number) {
    const ReadScope scope(*database_);
    Rows rows = find_.query(lane_.shop, number);
    if (!rows.next()) return std::nullopt;
    GoodsReceipt receipt;
    receipt.number = number;
    receipt.at = rows.time();
    receipt.supplier = rows.document_supplier();
    receipt.invoice = rows.text();
    receipt.freight = rows.money();
    receipt.discount = rows.money();
    receipt.approver = rows.id<UserId>();
    receipt.settlement = rows.word<ReceiptSettlement>();
    receipt.due = rows.optional_day();
    receipt.order = rows.optional_stock_number(StockDocument::order);
    receipt.lines = read_lines(number);
    return receipt;
}

std::vector<GoodsReceiptLine> GoodsReceiptTable::read_lines(const StockNumber& number) {
    std::vector<GoodsReceiptLine> lines;
    Rows rows = lines_.query(lane_.shop, number);
    while (rows.next()) {
        GoodsReceiptLine line;
        line.goods = rows.stock_goods();
        line.quantity = rows.quantity();
        line.bonus = rows.quantity();
        line.amount = rows.money();
        line.discount = rows.money();
        line.batch = rows.text();
        line.expiry = rows.optional_day();
        line.received.received.quantity = rows.quantity();
        line.received.received.value = rows.money();
        line.received.true_up = rows.money();
        line.received.unit_cost = rows.money();
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<GoodsReceiptSummary> GoodsReceiptTable::list(std::size_t limit) {
    std::vector<GoodsReceiptSummary> receipts;
    Rows rows = list_.query(lane_.shop, limit);
    while (rows.next()) {
        GoodsReceiptSummary receipt;
        receipt.number = rows.stock_number(StockDocument::receipt);
        receipt.at = rows.time();
        receipt.supplier_name = rows.text();
        receipt.invoice = rows.text();
        receipt.line_count = rows.integer();
        receipt.total = rows.money();
        receipts.push_back(std::move(receipt));
    }
    return receipts;
}

} // namespace sokoguru::db
