#include "db/consignment_book.h"

#include "db/report_range.h"

#include <algorithm>

namespace sokoguru::db {

namespace {

ConsignedSales read_sold(Rows& rows) {
    ConsignedSales sold;
    sold.product = rows.id<ProductId>();
    sold.name = rows.text();
    sold.quantity = rows.quantity();
    sold.gross = rows.money();
    return sold;
}

void add_sold(ConsignorSums& sums, const std::vector<ConsignedSales>& sold) {
    for (const ConsignedSales& product : sold) {
        sums.base_quantity += product.quantity;
        sums.sold += product.gross;
    }
}

} // namespace

ConsignmentBook::ConsignmentBook(Database& database, LaneKey lane)
    : database_(&database),
      lane_(lane),
      sold_(database,
            "SELECT coalesce(c.supplier, 0) AS supplier, CASE WHEN c.supplier IS NULL THEN l.consignor ELSE "
            "'' END AS label, l.product, max(l.name), sum(l.base_quantity), sum(l.gross) FROM sale_line AS l "
            "LEFT JOIN consignor AS c ON c.shop = l.shop AND c.label = l.consignor WHERE " DAYS(
                l) "AND l.consignor <> '' GROUP BY 1, 2, l.product"),
      known_(database, "SELECT c.supplier, c.label, c.fee, s.code, s.name FROM consignor AS c JOIN supplier "
                       "AS s ON s.shop = c.shop AND s.supplier = c.supplier WHERE c.shop = ?"),
      paid_(database, "SELECT p.supplier, sum(p.total) FROM consignment_settlement AS p WHERE " DAYS(
                          p) "GROUP BY p.supplier"),
      settled_through_(database, "SELECT through_epoch, through_seq FROM consignment_settlement "
                                 "WHERE shop = ? AND lane = ? AND business_day <= ? AND supplier = ? "
                                 "ORDER BY through_epoch DESC, through_seq DESC LIMIT 1"),
      unsettled_(database,
                 "SELECT l.product, max(l.name), sum(l.base_quantity), sum(l.gross) FROM sale_line AS l "
                 "CROSS JOIN sale AS s ON " SAME_SALE(
                     s, l) "WHERE l.shop = ? AND l.lane = ? AND l.consignor <> '' AND "
                           "l.consignor = ? COLLATE NOCASE AND l.business_day <= ? AND "
                           "(s.epoch, s.seq) > (?, ?) GROUP BY l.product") {}

ConsignmentBook::Sold ConsignmentBook::sold(const DayRange& days) {
    Sold found;
    Rows rows = sold_.query(lane_.shop, lane_.lane, days.first, days.last);
    while (rows.next()) {
        const auto supplier = rows.id<SupplierId>();
        std::string label = rows.text();
        found[{supplier, std::move(label)}].push_back(read_sold(rows));
    }
    return found;
}

std::vector<ConsignmentBook::Known> ConsignmentBook::known() {
    std::vector<Known> found;
    Rows rows = known_.query(lane_.shop);
    while (rows.next()) {
        Known known;
        known.consignor.supplier = rows.id<SupplierId>();
        known.consignor.label = rows.text();
        known.consignor.fee = rows.percent();
        known.code = rows.text();
        known.name = rows.text();
        found.push_back(std::move(known));
    }
    return found;
}

std::map<SupplierId, Money> ConsignmentBook::paid(const DayRange& days) {
    std::map<SupplierId, Money> found;
    Rows rows = paid_.query(lane_.shop, lane_.lane, days.first, days.last);
    while (rows.next()) {
        const auto supplier = rows.id<SupplierId>();
        found[supplier] = rows.money();
    }
    return found;
}

Money ConsignmentBook::owed(const Consignor& consignor, BusinessDay at) {
    EpochId epoch{0};
    SequenceId settled;
    {
        Rows rows = settled_through_.query(lane_.shop, lane_.lane, at, consignor.supplier);
        if (rows.next()) {
            epoch = rows.id<EpochId>();
            settled = rows.id<SequenceId>();
        }
    }
    std::vector<ConsignedSales> sales;
    Rows rows = unsettled_.query(lane_.shop, lane_.lane, consignor.label, at, epoch, settled);
    while (rows.next()) {
        sales.push_back(read_sold(rows));
    }
    Money sum;
    for (const SettlementLine& line : settlement_lines(sales, consignor.fee)) {
        sum += line.amount();
    }
    return sum;
}

std::vector<ConsignorSums> ConsignmentBook::by_consignor(const DayRange& days) {
    const ReadScope scope(*database_);
    Sold of_days = sold(days);
    const std::map<SupplierId, Money> settled = paid(days);
    std::vector<ConsignorSums> found;
    for (const Known& known : known()) {
        ConsignorSums sums;
        sums.code = known.code;
        sums.name = known.name;
        const std::vector<ConsignedSales>& products = of_days[{known.consignor.supplier, ""}];
        add_sold(sums, products);
        Money fee;
        for (const SettlementLine& line : settlement_lines(products, known.consignor.fee)) {
            fee += line.fee;
        }
        sums.fee = fee;
        const auto paid = settled.find(known.consignor.supplier);
        if (paid != settled.end()) sums.paid = paid->second;
        sums.owed = owed(known.consignor, days.last);
        if (!products.empty() || sums.paid != Money{} || *sums.owed != Money{})
            found.push_back(std::move(sums));
    }
    for (const auto& [key, products] : of_days) {
        if (key.first != SupplierId{}) continue;
        ConsignorSums sums;
        sums.name = key.second;
        add_sold(sums, products);
        found.push_back(std::move(sums));
    }
    std::ranges::stable_sort(found, {}, &ConsignorSums::name);
    return found;
}

} // namespace sokoguru::db
