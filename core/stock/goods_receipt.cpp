#include "core/stock/goods_receipt.h"

#include "core/sale/limits.h"
#include "core/values/allocate.h"
#include "core/values/text.h"

#include <utility>

namespace sokoguru {

namespace {

std::optional<Refusal> refuse_amount(Money amount) {
    if (amount < Money{}) return Refusal{RefusalReason::amount_not_positive};
    if (amount > amount_max) return Refusal{.reason = RefusalReason::amount_too_large, .amount = amount_max};
    return std::nullopt;
}

std::optional<Refusal> refuse_amounts(const ReceivedLine& line, const Product& product) {
    for (const Money amount : {line.amount, line.discount}) {
        if (auto refusal = refuse_amount(amount)) return refusal;
    }
    if (line.discount > line.amount) return Refusal{RefusalReason::discount_too_large};
    // They belong to the consignor, who is paid from the sale.
    if (!product.consignor.empty() && line.amount != Money{})
        return Refusal{.reason = RefusalReason::consigned_goods, .text = product.name};
    return std::nullopt;
}

OrRefusal<GoodsReceiptLine> check_line(const ReceivedLine& line, const Product& product) {
    const auto goods = check_goods(product, line.unit, line.quantity);
    if (!goods) return tl::unexpected(goods.error());
    const auto bonus = check_goods(product, line.unit, line.bonus);
    if (!bonus) return tl::unexpected(bonus.error());
    if (const auto refusal = refuse_amounts(line, product)) return tl::unexpected(*refusal);
    GoodsReceiptLine checked{.goods = *goods,
                             .quantity = line.quantity,
                             .bonus = line.bonus,
                             .amount = line.amount,
                             .discount = line.discount,
                             .batch = clean_text(line.batch, code_length_max),
                             .expiry = line.expiry,
                             .received = {}};
    checked.received.received.quantity =
        in_base_units(line.quantity, goods->factor) + in_base_units(line.bonus, goods->factor);
    if (checked.received.received.quantity <= Quantity{}) return refuse(RefusalReason::quantity_not_positive);
    return checked;
}

/// What each line costs in the end: the document's discount and freight fall on the lines in proportion to
/// what they cost, to the rupiah. Freight of goods of the consignor is the shop's, but never their value.
std::vector<Money> values_of(const std::vector<GoodsReceiptLine>& lines, std::span<const Product> products,
                             Money discount, Money freight) {
    std::vector<std::int64_t> nets;
    std::vector<std::int64_t> sizes;
    std::int64_t net_sum = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Money net = lines[i].amount - lines[i].discount;
        nets.push_back(net.rupiah());
        net_sum += net.rupiah();
        const bool is_own = products[i].consignor.empty();
        sizes.push_back(is_own ? lines[i].received.received.quantity.thousandths() : 0);
    }
    const std::vector<Money> discounts = allocate(discount, nets);
    // Where everything came free, its freight is all that it cost.
    const std::vector<Money> freights = allocate(freight, net_sum > 0 ? nets : sizes);
    std::vector<Money> values;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        values.push_back(Money{nets[i]} - discounts[i] + freights[i]);
    }
    return values;
}

OrRefusal<std::vector<GoodsReceiptLine>> check_lines(const ReceivedGoods& received,
                                                     std::span<const Product> products) {
    if (received.lines.empty()) return refuse(RefusalReason::no_goods);
    if (received.lines.size() > stock_lines_max) {
        return tl::unexpected(Refusal{.reason = RefusalReason::too_many_lines,
                                      .number = static_cast<std::int64_t>(stock_lines_max)});
    }
    ensure(products.size() == received.lines.size(), "each line of a receipt has its product");
    std::vector<GoodsReceiptLine> lines;
    Money net;
    bool has_own = false;
    for (std::size_t i = 0; i < received.lines.size(); ++i) {
        auto line = check_line(received.lines[i], products[i]);
        if (!line) return tl::unexpected(line.error());
        net += line->amount - line->discount;
        has_own = has_own || products[i].consignor.empty();
        lines.push_back(std::move(*line));
    }
    for (const Money amount : {received.freight, received.discount, net}) {
        if (const auto refusal = refuse_amount(amount)) return tl::unexpected(*refusal);
    }
    if (received.discount > net) return refuse(RefusalReason::discount_too_large);
    if (!has_own && received.freight != Money{}) {
        return tl::unexpected(
            Refusal{.reason = RefusalReason::consigned_goods, .text = products.front().name});
    }
    const auto values = values_of(lines, products, received.discount, received.freight);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        lines[i].received.received.value = values[i];
    }
    return lines;
}

std::optional<Refusal> refuse_line(const GoodsReceiptLine& line, Money last_unit_cost, bool is_confirmed,
                                   BusinessDay today) {
    if (line.expiry && *line.expiry < today)
        return Refusal{.reason = RefusalReason::expiry_passed, .text = line.goods.name};
    // What is free says nothing of what it costs.
    const bool is_free = line.received.received.value == Money{};
    if (!is_confirmed && !is_free && is_far_from(line.received.unit_cost, last_unit_cost)) {
        return Refusal{.reason = RefusalReason::cost_far_off,
                       .text = line.goods.name,
                       .amount = line.received.unit_cost,
                       .number = line.goods.product.value()};
    }
    return std::nullopt;
}

} // namespace

Money GoodsReceipt::total() const {
    Money sum;
    for (const GoodsReceiptLine& line : lines) {
        sum += line.received.received.value;
    }
    return sum;
}

bool is_far_from(Money unit_cost, Money last_unit_cost) {
    if (last_unit_cost <= Money{}) return false;
    const Money change = unit_cost - last_unit_cost;
    const Money distance = change < Money{} ? -change : change;
    return distance > cost_change_max.of(last_unit_cost);
}

OrRefusal<GoodsReceipt> decide_goods_receipt(const ReceivedGoods& received,
                                             const ReceiptCircumstances& circumstances) {
    auto lines = check_lines(received, circumstances.products);
    if (!lines) return tl::unexpected(lines.error());
    MovingLevels levels(circumstances.products, circumstances.levels);
    for (GoodsReceiptLine& line : *lines) {
        const StockLevel& level = levels.of(line.goods.product);
        const StockChange moved = line.received.received;
        line.received = receive_goods(level, moved.quantity, moved.value);
        const auto refusal =
            refuse_line(line, level.last_unit_cost, received.costs_are_confirmed, circumstances.today);
        if (refusal) return tl::unexpected(*refusal);
        // Free goods do not make the next estimate of a cost 0.
        if (moved.value == Money{}) line.received.unit_cost = level.last_unit_cost;
        levels.move(line.goods.product, line.received.received, line.received.true_up);
    }
    GoodsReceipt receipt{.number = circumstances.number,
                         .at = circumstances.at,
                         .supplier = {},
                         .invoice = clean_text(received.invoice, code_length_max),
                         .freight = received.freight,
                         .discount = received.discount,
                         .approver = circumstances.approver,
                         .lines = std::move(*lines),
                         .order = received.order};
    if (const auto& supplier = circumstances.supplier) {
        receipt.supplier = DocumentSupplier{supplier->id, supplier->code, supplier->name};
        // What came free is not owed either.
        if (receipt.total() > Money{}) receipt.settlement = received.settlement;
        if (receipt.settlement == ReceiptSettlement::on_account)
            receipt.due = BusinessDay{circumstances.today.days + supplier->payment_days};
    }
    return receipt;
}

OrRefusal<std::vector<Money>> unit_costs(const ReceivedGoods& received, std::span<const Product> products) {
    const auto lines = check_lines(received, products);
    if (!lines) return tl::unexpected(lines.error());
    std::vector<Money> costs;
    for (const GoodsReceiptLine& line : *lines) {
        const StockChange& moved = line.received.received;
        costs.push_back(receive_goods({}, moved.quantity, moved.value).unit_cost);
    }
    return costs;
}

} // namespace sokoguru
