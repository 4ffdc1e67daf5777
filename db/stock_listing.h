#pragma once

#include "core/planning/reorder.h"
#include "core/planning/stock_class.h"
#include "core/sale/sale_number.h"
#include "core/stock/costing.h"
#include "core/stock/stock_number.h"
#include "core/values/ids.h"
#include "core/values/money.h"
#include "core/values/quantity.h"
#include "core/values/time.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sokoguru::db {

// What the stock screen and the commands about stock show. Values, filled by `db/stock_book.h`.

/// By what the stock is judged.
struct StockTerms {
    BusinessDay today;
    Supply supply = {};
    int history_days = 91; ///< So many whole days before today tell of the demand: thirteen weeks.
    int unsold_days = 30;  ///< Nothing was sold for so long: "not sold for 30 days".
    int slow_days = 60;    ///< What lasts longer is slow.
    int expiry_days = 30;  ///< What expires in so many days is near its expiry.
    bool operator==(const StockTerms&) const = default;
};

enum class StockFilter {
    all,
    critical,    ///< The reorder point is reached. What runs out first comes first.
    negative,    ///< More was sold than was known to be there.
    slow,        ///< There is too much of it for what is sold.
    unsold,      ///< It was there all the time, and none was sold.
    near_expiry, ///< What expires first comes first.
};

struct StockQuery {
    std::string text = {}; ///< Words of names or the beginning of a code, as in `Store::search_products`.
    StockFilter filter = StockFilter::all;
    std::optional<std::string> category = {};
    std::optional<SupplierId> supplier = {}; ///< From whom the goods came last.
    bool operator==(const StockQuery&) const = default;
};

struct StockCounts {
    std::size_t all = 0;
    std::size_t critical = 0;
    std::size_t negative = 0;
    std::size_t slow = 0;
    std::size_t unsold = 0;
    std::size_t near_expiry = 0;
    bool operator==(const StockCounts&) const = default;
};

/// What is to be said of a product's stock.
enum class StockState {
    enough,
    order,     ///< The reorder point is reached.
    order_now, ///< It runs out before an order of today arrives.
    negative,
    too_much,
};

/// What the lots of a product say.
struct LotFigures {
    Quantity blocked;     ///< It is there and can't be sold.
    Quantity near_expiry; ///< Of lots that are not blocked.
    std::optional<BusinessDay> first_expiry;
    bool operator==(const LotFigures&) const = default;
};

struct StockRow {
    ProductId product;
    std::string name;
    std::string sku;
    std::string barcode; ///< The first one; may be empty.
    std::string category;
    std::string consignor; ///< Empty for the shop's own goods.
    std::string unit_name; ///< Of the base unit.
    std::string case_name; ///< Of the largest unit; empty when there is only the base unit.
    Quantity case_factor;  ///< Base units in it.
    StockLevel level;
    Demand demand;
    std::optional<Quantity> cover_days; ///< Nothing without demand.
    ReorderPlan plan;
    StockState state = StockState::enough;
    Quantity order;        ///< In base units and whole cases; 0 unless the reorder point is reached.
    Quantity review_order; ///< What a periodic review would order now.
    MarginClass margin_class = MarginClass::c;
    SteadinessClass steadiness = SteadinessClass::z;
    Money margin;                         ///< Earned in the history that is judged by.
    std::optional<BusinessDay> last_sold; ///< As far as the history reaches.
    LotFigures lots = {};
};

enum class StockMoveKind {
    sale,
    return_of_goods,
    receipt,
    true_up,
    count,
    adjustment,
    transfer,
    supplier_return,
    other, ///< Of a later version of the program.
};

/// One movement on a product's stock card.
struct StockCardRow {
    EpochId epoch{1};
    SequenceId entry;         ///< In the journal.
    std::int64_t ordinal = 1; ///< In the entry.
    UtcTime at;
    BusinessDay day;
    std::string user_name; ///< Empty for what the program did itself.
    StockMoveKind kind = StockMoveKind::sale;
    std::optional<SaleNumber> sale;      ///< Of a sale or a return.
    std::optional<StockNumber> document; ///< Of everything else that has one; opening stock has none.
    Quantity quantity;
    Money value;      ///< At cost.
    Quantity balance; ///< After it.
    Money balance_value;
};

/// The newest first.
struct StockCard {
    std::vector<StockCardRow> rows;
    bool may_have_older = false; ///< There may be more: ask again, with the last row.
};

/// What was sold in seven days.
struct WeekSales {
    BusinessDay first; ///< Of the seven days.
    Quantity sold;     ///< Net of what came back; never below zero.
    bool operator==(const WeekSales&) const = default;
};

/// What was on hand of a product at a moment.
struct StockThen {
    ProductId product;
    std::string name;
    std::string sku;
    std::string category;
    Quantity quantity;
    Money value;
    bool operator==(const StockThen&) const = default;
};

/// The stock at a moment of the past: the sum of its movements up to the last entry that was written by then.
struct StockValuation {
    SequenceId entry; ///< 0 before the first one.
    Money value;
    std::vector<StockThen> products; ///< Those that were there or negative; by name.
};

} // namespace sokoguru::db
