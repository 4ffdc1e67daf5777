#pragma once

#include "app/shop/product_text.h"
#include "app/till/lists/list_spec.h"
#include "app/till/product_page.h"

#include <vector>

namespace sokoguru::till {

// The lists about products and prices: the page of one product, its history, plans, previews, labels.

ListSpec catalogue_list_spec(const ListPage& page);

/// The keys: "words", "kind", "unit/2", "price/2/member/12000" and "code/2/8991…".
std::vector<ListPage::Row> product_rows(const ProductPage& page);
std::vector<ListPage::Row> history_rows(const std::vector<shop::HistoryEntry>& entries, Zone zone);
std::vector<ListPage::Row> preview_rows(const PricePreview& preview);

} // namespace sokoguru::till
