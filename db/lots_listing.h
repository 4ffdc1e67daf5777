#pragma once

#include "core/stock/consignment.h"
#include "core/stock/lot.h"
#include "core/stock/supplier.h"
#include "core/stock/transfer.h"

#include <cstdint>
#include <string>
#include <vector>

namespace sokoguru::db {

// What screens and commands show of lots, transfers and consignment. Values.

/// A lot that expires soon, or has expired.
struct ExpiringLot {
    ProductId product;
    std::string sku;
    std::string name; ///< Of the product.
    std::string unit_name;
    StockLot lot;
    Money value;       ///< At cost.
    int days_left = 0; ///< Negative when it has expired.
};

struct TransferListing {
    StockNumber number;
    UtcTime at;
    std::string from_name;
    std::string to_name;
    PlaceKind to_kind = PlaceKind::room;
    std::int64_t line_count = 0;
    Money total;
    TransferStanding standing = TransferStanding::on_the_way;
    bool operator==(const TransferListing&) const = default;
};

/// What is owed to a consignor now.
struct ConsignorListing {
    Supplier supplier;
    Consignor consignor;
    std::vector<SettlementLine> lines;

    Money owed() const {
        Money sum;
        for (const SettlementLine& line : lines) {
            sum += line.amount();
        }
        return sum;
    }
};

} // namespace sokoguru::db
