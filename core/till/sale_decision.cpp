#include "core/sale/limits.h"
#include "core/till/decision.h"

#include <map>

namespace sokoguru {

namespace {

SaleLine sold_line(const CartLine& line, const ShopProfile& profile) {
    SaleLine sold;
    sold.id = line.id;
    sold.product = line.product;
    sold.unit = line.unit;
    sold.name = line.name;
    sold.unit_name = line.unit_name;
    sold.category = line.category;
    sold.consignor = line.consignor;
    sold.factor = line.factor;
    sold.quantity = line.quantity;
    sold.base_quantity = line.base_quantity();
    sold.unit_price = line.unit_price;
    sold.gross = line.gross();
    sold.net = sold.gross - sold.discount;
    sold.tax_class = line.tax;
    if (profile.tax_status == TaxStatus::taxable_enterprise && line.tax == TaxClass::ppn) {
        sold.tax = ppn_inside(sold.net);
    }
    return sold;
}

/// Takes each line's goods out of the stock and writes what they cost. Consignment goods are not the shop's,
/// so they cost nothing here; the consignor is paid from the sale.
void cost_lines(std::vector<SaleLine>& lines, std::span<const StockLevel> stock) {
    std::map<ProductId, StockLevel> levels;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        SaleLine& line = lines[i];
        if (!line.consignor.empty()) continue;
        StockLevel& level = levels.try_emplace(line.product, stock[i]).first->second;
        const StockChange out = cost_of_sale(level, line.base_quantity);
        level.quantity += out.quantity;
        level.value += out.value;
        line.cost = -out.value;
    }
}

} // namespace

OrRefusal<Sale> decide_cash_sale(const Cart& cart, Money received, const User& cashier, SaleNumber number,
                                 const ShopProfile& profile, std::span<const StockLevel> stock, UtcTime now) {
    if (cart.lines.empty()) return refuse(RefusalReason::cart_empty);
    if (received < Money{}) return refuse(RefusalReason::amount_not_positive);
    if (received > amount_max) {
        return tl::unexpected(Refusal{.reason = RefusalReason::amount_too_large, .amount = amount_max});
    }
    ensure(stock.size() == cart.lines.size(), "each line comes with its stock level");

    Sale sale;
    sale.total = cart.total();
    sale.due = round_for_cash(sale.total, profile.cash_rounding);
    if (received < sale.due) {
        return tl::unexpected(
            Refusal{.reason = RefusalReason::payment_too_small, .amount = sale.due - received});
    }
    sale.rounding = sale.due - sale.total;
    sale.number = number;
    sale.cart = cart.id;
    sale.at = now;
    sale.cashier = cashier.id;
    sale.cashier_name = cashier.name;
    sale.lines.reserve(cart.lines.size());
    for (const CartLine& line : cart.lines) {
        sale.lines.push_back(sold_line(line, profile));
    }
    cost_lines(sale.lines, stock);
    sale.payments.push_back({Tender::cash, received});
    sale.change = received - sale.due;
    return sale;
}

} // namespace sokoguru
