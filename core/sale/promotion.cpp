#include "core/sale/promotion.h"

namespace sokoguru {

namespace {

constexpr std::int64_t day_minutes = 24 * 60;
constexpr std::int64_t minute_ms = 60'000;

std::int64_t minute_of_day(UtcTime time, Zone zone) {
    const LocalTime local = to_local(time, zone);
    return std::int64_t{local.hour} * 60 + local.minute;
}

/// When the window over midnight began that a moment after midnight lies in.
UtcTime evening_before(UtcTime time, std::int64_t minute, int from_minute) {
    return {time.ms - (minute + day_minutes - from_minute) * minute_ms};
}

bool is_day_of(const Promotion& promotion, BusinessDay day) {
    // 1 January 1970 was a Thursday, the fourth day of a week that begins on Monday.
    const std::int64_t weekday = ((std::int64_t{day.days} + 3) % 7 + 7) % 7;
    return promotion.from <= day && day <= promotion.to && (promotion.weekdays >> weekday & 1) != 0;
}

/// What it takes off, or takes instead of the price.
bool has_terms(const Promotion& promotion) {
    using Kind = Promotion::Kind;
    const bool has_percent = promotion.percent > Percent{} && promotion.percent <= Percent{10'000};
    switch (promotion.kind) {
    case Kind::percent_off: return has_percent;
    case Kind::amount_off:
    case Kind::bundle_price: return promotion.amount > Money{};
    case Kind::n_for_price_of_m: return promotion.pay > 0 && promotion.take > promotion.pay;
    case Kind::buy_x_get_y: return promotion.take > 0 && promotion.pay > 0 && has_percent;
    case Kind::mix_and_match: break;
    }
    return promotion.take > 0 && promotion.amount > Money{};
}

bool has_goods(const Promotion& promotion) {
    switch (promotion.scope) {
    case Promotion::Scope::products: return !promotion.products.empty();
    case Promotion::Scope::category: return !promotion.category.empty();
    case Promotion::Scope::basket: break;
    }
    return true;
}

} // namespace

bool is_possible(const Promotion& promotion) {
    return !promotion.name.empty() && promotion.from <= promotion.to && has_goods(promotion) &&
           has_terms(promotion);
}

bool is_valid_at(const Promotion& promotion, UtcTime time, Zone zone, int day_cutoff_minutes) {
    if (promotion.standing != Promotion::Standing::active) return false;
    const std::int64_t minute = minute_of_day(time, zone);
    const bool is_over_midnight = promotion.from_minute > promotion.to_minute;
    const bool has_begun = minute >= promotion.from_minute;
    const bool is_still_on = minute < promotion.to_minute;
    if (is_over_midnight ? !has_begun && !is_still_on : !has_begun || !is_still_on) return false;
    if (is_over_midnight && is_still_on) time = evening_before(time, minute, promotion.from_minute);
    return is_day_of(promotion, business_day(time, zone, day_cutoff_minutes));
}

} // namespace sokoguru
