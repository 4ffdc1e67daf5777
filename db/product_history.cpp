#include "db/product_history.h"

#include "core/values/ensure.h"
#include "db/fact_json.h"

#include <utility>

namespace sokoguru::db {

namespace {

/// Takes an entry's fact into the version that it follows.
void follow(ProductVersion& version, ProductId product, const Fact& fact) {
    version.plan.reset();
    version.note.clear();
    if (const auto* set = std::get_if<ProductSet>(&fact)) {
        version.product = set->product;
        version.approver = set->approver;
        return;
    }
    const auto& changed = std::get<PricesChanged>(fact);
    version.approver = changed.approver;
    version.plan = changed.plan;
    version.note = changed.note;
    for (const PriceChange& change : changed.changes) {
        if (change.product == product) apply(change, version.product);
    }
}

} // namespace

ProductHistory::ProductHistory(Database& database, ShopId shop)
    : database_(&database),
      shop_(shop),
      versions_(database, "SELECT j.type, j.version, j.body, j.at_ms, j.business_day, coalesce(u.name, '') "
                          "FROM product_version AS v JOIN journal AS j USING (shop, lane, epoch, seq) "
                          "LEFT JOIN user_account AS u ON u.shop = j.shop AND u.user = j.user "
                          "WHERE v.shop = ? AND v.product = ? ORDER BY v.lane, v.epoch, v.seq"),
      changed_(database, "SELECT DISTINCT v.product FROM product_version AS v JOIN journal AS j "
                         "USING (shop, lane, epoch, seq) WHERE v.shop = ? AND j.business_day >= ? "
                         "ORDER BY v.product") {}

std::vector<ProductVersion> ProductHistory::of(ProductId product) {
    const ReadScope scope(*database_);
    std::vector<ProductVersion> versions;
    ProductVersion version;
    Rows rows = versions_.query(shop_, product);
    while (rows.next()) {
        const std::string type = rows.text();
        const std::int64_t body_version = rows.integer();
        const RecordedFact recorded = decode_fact(type, body_version, rows.text());
        version.at = rows.time();
        version.day = rows.day();
        version.user_name = rows.text();
        follow(version, product, recorded.fact);
        versions.push_back(version);
    }
    return versions;
}

std::vector<ChangedProduct> ProductHistory::changed_since(BusinessDay day) {
    const ReadScope scope(*database_);
    std::vector<ProductId> ids;
    Rows rows = changed_.query(shop_, day);
    while (rows.next()) {
        ids.push_back(rows.id<ProductId>());
    }
    std::vector<ChangedProduct> changed;
    for (const ProductId id : ids) {
        std::vector<ProductVersion> versions = of(id);
        ChangedProduct product{std::move(versions.back().product), std::nullopt};
        for (ProductVersion& version : versions) {
            if (version.day >= day) break;
            product.before = std::move(version.product);
        }
        changed.push_back(std::move(product));
    }
    return changed;
}

} // namespace sokoguru::db
