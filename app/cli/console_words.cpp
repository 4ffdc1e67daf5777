#include "app/cli/console_words.h"

#include <charconv>

namespace sokoguru::cli {

Words split_words(std::string_view line) {
    Words words;
    while (!line.empty()) {
        const std::size_t start = line.find_first_not_of(" \t\r");
        if (start == std::string_view::npos) break;
        line.remove_prefix(start);
        const std::size_t end = line.find_first_of(" \t\r");
        words.push_back(line.substr(0, end));
        line.remove_prefix(end == std::string_view::npos ? line.size() : end);
    }
    return words;
}

std::string rest_of(const Words& words, std::size_t first) {
    std::string text;
    for (std::size_t i = first; i < words.size(); ++i) {
        if (!text.empty()) text += ' ';
        text += words[i];
    }
    return text;
}

std::optional<std::int64_t> to_number(std::string_view word) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error != std::errc{} || end != word.data() + word.size()) return std::nullopt;
    return number;
}

std::optional<Quantity> to_quantity(std::string_view word) {
    const bool negative = word.starts_with('-');
    if (negative) word.remove_prefix(1);
    const std::size_t comma = word.find_first_of(",.");
    const auto whole = to_number(word.substr(0, comma));
    if (!whole || *whole < 0 || *whole > 1'000'000'000'000) return std::nullopt;
    std::int64_t thousandths = *whole * 1000;
    if (comma != std::string_view::npos) {
        std::string rest(word.substr(comma + 1));
        if (rest.empty() || rest.size() > 3 || !to_number(rest) || rest.front() == '-') return std::nullopt;
        rest.resize(3, '0');
        thousandths += *to_number(rest);
    }
    return Quantity{negative ? -thousandths : thousandths};
}

std::optional<Money> to_money(std::string_view word) {
    const auto rupiah = to_number(word);
    if (!rupiah) return std::nullopt;
    return Money{*rupiah};
}

std::optional<Percent> to_percent(std::string_view word) {
    if (!word.ends_with('%')) return std::nullopt;
    const auto hundredths = to_quantity(word.substr(0, word.size() - 1));
    if (!hundredths || hundredths->thousandths() % 10 != 0) return std::nullopt;
    return Percent{hundredths->thousandths() / 10};
}

std::optional<DenominationCount> to_count(std::string_view word) {
    const std::size_t cross = word.find('x');
    if (cross == std::string_view::npos) return std::nullopt;
    const auto denomination = to_money(word.substr(0, cross));
    const auto count = to_number(word.substr(cross + 1));
    if (!denomination || !count) return std::nullopt;
    return DenominationCount{*denomination, *count};
}

std::optional<std::string_view> value_of(std::string_view word, std::string_view key) {
    if (!word.starts_with(key) || word.size() <= key.size() || word[key.size()] != '=') return std::nullopt;
    return word.substr(key.size() + 1);
}

} // namespace sokoguru::cli
