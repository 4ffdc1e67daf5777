#pragma once

#include "core/values/ids.h"
#include "db/journal.h"
#include "db/statement.h"

namespace sokoguru::db {

/// Which entries of the journal made a product what it is: table `product_version`. The history itself is
/// read from those entries (`db/product_history.h`).
class ProductVersionTable {
  public:
    explicit ProductVersionTable(Database& database);
    void add(const Entry& entry, ProductId product);

  private:
    Statement add_;
};

} // namespace sokoguru::db
