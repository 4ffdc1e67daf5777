#pragma once

#include "app/shop/price_preview.h"
#include "core/catalog/product.h"
#include "core/stock/costing.h"
#include "core/values/time.h"

#include <optional>
#include <string>
#include <vector>

namespace sokoguru::till {

/// The product whose page is open. Each form that is confirmed changes the shop; nothing waits here.
struct ProductPage {
    Product product;
    StockLevel level; ///< What it costs.
};

/// Prices as they are and as they would be, until somebody says yes.
struct PricePreview {
    std::vector<shop::PricePreviewRow> rows;
    std::optional<BusinessDay> from;
};

} // namespace sokoguru::till
