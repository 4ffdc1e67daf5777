#pragma once

#include "core/values/ids.h"
#include "core/values/money.h"
#include "core/values/percent.h"
#include "core/values/quantity.h"
#include "core/values/time.h"

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace sokoguru {

/// A promotion as data. What it takes off is worked out by `core/sale/promotion_pricing.h`; a sale keeps the
/// promotion's id and name with what it took off, so that later changes of the promotion change no sale.
struct Promotion {
    enum class Kind {
        percent_off,      ///< `percent` off each piece, or off the basket.
        amount_off,       ///< `amount` off each piece, or off the basket.
        n_for_price_of_m, ///< Of each `take` pieces of one product only `pay` are paid.
        buy_x_get_y,   ///< After `take` pieces of `products`, `pay` pieces of `rewards` cost `percent` less.
        bundle_price,  ///< One of each of `products` together cost `amount`.
        mix_and_match, ///< Any `take` pieces of `products` or the category together cost `amount`.
    };
    enum class Scope { products, category, basket };
    enum class Audience { everyone, members }; ///< Members: whoever buys as a member of any class.
    enum class Standing { active, stopped };

    PromotionId id;
    std::string name; ///< As the receipt says it.
    Kind kind = Kind::percent_off;
    Scope scope = Scope::products;
    std::vector<ProductId> products; ///< For the scope `products`; base units count as pieces.
    std::string category;            ///< For the scope `category`.
    std::vector<ProductId> rewards;  ///< Of `buy_x_get_y`; empty: the same products.
    Percent percent;
    Money amount;
    std::int64_t take = 0;
    std::int64_t pay = 0;
    Money basket_min; ///< A basket promotion holds from this total of list prices on.
    Audience audience = Audience::everyone;
    BusinessDay from{std::numeric_limits<std::int32_t>::min()};
    BusinessDay to{std::numeric_limits<std::int32_t>::max()}; ///< This day included.
    int weekdays = 0b1111111;                                 ///< Bit 0 is Monday.
    int from_minute = 0;                                      ///< After the shop's midnight.
    int to_minute = 24 * 60;                                  ///< Not included.
    std::int64_t times_max = 0; ///< How often it holds in one sale; 0: as often as it can.
    Standing standing = Standing::active;
    bool operator==(const Promotion&) const = default;
};

/// Whether it takes something off on some day: it has a name, goods or a basket that it is for, at most the
/// whole price, and does not end before it begins.
bool is_possible(const Promotion& promotion);

/// Whether it holds at a moment, by the shop's calendar and clock. Days are those of the shop's books. A
/// window over midnight (`from_minute` > `to_minute`) belongs as a whole to the day on which it began.
bool is_valid_at(const Promotion& promotion, UtcTime time, Zone zone, int day_cutoff_minutes);

} // namespace sokoguru
