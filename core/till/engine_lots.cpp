// Lots: which of them can't be sold, and what that means for a cart and for an adjustment.

#include "core/sale/limits.h"
#include "core/till/engine.h"
#include "core/values/text.h"

#include <algorithm>
#include <map>
#include <utility>

namespace sokoguru {

namespace {

const StockLot* find_lot(const std::vector<StockLot>& lots, LotId id) {
    const auto found =
        std::find_if(lots.begin(), lots.end(), [&](const StockLot& lot) { return lot.id == id; });
    return found == lots.end() ? nullptr : &*found;
}

/// The lot whose name this is, or a part of it.
const StockLot* find_lot(const std::vector<StockLot>& lots, const LotName& name) {
    const auto found = std::find_if(lots.begin(), lots.end(), [&](const StockLot& lot) {
        return (name.batch.empty() || name.batch == lot.name.batch) &&
               (!name.expiry || name.expiry == lot.name.expiry);
    });
    return found == lots.end() ? nullptr : &*found;
}

/// What a cart takes out of the stock of each product, less what comes back with it.
std::map<ProductId, std::pair<Quantity, std::string>> sold_by(const Cart& cart) {
    std::map<ProductId, std::pair<Quantity, std::string>> sold;
    for (const CartLine& line : cart.lines) {
        auto& [quantity, name] = sold[line.product];
        quantity += line.base_quantity();
        name = line.name;
    }
    return sold;
}

} // namespace

std::optional<Refusal> Engine::refuse_blocked_lots(const Cart& cart, ProductId only) {
    if (!ports_.stockroom.has_blocked_lots()) return std::nullopt;
    for (const auto& [product, sold] : sold_by(cart)) {
        if (only != ProductId{} && product != only) continue;
        if (sold.first <= Quantity{}) continue;
        const std::vector<StockLot> lots = ports_.stockroom.lots_of(product);
        const Quantity blocked = blocked_quantity(lots);
        if (blocked == Quantity{}) continue;
        const Quantity free = ports_.catalog.stock_level(product).quantity - blocked;
        if (sold.first > free)
            return Refusal{.reason = RefusalReason::lot_blocked, .text = sold.second, .quantity = free};
    }
    return std::nullopt;
}

OrRefusal<StockToAdjust> Engine::with_lots(StockToAdjust stock, const std::vector<Product>& products) {
    std::map<std::pair<ProductId, LotId>, Quantity> left;
    for (std::size_t i = 0; i < stock.lines.size(); ++i) {
        AdjustedLine& line = stock.lines[i];
        line.lot.reset();
        if (line.lot_name.is_empty()) continue;
        const Product& product = products[i];
        const std::vector<StockLot> lots = ports_.stockroom.lots_of(product.id);
        const StockLot* lot = find_lot(lots, line.lot_name);
        if (lot == nullptr)
            return tl::unexpected(Refusal{.reason = RefusalReason::unknown_lot, .text = product.name});
        line.lot = lot->id;
        const Unit* unit = product.find_unit(line.unit);
        // The decision refuses units and quantities that can't be.
        if (unit == nullptr || line.quantity < Quantity{} || line.quantity > line_quantity_max) continue;
        Quantity& there = left.try_emplace({product.id, lot->id}, lot->quantity).first->second;
        const Quantity moved = in_base_units(line.quantity, unit->factor);
        if (moved > there)
            return tl::unexpected(
                Refusal{.reason = RefusalReason::more_than_on_hand, .text = product.name, .quantity = there});
        there -= moved;
    }
    return stock;
}

OrRefusal<Outcome> Engine::block_lot(const BlockLot& command, const Asked& asked) {
    const auto approver = allow(Permission::block_lots, asked);
    if (!approver) return tl::unexpected(approver.error());
    const auto product = ports_.catalog.find(command.product);
    if (!product) return refuse(RefusalReason::unknown_product);
    const std::vector<StockLot> lots = ports_.stockroom.lots_of(command.product);
    const StockLot* lot = find_lot(lots, command.lot);
    if (lot == nullptr)
        return tl::unexpected(Refusal{.reason = RefusalReason::unknown_lot, .text = product->name});
    const std::string reason = reason_of(command.reason, asked);
    if (reason.empty()) return refuse(RefusalReason::reason_missing);
    ports_.ledger.record(LotStandingSet{command.product, command.lot, lot->name, command.standing, asked.now,
                                        reason, *approver},
                         context(asked.now));
    state_.stock_document.reset();
    return Outcome::done;
}

} // namespace sokoguru
