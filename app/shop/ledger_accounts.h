#pragma once

#include "core/report/ledger_export.h"
#include "core/report/report_table.h"
#include "core/report/sales_report.h"
#include "core/till/shop_profile.h"

#include <array>
#include <span>
#include <string>

namespace sokoguru::shop {

/// Code and name of every account: as they come with the program, or as the shop's settings say.
///
///     ledger_table(entries, ledger_accounts_of(profile), days);
///     change_ledger_account(profile, {LedgerAccount::sales, "41000", "Penjualan toko"});
///
/// A value; names are in the language that was set when it was made.
struct LedgerAccounts {
    std::array<LedgerAccountName, ledger_account_count> names;

    const LedgerAccountName& of(LedgerAccount account) const {
        return names.at(static_cast<std::size_t>(account));
    }
};

LedgerAccounts default_ledger_accounts();
LedgerAccounts ledger_accounts_of(const ShopProfile& profile);

/// What is called as the program calls it is no setting any more, and follows the language.
void change_ledger_account(ShopProfile& profile, LedgerAccountName named);

/// The code and the name together: "1-1100 Cash in the drawer".
std::string account_title(const LedgerAccountName& named);

/// All accounts as the list that `plan_account_import` reads (`list_import.h`).
ReportTable ledger_accounts_table(const LedgerAccounts& accounts);

ReportTable ledger_table(std::span<const LedgerEntry> entries, const LedgerAccounts& accounts,
                         const DayRange& days);

} // namespace sokoguru::shop
