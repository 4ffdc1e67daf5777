#include "core/catalog/product_list_steps.h"

#include "core/catalog/product_list_cells.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace sokoguru {

namespace {

constexpr Quantity one{1000};

struct LevelWords {
    PriceLevel level;
    const char* english;
    const char* indonesian;
};

constexpr LevelWords level_words[] = {
    {PriceLevel::retail, "retail", "eceran"},
    {PriceLevel::candidate, "candidate", "calon"},
    {PriceLevel::member, "member", "anggota"},
    {PriceLevel::wholesale, "wholesale", "grosir"},
};

std::optional<PriceLevel> level_of(std::string_view word) {
    for (const LevelWords& words : level_words) {
        if (word == words.english || word == words.indonesian) return words.level;
    }
    return std::nullopt;
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words(1);
    for (const char c : fold_case(text)) {
        if (c == ' ' || c == ';') {
            words.emplace_back();
        } else {
            words.back() += c;
        }
    }
    std::erase(words, "");
    return words;
}

std::optional<PriceStep> parse_pair(std::string_view pair, PriceLevel level) {
    const std::size_t equals = pair.find('=');
    if (equals == std::string_view::npos) return std::nullopt;
    const auto from = parse_quantity(pair.substr(0, equals), Divisibility::divisible);
    const auto price = parse_price(pair.substr(equals + 1));
    if (!from || *from <= Quantity{} || !price) return std::nullopt;
    return PriceStep{level, *from, price->price};
}

auto order_of(const PriceStep& step) {
    return std::tuple{step.level, step.from};
}

} // namespace

bool has_own_column(const PriceStep& step) {
    return step.from == one && (step.level == PriceLevel::member || step.level == PriceLevel::wholesale);
}

std::optional<std::vector<PriceStep>> parse_tiers(std::string_view text) {
    std::vector<PriceStep> steps;
    if (text == "-") return steps;
    PriceLevel level = PriceLevel::retail;
    for (const std::string& word : words_of(text)) {
        if (const auto next = level_of(word)) {
            level = *next;
            continue;
        }
        const auto step = parse_pair(word, level);
        if (!step || has_own_column(*step)) return std::nullopt;
        steps.push_back(*step);
    }
    std::ranges::sort(steps, {}, order_of);
    const bool is_repeated = std::ranges::adjacent_find(steps, {}, order_of) != steps.end();
    if (steps.empty() || is_repeated) return std::nullopt;
    return steps;
}

std::string format_tiers(const std::vector<PriceStep>& steps) {
    std::string text;
    PriceLevel level = PriceLevel::retail;
    for (const PriceStep& step : steps) {
        if (has_own_column(step)) continue;
        if (step.level != level) {
            level = step.level;
            text += fmt::format("{}{}", text.empty() ? "" : " ",
                                std::ranges::find(level_words, level, &LevelWords::level)->english);
        }
        text += fmt::format("{}{}={}", text.empty() ? "" : " ", format_list_number(step.from),
                            step.price.rupiah());
    }
    return text;
}

std::string format_list_number(Quantity amount) {
    const std::int64_t thousandths = amount.thousandths();
    const std::int64_t magnitude = thousandths < 0 ? -thousandths : thousandths;
    std::string text = fmt::format("{}{}", thousandths < 0 ? "-" : "", magnitude / 1000);
    if (magnitude % 1000 == 0) return text;
    std::string decimals = fmt::format("{:03}", magnitude % 1000);
    while (decimals.back() == '0')
        decimals.pop_back();
    if (decimals.size() == 3) decimals += '0';
    return text + "." + decimals;
}

void merge_listed_steps(const ListedSteps& listed, std::vector<PriceStep>& steps) {
    if (listed.says_nothing()) return;
    for (const ListedLevelPrice& said : listed.levels) {
        std::erase_if(
            steps, [&](const PriceStep& step) { return step.level == said.level && has_own_column(step); });
        if (said.price) steps.push_back({said.level, one, *said.price});
    }
    if (listed.tiers) {
        std::erase_if(steps, [](const PriceStep& step) { return !has_own_column(step); });
        steps.insert(steps.end(), listed.tiers->begin(), listed.tiers->end());
    }
    std::ranges::sort(steps, {}, order_of);
}

} // namespace sokoguru
