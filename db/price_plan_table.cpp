#include "db/price_plan_table.h"

#include "core/values/ensure.h"

#include <utility>

namespace sokoguru::db {

PricePlanTable::PricePlanTable(Database& database, ShopId shop)
    : database_(&database),
      shop_(shop),
      add_(database, "INSERT INTO price_plan (shop, lane, epoch, seq, plan, at_ms, user, approver, from_day, "
                     "note, standing, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'planned', '')"),
      add_change_(database, "INSERT INTO price_plan_change (shop, plan, place, product, unit, level, "
                            "from_quantity, before, price) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      close_(database, "UPDATE price_plan SET closed_lane = ?, closed_epoch = ?, closed_seq = ?, "
                       "standing = ?, reason = ? WHERE shop = ? AND plan = ? AND standing = 'planned' "
                       "RETURNING plan"),
      last_(database, "SELECT coalesce(max(plan), 0) FROM price_plan WHERE shop = ?"),
      due_(database, "SELECT plan, from_day, note, approver FROM price_plan WHERE shop = ? AND "
                     "standing = 'planned' AND from_day <= ? ORDER BY from_day, plan"),
      open_(database, "SELECT plan, from_day, note, approver FROM price_plan WHERE shop = ? AND plan = ? AND "
                      "standing = 'planned'"),
      all_(database, "SELECT p.plan, p.from_day, p.note, p.approver, p.standing, p.at_ms, "
                     "coalesce(u.name, ''), p.reason FROM price_plan AS p LEFT JOIN user_account AS u "
                     "ON u.shop = p.shop AND u.user = p.user WHERE p.shop = ? ORDER BY "
                     "p.standing <> 'planned', CASE WHEN p.standing = 'planned' THEN p.from_day END, "
                     "CASE WHEN p.standing <> 'planned' THEN -p.from_day END, p.plan"),
      changes_(database, "SELECT product, unit, level, from_quantity, before, price FROM price_plan_change "
                         "WHERE shop = ? AND plan = ? ORDER BY place") {}

void PricePlanTable::add(const Entry& entry, const PricePlan& plan) {
    add_.run(entry.lane, entry.sequence, plan.id, entry.at, entry.user, plan.approver, plan.from, plan.note);
    std::int64_t place = 0;
    for (const PriceChange& change : plan.changes) {
        std::optional<PriceLevel> level;
        std::optional<Quantity> from;
        if (change.tier) {
            level = change.tier->level;
            from = change.tier->from;
        }
        add_change_.run(shop_, plan.id, ++place, change.product, change.unit, level, from, change.before,
                        change.price);
    }
}

void PricePlanTable::close(const Entry& entry, PricePlanId plan, PlanStanding standing,
                           const std::string& reason) {
    ensure(
        close_.query(entry.lane.lane, entry.lane.epoch, entry.sequence, standing, reason, shop_, plan).next(),
        "only a plan that is open ends");
}

void PricePlanTable::hold(const Entry& entry, PricePlanId plan) {
    close(entry, plan, PlanStanding::held, {});
}

void PricePlanTable::cancel(const Entry& entry, const PricePlanCancelled& fact) {
    close(entry, fact.plan, PlanStanding::cancelled, fact.reason);
}

PricePlanId PricePlanTable::next_id() {
    Rows rows = last_.query(shop_);
    rows.next();
    return PricePlanId{rows.integer() + 1};
}

PricePlan PricePlanTable::read(Rows& rows) {
    PricePlan plan;
    plan.id = rows.id<PricePlanId>();
    plan.from = rows.day();
    plan.note = rows.text();
    plan.approver = rows.id<UserId>();
    plan.changes = changes_of(plan.id);
    return plan;
}

std::vector<PriceChange> PricePlanTable::changes_of(PricePlanId plan) {
    std::vector<PriceChange> changes;
    Rows rows = changes_.query(shop_, plan);
    while (rows.next()) {
        PriceChange change;
        change.product = rows.id<ProductId>();
        change.unit = rows.id<UnitId>();
        if (rows.is_null()) {
            rows.skip(2);
        } else {
            change.tier.emplace();
            change.tier->level = rows.word<PriceLevel>();
            change.tier->from = rows.quantity();
        }
        change.before = rows.optional_money();
        change.price = rows.optional_money();
        changes.push_back(change);
    }
    return changes;
}

std::vector<PricePlan> PricePlanTable::due(BusinessDay day) {
    const ReadScope scope(*database_);
    std::vector<PricePlan> plans;
    Rows rows = due_.query(shop_, day);
    while (rows.next()) {
        plans.push_back(read(rows));
    }
    return plans;
}

std::optional<PricePlan> PricePlanTable::find_open(PricePlanId plan) {
    const ReadScope scope(*database_);
    Rows rows = open_.query(shop_, plan);
    return rows.next() ? std::optional(read(rows)) : std::nullopt;
}

std::vector<PricePlanListing> PricePlanTable::all() {
    const ReadScope scope(*database_);
    std::vector<PricePlanListing> plans;
    Rows rows = all_.query(shop_);
    while (rows.next()) {
        PricePlanListing listing;
        listing.plan = read(rows);
        listing.standing = rows.word<PlanStanding>();
        listing.at = rows.time();
        listing.user_name = rows.text();
        listing.reason = rows.text();
        plans.push_back(std::move(listing));
    }
    return plans;
}

} // namespace sokoguru::db
