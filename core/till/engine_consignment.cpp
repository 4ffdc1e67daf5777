// Goods that are sold for their owners: who they are, what comes and goes, and what is paid.

#include "core/till/engine.h"
#include "core/values/text.h"

#include <utility>

namespace sokoguru {

namespace {

constexpr Percent whole_price{10'000};

} // namespace

OrRefusal<Outcome> Engine::set_consignor(const SetConsignor& command, const Asked& asked) {
    const auto approver = allow(Permission::manage_suppliers, asked);
    if (!approver) return tl::unexpected(approver.error());
    if (command.supplier_code.empty()) return refuse(RefusalReason::supplier_missing);
    const auto supplier = supplier_of(command.supplier_code);
    if (!supplier) return tl::unexpected(supplier.error());
    if (command.fee < Percent{} || command.fee > whole_price) return refuse(RefusalReason::fee_not_possible);
    Consignor consignor{(*supplier)->id, clean_text(command.label, name_length_max), command.fee};
    if (consignor.label.empty()) consignor.label = (*supplier)->name;
    const auto named = ports_.stockroom.consignor_named(consignor.label);
    if (named && named->supplier != consignor.supplier)
        return tl::unexpected(Refusal{.reason = RefusalReason::consignor_taken, .text = consignor.label});
    // Sales name the consignor by the old label, so they are paid before it changes.
    const auto known = ports_.stockroom.find_consignor(consignor.supplier);
    const bool is_renamed = known && known->label != consignor.label;
    if (is_renamed && !ports_.stockroom.unsettled_sales(*known).products.empty())
        return tl::unexpected(
            Refusal{.reason = RefusalReason::consignor_unsettled, .text = (*supplier)->name});
    ports_.ledger.record(ConsignorSet{std::move(consignor)}, context(asked.now));
    state_.stock_document.reset();
    return Outcome::done;
}

OrRefusal<Engine::ConsignorFound> Engine::consignor_of(const std::string& supplier_code) {
    if (supplier_code.empty()) return refuse(RefusalReason::supplier_missing);
    auto supplier = ports_.stockroom.find_supplier(supplier_code);
    if (!supplier) {
        return tl::unexpected(Refusal{.reason = RefusalReason::unknown_supplier,
                                      .text = clean_text(supplier_code, code_length_max)});
    }
    auto consignor = ports_.stockroom.find_consignor(supplier->id);
    if (!consignor)
        return tl::unexpected(Refusal{.reason = RefusalReason::unknown_consignor, .text = supplier->name});
    return ConsignorFound{std::move(*supplier), std::move(*consignor)};
}

/// Goods that belong to somebody else, or to the shop, do not go with this consignor's.
template <class Line>
std::optional<Refusal> Engine::refuse_other_consignors(const ConsignorFound& found,
                                                       const std::vector<Line>& lines) {
    for (const Line& line : lines) {
        const auto product = ports_.catalog.find(line.product);
        if (!product) return Refusal{RefusalReason::unknown_product};
        const auto owner = product->consignor.empty() ? std::optional<Consignor>()
                                                      : ports_.stockroom.consignor_named(product->consignor);
        if (!owner || owner->supplier != found.consignor.supplier)
            return Refusal{.reason = RefusalReason::other_consignor, .text = product->name};
    }
    return std::nullopt;
}

OrRefusal<Outcome> Engine::receive_consigned(const ReceiveConsigned& command, const Asked& asked) {
    const auto found = consignor_of(command.supplier_code);
    if (!found) return tl::unexpected(found.error());
    if (const auto refusal = refuse_other_consignors(*found, command.lines)) return tl::unexpected(*refusal);
    ReceivedGoods goods;
    goods.supplier_code = found->supplier.code;
    goods.invoice = command.note;
    goods.lines = command.lines;
    return receive_goods({std::move(goods)}, asked);
}

OrRefusal<Outcome> Engine::return_consigned(const ReturnConsigned& command, const Asked& asked) {
    const auto found = consignor_of(command.supplier_code);
    if (!found) return tl::unexpected(found.error());
    if (const auto refusal = refuse_other_consignors(*found, command.lines)) return tl::unexpected(*refusal);
    StockToAdjust stock;
    stock.reason = AdjustmentReason::supplier_return;
    stock.supplier_code = found->supplier.code;
    stock.note = command.note;
    stock.lines = command.lines;
    return adjust_stock({std::move(stock)}, asked);
}

/// What is paid out of the drawer is cash out of it like any other; nothing is taken where nothing is paid.
OrRefusal<std::optional<CashMoved>> Engine::cash_for(const ConsignmentSettlement& settlement) {
    if (!state_.shift) return refuse(RefusalReason::no_open_shift);
    const Money amount = settlement.total();
    if (amount == Money{}) return std::nullopt;
    // How much is there is not told: the drawer is counted blind.
    if (amount > ports_.ledger.expected_cash(*state_.shift).total())
        return refuse(RefusalReason::more_than_in_drawer);
    std::string reason =
        clean_text(settlement.number.text() + " " + settlement.consignor.name, name_length_max);
    return CashMoved{state_.shift->id, CashMovementKind::cash_out, amount, std::move(reason),
                     settlement.approver};
}

OrRefusal<Outcome> Engine::settle_consignor(const SettleConsignor& command, const Asked& asked) {
    const auto approver = allow(Permission::settle_consignment, asked);
    if (!approver) return tl::unexpected(approver.error());
    const auto found = consignor_of(command.supplier_code);
    if (!found) return tl::unexpected(found.error());
    const Supplier& supplier = found->supplier;
    auto settlement = decide_settlement(
        ports_.stockroom.unsettled_sales(found->consignor), command.damage, command.note,
        {.number = ports_.stockroom.next_stock_number(StockDocument::settlement, day_of(asked.now)),
         .at = asked.now,
         .approver = *approver,
         .consignor = {supplier.id, supplier.code, supplier.name},
         .fee = found->consignor.fee});
    if (!settlement) return tl::unexpected(settlement.error());
    const StockNumber number = settlement->number;
    std::vector<Fact> facts;
    if (command.paid_from == PaidFrom::drawer) {
        auto cash = cash_for(*settlement);
        if (!cash) return tl::unexpected(cash.error());
        if (*cash) facts.emplace_back(std::move(**cash));
    }
    facts.emplace(facts.begin(), ConsignmentSettled{std::move(*settlement)});
    ports_.ledger.record_all(facts, context(asked.now));
    state_.stock_document = number;
    return Outcome::done;
}

} // namespace sokoguru
