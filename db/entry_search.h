#pragma once

#include "core/till/shop_profile.h"
#include "db/statement.h"

namespace sokoguru::db {

/// A place in the lane's journal, in its order.
struct EntryPlace {
    EpochId epoch{1};
    SequenceId sequence;
    auto operator<=>(const EntryPlace&) const = default;
};

/// Finds entries of the lane's journal by when they were written.
class EntrySearch {
  public:
    EntrySearch(Database& database, LaneKey lane);
    EntryPlace head(); ///< Sequence 0 before the first entry.
    /// The last entry that was written by then, of sequence 0 when there is none. By halving, because the
    /// bodies make the journal long; where the clock was set back there are several answers, and one of them
    /// is found.
    EntryPlace last_by(UtcTime moment);

  private:
    bool is_written_by(const EntryPlace& entry, UtcTime moment);

    LaneKey lane_;
    Statement head_;
    Statement epochs_;
    Statement written_at_;
};

} // namespace sokoguru::db
