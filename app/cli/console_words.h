#pragma once

#include "core/sale/payment.h"
#include "core/values/money.h"
#include "core/values/percent.h"
#include "core/values/quantity.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sokoguru::cli {

// A line of the console till, cut into words, and what a word can say.

using Words = std::vector<std::string_view>;

Words split_words(std::string_view line);

/// The words from `first` on, with one space between them: a reason, a note.
std::string rest_of(const Words& words, std::size_t first);

std::optional<std::int64_t> to_number(std::string_view word);
/// "3", "-1", "2,35" or "2.35" as thousandths.
std::optional<Quantity> to_quantity(std::string_view word);
std::optional<Money> to_money(std::string_view word);
/// "10%"
std::optional<Percent> to_percent(std::string_view word);
/// "10000x20": twenty notes of ten thousand.
std::optional<DenominationCount> to_count(std::string_view word);

/// What stands behind the key: INDAH of "supplier=INDAH". Nothing when the word begins otherwise.
std::optional<std::string_view> value_of(std::string_view word, std::string_view key);

} // namespace sokoguru::cli
