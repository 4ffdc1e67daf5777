#pragma once

#include "core/sale/promotion_goods.h"

#include <span>
#include <vector>

namespace sokoguru {

/// Which blocks to use, and how often.
struct BlockChoice {
    std::vector<UsedBlock> used;
    bool is_best = true; ///< Proven: no other choice saves more.
};

/// How much looking one choice may take, over all its parts: one step tries one block at one place.
inline constexpr std::int64_t search_steps_max = 10'000;

/// The choice that saves the customer the most, with no piece in two blocks and no promotion held more often
/// than it may.
///
/// Blocks that share no goods and no limited promotion are looked at apart. For each such part the blocks are
/// tried in a fixed order, the greatest saving per piece first, then the lower promotion id; the first try,
/// each block as often as it fits, is the greedy choice. From there every other choice is tried that could
/// still save more, by an upper bound: each piece is given a worth so that no block saves more than its
/// pieces are worth (a solution of the dual problem), so what is left can't save more than its worth. When
/// the steps of a part run out, the best choice that was found by then stands. Of equal choices the first
/// found stands.
BlockChoice choose_blocks(std::span<const Goods> goods, std::span<const Block> blocks);

} // namespace sokoguru
