#pragma once

#include "core/catalog/product_list_cells.h"
#include "core/catalog/product_list_columns.h"
#include "core/catalog/product_list_report.h"
#include "core/catalog/product_list_steps.h"

#include <optional>
#include <span>
#include <string>

namespace sokoguru {

/// One row of somebody's list, cell by cell, before it is known to which product it belongs. Quantities stay
/// text, because how they are read depends on whether the product is divisible.
struct ListRow {
    std::size_t line_number = 0;
    std::string sku;
    std::string barcode; ///< Canonical.
    std::string name;
    std::string category;
    std::string unit;
    std::string factor;
    std::optional<Money> price;
    bool price_doubted = false; ///< A report already says why there is no price.
    ListedSteps steps;
    std::optional<Money> cost;
    std::string stock;
    std::optional<TaxClass> tax;
    std::optional<bool> favourite;
    std::string consignor;
    std::optional<bool> divisible;
    std::string case_barcode;
    std::string case_unit;
    std::string case_factor;
    std::optional<Money> case_price;
};

/// Reads the cells and adds a report for each that is doubtful. Nothing when the row is rejected.
std::optional<ListRow> read_list_row(const ColumnMap& columns, std::size_t line_number,
                                     std::span<const std::string> cells, RowReports& reports);

/// A cell as a report shows it.
std::string shown_cell(std::string_view cell);

} // namespace sokoguru
