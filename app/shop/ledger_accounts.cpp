#include "app/shop/ledger_accounts.h"

#include "app/shop/language.h"
#include "app/shop/report_table_parts.h"
#include "db/words.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace sokoguru::shop {

namespace {

using Account = LedgerAccount;
using Kind = ReportTable::Kind;
using Named = ReportTable::Named;

struct AccountWords {
    Account account;
    const char* code;
    const char* name; ///< English.
};

constexpr std::array<AccountWords, ledger_account_count> words = {{
    {Account::cash_drawer, "1-1100", mark("Cash in the drawer")},
    {Account::cash_safe, "1-1200", mark("Cash in the safe")},
    {Account::bank, "1-1300", mark("Bank")},
    {Account::qris, "1-1310", mark("QRIS to be received")},
    {Account::member_receivable, "1-1400", mark("Member credit")},
    {Account::inventory, "1-1500", mark("Stock of goods")},
    {Account::goods_in_transit, "1-1510", mark("Goods on the way")},
    {Account::other_shops, "1-1600", mark("Other shops")},
    {Account::supplier_payable, "2-1100", mark("Owed to suppliers")},
    {Account::consignment_payable, "2-1200", mark("Sold for consignors")},
    {Account::output_tax, "2-1300", mark("PPN to be paid")},
    {Account::donations, "2-1400", mark("Infaq held in trust")},
    {Account::vouchers, "2-1500", mark("Vouchers")},
    {Account::opening_stock, "3-1100", mark("Opening stock")},
    {Account::sales, "4-1100", mark("Sales")},
    {Account::sales_returns, "4-1200", mark("Returns of sales")},
    {Account::sales_discounts, "4-1300", mark("Discounts on sales")},
    {Account::consignment_fees, "4-1400", mark("Consignment fees")},
    {Account::rounding, "4-1900", mark("Rounding")},
    {Account::cost_of_goods, "5-1100", mark("Cost of goods sold")},
    {Account::consignment_costs, "5-1200", mark("Discounts and PPN on consigned goods")},
    {Account::stock_differences, "6-1100", mark("Stock differences")},
    {Account::stock_losses, "6-1200", mark("Damaged and lost goods")},
    {Account::own_use, "6-1300", mark("Own use")},
    {Account::cash_differences, "6-1400", mark("Cash differences")},
    {Account::other_expenses, "6-1900", mark("Other expenses in cash")},
}};

constexpr bool are_in_order() {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (static_cast<std::size_t>(words[i].account) != i) return false;
    }
    return true;
}
static_assert(are_in_order(), "the words stand in the order of the accounts");

Named source_cell(LedgerSource source) {
    switch (source) {
    case LedgerSource::sales: return {"sales", tr("Sales")};
    case LedgerSource::shift_opened: return {"shift_opened", tr("Shift opened")};
    case LedgerSource::shift_closed: return {"shift_closed", tr("Shift closed")};
    case LedgerSource::cash_movement: return {"cash_movement", tr("Cash in and out")};
    case LedgerSource::credit_repayment: return {"credit_repayment", tr("Credit paid back")};
    case LedgerSource::opening_stock: return {"opening_stock", tr("Opening stock")};
    case LedgerSource::goods_receipt: return {"goods_receipt", tr("Goods received")};
    case LedgerSource::supplier_return: return {"supplier_return", tr("Return to supplier")};
    case LedgerSource::adjustment: return {"adjustment", tr("Adjustment")};
    case LedgerSource::count: return {"count", tr("Stock count")};
    case LedgerSource::transfer: return {"transfer", tr("Goods sent")};
    case LedgerSource::arrival: return {"arrival", tr("Goods arrived")};
    case LedgerSource::handed_over: return {"handed_over", tr("Goods handed over")};
    case LedgerSource::settlement: return {"settlement", tr("Consignor paid")};
    case LedgerSource::supplier_payment: break;
    }
    return {"supplier_payment", tr("Supplier paid")};
}

} // namespace

LedgerAccounts default_ledger_accounts() {
    LedgerAccounts accounts;
    for (std::size_t i = 0; i < words.size(); ++i) {
        accounts.names.at(i) = {words.at(i).account, words.at(i).code, tr(words.at(i).name)};
    }
    return accounts;
}

LedgerAccounts ledger_accounts_of(const ShopProfile& profile) {
    LedgerAccounts accounts = default_ledger_accounts();
    for (const LedgerAccountName& named : profile.ledger_accounts) {
        LedgerAccountName& shown = accounts.names.at(static_cast<std::size_t>(named.account));
        shown.code = named.code;
        if (!named.name.empty()) shown.name = named.name;
    }
    return accounts;
}

void change_ledger_account(ShopProfile& profile, LedgerAccountName named) {
    const LedgerAccountName usual = default_ledger_accounts().of(named.account);
    if (named.name == usual.name) named.name.clear();
    std::vector<LedgerAccountName>& accounts = profile.ledger_accounts;
    std::erase_if(accounts, [&](const LedgerAccountName& other) { return other.account == named.account; });
    if (named.name.empty() && named.code == usual.code) return;
    accounts.push_back(std::move(named));
    std::ranges::sort(accounts, {}, &LedgerAccountName::account);
}

std::string account_title(const LedgerAccountName& named) {
    return named.code + " " + named.name;
}

ReportTable ledger_accounts_table(const LedgerAccounts& accounts) {
    ReportTable table;
    table.key = "accounts";
    table.title = tr("Accounts of the general ledger");
    // Heads that a list is read by are the same in every language.
    table.columns = {
        {"account", "account", Kind::text}, {"code", "code", Kind::text}, {"name", "name", Kind::text}};
    for (const LedgerAccountName& named : accounts.names) {
        table.rows.push_back({std::string(db::word_of(named.account)), named.code, named.name});
    }
    return table;
}

ReportTable ledger_table(std::span<const LedgerEntry> entries, const LedgerAccounts& accounts,
                         const DayRange& days) {
    ReportTable table = begin_table("ledger", tr("General ledger"), days);
    table.columns = {{"day", tr("Day"), Kind::text},
                     {"account_code", tr("Account"), Kind::text},
                     {"account_name", tr("Account name"), Kind::text},
                     {"debit_rupiah", tr("Debit"), Kind::money},
                     {"credit_rupiah", tr("Credit"), Kind::money},
                     {"source", tr("Source"), Kind::text},
                     {"reference", tr("Reference"), Kind::text}};
    for (const LedgerEntry& entry : entries) {
        for (const auto& [account, debit] : entry.legs) {
            const LedgerAccountName& named = accounts.of(account);
            table.rows.push_back({day_cell(entry.day), named.code, named.name, std::max(Money{}, debit),
                                  std::max(Money{}, -debit), source_cell(entry.source), entry.reference});
        }
    }
    add_total(table, {"debit_rupiah", "credit_rupiah"});
    return table;
}

} // namespace sokoguru::shop
