#include "app/till/views/line_count_text.h"

#include "app/shop/language.h"

#include <fmt/format.h>

namespace sokoguru::till {

std::string line_count_text(std::int64_t count) {
    return count == 1 ? tr("1 line") : fmt::format(fmt::runtime(tr("{} lines")), count);
}

} // namespace sokoguru::till
