#pragma once

#include "core/journal/fact.h"
#include "core/till/shop_profile.h"
#include "core/values/ids.h"
#include "core/values/time.h"
#include "db/hash.h"
#include "db/statement.h"

#include <cstdint>
#include <functional>
#include <string>

namespace sokoguru::db {

/// One entry of the journal, without its place in the chain.
struct Entry {
    LaneKey lane;
    SequenceId sequence;
    std::string type;
    std::int64_t version = 1;
    UtcTime at;
    BusinessDay day;
    UserId user;
    std::string body;
};

/// The last entry of a chain; before the first, sequence 0 and a hash of zeros.
struct ChainHead {
    SequenceId sequence;
    Hash hash{};
    bool operator==(const ChainHead&) const = default;
};

/// What an entry's hash is taken of, after the hash of the entry before: this text, then the body.
///
///     sokoguru-entry
///     shop 5
///     lane 1
///     epoch 1
///     seq 42
///     type sale_made
///     version 1
///     at_ms 1795500000000
///     business_day 20781
///     user 3
///     body_bytes 2817
///
/// Each line ends with a line feed. The number of bytes says where the body ends.
std::string entry_header(const Entry& entry);

/// SHA-256 of the hash before, the header and the body.
Hash entry_hash(const Hash& previous, const Entry& entry);

/// The append-only journal of one lane, the truth of the shop file. A lane that goes on from a copy begins a
/// new epoch (`db/restore.h`): a chain of its own, whose first entry names the last one of the copy.
///
///     Journal journal(database, lane);
///     database.write(Durability::power_loss, [&] { journal.append(entry); });
///
/// Keeps the head of the chain in memory; whoever undoes a transaction puts it back with `restore_head`.
class Journal {
  public:
    Journal(Database& database, LaneKey lane);

    const ChainHead& head();
    /// The last entry of an epoch.
    ChainHead head_of(EpochId epoch);
    void restore_head(const ChainHead& head) { head_ = head; }

    /// Gives the entry its place and writes it. Inside a transaction.
    SequenceId append(Entry& entry);

    /// The hash of an entry of this epoch or an earlier one; nothing when there is no such entry.
    std::optional<Hash> hash_of(EpochId epoch, SequenceId sequence);

    /// Every entry of the lane in order, the earliest epoch first, with the hash that stands beside it.
    void walk(const std::function<void(const Entry&, const Hash&)>& visit);

  private:
    LaneKey lane_;
    std::optional<ChainHead> head_;
    Statement insert_;
    Statement last_;
    Statement hash_;
    Statement all_;
};

} // namespace sokoguru::db
