#pragma once

#include "core/journal/fact.h"
#include "core/sale/cart.h"
#include "db/statement.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace sokoguru::db {

/// The open cart as it is kept between a scan and the payment, and those that were put aside: tables
/// `open_cart_line` and `open_cart`. A scan writes one row of the first; a cart has a row in the second only
/// when it has a header or was put aside. A removed line keeps its row until the cart ends, so that its
/// number is not given again. Methods that write are called inside a transaction.
class OpenCartTable {
  public:
    OpenCartTable(Database& database, ShopId shop);
    void keep(const CartChange& change);
    /// The cart has become a sale.
    void end(CartId cart);
    /// The one that is not put aside; nothing when nothing of one was kept, not even a removed line.
    std::optional<Cart> read();
    std::optional<Cart> read_held(CartId cart);
    std::vector<HeldCart> held(); ///< In the order of their ids.
    CartId last_cart();           ///< The highest of all; 0 when there is none.
    /// Of the lines of the one that is not put aside.
    std::vector<ProductId> products();

  private:
    void keep_one(const CartLineSet& change);
    void keep_one(const CartLineRemoved& change);
    void keep_one(const CartEmptied& change);
    void keep_one(const CartHeaderSet& change);
    void keep_one(const CartPutAside& change);
    void keep_one(const CartTakenUp& change);
    Cart read_cart(CartId id);
    void read_lines(Cart& cart);
    std::int64_t next_change();

    Database* database_;
    ShopId shop_;
    std::optional<std::int64_t> last_change_; ///< Kept, so that no scan reads the whole cart.
    Statement set_;
    Statement remove_;
    Statement empty_;
    Statement set_header_;
    Statement put_aside_;
    Statement end_other_lines_;
    Statement end_others_;
    Statement take_up_;
    Statement end_lines_;
    Statement end_;
    Statement current_;
    Statement lines_;
    Statement products_;
    Statement header_;
    Statement is_held_;
    Statement held_;
    Statement last_change_of_all_;
    Statement last_cart_;
};

} // namespace sokoguru::db
