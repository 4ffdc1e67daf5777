// Places, and goods that change theirs.

#include "core/till/engine.h"
#include "core/values/text.h"

#include <utility>

namespace sokoguru {

OrRefusal<Outcome> Engine::set_place(const SetPlace& command, const Asked& asked) {
    const auto approver = allow(Permission::change_settings, asked);
    if (!approver) return tl::unexpected(approver.error());
    Place place = command.place;
    place.code = clean_text(place.code, code_length_max);
    place.name = clean_text(place.name, name_length_max);
    if (place.code.empty() || place.name.empty()) return refuse(RefusalReason::place_incomplete);
    const auto known = ports_.stockroom.find_place(place.code);
    place.id = known ? known->id : ports_.stockroom.next_place();
    // What is on the way to a place stays on the way to the same kind of place.
    if (known) {
        place.code = known->code;
        place.kind = known->kind;
    }
    ports_.ledger.record(PlaceSet{std::move(place)}, context(asked.now));
    state_.stock_document.reset();
    return Outcome::done;
}

/// The first place when no code is given.
OrRefusal<Place> Engine::place_of(const std::string& code) {
    const std::string wanted = code.empty() ? std::string(first_place_code) : code;
    auto place = ports_.stockroom.find_place(wanted);
    if (!place) {
        return tl::unexpected(
            Refusal{.reason = RefusalReason::unknown_place, .text = clean_text(wanted, code_length_max)});
    }
    return std::move(*place);
}

OrRefusal<Outcome> Engine::send_goods(const SendGoods& command, const Asked& asked) {
    const auto approver = allow(Permission::transfer_stock, asked);
    if (!approver) return tl::unexpected(approver.error());
    auto from = place_of(command.goods.from_code);
    if (!from) return tl::unexpected(from.error());
    auto to = place_of(command.goods.to_code);
    if (!to) return tl::unexpected(to.error());
    if (from->kind == PlaceKind::shop)
        return tl::unexpected(Refusal{.reason = RefusalReason::unknown_place, .text = from->code});
    const auto goods = goods_of(command.goods.lines);
    if (!goods) return tl::unexpected(goods.error());
    std::vector<GoodsThere> there;
    for (std::size_t i = 0; i < goods->products.size(); ++i) {
        const ProductId product = goods->products[i].id;
        there.push_back({goods->levels[i], ports_.stockroom.quantity_at(from->id, product),
                         ports_.stockroom.lots_of(product)});
    }
    auto transfer = decide_transfer(command.goods, {.number = ports_.stockroom.next_stock_number(
                                                        StockDocument::transfer, day_of(asked.now)),
                                                    .at = asked.now,
                                                    .approver = *approver,
                                                    .from = std::move(*from),
                                                    .to = std::move(*to),
                                                    .products = goods->products,
                                                    .there = there});
    if (!transfer) return tl::unexpected(transfer.error());
    const StockNumber number = transfer->number;
    ports_.ledger.record(TransferSent{std::move(*transfer)}, context(asked.now));
    state_.stock_document = number;
    return Outcome::done;
}

OrRefusal<Transfer> Engine::transfer_on_the_way(const TakeInTransfer& command) {
    const std::string number = command.origin.number.text();
    const bool is_own = command.origin.shop == ports_.stockroom.shop();
    // A shop's own file, read by itself, is the transfer that it has.
    if (!is_own && !command.brought)
        return tl::unexpected(Refusal{.reason = RefusalReason::unknown_transfer, .text = number});
    auto sent = is_own ? ports_.stockroom.find_transfer(command.origin.number) : command.brought;
    if (!sent) return tl::unexpected(Refusal{.reason = RefusalReason::unknown_transfer, .text = number});
    if (ports_.stockroom.transfer_standing(command.origin) != TransferStanding::on_the_way)
        return tl::unexpected(Refusal{.reason = RefusalReason::transfer_ended, .text = number});
    if (is_own && command.brought && sent->to.kind == PlaceKind::shop)
        return tl::unexpected(Refusal{.reason = RefusalReason::transfer_to_itself, .text = number});
    return std::move(*sent);
}

OrRefusal<Outcome> Engine::take_in(const TakeInTransfer& command, const Asked& asked) {
    const auto approver = allow(Permission::transfer_stock, asked);
    if (!approver) return tl::unexpected(approver.error());
    const auto sent = transfer_on_the_way(command);
    if (!sent) return tl::unexpected(sent.error());
    const bool is_own = command.origin.shop == ports_.stockroom.shop();
    // What another shop did not take comes back to where it was.
    const bool comes_back = is_own && sent->to.kind == PlaceKind::shop;
    auto to = is_own ? OrRefusal<Place>(comes_back ? sent->from : sent->to) : place_of(command.place_code);
    if (!to) return tl::unexpected(to.error());
    std::vector<LineToSend> lines;
    for (const TransferLine& line : sent->lines) {
        lines.push_back({line.goods.product, line.goods.unit, line.quantity});
    }
    const auto goods = goods_of(lines);
    if (!goods) return tl::unexpected(goods.error());
    auto arrival = decide_arrival(
        *sent, command.arrived, reason_of(command.reason, asked),
        {.number = ports_.stockroom.next_stock_number(StockDocument::arrival, day_of(asked.now)),
         .origin = command.origin,
         .origin_name = is_own ? sent->from.name : command.origin_name,
         .at = asked.now,
         .approver = *approver,
         .to = std::move(*to),
         .products = goods->products,
         .levels = goods->levels});
    if (!arrival) return tl::unexpected(arrival.error());
    const StockNumber number = arrival->number;
    ports_.ledger.record(TransferArrived{std::move(*arrival)}, context(asked.now));
    state_.stock_document = number;
    return Outcome::done;
}

OrRefusal<Outcome> Engine::hand_over_transfer(const HandOverTransfer& command, const Asked& asked) {
    const auto approver = allow(Permission::transfer_stock, asked);
    if (!approver) return tl::unexpected(approver.error());
    const std::string number = command.number.text();
    const auto sent = ports_.stockroom.find_transfer(command.number);
    if (!sent) return tl::unexpected(Refusal{.reason = RefusalReason::unknown_transfer, .text = number});
    if (sent->to.kind != PlaceKind::shop)
        return tl::unexpected(Refusal{.reason = RefusalReason::transfer_stays, .text = number});
    const TransferKey key{ports_.stockroom.shop(), command.number};
    if (ports_.stockroom.transfer_standing(key) != TransferStanding::on_the_way)
        return tl::unexpected(Refusal{.reason = RefusalReason::transfer_ended, .text = number});
    ports_.ledger.record(TransferHandedOver{command.number, asked.now, *approver}, context(asked.now));
    state_.stock_document = command.number;
    return Outcome::done;
}

} // namespace sokoguru
