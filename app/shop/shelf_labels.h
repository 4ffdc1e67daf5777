#pragma once

#include "core/catalog/product.h"
#include "core/values/time.h"
#include "drivers/label/shelf_label.h"

#include <vector>

namespace sokoguru::shop {

/// The labels of a product: one for each unit that has a price, the date last. A unit without a code of its
/// own carries the product's SKU when it is the base unit, which the till sells as well.
std::vector<drivers::ShelfLabel> shelf_labels(const Product& product, BusinessDay today, int copies);

} // namespace sokoguru::shop
