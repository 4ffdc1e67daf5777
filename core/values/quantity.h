#pragma once

#include "core/values/checked.h"

#include <compare>
#include <cstdint>

namespace sokoguru {

/// How much of something, in thousandths of its unit: 2,350 kg is 2350 thousandths, three pieces are 3000.
///
///     const Quantity three = Quantity::whole(3);
///     const Quantity weighed = Quantity{2'350};
///
/// A value: arithmetic is checked, construction explicit.
class Quantity {
  public:
    constexpr Quantity() = default;
    constexpr explicit Quantity(std::int64_t thousandths) : thousandths_(thousandths) {}
    static Quantity whole(std::int64_t units) { return Quantity{checked_multiply(units, 1000)}; }

    constexpr std::int64_t thousandths() const { return thousandths_; }
    constexpr bool is_whole() const { return thousandths_ % 1000 == 0; }

    Quantity operator-() const { return Quantity{checked_subtract(0, thousandths_)}; }
    Quantity& operator+=(Quantity other) {
        return *this = Quantity{checked_add(thousandths_, other.thousandths_)};
    }
    Quantity& operator-=(Quantity other) {
        return *this = Quantity{checked_subtract(thousandths_, other.thousandths_)};
    }
    friend Quantity operator+(Quantity left, Quantity right) { return left += right; }
    friend Quantity operator-(Quantity left, Quantity right) { return left -= right; }
    constexpr auto operator<=>(const Quantity&) const = default;

  private:
    std::int64_t thousandths_ = 0;
};

} // namespace sokoguru
