#pragma once

#include "core/stock/purchase_order.h"
#include "core/stock/supplier_account.h"
#include "core/stock/supplier_price.h"

#include <optional>
#include <vector>

namespace sokoguru {

/// The engine's port to price lists, orders and what is owed. Like those in `core/till/ports.h`.
class Purchasing {
  public:
    virtual ~Purchasing() = default;
    /// The line of a supplier's list for a product.
    virtual std::optional<SupplierPrice> supplier_price(SupplierId supplier, ProductId product) = 0;
    virtual std::optional<OrderProgress> find_order(const StockNumber& order) = 0;
    /// Everything that moved a supplier's account, in the order of its writing.
    virtual std::vector<SupplierDebtEntry> supplier_account(SupplierId supplier) = 0;
};

} // namespace sokoguru
