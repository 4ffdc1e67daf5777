#pragma once

#include "core/catalog/product.h"
#include "db/stock_listing.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sokoguru::till {

/// The product of the stock screen that was chosen, with everything that its panel shows.
struct StockProduct {
    db::StockRow row;
    Product product;
    db::StockCard card;
    std::vector<db::WeekSales> weeks; ///< The oldest first.
};

/// The stock screen. Of the list only the rows around those that are seen are here; the store has the others.
struct StockPage {
    db::StockQuery query;
    std::string supplier_name; ///< Of the query's supplier.
    std::string search;        ///< As typed, with a space at the end.
    bool search_open = false;
    db::StockTerms terms;
    db::StockCounts counts;
    std::size_t row_count = 0;
    std::size_t first_row = 0; ///< The place of the first of `rows` in the whole list.
    std::vector<db::StockRow> rows;
    std::optional<std::size_t> selected; ///< In the whole list.
    std::optional<StockProduct> chosen;
};

/// The filters in the order of their chips.
inline constexpr std::array<db::StockFilter, 6> stock_filters = {
    db::StockFilter::all,  db::StockFilter::critical, db::StockFilter::negative,
    db::StockFilter::slow, db::StockFilter::unsold,   db::StockFilter::near_expiry};

} // namespace sokoguru::till
