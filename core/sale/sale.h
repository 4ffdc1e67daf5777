#pragma once

#include "core/catalog/product.h"
#include "core/members/member.h"
#include "core/sale/payment.h"
#include "core/sale/pricing.h"
#include "core/sale/sale_number.h"
#include "core/till/shop_profile.h"
#include "core/values/ids.h"
#include "core/values/money.h"
#include "core/values/quantity.h"
#include "core/values/time.h"

#include <optional>
#include <string>
#include <vector>

namespace sokoguru {

/// The line that goods came back from.
struct OriginLine {
    SaleNumber sale;
    LineId line;
    auto operator<=>(const OriginLine&) const = default;
};

/// A line as it was sold. On a return every quantity and sum is negative. Later price changes, returns and
/// reports use this copy and nothing else.
struct SaleLine {
    LineId id;
    ProductId product;
    UnitId unit{1};
    std::string name;
    std::string unit_name;
    std::string category;
    std::string consignor;
    Quantity factor{1000};
    Quantity quantity;      ///< In units.
    Quantity base_quantity; ///< In base units.
    Money unit_price;
    Money gross; ///< Before discount.
    Money discount;
    Money net; ///< gross − discount
    TaxClass tax_class = TaxClass::ppn;
    Money tax;  ///< PPN inside `net`; 0 in a shop that is no taxable enterprise.
    Money cost; ///< Cost of the goods, from the moving average; 0 for consignment goods.
    std::vector<LineDiscount> discounts; ///< What `discount` is made of.
    std::optional<OriginLine> origin;    ///< Of goods that came back with their receipt.
    /// What the value of the stock is corrected by besides, where the goods moved at what they cost once and
    /// the stock knows better (`true_up_of`).
    Money true_up = {};
    bool operator==(const SaleLine&) const = default;
};

/// The member who bought, as he or she was then.
struct SaleMember {
    MemberId id;
    std::string code;
    Money spending_this_year; ///< Net purchases of the calendar year, this sale included; for the SHU.
    bool operator==(const SaleMember&) const = default;
};

/// A finished sale, a fact; also a return, an exchange and the void of a sale, whose sums are negative or
/// mixed. It holds that Σ line nets = total before rounding, due = total + rounding, and
/// due + donation = Σ payments − change.
struct Sale {
    SaleNumber number;
    CartId cart;
    UtcTime at;
    UserId cashier;
    std::string cashier_name;
    ShiftId shift; ///< 0 in sales that were made before there were shifts.
    BuyerClass buyer_class = BuyerClass::general_public;
    std::optional<SaleMember> member;
    std::vector<SaleLine> lines;
    std::vector<Payment> payments;
    Money total;    ///< Before rounding.
    Money rounding; ///< May be negative.
    Money due;      ///< What the buyer owes.
    Money donation; ///< Infaq out of the change, by the buyer's word.
    Money change;
    std::optional<SaleNumber> voids; ///< The sale that this one undoes.
    UserId approver;                 ///< Who allowed a void, or a return without a receipt.
    std::string reason;              ///< Likewise.
    bool operator==(const Sale&) const = default;
};

/// The sale's cash: what stayed in the drawer, negative when more was paid out.
Money cash_kept(const Sale& sale);

/// PPN that is inside a price: price × 11/111 (12 % of 11/12 of the price before tax), a half rupiah rounded
/// up.
Money ppn_inside(Money price);

} // namespace sokoguru
