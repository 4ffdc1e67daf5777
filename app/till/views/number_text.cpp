#include "app/till/views/number_text.h"

#include "core/values/checked.h"

#include <fmt/format.h>

namespace sokoguru::till {

std::string with_minus(std::string text) {
    if (text.starts_with('-')) text.replace(0, 1, "−");
    return text;
}

std::string percent_text(Money part, Money whole) {
    if (whole <= Money{}) return {};
    const std::int64_t permille = multiply_divide_half_up(part.rupiah(), 1'000, whole.rupiah());
    const std::int64_t size = permille < 0 ? -permille : permille;
    return fmt::format("{}{},{} %", permille < 0 ? "−" : "", size / 10, size % 10);
}

} // namespace sokoguru::till
