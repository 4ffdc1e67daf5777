#pragma once

#include "core/sale/promotion.h"
#include "core/values/time.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace sokoguru::shop {

// The words of a file of promotions (`app/shop/promotion_file.h`).

template <class Value, std::size_t count>
using PromotionWords = std::pair<Value, const char*>[count];

inline constexpr PromotionWords<Promotion::Kind, 6> kind_words = {
    {Promotion::Kind::percent_off, "percent_off"},
    {Promotion::Kind::amount_off, "amount_off"},
    {Promotion::Kind::n_for_price_of_m, "n_for_price_of_m"},
    {Promotion::Kind::buy_x_get_y, "buy_x_get_y"},
    {Promotion::Kind::bundle_price, "bundle_price"},
    {Promotion::Kind::mix_and_match, "mix_and_match"}};

inline constexpr PromotionWords<Promotion::Scope, 3> scope_words = {{Promotion::Scope::products, "products"},
                                                                    {Promotion::Scope::category, "category"},
                                                                    {Promotion::Scope::basket, "basket"}};

inline constexpr PromotionWords<Promotion::Audience, 2> audience_words = {
    {Promotion::Audience::everyone, "everyone"}, {Promotion::Audience::members, "members"}};

inline constexpr PromotionWords<Promotion::Standing, 2> standing_words = {
    {Promotion::Standing::active, "active"}, {Promotion::Standing::stopped, "stopped"}};

inline constexpr PromotionWords<int, 7> weekday_words = {{0, "monday"},   {1, "tuesday"}, {2, "wednesday"},
                                                         {3, "thursday"}, {4, "friday"},  {5, "saturday"},
                                                         {6, "sunday"}};

template <class Value, std::size_t count>
const char* word_of(const std::pair<Value, const char*> (&words)[count], Value value) {
    for (const auto& [candidate, word] : words) {
        if (candidate == value) return word;
    }
    return words[0].second;
}

template <class Value, std::size_t count>
std::optional<Value> value_of(const std::pair<Value, const char*> (&words)[count], std::string_view text) {
    for (const auto& [value, word] : words) {
        if (text == word) return value;
    }
    return std::nullopt;
}

/// "everyone, members"
template <class Value, std::size_t count>
std::string list_of(const std::pair<Value, const char*> (&words)[count]) {
    std::string list;
    for (const auto& [value, word] : words) {
        list += (list.empty() ? "" : ", ") + std::string(word);
    }
    return list;
}

std::optional<int> parse_minute(std::string_view text); ///< 16:00, up to 24:00
std::string format_minute(int minute);

} // namespace sokoguru::shop
