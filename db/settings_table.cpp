#include "db/settings_table.h"

namespace sokoguru::db {

SettingsTable::SettingsTable(Database& database, ShopId shop)
    : shop_(shop),
      set_(database,
           "INSERT INTO shop_setting (shop, name, address, footer, tax_number, tax_status, zone, "
           "day_cutoff_minutes, cash_rounding, hijri_shift_days, receipt_columns, language, "
           "automatic_case_price, opens_minute, closes_minute, cashier_discount_max, return_days_max, "
           "lock_after_minutes, qris_code, bank_account, credit_days, offers_donation, reason_above, "
           "supervisor_above, drawer_max) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
           "?, ?, ?, ?, ?, ?, ?) ON CONFLICT (shop) DO UPDATE SET name = excluded.name, address = "
           "excluded.address, footer = excluded.footer, tax_number = excluded.tax_number, tax_status = "
           "excluded.tax_status, zone = excluded.zone, day_cutoff_minutes = "
           "excluded.day_cutoff_minutes, cash_rounding = excluded.cash_rounding, hijri_shift_days = "
           "excluded.hijri_shift_days, receipt_columns = excluded.receipt_columns, language = "
           "excluded.language, automatic_case_price = excluded.automatic_case_price, opens_minute = "
           "excluded.opens_minute, closes_minute = excluded.closes_minute, cashier_discount_max = "
           "excluded.cashier_discount_max, return_days_max = excluded.return_days_max, "
           "lock_after_minutes = excluded.lock_after_minutes, qris_code = excluded.qris_code, "
           "bank_account = excluded.bank_account, credit_days = excluded.credit_days, offers_donation = "
           "excluded.offers_donation, reason_above = excluded.reason_above, supervisor_above = "
           "excluded.supervisor_above, drawer_max = excluded.drawer_max"),
      remove_rules_(database, "DELETE FROM in_store_rule WHERE shop = ?"),
      add_rule_(database, "INSERT INTO in_store_rule (shop, ordinal, prefix, item_digits, value_digits, "
                          "divisor, value) VALUES (?, ?, ?, ?, ?, ?, ?)"),
      remove_categories_(database, "DELETE FROM blocked_category WHERE shop = ?"),
      add_category_(database, "INSERT INTO blocked_category (shop, ordinal, category) VALUES (?, ?, ?)"),
      remove_accounts_(database, "DELETE FROM ledger_account WHERE shop = ?"),
      add_account_(database,
                   "INSERT INTO ledger_account (shop, ordinal, account, code, name) VALUES (?, ?, ?, ?, ?)"),
      find_(database,
            "SELECT name, address, footer, tax_number, tax_status, zone, day_cutoff_minutes, "
            "cash_rounding, hijri_shift_days, receipt_columns, language, automatic_case_price, "
            "opens_minute, closes_minute, cashier_discount_max, return_days_max, lock_after_minutes, "
            "qris_code, bank_account, credit_days, offers_donation, reason_above, supervisor_above, "
            "drawer_max FROM shop_setting WHERE shop = ?"),
      rules_(database, "SELECT prefix, item_digits, value_digits, divisor, value FROM in_store_rule "
                       "WHERE shop = ? ORDER BY ordinal"),
      categories_(database, "SELECT category FROM blocked_category WHERE shop = ? ORDER BY ordinal"),
      accounts_(database, "SELECT account, code, name FROM ledger_account WHERE shop = ? ORDER BY ordinal") {}

void SettingsTable::set(const ShopProfile& profile) {
    set_.run(shop_, profile.name, profile.address, profile.footer, profile.tax_number, profile.tax_status,
             profile.zone, profile.day_cutoff_minutes, profile.cash_rounding, profile.hijri_shift_days,
             profile.receipt_columns, profile.language, profile.selling.automatic_case_price,
             profile.selling.opens_minute, profile.selling.closes_minute,
             profile.selling.cashier_discount_max, profile.selling.return_days_max,
             profile.selling.lock_after_minutes, profile.tenders.qris_code, profile.tenders.bank_account,
             profile.tenders.credit_days, profile.tenders.offers_donation, profile.cash.reason_above,
             profile.cash.supervisor_above, profile.cash.drawer_max);
    set_rules(profile.in_store_rules);
    remove_categories_.run(shop_);
    std::int64_t ordinal = 0;
    for (const std::string& category : profile.selling.blocked_categories) {
        add_category_.run(shop_, ++ordinal, category);
    }
    set_accounts(profile.ledger_accounts);
}

void SettingsTable::set_accounts(const std::vector<LedgerAccountName>& accounts) {
    remove_accounts_.run(shop_);
    std::int64_t ordinal = 0;
    for (const LedgerAccountName& named : accounts) {
        add_account_.run(shop_, ++ordinal, named.account, named.code, named.name);
    }
}

void SettingsTable::set_rules(const std::vector<InStoreRule>& rules) {
    remove_rules_.run(shop_);
    std::int64_t ordinal = 0;
    for (const InStoreRule& rule : rules) {
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
    profile.day_cutoff_minutes = rows.small_integer();
    profile.cash_rounding = rows.money();
    profile.hijri_shift_days = rows.small_integer();
    profile.receipt_columns = rows.small_integer();
    profile.language = rows.text();
    profile.selling.automatic_case_price = rows.word<Choice>();
    profile.selling.opens_minute = rows.small_integer();
    profile.selling.closes_minute = rows.small_integer();
    profile.selling.cashier_discount_max = rows.percent();
    profile.selling.return_days_max = rows.small_integer();
    profile.selling.lock_after_minutes = rows.small_integer();
    profile.tenders.qris_code = rows.text();
    profile.tenders.bank_account = rows.text();
    profile.tenders.credit_days = rows.small_integer();
    profile.tenders.offers_donation = rows.word<Choice>();
    profile.cash.reason_above = rows.money();
    profile.cash.supervisor_above = rows.money();
    profile.cash.drawer_max = rows.money();
    profile.in_store_rules = read_rules();
    Rows categories = categories_.query(shop_);
    while (categories.next()) {
        profile.selling.blocked_categories.push_back(categories.text());
    }
    profile.ledger_accounts = read_accounts();
    return profile;
}

std::vector<InStoreRule> SettingsTable::read_rules() {
    std::vector<InStoreRule> found;
    Rows rules = rules_.query(shop_);
    while (rules.next()) {
        InStoreRule rule;
        rule.prefix = rules.text();
        rule.item_digits = rules.small_integer();
        rule.value_digits = rules.small_integer();
        rule.divisor = rules.small_integer();
        rule.value = rules.word<InStoreRule::Value>();
        found.push_back(std::move(rule));
    }
    return found;
}

std::vector<LedgerAccountName> SettingsTable::read_accounts() {
    std::vector<LedgerAccountName> found;
    Rows accounts = accounts_.query(shop_);
    while (accounts.next()) {
        LedgerAccountName named;
        named.account = accounts.word<LedgerAccount>();
        named.code = accounts.text();
        named.name = accounts.text();
        found.push_back(std::move(named));
    }
    return found;
}

} // namespace sokoguru::db
