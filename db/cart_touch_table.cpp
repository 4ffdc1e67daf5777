#include "db/cart_touch_table.h"

namespace sokoguru::db {

CartTouchTable::CartTouchTable(Database& database, LaneKey lane)
    : lane_(lane),
      add_(database, "INSERT INTO cart_touch (shop, lane, epoch, seq, kind, cart, product, name, "
                     "quantity_before, quantity_after, amount_before, amount_after, reason, approver, "
                     "business_day, at_ms, user) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      last_cart_(database,
                 "SELECT coalesce(max(cart), 0) FROM cart_touch WHERE shop = ? AND lane = ? AND epoch = ?") {}

void CartTouchTable::add(const Entry& entry, const CartTouched& fact) {
    add_.run(entry.lane, entry.sequence, fact.kind, fact.cart, fact.product, fact.name, fact.quantity_before,
             fact.quantity_after, fact.amount_before, fact.amount_after, fact.reason, fact.approver,
             entry.day, entry.at, entry.user);
}

CartId CartTouchTable::last_cart() {
    Rows rows = last_cart_.query(lane_);
    rows.next();
    return rows.id<CartId>();
}

} // namespace sokoguru::db
