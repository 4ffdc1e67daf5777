#include "db/purchase_order_table.h"

#include <utility>

namespace sokoguru::db {

PurchaseOrderTable::PurchaseOrderTable(Database& database, LaneKey lane)
    : database_(&database),
      lane_(lane),
      add_(database,
           "INSERT INTO purchase_order (shop, lane, business_day, epoch, ordinal, at_ms, user, supplier, "
           "supplier_code, supplier_name, note, approver, total, line_count, standing, end_reason) "
           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '') "
           "ON CONFLICT (shop, lane, business_day, epoch, ordinal) DO UPDATE SET at_ms = excluded.at_ms, "
           "user = excluded.user, supplier = excluded.supplier, supplier_code = excluded.supplier_code, "
           "supplier_name = excluded.supplier_name, note = excluded.note, approver = excluded.approver, "
           "total = excluded.total, line_count = excluded.line_count"),
      add_line_(database,
                "INSERT INTO purchase_order_line (shop, lane, business_day, epoch, ordinal, place, product, "
                "unit, name, unit_name, factor, quantity, price, base_quantity, received) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)"),
      remove_lines_(database, "DELETE FROM purchase_order_line WHERE shop = ? AND lane = ? AND "
                              "business_day = ? AND epoch = ? AND ordinal = ?"),
      send_(database, "UPDATE purchase_order SET standing = ?, sent_at_ms = ? WHERE shop = ? AND lane = ? "
                      "AND business_day = ? AND epoch = ? AND ordinal = ?"),
      end_(database, "UPDATE purchase_order SET standing = ?, ended_at_ms = ?, end_reason = ? WHERE shop = ? "
                     "AND lane = ? AND business_day = ? AND epoch = ? AND ordinal = ?"),
      receive_(database, "UPDATE purchase_order SET standing = ?, ended_at_ms = ? WHERE shop = ? AND "
                         "lane = ? AND business_day = ? AND epoch = ? AND ordinal = ?"),
      receive_line_(database, "UPDATE purchase_order_line SET received = ? WHERE shop = ? AND lane = ? AND "
                              "business_day = ? AND epoch = ? AND ordinal = ? AND place = ?"),
      last_(database, "SELECT coalesce(max(ordinal), 0) FROM purchase_order WHERE shop = ? AND lane = ? AND "
                      "epoch = ? AND business_day = ?"),
      find_(database, "SELECT at_ms, supplier, supplier_code, supplier_name, note, approver, standing FROM "
                      "purchase_order WHERE shop = ? AND lane = ? AND business_day = ? AND epoch = ? AND "
                      "ordinal = ?"),
      lines_(database, "SELECT product, unit, name, unit_name, factor, quantity, price, received FROM "
                       "purchase_order_line WHERE shop = ? AND lane = ? AND business_day = ? AND epoch = ? "
                       "AND ordinal = ? ORDER BY place"),
      ends_(database, "SELECT sent_at_ms, ended_at_ms, end_reason FROM purchase_order WHERE shop = ? AND "
                      "lane = ? AND business_day = ? AND epoch = ? AND ordinal = ?"),
      receipts_(database, "SELECT lane, business_day, epoch, ordinal FROM goods_receipt WHERE shop = ? AND "
                          "order_lane = ? AND order_business_day = ? AND order_epoch = ? AND "
                          "order_ordinal = ? ORDER BY at_ms, lane, business_day, epoch, ordinal"),
      list_(database, "SELECT lane, business_day, epoch, ordinal, at_ms, supplier, supplier_code, "
                      "supplier_name, standing, line_count, total FROM purchase_order WHERE shop = ? "
                      "ORDER BY standing = 'closed' OR standing = 'cancelled', at_ms DESC, lane DESC, "
                      "business_day DESC, epoch DESC, ordinal DESC LIMIT ?") {}

void PurchaseOrderTable::set(const Entry& entry, const PurchaseOrder& order) {
    const DocumentSupplier& supplier = order.supplier;
    add_.run(lane_.shop, order.number, order.at, entry.user, supplier.id, supplier.code, supplier.name,
             order.note, order.approver, order.total(), order.lines.size(), OrderStanding::draft);
    remove_lines_.run(lane_.shop, order.number);
    std::int64_t place = 0;
    for (const OrderLine& line : order.lines) {
        add_line_.run(lane_.shop, order.number, ++place, line.goods.product, line.goods.unit, line.goods.name,
                      line.goods.unit_name, line.goods.factor, line.quantity, line.price,
                      line.base_quantity());
    }
}

void PurchaseOrderTable::send(const OrderSent& fact) {
    send_.run(OrderStanding::sent, fact.at, lane_.shop, fact.order);
}

void PurchaseOrderTable::end(const OrderEnded& fact) {
    end_.run(fact.end, fact.at, fact.reason, lane_.shop, fact.order);
}

void PurchaseOrderTable::receive(const GoodsReceipt& receipt) {
    if (!receipt.order) return;
    auto progress = find(*receipt.order);
    ensure(progress.has_value(), "the order of a receipt is there");
    take_in(*progress, receipt);
    std::optional<UtcTime> ended;
    if (progress->standing == OrderStanding::closed) ended = receipt.at;
    receive_.run(progress->standing, ended, lane_.shop, *receipt.order);
    std::int64_t place = 0;
    for (const Quantity received : progress->received) {
        receive_line_.run(received, lane_.shop, *receipt.order, ++place);
    }
}

StockNumber PurchaseOrderTable::next_number(BusinessDay day) {
    Rows rows = last_.query(lane_, day);
    rows.next();
    return {StockDocument::order, lane_.lane, lane_.epoch, day, rows.integer() + 1};
}

std::optional<OrderProgress> PurchaseOrderTable::find(const StockNumber& number) {
    const ReadScope scope(*database_);
    OrderProgress progress;
    PurchaseOrder& order = progress.order;
    {
        Rows rows = find_.query(lane_.shop, number);
        if (!rows.next()) return std::nullopt;
        order.number = number;
        order.at = rows.time();
        order.supplier = rows.document_supplier().value_or(DocumentSupplier{});
        order.note = rows.text();
        order.approver = rows.id<UserId>();
        progress.standing = rows.word<OrderStanding>();
    }
    Rows rows = lines_.query(lane_.shop, number);
    while (rows.next()) {
        OrderLine line;
        line.goods = rows.stock_goods();
        line.quantity = rows.quantity();
        line.price = rows.money();
        order.lines.push_back(std::move(line));
        progress.received.push_back(rows.quantity());
    }
    return progress;
}

std::optional<OrderDetails> PurchaseOrderTable::details(const StockNumber& number) {
    const ReadScope scope(*database_);
    auto progress = find(number);
    if (!progress) return std::nullopt;
    OrderDetails details;
    details.progress = std::move(*progress);
    Rows ends = ends_.query(lane_.shop, number);
    if (ends.next()) {
        details.sent_at = ends.optional_id<UtcTime>();
        details.ended_at = ends.optional_id<UtcTime>();
        details.end_reason = ends.text();
    }
    Rows receipts = receipts_.query(lane_.shop, number);
    while (receipts.next()) {
        details.receipts.push_back(receipts.stock_number(StockDocument::receipt));
    }
    return details;
}

std::vector<OrderListing> PurchaseOrderTable::list(std::size_t limit) {
    std::vector<OrderListing> orders;
    Rows rows = list_.query(lane_.shop, limit);
    while (rows.next()) {
        OrderListing order;
        order.number = rows.stock_number(StockDocument::order);
        order.at = rows.time();
        order.supplier = rows.document_supplier().value_or(DocumentSupplier{});
        order.standing = rows.word<OrderStanding>();
        order.line_count = rows.integer();
        order.total = rows.money();
        orders.push_back(std::move(order));
    }
    return orders;
}

} // namespace sokoguru::db
