#include "core/stock/transfer.h"

#include "core/stock/stock_adjustment.h"
#include "core/values/ensure.h"
#include "core/values/text.h"

#include <map>
#include <utility>

namespace sokoguru {

namespace {

OrRefusal<TransferLine> send_line(const LineToSend& line, const Product& product, GoodsThere& there,
                                  const StockLevel& level, bool leaves_the_shop) {
    auto goods = check_goods(product, line.unit, line.quantity);
    if (!goods) return tl::unexpected(goods.error());
    const Quantity moved = in_base_units(line.quantity, goods->factor);
    if (moved <= Quantity{}) return refuse(RefusalReason::quantity_not_positive);
    // Another shop could not settle with the consignor.
    if (leaves_the_shop && !product.consignor.empty())
        return tl::unexpected(Refusal{.reason = RefusalReason::consigned_goods_stay, .text = product.name});
    if (moved > there.at_place) {
        return tl::unexpected(Refusal{
            .reason = RefusalReason::more_than_on_hand, .text = product.name, .quantity = there.at_place});
    }
    const Quantity free = level.quantity - blocked_quantity(there.lots);
    if (moved > free) {
        return tl::unexpected(
            Refusal{.reason = RefusalReason::lot_blocked, .text = product.name, .quantity = free});
    }
    const StockChange gone = cost_of_sale(level, moved);
    TransferLine sent{
        std::move(*goods), line.quantity, {moved, -gone.value}, parts_leaving(there.lots, moved)};
    there.at_place -= moved;
    settle_lots(there.lots, level.quantity - moved);
    return sent;
}

/// What came with the line, and what is missing of it or too much.
ArrivedLine arrive_line(const TransferLine& sent, Quantity arrived, const StockLevel& level) {
    ArrivedLine line{sent.goods, sent.sent.quantity, arrived, {}, {}, {}, sent.lots};
    line.received = receive_goods(level, sent.sent.quantity, sent.sent.value);
    if (sent.sent.value == Money{}) line.received.unit_cost = level.last_unit_cost;
    if (arrived == line.sent) return line;
    const StockLevel with_it{level.quantity + line.sent,
                             level.value + line.received.received.value + line.received.true_up,
                             line.received.unit_cost};
    const ValuedChange valued = change_at_average(with_it, arrived - line.sent);
    line.difference = valued.change;
    line.difference_true_up = valued.true_up;
    return line;
}

} // namespace

Place first_place() {
    return {first_place_id, std::string(first_place_code), "Toko", PlaceKind::room};
}

Money Transfer::total() const {
    Money sum;
    for (const TransferLine& line : lines) {
        sum += line.sent.value;
    }
    return sum;
}

Money TransferArrival::difference() const {
    Money sum;
    for (const ArrivedLine& line : lines) {
        sum += line.difference.value;
    }
    return sum;
}

OrRefusal<Transfer> decide_transfer(const GoodsToSend& asked, const TransferCircumstances& circumstances) {
    if (circumstances.from.id == circumstances.to.id)
        return tl::unexpected(
            Refusal{.reason = RefusalReason::transfer_to_itself, .text = circumstances.to.name});
    if (asked.lines.empty()) return refuse(RefusalReason::no_goods);
    if (asked.lines.size() > stock_lines_max) {
        return tl::unexpected(Refusal{.reason = RefusalReason::too_many_lines,
                                      .number = static_cast<std::int64_t>(stock_lines_max)});
    }
    ensure(circumstances.products.size() == asked.lines.size(), "each line of a transfer has its product");
    ensure(circumstances.there.size() == asked.lines.size(), "each line of a transfer has its stock");
    Transfer transfer{.number = circumstances.number,
                      .at = circumstances.at,
                      .from = circumstances.from,
                      .to = circumstances.to,
                      .note = clean_text(asked.note, name_length_max),
                      .approver = circumstances.approver,
                      .lines = {}};
    std::map<ProductId, GoodsThere> there;
    for (std::size_t i = 0; i < asked.lines.size(); ++i) {
        const Product& product = circumstances.products[i];
        GoodsThere& goods = there.try_emplace(product.id, circumstances.there[i]).first->second;
        auto line =
            send_line(asked.lines[i], product, goods, goods.level, circumstances.to.kind == PlaceKind::shop);
        if (!line) return tl::unexpected(line.error());
        goods.level.quantity -= line->sent.quantity;
        goods.level.value -= line->sent.value;
        transfer.lines.push_back(std::move(*line));
    }
    return transfer;
}

OrRefusal<TransferArrival> decide_arrival(const Transfer& sent, std::span<const Quantity> arrived,
                                          const std::string& reason,
                                          const ArrivalCircumstances& circumstances) {
    if (sent.lines.empty()) return refuse(RefusalReason::no_goods);
    TransferArrival arrival{.number = circumstances.number,
                            .origin = circumstances.origin,
                            .origin_name = clean_text(circumstances.origin_name, name_length_max),
                            .at = circumstances.at,
                            .to = circumstances.to,
                            .reason = clean_text(reason, name_length_max),
                            .approver = circumstances.approver,
                            .lines = {}};
    MovingLevels levels(circumstances.products, circumstances.levels);
    bool differs = false;
    for (std::size_t i = 0; i < sent.lines.size(); ++i) {
        const TransferLine& line = sent.lines[i];
        const Quantity there = i < arrived.size() ? arrived[i] : line.sent.quantity;
        if (there < Quantity{}) return refuse(RefusalReason::quantity_not_positive);
        if (there > stock_quantity_max)
            return tl::unexpected(
                Refusal{.reason = RefusalReason::quantity_too_large, .quantity = stock_quantity_max});
        arrival.lines.push_back(arrive_line(line, there, levels.of(line.goods.product)));
        const ArrivedLine& moved = arrival.lines.back();
        levels.move(line.goods.product, moved.received.received, moved.received.true_up);
        levels.move(line.goods.product, moved.difference, moved.difference_true_up);
        differs = differs || there != line.sent.quantity;
    }
    if (!differs) {
        arrival.reason.clear();
    } else if (arrival.reason.empty()) {
        return refuse(RefusalReason::reason_missing);
    }
    return arrival;
}

} // namespace sokoguru
