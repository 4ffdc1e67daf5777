#pragma once

#include "core/values/ids.h"
#include "core/values/time.h"

#include <optional>
#include <string>
#include <string_view>

namespace sokoguru {

/// A sale's number as people say and print it: K1-261124-0042 is lane 1, its business day, the 42nd sale of
/// that day. After a lane's journal was restored the epoch stands in it too (K1.2-…), so that no number is
/// given twice. Returns and voids are sales of their own and have a number each.
struct SaleNumber {
    LaneId lane{1};
    EpochId epoch{1};
    BusinessDay day;
    std::int64_t ordinal = 1;
    auto operator<=>(const SaleNumber&) const = default;

    std::string text() const;
};

/// Reads what `text()` wrote, and what people make of it: k1-260314-42.
std::optional<SaleNumber> parse_sale_number(std::string_view text);

} // namespace sokoguru
