#include "core/report/ledger_export.h"

#include <algorithm>

namespace sokoguru {

using Account = LedgerAccount;

LedgerEntry& LedgerEntry::debit(LedgerAccount account, Money amount) {
    const auto place = std::ranges::lower_bound(legs, account, {}, &std::pair<LedgerAccount, Money>::first);
    if (place == legs.end() || place->first != account) {
        if (amount != Money{}) legs.insert(place, {account, amount});
        return *this;
    }
    place->second += amount;
    if (place->second == Money{}) legs.erase(place);
    return *this;
}

bool LedgerEntry::balances() const {
    Money sum;
    for (const auto& [account, amount] : legs) {
        sum += amount;
    }
    return sum == Money{};
}

LedgerAccount account_of(Tender tender) {
    switch (tender) {
    case Tender::cash: return Account::cash_drawer;
    case Tender::qris: return Account::qris;
    case Tender::transfer: return Account::bank;
    case Tender::member_credit: return Account::member_receivable;
    case Tender::voucher: break;
    }
    return Account::vouchers;
}

void post_sales(LedgerEntry& entry, const LedgerSales& sales) {
    for (std::size_t i = 0; i < sales.taken.size(); ++i) {
        entry.debit(account_of(static_cast<Tender>(i)), sales.taken[i]);
    }
    entry.credit(Account::sales, sales.gross - sales.tax)
        .debit(Account::sales_discounts, sales.discount)
        .credit(Account::sales_returns, sales.returned_net - sales.returned_tax)
        .credit(Account::output_tax, sales.tax + sales.returned_tax + sales.consigned_tax)
        .credit(Account::consignment_payable, sales.consigned_gross)
        .debit(Account::consignment_costs, sales.consigned_discount + sales.consigned_tax)
        .credit(Account::rounding, sales.rounding)
        .credit(Account::donations, sales.donation);
    post_stock(entry, Account::cost_of_goods, -sales.cost, sales.true_up);
}

void post_stock(LedgerEntry& entry, LedgerAccount against, Money value, Money true_up) {
    entry.debit(Account::inventory, value + true_up)
        .credit(against, value)
        .credit(Account::cost_of_goods, true_up);
}

void post_closed_drawer(LedgerEntry& entry, Money counted, Money expected) {
    entry.debit(Account::cash_safe, counted)
        .credit(Account::cash_drawer, expected)
        .debit(Account::cash_differences, expected - counted);
}

} // namespace sokoguru
