#pragma once

#include "core/sale/promotion_goods.h"

#include <span>
#include <vector>

namespace sokoguru {

/// Everything that promotions and cases could do to some goods.
struct Blocks {
    std::vector<Block> blocks;
    /// Whether these are all ways there are: of a promotion with more ways than its part of
    /// `block_count_max`, but no part over `block_count_of_one_max`, only those that take the dearest pieces
    /// first are listed.
    bool is_complete = true;
};

inline constexpr std::size_t block_count_max = 1'024;
inline constexpr std::size_t block_count_of_one_max = 512;

/// Gives each sort of goods the best single price of the promotions that hold for any number of pieces one by
/// one: percent and amount off, without `times_max`. Of equal prices the earlier promotion's, and no
/// promotion's before that.
void set_single_prices(std::span<Goods> goods, std::span<const Promotion* const> promotions);

/// The other ways to make goods cheaper, those that take several pieces together or hold only so many times.
/// A block that saves nothing is left out: nobody is worse off without it.
Blocks make_blocks(std::span<const Goods> goods, std::span<const Promotion* const> promotions);

} // namespace sokoguru
