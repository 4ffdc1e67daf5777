#pragma once

#include "core/planning/reorder.h"
#include "core/till/purchasing.h"
#include "db/purchasing_listing.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace sokoguru::db {

class Projection;

/// The engine's view of price lists, orders and what is owed, and what screens and commands list of them.
///
///     PurchasingBook& book = store.purchasing();
///     book.orders(50);                 // those that wait for something first
///     book.accounts();                 // what is owed to whom, and until when
///
/// The thread of the store.
class PurchasingBook : public Purchasing {
  public:
    explicit PurchasingBook(Projection& tables) : tables_(&tables) {}

    std::optional<SupplierPrice> supplier_price(SupplierId supplier, ProductId product) override;
    std::optional<OrderProgress> find_order(const StockNumber& order) override;
    std::vector<SupplierDebtEntry> supplier_account(SupplierId supplier) override;

    std::vector<SupplierPriceListing> prices(const std::optional<SupplierId>& supplier = {});
    std::vector<SupplierPriceListing> prices_of(ProductId product); ///< The preferred one first.
    std::optional<StockLimits> limits(ProductId product);
    std::vector<OrderListing> orders(std::size_t limit); ///< Those that wait for something first.
    std::optional<OrderDetails> order_details(const StockNumber& order);
    /// All suppliers with whom something is open, or all; in the order of the codes.
    enum class Accounts { open, all };
    std::vector<SupplierAccountListing> accounts(Accounts which = Accounts::open);
    std::optional<SupplierPayment> find_payment(const StockNumber& payment);
    std::vector<SupplierPayment> payments(std::size_t limit, const std::optional<SupplierId>& supplier = {});

  private:
    Projection* tables_;
};

} // namespace sokoguru::db
