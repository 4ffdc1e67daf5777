#include "db/consignment_table.h"

#include "core/values/ensure.h"

namespace sokoguru::db {

ConsignmentTable::ConsignmentTable(Database& database, LaneKey lane)
    : database_(&database),
      lane_(lane),
      set_(database, "INSERT INTO consignor (shop, supplier, label, fee, settled_epoch, settled_seq) "
                     "VALUES (?, ?, ?, ?, 0, 0) ON CONFLICT (shop, supplier) DO UPDATE SET "
                     "label = excluded.label, fee = excluded.fee"),
      find_(database, "SELECT supplier, label, fee FROM consignor WHERE shop = ? AND supplier = ?"),
      named_(database, "SELECT supplier, label, fee FROM consignor WHERE shop = ? AND label = ?"),
      all_(database, "SELECT supplier, label, fee FROM consignor WHERE shop = ? ORDER BY label"),
      settled_through_(database,
                       "SELECT settled_epoch, settled_seq FROM consignor WHERE shop = ? AND supplier = ?"),
      note_settled_(database, "UPDATE consignor SET settled_epoch = ?, settled_seq = ? "
                              "WHERE shop = ? AND supplier = ?"),
      add_(database,
           "INSERT INTO consignment_settlement (shop, lane, business_day, epoch, ordinal, seq, at_ms, user, "
           "supplier, supplier_code, supplier_name, fee, damage, note, from_epoch, from_seq, through_epoch, "
           "through_seq, total, approver, line_count) "
           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      add_line_(database,
                "INSERT INTO consignment_settlement_line (shop, lane, business_day, epoch, ordinal, "
                "place, product, name, quantity, gross, fee) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      last_(database, "SELECT coalesce(max(ordinal), 0) FROM consignment_settlement WHERE shop = ? AND "
                      "lane = ? AND epoch = ? AND business_day = ?"),
      unsettled_(
          database,
          "SELECT l.product, max(l.name), sum(l.base_quantity), sum(l.gross) FROM sale_line AS l "
          "CROSS JOIN sale AS s USING (shop, lane, business_day, epoch, ordinal) "
          "WHERE l.shop = ? AND l.lane = ? AND l.consignor <> '' AND l.consignor = ? COLLATE NOCASE AND "
          "(s.epoch, s.seq) > (?, ?) GROUP BY l.product ORDER BY max(l.name), l.product"),
      find_settlement_(database,
                       "SELECT lane, business_day, epoch, ordinal, at_ms, supplier, supplier_code, "
                       "supplier_name, fee, damage, note, through_epoch, through_seq, approver "
                       "FROM consignment_settlement WHERE shop = ? AND lane = ? AND business_day = ? AND "
                       "epoch = ? AND ordinal = ?"),
      lines_(database, "SELECT product, name, quantity, gross, fee FROM consignment_settlement_line "
                       "WHERE shop = ? AND lane = ? AND business_day = ? AND epoch = ? AND ordinal = ? "
                       "ORDER BY place"),
      list_(database, "SELECT lane, business_day, epoch, ordinal, at_ms, supplier, supplier_code, "
                      "supplier_name, fee, damage, note, through_epoch, through_seq, approver "
                      "FROM consignment_settlement WHERE shop = ? "
                      "ORDER BY at_ms DESC, lane DESC, business_day DESC, epoch DESC, ordinal DESC LIMIT ?") {
}

void ConsignmentTable::set(const Consignor& consignor) {
    set_.run(lane_.shop, consignor.supplier, consignor.label, consignor.fee);
}

void ConsignmentTable::settle(const Entry& entry, const ConsignmentSettlement& settlement) {
    EpochId from_epoch;
    SequenceId from;
    {
        Rows rows = settled_through_.query(lane_.shop, settlement.consignor.id);
        ensure(rows.next(), "who is paid is a consignor");
        from_epoch = rows.id<EpochId>();
        from = rows.id<SequenceId>();
    }
    const auto reach = std::pair(settlement.through_epoch, settlement.through);
    ensure(reach >= std::pair(from_epoch, from) && settlement.through < entry.sequence,
           "a settlement takes what came after the one before it");
    add_.run(lane_.shop, settlement.number, entry.sequence, settlement.at, entry.user,
             settlement.consignor.id, settlement.consignor.code, settlement.consignor.name, settlement.fee,
             settlement.damage, settlement.note, from_epoch, from, settlement.through_epoch,
             settlement.through, settlement.total(), settlement.approver, settlement.lines.size());
    std::int64_t place = 0;
    for (const SettlementLine& line : settlement.lines) {
        add_line_.run(lane_.shop, settlement.number, ++place, line.sold.product, line.sold.name,
                      line.sold.quantity, line.sold.gross, line.fee);
    }
    note_settled_.run(settlement.through_epoch, settlement.through, lane_.shop, settlement.consignor.id);
}

StockNumber ConsignmentTable::next_number(BusinessDay day) {
    Rows rows = last_.query(lane_, day);
    rows.next();
    return {StockDocument::settlement, lane_.lane, lane_.epoch, day, rows.integer() + 1};
}

Consignor ConsignmentTable::read(Rows& rows) {
    Consignor consignor;
    consignor.supplier = rows.id<SupplierId>();
    consignor.label = rows.text();
    consignor.fee = rows.percent();
    return consignor;
}

std::optional<Consignor> ConsignmentTable::find(SupplierId supplier) {
    Rows rows = find_.query(lane_.shop, supplier);
    return rows.next() ? std::optional(read(rows)) : std::nullopt;
}

std::optional<Consignor> ConsignmentTable::named(std::string_view label) {
    Rows rows = named_.query(lane_.shop, label);
    return rows.next() ? std::optional(read(rows)) : std::nullopt;
}

std::vector<Consignor> ConsignmentTable::all() {
    std::vector<Consignor> consignors;
    Rows rows = all_.query(lane_.shop);
    while (rows.next()) {
        consignors.push_back(read(rows));
    }
    return consignors;
}

std::vector<ConsignedSales> ConsignmentTable::unsettled(const Consignor& consignor) {
    const ReadScope scope(*database_);
    EpochId epoch;
    SequenceId settled;
    {
        Rows rows = settled_through_.query(lane_.shop, consignor.supplier);
        if (!rows.next()) return {};
        epoch = rows.id<EpochId>();
        settled = rows.id<SequenceId>();
    }
    std::vector<ConsignedSales> sales;
    Rows rows = unsettled_.query(lane_.shop, lane_.lane, consignor.label, epoch, settled);
    while (rows.next()) {
        ConsignedSales sold;
        sold.product = rows.id<ProductId>();
        sold.name = rows.text();
        sold.quantity = rows.quantity();
        sold.gross = rows.money();
        if (sold.quantity != Quantity{} || sold.gross != Money{}) sales.push_back(std::move(sold));
    }
    return sales;
}

ConsignmentSettlement ConsignmentTable::read_settlement(Rows& rows) {
    ConsignmentSettlement settlement;
    settlement.number = rows.stock_number(StockDocument::settlement);
    settlement.at = rows.time();
    settlement.consignor = rows.document_supplier().value_or(DocumentSupplier{});
    settlement.fee = rows.percent();
    settlement.damage = rows.money();
    settlement.note = rows.text();
    settlement.through_epoch = rows.id<EpochId>();
    settlement.through = rows.id<SequenceId>();
    settlement.approver = rows.id<UserId>();
    return settlement;
}

std::vector<SettlementLine> ConsignmentTable::lines_of(const StockNumber& number) {
    std::vector<SettlementLine> lines;
    Rows rows = lines_.query(lane_.shop, number);
    while (rows.next()) {
        SettlementLine line;
        line.sold.product = rows.id<ProductId>();
        line.sold.name = rows.text();
        line.sold.quantity = rows.quantity();
        line.sold.gross = rows.money();
        line.fee = rows.money();
        lines.push_back(std::move(line));
    }
    return lines;
}

std::optional<ConsignmentSettlement> ConsignmentTable::find_settlement(const StockNumber& number) {
    const ReadScope scope(*database_);
    std::optional<ConsignmentSettlement> settlement;
    {
        Rows rows = find_settlement_.query(lane_.shop, number);
        if (rows.next()) settlement = read_settlement(rows);
    }
    if (settlement) settlement->lines = lines_of(number);
    return settlement;
}

std::vector<ConsignmentSettlement> ConsignmentTable::settlements(std::size_t limit) {
    const ReadScope scope(*database_);
    std::vector<ConsignmentSettlement> settlements;
    {
        Rows rows = list_.query(lane_.shop, limit);
        while (rows.next()) {
            settlements.push_back(read_settlement(rows));
        }
    }
    for (ConsignmentSettlement& settlement : settlements) {
        settlement.lines = lines_of(settlement.number);
    }
    return settlements;
}

} // namespace sokoguru::db
