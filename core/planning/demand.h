#pragma once

#include "core/values/quantity.h"
#include "core/values/time.h"

#include <cstdint>
#include <optional>

namespace sokoguru {

/// How much of a product is asked for in a day, as its sales tell. Statistics, so in floating point; what
/// leaves this room is a Quantity in base units.
struct Demand {
    double mean_a_day = 0;      ///< Never negative.
    double spread_a_day = 0;    ///< The standard deviation.
    std::int64_t day_count = 0; ///< Days that tell something.

    bool is_known() const { return mean_a_day > 0; }
    Quantity daily() const;        ///< The mean, to the nearest thousandth.
    Quantity daily_spread() const; ///< The standard deviation, likewise.
    bool operator==(const Demand&) const = default;
};

/// Adds the days of a product's sales up, in any order.
///
///     DemandSum sum;
///     sum.add_day(Quantity::whole(12));
///     sum.add_days_without_sale(3);
///     const Demand demand = sum.demand();
///
/// A value, small: a shop has one for each of its products.
class DemandSum {
  public:
    /// `sold` is net of what came back, so it can be negative.
    void add_day(Quantity sold);
    void add_days_without_sale(std::int64_t count);
    /// The mean, and the sample's standard deviation. What is asked for singly comes as a Poisson process,
    /// whose spread is the root of its mean: taken where fewer than two days tell nothing of the spread.
    Demand demand() const;

  private:
    std::int64_t day_count_ = 0;
    double sum_ = 0;
    double sum_of_squares_ = 0;
};

/// The demand of one product from its movements, walked from the newest to the oldest: each step back undoes
/// a movement, so that what was on hand on each day is known without a table of days.
///
///     DemandWalk walk(first_day, last_day, on_hand_now);
///     walk.undo(day, DemandWalk::Kind::sale, Quantity::whole(-3));      // three were sold
///     walk.undo(day, DemandWalk::Kind::other, Quantity::whole(80));     // eighty had come in
///     const Demand demand = walk.finish();
///
/// A day tells of the demand when something was on hand at some moment of it, or when something was sold on
/// it: goods may be sold before the books know them. On other days nobody could buy, so they are left out,
/// and so are the days before the product was first there. Days go by the books; a clock that was set back
/// stays on the day that was reached.
class DemandWalk {
  public:
    enum class Kind { sale, other };

    /// Both days are included.
    DemandWalk(BusinessDay first, BusinessDay last, Quantity on_hand_now);
    /// `change` is what was added to the stock.
    void undo(BusinessDay day, Kind kind, Quantity change);
    /// After the oldest movement of the first day, or of the last one that there is.
    Demand finish();
    /// The newest day on which more was sold than came back, of those that were walked.
    std::optional<BusinessDay> last_sold() const;

  private:
    static constexpr std::int32_t never = INT32_MIN;
    void go_back_to(std::int32_t day);
    void close_day();

    std::int32_t first_;
    std::int32_t last_;
    std::int32_t day_; ///< The one that is being walked; after the last one at first.
    std::int32_t last_sold_ = never;
    bool was_there_;   ///< On that day, as far as it is known.
    Quantity on_hand_; ///< Before the movements that were undone.
    Quantity sold_;    ///< On that day.
    DemandSum sum_;
};

} // namespace sokoguru
