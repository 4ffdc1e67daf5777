// Buying: price lists of suppliers, limits of the stock, orders, payments to suppliers.

#include "core/till/engine.h"
#include "core/values/text.h"

#include <utility>

namespace sokoguru {

OrRefusal<Outcome> Engine::set_supplier_price(const SetSupplierPrice& command, const Asked& asked) {
    const auto approver = allow(Permission::manage_suppliers, asked);
    if (!approver) return tl::unexpected(approver.error());
    const auto supplier = supplier_of(command.supplier_code);
    if (!supplier) return tl::unexpected(supplier.error());
    if (!*supplier) return refuse(RefusalReason::supplier_missing);
    const auto product = ports_.catalog.find(command.price.product);
    if (!product) return refuse(RefusalReason::unknown_product);
    auto price = decide_supplier_price(command.price, **supplier, *product);
    if (!price) return tl::unexpected(price.error());
    ports_.ledger.record(SupplierPriceSet{std::move(*price)}, context(asked.now));
    state_.stock_document.reset();
    return Outcome::done;
}

OrRefusal<Outcome> Engine::set_stock_limits(const SetStockLimits& command, const Asked& asked) {
    const auto approver = allow(Permission::order_goods, asked);
    if (!approver) return tl::unexpected(approver.error());
    const auto product = ports_.catalog.find(command.product);
    if (!product) return refuse(RefusalReason::unknown_product);
    if (const auto& limits = command.limits) {
        const bool is_possible = limits->min >= Quantity{} && limits->max >= limits->min &&
                                 limits->max > Quantity{} && limits->max <= stock_quantity_max;
        if (!is_possible) {
            return tl::unexpected(
                Refusal{.reason = RefusalReason::stock_limits_not_possible, .text = product->name});
        }
    }
    ports_.ledger.record(StockLimitsSet{command.product, command.limits}, context(asked.now));
    state_.stock_document.reset();
    return Outcome::done;
}

OrRefusal<OrderProgress> Engine::order_of(const StockNumber& number) {
    auto progress = ports_.purchasing.find_order(number);
    if (!progress)
        return tl::unexpected(Refusal{.reason = RefusalReason::unknown_order, .text = number.text()});
    return std::move(*progress);
}

OrRefusal<OrderCircumstances> Engine::circumstances_of(const SetOrder& command, UserId approver,
                                                       UtcTime now) {
    OrderCircumstances circumstances;
    circumstances.approver = approver;
    std::string supplier_code = command.supplier_code;
    if (command.order) {
        const auto draft = order_of(*command.order);
        if (!draft) return tl::unexpected(draft.error());
        if (draft->standing != OrderStanding::draft) {
            return tl::unexpected(
                Refusal{.reason = RefusalReason::order_sent_already, .text = command.order->text()});
        }
        circumstances.number = *command.order;
        circumstances.at = draft->order.at;
        supplier_code = draft->order.supplier.code;
    } else {
        circumstances.number = ports_.stockroom.next_stock_number(StockDocument::order, day_of(now));
        circumstances.at = now;
    }
    auto supplier = supplier_of(supplier_code);
    if (!supplier) return tl::unexpected(supplier.error());
    if (!*supplier) return refuse(RefusalReason::supplier_missing);
    circumstances.supplier = std::move(**supplier);
    return circumstances;
}

OrRefusal<Outcome> Engine::set_order(const SetOrder& command, const Asked& asked) {
    const auto approver = allow(Permission::order_goods, asked);
    if (!approver) return tl::unexpected(approver.error());
    auto circumstances = circumstances_of(command, *approver, asked.now);
    if (!circumstances) return tl::unexpected(circumstances.error());
    std::vector<Product> products;
    std::vector<ProductId> ids;
    std::vector<std::optional<SupplierPrice>> prices;
    for (const OrderedLine& line : command.lines) {
        auto product = ports_.catalog.find(line.product);
        if (!product) return refuse(RefusalReason::unknown_product);
        ids.push_back(product->id);
        products.push_back(std::move(*product));
        prices.push_back(ports_.purchasing.supplier_price(circumstances->supplier.id, line.product));
    }
    const auto levels = ports_.catalog.stock_levels(ids);
    circumstances->products = products;
    circumstances->levels = levels;
    circumstances->prices = prices;
    auto order = decide_order(command.lines, command.note, *circumstances);
    if (!order) return tl::unexpected(order.error());
    const StockNumber number = order->number;
    ports_.ledger.record(OrderSet{std::move(*order)}, context(asked.now));
    state_.stock_document = number;
    return Outcome::done;
}

OrRefusal<Outcome> Engine::send_order(const SendOrder& command, const Asked& asked) {
    const auto approver = allow(Permission::order_goods, asked);
    if (!approver) return tl::unexpected(approver.error());
    const auto progress = order_of(command.order);
    if (!progress) return tl::unexpected(progress.error());
    const auto supplier = supplier_of(progress->order.supplier.code);
    if (!supplier) return tl::unexpected(supplier.error());
    if (const auto refusal = refuse_sending(*progress, **supplier, command.minimum_is_confirmed))
        return tl::unexpected(*refusal);
    ports_.ledger.record(OrderSent{command.order, asked.now, *approver}, context(asked.now));
    state_.stock_document = command.order;
    return Outcome::done;
}

OrRefusal<Outcome> Engine::end_order(const EndOrder& command, const Asked& asked) {
    const auto approver = allow(Permission::order_goods, asked);
    if (!approver) return tl::unexpected(approver.error());
    const auto progress = order_of(command.order);
    if (!progress) return tl::unexpected(progress.error());
    if (const auto refusal = refuse_ending(*progress, command.end)) return tl::unexpected(*refusal);
    const std::string reason = reason_of(command.reason, asked);
    if (reason.empty() && progress->standing != OrderStanding::draft)
        return refuse(RefusalReason::reason_missing);
    ports_.ledger.record(OrderEnded{command.order, command.end, asked.now, reason, *approver},
                         context(asked.now));
    state_.stock_document = command.order;
    return Outcome::done;
}

/// The order that a delivery is of; its supplier is the order's when nobody says otherwise.
OrRefusal<std::optional<OrderProgress>> Engine::order_of_receipt(ReceivedGoods& goods) {
    if (!goods.order) return std::optional<OrderProgress>{};
    auto progress = order_of(*goods.order);
    if (!progress) return tl::unexpected(progress.error());
    if (goods.supplier_code.empty()) goods.supplier_code = progress->order.supplier.code;
    return std::optional<OrderProgress>{std::move(*progress)};
}

OrRefusal<Outcome> Engine::pay_supplier(const PaySupplier& command, const Asked& asked) {
    const auto approver = allow(Permission::pay_suppliers, asked);
    if (!approver) return tl::unexpected(approver.error());
    const std::string& code = command.payment.supplier_code;
    if (code.empty()) return refuse(RefusalReason::supplier_missing);
    // Whoever nothing is bought from any more is still paid.
    auto supplier = ports_.stockroom.find_supplier(code);
    if (!supplier) {
        return tl::unexpected(
            Refusal{.reason = RefusalReason::unknown_supplier, .text = clean_text(code, code_length_max)});
    }
    const auto account = ports_.purchasing.supplier_account(supplier->id);
    auto payment = decide_supplier_payment(
        command.payment,
        {.number = ports_.stockroom.next_stock_number(StockDocument::supplier_payment, day_of(asked.now)),
         .at = asked.now,
         .approver = *approver,
         .supplier = std::move(*supplier),
         .account = account});
    if (!payment) return tl::unexpected(payment.error());
    const StockNumber number = payment->number;
    ports_.ledger.record(SupplierPaid{std::move(*payment)}, context(asked.now));
    state_.stock_document = number;
    return Outcome::done;
}

} // namespace sokoguru
