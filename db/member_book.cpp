#include "db/member_book.h"

#include "db/report_range.h"

#include <algorithm>
#include <tuple>

#define NAME_OF_MEMBER(member)                                                                               \
    "coalesce((SELECT d.name FROM member_detail AS d WHERE d.shop = ?1 AND d.member = " member "), '')"
#define PAYMENTS_OF_SALES "FROM payment AS p CROSS JOIN sale AS s ON " SAME_SALE(s, p)
#define DEBTOR NAME_OF_MEMBER("c.member")
#define BUYER NAME_OF_MEMBER("s.member")
#define DAYS_OF_SALE DAYS(s)

namespace sokoguru::db {

MemberBook::MemberBook(Database& database, LaneKey lane)
    : database_(&database),
      lane_(lane),
      owed_(database, "SELECT c.member, coalesce(m.code, ''), " DEBTOR ", c.owed FROM member_credit AS c "
                      "LEFT JOIN member AS m ON m.shop = c.shop AND m.member = c.member WHERE c.shop = ?1 "
                      "ORDER BY m.code, c.member"),
      owed_later_(database,
                  "SELECT s.member, p.amount " PAYMENTS_OF_SALES "WHERE p.shop = ?1 AND p.lane = ?2 AND "
                  "p.business_day > ?3 AND p.tender = 'member_credit' UNION ALL "
                  "SELECT r.member, -r.amount FROM credit_repayment AS r "
                  "WHERE r.shop = ?1 AND r.lane = ?2 AND r.business_day > ?3"),
      debts_(database, "SELECT business_day, due_day, amount FROM credit_debt WHERE shop = ? AND member = ? "
                       "AND business_day <= ? ORDER BY due_day DESC, lane DESC, business_day DESC, "
                       "epoch DESC, ordinal DESC, place DESC"),
      // SQLite takes the code from the row of the latest day.
      spending_(database,
                "SELECT max(s.business_day), CAST(strftime('%Y', s.business_day * 86400, 'unixepoch') AS "
                "INTEGER) AS year, coalesce(s.member_code, ''), " BUYER ", count(*), sum(s.total) "
                "FROM sale AS s WHERE " DAYS_OF_SALE "AND s.member IS NOT NULL AND "
                "s.buyer_class = 'member' GROUP BY year, s.member") {}

std::vector<CreditDebt> MemberBook::debts(MemberId member, BusinessDay at) {
    std::vector<CreditDebt> debts;
    Rows rows = debts_.query(lane_.shop, member, at);
    while (rows.next()) {
        CreditDebt debt;
        debt.day = rows.day();
        debt.due = rows.day();
        debt.amount = rows.money();
        debts.push_back(debt);
    }
    return debts;
}

std::vector<MemberCredit> MemberBook::credit(BusinessDay at) {
    const ReadScope scope(*database_);
    std::map<MemberId, Money> later;
    {
        Rows rows = owed_later_.query(lane_.shop, lane_.lane, at);
        while (rows.next()) {
            Money& sum = later[rows.id<MemberId>()];
            sum += rows.money();
        }
    }
    std::vector<MemberCredit> credits;
    Rows rows = owed_.query(lane_.shop);
    while (rows.next()) {
        const auto id = rows.id<MemberId>();
        MemberCredit member;
        member.code = rows.text();
        member.name = rows.text();
        const Money owed = rows.money() - later[id];
        if (owed == Money{}) continue;
        member.credit = age_credit(debts(id, at), owed, at);
        credits.push_back(std::move(member));
    }
    return credits;
}

std::vector<MemberSpending> MemberBook::spending(const DayRange& days) {
    const ReadScope scope(*database_);
    std::vector<MemberSpending> spendings;
    Rows rows = spending_.query(lane_.shop, lane_.lane, days.first, days.last);
    while (rows.next()) {
        rows.skip(1);
        MemberSpending spending;
        spending.year = rows.small_integer();
        spending.code = rows.text();
        spending.name = rows.text();
        spending.count = rows.integer();
        spending.net = rows.money();
        spendings.push_back(std::move(spending));
    }
    std::ranges::sort(spendings, [](const MemberSpending& left, const MemberSpending& right) {
        return std::tie(left.year, right.net, left.code) < std::tie(right.year, left.net, right.code);
    });
    share_out(spendings);
    return spendings;
}

} // namespace sokoguru::db
