#pragma once

#include "core/catalog/product_list.h"

namespace sokoguru {

/// Brings the units of a listed product into the units of the shop's product (empty for a new one): names,
/// factors, prices and barcodes. Reports what does not fit.
void merge_listed_units(const ListedProduct& listed, std::vector<Unit>& units, RowReports& reports);

} // namespace sokoguru
