#include "core/stock/purchase_order.h"

#include "core/sale/limits.h"
#include "core/values/text.h"

#include <algorithm>
#include <set>
#include <utility>

namespace sokoguru {

namespace {

Money times(Money price, Quantity quantity) {
    return Money{multiply_divide_half_up(price.rupiah(), quantity.thousandths(), 1000)};
}

Refusal of_order(RefusalReason reason, const StockNumber& number) {
    return Refusal{.reason = reason, .text = number.text()};
}

Money expected_price(const OrderedLine& asked, const StockGoods& goods, const StockLevel& level,
                     const std::optional<SupplierPrice>& listed) {
    if (asked.price) return *asked.price;
    if (listed && listed->unit == asked.unit) return price_of(*listed, asked.quantity);
    return times(level.last_unit_cost, goods.factor);
}

OrRefusal<OrderLine> check_line(const OrderedLine& asked, const Product& product, const StockLevel& level,
                                const std::optional<SupplierPrice>& listed) {
    auto goods = check_goods(product, asked.unit, asked.quantity);
    if (!goods) return tl::unexpected(goods.error());
    if (asked.quantity <= Quantity{}) return refuse(RefusalReason::quantity_not_positive);
    const Money price = expected_price(asked, *goods, level, listed);
    if (price < Money{}) return refuse(RefusalReason::amount_not_positive);
    if (price > unit_price_max) {
        return tl::unexpected(Refusal{.reason = RefusalReason::amount_too_large, .amount = unit_price_max});
    }
    return OrderLine{std::move(*goods), asked.quantity, price};
}

/// What a receipt's line brings of the order's line with the same product.
Quantity paid_for(const GoodsReceiptLine& line) {
    return in_base_units(line.quantity, line.goods.factor);
}

/// How much of a product came that is paid for.
Quantity came_of(const GoodsReceipt& receipt, ProductId product) {
    Quantity sum;
    for (const GoodsReceiptLine& line : receipt.lines) {
        if (line.goods.product == product) sum += paid_for(line);
    }
    return sum;
}

const OrderLine* find_line(const PurchaseOrder& order, ProductId product) {
    const auto found =
        std::ranges::find(order.lines, product, [](const OrderLine& line) { return line.goods.product; });
    return found == order.lines.end() ? nullptr : &*found;
}

std::optional<Refusal> refuse_surplus(const OrderProgress& progress, const GoodsReceipt& receipt) {
    for (const GoodsReceiptLine& line : receipt.lines) {
        const Quantity came = came_of(receipt, line.goods.product);
        const OrderLine* ordered = find_line(progress.order, line.goods.product);
        const Quantity open =
            ordered == nullptr
                ? Quantity{}
                : progress.open(static_cast<std::size_t>(ordered - progress.order.lines.data()));
        if (came > open) {
            return Refusal{.reason = RefusalReason::more_than_ordered,
                           .text = line.goods.name,
                           .quantity = came - open,
                           .number = line.goods.product.value()};
        }
    }
    return std::nullopt;
}

} // namespace

Money OrderLine::amount() const {
    return times(price, quantity);
}

Quantity OrderLine::base_quantity() const {
    return in_base_units(quantity, goods.factor);
}

Money PurchaseOrder::total() const {
    Money sum;
    for (const OrderLine& line : lines) {
        sum += line.amount();
    }
    return sum;
}

Quantity OrderProgress::open(std::size_t line) const {
    if (!awaits_goods()) return {};
    return std::max(Quantity{}, order.lines[line].base_quantity() - received[line]);
}

Quantity OrderProgress::missing(std::size_t line) const {
    if (standing != OrderStanding::closed && standing != OrderStanding::cancelled) return {};
    return std::max(Quantity{}, order.lines[line].base_quantity() - received[line]);
}

Quantity OrderProgress::surplus(std::size_t line) const {
    return std::max(Quantity{}, received[line] - order.lines[line].base_quantity());
}

OrRefusal<PurchaseOrder> decide_order(const std::vector<OrderedLine>& lines, const std::string& note,
                                      const OrderCircumstances& circumstances) {
    if (lines.size() > stock_lines_max) {
        return tl::unexpected(Refusal{.reason = RefusalReason::too_many_lines,
                                      .number = static_cast<std::int64_t>(stock_lines_max)});
    }
    const Supplier& supplier = circumstances.supplier;
    PurchaseOrder order{.number = circumstances.number,
                        .at = circumstances.at,
                        .supplier = {supplier.id, supplier.code, supplier.name},
                        .note = clean_text(note, name_length_max),
                        .approver = circumstances.approver,
                        .lines = {}};
    std::set<ProductId> seen;
    Money total;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Product& product = circumstances.products[i];
        if (!seen.insert(product.id).second) {
            return tl::unexpected(Refusal{.reason = RefusalReason::ordered_twice, .text = product.name});
        }
        auto line = check_line(lines[i], product, circumstances.levels[i], circumstances.prices[i]);
        if (!line) return tl::unexpected(line.error());
        total += line->amount();
        if (total > amount_max) {
            return tl::unexpected(Refusal{.reason = RefusalReason::amount_too_large, .amount = amount_max});
        }
        order.lines.push_back(std::move(*line));
    }
    return order;
}

std::optional<Refusal> refuse_sending(const OrderProgress& progress, const Supplier& supplier,
                                      bool minimum_is_confirmed) {
    const PurchaseOrder& order = progress.order;
    if (progress.standing != OrderStanding::draft)
        return of_order(RefusalReason::order_sent_already, order.number);
    if (order.lines.empty()) return Refusal{RefusalReason::no_goods};
    if (!minimum_is_confirmed && order.total() < supplier.minimum_order) {
        return Refusal{.reason = RefusalReason::below_minimum_order,
                       .text = supplier.name,
                       .amount = supplier.minimum_order};
    }
    return std::nullopt;
}

std::optional<Refusal> refuse_ending(const OrderProgress& progress, OrderStanding end) {
    const StockNumber& number = progress.order.number;
    switch (progress.standing) {
    case OrderStanding::closed:
    case OrderStanding::cancelled: return of_order(RefusalReason::order_ended, number);
    case OrderStanding::draft:
        if (end == OrderStanding::closed) return of_order(RefusalReason::order_not_sent, number);
        break;
    case OrderStanding::partly_received:
        if (end == OrderStanding::cancelled) return of_order(RefusalReason::order_has_goods, number);
        break;
    case OrderStanding::sent: break;
    }
    return std::nullopt;
}

std::optional<Refusal> refuse_receipt(const OrderProgress& progress, const GoodsReceipt& receipt,
                                      bool surplus_is_confirmed) {
    const StockNumber& number = progress.order.number;
    if (progress.standing == OrderStanding::draft) return of_order(RefusalReason::order_not_sent, number);
    if (!progress.awaits_goods()) return of_order(RefusalReason::order_ended, number);
    if (!receipt.supplier || receipt.supplier->id != progress.order.supplier.id)
        return Refusal{.reason = RefusalReason::order_of_other, .text = progress.order.supplier.name};
    if (surplus_is_confirmed) return std::nullopt;
    return refuse_surplus(progress, receipt);
}

void take_in(OrderProgress& progress, const GoodsReceipt& receipt) {
    bool is_complete = true;
    for (std::size_t i = 0; i < progress.order.lines.size(); ++i) {
        const OrderLine& line = progress.order.lines[i];
        progress.received[i] += came_of(receipt, line.goods.product);
        is_complete = is_complete && progress.received[i] >= line.base_quantity();
    }
    progress.standing = is_complete ? OrderStanding::closed : OrderStanding::partly_received;
}

std::vector<ReceivedLine> open_lines(const OrderProgress& progress) {
    std::vector<ReceivedLine> lines;
    for (std::size_t i = 0; i < progress.order.lines.size(); ++i) {
        const Quantity open = progress.open(i);
        if (open == Quantity{}) continue;
        const OrderLine& ordered = progress.order.lines[i];
        ReceivedLine line;
        line.product = ordered.goods.product;
        const std::int64_t factor = ordered.goods.factor.thousandths();
        const bool is_whole = open.thousandths() % factor == 0;
        line.unit = is_whole || progress.received[i] == Quantity{} ? ordered.goods.unit : UnitId{1};
        line.quantity = line.unit == UnitId{1} && ordered.goods.unit != UnitId{1}
                            ? open
                            : Quantity{multiply_divide_half_up(open.thousandths(), 1000, factor)};
        line.amount = Money{multiply_divide_half_up(ordered.price.rupiah(), open.thousandths(), factor)};
        lines.push_back(line);
    }
    return lines;
}

} // namespace sokoguru
