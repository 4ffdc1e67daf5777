#pragma once

#include "core/stock/purchase_order.h"
#include "core/stock/supplier_account.h"
#include "core/stock/supplier_price.h"
#include "core/values/time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sokoguru::db {

// What lists of buying show. Values, filled by `db/purchasing_book.h`.

/// A line of a price list with the names that it is known by.
struct SupplierPriceListing {
    SupplierPrice price;
    std::string supplier_code;
    std::string supplier_name;
    std::string sku;
    std::string name; ///< Of the product.
    std::string unit_name;
    Quantity factor{1000};
    bool operator==(const SupplierPriceListing&) const = default;
};

struct OrderListing {
    StockNumber number;
    UtcTime at;
    DocumentSupplier supplier;
    OrderStanding standing = OrderStanding::draft;
    std::int64_t line_count = 0;
    Money total;
    bool operator==(const OrderListing&) const = default;
};

/// An order with what happened to it.
struct OrderDetails {
    OrderProgress progress;
    std::optional<UtcTime> sent_at;
    std::optional<UtcTime> ended_at;
    std::string end_reason; ///< Empty when everything has come.
    std::vector<StockNumber> receipts;
    bool operator==(const OrderDetails&) const = default;
};

/// A supplier's account.
struct SupplierAccountListing {
    Supplier supplier;
    Money owed;                  ///< Negative when the supplier owes the shop.
    std::vector<OpenDebt> debts; ///< The earliest due first.
    bool operator==(const SupplierAccountListing&) const = default;

    /// What should have been paid before today.
    Money overdue(BusinessDay today) const {
        Money sum;
        for (const OpenDebt& debt : debts) {
            if (debt.due < today) sum += debt.open;
        }
        return sum;
    }
};

} // namespace sokoguru::db
