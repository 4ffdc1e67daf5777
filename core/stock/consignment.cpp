#include "core/stock/consignment.h"

#include "core/sale/limits.h"
#include "core/values/text.h"

namespace sokoguru {

Money ConsignmentSettlement::total() const {
    Money sum = -damage;
    for (const SettlementLine& line : lines) {
        sum += line.amount();
    }
    return sum;
}

std::vector<SettlementLine> settlement_lines(std::span<const ConsignedSales> sold, Percent fee) {
    std::vector<SettlementLine> lines;
    for (const ConsignedSales& product : sold) {
        if (product.quantity == Quantity{} && product.gross == Money{}) continue;
        lines.push_back({product, fee.of(product.gross)});
    }
    return lines;
}

OrRefusal<ConsignmentSettlement> decide_settlement(const UnsettledSales& unsettled, Money damage,
                                                   const std::string& note,
                                                   const SettlementCircumstances& circumstances) {
    if (damage < Money{}) return refuse(RefusalReason::amount_not_positive);
    if (damage > amount_max)
        return tl::unexpected(Refusal{.reason = RefusalReason::amount_too_large, .amount = amount_max});
    ConsignmentSettlement settlement{.number = circumstances.number,
                                     .at = circumstances.at,
                                     .consignor = circumstances.consignor,
                                     .fee = circumstances.fee,
                                     .damage = damage,
                                     .note = clean_text(note, name_length_max),
                                     .through_epoch = unsettled.epoch,
                                     .through = unsettled.through,
                                     .approver = circumstances.approver,
                                     .lines = settlement_lines(unsettled.products, circumstances.fee)};
    if (settlement.lines.empty())
        return tl::unexpected(
            Refusal{.reason = RefusalReason::nothing_to_settle, .text = circumstances.consignor.name});
    if (damage > Money{} && settlement.note.empty()) return refuse(RefusalReason::reason_missing);
    if (settlement.total() < Money{})
        return tl::unexpected(
            Refusal{.reason = RefusalReason::settlement_negative, .amount = -settlement.total()});
    return settlement;
}

} // namespace sokoguru
