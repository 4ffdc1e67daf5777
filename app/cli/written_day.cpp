#include "app/cli/written_day.h"

#include "app/cli/command.h"
#include "app/shop/goods_item.h"
#include "app/shop/language.h"

#include <fmt/format.h>

namespace sokoguru::cli {

BusinessDay read_day(const std::string& text) {
    const auto day = shop::parse_written_day(text);
    if (!day)
        throw CommandFailed(fmt::format(fmt::runtime(tr("\"{}\" is no day. Write it as 2026-11-24.")), text));
    return *day;
}

} // namespace sokoguru::cli
