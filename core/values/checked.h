#pragma once

#include "core/values/ensure.h"

#include <cstdint>
#include <limits>

namespace sokoguru {

// Arithmetic that never wraps. What a cashier can type is bounded by `core/sale/limits.h`, so an overflow
// here is a bug and raises BrokenInvariant.

inline std::int64_t checked_add(std::int64_t left, std::int64_t right) {
    std::int64_t sum = 0;
    ensure(!__builtin_add_overflow(left, right, &sum), "a sum fits into 64 bits");
    return sum;
}

inline std::int64_t checked_subtract(std::int64_t left, std::int64_t right) {
    std::int64_t difference = 0;
    ensure(!__builtin_sub_overflow(left, right, &difference), "a difference fits into 64 bits");
    return difference;
}

inline std::int64_t checked_multiply(std::int64_t left, std::int64_t right) {
    std::int64_t product = 0;
    ensure(!__builtin_mul_overflow(left, right, &product), "a product fits into 64 bits");
    return product;
}

/// left × right ÷ divisor, the product in 128 bits, a half rounded away from zero: 2,5 → 3 and −2,5 → −3.
/// The one rounding rule for prices, taxes and costs. The divisor is positive.
inline std::int64_t multiply_divide_half_up(std::int64_t left, std::int64_t right, std::int64_t divisor) {
    ensure(divisor > 0, "a divisor is positive");
    const __int128 product = static_cast<__int128>(left) * right;
    __int128 quotient = product / divisor;
    const __int128 rest = product % divisor; // Has the sign of the product.
    if (2 * rest >= divisor) ++quotient;
    if (2 * rest <= -static_cast<__int128>(divisor)) --quotient;
    ensure(quotient <= std::numeric_limits<std::int64_t>::max() &&
               quotient >= std::numeric_limits<std::int64_t>::min(),
           "a quotient fits into 64 bits");
    return static_cast<std::int64_t>(quotient);
}

} // namespace sokoguru
