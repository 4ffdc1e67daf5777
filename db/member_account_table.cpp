#include "db/member_account_table.h"

#include "core/values/ensure.h"

namespace sokoguru::db {

MemberAccountTable::MemberAccountTable(Database& database, ShopId shop)
    : database_(&database),
      shop_(shop),
      add_debt_(database, "INSERT INTO credit_debt (shop, member, due_day, lane, business_day, epoch, "
                          "ordinal, place, amount) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      add_repayment_(database,
                     "INSERT INTO credit_repayment (shop, lane, epoch, shift, seq, member, tender, amount, "
                     "reference, business_day, at_ms, user) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      change_owed_(database, "INSERT INTO member_credit (shop, member, owed) VALUES (?, ?, ?) "
                             "ON CONFLICT (shop, member) DO UPDATE SET owed = owed + excluded.owed"),
      change_spending_(database, "INSERT INTO member_spending (shop, member, year, net) VALUES (?, ?, ?, ?) "
                                 "ON CONFLICT (shop, member, year) DO UPDATE SET net = net + excluded.net"),
      owed_(database, "SELECT owed FROM member_credit WHERE shop = ? AND member = ?"),
      debts_(database, "SELECT due_day, amount FROM credit_debt WHERE shop = ? AND member = ? "
                       "ORDER BY due_day DESC, lane DESC, business_day DESC, epoch DESC, ordinal DESC, "
                       "place DESC"),
      spending_(database, "SELECT net FROM member_spending WHERE shop = ? AND member = ? AND year = ?"),
      debtors_(database, "SELECT member, owed FROM member_credit WHERE shop = ? AND owed <> 0 "
                         "ORDER BY member") {}

void MemberAccountTable::sell(const Sale& sale) {
    add_debts(sale);
    if (sale.member) change_spending_.run(shop_, sale.member->id, year_of(sale.number.day), sale.total);
}

void MemberAccountTable::add_debts(const Sale& sale) {
    Money owed;
    std::int64_t place = 0;
    for (const Payment& payment : sale.payments) {
        ++place;
        if (payment.tender != Tender::member_credit) continue;
        ensure(sale.member.has_value(), "what is sold on credit is sold to a member");
        owed += payment.amount;
        if (payment.amount <= Money{}) continue; // Comes off what is owed, the oldest first.
        add_debt_.run(shop_, sale.member->id, payment.due_day.value_or(sale.number.day), sale.number, place,
                      payment.amount);
    }
    if (owed != Money{}) change_owed_.run(shop_, sale.member->id, owed);
}

void MemberAccountTable::repay(const Entry& entry, const CreditRepaid& fact) {
    add_repayment_.run(entry.lane, fact.shift, entry.sequence, fact.member, fact.tender, fact.amount,
                       fact.reference, entry.day, entry.at, entry.user);
    change_owed_.run(shop_, fact.member, -fact.amount);
}

CreditAccount MemberAccountTable::credit(MemberId member) {
    const ReadScope scope(*database_);
    Rows rows = owed_.query(shop_, member);
    if (!rows.next()) return {};
    const Money owed = rows.money();
    return {owed, oldest_due(member, owed)};
}

/// What is owed is the newest part of all that was sold on credit, so the debt that the sum reaches when it
/// is counted from the newest is the oldest that is open.
std::optional<BusinessDay> MemberAccountTable::oldest_due(MemberId member, Money owed) {
    if (owed <= Money{}) return std::nullopt;
    Money sum;
    std::optional<BusinessDay> due;
    Rows rows = debts_.query(shop_, member);
    while (sum < owed && rows.next()) {
        due = rows.day();
        sum += rows.money();
    }
    return due;
}

Money MemberAccountTable::spending(MemberId member, int year) {
    Rows rows = spending_.query(shop_, member, year);
    return rows.next() ? rows.money() : Money{};
}

std::vector<DebtorAccount> MemberAccountTable::debtors() {
    const ReadScope scope(*database_);
    std::vector<DebtorAccount> debtors;
    Rows rows = debtors_.query(shop_);
    while (rows.next()) {
        DebtorAccount debtor;
        debtor.member.id = rows.id<MemberId>();
        debtor.credit.owed = rows.money();
        debtor.credit.oldest_due = oldest_due(debtor.member.id, debtor.credit.owed);
        debtors.push_back(std::move(debtor));
    }
    return debtors;
}

} // namespace sokoguru::db
