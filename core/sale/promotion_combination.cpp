#include "core/sale/promotion_combination.h"

#include <algorithm>

namespace sokoguru {

namespace {

/// Adds every way to take pieces; gives up when there are too many.
struct WayFinder {
    std::span<const Goods> goods;
    std::size_t most;
    std::vector<Taken>& ways;
    Taken taken = {};

    /// `available` is how many pieces the places have together. False: there are too many ways.
    bool add(std::span<const std::size_t> places, std::int64_t available, std::int64_t wanted) {
        if (wanted == 0) {
            ways.push_back(taken);
            return ways.size() <= most;
        }
        const std::int64_t here = goods[places.front()].count;
        const std::int64_t behind = available - here;
        for (std::int64_t count = std::min(wanted, here); count >= 0 && wanted - count <= behind; --count) {
            if (count > 0) taken.push_back({places.front(), count, {}});
            const bool is_within = add(places.subspan(1), behind, wanted - count);
            if (count > 0) taken.pop_back();
            if (!is_within) return false;
        }
        return true;
    }
};

std::vector<Taken> ways_in_order(std::span<const Goods> goods, const std::vector<std::size_t>& places,
                                 std::int64_t wanted) {
    std::vector<std::int64_t> left;
    std::int64_t left_sum = 0;
    for (const std::size_t place : places) {
        left.push_back(goods[place].count);
        left_sum += goods[place].count;
    }
    std::vector<Taken> ways;
    while (left_sum >= wanted) {
        Taken taken;
        std::int64_t missing = wanted;
        std::int64_t repeats = left_sum;
        for (std::size_t i = 0; i < places.size() && missing > 0; ++i) {
            const std::int64_t count = std::min(missing, left[i]);
            if (count == 0) continue;
            taken.push_back({places[i], count, {}});
            repeats = std::min(repeats, left[i] / count);
            left[i] -= count;
            missing -= count;
        }
        // The same again as long as all of its goods last.
        for (std::size_t i = 0; i < places.size(); ++i) {
            for (const BlockPart& part : taken) {
                if (part.goods == places[i]) left[i] -= part.count * (repeats - 1);
            }
        }
        left_sum -= wanted * repeats;
        ways.push_back(std::move(taken));
    }
    return ways;
}

void multiply_from(std::span<const Combinations> factors, std::vector<const Taken*>& chosen, bool& goes_on,
                   const std::function<bool(const std::vector<const Taken*>&)>& use) {
    if (chosen.size() == factors.size()) {
        goes_on = use(chosen);
        return;
    }
    for (const Taken& way : factors[chosen.size()].ways) {
        chosen.push_back(&way);
        multiply_from(factors, chosen, goes_on, use);
        chosen.pop_back();
        if (!goes_on) return;
    }
}

} // namespace

Combinations combinations(std::span<const Goods> goods, const std::vector<std::size_t>& places,
                          std::int64_t wanted, std::size_t most) {
    std::int64_t count_sum = 0;
    for (const std::size_t place : places) {
        count_sum += goods[place].count;
    }
    if (wanted < 1 || count_sum < wanted) return {};
    Combinations found;
    found.is_complete = WayFinder{goods, most, found.ways}.add(places, count_sum, wanted);
    if (!found.is_complete) found.ways = ways_in_order(goods, places, wanted);
    return found;
}

void multiply(std::span<const Combinations> factors,
              const std::function<bool(const std::vector<const Taken*>&)>& use) {
    std::vector<const Taken*> chosen;
    bool goes_on = true;
    multiply_from(factors, chosen, goes_on, use);
}

} // namespace sokoguru
