#include "db/supplier_account_table.h"

#include <utility>

namespace sokoguru::db {

namespace {

StockDocument document_of(SupplierDebtKind kind) {
    switch (kind) {
    case SupplierDebtKind::supplier_return: return StockDocument::supplier_return;
    case SupplierDebtKind::payment: return StockDocument::supplier_payment;
    case SupplierDebtKind::receipt: break;
    }
    return StockDocument::receipt;
}

} // namespace

SupplierAccountTable::SupplierAccountTable(Database& database, LaneKey lane)
    : lane_(lane),
      add_(database, "INSERT INTO supplier_debt (shop, lane, business_day, epoch, ordinal, kind, seq, "
                     "supplier, at_ms, amount, due_day, reference) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                     "?)"),
      add_payment_(database,
                   "INSERT INTO supplier_payment (shop, lane, business_day, epoch, ordinal, seq, at_ms, "
                   "user, supplier, supplier_code, supplier_name, way, amount, reference, approver) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      last_(database, "SELECT coalesce(max(ordinal), 0) FROM supplier_payment WHERE shop = ? AND lane = ? "
                      "AND epoch = ? AND business_day = ?"),
      entries_(database, "SELECT kind, lane, business_day, epoch, ordinal, at_ms, amount, due_day, reference "
                         "FROM supplier_debt WHERE shop = ? AND supplier = ? ORDER BY lane, epoch, seq"),
      find_payment_(database,
                    "SELECT lane, business_day, epoch, ordinal, at_ms, supplier, supplier_code, "
                    "supplier_name, way, amount, reference, approver FROM supplier_payment WHERE shop = ? "
                    "AND lane = ? AND business_day = ? AND epoch = ? AND ordinal = ?"),
      payments_(database, "SELECT lane, business_day, epoch, ordinal, at_ms, supplier, supplier_code, "
                          "supplier_name, way, amount, reference, approver FROM supplier_payment "
                          "WHERE shop = ? ORDER BY at_ms DESC, lane DESC, epoch DESC, seq DESC LIMIT ?"),
      payments_of_(database,
                   "SELECT lane, business_day, epoch, ordinal, at_ms, supplier, supplier_code, "
                   "supplier_name, way, amount, reference, approver FROM supplier_payment WHERE shop = ? "
                   "AND supplier = ? ORDER BY at_ms DESC, lane DESC, epoch DESC, seq DESC LIMIT ?") {}

void SupplierAccountTable::add(const Entry& entry, SupplierId supplier, const SupplierDebtEntry& debt) {
    add_.run(lane_.shop, debt.document, debt.kind, entry.sequence, supplier, debt.at, debt.amount, debt.due,
             debt.reference);
}

void SupplierAccountTable::receive(const Entry& entry, const GoodsReceipt& receipt) {
    if (receipt.settlement != ReceiptSettlement::on_account || !receipt.supplier) return;
    add(entry, receipt.supplier->id,
        {SupplierDebtKind::receipt, receipt.number, receipt.at, receipt.total(), receipt.due,
         receipt.invoice});
}

void SupplierAccountTable::give_back(const Entry& entry, const StockAdjustment& adjustment) {
    if (adjustment.reason != AdjustmentReason::supplier_return || !adjustment.supplier) return;
    add(entry, adjustment.supplier->id,
        {SupplierDebtKind::supplier_return,
         adjustment.number,
         adjustment.at,
         adjustment.total(),
         {},
         adjustment.reference});
}

void SupplierAccountTable::pay(const Entry& entry, const SupplierPayment& payment) {
    const DocumentSupplier& supplier = payment.supplier;
    add_payment_.run(lane_.shop, payment.number, entry.sequence, payment.at, entry.user, supplier.id,
                     supplier.code, supplier.name, payment.way, payment.amount, payment.reference,
                     payment.approver);
    add(entry, supplier.id,
        {SupplierDebtKind::payment, payment.number, payment.at, -payment.amount, {}, payment.reference});
}

StockNumber SupplierAccountTable::next_number(BusinessDay day) {
    Rows rows = last_.query(lane_, day);
    rows.next();
    return {StockDocument::supplier_payment, lane_.lane, lane_.epoch, day, rows.integer() + 1};
}

std::vector<SupplierDebtEntry> SupplierAccountTable::entries(SupplierId supplier) {
    std::vector<SupplierDebtEntry> found;
    Rows rows = entries_.query(lane_.shop, supplier);
    while (rows.next()) {
        SupplierDebtEntry entry;
        entry.kind = rows.word<SupplierDebtKind>();
        entry.document = rows.stock_number(document_of(entry.kind));
        entry.at = rows.time();
        entry.amount = rows.money();
        entry.due = rows.optional_day();
        entry.reference = rows.text();
        found.push_back(std::move(entry));
    }
    return found;
}

SupplierPayment SupplierAccountTable::read_payment(Rows& rows) {
    SupplierPayment payment;
    payment.number = rows.stock_number(StockDocument::supplier_payment);
    payment.at = rows.time();
    payment.supplier = rows.document_supplier().value_or(DocumentSupplier{});
    payment.way = rows.word<SupplierPaymentWay>();
    payment.amount = rows.money();
    payment.reference = rows.text();
    payment.approver = rows.id<UserId>();
    return payment;
}

std::optional<SupplierPayment> SupplierAccountTable::find_payment(const StockNumber& number) {
    Rows rows = find_payment_.query(lane_.shop, number);
    return rows.next() ? std::optional(read_payment(rows)) : std::nullopt;
}

std::vector<SupplierPayment> SupplierAccountTable::payments(const std::optional<SupplierId>& supplier,
                                                            std::size_t limit) {
    std::vector<SupplierPayment> found;
    Rows rows =
        supplier ? payments_of_.query(lane_.shop, *supplier, limit) : payments_.query(lane_.shop, limit);
    while (rows.next()) {
        found.push_back(read_payment(rows));
    }
    return found;
}

} // namespace sokoguru::db
