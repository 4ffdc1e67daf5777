#pragma once

#include "core/journal/fact.h"
#include "core/members/member.h"
#include "core/sale/sale.h"
#include "db/journal.h"
#include "db/listing.h"
#include "db/statement.h"

#include <optional>
#include <vector>

namespace sokoguru::db {

/// What members bought and what they owe: tables `credit_debt` and `credit_repayment`, and the running sums
/// `member_credit` and `member_spending`. What is paid back pays the debt that is due first.
class MemberAccountTable {
  public:
    MemberAccountTable(Database& database, ShopId shop);
    void sell(const Sale& sale);
    void repay(const Entry& entry, const CreditRepaid& fact);
    CreditAccount credit(MemberId member);
    Money spending(MemberId member, int year);
    /// All who owe, in the order of their ids, without their names.
    std::vector<DebtorAccount> debtors();

  private:
    void add_debts(const Sale& sale);
    std::optional<BusinessDay> oldest_due(MemberId member, Money owed);

    Database* database_;
    ShopId shop_;
    Statement add_debt_;
    Statement add_repayment_;
    Statement change_owed_;
    Statement change_spending_;
    Statement owed_;
    Statement debts_;
    Statement spending_;
    Statement debtors_;
};

} // namespace sokoguru::db
