#include "app/shop/report_comparison.h"

#include "app/shop/language.h"
#include "app/shop/report_chart.h"
#include "app/shop/report_table_parts.h"
#include "app/shop/sales_report_table.h"
#include "core/values/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

namespace sokoguru::shop {

namespace {

using Cell = ReportTable::Cell;
using Row = ReportTable::Row;
using Kind = ReportTable::Kind;

/// The columns of words, and those of numbers that are compared.
struct Compared {
    std::vector<std::size_t> words;
    std::vector<std::size_t> numbers;
};

Compared columns_of(const ReportTable& table) {
    Compared columns;
    const auto main = main_column(table);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].kind == Kind::text) columns.words.push_back(i);
        if (main && (i == *main || table.columns[i].key == "count")) columns.numbers.push_back(i);
    }
    return columns;
}

Cell nothing_of(Kind kind) {
    switch (kind) {
    case Kind::money: return Money{};
    case Kind::quantity: return Quantity{};
    case Kind::count: return std::int64_t{0};
    case Kind::text: break;
    }
    return {};
}

Cell difference_of(const Cell& now, const Cell& before) {
    return std::visit(
        [&](const auto& value) -> Cell {
            using Value = std::decay_t<decltype(value)>;
            if constexpr (std::is_same_v<Value, Money> || std::is_same_v<Value, Quantity> ||
                          std::is_same_v<Value, std::int64_t>) {
                const auto* then = std::get_if<Value>(&before);
                return then != nullptr ? Cell(value - *then) : Cell();
            } else {
                return {};
            }
        },
        now);
}

/// The number of a row, and 0 where it has none or is not there.
Cell number_in(const Row* row, std::size_t column, Kind kind) {
    if (row == nullptr || row->size() <= column || row->at(column).index() == 0) return nothing_of(kind);
    return row->at(column);
}

std::string key_of(const Row& row) {
    if (const auto* named = std::get_if<ReportTable::Named>(&row.front())) return named->key;
    const auto* text = std::get_if<std::string>(&row.front());
    return text != nullptr ? *text : std::string{};
}

/// The days before, by their keys, and the days that they stand beside.
std::map<std::string, ReportTable::Named> days_beside(const DayRange& now, const DayRange& before) {
    std::map<std::string, ReportTable::Named> days;
    for (std::int32_t i = 0; before.first.days + i <= before.last.days; ++i) {
        days[format_iso_date(BusinessDay{before.first.days + i})] = day_cell(BusinessDay{now.first.days + i});
    }
    return days;
}

class Comparison {
  public:
    Comparison(const TableOfDays& now, const TableOfDays& before)
        : now_(now.table),
          before_(before.table),
          columns_(columns_of(now.table)),
          days_(days_beside(now.days, before.days)) {
        for (const Row& row : before_.rows) {
            rows_before_[key_beside(row)] = &row;
        }
        result_.key = now_.key + "_compared";
        result_.title = now_.title;
        result_.subtitle = fmt::format(fmt::runtime(tr("{} compared with {}")), range_text(now.days),
                                       range_text(before.days));
    }

    ReportTable run() {
        add_columns();
        for (const Row& row : now_.rows) {
            const auto found = rows_before_.find(key_of(row));
            const Row* const then = found == rows_before_.end() ? nullptr : found->second;
            if (then != nullptr) rows_before_.erase(found);
            result_.rows.push_back(compare(row, &row, then));
        }
        // What was there before only, in its order.
        for (const Row& row : before_.rows) {
            const auto found = rows_before_.find(key_beside(row));
            if (found != rows_before_.end() && found->second == &row) add_from_before(row);
        }
        if (is_of_days_) std::ranges::stable_sort(result_.rows, {}, key_of);
        if (!now_.total.empty())
            result_.total =
                compare(now_.total, &now_.total, before_.total.empty() ? nullptr : &before_.total);
        return std::move(result_);
    }

  private:
    /// The key of the row with which a row of the days before is compared.
    std::string key_beside(const Row& row) const {
        const auto day = days_.find(key_of(row));
        return day == days_.end() ? key_of(row) : day->second.key;
    }

    void add_from_before(const Row& row) {
        result_.rows.push_back(compare(row, nullptr, &row));
        const auto day = days_.find(key_of(row));
        if (day == days_.end()) return;
        is_of_days_ = true;
        result_.rows.back().front() = day->second;
    }

    void add_columns() {
        for (const std::size_t column : columns_.words) {
            result_.columns.push_back(now_.columns[column]);
        }
        for (const std::size_t column : columns_.numbers) {
            const ReportTable::Column& named = now_.columns[column];
            result_.columns.push_back(named);
            result_.columns.push_back(
                {named.key + "_before", fmt::format(fmt::runtime(tr("{} before")), named.label), named.kind});
            result_.columns.push_back({named.key + "_difference", tr("Difference"), named.kind});
        }
    }

    Row compare(const Row& words, const Row* now, const Row* then) const {
        Row row;
        for (const std::size_t column : columns_.words) {
            row.push_back(words.at(column));
        }
        for (const std::size_t column : columns_.numbers) {
            const Kind kind = now_.columns[column].kind;
            const Cell number_now = number_in(now, column, kind);
            const Cell number_then = number_in(then, column, kind);
            row.push_back(number_now);
            row.push_back(number_then);
            row.push_back(difference_of(number_now, number_then));
        }
        return row;
    }

    const ReportTable& now_;
    const ReportTable& before_;
    Compared columns_;
    std::map<std::string, ReportTable::Named> days_;
    bool is_of_days_ = false; ///< Its rows are days, and one of them was added.
    std::map<std::string, const Row*> rows_before_;
    ReportTable result_;
};

} // namespace

bool can_be_compared(const ReportTable& table) {
    return !table.rows.empty() && main_column(table).has_value();
}

ReportTable compared_table(const TableOfDays& now, const TableOfDays& before) {
    return Comparison(now, before).run();
}

} // namespace sokoguru::shop
