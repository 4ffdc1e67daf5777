#include "db/settings_json.h"

#include "db/json_reader.h"

#include <nlohmann/json.hpp>

namespace sokoguru::db {

namespace {

using nlohmann::json;

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

json profile_to_json(const ShopProfile& profile) {
    json rules = json::array();
    for (const InStoreRule& rule : profile.in_store_rules) {
        rules.push_back({{"divisor", rule.divisor},
                         {"item_digits", rule.item_digits},
                         {"prefix", rule.prefix},
                         {"value", word_of(rule.value)},
                         {"value_digits", rule.value_digits}});
    }
    return {{"address", profile.address},
            {"cash_rounding", profile.cash_rounding.rupiah()},
            {"day_cutoff_minutes", profile.day_cutoff_minutes},
            {"footer", profile.footer},
            {"hijri_shift_days", profile.hijri_shift_days},
            {"in_store_rules", std::move(rules)},
            {"language", profile.language},
            {"name", profile.name},
            {"receipt_columns", profile.receipt_columns},
            {"tax_number", profile.tax_number},
            {"tax_status", word_of(profile.tax_status)},
            {"zone", word_of(profile.zone)}};
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
