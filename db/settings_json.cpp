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

} // namespace

void write_profile(JsonWriter& writer, const ShopProfile& profile) {
    writer.member("address", profile.address);
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
    writer.member("name", profile.name);
    writer.member("receipt_columns", profile.receipt_columns);
    writer.member("tax_number", profile.tax_number);
    writer.member("tax_status", profile.tax_status);
    writer.member("zone", profile.zone);
}

ShopProfile profile_from_json(const json& object) {
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
    reader.finish();
    return profile;
}

} // namespace sokoguru::db
