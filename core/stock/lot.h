#pragma once

#include "core/values/ids.h"
#include "core/values/quantity.h"
#include "core/values/time.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sokoguru {

// Lots of a product: what came in with a batch or an expiry, and how much of each is still there.
//
// Nobody scans lots at the till, so a sale names none. What leaves is taken for the lot that expires first
// (FEFO); goods without a date leave after those that have one, and what has neither batch nor date (opening
// stock above all) is one lot that leaves last, because a date that is known is the one to act on. What comes
// back first undoes what has left since the lots were last written; beyond that it goes to the newest lot, as
// found goods do.
//
//     settle_lots(lots, on_hand);              // what each has now
//     receive_lot(lots, {"B7", expiry}, quantity);
//     settle_lots(lots, on_hand + quantity);
//
// The lots of a product add up to what is on hand, or to 0 when that is negative. Pure functions.

/// By what a lot is told from the others of its product. The same batch that comes again is the same lot.
struct LotName {
    std::string batch = {};
    std::optional<BusinessDay> expiry = {};
    bool operator==(const LotName&) const = default;

    bool is_empty() const { return batch.empty() && !expiry; }
};

/// A blocked lot can't be sold: a recall, damaged packaging.
enum class LotStanding { free, blocked };

struct StockLot {
    LotId id; ///< 0 for what has neither batch nor expiry.
    LotName name;
    Quantity quantity;        ///< Still there, in base units.
    Quantity received;        ///< All that ever came in with this name.
    std::int64_t arrival = 0; ///< Grows with each arrival of the product; the newest lot has the highest.
    LotStanding standing = LotStanding::free;
    std::string reason = {}; ///< Of the block.
    bool operator==(const StockLot&) const = default;
};

/// A part of a document's line that is of one lot.
struct LotPart {
    LotName name;
    Quantity quantity;
    bool operator==(const LotPart&) const = default;
};

/// Whether goods of the left lot leave before those of the right one.
bool leaves_before(const StockLot& left, const StockLot& right);

/// Sorts the lots as they leave, and makes their quantities add up to what is on hand. What has left is taken
/// from the free lots first.
void settle_lots(std::vector<StockLot>& lots, Quantity on_hand);

/// Adds to the lot of this name, which may be new.
void receive_lot(std::vector<StockLot>& lots, const LotName& name, Quantity quantity);

/// Takes what leaves out of one lot, as far as it is there.
void take_from_lot(std::vector<StockLot>& lots, LotId lot, Quantity quantity);

/// What is there of blocked lots.
Quantity blocked_quantity(std::span<const StockLot> lots);

/// Which lots a quantity is of that leaves now, in the order in which they leave; no blocked ones.
std::vector<LotPart> parts_leaving(std::span<const StockLot> lots, Quantity quantity);

} // namespace sokoguru
