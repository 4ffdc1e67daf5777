#pragma once

#include "core/journal/fact.h"
#include "core/sale/cart.h"
#include "db/statement.h"

#include <cstdint>
#include <optional>

namespace sokoguru::db {

/// The open cart as it is kept between a scan and the payment: table `open_cart_line`. Each change writes one
/// row. Methods that write are called inside a transaction.
class OpenCartTable {
  public:
    OpenCartTable(Database& database, ShopId shop);
    void keep(const CartChange& change);
    /// The cart has become a sale.
    void end(CartId cart);
    /// Nothing when no line was kept, not even a removed one.
    std::optional<Cart> read();

  private:
    void keep_one(const CartLineSet& change);
    void keep_one(const CartLineRemoved& change);
    void keep_one(const CartEmptied& change);
    std::int64_t next_change();

    ShopId shop_;
    std::optional<std::int64_t> last_change_; ///< Kept, so that no scan reads the whole cart.
    Statement set_;
    Statement remove_;
    Statement empty_;
    Statement end_;
    Statement lines_;
    Statement last_change_of_all_;
};

} // namespace sokoguru::db
