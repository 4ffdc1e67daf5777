#pragma once

#include "core/values/money.h"

#include <compare>
#include <cstdint>

namespace sokoguru {

/// A share in basis points: 25 % is 2500.
class Percent {
  public:
    constexpr Percent() = default;
    constexpr explicit Percent(std::int64_t basis_points) : basis_points_(basis_points) {}

    constexpr std::int64_t basis_points() const { return basis_points_; }
    constexpr auto operator<=>(const Percent&) const = default;

    /// The share of `whole`, a half rupiah rounded away from zero.
    Money of(Money whole) const {
        return Money{multiply_divide_half_up(whole.rupiah(), basis_points_, 10'000)};
    }

  private:
    std::int64_t basis_points_ = 0;
};

} // namespace sokoguru
