#include "app/shop/report_table_parts.h"

#include "app/shop/language.h"
#include "app/shop/sales_report_table.h"

#include <fmt/format.h>

#include <algorithm>

namespace sokoguru::shop {

namespace {

struct AddedUp {
    ReportTable::Cell operator()(std::int64_t left, std::int64_t right) const { return left + right; }
    ReportTable::Cell operator()(Money left, Money right) const { return left + right; }
    template <class Left, class Right>
    ReportTable::Cell operator()(const Left& left, const Right& right) const {
        // Nothing stands for what is not known; what is known is added up.
        if constexpr (std::is_same_v<Left, std::monostate>) return right;
        return left;
    }
};

} // namespace

ReportTable begin_table(const char* key, const char* title, const DayRange& days) {
    ReportTable table;
    table.key = key;
    table.title = title;
    table.subtitle = range_text(days);
    return table;
}

ReportTable begin_table_at(const char* key, const char* title, BusinessDay day) {
    ReportTable table = begin_table(key, title, {day, day});
    table.subtitle = fmt::format(fmt::runtime(tr("at the end of {}")), table.subtitle);
    return table;
}

void add_total(ReportTable& table, std::initializer_list<std::string_view> keys) {
    table.total.assign(table.columns.size(), {});
    table.total.at(0) = std::string(tr("TOTAL"));
    for (std::size_t i = 1; i < table.columns.size(); ++i) {
        if (std::ranges::find(keys, table.columns[i].key) == keys.end()) continue;
        ReportTable::Cell sum = table.columns[i].kind == ReportTable::Kind::money
                                    ? ReportTable::Cell(Money{})
                                    : ReportTable::Cell(std::int64_t{0});
        for (const ReportTable::Row& row : table.rows) {
            sum = std::visit(AddedUp{}, sum, row[i]);
        }
        table.total[i] = std::move(sum);
    }
}

ReportTable::Named day_cell(BusinessDay day) {
    return {format_iso_date(day), format_date(day)};
}

ReportTable::Cell day_cell(const std::optional<BusinessDay>& day) {
    if (!day) return {};
    return day_cell(*day);
}

ReportTable::Cell percent_cell(const std::optional<Percent>& share) {
    if (!share) return {};
    return Quantity{share->basis_points() * 10};
}

ReportTable::Named named_or(std::string_view key, const char* nothing) {
    return {std::string(key), key.empty() ? std::string(nothing) : std::string(key)};
}

} // namespace sokoguru::shop
