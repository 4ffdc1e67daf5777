#pragma once

#include "core/sale/promotion.h"
#include "core/values/percent.h"
#include "db/store.h"

#include <string>
#include <vector>

namespace sokoguru::shop {

// What expires soon is made cheaper by a promotion, because that works at the till by itself: from today to
// the day on which the last of its goods expires. Lots are not scanned, so every piece of the product is
// cheaper meanwhile.
//
//     const auto markdowns = markdowns_of(store.expiring_lots(today, 30), today);
//     engine.handle(SetPromotions{promotions_of(markdowns, store.promotions(), today)}, now);

/// Goods that get the same percent off.
struct Markdown {
    Percent percent;
    std::vector<db::ExpiringLot> lots; ///< The first of each product that expires.
};

/// The percent that is proposed by how many days are left.
Percent markdown_percent(int days_left);

/// The most first. What has expired already is not sold, so it is not in it; nor are blocked lots.
std::vector<Markdown> markdowns_of(const std::vector<db::ExpiringLot>& lots, BusinessDay today);

/// One promotion for each percent, those that change nothing left out. The known one of the same name is
/// changed, so that doing it again adds nothing, and one for which there are no goods any more is stopped.
std::vector<Promotion> promotions_of(const std::vector<Markdown>& markdowns,
                                     const std::vector<Promotion>& known, BusinessDay today);

/// Of how many products it is how much: "3 at 50% off, 5 at 10% off"
std::string describe(const std::vector<Markdown>& markdowns);

} // namespace sokoguru::shop
