#pragma once

#include "core/stock/costing.h"
#include "db/store.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace sokoguru::test {

/// What a sale of the past is made of: products and how many base units, negative when they came back.
using PastLines = std::vector<std::pair<ProductId, Quantity>>;

/// Records a sale at any moment, past the engine and its rules: each piece for the price of its base unit,
/// paid in cash. It belongs to the open shift, if there is one.
inline Sale sell_then(db::Store& store, UtcTime at, const PastLines& lines) {
    const BusinessDay day = business_day(at, Zone::wib, 0);
    Sale sale;
    sale.at = at;
    sale.number = store.ledger().next_sale_number(day);
    sale.cart = store.ledger().next_cart();
    sale.cashier = UserId{1};
    sale.cashier_name = "Kasir Uji";
    if (const auto shift = store.ledger().open_shift()) sale.shift = shift->id;
    for (const auto& [product, quantity] : lines) {
        const Product goods = store.catalog().find(product).value();
        SaleLine line;
        line.id = LineId{static_cast<std::int64_t>(sale.lines.size()) + 1};
        line.product = product;
        line.name = goods.name;
        line.unit_name = goods.units.front().name;
        line.category = goods.category;
        line.quantity = line.base_quantity = quantity;
        line.unit_price = goods.units.front().price.value_or(Money{});
        line.gross = line.net = Money{line.unit_price.rupiah() * quantity.thousandths() / 1'000};
        const StockLevel level = store.catalog().stock_level(product);
        if (quantity > Quantity{}) {
            line.cost = -cost_of_sale(level, quantity).value;
        } else {
            line.cost = -value_at_average(level, -quantity);
            line.true_up = true_up_of(level, {-quantity, -line.cost});
        }
        sale.total += line.net;
        sale.lines.push_back(std::move(line));
    }
    sale.due = sale.total;
    sale.payments.push_back({Tender::cash, sale.total});
    store.ledger().record(SaleMade{sale}, {at, day, UserId{1}});
    return sale;
}

/// Records that goods came in, worth `value` in all.
inline void receive_then(db::Store& store, UtcTime at, ProductId product, Quantity quantity, Money value) {
    const ReceiptOfGoods goods = receive_goods(store.catalog().stock_level(product), quantity, value);
    store.ledger().record(GoodsReceived{product, goods}, {at, business_day(at, Zone::wib, 0), UserId{1}});
}

} // namespace sokoguru::test
