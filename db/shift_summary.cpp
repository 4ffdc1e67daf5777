#include "db/shift_summary.h"

#include "core/values/ensure.h"

#include <algorithm>

// The sales of a shift: ?1 to ?3 are the lane, ?4 is the shift. The business days come first, because they
// lead the key.
#define SALES_OF_SHIFT                                                                                       \
    "s.shop = ?1 AND s.lane = ?2 AND s.business_day IN (SELECT d.business_day FROM shift_day AS d "          \
    "WHERE d.shop = ?1 AND d.lane = ?2 AND d.epoch = ?3 AND d.shift = ?4) AND s.epoch = ?3 AND s.shift = ?4 "
#define ROWS_OF_SALE(table)                                                                                  \
#table ".shop = s.shop AND " #table ".lane = s.lane AND " #table                                         \
           ".business_day = s.business_day AND " #table ".epoch = s.epoch AND " #table                       \
           ".ordinal = s.ordinal "

namespace sokoguru::db {

ShiftSummary::ShiftSummary(Database& database, Journal& journal, ShiftTable& shifts)
    : database_(&database),
      journal_(&journal),
      shifts_(&shifts),
      tickets_(database,
               "SELECT count(*), coalesce(sum(s.total), 0), "
               "coalesce(sum(s.total) FILTER (WHERE s.buyer_class IN ('member', 'candidate', "
               "'extraordinary_member')), 0), coalesce(sum(s.rounding), 0), coalesce(sum(s.donation), 0), "
               "count(*) FILTER (WHERE s.voids_ordinal IS NOT NULL), "
               "coalesce(-sum(s.total) FILTER (WHERE s.voids_ordinal IS NOT NULL), 0) "
               "FROM sale AS s WHERE " SALES_OF_SHIFT),
      numbers_(database, "SELECT s.lane, s.business_day, s.epoch, s.ordinal, min(s.seq) FROM sale AS s "
                         "WHERE " SALES_OF_SHIFT " UNION ALL "
                         "SELECT s.lane, s.business_day, s.epoch, s.ordinal, max(s.seq) FROM sale AS s "
                         "WHERE " SALES_OF_SHIFT),
      // Numbers that another shift of the same day has given are not missing.
      missing_(database,
               "SELECT coalesce(sum(r.last - r.first + 1 - (SELECT count(*) FROM sale AS t "
               "WHERE t.shop = ?1 AND t.lane = ?2 AND t.business_day = r.business_day AND t.epoch = ?3 AND "
               "t.ordinal BETWEEN r.first AND r.last)), 0) FROM "
               "(SELECT s.business_day, min(s.ordinal) AS first, max(s.ordinal) AS last FROM sale AS s "
               "WHERE " SALES_OF_SHIFT "GROUP BY s.business_day) AS r"),
      lines_(database,
             "SELECT coalesce(sum(l.gross) FILTER (WHERE l.quantity > 0 AND s.voids_ordinal IS NULL), 0), "
             "coalesce(sum(l.discount) FILTER (WHERE l.quantity > 0 AND s.voids_ordinal IS NULL), 0), "
             "coalesce(-sum(l.net) FILTER (WHERE l.quantity < 0 AND s.voids_ordinal IS NULL), 0), "
             "count(DISTINCT s.seq) FILTER (WHERE l.quantity < 0 AND s.voids_ordinal IS NULL), "
             "coalesce(sum(l.net) FILTER (WHERE l.consignor = ''), 0), "
             "coalesce(sum(l.net) FILTER (WHERE l.consignor <> ''), 0), coalesce(sum(l.tax), 0) "
             "FROM sale AS s CROSS JOIN sale_line AS l ON " ROWS_OF_SALE(l) "WHERE " SALES_OF_SHIFT),
      manual_discount_(database,
                       "SELECT coalesce(sum(d.amount), 0) FROM sale AS s CROSS JOIN sale_discount AS d "
                       "ON " ROWS_OF_SALE(d) "WHERE " SALES_OF_SHIFT "AND s.voids_ordinal IS NULL "
                                             "AND d.kind IN ('manual_line', 'manual_cart')"),
      tenders_(
          database,
          "SELECT p.tender, count(*), sum(p.amount), coalesce(sum(p.amount) FILTER ("
          "WHERE p.state = 'unconfirmed' AND s.voids_ordinal IS NULL AND NOT EXISTS "
          "(SELECT 1 FROM payment_confirmation AS c WHERE " ROWS_OF_SALE(
              c) "AND c.place = p.place) "
                 "AND NOT EXISTS (SELECT 1 FROM sale AS v WHERE v.shop = s.shop AND v.voids_lane = s.lane AND "
                 "v.voids_business_day = s.business_day AND v.voids_epoch = s.epoch AND "
                 "v.voids_ordinal = s.ordinal)), 0) "
                 "FROM sale AS s CROSS JOIN payment AS p ON " ROWS_OF_SALE(p) "WHERE " SALES_OF_SHIFT
                                                                              "GROUP BY p.tender"),
      change_(database, "SELECT coalesce(sum(s.change), 0) FROM sale AS s WHERE " SALES_OF_SHIFT),
      touches_(database, "SELECT count(*) FILTER (WHERE kind = 'line_removed'), "
                         "count(*) FILTER (WHERE kind = 'cart_cancelled'), "
                         "count(*) FILTER (WHERE kind = 'price_changed') FROM cart_touch "
                         "WHERE shop = ? AND lane = ? AND epoch = ? AND seq BETWEEN ? AND ?"),
      drawer_openings_(database, "SELECT count(*) FROM drawer_opening "
                                 "WHERE shop = ? AND lane = ? AND epoch = ? AND shift = ?"),
      cash_of_sales_(
          database,
          "SELECT coalesce(sum(kept) FILTER (WHERE kept > 0), 0), "
          "coalesce(-sum(kept) FILTER (WHERE kept < 0), 0) FROM "
          "(SELECT coalesce((SELECT sum(p.amount) FROM payment AS p WHERE " ROWS_OF_SALE(
              p) "AND p.tender = 'cash'), 0) - s.change AS kept FROM sale AS s WHERE " SALES_OF_SHIFT ")"),
      repayments_(database, "SELECT coalesce(sum(amount), 0) FROM credit_repayment "
                            "WHERE shop = ? AND lane = ? AND epoch = ? AND shift = ? AND tender = 'cash'"),
      movements_(database, "SELECT coalesce(sum(amount) FILTER (WHERE kind = 'cash_in'), 0), "
                           "coalesce(sum(amount) FILTER (WHERE kind = 'cash_out'), 0), "
                           "coalesce(sum(amount) FILTER (WHERE kind = 'drop'), 0) FROM cash_movement "
                           "WHERE shop = ? AND lane = ? AND epoch = ? AND shift = ?") {}

ShiftReport ShiftSummary::report(ShiftId shift) {
    const ReadScope scope(*database_);
    const auto found = shifts_->find(shift);
    ensure(found.has_value(), "a shift that is reported was opened");
    const LaneKey lane = shifts_->lane_of(shift);
    ShiftReport report;
    report.shift = *found;
    report.closing = shifts_->find_closing(shift);
    add_tickets(report, lane);
    add_numbers(report, lane);
    add_lines(report, lane);
    add_tenders(report, lane);
    report.cash = expected_cash(*found);
    add_head(report, lane);
    add_handiwork(report, lane);
    return report;
}

void ShiftSummary::add_tickets(ShiftReport& report, const LaneKey& lane) {
    Rows rows = tickets_.query(lane, report.shift.id);
    rows.next();
    report.sale_count = rows.integer();
    report.net = rows.money();
    report.member_net = rows.money();
    report.public_net = report.net - report.member_net;
    report.rounding = rows.money();
    report.donation = rows.money();
    report.void_count = rows.integer();
    report.voids = rows.money();
}

void ShiftSummary::add_numbers(ShiftReport& report, const LaneKey& lane) {
    if (report.sale_count == 0) return;
    Rows numbers = numbers_.query(lane, report.shift.id);
    numbers.next();
    report.first_sale = numbers.sale_number();
    numbers.next();
    report.last_sale = numbers.sale_number();
    Rows missing = missing_.query(lane, report.shift.id);
    missing.next();
    report.missing_count = missing.integer();
}

void ShiftSummary::add_lines(ShiftReport& report, const LaneKey& lane) {
    Rows rows = lines_.query(lane, report.shift.id);
    rows.next();
    report.gross = rows.money();
    report.discount = rows.money();
    report.returns = rows.money();
    report.return_count = rows.integer();
    report.own_net = rows.money();
    report.consigned_net = rows.money();
    report.tax = rows.money();
    Rows manual = manual_discount_.query(lane, report.shift.id);
    manual.next();
    report.manual_discount = manual.money();
}

void ShiftSummary::add_tenders(ShiftReport& report, const LaneKey& lane) {
    Rows change = change_.query(lane, report.shift.id);
    change.next();
    const Money change_given = change.money();
    bool has_cash = false;
    Rows rows = tenders_.query(lane, report.shift.id);
    while (rows.next()) {
        TenderTotal total;
        total.tender = rows.word<Tender>();
        total.count = rows.integer();
        total.amount = rows.money();
        total.unconfirmed = rows.money();
        if (total.tender == Tender::cash) total.amount -= change_given;
        has_cash = has_cash || total.tender == Tender::cash;
        report.tenders.push_back(total);
    }
    if (!has_cash && change_given != Money{}) report.tenders.push_back({Tender::cash, 0, -change_given, {}});
    std::sort(report.tenders.begin(), report.tenders.end(),
              [](const TenderTotal& left, const TenderTotal& right) { return left.tender < right.tender; });
}

/// Everything that was done to carts while the shift was open, by the place of the entries in the journal:
/// that depends on no clock.
void ShiftSummary::add_handiwork(ShiftReport& report, const LaneKey& lane) {
    const SequenceId first = shifts_->first_entry(report.shift.id);
    Rows rows = touches_.query(lane, first, report.journal_sequence);
    rows.next();
    report.removed_line_count = rows.integer();
    report.cancelled_cart_count = rows.integer();
    report.changed_price_count = rows.integer();
    Rows openings = drawer_openings_.query(lane, report.shift.id);
    openings.next();
    report.drawer_opening_count = openings.integer();
}

void ShiftSummary::add_head(ShiftReport& report, const LaneKey& lane) {
    const auto end = shifts_->last_entry(report.shift.id);
    const SequenceId head = end ? *end : journal_->head_of(lane.epoch).sequence;
    const auto hash = journal_->hash_of(lane.epoch, head);
    if (!hash) throw Fault(FaultKind::damaged, "the journal lacks the entry of a shift");
    report.journal_sequence = head.value();
    report.journal_hash = to_hex(*hash);
}

ExpectedCash ShiftSummary::expected_cash(const Shift& shift) {
    const ReadScope scope(*database_);
    const LaneKey lane = shifts_->lane_of(shift.id);
    ExpectedCash cash;
    cash.float_total = shift.float_total;
    Rows sales = cash_of_sales_.query(lane, shift.id);
    sales.next();
    cash.sales = sales.money();
    cash.refunds = sales.money();
    Rows repayments = repayments_.query(lane, shift.id);
    repayments.next();
    cash.credit_repayments = repayments.money();
    Rows movements = movements_.query(lane, shift.id);
    movements.next();
    cash.cash_in = movements.money();
    cash.cash_out = movements.money();
    cash.drops = movements.money();
    return cash;
}

} // namespace sokoguru::db
