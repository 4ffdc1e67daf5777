#include "db/stock_count_table.h"

#include "core/values/ensure.h"

namespace sokoguru::db {

StockCountTable::StockCountTable(Database& database, LaneKey lane)
    : database_(&database),
      lane_(lane),
      open_(database, "INSERT INTO stock_count (shop, lane, business_day, epoch, ordinal, seq, opened_at_ms, "
                      "opener, opener_name, scope, category, visibility, note, recount_above) "
                      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      count_(database,
             "INSERT INTO stock_count_entry (shop, lane, business_day, epoch, ordinal, place, seq, at_ms, "
             "user, user_name, product, unit, name, unit_name, factor, quantity, counted, expected, mode) "
             "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      close_(database, "INSERT INTO stock_count_close (shop, lane, business_day, epoch, ordinal, seq, "
                       "standing, at_ms, user, approver, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      add_line_(database, "INSERT INTO stock_count_line (shop, lane, business_day, epoch, ordinal, place, "
                          "product, name, counted, expected, base_quantity, value, true_up) "
                          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      last_(database, "SELECT coalesce(max(ordinal), 0) FROM stock_count WHERE shop = ? AND lane = ? AND "
                      "epoch = ? AND business_day = ?"),
      last_place_(database, "SELECT coalesce(max(place), 0) FROM stock_count_entry WHERE shop = ? AND "
                            "lane = ? AND business_day = ? AND epoch = ? AND ordinal = ?"),
      find_(database, "SELECT opened_at_ms, opener, opener_name, scope, category, visibility, note, "
                      "recount_above FROM stock_count WHERE shop = ? AND lane = ? AND business_day = ? AND "
                      "epoch = ? AND ordinal = ?"),
      standing_(database, "SELECT standing FROM stock_count_close WHERE shop = ? AND lane = ? AND "
                          "business_day = ? AND epoch = ? AND ordinal = ?"),
      entries_(database, "SELECT product, unit, name, unit_name, factor, quantity, counted, expected, mode, "
                         "at_ms, user, user_name FROM stock_count_entry WHERE shop = ? AND lane = ? AND "
                         "business_day = ? AND epoch = ? AND ordinal = ? ORDER BY place"),
      open_sheets_(database, "SELECT n.lane, n.business_day, n.epoch, n.ordinal, n.opened_at_ms, n.opener, "
                             "n.opener_name, n.scope, n.category, n.visibility, n.note, n.recount_above "
                             "FROM stock_count AS n LEFT JOIN stock_count_close AS c "
                             "USING (shop, lane, business_day, epoch, ordinal) "
                             "WHERE n.shop = ? AND c.standing IS NULL"),
      open_sheet_of_(database,
                     "SELECT e.lane, e.business_day, e.epoch, e.ordinal FROM stock_count_entry AS e "
                     "WHERE e.shop = ? AND e.product = ? AND NOT EXISTS (SELECT 1 FROM stock_count_close AS "
                     "c WHERE c.shop = e.shop AND c.lane = e.lane AND c.business_day = e.business_day AND "
                     "c.epoch = e.epoch AND c.ordinal = e.ordinal) LIMIT 1"),
      posted_lines_(database, "SELECT product, name, counted, expected, base_quantity, value, true_up FROM "
                              "stock_count_line WHERE shop = ? AND lane = ? AND business_day = ? AND "
                              "epoch = ? AND ordinal = ? ORDER BY place"),
      list_(database, "SELECT n.lane, n.business_day, n.epoch, n.ordinal, n.opened_at_ms, n.opener, "
                      "n.opener_name, n.scope, n.category, n.visibility, n.note, n.recount_above, "
                      "coalesce(c.standing, 'open'), (SELECT count(DISTINCT product) FROM stock_count_entry "
                      "AS e WHERE e.shop = n.shop AND e.lane = n.lane AND e.business_day = n.business_day "
                      "AND e.epoch = n.epoch AND e.ordinal = n.ordinal) FROM stock_count AS n LEFT JOIN "
                      "stock_count_close AS c USING (shop, lane, business_day, epoch, ordinal) "
                      "WHERE n.shop = ? ORDER BY c.standing IS NOT NULL, n.opened_at_ms DESC, n.lane DESC, "
                      "n.business_day DESC, n.epoch DESC, n.ordinal DESC LIMIT ?") {}

void StockCountTable::open(const Entry& entry, const CountSheet& sheet) {
    open_.run(lane_.shop, sheet.number, entry.sequence, sheet.opened_at, sheet.opener, sheet.opener_name,
              sheet.scope, sheet.category, sheet.visibility, sheet.note, sheet.recount_above);
}

void StockCountTable::ensure_open(const StockNumber& number) {
    ensure(standing(number) == CountStanding::open, "a count sheet that is closed stays as it is");
}

void StockCountTable::count(const Entry& entry, const GoodsCounted& fact) {
    ensure_open(fact.sheet);
    const CountEntry& counted = fact.entry;
    std::int64_t last_place = 0;
    {
        Rows rows = last_place_.query(lane_.shop, fact.sheet);
        rows.next();
        last_place = rows.integer();
    }
    count_.run(lane_.shop, fact.sheet, last_place + 1, entry.sequence, counted.at, counted.user,
               counted.user_name, counted.goods.product, counted.goods.unit, counted.goods.name,
               counted.goods.unit_name, counted.goods.factor, counted.quantity, counted.counted,
               counted.expected, counted.mode);
}

void StockCountTable::post(const Entry& entry, const CountPosting& posting) {
    close_.run(lane_.shop, posting.sheet, entry.sequence, CountStanding::posted, posting.at, entry.user,
               posting.approver, "");
    std::int64_t place = 0;
    for (const CountPostingLine& line : posting.lines) {
        add_line_.run(lane_.shop, posting.sheet, ++place, line.product, line.name, line.counted,
                      line.expected, line.change.quantity, line.change.value, line.true_up);
    }
}

void StockCountTable::cancel(const Entry& entry, const CountCancelled& fact) {
    close_.run(lane_.shop, fact.sheet, entry.sequence, CountStanding::cancelled, fact.at, entry.user,
               fact.approver, fact.reason);
}

StockNumber StockCountTable::next_number(BusinessDay day) {
    Rows rows = last_.query(lane_, day);
    rows.next();
    return {StockDocument::count, lane_.lane, lane_.epoch, day, rows.integer() + 1};
}

namespace {

/// From `opened_at_ms` to `recount_above`.
CountSheet read_sheet(Rows& rows, const StockNumber& number) {
    CountSheet sheet;
    sheet.number = number;
    sheet.opened_at = rows.time();
    sheet.opener = rows.id<UserId>();
    sheet.opener_name = rows.text();
    sheet.scope = rows.word<CountScope>();
    sheet.category = rows.text();
    sheet.visibility = rows.word<CountVisibility>();
    sheet.note = rows.text();
    sheet.recount_above = rows.money();
    return sheet;
}

} // namespace

std::optional<CountSheet> StockCountTable::find(const StockNumber& number) {
    if (number.document != StockDocument::count) return std::nullopt;
    Rows rows = find_.query(lane_.shop, number);
    return rows.next() ? std::optional(read_sheet(rows, number)) : std::nullopt;
}

CountStanding StockCountTable::standing(const StockNumber& number) {
    Rows rows = standing_.query(lane_.shop, number);
    return rows.next() ? rows.word<CountStanding>() : CountStanding::open;
}

std::vector<CountEntry> StockCountTable::entries(const StockNumber& number) {
    std::vector<CountEntry> entries;
    Rows rows = entries_.query(lane_.shop, number);
    while (rows.next()) {
        CountEntry entry;
        entry.goods = rows.stock_goods();
        entry.quantity = rows.quantity();
        entry.counted = rows.quantity();
        entry.expected = rows.quantity();
        entry.mode = rows.word<CountMode>();
        entry.at = rows.time();
        entry.user = rows.id<UserId>();
        entry.user_name = rows.text();
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::vector<CountSheet> StockCountTable::open_sheets() {
    std::vector<CountSheet> sheets;
    Rows rows = open_sheets_.query(lane_.shop);
    while (rows.next()) {
        const StockNumber number = rows.stock_number(StockDocument::count);
        sheets.push_back(read_sheet(rows, number));
    }
    return sheets;
}

std::optional<StockNumber> StockCountTable::open_sheet_of(ProductId product) {
    Rows rows = open_sheet_of_.query(lane_.shop, product);
    return rows.next() ? std::optional(rows.stock_number(StockDocument::count)) : std::nullopt;
}

std::vector<CountPostingLine> StockCountTable::posted_lines(const StockNumber& number) {
    std::vector<CountPostingLine> lines;
    Rows rows = posted_lines_.query(lane_.shop, number);
    while (rows.next()) {
        CountPostingLine line;
        line.product = rows.id<ProductId>();
        line.name = rows.text();
        line.counted = rows.quantity();
        line.expected = rows.quantity();
        line.change.quantity = rows.quantity();
        line.change.value = rows.money();
        line.true_up = rows.money();
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<CountListing> StockCountTable::list(std::size_t limit) {
    std::vector<CountListing> sheets;
    Rows rows = list_.query(lane_.shop, limit);
    while (rows.next()) {
        CountListing listing;
        const StockNumber number = rows.stock_number(StockDocument::count);
        listing.sheet = read_sheet(rows, number);
        listing.standing = rows.word<CountStanding>();
        listing.product_count = rows.integer();
        sheets.push_back(std::move(listing));
    }
    return sheets;
}

} // namespace sokoguru::db
