#include "core/planning/demand.h"

#include <algorithm>
#include <cmath>

namespace sokoguru {

namespace {

double units(Quantity quantity) {
    return static_cast<double>(quantity.thousandths()) / 1000.0;
}

Quantity to_nearest(double amount) {
    return Quantity{std::llround(amount * 1000.0)};
}

} // namespace

Quantity Demand::daily() const {
    return to_nearest(mean_a_day);
}

Quantity Demand::daily_spread() const {
    return to_nearest(spread_a_day);
}

void DemandSum::add_day(Quantity sold) {
    const double amount = units(sold);
    ++day_count_;
    sum_ += amount;
    sum_of_squares_ += amount * amount;
}

void DemandSum::add_days_without_sale(std::int64_t count) {
    day_count_ += count;
}

Demand DemandSum::demand() const {
    Demand demand;
    demand.day_count = day_count_;
    if (day_count_ == 0) return demand;
    const double count = static_cast<double>(day_count_);
    const double mean = sum_ / count;
    demand.mean_a_day = std::max(0.0, mean);
    if (day_count_ < 2) {
        demand.spread_a_day = std::sqrt(demand.mean_a_day);
        return demand;
    }
    const double variance = (sum_of_squares_ - count * mean * mean) / (count - 1);
    demand.spread_a_day = std::sqrt(std::max(0.0, variance));
    return demand;
}

DemandWalk::DemandWalk(BusinessDay first, BusinessDay last, Quantity on_hand_now)
    : first_(first.days),
      last_(last.days),
      day_(last.days + 1),
      was_there_(on_hand_now > Quantity{}),
      on_hand_(on_hand_now) {}

void DemandWalk::undo(BusinessDay day, Kind kind, Quantity change) {
    if (day.days < day_) go_back_to(day.days);
    if (kind == Kind::sale) sold_ -= change;
    on_hand_ -= change;
    was_there_ = was_there_ || on_hand_ > Quantity{};
}

void DemandWalk::go_back_to(std::int32_t day) {
    close_day();
    const std::int32_t newest = std::min(day_ - 1, last_);
    const std::int32_t oldest = std::max(day + 1, first_);
    if (on_hand_ > Quantity{} && oldest <= newest) sum_.add_days_without_sale(newest - oldest + 1);
    day_ = day;
    sold_ = Quantity{};
    was_there_ = on_hand_ > Quantity{};
}

void DemandWalk::close_day() {
    if (sold_ > Quantity{}) last_sold_ = std::max(last_sold_, day_);
    if (day_ < first_ || day_ > last_) return;
    if (was_there_ || sold_ != Quantity{}) sum_.add_day(sold_);
}

Demand DemandWalk::finish() {
    go_back_to(first_ - 1);
    return sum_.demand();
}

std::optional<BusinessDay> DemandWalk::last_sold() const {
    const std::int32_t day = sold_ > Quantity{} ? std::max(day_, last_sold_) : last_sold_;
    return day == never ? std::nullopt : std::optional(BusinessDay{day});
}

} // namespace sokoguru
