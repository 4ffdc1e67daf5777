#pragma once

#include "core/journal/fact.h"
#include "db/journal.h"
#include "db/statement.h"

namespace sokoguru::db {

/// What was done to carts by hand: table `cart_touch`.
class CartTouchTable {
  public:
    CartTouchTable(Database& database, LaneKey lane);
    void add(const Entry& entry, const CartTouched& fact);
    CartId last_cart(); ///< The highest; 0 before the first.

  private:
    LaneKey lane_;
    Statement add_;
    Statement last_cart_;
};

} // namespace sokoguru::db
