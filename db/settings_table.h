#pragma once

#include "core/till/shop_profile.h"
#include "db/statement.h"

#include <optional>
#include <vector>

namespace sokoguru::db {

/// The shop's settings: tables `shop_setting`, `in_store_rule` and `blocked_category`.
class SettingsTable {
  public:
    SettingsTable(Database& database, ShopId shop);
    void set(const ShopProfile& profile);
    std::optional<ShopProfile> read();

  private:
    void set_rules(const std::vector<InStoreRule>& rules);
    std::vector<InStoreRule> read_rules();

    ShopId shop_;
    Statement set_;
    Statement remove_rules_;
    Statement add_rule_;
    Statement remove_categories_;
    Statement add_category_;
    Statement find_;
    Statement rules_;
    Statement categories_;
};

} // namespace sokoguru::db
