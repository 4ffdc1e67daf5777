#include "db/product_version_table.h"

namespace sokoguru::db {

ProductVersionTable::ProductVersionTable(Database& database)
    // A price may change twice in one entry, at two of the product's units.
    : add_(database, "INSERT INTO product_version (shop, lane, epoch, seq, product) VALUES (?, ?, ?, ?, ?) "
                     "ON CONFLICT DO NOTHING") {}

void ProductVersionTable::add(const Entry& entry, ProductId product) {
    add_.run(entry.lane, entry.sequence, product);
}

} // namespace sokoguru::db
