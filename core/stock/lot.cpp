#include "core/stock/lot.h"

#include <algorithm>
#include <tuple>

namespace sokoguru {

namespace {

StockLot* find_lot(std::vector<StockLot>& lots, LotId id) {
    const auto found =
        std::find_if(lots.begin(), lots.end(), [&](const StockLot& lot) { return lot.id == id; });
    return found == lots.end() ? nullptr : &*found;
}

StockLot& add_lot(std::vector<StockLot>& lots, LotId id, LotName name) {
    StockLot lot;
    lot.id = id;
    lot.name = std::move(name);
    return lots.emplace_back(std::move(lot));
}

/// Where goods go of which nobody knows the lot.
StockLot& newest_lot(std::vector<StockLot>& lots) {
    StockLot* newest = nullptr;
    for (StockLot& lot : lots) {
        if (lot.standing == LotStanding::blocked) continue;
        if (newest == nullptr || lot.arrival > newest->arrival) newest = &lot;
    }
    if (newest != nullptr) return *newest;
    if (StockLot* unnamed = find_lot(lots, LotId{0})) return *unnamed;
    return add_lot(lots, LotId{0}, {});
}

Quantity sum_of(std::span<const StockLot> lots) {
    Quantity sum;
    for (const StockLot& lot : lots) {
        sum += lot.quantity;
    }
    return sum;
}

void take_out(std::vector<StockLot>& lots, LotStanding standing, Quantity& leaving) {
    for (StockLot& lot : lots) {
        if (lot.standing != standing) continue;
        const Quantity taken = std::min(lot.quantity, leaving);
        lot.quantity -= taken;
        leaving -= taken;
    }
}

} // namespace

bool leaves_before(const StockLot& left, const StockLot& right) {
    const auto rank = [](const StockLot& lot) {
        return std::tuple(lot.name.is_empty(), !lot.name.expiry, lot.name.expiry.value_or(BusinessDay{}),
                          lot.id);
    };
    return rank(left) < rank(right);
}

void settle_lots(std::vector<StockLot>& lots, Quantity on_hand) {
    std::sort(lots.begin(), lots.end(), leaves_before);
    const Quantity there = std::max(on_hand, Quantity{});
    const Quantity sum = sum_of(lots);
    if (sum < there) {
        newest_lot(lots).quantity += there - sum;
        return;
    }
    Quantity leaving = sum - there;
    take_out(lots, LotStanding::free, leaving);
    take_out(lots, LotStanding::blocked, leaving);
}

void receive_lot(std::vector<StockLot>& lots, const LotName& name, Quantity quantity) {
    std::int64_t last_arrival = 0;
    LotId last_id{0};
    for (const StockLot& lot : lots) {
        last_arrival = std::max(last_arrival, lot.arrival);
        last_id = std::max(last_id, lot.id);
    }
    const auto found =
        std::find_if(lots.begin(), lots.end(), [&](const StockLot& lot) { return lot.name == name; });
    const LotId new_id = name.is_empty() ? LotId{0} : LotId{last_id.value() + 1};
    StockLot& lot = found != lots.end() ? *found : add_lot(lots, new_id, name);
    lot.quantity += quantity;
    lot.received += quantity;
    lot.arrival = last_arrival + 1;
}

void take_from_lot(std::vector<StockLot>& lots, LotId lot, Quantity quantity) {
    if (StockLot* found = find_lot(lots, lot)) found->quantity -= std::min(found->quantity, quantity);
}

Quantity blocked_quantity(std::span<const StockLot> lots) {
    Quantity blocked;
    for (const StockLot& lot : lots) {
        if (lot.standing == LotStanding::blocked) blocked += lot.quantity;
    }
    return blocked;
}

std::vector<LotPart> parts_leaving(std::span<const StockLot> lots, Quantity quantity) {
    std::vector<StockLot> left(lots.begin(), lots.end());
    std::sort(left.begin(), left.end(), leaves_before);
    std::vector<LotPart> parts;
    for (const StockLot& lot : left) {
        const Quantity taken = std::min(lot.quantity, quantity);
        if (lot.standing == LotStanding::blocked || taken <= Quantity{}) continue;
        parts.push_back({lot.name, taken});
        quantity -= taken;
    }
    return parts;
}

} // namespace sokoguru
