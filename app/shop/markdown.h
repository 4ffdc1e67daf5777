#pragma once

#include "core/journal/fact.h"
#include "core/values/percent.h"
#include "db/store.h"

#include <vector>

namespace sokoguru::shop {

// What expires soon is made cheaper by a promotion, because that works at the till by itself: from today to
// the day on which the last of its goods expires. Lots are not scanned, so every piece of the product is
// cheaper meanwhile.
//
//     const auto markdowns = markdowns_of(store.expiring_lots(today, 30), today);
//     record_markdowns(store, markdowns, today, context);

/// Goods that get the same percent off.
struct Markdown {
    Percent percent;
    std::vector<db::ExpiringLot> lots; ///< The first of each product that expires.
};

/// The percent that is proposed by how many days are left.
Percent markdown_percent(int days_left);

/// The most first. What has expired already is not sold, so it is not in it; nor are blocked lots.
std::vector<Markdown> markdowns_of(const std::vector<db::ExpiringLot>& lots, BusinessDay today);

/// One promotion for each percent. The one of the same name is changed, so that doing it again adds nothing,
/// and one for which there are no goods any more is stopped.
void record_markdowns(db::Store& store, const std::vector<Markdown>& markdowns, BusinessDay today,
                      const FactContext& context);

} // namespace sokoguru::shop
