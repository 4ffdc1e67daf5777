#pragma once

#include "core/catalog/product.h"
#include "core/journal/fact.h"
#include "core/sale/cart.h"
#include "core/sale/sale.h"
#include "core/stock/costing.h"
#include "core/till/refusal.h"
#include "core/till/user.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace sokoguru {

// What the engine needs from the outside. `db/` implements the ports over SQLite, `tests/support/` in memory.
// All are called from the engine's thread. A fault (disk full, damaged file) leaves them as an exception.

class Catalog {
  public:
    virtual ~Catalog() = default;
    virtual std::optional<UnitForSale> find_by_barcode(const Barcode& barcode) = 0;
    virtual std::optional<Product> find_by_sku(std::string_view sku) = 0;
    virtual std::optional<Product> find(ProductId product) = 0;
    /// In the order of the products, each as often as it is asked for; nothing on hand where there is none.
    virtual std::vector<StockLevel> stock_levels(std::span<const ProductId> products) = 0;
    StockLevel stock_level(ProductId product) { return stock_levels({&product, 1}).front(); }
};

class People {
  public:
    virtual ~People() = default;
    /// Counts a wrong try durably before it answers; after several the user has to wait, longer each time.
    virtual OrRefusal<User> check_pin(std::string_view user_code, std::string_view pin, UtcTime now) = 0;
};

class Ledger {
  public:
    virtual ~Ledger() = default;
    /// The number of the next sale of a business day at this lane.
    virtual SaleNumber next_sale_number(BusinessDay day) = 0;
    /// Makes a fact durable: journal entry and typed rows in one transaction. For a sale the open cart ends
    /// in the same transaction. When this returns, the fact is on the disk.
    virtual void record(const Fact& fact, const FactContext& context) = 0;
    /// Keeps a change of the open cart so that it survives the death of the program.
    virtual void keep(const CartChange& change) = 0;
    /// The cart as it was kept; an empty cart when there is none, its id one above that of the lane's last
    /// sale.
    virtual Cart open_cart() = 0;
    /// The sale that a cart became, if it did.
    virtual std::optional<Sale> sale_of_cart(CartId cart) = 0;
};

struct Ports {
    Catalog& catalog;
    People& people;
    Ledger& ledger;
};

} // namespace sokoguru
