#include "core/values/allocate.h"

#include <algorithm>
#include <numeric>

namespace sokoguru {

std::vector<Money> allocate(Money whole, std::span<const std::int64_t> weights) {
    ensure(!weights.empty(), "an amount is divided over at least one part");
    std::int64_t weight_sum = 0;
    for (const std::int64_t weight : weights) {
        ensure(weight >= 0, "a weight is not negative");
        weight_sum = checked_add(weight_sum, weight);
    }
    std::vector<Money> parts(weights.size());
    if (weight_sum == 0) {
        parts.front() = whole;
        return parts;
    }
    const std::int64_t sign = whole.rupiah() < 0 ? -1 : 1;
    const __int128 magnitude = static_cast<__int128>(whole.rupiah()) * sign;
    std::vector<__int128> remainders(weights.size());
    __int128 left_over = magnitude;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const __int128 share = magnitude * weights[i];
        parts[i] = Money{static_cast<std::int64_t>(share / weight_sum * sign)};
        remainders[i] = share % weight_sum;
        left_over -= share / weight_sum;
    }
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
    for (std::size_t i = 0; left_over > 0; ++i, --left_over) {
        parts[order[i]] += Money{sign};
    }
    return parts;
}

} // namespace sokoguru
