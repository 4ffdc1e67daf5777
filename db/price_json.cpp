#include "db/price_json.h"

#include "db/json_reader.h"

#include <nlohmann/json.hpp>

namespace sokoguru::db {

using nlohmann::json;

void write_steps(JsonWriter& writer, std::string_view key, const std::vector<PriceStep>& steps) {
    writer.begin_list(key);
    for (const PriceStep& step : steps) {
        writer.begin_object();
        writer.member("from", step.from);
        writer.member("level", step.level);
        writer.member("price", step.price);
        writer.end_object();
    }
    writer.end_list();
}

std::vector<PriceStep> steps_from_json(const json& list) {
    std::vector<PriceStep> steps;
    for (const json& object : list) {
        JsonReader reader(object);
        PriceStep step;
        step.from = reader.quantity("from");
        step.level = reader.word<PriceLevel>("level");
        step.price = reader.money("price");
        reader.finish();
        steps.push_back(step);
    }
    return steps;
}

void write_sale_rules(JsonWriter& writer, std::string_view key, const SaleRules& rules) {
    writer.begin_object(key);
    writer.member("halal", rules.halal);
    writer.member("minimum_age_years", rules.minimum_age_years);
    writer.member("price_source", rules.price_source);
    writer.member("quantity_max", rules.quantity_max);
    writer.end_object();
}

SaleRules sale_rules_from_json(const json& object) {
    JsonReader reader(object);
    SaleRules rules;
    rules.halal = reader.word<Halal>("halal");
    rules.minimum_age_years = reader.small_integer("minimum_age_years");
    rules.price_source = reader.word<PriceSource>("price_source");
    rules.quantity_max = reader.quantity("quantity_max");
    reader.finish();
    return rules;
}

} // namespace sokoguru::db
