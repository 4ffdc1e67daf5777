#pragma once

#include "core/catalog/product.h"
#include "core/journal/fact.h"
#include "core/sale/cart.h"
#include "core/sale/pricing.h"
#include "core/sale/sale.h"
#include "core/till/refusal.h"
#include "core/till/shop_profile.h"
#include "core/till/state.h"
#include "core/till/user.h"

#include <optional>
#include <span>
#include <vector>

namespace sokoguru {

// The rules of the till as pure functions: from what is and what is asked to what will be and what must be
// kept. They read no clock, no table and no device.

/// The cart after a command, what to keep of it, what of that is worth a line in the journal, and what to
/// tell the cashier.
struct CartDecision {
    Cart cart;
    std::vector<CartChange> changes; ///< None when only the selection moved.
    Outcome outcome = Outcome::done;
    std::vector<CartTouched> touched = {};
};

/// What is known of goods that are added beside what the catalogue says.
struct AddDetails {
    std::optional<Money> label_price = {}; ///< Of the whole line; how much it is follows from it.
    std::optional<Money> asked_price = {}; ///< Of one unit, where the list has no price.
    std::vector<CaseOffer> cases = {};
    UtcTime at = {};
};

OrRefusal<CartDecision> decide_add(const Cart& cart, const UnitForSale& unit, Quantity quantity,
                                   const AddDetails& details = {});
OrRefusal<CartDecision> decide_add(const Cart& cart, const Product& product, UnitId unit, Quantity quantity,
                                   const AddDetails& details = {});
/// Quantities of a line that takes goods back are positive here, too.
OrRefusal<CartDecision> decide_set_quantity(const Cart& cart, LineId line, Quantity quantity);
OrRefusal<CartDecision> decide_change_quantity(const Cart& cart, LineId line, Quantity change);
OrRefusal<CartDecision> decide_remove(const Cart& cart, LineId line);
OrRefusal<CartDecision> decide_select(const Cart& cart, LineId line);
OrRefusal<CartDecision> decide_set_price(const Cart& cart, LineId line, const ManualPrice& price);
/// A discount of nothing takes the line's discount away.
OrRefusal<CartDecision> decide_discount_line(const Cart& cart, LineId line, const ManualDiscount& discount);
/// Likewise for the whole cart.
CartDecision decide_discount_cart(const Cart& cart, const ManualDiscount& discount);
CartDecision decide_header(const Cart& cart, CartHeader header);
CartDecision decide_empty(const Cart& cart, const std::string& reason);

/// What is known of goods that come back beside what the sale says.
struct BackDetails {
    Quantity returned;                               ///< What came back before.
    Divisibility divisibility = Divisibility::whole; ///< Of the unit, as the catalogue has it.
    UtcTime at;
};

/// Puts goods of a finished sale into the cart as coming back.
OrRefusal<CartDecision> decide_take_back(const Cart& cart, const Sale& sale, LineId line, Quantity quantity,
                                         const BackDetails& details);
/// Puts goods into the cart that come back without a receipt, at today's price. Each time a line of its own.
OrRefusal<CartDecision> decide_take_back_without_receipt(const Cart& cart, const UnitForSale& unit,
                                                         Quantity quantity, const AddDetails& details);
/// Writes down who allowed that a line's goods come back, in the cart and for the journal.
CartDecision with_allowed_return(CartDecision decision, const Cart& before, LineId line,
                                 const AllowedReturn& allowed);

/// What a sale is made of beside its cart.
struct SaleCircumstances {
    User cashier;
    ShiftId shift;
    SaleNumber number;
    UtcTime at;
    Money member_spending; ///< Of the buyer in this year, before this sale.
    /// The level of each line's product before the sale, in the order of the lines; a product that stands on
    /// several lines is taken out line by line.
    std::span<const StockLevel> stock = {};
};

/// How the buyer ends a sale.
struct CashTendered {
    Money received;
    Money donation = {};
};

/// The sale that a cart becomes. Whatever its payments do not cover is paid in cash, or paid out.
OrRefusal<Sale> decide_sale(const Cart& cart, const PricedCart& prices, const CashTendered& cash,
                            const ShopProfile& profile, const SaleCircumstances& circumstances);

/// Of its lines, in their order: those whose stock `undo_sale` asks for.
std::vector<ProductId> products_of(const Sale& sale);

/// The sale that undoes another one, in its tenders.
Sale undo_sale(const Sale& sale, CartId cart, const SaleCircumstances& circumstances);

} // namespace sokoguru
