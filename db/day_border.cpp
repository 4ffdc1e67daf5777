#include "db/day_border.h"

namespace sokoguru::db {

DayBorder::DayBorder(Database& database, LaneKey lane)
    : lane_(lane),
      entries_(database, lane),
      last_(database, "SELECT seq FROM journal WHERE shop = ? AND lane = ? AND epoch = ? "
                      "ORDER BY seq DESC LIMIT 1"),
      day_(database,
           "SELECT business_day FROM journal WHERE shop = ? AND lane = ? AND epoch = ? AND seq = ?") {}

bool DayBorder::is_by(const EntryPlace& entry, BusinessDay day) {
    Rows rows = day_.query(lane_.shop, lane_.lane, entry.epoch, entry.sequence);
    return rows.next() && rows.day() <= day;
}

std::int64_t DayBorder::last_sequence(EpochId epoch) {
    Rows rows = last_.query(lane_.shop, lane_.lane, epoch);
    return rows.next() ? rows.integer() : 0;
}

EntryPlace DayBorder::last_of(BusinessDay day) {
    for (EpochId epoch = entries_.head().epoch; epoch.value() > 0; epoch = EpochId{epoch.value() - 1}) {
        std::int64_t before = 0;
        std::int64_t after = last_sequence(epoch) + 1;
        while (after - before > 1) {
            const std::int64_t middle = before + (after - before) / 2;
            (is_by({epoch, SequenceId{middle}}, day) ? before : after) = middle;
        }
        if (before > 0) return {epoch, SequenceId{before}};
    }
    return {EpochId{0}, SequenceId{0}};
}

} // namespace sokoguru::db
