#pragma once

#include "core/catalog/product.h"
#include "core/members/member.h"
#include "core/sale/cart.h"
#include "core/sale/sale.h"
#include "core/stock/costing.h"
#include "core/till/shop_profile.h"
#include "core/till/user.h"
#include "core/values/ids.h"
#include "core/values/time.h"

#include <string>
#include <variant>

namespace sokoguru {

// What the journal records. A fact is a value with everything that is needed to build the tables again; each
// becomes one entry of the append-only journal (`db/journal.h`).

/// The shop's settings as they are from now on. The first entry of every journal.
struct ShopSet {
    ShopProfile profile;
    bool operator==(const ShopSet&) const = default;
};

/// A user as he or she is from now on, with a hash of the PIN (Argon2id, `db/pin.h`).
struct UserSet {
    User user;
    std::string pin_hash;
    bool operator==(const UserSet&) const = default;
};

/// A member as he or she is from now on. Name and phone number are kept outside the journal: its body has the
/// id, the code, the class and a salted hash of the details.
struct MemberSet {
    Member member;
    bool operator==(const MemberSet&) const = default;
};

/// A product with all its units, prices and codes as it is from now on.
struct ProductSet {
    Product product;
    bool operator==(const ProductSet&) const = default;
};

/// Goods that came in: at first the opening stock.
struct GoodsReceived {
    ProductId product;
    ReceiptOfGoods receipt;
    bool operator==(const GoodsReceived&) const = default;
};

struct SaleMade {
    Sale sale;
    bool operator==(const SaleMade&) const = default;
};

using Fact = std::variant<ShopSet, UserSet, MemberSet, ProductSet, GoodsReceived, SaleMade>;

/// When a fact came to be and through whom.
struct FactContext {
    UtcTime at;
    BusinessDay day;
    UserId user; ///< 0 when the program did it at the command line.
};

// What changes in the open cart. It is kept so that a cart survives a crash, and is no fact of the books.

struct CartLineSet {
    CartId cart;
    CartLine line;
    LineId selected;
    bool operator==(const CartLineSet&) const = default;
};
struct CartLineRemoved {
    CartId cart;
    LineId line;
    LineId selected;
    bool operator==(const CartLineRemoved&) const = default;
};
struct CartEmptied {
    CartId cart;
    bool operator==(const CartEmptied&) const = default;
};
using CartChange = std::variant<CartLineSet, CartLineRemoved, CartEmptied>;

} // namespace sokoguru
