#include "db/transfer_table.h"

#include "core/values/ensure.h"

namespace sokoguru::db {

TransferTable::TransferTable(Database& database, LaneKey lane)
    : database_(&database),
      lane_(lane),
      set_place_(database, "INSERT INTO place (shop, place, code, name, kind) VALUES (?, ?, ?, ?, ?) "
                           "ON CONFLICT (shop, place) DO UPDATE SET code = excluded.code, "
                           "name = excluded.name, kind = excluded.kind"),
      find_place_(database, "SELECT place, code, name, kind FROM place WHERE shop = ? AND code = ?"),
      places_(database, "SELECT place, code, name, kind FROM place WHERE shop = ? ORDER BY place"),
      last_place_(database, "SELECT coalesce(max(place), 0) FROM place WHERE shop = ?"),
      change_place_(database, "INSERT INTO place_stock (shop, place, product, quantity) VALUES (?, ?, ?, ?) "
                              "ON CONFLICT (shop, product, place) DO UPDATE SET "
                              "quantity = quantity + excluded.quantity"),
      in_place_(database, "SELECT quantity FROM place_stock WHERE shop = ? AND product = ? AND place = ?"),
      in_rooms_(database,
                "SELECT coalesce(sum(quantity), 0) FROM place_stock WHERE shop = ? AND product = ?"),
      add_(database,
           "INSERT INTO stock_transfer (shop, lane, business_day, epoch, ordinal, seq, at_ms, user, "
           "from_place, from_code, from_name, from_kind, to_place, to_code, to_name, to_kind, note, "
           "approver, total, line_count) "
           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      add_line_(database,
                "INSERT INTO stock_transfer_line (shop, lane, business_day, epoch, ordinal, place, product, "
                "unit, name, unit_name, factor, quantity, base_quantity, value) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      add_lot_(database, "INSERT INTO stock_transfer_lot (shop, lane, business_day, epoch, ordinal, place, "
                         "part, batch, expiry_day, quantity) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      add_end_(database, "INSERT INTO stock_transfer_end (origin_shop, origin_lane, origin_business_day, "
                         "origin_epoch, origin_ordinal, shop, seq, standing, at_ms, user, approver) "
                         "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      add_arrival_(database,
                   "INSERT INTO stock_arrival (shop, lane, business_day, epoch, ordinal, seq, at_ms, user, "
                   "origin_shop, origin_lane, origin_business_day, origin_epoch, origin_ordinal, "
                   "origin_name, to_place, to_code, to_name, to_kind, reason, approver, line_count) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      add_arrival_line_(database,
                        "INSERT INTO stock_arrival_line (shop, lane, business_day, epoch, ordinal, place, "
                        "product, unit, name, unit_name, factor, sent, arrived, value, true_up, unit_cost, "
                        "difference, difference_value, difference_true_up) "
                        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      last_(database, "SELECT coalesce(max(ordinal), 0) FROM stock_transfer WHERE shop = ? AND lane = ? AND "
                      "epoch = ? AND business_day = ?"),
      last_arrival_(database, "SELECT coalesce(max(ordinal), 0) FROM stock_arrival WHERE shop = ? AND "
                              "lane = ? AND epoch = ? AND business_day = ?"),
      find_(database, "SELECT at_ms, from_place, from_code, from_name, from_kind, to_place, to_code, "
                      "to_name, to_kind, note, approver FROM stock_transfer WHERE shop = ? AND lane = ? AND "
                      "business_day = ? AND epoch = ? AND ordinal = ?"),
      lines_(database, "SELECT place, product, unit, name, unit_name, factor, quantity, base_quantity, value "
                       "FROM stock_transfer_line WHERE shop = ? AND lane = ? AND business_day = ? AND "
                       "epoch = ? AND ordinal = ? ORDER BY place"),
      lots_(database, "SELECT batch, expiry_day, quantity FROM stock_transfer_lot WHERE shop = ? AND "
                      "lane = ? AND business_day = ? AND epoch = ? AND ordinal = ? AND place = ? "
                      "ORDER BY part"),
      find_arrival_(database,
                    "SELECT at_ms, origin_shop, origin_lane, origin_business_day, origin_epoch, "
                    "origin_ordinal, origin_name, to_place, to_code, to_name, to_kind, reason, approver "
                    "FROM stock_arrival WHERE shop = ? AND lane = ? AND business_day = ? AND epoch = ? AND "
                    "ordinal = ?"),
      arrival_lines_(database,
                     "SELECT product, unit, name, unit_name, factor, sent, arrived, value, true_up, "
                     "unit_cost, difference, difference_value, difference_true_up FROM stock_arrival_line "
                     "WHERE shop = ? AND lane = ? AND business_day = ? AND epoch = ? AND ordinal = ? "
                     "ORDER BY place"),
      standing_(database, "SELECT standing FROM stock_transfer_end WHERE origin_shop = ? AND "
                          "origin_lane = ? AND origin_business_day = ? AND origin_epoch = ? AND "
                          "origin_ordinal = ?"),
      list_(database,
            "SELECT t.lane, t.business_day, t.epoch, t.ordinal, t.at_ms, t.from_name, t.to_name, t.to_kind, "
            "t.line_count, t.total, coalesce(e.standing, 'on_the_way') FROM stock_transfer AS t "
            "LEFT JOIN stock_transfer_end AS e ON e.origin_shop = t.shop AND e.origin_lane = t.lane AND "
            "e.origin_business_day = t.business_day AND e.origin_epoch = t.epoch AND "
            "e.origin_ordinal = t.ordinal WHERE t.shop = ? ORDER BY e.standing IS NOT NULL, t.at_ms DESC, "
            "t.lane DESC, t.business_day DESC, t.epoch DESC, t.ordinal DESC LIMIT ?"),
      on_the_way_(database,
                  "SELECT coalesce(sum(t.total), 0) FROM stock_transfer AS t WHERE t.shop = ? AND NOT EXISTS "
                  "(SELECT 1 FROM stock_transfer_end AS e WHERE e.origin_shop = t.shop AND "
                  "e.origin_lane = t.lane AND e.origin_business_day = t.business_day AND "
                  "e.origin_epoch = t.epoch AND e.origin_ordinal = t.ordinal)") {}

void TransferTable::set(const Place& place) {
    set_place_.run(lane_.shop, place.id, place.code, place.name, place.kind);
}

Place TransferTable::read_place(Rows& rows) {
    Place place;
    place.id = rows.id<PlaceId>();
    place.code = rows.text();
    place.name = rows.text();
    place.kind = rows.word<PlaceKind>();
    return place;
}

std::optional<Place> TransferTable::find_place(std::string_view code) {
    {
        Rows rows = find_place_.query(lane_.shop, code);
        if (rows.next()) return read_place(rows);
    }
    for (const Place& place : places()) {
        if (place.id == first_place_id && place.code == code) return place;
    }
    return std::nullopt;
}

std::vector<Place> TransferTable::places() {
    std::vector<Place> places;
    Rows rows = places_.query(lane_.shop);
    while (rows.next()) {
        places.push_back(read_place(rows));
    }
    if (places.empty() || places.front().id != first_place_id) places.insert(places.begin(), first_place());
    return places;
}

PlaceId TransferTable::next_place() {
    Rows rows = last_place_.query(lane_.shop);
    rows.next();
    const PlaceId last{rows.integer()};
    return PlaceId{std::max(last, first_place_id).value() + 1};
}

Quantity TransferTable::quantity_in(PlaceId place, ProductId product) {
    Rows rows = in_place_.query(lane_.shop, product, place);
    return rows.next() ? rows.quantity() : Quantity{};
}

Quantity TransferTable::quantity_in_rooms(ProductId product) {
    Rows rows = in_rooms_.query(lane_.shop, product);
    rows.next();
    return rows.quantity();
}

void TransferTable::send(const Entry& entry, const Transfer& transfer) {
    const Place& from = transfer.from;
    const Place& to = transfer.to;
    add_.run(lane_.shop, transfer.number, entry.sequence, transfer.at, entry.user, from.id, from.code,
             from.name, from.kind, to.id, to.code, to.name, to.kind, transfer.note, transfer.approver,
             transfer.total(), transfer.lines.size());
    std::int64_t place = 0;
    for (const TransferLine& line : transfer.lines) {
        const StockGoods& goods = line.goods;
        add_line_.run(lane_.shop, transfer.number, ++place, goods.product, goods.unit, goods.name,
                      goods.unit_name, goods.factor, line.quantity, line.sent.quantity, line.sent.value);
        std::int64_t part = 0;
        for (const LotPart& lot : line.lots) {
            add_lot_.run(lane_.shop, transfer.number, place, ++part, lot.name.batch, lot.name.expiry,
                         lot.quantity);
        }
        if (from.id != first_place_id)
            change_place_.run(lane_.shop, from.id, goods.product, -line.sent.quantity);
    }
}

void TransferTable::end(const Entry& entry, const TransferKey& key, TransferStanding standing, UtcTime at,
                        UserId approver) {
    ensure(this->standing(key) == TransferStanding::on_the_way, "a transfer ends once");
    add_end_.run(key.shop, key.number, lane_.shop, entry.sequence, standing, at, entry.user, approver);
}

void TransferTable::arrive(const Entry& entry, const TransferArrival& arrival) {
    end(entry, arrival.origin, TransferStanding::arrived, arrival.at, arrival.approver);
    const Place& to = arrival.to;
    add_arrival_.run(lane_.shop, arrival.number, entry.sequence, arrival.at, entry.user, arrival.origin.shop,
                     arrival.origin.number, arrival.origin_name, to.id, to.code, to.name, to.kind,
                     arrival.reason, arrival.approver, arrival.lines.size());
    std::int64_t place = 0;
    for (const ArrivedLine& line : arrival.lines) {
        const StockGoods& goods = line.goods;
        const ReceiptOfGoods& received = line.received;
        add_arrival_line_.run(lane_.shop, arrival.number, ++place, goods.product, goods.unit, goods.name,
                              goods.unit_name, goods.factor, line.sent, line.arrived, received.received.value,
                              received.true_up, received.unit_cost, line.difference.quantity,
                              line.difference.value, line.difference_true_up);
        if (to.id != first_place_id) change_place_.run(lane_.shop, to.id, goods.product, line.arrived);
    }
}

void TransferTable::hand_over(const Entry& entry, const TransferHandedOver& fact) {
    end(entry, {lane_.shop, fact.number}, TransferStanding::handed_over, fact.at, fact.approver);
}

StockNumber TransferTable::next_number(BusinessDay day) {
    Rows rows = last_.query(lane_, day);
    rows.next();
    return {StockDocument::transfer, lane_.lane, lane_.epoch, day, rows.integer() + 1};
}

StockNumber TransferTable::next_arrival_number(BusinessDay day) {
    Rows rows = last_arrival_.query(lane_, day);
    rows.next();
    return {StockDocument::arrival, lane_.lane, lane_.epoch, day, rows.integer() + 1};
}

std::vector<LotPart> TransferTable::lots_of(const StockNumber& number, std::int64_t place) {
    std::vector<LotPart> lots;
    Rows rows = lots_.query(lane_.shop, number, place);
    while (rows.next()) {
        LotPart& lot = lots.emplace_back();
        lot.name.batch = rows.text();
        lot.name.expiry = rows.optional_day();
        lot.quantity = rows.quantity();
    }
    return lots;
}

std::optional<Transfer> TransferTable::find(const StockNumber& number) {
    if (number.document != StockDocument::transfer) return std::nullopt;
    const ReadScope scope(*database_);
    Rows rows = find_.query(lane_.shop, number);
    if (!rows.next()) return std::nullopt;
    Transfer transfer;
    transfer.number = number;
    transfer.at = rows.time();
    transfer.from = read_place(rows);
    transfer.to = read_place(rows);
    transfer.note = rows.text();
    transfer.approver = rows.id<UserId>();
    Rows lines = lines_.query(lane_.shop, number);
    while (lines.next()) {
        const std::int64_t place = lines.integer();
        TransferLine& line = transfer.lines.emplace_back();
        line.goods = lines.stock_goods();
        line.quantity = lines.quantity();
        line.sent.quantity = lines.quantity();
        line.sent.value = lines.money();
        line.lots = lots_of(number, place);
    }
    return transfer;
}

std::optional<TransferArrival> TransferTable::find_arrival(const StockNumber& number) {
    const ReadScope scope(*database_);
    Rows rows = find_arrival_.query(lane_.shop, number);
    if (!rows.next()) return std::nullopt;
    TransferArrival arrival;
    arrival.number = number;
    arrival.at = rows.time();
    arrival.origin.shop = rows.id<ShopId>();
    arrival.origin.number = rows.stock_number(StockDocument::transfer);
    arrival.origin_name = rows.text();
    arrival.to = read_place(rows);
    arrival.reason = rows.text();
    arrival.approver = rows.id<UserId>();
    Rows lines = arrival_lines_.query(lane_.shop, number);
    while (lines.next()) {
        ArrivedLine& line = arrival.lines.emplace_back();
        line.goods = lines.stock_goods();
        line.sent = lines.quantity();
        line.arrived = lines.quantity();
        line.received.received = {line.sent, lines.money()};
        line.received.true_up = lines.money();
        line.received.unit_cost = lines.money();
        line.difference.quantity = lines.quantity();
        line.difference.value = lines.money();
        line.difference_true_up = lines.money();
    }
    return arrival;
}

TransferStanding TransferTable::standing(const TransferKey& key) {
    Rows rows = standing_.query(key.shop, key.number);
    return rows.next() ? rows.word<TransferStanding>() : TransferStanding::on_the_way;
}

std::vector<TransferListing> TransferTable::list(std::size_t limit) {
    std::vector<TransferListing> transfers;
    Rows rows = list_.query(lane_.shop, limit);
    while (rows.next()) {
        TransferListing& transfer = transfers.emplace_back();
        transfer.number = rows.stock_number(StockDocument::transfer);
        transfer.at = rows.time();
        transfer.from_name = rows.text();
        transfer.to_name = rows.text();
        transfer.to_kind = rows.word<PlaceKind>();
        transfer.line_count = rows.integer();
        transfer.total = rows.money();
        transfer.standing = rows.word<TransferStanding>();
    }
    return transfers;
}

Money TransferTable::value_on_the_way() {
    Rows rows = on_the_way_.query(lane_.shop);
    rows.next();
    return rows.money();
}

} // namespace sokoguru::db
