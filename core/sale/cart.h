#pragma once

#include "core/catalog/product.h"
#include "core/values/ids.h"
#include "core/values/money.h"
#include "core/values/quantity.h"

#include <optional>
#include <string>
#include <vector>

namespace sokoguru {

/// One line of an open cart. Everything that the sale will keep is copied from the product when the line is
/// made, so that a price changed in mid-sale does not change what the cashier has said.
struct CartLine {
    LineId id;
    ProductId product;
    UnitId unit{1};
    std::string name;
    std::string unit_name;
    std::string category;
    Quantity factor{1000}; ///< Base units in one unit.
    Divisibility divisibility = Divisibility::whole;
    TaxClass tax = TaxClass::ppn;
    std::string consignor;
    Quantity quantity{1000}; ///< In units.
    Money unit_price;
    std::optional<Money> label_price; ///< What a scale label says the whole line costs.
    bool operator==(const CartLine&) const = default;

    /// The price of the line: the label's, or unit price × quantity with a half rupiah rounded up.
    Money gross() const {
        if (label_price) return *label_price;
        return Money{multiply_divide_half_up(unit_price.rupiah(), quantity.thousandths(), 1000)};
    }
    /// The quantity in base units; exact, because only a base unit is sold in parts.
    Quantity base_quantity() const {
        return Quantity{multiply_divide_half_up(quantity.thousandths(), factor.thousandths(), 1000)};
    }
};

/// What a customer is about to buy. A value; the engine keeps the one that is open.
struct Cart {
    CartId id;
    std::vector<CartLine> lines;
    LineId selected; ///< The line that quantity keys change; 0 when there is none.
    LineId next_line{1};
    bool operator==(const Cart&) const = default;

    const CartLine* find(LineId line) const;
    const CartLine* selected_line() const { return find(selected); }
    Money total() const; ///< Before rounding.
};

} // namespace sokoguru
