#pragma once

#include "core/stock/stock_goods.h"
#include "core/stock/stock_number.h"
#include "core/values/time.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sokoguru {

// Counting the shelves (stok opname) while the till sells.
//
// A sheet is opened; people count lines onto it; somebody who may posts it. Each line takes along what should
// be there at the moment when it is counted, so that what is sold before and afterwards does not matter: the
// difference is counted less expected, whenever it is posted.
//
// A product that is counted again on its sheet is either found in a further place, which adds, or counted
// anew, which replaces. A product stands on one open sheet only, so that no difference is posted twice. When
// goods moved between two places' counts, nobody can say from which of them: then it is counted anew.

/// All goods, those of a category, or what stands on a shelf.
enum class CountScope { full, category, shelf };

/// On a blind sheet whoever counts is not told what should be there.
enum class CountVisibility { open, blind };

enum class CountStanding { open, posted, cancelled };

struct CountSheet {
    StockNumber number;
    UtcTime opened_at;
    CountScope scope = CountScope::full;
    std::string category; ///< Empty when everything is counted.
    CountVisibility visibility = CountVisibility::blind;
    std::string note; ///< Of the scope `shelf`: which one. Nobody counts it on another open sheet.
    /// A difference worth more than that is counted anew before it is posted.
    Money recount_above;
    UserId opener;
    std::string opener_name;
    bool operator==(const CountSheet&) const = default;
};

enum class CountMode { add, replace };

/// A line as it was counted.
struct CountEntry {
    StockGoods goods;
    Quantity quantity; ///< In units, as counted; 0 when nothing is there.
    Quantity counted;  ///< The same in base units.
    Quantity expected; ///< What should be there at that moment, in base units.
    CountMode mode = CountMode::add;
    UtcTime at;
    UserId user;
    std::string user_name;
    bool operator==(const CountEntry&) const = default;
};

/// What the entries of a sheet say of a product.
struct CountedProduct {
    ProductId product;
    std::string name;
    Quantity counted;
    Quantity expected;
    bool was_recounted = false;
    bool moved_meanwhile = false; ///< Something moved between the counts of two places.
    bool operator==(const CountedProduct&) const = default;

    Quantity difference() const { return counted - expected; }
};

/// In the order in which they were first counted.
std::vector<CountedProduct> counted_products(std::span<const CountEntry> entries);

/// What the difference is worth now, at cost; negative when something is missing.
Money value_of_difference(const CountedProduct& counted, const StockLevel& level);

/// Whether it has to be counted anew: a large difference that was counted once, or goods that moved between
/// two counts.
bool needs_recount(const CountSheet& sheet, const CountedProduct& counted, const StockLevel& level);

/// Why no sheet can be opened for a shelf, if there is a reason. Capitals make no other shelf.
std::optional<Refusal> check_shelf(const std::string& shelf, std::span<const CountSheet> open_sheets);

/// The entry of a product that a person counted.
struct CountToEnter {
    UnitId unit{1};
    Quantity quantity;
    CountMode mode = CountMode::add;
};
struct CountCircumstances {
    UtcTime at;
    UserId user;
    std::string user_name;
    Quantity on_hand; ///< By the books, at this moment.
};
OrRefusal<CountEntry> decide_count_entry(const CountSheet& sheet, const Product& product,
                                         const CountToEnter& asked, const CountCircumstances& circumstances);

/// What a posted sheet did to a product.
struct CountPostingLine {
    ProductId product;
    std::string name;
    Quantity counted;
    Quantity expected;
    StockChange change; ///< Nothing where the count was right.
    Money true_up;
    bool operator==(const CountPostingLine&) const = default;
};

struct CountPosting {
    StockNumber sheet;
    UtcTime at;
    UserId approver; ///< 0 when whoever posted it may.
    std::vector<CountPostingLine> lines;
    bool operator==(const CountPosting&) const = default;

    /// What was found (positive) or is missing (negative), at cost.
    Money total() const;
};

enum class LargeDifferences { refused, accepted };

/// `levels` are those of the counted products now, in their order.
OrRefusal<CountPosting> decide_count_posting(const CountSheet& sheet, std::span<const CountedProduct> counted,
                                             std::span<const StockLevel> levels,
                                             LargeDifferences large_differences, UtcTime now);

} // namespace sokoguru
