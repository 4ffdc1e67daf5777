#include "core/planning/stock_class.h"

#include <algorithm>
#include <numeric>

namespace sokoguru {

namespace {

constexpr int a_percent = 80;
constexpr int b_percent = 95;

/// Whether `part` is less than this share of the whole, in 128 bits: the whole of a large shop times 100.
bool is_below(__int128 part, int percent, __int128 whole) {
    return part * 100 < whole * percent;
}

} // namespace

std::vector<MarginClass> margin_classes(std::span<const Money> margins) {
    std::vector<std::size_t> order(margins.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t left, std::size_t right) { return margins[left] > margins[right]; });
    __int128 whole = 0;
    for (const Money margin : margins) {
        if (margin > Money{}) whole += margin.rupiah();
    }
    std::vector<MarginClass> classes(margins.size(), MarginClass::c);
    __int128 before = 0;
    for (const std::size_t place : order) {
        if (margins[place] <= Money{} || !is_below(before, b_percent, whole)) break;
        classes[place] = is_below(before, a_percent, whole) ? MarginClass::a : MarginClass::b;
        before += margins[place].rupiah();
    }
    return classes;
}

SteadinessClass steadiness_class(const Demand& demand) {
    if (!demand.is_known()) return SteadinessClass::z;
    const double variation = demand.spread_a_day / demand.mean_a_day;
    if (variation <= 0.5) return SteadinessClass::x;
    return variation <= 1.0 ? SteadinessClass::y : SteadinessClass::z;
}

char letter_of(MarginClass margin) {
    return margin == MarginClass::a ? 'A' : margin == MarginClass::b ? 'B' : 'C';
}

char letter_of(SteadinessClass steadiness) {
    return steadiness == SteadinessClass::x ? 'X' : steadiness == SteadinessClass::y ? 'Y' : 'Z';
}

} // namespace sokoguru
