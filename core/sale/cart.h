#pragma once

#include "core/catalog/product.h"
#include "core/members/member.h"
#include "core/sale/payment.h"
#include "core/sale/sale_number.h"
#include "core/values/ids.h"
#include "core/values/money.h"
#include "core/values/percent.h"
#include "core/values/quantity.h"
#include "core/values/time.h"

#include <optional>
#include <string>
#include <vector>

namespace sokoguru {

/// A price that was set by hand for one line.
struct ManualPrice {
    Money price;
    std::string reason;
    UserId approver; ///< 0 when the cashier may do it alone.
    bool operator==(const ManualPrice&) const = default;
};

/// What was taken off by hand, of a line or of the whole cart: a share or an amount, the other is 0.
struct ManualDiscount {
    Percent percent;
    Money amount;
    std::string reason;
    UserId approver; ///< 0 when the cashier may do it alone.
    bool operator==(const ManualDiscount&) const = default;
};

/// The line of a sale that goods come back from, as it was sold. A return takes its share of these sums and
/// never a price of today.
struct SoldBefore {
    SaleNumber sale;
    LineId line;
    Quantity quantity;          ///< As sold, in units.
    Quantity returned_quantity; ///< What had come back before this cart.
    Money gross;
    Money discount;
    Money tax;
    Money cost;
    bool operator==(const SoldBefore&) const = default;
};

/// One line of an open cart. Everything that the sale will keep is copied from the product when the line is
/// made, so that a price changed in mid-sale does not change what the cashier has said. What it costs is
/// worked out for the whole cart by `core/sale/pricing.h`.
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
    Quantity quantity{1000};          ///< In units; negative on a line that takes goods back.
    Money unit_price;                 ///< The retail price, or what the cashier was asked for.
    std::optional<Money> label_price; ///< What a scale label says the whole line costs.
    std::vector<PriceStep> steps;
    std::vector<CaseOffer> cases; ///< Only when pieces that add up to a case get its price.
    SaleRules rules;
    std::optional<ManualPrice> manual_price;
    std::optional<ManualDiscount> discount;
    /// Of goods that come back with their receipt. Goods without one have a negative quantity and none.
    std::optional<SoldBefore> sold_before;
    UtcTime added_at;
    bool operator==(const CartLine&) const = default;

    bool is_return() const { return quantity < Quantity{}; }
    /// What one unit costs before anything is taken off.
    Money list_price() const { return manual_price ? manual_price->price : unit_price; }
    /// Before anything is taken off: the label's price, the share of what was sold, or list price × quantity
    /// with a half rupiah rounded away from zero.
    Money gross() const;
    /// The quantity in base units; exact, because only a base unit is sold in parts.
    Quantity base_quantity() const {
        return Quantity{multiply_divide_half_up(quantity.thousandths(), factor.thousandths(), 1000)};
    }
};

/// The share of a sum of the original line that comes back with a return line, so that the shares of all
/// returns of a line sum to the whole. Negative for a positive `whole`.
Money share_coming_back(Money whole, const SoldBefore& sold, Quantity coming_back);

/// Who buys. Only the id and what the sale keeps; the name is personal data and is looked up when shown.
struct Buyer {
    MemberId member; ///< 0: no member, only a class, as when someone buys wholesale.
    std::string code;
    BuyerClass buyer_class = BuyerClass::general_public;
    bool operator==(const Buyer&) const = default;
};

/// Goods without a receipt may come back because somebody allowed it.
struct AllowedReturn {
    UserId approver; ///< 0 when the cashier's role is enough.
    std::string reason;
    bool operator==(const AllowedReturn&) const = default;
};

/// What is set for a cart as a whole.
struct CartHeader {
    std::optional<Buyer> buyer;
    std::optional<ManualDiscount> discount;
    /// Taken already, before the payment that ends the sale. No cash: that comes last.
    std::vector<Payment> payments;
    std::optional<AllowedReturn> allowed_return;
    bool operator==(const CartHeader&) const = default;
};

/// What a customer is about to buy. A value; the engine keeps the one that is open.
struct Cart {
    CartId id;
    std::vector<CartLine> lines;
    LineId selected; ///< The line that quantity keys change; 0 when there is none.
    LineId next_line{1};
    CartHeader header;
    UtcTime began; ///< When the first of its lines was added; promotions hold by this moment.
    bool operator==(const Cart&) const = default;

    const CartLine* find(LineId line) const;
    const CartLine* selected_line() const { return find(selected); }
    BuyerClass buyer_class() const {
        return header.buyer ? header.buyer->buyer_class : BuyerClass::general_public;
    }
    Money gross() const; ///< Before anything is taken off.
};

/// A cart that was put aside, as the list of them shows it.
struct HeldCart {
    CartId id;
    std::string note; ///< What the cashier called it; may be empty.
    std::string cashier_name;
    UtcTime at;
    std::int64_t line_count = 0;
    Money total;
    bool operator==(const HeldCart&) const = default;
};

} // namespace sokoguru
