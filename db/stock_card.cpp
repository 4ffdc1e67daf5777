#include "db/stock_card.h"

#include <algorithm>
#include <array>
#include <map>

namespace sokoguru::db {

namespace {

constexpr std::array<std::pair<StockMoveKind, std::string_view>, 8> kind_words = {
    {{StockMoveKind::sale, "sale"},
     {StockMoveKind::return_of_goods, "return"},
     {StockMoveKind::receipt, "receipt"},
     {StockMoveKind::true_up, "true_up"},
     {StockMoveKind::count, "count"},
     {StockMoveKind::adjustment, "adjustment"},
     {StockMoveKind::transfer, "transfer"},
     {StockMoveKind::supplier_return, "supplier_return"}}};

StockMoveKind kind_from(std::string_view word) {
    for (const auto& [kind, name] : kind_words) {
        if (name == word) return kind;
    }
    return StockMoveKind::other;
}

bool is_of_a_sale(StockMoveKind kind) {
    return kind == StockMoveKind::sale || kind == StockMoveKind::return_of_goods ||
           kind == StockMoveKind::true_up;
}

/// Rows that stand from the newest back, each with what was there after it.
void count_back(std::vector<StockCardRow>& rows, Quantity quantity, Money value) {
    for (StockCardRow& row : rows) {
        row.balance = quantity;
        row.balance_value = value;
        quantity -= row.quantity;
        value -= row.value;
    }
}

} // namespace

StockCardReader::StockCardReader(Database& database, LaneKey lane)
    : database_(&database),
      lane_(lane),
      move_(database, "SELECT epoch, seq, ordinal, kind, business_day, quantity, value FROM stock_move "
                      "WHERE shop = ? AND lane = ? AND epoch = ? AND seq = ? AND ordinal = ?"),
      moves_before_(database,
                    "SELECT epoch, seq, ordinal, kind, business_day, quantity, value FROM stock_move "
                    "WHERE shop = ? AND lane = ? AND product = ? AND (epoch, seq, ordinal) < (?, ?, ?) "
                    "ORDER BY epoch DESC, seq DESC, ordinal DESC LIMIT ?"),
      entry_(database, "SELECT j.at_ms, coalesce(u.name, '') FROM journal AS j "
                       "LEFT JOIN user_account AS u ON u.shop = j.shop AND u.user = j.user "
                       "WHERE j.shop = ? AND j.lane = ? AND j.epoch = ? AND j.seq = ?"),
      sales_of_day_(database, "SELECT seq, lane, business_day, epoch, ordinal FROM sale "
                              "WHERE shop = ? AND lane = ? AND business_day = ? AND epoch = ? "
                              "AND seq BETWEEN ? AND ?"),
      // A day has few documents, and a shop few counts; a count's number is of the day when it was opened.
      document_(database,
                "SELECT 'receipt', lane, business_day, epoch, ordinal FROM goods_receipt "
                "WHERE shop = ?1 AND lane = ?2 AND business_day = ?3 AND epoch = ?4 AND seq = ?5 "
                "UNION ALL SELECT document, lane, business_day, epoch, ordinal FROM stock_adjustment "
                "WHERE shop = ?1 AND lane = ?2 AND business_day = ?3 AND epoch = ?4 AND seq = ?5 "
                "UNION ALL SELECT 'transfer', lane, business_day, epoch, ordinal FROM stock_transfer "
                "WHERE shop = ?1 AND lane = ?2 AND business_day = ?3 AND epoch = ?4 AND seq = ?5 "
                "UNION ALL SELECT 'arrival', lane, business_day, epoch, ordinal FROM stock_arrival "
                "WHERE shop = ?1 AND lane = ?2 AND business_day = ?3 AND epoch = ?4 AND seq = ?5 "
                "UNION ALL SELECT 'count', lane, business_day, epoch, ordinal FROM stock_count_close "
                "WHERE shop = ?1 AND lane = ?2 AND epoch = ?4 AND seq = ?5"),
      entries_(database, lane),
      moved_since_(database, "SELECT product, sum(quantity), sum(value) FROM stock_move "
                             "WHERE shop = ? AND lane = ? AND (epoch, seq) > (?, ?) GROUP BY product"),
      // Joined to the products the view stock_on_hand would be made anew for each of them.
      levels_(database, "SELECT p.product, p.name, p.sku, p.category, "
                        "coalesce(l.quantity, 0) + coalesce(n.quantity, 0), "
                        "coalesce(l.value, 0) + coalesce(n.value, 0) FROM product AS p "
                        "LEFT JOIN stock_level AS l ON l.shop = p.shop AND l.product = p.product "
                        "LEFT JOIN stock_unsettled AS n ON n.shop = p.shop AND n.product = p.product "
                        "WHERE p.shop = ? ORDER BY p.product") {}

StockCardRow StockCardReader::read(Rows& rows) {
    StockCardRow row;
    row.epoch = rows.id<EpochId>();
    row.entry = rows.id<SequenceId>();
    row.ordinal = rows.integer();
    row.kind = kind_from(rows.text());
    row.day = rows.day();
    row.quantity = rows.quantity();
    row.value = rows.money();
    return row;
}

std::vector<StockCardRow> StockCardReader::rows_at(std::span<const RememberedMove> moves,
                                                   const StockLevel& level_now) {
    std::vector<StockCardRow> found;
    for (const RememberedMove& move : moves) {
        Rows rows = move_.query(lane_.shop, lane_.lane, move.entry.epoch, move.entry.sequence, move.ordinal);
        if (rows.next()) found.push_back(read(rows));
    }
    count_back(found, level_now.quantity, level_now.value);
    add_documents(found);
    return found;
}

std::vector<StockCardRow> StockCardReader::rows_before(ProductId product, const StockLevel& level_now,
                                                       std::size_t limit,
                                                       const std::optional<StockCardRow>& after) {
    std::vector<StockCardRow> found;
    const EpochId epoch = after ? after->epoch : EpochId{INT64_MAX};
    const SequenceId entry = after ? after->entry : SequenceId{INT64_MAX};
    const std::int64_t ordinal = after ? after->ordinal : INT64_MAX;
    Rows rows = moves_before_.query(lane_.shop, lane_.lane, product, epoch, entry, ordinal, limit);
    while (rows.next()) {
        found.push_back(read(rows));
    }
    count_back(found, after ? after->balance - after->quantity : level_now.quantity,
               after ? after->balance_value - after->value : level_now.value);
    add_documents(found);
    return found;
}

void StockCardReader::add_documents(std::vector<StockCardRow>& rows) {
    for (StockCardRow& row : rows) {
        Rows entry = entry_.query(lane_.shop, lane_.lane, row.epoch, row.entry);
        if (!entry.next()) continue;
        row.at = entry.time();
        row.user_name = entry.text();
    }
    add_sale_numbers(rows);
    for (StockCardRow& row : rows) {
        if (!row.sale) add_document_number(row);
    }
}

void StockCardReader::add_document_number(StockCardRow& row) {
    Rows found = document_.query(lane_.shop, lane_.lane, row.day, row.epoch, row.entry);
    if (!found.next()) return;
    const auto document = found.word<StockDocument>();
    row.document = found.stock_number(document);
}

/// A day's sales are read once for all rows of it: nothing leads from an entry to its sale but the day.
void StockCardReader::add_sale_numbers(std::vector<StockCardRow>& rows) {
    struct Range {
        std::int64_t first = INT64_MAX;
        std::int64_t last = 0;
    };
    std::map<std::pair<BusinessDay, EpochId>, Range> days;
    for (const StockCardRow& row : rows) {
        if (!is_of_a_sale(row.kind)) continue;
        Range& range = days[{row.day, row.epoch}];
        range.first = std::min(range.first, row.entry.value());
        range.last = std::max(range.last, row.entry.value());
    }
    std::map<std::pair<EpochId, SequenceId>, SaleNumber> numbers;
    for (const auto& [day, range] : days) {
        Rows sales =
            sales_of_day_.query(lane_.shop, lane_.lane, day.first, day.second, range.first, range.last);
        while (sales.next()) {
            const auto entry = sales.id<SequenceId>();
            numbers[{day.second, entry}] = sales.sale_number();
        }
    }
    for (StockCardRow& row : rows) {
        const auto number = numbers.find({row.epoch, row.entry});
        if (is_of_a_sale(row.kind) && number != numbers.end()) row.sale = number->second;
    }
}

StockValuation StockCardReader::value_at(UtcTime moment) {
    const ReadScope scope(*database_);
    const EntryPlace last = entries_.last_by(moment);
    StockValuation valuation;
    valuation.entry = last.sequence;
    std::map<ProductId, StockChange> moved;
    Rows since = moved_since_.query(lane_.shop, lane_.lane, last.epoch, last.sequence);
    while (since.next()) {
        StockChange& change = moved[since.id<ProductId>()];
        change.quantity = since.quantity();
        change.value = since.money();
    }
    Rows rows = levels_.query(lane_.shop);
    while (rows.next()) {
        StockThen then;
        then.product = rows.id<ProductId>();
        then.name = rows.text();
        then.sku = rows.text();
        then.category = rows.text();
        then.quantity = rows.quantity();
        then.value = rows.money();
        if (const auto change = moved.find(then.product); change != moved.end()) {
            then.quantity -= change->second.quantity;
            then.value -= change->second.value;
        }
        valuation.value += then.value;
        if (then.quantity != Quantity{} || then.value != Money{})
            valuation.products.push_back(std::move(then));
    }
    std::stable_sort(valuation.products.begin(), valuation.products.end(),
                     [](const StockThen& left, const StockThen& right) { return left.name < right.name; });
    return valuation;
}

} // namespace sokoguru::db
