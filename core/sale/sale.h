#pragma once

#include "core/catalog/product.h"
#include "core/members/member.h"
#include "core/sale/payment.h"
#include "core/till/shop_profile.h"
#include "core/values/ids.h"
#include "core/values/money.h"
#include "core/values/quantity.h"
#include "core/values/time.h"

#include <optional>
#include <string>
#include <vector>

namespace sokoguru {

/// A sale's number as people say and print it: K1-261124-0042 is lane 1, its business day, the 42nd sale of
/// that day. After a lane's journal was restored the epoch stands in it too (K1.2-…), so that no number is
/// given twice.
struct SaleNumber {
    LaneId lane{1};
    EpochId epoch{1};
    BusinessDay day;
    std::int64_t ordinal = 1;
    auto operator<=>(const SaleNumber&) const = default;

    std::string text() const;
};

/// Reads what `text()` wrote, and what people make of it: k1-260314-42.
std::optional<SaleNumber> parse_sale_number(std::string_view text);

/// A line as it was sold. Later price changes, returns and reports use this copy and nothing else.
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
    bool operator==(const SaleLine&) const = default;
};

/// A finished sale, a fact. It holds that Σ line nets = total before rounding, due = total + rounding, and
/// due = Σ payments − change.
struct Sale {
    SaleNumber number;
    CartId cart;
    UtcTime at;
    UserId cashier;
    std::string cashier_name;
    BuyerClass buyer_class = BuyerClass::general_public;
    std::vector<SaleLine> lines;
    std::vector<Payment> payments;
    Money total;    ///< Before rounding.
    Money rounding; ///< May be negative.
    Money due;      ///< What the buyer owes.
    Money change;
    bool operator==(const Sale&) const = default;
};

/// PPN that is inside a price: price × 11/111 (12 % of 11/12 of the price before tax), a half rupiah rounded
/// up.
Money ppn_inside(Money price);

} // namespace sokoguru
