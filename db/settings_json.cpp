#include "db/settings_json.h"

#include "db/json_reader.h"

#include <nlohmann/json.hpp>

namespace sokoguru::db {

namespace {

using nlohmann::json;

void write_rule(JsonWriter& writer, const InStoreRule& rule) {
    writer.begin_object();
    writer.member("divisor", rule.divisor);
    writer.member("item_digits", rule.item_digits);
    writer.member("prefix", rule.prefix);
    writer.member("value", rule.value);
    writer.member("value_digits", rule.value_digits);
    writer.end_object();
}

InStoreRule rule_from_json(const json& object) {
    JsonReader reader(object);
    InStoreRule rule;
    rule.divisor = reader.small_integer("divisor");
    rule.item_digits = reader.small_integer("item_digits");
    rule.prefix = reader.text("prefix");
    rule.value = reader.word<InStoreRule::Value>("value");
    rule.value_digits = reader.small_integer("value_digits");
    reader.finish();
    return rule;
}

void write_account(JsonWriter& writer, const LedgerAccountName& named) {
    writer.begin_object();
    writer.member("account", named.account);
    writer.member("code", named.code);
    writer.member("name", named.name);
    writer.end_object();
}

LedgerAccountName account_from_json(const json& object) {
    JsonReader reader(object);
    LedgerAccountName named;
    named.account = reader.word<LedgerAccount>("account");
    named.code = reader.text("code");
    named.name = reader.text("name");
    reader.finish();
    return named;
}

void write_texts(JsonWriter& writer, std::string_view key, const std::vector<std::string>& texts) {
    writer.begin_list(key);
    for (const std::string& text : texts) {
        writer.element(text);
    }
    writer.end_list();
}

void write_cash_rules(JsonWriter& writer, const CashRules& rules) {
    writer.begin_object("cash");
    writer.member("drawer_max", rules.drawer_max);
    writer.member("reason_above", rules.reason_above);
    writer.member("supervisor_above", rules.supervisor_above);
    writer.end_object();
}

void write_selling_rules(JsonWriter& writer, const SellingRules& rules) {
    writer.begin_object("selling");
    writer.member("automatic_case_price", rules.automatic_case_price);
    write_texts(writer, "blocked_categories", rules.blocked_categories);
    writer.member("cashier_discount_max", rules.cashier_discount_max);
    writer.member("closes_minute", rules.closes_minute);
    writer.member("lock_after_minutes", rules.lock_after_minutes);
    writer.member("opens_minute", rules.opens_minute);
    writer.member("return_days_max", rules.return_days_max);
    writer.end_object();
}

void write_tender_rules(JsonWriter& writer, const TenderRules& rules) {
    writer.begin_object("tenders");
    writer.member("bank_account", rules.bank_account);
    writer.member("credit_days", rules.credit_days);
    writer.member("offers_donation", rules.offers_donation);
    writer.member("qris_code", rules.qris_code);
    writer.end_object();
}

CashRules cash_rules_from_json(const json& object) {
    JsonReader reader(object);
    CashRules rules;
    rules.drawer_max = reader.money("drawer_max");
    rules.reason_above = reader.money("reason_above");
    rules.supervisor_above = reader.money("supervisor_above");
    reader.finish();
    return rules;
}

SellingRules selling_rules_from_json(const json& object) {
    JsonReader reader(object);
    SellingRules rules;
    rules.automatic_case_price = reader.word<Choice>("automatic_case_price");
    rules.blocked_categories = reader.texts("blocked_categories");
    rules.cashier_discount_max = reader.percent("cashier_discount_max");
    rules.closes_minute = reader.small_integer("closes_minute");
    rules.lock_after_minutes = reader.small_integer("lock_after_minutes");
    rules.opens_minute = reader.small_integer("opens_minute");
    rules.return_days_max = reader.small_integer("return_days_max");
    reader.finish();
    return rules;
}

TenderRules tender_rules_from_json(const json& object) {
    JsonReader reader(object);
    TenderRules rules;
    rules.bank_account = reader.text("bank_account");
    rules.credit_days = reader.small_integer("credit_days");
    rules.offers_donation = reader.word<Choice>("offers_donation");
    rules.qris_code = reader.text("qris_code");
    reader.finish();
    return rules;
}

} // namespace

void write_profile(JsonWriter& writer, const ShopProfile& profile) {
    writer.member("address", profile.address);
    write_cash_rules(writer, profile.cash);
    writer.member("cash_rounding", profile.cash_rounding);
    writer.member("day_cutoff_minutes", profile.day_cutoff_minutes);
    writer.member("footer", profile.footer);
    writer.member("hijri_shift_days", profile.hijri_shift_days);
    writer.begin_list("in_store_rules");
    for (const InStoreRule& rule : profile.in_store_rules) {
        write_rule(writer, rule);
    }
    writer.end_list();
    writer.member("language", profile.language);
    writer.begin_list("ledger_accounts");
    for (const LedgerAccountName& named : profile.ledger_accounts) {
        write_account(writer, named);
    }
    writer.end_list();
    writer.member("name", profile.name);
    writer.member("receipt_columns", profile.receipt_columns);
    write_selling_rules(writer, profile.selling);
    writer.member("tax_number", profile.tax_number);
    writer.member("tax_status", profile.tax_status);
    write_tender_rules(writer, profile.tenders);
    writer.member("zone", profile.zone);
}

ShopProfile profile_from_json(const json& object, std::int64_t version) {
    JsonReader reader(object);
    ShopProfile profile;
    profile.address = reader.text("address");
    profile.cash_rounding = reader.money("cash_rounding");
    profile.day_cutoff_minutes = reader.small_integer("day_cutoff_minutes");
    profile.footer = reader.text("footer");
    profile.hijri_shift_days = reader.small_integer("hijri_shift_days");
    profile.in_store_rules.clear();
    for (const json& rule : reader.list("in_store_rules")) {
        profile.in_store_rules.push_back(rule_from_json(rule));
    }
    profile.language = reader.text("language");
    profile.name = reader.text("name");
    profile.receipt_columns = reader.small_integer("receipt_columns");
    profile.tax_number = reader.text("tax_number");
    profile.tax_status = reader.word<TaxStatus>("tax_status");
    profile.zone = reader.word<Zone>("zone");
    if (version >= 2) {
        profile.cash = cash_rules_from_json(reader.object("cash"));
        profile.selling = selling_rules_from_json(reader.object("selling"));
        profile.tenders = tender_rules_from_json(reader.object("tenders"));
    }
    if (version >= 3) {
        for (const json& account : reader.list("ledger_accounts")) {
            profile.ledger_accounts.push_back(account_from_json(account));
        }
    }
    reader.finish();
    return profile;
}

} // namespace sokoguru::db
