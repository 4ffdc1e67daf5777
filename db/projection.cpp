#include "db/projection.h"

namespace sokoguru::db {

namespace {

/// Applies one kind of fact each.
struct Applier {
    Projection& tables;
    const Entry& entry;
    const Hash& member_details_hash;

    void operator()(const ShopSet& fact) const { tables.settings.set(fact.profile); }
    void operator()(const UserSet& fact) const { tables.users.set(fact.user, fact.pin_hash); }
    void operator()(const MemberSet& fact) const { tables.members.set(fact.member, member_details_hash); }
    void operator()(const ProductSet& fact) const { tables.products.set(fact.product); }
    void operator()(const GoodsReceived& fact) const { tables.stock.receive(entry, fact); }
    void operator()(const SaleMade& fact) const {
        tables.sales.add(entry, fact.sale);
        tables.stock.sell(entry, fact.sale);
        tables.prints.add_job({fact.sale.number, 0}, fact.sale.at);
    }
};

} // namespace

Projection::Projection(Database& database, LaneKey lane)
    : settings(database, lane.shop),
      users(database, lane.shop),
      members(database, lane.shop),
      products(database, lane.shop),
      stock(database, lane.shop),
      sales(database, lane),
      prints(database, lane.shop) {}

void Projection::apply(const Entry& entry, const Fact& fact, const Hash& member_details_hash) {
    std::visit(Applier{*this, entry, member_details_hash}, fact);
}

} // namespace sokoguru::db
