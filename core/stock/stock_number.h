#pragma once

#include "core/values/ids.h"
#include "core/values/time.h"

#include <optional>
#include <string>
#include <string_view>

namespace sokoguru {

/// The documents of the goods' work beside selling. Each kind is numbered by itself.
enum class StockDocument {
    receipt,
    adjustment,
    supplier_return,
    count,
    transfer,
    arrival,
    settlement,
    order,
    supplier_payment
};

/// A stock document's number as people say and print it: K1-B-261124-0001 is the first receipt of goods
/// (barang masuk) that lane 1 wrote on that business day. P is an adjustment (penyesuaian), R a return to the
/// supplier, O a count (opname), M a transfer (mutasi), D its arrival (datang), T a settlement with a
/// consignor (titipan), S an order (surat pesanan), U a payment to a supplier (utang). Otherwise like a
/// sale's number (`core/sale/sale_number.h`).
struct StockNumber {
    StockDocument document = StockDocument::receipt;
    LaneId lane{1};
    EpochId epoch{1};
    BusinessDay day;
    std::int64_t ordinal = 1;
    auto operator<=>(const StockNumber&) const = default;

    std::string text() const;
};

/// Reads what `text()` wrote, and what people make of it: k1-b-261124-1.
std::optional<StockNumber> parse_stock_number(std::string_view text);

} // namespace sokoguru
