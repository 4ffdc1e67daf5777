#include "db/purchasing_book.h"

#include "db/projection.h"

#include <utility>

namespace sokoguru::db {

std::optional<SupplierPrice> PurchasingBook::supplier_price(SupplierId supplier, ProductId product) {
    return tables_->supplier_prices.find(supplier, product);
}

std::optional<OrderProgress> PurchasingBook::find_order(const StockNumber& order) {
    return tables_->orders.find(order);
}

std::vector<SupplierDebtEntry> PurchasingBook::supplier_account(SupplierId supplier) {
    return tables_->supplier_accounts.entries(supplier);
}

std::vector<SupplierPriceListing> PurchasingBook::prices(const std::optional<SupplierId>& supplier) {
    return tables_->supplier_prices.list(supplier);
}

std::vector<SupplierPriceListing> PurchasingBook::prices_of(ProductId product) {
    return tables_->supplier_prices.of_product(product);
}

std::optional<StockLimits> PurchasingBook::limits(ProductId product) {
    return tables_->supplier_prices.limits(product);
}

std::vector<OrderListing> PurchasingBook::orders(std::size_t limit) {
    return tables_->orders.list(limit);
}

std::optional<OrderDetails> PurchasingBook::order_details(const StockNumber& order) {
    return tables_->orders.details(order);
}

std::vector<SupplierAccountListing> PurchasingBook::accounts(Accounts which) {
    std::vector<SupplierAccountListing> accounts;
    for (Supplier& supplier : tables_->suppliers.all()) {
        const auto entries = supplier_account(supplier.id);
        SupplierAccountListing account{std::move(supplier), owed(entries), open_debts(entries)};
        if (which == Accounts::all || account.owed != Money{}) accounts.push_back(std::move(account));
    }
    return accounts;
}

std::optional<SupplierPayment> PurchasingBook::find_payment(const StockNumber& payment) {
    return tables_->supplier_accounts.find_payment(payment);
}

std::vector<SupplierPayment> PurchasingBook::payments(std::size_t limit,
                                                      const std::optional<SupplierId>& supplier) {
    return tables_->supplier_accounts.payments(supplier, limit);
}

} // namespace sokoguru::db
