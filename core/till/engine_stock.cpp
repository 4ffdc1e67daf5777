// The goods' work beside selling: suppliers, receipts of goods, adjustments, counts.

#include "core/sale/limits.h"
#include "core/till/engine.h"
#include "core/values/text.h"

#include <utility>

namespace sokoguru {

namespace {

/// A difference that is worth more is counted anew before it is posted.
constexpr Money recount_above{50'000};

constexpr int payment_days_max = 366;

std::optional<Refusal> refuse_supplier(const Supplier& supplier) {
    if (supplier.code.empty() || supplier.name.empty()) return Refusal{RefusalReason::supplier_incomplete};
    if (supplier.lead_time_days < 0 || supplier.lead_time_days > lead_time_days_max)
        return Refusal{.reason = RefusalReason::lead_time_not_possible, .number = lead_time_days_max};
    if (supplier.payment_days < 0 || supplier.payment_days > payment_days_max)
        return Refusal{.reason = RefusalReason::payment_term_not_possible, .number = payment_days_max};
    if (supplier.minimum_order < Money{}) return Refusal{RefusalReason::amount_not_positive};
    if (supplier.minimum_order > amount_max)
        return Refusal{.reason = RefusalReason::amount_too_large, .amount = amount_max};
    return std::nullopt;
}

} // namespace

OrRefusal<Outcome> Engine::set_supplier(const SetSupplier& command, const Asked& asked) {
    const auto approver = allow(Permission::manage_suppliers, asked);
    if (!approver) return tl::unexpected(approver.error());
    Supplier supplier = command.supplier;
    supplier.code = clean_text(supplier.code, code_length_max);
    supplier.name = clean_text(supplier.name, name_length_max);
    supplier.phone = clean_text(supplier.phone, code_length_max);
    if (const auto refusal = refuse_supplier(supplier)) return tl::unexpected(*refusal);
    const auto known = ports_.stockroom.find_supplier(supplier.code);
    supplier.id = known ? known->id : ports_.stockroom.next_supplier();
    ports_.ledger.record(SupplierSet{std::move(supplier)}, context(asked.now));
    return Outcome::done;
}

/// None when no code is given.
OrRefusal<std::optional<Supplier>> Engine::supplier_of(const std::string& code) {
    if (code.empty()) return std::optional<Supplier>{};
    auto supplier = ports_.stockroom.find_supplier(code);
    if (!supplier) {
        return tl::unexpected(
            Refusal{.reason = RefusalReason::unknown_supplier, .text = clean_text(code, code_length_max)});
    }
    if (supplier->standing == SupplierStanding::stopped)
        return tl::unexpected(Refusal{.reason = RefusalReason::supplier_stopped, .text = supplier->name});
    return supplier;
}

template <class Line>
OrRefusal<Engine::LineGoods> Engine::goods_of(const std::vector<Line>& lines) {
    LineGoods goods;
    std::vector<ProductId> ids;
    for (const Line& line : lines) {
        auto product = ports_.catalog.find(line.product);
        if (!product) return refuse(RefusalReason::unknown_product);
        ids.push_back(product->id);
        goods.products.push_back(std::move(*product));
    }
    goods.levels = ports_.catalog.stock_levels(ids);
    return goods;
}

template OrRefusal<Engine::LineGoods> Engine::goods_of(const std::vector<LineToSend>& lines);

OrRefusal<Outcome> Engine::receive_goods(const ReceiveGoods& command, const Asked& asked) {
    const auto approver = allow(Permission::receive_goods, asked);
    if (!approver) return tl::unexpected(approver.error());
    ReceivedGoods received = command.goods;
    const auto order = order_of_receipt(received);
    if (!order) return tl::unexpected(order.error());
    auto supplier = supplier_of(received.supplier_code);
    if (!supplier) return tl::unexpected(supplier.error());
    const auto goods = goods_of(received.lines);
    if (!goods) return tl::unexpected(goods.error());
    const BusinessDay today = day_of(asked.now);
    auto receipt = decide_goods_receipt(
        received, {.number = ports_.stockroom.next_stock_number(StockDocument::receipt, today),
                   .at = asked.now,
                   .today = today,
                   .approver = *approver,
                   .supplier = std::move(*supplier),
                   .products = goods->products,
                   .levels = goods->levels});
    if (!receipt) return tl::unexpected(receipt.error());
    if (*order) {
        const auto refusal = refuse_receipt(**order, *receipt, received.surplus_is_confirmed);
        if (refusal) return tl::unexpected(*refusal);
    }
    const StockNumber number = receipt->number;
    ports_.ledger.record(GoodsReceiptMade{std::move(*receipt)}, context(asked.now));
    state_.stock_document = number;
    return Outcome::done;
}

OrRefusal<Outcome> Engine::adjust_stock(const AdjustStock& command, const Asked& asked) {
    const auto approver = allow(Permission::adjust_stock, asked);
    if (!approver) return tl::unexpected(approver.error());
    const bool goes_back = command.stock.reason == AdjustmentReason::supplier_return;
    if (goes_back && command.stock.supplier_code.empty()) return refuse(RefusalReason::supplier_missing);
    auto supplier = supplier_of(goes_back ? command.stock.supplier_code : std::string{});
    if (!supplier) return tl::unexpected(supplier.error());
    const auto goods = goods_of(command.stock.lines);
    if (!goods) return tl::unexpected(goods.error());
    const auto stock = with_lots(command.stock, goods->products);
    if (!stock) return tl::unexpected(stock.error());
    const StockDocument document = goes_back ? StockDocument::supplier_return : StockDocument::adjustment;
    auto adjustment =
        decide_adjustment(*stock, {.number = ports_.stockroom.next_stock_number(document, day_of(asked.now)),
                                   .at = asked.now,
                                   .approver = *approver,
                                   .supplier = std::move(*supplier),
                                   .products = goods->products,
                                   .levels = goods->levels});
    if (!adjustment) return tl::unexpected(adjustment.error());
    const StockNumber number = adjustment->number;
    ports_.ledger.record(StockAdjusted{std::move(*adjustment)}, context(asked.now));
    state_.stock_document = number;
    return Outcome::done;
}

OrRefusal<Outcome> Engine::open_count(const OpenCount& command, const Asked& asked) {
    const auto approver = allow(Permission::count_stock, asked);
    if (!approver) return tl::unexpected(approver.error());
    const bool is_of_category = command.scope == CountScope::category;
    if (is_of_category && command.category.empty()) return refuse(RefusalReason::category_missing);
    const std::string note = clean_text(command.note, name_length_max);
    if (command.scope == CountScope::shelf) {
        if (const auto refusal = check_shelf(note, ports_.stockroom.open_counts()))
            return tl::unexpected(*refusal);
    }
    CountSheet sheet{.number = ports_.stockroom.next_stock_number(StockDocument::count, day_of(asked.now)),
                     .opened_at = asked.now,
                     .scope = command.scope,
                     .category =
                         is_of_category ? clean_text(command.category, name_length_max) : std::string{},
                     .visibility = command.visibility,
                     .note = note,
                     .recount_above = recount_above,
                     .opener = state_.user->id,
                     .opener_name = state_.user->name};
    const StockNumber number = sheet.number;
    ports_.ledger.record(CountOpened{std::move(sheet)}, context(asked.now));
    state_.stock_document = number;
    return Outcome::done;
}

OrRefusal<CountSheet> Engine::open_sheet(const StockNumber& number) {
    auto sheet = ports_.stockroom.find_count(number);
    if (!sheet) return tl::unexpected(Refusal{.reason = RefusalReason::unknown_count, .text = number.text()});
    if (ports_.stockroom.count_standing(number) != CountStanding::open)
        return tl::unexpected(Refusal{.reason = RefusalReason::count_closed, .text = number.text()});
    return std::move(*sheet);
}

OrRefusal<Outcome> Engine::count_goods(const CountGoods& command, const Asked& asked) {
    const auto approver = allow(Permission::count_stock, asked);
    if (!approver) return tl::unexpected(approver.error());
    const auto sheet = open_sheet(command.sheet);
    if (!sheet) return tl::unexpected(sheet.error());
    const auto product = ports_.catalog.find(command.product);
    if (!product) return refuse(RefusalReason::unknown_product);
    const auto other = ports_.stockroom.open_count_of(command.product);
    if (other && *other != command.sheet) {
        return tl::unexpected(Refusal{.reason = RefusalReason::counted_elsewhere, .text = other->text()});
    }
    auto entry = decide_count_entry(*sheet, *product, {command.unit, command.quantity, command.mode},
                                    {.at = asked.now,
                                     .user = state_.user->id,
                                     .user_name = state_.user->name,
                                     .on_hand = ports_.catalog.stock_level(command.product).quantity});
    if (!entry) return tl::unexpected(entry.error());
    ports_.ledger.record(GoodsCounted{command.sheet, std::move(*entry)}, context(asked.now));
    state_.stock_document = command.sheet;
    return Outcome::done;
}

OrRefusal<Outcome> Engine::post_count(const PostCount& command, const Asked& asked) {
    const auto approver = allow(Permission::approve_count, asked);
    if (!approver) return tl::unexpected(approver.error());
    const auto sheet = open_sheet(command.sheet);
    if (!sheet) return tl::unexpected(sheet.error());
    const auto counted = counted_products(ports_.stockroom.count_entries(command.sheet));
    std::vector<ProductId> ids;
    for (const CountedProduct& product : counted) {
        ids.push_back(product.product);
    }
    const auto levels = ports_.catalog.stock_levels(ids);
    auto posting = decide_count_posting(*sheet, counted, levels, command.large_differences, asked.now);
    if (!posting) return tl::unexpected(posting.error());
    posting->approver = *approver;
    ports_.ledger.record(CountPosted{std::move(*posting)}, context(asked.now));
    state_.stock_document = command.sheet;
    return Outcome::done;
}

OrRefusal<Outcome> Engine::cancel_count(const CancelCount& command, const Asked& asked) {
    const auto approver = allow(Permission::approve_count, asked);
    if (!approver) return tl::unexpected(approver.error());
    const auto sheet = open_sheet(command.sheet);
    if (!sheet) return tl::unexpected(sheet.error());
    const std::string reason = reason_of(command.reason, asked);
    if (reason.empty()) return refuse(RefusalReason::reason_missing);
    ports_.ledger.record(CountCancelled{command.sheet, asked.now, reason, *approver}, context(asked.now));
    state_.stock_document = command.sheet;
    return Outcome::done;
}

} // namespace sokoguru
