#pragma once

#include "db/entry_search.h"
#include "db/statement.h"

namespace sokoguru::db {

/// Where a business day ends in the lane's journal. Movements of the stock stand in the journal's order and
/// not by their days, so a report about some days asks where these begin and end.
///
///     const EntryPlace opening = border.last_of(BusinessDay{first.days - 1});
///     const EntryPlace closing = border.last_of(last); // The days' entries are those between the two.
///
/// By halving. Where the clock was set back a day has several ends and one of them is found, always the same,
/// so that days which follow each other leave nothing out and take nothing twice.
class DayBorder {
  public:
    DayBorder(Database& database, LaneKey lane);
    /// The last entry of the day or of one before it; of sequence 0 when there is none.
    EntryPlace last_of(BusinessDay day);

  private:
    bool is_by(const EntryPlace& entry, BusinessDay day);
    std::int64_t last_sequence(EpochId epoch);

    LaneKey lane_;
    EntrySearch entries_;
    Statement last_;
    Statement day_;
};

} // namespace sokoguru::db
