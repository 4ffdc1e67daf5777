#pragma once

#include "core/report/shift_report.h"
#include "db/journal.h"
#include "db/shift_table.h"
#include "db/statement.h"

#include <optional>
#include <string>
#include <vector>

namespace sokoguru::db {

/// A shift in numbers, by plain aggregation over the rows of its sales. It reads the business days that the
/// shift has sales in (`shift_day`) and no others, so that what it costs depends on the shift and not on the
/// file.
class ShiftSummary {
  public:
    ShiftSummary(Database& database, Journal& journal, ShiftTable& shifts);
    /// The shift exists. Of a closed one it is the same for ever, with the entry of its end as the head of
    /// the chain.
    ShiftReport report(ShiftId shift);
    ExpectedCash expected_cash(const Shift& shift);

  private:
    void add_tickets(ShiftReport& report, const LaneKey& lane);
    void add_numbers(ShiftReport& report, const LaneKey& lane);
    void add_lines(ShiftReport& report, const LaneKey& lane);
    void add_tenders(ShiftReport& report, const LaneKey& lane);
    void add_handiwork(ShiftReport& report, const LaneKey& lane);
    void add_head(ShiftReport& report, const LaneKey& lane);

    Database* database_;
    Journal* journal_;
    ShiftTable* shifts_;
    Statement tickets_;
    Statement numbers_;
    Statement missing_;
    Statement lines_;
    Statement manual_discount_;
    Statement tenders_;
    Statement change_;
    Statement touches_;
    Statement drawer_openings_;
    Statement cash_of_sales_;
    Statement repayments_;
    Statement movements_;
};

} // namespace sokoguru::db
