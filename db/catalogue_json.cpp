#include "db/catalogue_json.h"

#include <nlohmann/json.hpp>

namespace sokoguru::db {

namespace {

using nlohmann::json;

void write_change(JsonWriter& writer, const PriceChange& change) {
    writer.begin_object();
    writer.member("before", change.before);
    writer.member("price", change.price);
    writer.member("product", change.product);
    if (change.tier) {
        writer.begin_object("tier");
        writer.member("from", change.tier->from);
        writer.member("level", change.tier->level);
        writer.end_object();
    } else {
        writer.null("tier");
    }
    writer.member("unit", change.unit);
    writer.end_object();
}

void write_changes(JsonWriter& writer, const std::vector<PriceChange>& changes) {
    writer.begin_list("changes");
    for (const PriceChange& change : changes) {
        write_change(writer, change);
    }
    writer.end_list();
}

PriceChange change_from_json(const json& object) {
    JsonReader reader(object);
    PriceChange change;
    change.before = reader.optional_money("before");
    change.price = reader.optional_money("price");
    change.product = reader.id<ProductId>("product");
    if (const json* tier = reader.optional_object("tier")) {
        JsonReader tier_reader(*tier);
        change.tier.emplace();
        change.tier->from = tier_reader.quantity("from");
        change.tier->level = tier_reader.word<PriceLevel>("level");
        tier_reader.finish();
    }
    change.unit = reader.id<UnitId>("unit");
    reader.finish();
    return change;
}

std::vector<PriceChange> changes_from_json(const json& list) {
    std::vector<PriceChange> changes;
    for (const json& object : list) {
        changes.push_back(change_from_json(object));
    }
    return changes;
}

} // namespace

void write_catalogue_fact(JsonWriter& writer, const PricesChanged& fact) {
    writer.member("approver", fact.approver);
    write_changes(writer, fact.changes);
    writer.member("note", fact.note);
    writer.member("plan", fact.plan);
}

void write_catalogue_fact(JsonWriter& writer, const PricesPlanned& fact) {
    writer.member("approver", fact.plan.approver);
    write_changes(writer, fact.plan.changes);
    writer.member("from", fact.plan.from);
    writer.member("id", fact.plan.id);
    writer.member("note", fact.plan.note);
}

void write_catalogue_fact(JsonWriter& writer, const PricePlanCancelled& fact) {
    writer.member("approver", fact.approver);
    writer.member("plan", fact.plan);
    writer.member("reason", fact.reason);
}

PricesChanged read_prices_changed(JsonReader& reader) {
    PricesChanged fact;
    fact.approver = reader.id<UserId>("approver");
    fact.changes = changes_from_json(reader.list("changes"));
    fact.note = reader.text("note");
    if (const auto plan = reader.optional_integer("plan")) fact.plan = PricePlanId{*plan};
    return fact;
}

PricesPlanned read_prices_planned(JsonReader& reader) {
    PricesPlanned fact;
    fact.plan.approver = reader.id<UserId>("approver");
    fact.plan.changes = changes_from_json(reader.list("changes"));
    fact.plan.from = reader.day("from");
    fact.plan.id = reader.id<PricePlanId>("id");
    fact.plan.note = reader.text("note");
    return fact;
}

PricePlanCancelled read_price_plan_cancelled(JsonReader& reader) {
    PricePlanCancelled fact;
    fact.approver = reader.id<UserId>("approver");
    fact.plan = reader.id<PricePlanId>("plan");
    fact.reason = reader.text("reason");
    return fact;
}

} // namespace sokoguru::db
