#include "core/sale/limits.h"
#include "core/till/decision.h"

#include <algorithm>
#include <map>

namespace sokoguru {

namespace {

bool is_taxed(const CartLine& line, const ShopProfile& profile) {
    return profile.tax_status == TaxStatus::taxable_enterprise && line.tax == TaxClass::ppn;
}

SaleLine sold_line(const CartLine& line, const PricedLine& price, const ShopProfile& profile) {
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
    sold.unit_price = line.list_price();
    sold.gross = price.gross;
    sold.discount = price.discount;
    sold.net = price.net;
    sold.discounts = price.discounts;
    sold.tax_class = line.tax;
    if (line.sold_before) {
        const SoldBefore& before = *line.sold_before;
        sold.tax = share_coming_back(before.tax, before, -line.quantity);
        sold.cost = share_coming_back(before.cost, before, -line.quantity);
        sold.origin = OriginLine{before.sale, before.line};
    } else if (is_taxed(line, profile)) {
        sold.tax = ppn_inside(sold.net);
    }
    return sold;
}

/// Goods that a ticket moves, one line after the other, with their value. The stock levels are in the order
/// of the lines.
class MovedStock {
  public:
    explicit MovedStock(std::span<const StockLevel> stock) : stock_(stock) {}

    /// As the lines before this one leave it.
    const StockLevel& level(const SaleLine& line, std::size_t place) {
        return levels_.try_emplace(line.product, stock_[place]).first->second;
    }
    void move(SaleLine& line) {
        StockLevel& level = levels_.at(line.product);
        const StockChange moved{-line.base_quantity, -line.cost};
        line.true_up = true_up_of(level, moved);
        level.quantity += moved.quantity;
        level.value += moved.value + line.true_up;
    }

  private:
    std::span<const StockLevel> stock_;
    std::map<ProductId, StockLevel> levels_;
};

/// Takes each line's goods out of the stock, or puts them back, and writes what they cost. Goods that come
/// back with their receipt cost what they cost then, others the moving average of now. Consignment goods are
/// not the shop's, so they cost nothing here; the consignor is paid from the sale.
void cost_lines(std::vector<SaleLine>& lines, std::span<const StockLevel> stock) {
    MovedStock moved(stock);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        SaleLine& line = lines[i];
        if (!line.consignor.empty()) continue;
        const StockLevel& level = moved.level(line, i);
        if (line.base_quantity > Quantity{}) {
            line.cost = -cost_of_sale(level, line.base_quantity).value;
        } else if (!line.origin) {
            line.cost = -value_at_average(level, -line.base_quantity);
        }
        moved.move(line);
    }
}

std::optional<SaleMember> member_of(const Cart& cart, Money total, const SaleCircumstances& circumstances) {
    if (!cart.header.buyer || cart.header.buyer->member == MemberId{}) return std::nullopt;
    return SaleMember{cart.header.buyer->member, cart.header.buyer->code,
                      circumstances.member_spending + total};
}

std::optional<Refusal> refuse_tender(const AmountDue& due, const CashTendered& cash) {
    if (cash.received < Money{} || cash.donation < Money{})
        return Refusal{RefusalReason::amount_not_positive};
    if (cash.received > amount_max) {
        return Refusal{.reason = RefusalReason::amount_too_large, .amount = amount_max};
    }
    const Money to_pay = std::max(due.in_cash, Money{});
    if (cash.received < to_pay) {
        return Refusal{.reason = RefusalReason::payment_too_small, .amount = to_pay - cash.received};
    }
    if (due.in_cash < Money{} && cash.received > Money{}) {
        return Refusal{.reason = RefusalReason::payment_too_large, .amount = Money{}};
    }
    if (cash.donation > cash.received - to_pay) {
        return Refusal{.reason = RefusalReason::donation_too_large, .amount = cash.received - to_pay};
    }
    return std::nullopt;
}

Sale begin_sale(const SaleCircumstances& circumstances) {
    Sale sale;
    sale.number = circumstances.number;
    sale.at = circumstances.at;
    sale.cashier = circumstances.cashier.id;
    sale.cashier_name = circumstances.cashier.name;
    sale.shift = circumstances.shift;
    return sale;
}

} // namespace

OrRefusal<Sale> decide_sale(const Cart& cart, const PricedCart& prices, const CashTendered& cash,
                            const ShopProfile& profile, const SaleCircumstances& circumstances) {
    if (cart.lines.empty()) return refuse(RefusalReason::cart_empty);
    ensure(circumstances.stock.size() == cart.lines.size(), "each line comes with its stock level");
    const AmountDue due = amount_due(prices.total, cart.header.payments, profile.cash_rounding);
    if (const auto refusal = refuse_tender(due, cash)) return tl::unexpected(*refusal);

    Sale sale = begin_sale(circumstances);
    sale.cart = cart.id;
    sale.buyer_class = cart.buyer_class();
    sale.total = prices.total;
    sale.rounding = due.rounding;
    sale.due = sale.total + sale.rounding;
    sale.member = member_of(cart, sale.total, circumstances);
    sale.lines.reserve(cart.lines.size());
    for (std::size_t i = 0; i < cart.lines.size(); ++i) {
        sale.lines.push_back(sold_line(cart.lines[i], prices.lines[i], profile));
    }
    cost_lines(sale.lines, circumstances.stock);
    sale.payments = cart.header.payments;
    const Money in_cash = due.in_cash < Money{} ? due.in_cash : cash.received;
    // A sale of nothing but gifts still says that it was paid, with no money.
    if (in_cash != Money{} || sale.payments.empty()) {
        sale.payments.push_back({.tender = Tender::cash, .amount = in_cash});
    }
    sale.donation = cash.donation;
    sale.change = in_cash - due.in_cash - cash.donation;
    const auto comes_back = [](const CartLine& line) { return line.is_return(); };
    if (cart.header.allowed_return && std::any_of(cart.lines.begin(), cart.lines.end(), comes_back)) {
        sale.approver = cart.header.allowed_return->approver;
        sale.reason = cart.header.allowed_return->reason;
    }
    return sale;
}

namespace {

SaleLine undone(SaleLine line) {
    line.quantity = -line.quantity;
    line.base_quantity = -line.base_quantity;
    line.gross = -line.gross;
    line.discount = -line.discount;
    line.net = -line.net;
    line.tax = -line.tax;
    line.cost = -line.cost;
    for (LineDiscount& discount : line.discounts) {
        discount.amount = -discount.amount;
    }
    return line;
}

} // namespace

std::vector<ProductId> products_of(const Sale& sale) {
    std::vector<ProductId> products;
    products.reserve(sale.lines.size());
    for (const SaleLine& line : sale.lines) {
        products.push_back(line.product);
    }
    return products;
}

Sale undo_sale(const Sale& sale, CartId cart, const SaleCircumstances& circumstances) {
    Sale undo = begin_sale(circumstances);
    undo.cart = cart;
    undo.voids = sale.number;
    undo.buyer_class = sale.buyer_class;
    undo.total = -sale.total;
    undo.rounding = -sale.rounding;
    undo.due = -sale.due;
    undo.donation = -sale.donation;
    if (sale.member) {
        undo.member = sale.member;
        undo.member->spending_this_year = circumstances.member_spending - sale.total;
    }
    ensure(circumstances.stock.size() == sale.lines.size(), "each line comes with its stock level");
    MovedStock moved(circumstances.stock);
    for (std::size_t i = 0; i < sale.lines.size(); ++i) {
        const SaleLine& line = sale.lines[i];
        SaleLine& back = undo.lines.emplace_back(undone(line));
        if (line.quantity > Quantity{}) back.origin = OriginLine{sale.number, line.id};
        if (!line.consignor.empty()) continue;
        moved.level(line, i);
        moved.move(back);
    }
    Money cash;
    for (const Payment& payment : sale.payments) {
        if (payment.tender == Tender::cash) {
            cash += payment.amount;
        } else {
            undo.payments.push_back(payment);
            undo.payments.back().amount = -payment.amount;
        }
    }
    if (cash != Money{} || undo.payments.empty()) {
        undo.payments.push_back({.tender = Tender::cash, .amount = sale.change - cash});
    }
    return undo;
}

} // namespace sokoguru
