#pragma once

#include "core/report/sales_report.h"
#include "core/stock/costing.h"
#include "core/values/money.h"
#include "core/values/percent.h"
#include "core/values/quantity.h"
#include "core/values/time.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace sokoguru {

// Goods in numbers. Plain values, filled by `db/goods_book.h` and `db/stock_report_book.h`.

/// How a product in a report is named.
struct ReportProduct {
    std::string sku;
    std::string name;
    std::string category;
    std::string unit_name; ///< Of the base unit.
    bool operator==(const ReportProduct&) const = default;
};

/// What was earned with a product. Of goods of consignors the shop earns its fee, which is known when they
/// are settled, so they stand apart and have no margin here.
struct ProductMargin {
    ReportProduct product;
    bool is_consigned = false;
    Quantity base_quantity;
    Money net; ///< Without PPN.
    Money cost;
    bool operator==(const ProductMargin&) const = default;

    Money margin() const { return net - cost; }
    /// Of the net, a half rounded away from zero; nothing where nothing is left of what was sold.
    std::optional<Percent> margin_percent() const;
};

/// The stock of a category at the end of a day.
struct CategoryStock {
    std::string category;
    std::int64_t product_count = 0; ///< Those that are there, or were sold below zero.
    Money value;
    bool operator==(const CategoryStock&) const = default;
};

/// What came and went of a product: quantities by the kind of the movement, and the value at both ends.
struct ProductMovement {
    /// In the order of the columns.
    enum class Kind { receipt, sale, returned, supplier_return, count, adjustment, transfer };
    static constexpr std::size_t kind_count = 7;

    ReportProduct product;
    StockChange opening;
    std::array<Quantity, kind_count> moved = {};
    StockChange closing;
    bool operator==(const ProductMovement&) const = default;
};

/// A product that is there and was not sold for long.
struct IdleProduct {
    static constexpr std::int32_t slow_from_days = 30;
    static constexpr std::int32_t dead_from_days = 90;
    static constexpr std::int32_t days_looked_back = 365;

    ReportProduct product;
    Quantity quantity;
    Money value;
    std::optional<BusinessDay> last_sold; ///< Nothing when that is longer ago than is looked back.
    /// Since the last sale, or since goods came when there were none: what was sold out is not unwanted.
    std::int32_t idle_days = 0;
    bool operator==(const IdleProduct&) const = default;

    bool is_dead() const { return idle_days >= dead_from_days; }
};

/// What was sold for a consignor in some days, and what is owed at their end.
struct ConsignorSums {
    std::string code; ///< Of the supplier; empty where nobody has said who the consignor is.
    std::string name;
    Quantity base_quantity;
    Money sold; ///< At the prices on the shelf, less what came back.
    /// The shop's share of it, at today's percentage; nothing where none is known, as of what is owed.
    std::optional<Money> fee;
    Money paid; ///< Settlements of the days.
    std::optional<Money> owed;
    bool operator==(const ConsignorSums&) const = default;
};

} // namespace sokoguru
