#pragma once

#include "core/till/shop_profile.h"
#include "db/statement.h"

#include <optional>

namespace sokoguru::db {

/// The shop's settings: tables `shop_setting` and `in_store_rule`.
class SettingsTable {
  public:
    SettingsTable(Database& database, ShopId shop);
    void set(const ShopProfile& profile);
    std::optional<ShopProfile> read();

  private:
    ShopId shop_;
    Statement set_;
    Statement remove_rules_;
    Statement add_rule_;
    Statement find_;
    Statement rules_;
};

} // namespace sokoguru::db
