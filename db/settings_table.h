#pragma once

#include "core/till/shop_profile.h"
#include "db/statement.h"

#include <optional>
#include <vector>

namespace sokoguru::db {

/// The shop's settings: tables `shop_setting`, `in_store_rule`, `blocked_category` and
/// `ledger_account`.
class SettingsTable {
  public:
    SettingsTable(Database& database, ShopId shop);
    void set(const ShopProfile& profile);
    std::optional<ShopProfile> read();

  private:
    void set_rules(const std::vector<InStoreRule>& rules);
    void set_accounts(const std::vector<LedgerAccountName>& accounts);
    std::vector<InStoreRule> read_rules();
    std::vector<LedgerAccountName> read_accounts();

    ShopId shop_;
    Statement set_;
    Statement remove_rules_;
    Statement add_rule_;
    Statement remove_categories_;
    Statement add_category_;
    Statement remove_accounts_;
    Statement add_account_;
    Statement find_;
    Statement rules_;
    Statement categories_;
    Statement accounts_;
};

} // namespace sokoguru::db
