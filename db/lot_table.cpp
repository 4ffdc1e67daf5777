#include "db/lot_table.h"

#include "core/values/ensure.h"
#include "db/stock_table.h"

#include <algorithm>
#include <utility>

namespace sokoguru::db {

namespace {

template <class Lines>
std::vector<ProductId> products_of_lines(const Lines& lines) {
    std::vector<ProductId> products;
    for (const auto& line : lines) {
        products.push_back(line.goods.product);
    }
    return products;
}

/// Whether rows are needed: a product without lots stays without rows while what comes in has no name either.
bool has_names(const std::vector<StockLot>& lots) {
    return std::any_of(lots.begin(), lots.end(), [](const StockLot& lot) {
        return !lot.name.is_empty() || lot.standing == LotStanding::blocked;
    });
}

} // namespace

std::vector<ProductId> products_of(const GoodsReceipt& receipt) {
    return products_of_lines(receipt.lines);
}

std::vector<ProductId> products_of(const TransferArrival& arrival) {
    return products_of_lines(arrival.lines);
}

std::vector<ProductId> products_of(const StockAdjustment& adjustment) {
    return products_of_lines(adjustment.lines);
}

LotTable::LotTable(Database& database, LaneKey lane)
    : lane_(lane),
      set_(database, "INSERT INTO stock_lot (shop, product, lot, batch, expiry_day, quantity, received, "
                     "arrival, standing, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                     "ON CONFLICT (shop, product, lot) DO UPDATE SET quantity = excluded.quantity, "
                     "received = excluded.received, arrival = excluded.arrival, "
                     "standing = excluded.standing, reason = excluded.reason"),
      find_(database, "SELECT lot, batch, expiry_day, quantity, received, arrival, standing, reason "
                      "FROM stock_lot WHERE shop = ? AND product = ?"),
      all_(database, "SELECT product, lot, batch, expiry_day, quantity, received, arrival, standing, reason "
                     "FROM stock_lot WHERE shop = ? ORDER BY product"),
      has_blocked_(database, "SELECT 1 FROM stock_lot WHERE shop = ? AND standing = 'blocked' LIMIT 1"),
      add_standing_(database, "INSERT INTO stock_lot_standing (shop, lane, epoch, seq, product, lot, batch, "
                              "expiry_day, standing, at_ms, user, reason, approver) "
                              "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)") {}

StockLot LotTable::read(Rows& rows) {
    StockLot lot;
    lot.id = rows.id<LotId>();
    lot.name.batch = rows.text();
    lot.name.expiry = rows.optional_day();
    lot.quantity = rows.quantity();
    lot.received = rows.quantity();
    lot.arrival = rows.integer();
    lot.standing = rows.word<LotStanding>();
    lot.reason = rows.text();
    return lot;
}

std::vector<StockLot> LotTable::stored(ProductId product) {
    std::vector<StockLot> lots;
    Rows rows = find_.query(lane_.shop, product);
    while (rows.next()) {
        lots.push_back(read(rows));
    }
    return lots;
}

std::vector<StockLot> LotTable::of(ProductId product, Quantity on_hand) {
    std::vector<StockLot> lots = stored(product);
    settle_lots(lots, on_hand);
    return lots;
}

bool LotTable::has_blocked() {
    if (!is_blocked_) is_blocked_ = has_blocked_.query(lane_.shop).next();
    return *is_blocked_;
}

LotTable::Before LotTable::before(std::span<const ProductId> products, StockTable& stock) {
    Before lots;
    for (const ProductId product : products) {
        if (lots.contains(product)) continue;
        lots.emplace(product, of(product, stock.level(product).quantity));
    }
    return lots;
}

void LotTable::write(ProductId product, std::vector<StockLot>& lots, StockTable& stock) {
    settle_lots(lots, stock.level(product).quantity);
    for (const StockLot& lot : lots) {
        set_.run(lane_.shop, product, lot.id, lot.name.batch, lot.name.expiry, lot.quantity, lot.received,
                 lot.arrival, lot.standing, lot.reason);
    }
}

void LotTable::receive(Before lots, const GoodsReceipt& receipt, StockTable& stock) {
    for (const GoodsReceiptLine& line : receipt.lines) {
        receive_lot(lots[line.goods.product], {line.batch, line.expiry}, line.received.received.quantity);
    }
    for (auto& [product, known] : lots) {
        if (has_names(known)) write(product, known, stock);
    }
}

void LotTable::receive(Before lots, const TransferArrival& arrival, StockTable& stock) {
    for (const ArrivedLine& line : arrival.lines) {
        for (const LotPart& part : line.lots) {
            receive_lot(lots[line.goods.product], part.name, part.quantity);
        }
    }
    for (auto& [product, known] : lots) {
        if (has_names(known)) write(product, known, stock);
    }
}

void LotTable::take(Before lots, const StockAdjustment& adjustment, StockTable& stock) {
    for (const StockAdjustmentLine& line : adjustment.lines) {
        if (!line.lot || line.change.quantity >= Quantity{}) continue;
        take_from_lot(lots[line.goods.product], *line.lot, -line.change.quantity);
    }
    for (auto& [product, known] : lots) {
        const auto names_a_lot = [id = product](const StockAdjustmentLine& line) {
            return line.goods.product == id && line.lot.has_value();
        };
        const auto& lines = adjustment.lines;
        if (std::any_of(lines.begin(), lines.end(), names_a_lot) && has_names(known))
            write(product, known, stock);
    }
}

void LotTable::set_standing(const Entry& entry, const LotStandingSet& fact, StockTable& stock) {
    add_standing_.run(entry.lane, entry.sequence, fact.product, fact.lot, fact.name.batch, fact.name.expiry,
                      fact.standing, fact.at, entry.user, fact.reason, fact.approver);
    std::vector<StockLot> lots = of(fact.product, stock.level(fact.product).quantity);
    auto lot =
        std::find_if(lots.begin(), lots.end(), [&](const StockLot& one) { return one.id == fact.lot; });
    ensure(lot != lots.end(), "a lot that is blocked or freed is there");
    lot->standing = fact.standing;
    lot->reason = fact.standing == LotStanding::blocked ? fact.reason : std::string{};
    write(fact.product, lots, stock);
    is_blocked_.reset();
}

} // namespace sokoguru::db
