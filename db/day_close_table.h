#pragma once

#include "core/journal/fact.h"
#include "db/journal.h"
#include "db/statement.h"

#include <optional>

namespace sokoguru::db {

/// Business days that are over: tables `day_close` and `day_close_tender`.
class DayCloseTable {
  public:
    DayCloseTable(Database& database, LaneKey lane);
    void add(const Entry& entry, const DayClosing& closing);
    std::optional<BusinessDay> last(); ///< Of this lane.
    std::optional<DayClosing> find(BusinessDay day);

  private:
    LaneKey lane_;
    Statement add_;
    Statement add_tender_;
    Statement last_;
    Statement find_;
    Statement tenders_;
};

} // namespace sokoguru::db
