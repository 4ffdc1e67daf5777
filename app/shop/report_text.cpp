#include "app/shop/report_text.h"

#include "core/values/text.h"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>

namespace sokoguru::shop {

namespace {

struct TextOfCell {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(const ReportTable::Named& named) const { return named.label; }
    std::string operator()(std::int64_t count) const { return format_quantity(Quantity::whole(count)); }
    std::string operator()(Money amount) const { return format_money(amount); }
    std::string operator()(Quantity quantity) const { return format_quantity(quantity); }
};

/// What a cell is ordered by: numbers before words.
using Rank = std::tuple<int, std::int64_t, std::string>;

/// As the lists of products are ordered: the case of ASCII letters does not count.
Rank rank_of_text(std::string text) {
    for (char& letter : text) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return {2, 0, std::move(text)};
}

/// A key that begins with a digit is an hour, a weekday or a day; others mean nothing to people.
Rank rank_of_named(const ReportTable::Named& named) {
    std::int64_t number = 0;
    const char* const end = named.key.data() + named.key.size();
    const auto [stop, error] = std::from_chars(named.key.data(), end, number);
    if (error == std::errc{} && stop == end) return {1, number, {}};
    const bool is_day = error == std::errc{} && *stop == '-';
    return rank_of_text(is_day ? named.key : named.label);
}

struct RankOfCell {
    Rank operator()(std::monostate) const { return {0, 0, {}}; }
    Rank operator()(const std::string& text) const { return rank_of_text(text); }
    Rank operator()(const ReportTable::Named& named) const { return rank_of_named(named); }
    Rank operator()(std::int64_t count) const { return {1, count, {}}; }
    Rank operator()(Money amount) const { return {1, amount.rupiah(), {}}; }
    Rank operator()(Quantity quantity) const { return {1, quantity.thousandths(), {}}; }
};

} // namespace

std::string shown_cell(const ReportTable::Cell& cell) {
    return std::visit(TextOfCell{}, cell);
}

std::vector<std::size_t> ordered_rows(const ReportTable& table, const ReportOrder& order) {
    std::vector<std::size_t> places(table.rows.size());
    std::iota(places.begin(), places.end(), 0);
    if (order.column >= table.columns.size()) return places;
    std::vector<Rank> ranks;
    ranks.reserve(table.rows.size());
    for (const ReportTable::Row& row : table.rows) {
        ranks.push_back(std::visit(RankOfCell{}, row.at(order.column)));
    }
    std::ranges::stable_sort(places, [&](std::size_t left, std::size_t right) {
        return order.direction == ReportOrder::Direction::up ? ranks[left] < ranks[right]
                                                             : ranks[right] < ranks[left];
    });
    return places;
}

} // namespace sokoguru::shop
