#include "db/shift_table.h"

#include "core/values/ensure.h"

namespace sokoguru::db {

ShiftTable::ShiftTable(Database& database, LaneKey lane)
    : database_(&database),
      lane_(lane),
      open_(database, "INSERT INTO shift (shop, lane, epoch, shift, seq, cashier, cashier_name, "
                      "opened_at_ms, opened_day, float_total) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      close_(database,
             "INSERT INTO shift_close (shop, lane, epoch, shift, seq, at_ms, business_day, counted, "
             "expected, reason, cashier, cashier_name, approver, first_counted, first_expected) "
             "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      hand_over_(database, "INSERT INTO shift_handover (shop, lane, epoch, shift, seq, from_user, to_user, "
                           "to_name, at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      move_cash_(database, "INSERT INTO cash_movement (shop, lane, epoch, shift, seq, kind, amount, reason, "
                           "approver, business_day, at_ms, user) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      open_drawer_(database, "INSERT INTO drawer_opening (shop, lane, epoch, shift, seq, reason, approver, "
                             "business_day, at_ms, user) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      add_count_(database, "INSERT INTO shift_cash_count (shop, lane, epoch, shift, moment, ordinal, "
                           "denomination, count) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
      has_day_(database, "SELECT 1 FROM shift_day WHERE shop = ? AND lane = ? AND epoch = ? AND shift = ? "
                         "AND business_day = ?"),
      add_day_(database, "INSERT INTO shift_day (shop, lane, epoch, shift, business_day) "
                         "VALUES (?, ?, ?, ?, ?)"),
      find_(database, "SELECT cashier, cashier_name, opened_at_ms, opened_day, float_total FROM shift "
                      "WHERE shop = ? AND lane = ? AND epoch = ? AND shift = ?"),
      find_closing_(database,
                    "SELECT at_ms, business_day, counted, expected, reason, cashier, cashier_name, approver, "
                    "first_counted, first_expected "
                    "FROM shift_close WHERE shop = ? AND lane = ? AND epoch = ? AND shift = ?"),
      last_cashier_(database,
                    "SELECT to_user, to_name FROM shift_handover "
                    "WHERE shop = ? AND lane = ? AND epoch = ? AND shift = ? ORDER BY seq DESC LIMIT 1"),
      counts_(database, "SELECT denomination, count FROM shift_cash_count WHERE shop = ? AND lane = ? AND "
                        "epoch = ? AND shift = ? AND moment = ? ORDER BY ordinal"),
      last_(database, "SELECT coalesce(max(shift), 0) FROM shift WHERE shop = ? AND lane = ?"),
      epoch_(database, "SELECT epoch FROM shift WHERE shop = ? AND lane = ? AND shift = ?"),
      first_entry_(database, "SELECT seq FROM shift WHERE shop = ? AND lane = ? AND epoch = ? AND shift = ?"),
      last_entry_(database,
                  "SELECT seq FROM shift_close WHERE shop = ? AND lane = ? AND epoch = ? AND shift = ?"),
      list_(database, "SELECT shift FROM shift WHERE shop = ? AND lane = ? ORDER BY epoch DESC, shift DESC "
                      "LIMIT ?") {}

void ShiftTable::open(const Entry& entry, const Shift& shift) {
    ensure(!find_open(), "a shift is opened when none is open");
    open_.run(lane_, shift.id, entry.sequence, shift.cashier, shift.cashier_name, shift.opened_at,
              shift.opened_day, shift.float_total);
    add_counts(shift.id, "opening", shift.float_counts);
}

void ShiftTable::close(const Entry& entry, const ShiftClosed& fact) {
    noted_.reset();
    ensure_open(fact.shift);
    const ShiftClosing& closing = fact.closing;
    const auto& first = closing.first_count;
    close_.run(lane_, fact.shift, entry.sequence, closing.at, closing.day, closing.counted, closing.expected,
               closing.reason, closing.cashier, closing.cashier_name, closing.approver,
               first ? std::optional(first->counted) : std::nullopt,
               first ? std::optional(first->expected) : std::nullopt);
    if (first) add_counts(fact.shift, "first", first->counts);
    add_counts(fact.shift, "closing", closing.counts);
}

void ShiftTable::hand_over(const Entry& entry, const ShiftHandedOver& fact) {
    ensure_open(fact.shift);
    hand_over_.run(lane_, fact.shift, entry.sequence, fact.from, fact.to, fact.to_name, entry.at);
}

void ShiftTable::move_cash(const Entry& entry, const CashMoved& fact) {
    ensure_open(fact.shift);
    move_cash_.run(lane_, fact.shift, entry.sequence, fact.kind, fact.amount, fact.reason, fact.approver,
                   entry.day, entry.at, entry.user);
}

void ShiftTable::open_drawer(const Entry& entry, const DrawerOpened& fact) {
    ensure_open(fact.shift);
    open_drawer_.run(lane_, fact.shift, entry.sequence, fact.reason, fact.approver, entry.day, entry.at,
                     entry.user);
}

void ShiftTable::note_sale(ShiftId shift, BusinessDay day) {
    const ShiftOnDay noted{shift, day};
    if (shift == ShiftId{} || noted_ == noted) return;
    ensure_open(shift);
    if (!has_day_.query(lane_, shift, day).next()) add_day_.run(lane_, shift, day);
    noted_ = noted;
}

void ShiftTable::ensure_open(ShiftId shift) {
    if (shift == ShiftId{}) return;
    ensure(first_entry_.query(lane_, shift).next() && !last_entry_.query(lane_, shift).next(),
           "what happens in a shift happens while it is open");
}

void ShiftTable::add_counts(ShiftId shift, std::string_view moment,
                            const std::vector<DenominationCount>& counts) {
    std::int64_t ordinal = 0;
    for (const DenominationCount& count : counts) {
        add_count_.run(lane_, shift, moment, ++ordinal, count.denomination, count.count);
    }
}

std::vector<DenominationCount> ShiftTable::read_counts(ShiftId shift, std::string_view moment) {
    std::vector<DenominationCount> counts;
    Rows rows = counts_.query(lane_of(shift), shift, moment);
    while (rows.next()) {
        DenominationCount count;
        count.denomination = rows.money();
        count.count = rows.integer();
        counts.push_back(count);
    }
    return counts;
}

std::optional<Shift> ShiftTable::find_open() {
    const ReadScope scope(*database_);
    const ShiftId last{next_id().value() - 1};
    if (last == ShiftId{} || lane_of(last) != lane_ || last_entry(last)) return std::nullopt;
    return find(last);
}

std::optional<Shift> ShiftTable::find(ShiftId id) {
    const ReadScope scope(*database_);
    const LaneKey lane = lane_of(id);
    Rows rows = find_.query(lane, id);
    if (!rows.next()) return std::nullopt;
    Shift shift;
    shift.id = id;
    shift.cashier = rows.id<UserId>();
    shift.cashier_name = rows.text();
    shift.opened_at = rows.time();
    shift.opened_day = rows.day();
    shift.float_total = rows.money();
    shift.float_counts = read_counts(id, "opening");
    Rows cashiers = last_cashier_.query(lane, id);
    if (cashiers.next()) {
        shift.cashier = cashiers.id<UserId>();
        shift.cashier_name = cashiers.text();
    }
    return shift;
}

std::optional<ShiftClosing> ShiftTable::find_closing(ShiftId shift) {
    const ReadScope scope(*database_);
    Rows rows = find_closing_.query(lane_of(shift), shift);
    if (!rows.next()) return std::nullopt;
    ShiftClosing closing;
    closing.at = rows.time();
    closing.day = rows.day();
    closing.counted = rows.money();
    closing.expected = rows.money();
    closing.reason = rows.text();
    closing.cashier = rows.id<UserId>();
    closing.cashier_name = rows.text();
    closing.approver = rows.id<UserId>();
    const auto first_counted = rows.optional_money();
    const auto first_expected = rows.optional_money();
    closing.counts = read_counts(shift, "closing");
    if (first_counted && first_expected)
        closing.first_count = FirstCount{read_counts(shift, "first"), *first_counted, *first_expected};
    return closing;
}

SequenceId ShiftTable::first_entry(ShiftId shift) {
    Rows rows = first_entry_.query(lane_of(shift), shift);
    ensure(rows.next(), "a shift that is asked about was opened");
    return rows.id<SequenceId>();
}

std::optional<SequenceId> ShiftTable::last_entry(ShiftId shift) {
    Rows rows = last_entry_.query(lane_of(shift), shift);
    if (!rows.next()) return std::nullopt;
    return rows.id<SequenceId>();
}

std::vector<ShiftListing> ShiftTable::list(std::size_t limit) {
    const ReadScope scope(*database_);
    std::vector<ShiftListing> shifts;
    Rows rows = list_.query(lane_.shop, lane_.lane, limit);
    while (rows.next()) {
        const ShiftId id = rows.id<ShiftId>();
        shifts.push_back({*find(id), find_closing(id)});
    }
    return shifts;
}

LaneKey ShiftTable::lane_of(ShiftId shift) {
    LaneKey lane = lane_;
    if (first_entry_.query(lane, shift).next()) return lane;
    Rows rows = epoch_.query(lane_.shop, lane_.lane, shift);
    if (rows.next()) lane.epoch = rows.id<EpochId>();
    return lane;
}

ShiftId ShiftTable::next_id() {
    Rows rows = last_.query(lane_.shop, lane_.lane);
    rows.next();
    return ShiftId{rows.integer() + 1};
}

} // namespace sokoguru::db
