#pragma once

#include "core/stock/stock_count.h"
#include "core/stock/stock_number.h"
#include "core/stock/supplier.h"
#include "core/till/lots_port.h"

#include <optional>
#include <string_view>
#include <vector>

namespace sokoguru {

/// The engine's port to suppliers and stock documents. Like those in `core/till/ports.h`.
class Stockroom : public LotsPort {
  public:
    virtual std::optional<Supplier> find_supplier(std::string_view code) = 0;
    virtual SupplierId next_supplier() = 0;
    /// The number of the next document of its kind on a business day at this lane.
    virtual StockNumber next_stock_number(StockDocument document, BusinessDay day) = 0;
    virtual std::optional<CountSheet> find_count(const StockNumber& sheet) = 0;
    /// Of a sheet that is there.
    virtual CountStanding count_standing(const StockNumber& sheet) = 0;
    /// In the order in which they were counted.
    virtual std::vector<CountEntry> count_entries(const StockNumber& sheet) = 0;
    virtual std::vector<CountSheet> open_counts() = 0;
    /// The open sheet on which a product stands, if there is one.
    virtual std::optional<StockNumber> open_count_of(ProductId product) = 0;
};

} // namespace sokoguru
