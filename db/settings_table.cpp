#include "db/settings_table.h"

namespace sokoguru::db {

SettingsTable::SettingsTable(Database& database, ShopId shop)
    : shop_(shop),
      set_(database,
           "INSERT INTO shop_setting (shop, name, address, footer, tax_number, tax_status, zone, "
           "day_cutoff_minutes, cash_rounding, hijri_shift_days, receipt_columns, language) "
           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
           "ON CONFLICT (shop) DO UPDATE SET name = excluded.name, address = excluded.address, "
           "footer = excluded.footer, tax_number = excluded.tax_number, tax_status = excluded.tax_status, "
           "zone = excluded.zone, day_cutoff_minutes = excluded.day_cutoff_minutes, "
           "cash_rounding = excluded.cash_rounding, hijri_shift_days = excluded.hijri_shift_days, "
           "receipt_columns = excluded.receipt_columns, language = excluded.language"),
      remove_rules_(database, "DELETE FROM in_store_rule WHERE shop = ?"),
      add_rule_(database, "INSERT INTO in_store_rule (shop, ordinal, prefix, item_digits, value_digits, "
                          "divisor, value) VALUES (?, ?, ?, ?, ?, ?, ?)"),
      find_(database, "SELECT name, address, footer, tax_number, tax_status, zone, day_cutoff_minutes, "
                      "cash_rounding, hijri_shift_days, receipt_columns, language "
                      "FROM shop_setting WHERE shop = ?"),
      rules_(database, "SELECT prefix, item_digits, value_digits, divisor, value FROM in_store_rule "
                       "WHERE shop = ? ORDER BY ordinal") {}

void SettingsTable::set(const ShopProfile& profile) {
    set_.run(shop_, profile.name, profile.address, profile.footer, profile.tax_number, profile.tax_status,
             profile.zone, profile.day_cutoff_minutes, profile.cash_rounding, profile.hijri_shift_days,
             profile.receipt_columns, profile.language);
    remove_rules_.run(shop_);
    std::int64_t ordinal = 0;
    for (const InStoreRule& rule : profile.in_store_rules) {
        add_rule_.run(shop_, ++ordinal, rule.prefix, rule.item_digits, rule.value_digits, rule.divisor,
                      rule.value);
    }
}

std::optional<ShopProfile> SettingsTable::read() {
    Rows rows = find_.query(shop_);
    if (!rows.next()) return std::nullopt;
    ShopProfile profile;
    profile.name = rows.text();
    profile.address = rows.text();
    profile.footer = rows.text();
    profile.tax_number = rows.text();
    profile.tax_status = rows.word<TaxStatus>();
    profile.zone = rows.word<Zone>();
    profile.day_cutoff_minutes = static_cast<int>(rows.integer());
    profile.cash_rounding = rows.money();
    profile.hijri_shift_days = static_cast<int>(rows.integer());
    profile.receipt_columns = static_cast<int>(rows.integer());
    profile.language = rows.text();
    profile.in_store_rules.clear();
    Rows rules = rules_.query(shop_);
    while (rules.next()) {
        InStoreRule rule;
        rule.prefix = rules.text();
        rule.item_digits = static_cast<int>(rules.integer());
        rule.value_digits = static_cast<int>(rules.integer());
        rule.divisor = static_cast<int>(rules.integer());
        rule.value = rules.word<InStoreRule::Value>();
        profile.in_store_rules.push_back(rule);
    }
    return profile;
}

} // namespace sokoguru::db
