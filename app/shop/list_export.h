#pragma once

#include "app/shop/table_writer.h"
#include "db/store.h"

namespace sokoguru::shop {

// The shop's lists beside that of its products (`app/shop/product_export.h`), as `app/shop/list_import.h`
// reads them back without a change. The thread of the store; the store outlives the source.

TableSource price_table(db::Store& store); ///< Every price of every unit, a row each.
TableSource stock_table(db::Store& store); ///< What is there and what it cost.
TableSource supplier_table(db::Store& store);

} // namespace sokoguru::shop
