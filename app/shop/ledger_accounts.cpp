#include "app/shop/ledger_accounts.h"

#include "app/shop/language.h"
#include "app/shop/product_import_text.h"
#include "app/shop/report_table_parts.h"
#include "app/shop/table_file.h"
#include "core/values/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

namespace sokoguru::shop {

namespace {

using Account = LedgerAccount;
using Kind = ReportTable::Kind;
using Named = ReportTable::Named;

constexpr std::size_t account_code_length_max = 20;

struct AccountWords {
    Account account;
    const char* key;
    const char* code;
    const char* name; ///< English.
};

constexpr std::array<AccountWords, ledger_account_count> words = {{
    {Account::cash_drawer, "cash_drawer", "1-1100", mark("Cash in the drawer")},
    {Account::cash_safe, "cash_safe", "1-1200", mark("Cash in the safe")},
    {Account::bank, "bank", "1-1300", mark("Bank")},
    {Account::qris, "qris", "1-1310", mark("QRIS to be received")},
    {Account::member_receivable, "member_receivable", "1-1400", mark("Member credit")},
    {Account::inventory, "inventory", "1-1500", mark("Stock of goods")},
    {Account::goods_in_transit, "goods_in_transit", "1-1510", mark("Goods on the way")},
    {Account::other_shops, "other_shops", "1-1600", mark("Other shops")},
    {Account::supplier_payable, "supplier_payable", "2-1100", mark("Owed to suppliers")},
    {Account::consignment_payable, "consignment_payable", "2-1200", mark("Sold for consignors")},
    {Account::output_tax, "output_tax", "2-1300", mark("PPN to be paid")},
    {Account::donations, "donations", "2-1400", mark("Infaq held in trust")},
    {Account::vouchers, "vouchers", "2-1500", mark("Vouchers")},
    {Account::opening_stock, "opening_stock", "3-1100", mark("Opening stock")},
    {Account::sales, "sales", "4-1100", mark("Sales")},
    {Account::sales_returns, "sales_returns", "4-1200", mark("Returns of sales")},
    {Account::sales_discounts, "sales_discounts", "4-1300", mark("Discounts on sales")},
    {Account::consignment_fees, "consignment_fees", "4-1400", mark("Consignment fees")},
    {Account::rounding, "rounding", "4-1900", mark("Rounding")},
    {Account::cost_of_goods, "cost_of_goods", "5-1100", mark("Cost of goods sold")},
    {Account::consignment_costs, "consignment_costs", "5-1200", mark("Discounts and PPN on consigned goods")},
    {Account::stock_differences, "stock_differences", "6-1100", mark("Stock differences")},
    {Account::stock_losses, "stock_losses", "6-1200", mark("Damaged and lost goods")},
    {Account::own_use, "own_use", "6-1300", mark("Own use")},
    {Account::cash_differences, "cash_differences", "6-1400", mark("Cash differences")},
    {Account::other_expenses, "other_expenses", "6-1900", mark("Other expenses in cash")},
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

/// The sentence about one row, or nothing when it was taken.
std::optional<std::string> take_row(const CsvRow& row, LedgerAccounts& accounts,
                                    std::array<bool, ledger_account_count>& seen) {
    const auto say = [&](const char* sentence, std::string_view what) {
        return fmt::format(fmt::runtime(tr("Line {}: {}")), row.line_number,
                           fmt::format(fmt::runtime(sentence), what));
    };
    const auto cell = [&](std::size_t i) {
        return i < row.cells.size() ? clean_text(row.cells[i], name_length_max) : std::string{};
    };
    const std::string key = cell(0);
    const auto found =
        std::ranges::find(words, key, [](const AccountWords& one) { return std::string_view(one.key); });
    if (found == words.end())
        return say(tr("the account “{}” is unknown. “sokoguru report accounts” lists them all."), key);
    const auto place = static_cast<std::size_t>(found->account);
    if (seen.at(place)) return say(tr("the account “{}” is there twice."), key);
    seen.at(place) = true;
    const std::string code = cell(1);
    if (code.empty() || text_length(code) > account_code_length_max)
        return say(tr("“{}” is no code. Write one of 1 to 20 characters."), code);
    accounts.names.at(place).code = code;
    if (const std::string name = cell(2); !name.empty()) accounts.names.at(place).name = name;
    return std::nullopt;
}

bool is_head(const CsvRow& row) {
    return !row.cells.empty() && clean_text(row.cells[0], name_length_max) == "account";
}

} // namespace

LedgerAccounts default_ledger_accounts() {
    LedgerAccounts accounts;
    for (std::size_t i = 0; i < words.size(); ++i) {
        accounts.names.at(i) = {words.at(i).code, tr(words.at(i).name)};
    }
    return accounts;
}

std::string_view key_of(LedgerAccount account) {
    return words.at(static_cast<std::size_t>(account)).key;
}

tl::expected<LedgerAccounts, std::string> read_ledger_accounts(const std::filesystem::path& list) {
    const auto file = TableFile::read(list);
    if (!file)
        return tl::unexpected(
            fmt::format("{}: {}", list.string(), describe(ProductImportProblem(file.error()))));
    LedgerAccounts accounts = default_ledger_accounts();
    std::array<bool, ledger_account_count> seen = {};
    std::optional<std::string> problem;
    bool is_first = true;
    file->for_each_row([&](const CsvRow& row) {
        const bool skips = is_first && is_head(row);
        is_first = false;
        if (!skips && !problem) problem = take_row(row, accounts, seen);
    });
    if (problem) return tl::unexpected(fmt::format("{}: {}", list.string(), *problem));
    return accounts;
}

std::filesystem::path ledger_accounts_file(const std::filesystem::path& shop_file) {
    std::filesystem::path file = shop_file;
    file += ".accounts.csv";
    return file;
}

tl::expected<LedgerAccounts, std::string> ledger_accounts_of(const std::filesystem::path& shop_file) {
    const std::filesystem::path file = ledger_accounts_file(shop_file);
    std::error_code problem;
    if (!std::filesystem::exists(file, problem)) return default_ledger_accounts();
    return read_ledger_accounts(file);
}

ReportTable ledger_accounts_table(const LedgerAccounts& accounts) {
    ReportTable table;
    table.key = "accounts";
    table.title = tr("Accounts of the general ledger");
    // Heads that a list is read by are the same in every language.
    table.columns = {
        {"account", "account", Kind::text}, {"code", "code", Kind::text}, {"name", "name", Kind::text}};
    for (const AccountWords& account : words) {
        const LedgerAccountName& named = accounts.of(account.account);
        table.rows.push_back({std::string(account.key), named.code, named.name});
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
