#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <string>

namespace sokoguru::fuzz {

/// The bytes of one fuzzing input, taken off from the front. What is missing at the end is zero or empty, so
/// that every input means something.
class FuzzInput {
  public:
    FuzzInput(const std::uint8_t* data, std::size_t size) : rest_(data, size) {}

    bool empty() const { return rest_.empty(); }

    std::uint8_t take_byte() {
        const auto byte = take(1);
        return byte.empty() ? std::uint8_t{0} : byte[0];
    }

    std::span<const std::uint8_t> take(std::size_t size) {
        const auto taken = rest_.first(std::min(size, rest_.size()));
        rest_ = rest_.subspan(taken.size());
        return taken;
    }

    /// A byte that says how long it is, and as many bytes.
    std::span<const std::uint8_t> take_chunk() {
        const std::size_t size = take_byte();
        return take(size);
    }

  private:
    std::span<const std::uint8_t> rest_;
};

/// Stops the fuzzer, which then keeps the input, when a sentence about a broken invariant is not empty.
inline void require_unbroken(const std::string& broken) {
    if (broken.empty()) return;
    std::fprintf(stderr, "It must hold that %s.\n", broken.c_str());
    std::abort();
}

} // namespace sokoguru::fuzz
