#pragma once

#include "core/report/ledger_export.h"
#include "core/report/report_table.h"
#include "core/report/sales_report.h"

#include <tl/expected.hpp>

#include <array>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace sokoguru::shop {

/// How a cooperative calls its accounts.
struct LedgerAccountName {
    std::string code;
    std::string name;
    bool operator==(const LedgerAccountName&) const = default;
};

/// The accounts of the ledger as they come with the program, or as a list has set them.
///
///     const auto accounts = read_ledger_accounts("akun.csv");
///     if (!accounts) return accounts.error();      // A sentence for a person.
///     ledger_table(entries, *accounts, days);
///
/// A value.
struct LedgerAccounts {
    std::array<LedgerAccountName, ledger_account_count> names;

    const LedgerAccountName& of(LedgerAccount account) const {
        return names.at(static_cast<std::size_t>(account));
    }
};

/// In the language that is set.
LedgerAccounts default_ledger_accounts();
/// The word by which a list names an account: "cash_drawer".
std::string_view key_of(LedgerAccount account);

/// A table (CSV or XLSX) with the columns account, code, name; accounts that are not in it stay as they come
/// with the program.
tl::expected<LedgerAccounts, std::string> read_ledger_accounts(const std::filesystem::path& list);

/// The list that lies beside the shop file (`toko.db.accounts.csv`), if there is one.
std::filesystem::path ledger_accounts_file(const std::filesystem::path& shop_file);
tl::expected<LedgerAccounts, std::string> ledger_accounts_of(const std::filesystem::path& shop_file);

/// All accounts as such a list, to begin one with.
ReportTable ledger_accounts_table(const LedgerAccounts& accounts);

ReportTable ledger_table(std::span<const LedgerEntry> entries, const LedgerAccounts& accounts,
                         const DayRange& days);

} // namespace sokoguru::shop
