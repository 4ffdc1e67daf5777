#include "db/journal.h"

#include <fmt/format.h>

namespace sokoguru::db {

std::string entry_header(const Entry& entry) {
    return fmt::format("sokoguru-entry\nshop {}\nlane {}\nepoch {}\nseq {}\ntype {}\nversion {}\nat_ms {}\n"
                       "business_day {}\nuser {}\nbody_bytes {}\n",
                       entry.lane.shop.value(), entry.lane.lane.value(), entry.lane.epoch.value(),
                       entry.sequence.value(), entry.type, entry.version, entry.at.ms, entry.day.days,
                       entry.user.value(), entry.body.size());
}

Hash entry_hash(const Hash& previous, const Entry& entry) {
    return sha256(previous, entry_header(entry), entry.body);
}

Journal::Journal(Database& database, LaneKey lane)
    : lane_(lane),
      insert_(database, "INSERT INTO journal (shop, lane, epoch, seq, type, version, at_ms, business_day, "
                        "user, body, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      last_(database, "SELECT seq, hash FROM journal WHERE shop = ? AND lane = ? AND epoch = ? "
                      "ORDER BY seq DESC LIMIT 1"),
      hash_(database, "SELECT hash FROM journal WHERE shop = ? AND lane = ? AND epoch = ? AND seq = ?"),
      all_(database, "SELECT epoch, seq, type, version, at_ms, business_day, user, body, hash FROM journal "
                     "WHERE shop = ? AND lane = ? ORDER BY epoch, seq") {}

const ChainHead& Journal::head() {
    if (!head_) head_ = head_of(lane_.epoch);
    return *head_;
}

ChainHead Journal::head_of(EpochId epoch) {
    ChainHead head;
    Rows rows = last_.query(lane_.shop, lane_.lane, epoch);
    if (rows.next()) {
        head.sequence = rows.id<SequenceId>();
        head.hash = rows.hash();
    }
    return head;
}

SequenceId Journal::append(Entry& entry) {
    const ChainHead previous = head();
    entry.lane = lane_;
    entry.sequence = SequenceId{previous.sequence.value() + 1};
    const Hash hash = entry_hash(previous.hash, entry);
    insert_.run(lane_, entry.sequence, entry.type, entry.version, entry.at, entry.day, entry.user, entry.body,
                hash);
    head_ = ChainHead{entry.sequence, hash};
    return entry.sequence;
}

std::optional<Hash> Journal::hash_of(EpochId epoch, SequenceId sequence) {
    Rows rows = hash_.query(lane_.shop, lane_.lane, epoch, sequence);
    if (!rows.next()) return std::nullopt;
    return rows.hash();
}

void Journal::walk(const std::function<void(const Entry&, const Hash&)>& visit) {
    Rows rows = all_.query(lane_.shop, lane_.lane);
    while (rows.next()) {
        Entry entry;
        entry.lane = lane_;
        entry.lane.epoch = rows.id<EpochId>();
        entry.sequence = rows.id<SequenceId>();
        entry.type = rows.text();
        entry.version = rows.integer();
        entry.at = rows.time();
        entry.day = rows.day();
        entry.user = rows.id<UserId>();
        entry.body = rows.text();
        const Hash hash = rows.hash();
        visit(entry, hash);
    }
}

} // namespace sokoguru::db
