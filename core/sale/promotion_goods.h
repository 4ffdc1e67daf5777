#pragma once

#include "core/catalog/price.h"
#include "core/sale/promotion.h"
#include "core/values/ids.h"
#include "core/values/money.h"
#include "core/values/quantity.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace sokoguru {

// What promotions see of a cart: goods instead of lines, so that what they give can't depend on how or in
// which order things were scanned. Internal to `core/sale/pricing.cpp`; plain values, usable on any thread.
// Their texts and lists belong to the cart and to the rules that they were made of.

/// Pieces that cost the same and that no promotion can tell apart.
struct Goods {
    enum class Form {
        pieces,       ///< Counted base units of a product: every kind of promotion takes them.
        larger_units, ///< Strips, cases: each is one piece, and only a share of its price comes off.
        portion, ///< A line of goods by weight or with a scale label, taken as a whole: percent and amount
                 ///< only.
    };
    Form form = Form::pieces;
    ProductId product;
    std::string_view category;
    std::int64_t count = 1;        ///< 1 for a portion.
    Money list;                    ///< What one costs by the list; a portion: the whole line.
    Money single;                  ///< The least that one costs by itself, at most `list`.
    const Promotion* by = nullptr; ///< The promotion that gives `single`; none: the list, a level or a tier.
    Quantity portion{1000};        ///< How much a portion is: so many times it gets an amount off.
    std::span<const CaseOffer> cases;
};

/// What a block takes of one sort of goods, and what comes off their list price for it.
struct BlockPart {
    std::size_t goods = 0;
    std::int64_t count = 0;
    Money off;
};

/// One way to use a promotion, or a case, once.
struct Block {
    const Promotion* promotion = nullptr; ///< Nothing when it is a case.
    std::vector<BlockPart> parts;         ///< In the order of the goods, each of a sort once or twice.
    Money saving;                         ///< Against the single prices; always positive.
    std::int64_t piece_count = 0;
    std::int64_t times = 1; ///< How many of the promotion's `times_max` it takes.
};

/// A block, and how often it is used.
struct UsedBlock {
    const Block* block = nullptr;
    std::int64_t count = 0;
};

} // namespace sokoguru
