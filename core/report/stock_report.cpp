#include "core/report/stock_report.h"

#include "core/values/checked.h"

namespace sokoguru {

std::optional<Percent> ProductMargin::margin_percent() const {
    if (is_consigned || net <= Money{}) return std::nullopt;
    return Percent{multiply_divide_half_up(margin().rupiah(), 10'000, net.rupiah())};
}

} // namespace sokoguru
