// Goods that come back, and sales that are undone.

#include "core/till/engine.h"

#include <algorithm>
#include <utility>

namespace sokoguru {

OrRefusal<Outcome> Engine::take_back(const TakeBack& command, const Asked& asked) {
    if (!state_.shift) return refuse(RefusalReason::no_open_shift);
    const auto sale = ports_.ledger.find_sale(command.sale);
    if (!sale)
        return tl::unexpected(Refusal{.reason = RefusalReason::unknown_sale, .text = command.sale.text()});
    if (sale->voids) return refuse(RefusalReason::line_not_in_sale);
    if (ports_.ledger.void_of(command.sale)) {
        return tl::unexpected(Refusal{.reason = RefusalReason::already_voided, .text = command.sale.text()});
    }
    const MemberId member = sale->member ? sale->member->id : MemberId{};
    const auto& buyer = state_.cart.header.buyer;
    const bool is_free = state_.cart.lines.empty() && !buyer;
    if (!is_free && (buyer ? buyer->member : MemberId{}) != member) {
        return tl::unexpected(Refusal{.reason = RefusalReason::other_buyer,
                                      .text = sale->member ? sale->member->code : std::string{}});
    }
    const int days = day_of(asked.now).days - command.sale.day.days;
    if (days > profile_.selling.return_days_max) {
        const auto approver = allow(Permission::take_back_without_receipt, asked);
        if (!approver && !asked.approval) {
            return tl::unexpected(Refusal{.reason = RefusalReason::return_too_late,
                                          .number = profile_.selling.return_days_max,
                                          .permission = Permission::take_back_without_receipt});
        }
        if (!approver) return tl::unexpected(approver.error());
    }
    const Quantity returned = ports_.ledger.returned_quantity({command.sale, command.line});
    auto decision = decide_take_back(state_.cart, *sale, command.line, command.quantity, returned, asked.now);
    if (decision && is_free && sale->member) {
        decision->cart.header.buyer = Buyer{member, sale->member->code, sale->buyer_class};
        decision->changes.emplace_back(CartHeaderSet{state_.cart.id, decision->cart.header});
    }
    return keep_added(std::move(decision), asked);
}

OrRefusal<Outcome> Engine::take_back_without_receipt(const TakeBackWithoutReceipt& command,
                                                     const Asked& asked) {
    if (!state_.shift) return refuse(RefusalReason::no_open_shift);
    const auto product = ports_.catalog.find(command.product);
    if (!product) return refuse(RefusalReason::unknown_product);
    const auto unit = unit_for_sale(*product, command.unit);
    if (!unit) return refuse(RefusalReason::unknown_unit);
    const auto approver = allow(Permission::take_back_without_receipt, asked);
    if (!approver) return tl::unexpected(approver.error());
    const std::string reason = reason_of(command.reason, asked);
    if (reason.empty()) return refuse(RefusalReason::reason_missing);
    return keep_added(decide_take_back_without_receipt(state_.cart, *unit, command.quantity,
                                                       {*approver, reason}, asked.now),
                      asked);
}

OrRefusal<Outcome> Engine::void_sale(const VoidSale& command, const Asked& asked) {
    if (!state_.shift) return refuse(RefusalReason::no_open_shift);
    const auto sale = ports_.ledger.find_sale(command.sale);
    if (!sale || sale->voids) {
        return tl::unexpected(Refusal{.reason = RefusalReason::unknown_sale, .text = command.sale.text()});
    }
    if (ports_.ledger.void_of(command.sale)) {
        return tl::unexpected(Refusal{.reason = RefusalReason::already_voided, .text = command.sale.text()});
    }
    if (command.sale.day != day_of(asked.now)) return refuse(RefusalReason::void_other_day);
    const auto came_back = [&](const SaleLine& line) {
        return ports_.ledger.returned_quantity({command.sale, line.id}) > Quantity{};
    };
    if (std::any_of(sale->lines.begin(), sale->lines.end(), came_back)) {
        return refuse(RefusalReason::sale_has_returns);
    }
    const auto approver = allow(Permission::void_sale, asked);
    if (!approver) return tl::unexpected(approver.error());
    const std::string reason = reason_of(command.reason, asked);
    if (reason.empty()) return refuse(RefusalReason::reason_missing);
    Sale undo = undo_sale(*sale, fresh_cart(),
                          circumstances_of(sale->member ? sale->member->id : MemberId{}, asked.now));
    undo.approver = *approver;
    undo.reason = reason;
    return finish(std::move(undo), asked.now);
}

} // namespace sokoguru
