#include "core/sale/promotion_search.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace sokoguru {

namespace {

using Wide = __int128;

/// Worths of pieces are counted in parts of a rupiah, because a saving is shared by several pieces.
constexpr std::int64_t worth_scale = 256;

constexpr std::int64_t unlimited = std::numeric_limits<std::int64_t>::max();

Wide divide_up(Wide dividend, Wide divisor) {
    return dividend <= 0 ? 0 : (dividend + divisor - 1) / divisor;
}

bool is_limited(const Block& block) {
    return block.promotion != nullptr && block.promotion->times_max > 0;
}

std::int64_t promotion_number(const Block& block) {
    return block.promotion == nullptr ? 0 : block.promotion->id.value();
}

/// Whether a block is tried before another one.
bool comes_first(const Block* a, const Block* b) {
    const Wide density_a = static_cast<Wide>(a->saving.rupiah()) * b->piece_count;
    const Wide density_b = static_cast<Wide>(b->saving.rupiah()) * a->piece_count;
    if (density_a != density_b) return density_a > density_b;
    return promotion_number(*a) < promotion_number(*b);
}

/// Blocks that share goods or a limited promotion, and how the best of them are found.
class PartSearch {
  public:
    PartSearch(std::span<const Goods> goods, std::vector<const Block*> blocks, std::int64_t steps_max);

    void run(BlockChoice& choice);

  private:
    /// What pieces, and uses of limited promotions, are worth at most, in parts of a rupiah.
    struct Worths {
        std::vector<Wide> goods;
        std::vector<Wide> uses;
        Wide left = 0; ///< Of all that is left.
    };

    void number_promotions();
    bool first_try_is_best() const;
    Worths worths_of_goods(bool with_limited) const;
    void visit(std::size_t from, Wide saved);
    bool can_save_more(std::size_t from, Wide saved) const;
    std::int64_t fits(std::size_t index) const;
    void use(std::size_t index, std::int64_t count);
    bool has_no_step_left() { return is_stopped_ = --steps_left_ <= 0; }

    std::vector<const Block*> blocks_;
    std::vector<std::size_t> promotion_of_; ///< Of each block, by its place in `times_left_`.
    std::vector<std::int64_t> times_left_;
    std::vector<std::int64_t> goods_left_;
    std::int64_t pieces_left_ = 0;
    Worths by_goods_;
    Worths by_uses_;
    std::vector<std::int64_t> used_;
    std::vector<std::int64_t> best_used_;
    Wide best_saved_ = 0;
    std::int64_t steps_left_;
    bool is_proving_ = false; ///< Whether more than the first try is looked at.
    bool is_stopped_ = false; ///< Nothing more is looked at.
};

PartSearch::PartSearch(std::span<const Goods> goods, std::vector<const Block*> blocks, std::int64_t steps_max)
    : blocks_(std::move(blocks)),
      goods_left_(goods.size()),
      used_(blocks_.size()),
      best_used_(blocks_.size()),
      steps_left_(steps_max) {
    std::ranges::stable_sort(blocks_, comes_first);
    number_promotions();
    for (const Block* block : blocks_) {
        for (const BlockPart& part : block->parts) {
            goods_left_[part.goods] = goods[part.goods].count;
        }
    }
    pieces_left_ = std::accumulate(goods_left_.begin(), goods_left_.end(), std::int64_t{0});
}

void PartSearch::number_promotions() {
    std::vector<const Promotion*> promotions;
    for (const Block* block : blocks_) {
        const auto found = std::ranges::find(promotions, block->promotion);
        promotion_of_.push_back(static_cast<std::size_t>(found - promotions.begin()));
        if (found != promotions.end()) continue;
        promotions.push_back(block->promotion);
        times_left_.push_back(is_limited(*block) ? block->promotion->times_max : unlimited);
    }
}

/// With one promotion whose blocks are all of a size, taking the best first can't be improved: dearer pieces
/// are never better spared. That does not hold for rewards, where a dear piece may be paid or free.
bool PartSearch::first_try_is_best() const {
    const Block& first = *blocks_.front();
    if (times_left_.size() > 1 || first.promotion == nullptr) return blocks_.size() == 1;
    if (first.promotion->kind == Promotion::Kind::buy_x_get_y) return blocks_.size() == 1;
    return std::ranges::all_of(blocks_, [](const Block* block) { return block->times == 1; });
}

/// Each piece of the goods is worth so much that no block saves more than its pieces are worth; less is
/// tried as long as that holds. Without limited promotions, their uses are worth what is missing.
PartSearch::Worths PartSearch::worths_of_goods(bool with_limited) const {
    Worths worths{std::vector<Wide>(goods_left_.size()), std::vector<Wide>(times_left_.size()), 0};
    std::vector<std::vector<const Block*>> blocks_with(goods_left_.size());
    for (const Block* block : blocks_) {
        if (is_limited(*block) && !with_limited) continue;
        const Wide share = divide_up(Wide{block->saving.rupiah()} * worth_scale, block->piece_count);
        for (const BlockPart& part : block->parts) {
            blocks_with[part.goods].push_back(block);
            worths.goods[part.goods] = std::max(worths.goods[part.goods], share);
        }
    }
    const auto worth_of = [&](const Block& block) {
        Wide sum = 0;
        for (const BlockPart& part : block.parts) {
            sum += worths.goods[part.goods] * part.count;
        }
        return sum;
    };
    for (int pass = 0; pass < 2; ++pass) {
        for (std::size_t place = 0; place < blocks_with.size(); ++place) {
            Wide needed = 0;
            for (const Block* block : blocks_with[place]) {
                const auto part = std::ranges::find(block->parts, place, &BlockPart::goods);
                const Wide others = worth_of(*block) - worths.goods[place] * part->count;
                const Wide missing = Wide{block->saving.rupiah()} * worth_scale - others;
                needed = std::max(needed, divide_up(missing, part->count));
            }
            worths.goods[place] = needed;
        }
    }
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        const Block& block = *blocks_[i];
        if (!is_limited(block) || with_limited) continue;
        const Wide missing = Wide{block.saving.rupiah()} * worth_scale - worth_of(block);
        Wide& worth = worths.uses[promotion_of_[i]];
        worth = std::max(worth, divide_up(missing, block.times));
    }
    for (std::size_t i = 0; i < goods_left_.size(); ++i) {
        worths.left += worths.goods[i] * goods_left_[i];
    }
    for (std::size_t i = 0; i < times_left_.size(); ++i) {
        if (times_left_[i] != unlimited) worths.left += worths.uses[i] * times_left_[i];
    }
    return worths;
}

std::int64_t PartSearch::fits(std::size_t index) const {
    const Block& block = *blocks_[index];
    std::int64_t count = times_left_[promotion_of_[index]] / block.times;
    for (const BlockPart& part : block.parts) {
        count = std::min(count, goods_left_[part.goods] / part.count);
    }
    return count;
}

/// Takes pieces for a block `count` times, or gives them back when that is negative.
void PartSearch::use(std::size_t index, std::int64_t count) {
    const Block& block = *blocks_[index];
    used_[index] += count;
    pieces_left_ -= block.piece_count * count;
    for (const BlockPart& part : block.parts) {
        goods_left_[part.goods] -= part.count * count;
        if (is_proving_) {
            by_goods_.left -= by_goods_.goods[part.goods] * part.count * count;
            by_uses_.left -= by_uses_.goods[part.goods] * part.count * count;
        }
    }
    std::int64_t& times_left = times_left_[promotion_of_[index]];
    if (times_left == unlimited) return;
    times_left -= block.times * count;
    if (is_proving_) by_uses_.left -= by_uses_.uses[promotion_of_[index]] * block.times * count;
}

/// Whether blocks from a place on could save more than the best choice so far. They are in the order of what
/// they save per piece, so no piece saves more than it does in the first of them.
bool PartSearch::can_save_more(std::size_t from, Wide saved) const {
    const Wide missing = best_saved_ - saved;
    const Block& block = *blocks_[from];
    return std::min(by_goods_.left, by_uses_.left) > missing * worth_scale &&
           Wide{block.saving.rupiah()} * pieces_left_ > missing * block.piece_count;
}

void PartSearch::visit(std::size_t from, Wide saved) {
    if (saved > best_saved_) {
        best_saved_ = saved;
        best_used_ = used_;
    }
    for (std::size_t i = from; i < blocks_.size(); ++i) {
        if (is_proving_ && !can_save_more(i, saved)) return;
        for (std::int64_t count = fits(i); count > 0; --count) {
            use(i, count);
            visit(i + 1, saved + Wide{blocks_[i]->saving.rupiah()} * count);
            use(i, -count);
            if (is_stopped_ || has_no_step_left()) return;
        }
        if (has_no_step_left()) return;
    }
    if (!is_proving_) is_stopped_ = true;
}

void PartSearch::run(BlockChoice& choice) {
    is_proving_ = !first_try_is_best();
    if (is_proving_) {
        by_goods_ = worths_of_goods(true);
        by_uses_ = worths_of_goods(false);
    }
    visit(0, 0);
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        if (best_used_[i] > 0) choice.used.push_back({blocks_[i], best_used_[i]});
    }
    choice.is_best = choice.is_best && !(is_proving_ && is_stopped_);
}

/// Puts the goods of each block into one part, and the blocks of each limited promotion.
class Parts {
  public:
    Parts(std::size_t goods_count, std::span<const Block> blocks) : parent_(goods_count) {
        std::iota(parent_.begin(), parent_.end(), std::size_t{0});
        const Block* before = nullptr;
        for (const Block& block : blocks) {
            const std::size_t first = block.parts.front().goods;
            for (const BlockPart& part : block.parts) {
                unite(first, part.goods);
            }
            const bool shares_limit =
                before != nullptr && is_limited(block) && before->promotion == block.promotion;
            if (shares_limit) unite(first, before->parts.front().goods);
            before = &block;
        }
    }

    std::size_t of(const Block& block) { return find(block.parts.front().goods); }

  private:
    std::size_t find(std::size_t goods) {
        while (parent_[goods] != goods) {
            goods = parent_[goods] = parent_[parent_[goods]];
        }
        return goods;
    }
    void unite(std::size_t a, std::size_t b) { parent_[find(a)] = find(b); }

    std::vector<std::size_t> parent_;
};

} // namespace

BlockChoice choose_blocks(std::span<const Goods> goods, std::span<const Block> blocks) {
    BlockChoice choice;
    Parts parts{goods.size(), blocks};
    std::vector<std::vector<const Block*>> blocks_of(goods.size());
    for (const Block& block : blocks) {
        blocks_of[parts.of(block)].push_back(&block);
    }
    const auto is_used = [](const auto& part) { return !part.empty(); };
    const std::int64_t part_count = std::ranges::count_if(blocks_of, is_used);
    for (std::vector<const Block*>& part : blocks_of) {
        if (!is_used(part)) continue;
        // The greedy choice is always finished; it takes two steps for each block at most.
        const std::int64_t steps =
            std::max(search_steps_max / part_count, 2 * static_cast<std::int64_t>(part.size()) + 1);
        PartSearch{goods, std::move(part), steps}.run(choice);
    }
    return choice;
}

} // namespace sokoguru
