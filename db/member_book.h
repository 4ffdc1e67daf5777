#pragma once

#include "core/report/credit_report.h"
#include "core/report/sales_report.h"
#include "db/statement.h"

#include <map>
#include <vector>

namespace sokoguru::db {

/// What members owe, and what they bought.
///
///     store.report_books().members.credit(today);
///
/// What was owed on a day is what is owed now without what came later, so the nearer the day the quicker.
/// The thread of the store.
class MemberBook {
  public:
    MemberBook(Database& database, LaneKey lane);

    /// Who owed something, or had something in favour, at the end of a day; by the code.
    std::vector<MemberCredit> credit(BusinessDay at);
    /// By year, the largest net first.
    std::vector<MemberSpending> spending(const DayRange& days);

  private:
    std::vector<CreditDebt> debts(MemberId member, BusinessDay at);

    Database* database_;
    LaneKey lane_;
    Statement owed_;
    Statement owed_later_;
    Statement debts_;
    Statement spending_;
};

} // namespace sokoguru::db
