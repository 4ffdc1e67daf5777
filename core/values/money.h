#pragma once

#include "core/values/checked.h"

#include <compare>
#include <cstdint>

namespace sokoguru {

/// An amount in whole rupiah; there are no cents. Negative amounts are corrections and refunds.
///
///     const Money total = Money{3'500} + Money{6'000};
///     total.rupiah();   // 9500
///
/// A value: arithmetic is checked (`core/values/checked.h`), construction explicit.
class Money {
  public:
    constexpr Money() = default;
    constexpr explicit Money(std::int64_t rupiah) : rupiah_(rupiah) {}

    constexpr std::int64_t rupiah() const { return rupiah_; }

    Money operator-() const { return Money{checked_subtract(0, rupiah_)}; }
    Money& operator+=(Money other) { return *this = Money{checked_add(rupiah_, other.rupiah_)}; }
    Money& operator-=(Money other) { return *this = Money{checked_subtract(rupiah_, other.rupiah_)}; }
    friend Money operator+(Money left, Money right) { return left += right; }
    friend Money operator-(Money left, Money right) { return left -= right; }
    constexpr auto operator<=>(const Money&) const = default;

  private:
    std::int64_t rupiah_ = 0;
};

} // namespace sokoguru
