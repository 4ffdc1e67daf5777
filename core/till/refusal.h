#pragma once

#include "core/values/ids.h"
#include "core/values/money.h"
#include "core/values/quantity.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <string>

namespace sokoguru {

/// Why the till did not do what it was asked. Nothing has changed. `app/shop/refusal_text.cpp` has the
/// sentence for the cashier.
enum class RefusalReason {
    not_logged_in,
    unknown_user,
    wrong_pin,       ///< `number`: how many tries are left before a wait.
    locked_out,      ///< `number`: how many seconds to wait.
    unknown_barcode, ///< `text`: the code.
    empty_code,
    unknown_product,
    unknown_unit,
    product_without_price, ///< `text`: its name.
    quantity_not_positive,
    quantity_too_large, ///< `quantity`: the largest allowed.
    quantity_not_whole, ///< `text`: the product's name.
    quantity_of_label,  ///< A scale label says how much it is; that is not multiplied or changed.
    amount_too_large,   ///< `amount`: the largest allowed.
    amount_not_positive,
    cart_full,
    cart_empty,
    no_such_line,
    payment_too_small, ///< `amount`: what is still missing.
    already_paid,      ///< `text`: the number of the sale that this cart became.
};

struct Refusal {
    RefusalReason reason{};
    std::string text = {};
    Money amount = {};
    Quantity quantity = {};
    std::int64_t number = 0;
    bool operator==(const Refusal&) const = default;
};

template <class Value>
using OrRefusal = tl::expected<Value, Refusal>;

inline tl::unexpected<Refusal> refuse(RefusalReason reason) {
    return tl::unexpected(Refusal{reason});
}

} // namespace sokoguru
