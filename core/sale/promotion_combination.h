#pragma once

#include "core/sale/promotion_goods.h"

#include <functional>
#include <span>
#include <vector>

namespace sokoguru {

/// So many pieces of some goods; `off` is not set yet.
using Taken = std::vector<BlockPart>;

/// Ways to take pieces.
struct Combinations {
    std::vector<Taken> ways;
    bool is_complete = true; ///< Whether these are all ways.
};

/// All ways to take `wanted` pieces of the goods at `places`. When there are more than `most`, only those
/// that come about when pieces are taken in the order of the places until too few are left.
Combinations combinations(std::span<const Goods> goods, const std::vector<std::size_t>& places,
                          std::int64_t wanted, std::size_t most);

/// Takes one way of each factor at a time, in all combinations, until `use` says false.
void multiply(std::span<const Combinations> factors,
              const std::function<bool(const std::vector<const Taken*>&)>& use);

} // namespace sokoguru
