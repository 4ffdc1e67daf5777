#pragma once

#include "core/catalog/price.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sokoguru {

/// The price that a list gives a level for one unit, or takes away.
struct ListedLevelPrice {
    PriceLevel level = PriceLevel::member;
    std::optional<Money> price; ///< Nothing: the level has no price of its own any more.
    bool operator==(const ListedLevelPrice&) const = default;
};

/// What a row says of the further prices of its unit. What it does not say stays as it is.
struct ListedSteps {
    std::vector<ListedLevelPrice> levels;        ///< From the columns of members and wholesale.
    std::optional<std::vector<PriceStep>> tiers; ///< All other steps; empty: there are none any more.
    bool says_nothing() const { return levels.empty() && !tiers; }
};

/// Whether a step stands in a column of its own: what one unit costs a member, or wholesale.
bool has_own_column(const PriceStep& step);

/// Reads the other steps: `12=3400 24=3300` are the prices from twelve and from twenty-four on; after a word
/// for a level (candidate, member, wholesale; calon, anggota, grosir) pairs are that level's. `-` says that
/// there are none. An equals sign, because spreadsheets take 12:30 for a time.
std::optional<std::vector<PriceStep>> parse_tiers(std::string_view text);

/// The steps without a column of their own, as `parse_tiers` reads them.
std::string format_tiers(const std::vector<PriceStep>& steps);

/// A number of a list, never with exactly three decimals, which some readers would take for thousands.
std::string format_list_number(Quantity amount);

/// Changes a unit's steps by what a list says of them. They come out in the order of level and quantity.
void merge_listed_steps(const ListedSteps& listed, std::vector<PriceStep>& steps);

} // namespace sokoguru
