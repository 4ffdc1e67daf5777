#pragma once

#include "core/catalog/product.h"
#include "core/values/time.h"
#include "db/store.h"
#include "drivers/label/shelf_label.h"

#include <vector>

namespace sokoguru::shop {

/// The labels of a product: one for each unit that has a price.
std::vector<db::LabelDue> labels_of(const Product& product);

/// The units whose prices are others than before a day; those of new products, too.
std::vector<db::LabelDue> labels_changed_since(db::Store& store, BusinessDay day);

/// What stands on the labels, each so many times, the date last. A unit without a code of its own carries the
/// product's SKU when it is the base unit, which the till sells as well. A unit that is gone has no label.
std::vector<drivers::ShelfLabel> shelf_labels(db::Store& store, const std::vector<db::LabelDue>& units,
                                              BusinessDay today, int copies = 1);

} // namespace sokoguru::shop
