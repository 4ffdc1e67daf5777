#include "db/entry_search.h"

namespace sokoguru::db {

EntrySearch::EntrySearch(Database& database, LaneKey lane)
    : lane_(lane),
      head_(database, "SELECT epoch, seq FROM journal WHERE shop = ? AND lane = ? "
                      "ORDER BY epoch DESC, seq DESC LIMIT 1"),
      epochs_(database, "SELECT epoch, max(seq) FROM journal WHERE shop = ? AND lane = ? GROUP BY epoch "
                        "ORDER BY epoch DESC"),
      written_at_(database,
                  "SELECT at_ms FROM journal WHERE shop = ? AND lane = ? AND epoch = ? AND seq = ?") {}

EntryPlace EntrySearch::head() {
    Rows rows = head_.query(lane_.shop, lane_.lane);
    if (!rows.next()) return {};
    const EpochId epoch = rows.id<EpochId>();
    return {epoch, rows.id<SequenceId>()};
}

bool EntrySearch::is_written_by(const EntryPlace& entry, UtcTime moment) {
    Rows rows = written_at_.query(lane_.shop, lane_.lane, entry.epoch, entry.sequence);
    return rows.next() && rows.time() <= moment;
}

EntryPlace EntrySearch::last_by(UtcTime moment) {
    Rows epochs = epochs_.query(lane_.shop, lane_.lane);
    while (epochs.next()) {
        const auto epoch = epochs.id<EpochId>();
        std::int64_t before = 0;
        std::int64_t after = epochs.integer() + 1;
        while (after - before > 1) {
            const std::int64_t middle = before + (after - before) / 2;
            (is_written_by({epoch, SequenceId{middle}}, moment) ? before : after) = middle;
        }
        if (before > 0) return {epoch, SequenceId{before}};
    }
    return {EpochId{0}, SequenceId{0}};
}

} // namespace sokoguru::db
