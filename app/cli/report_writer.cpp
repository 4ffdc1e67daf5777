#include "app/cli/report_writer.h"

#include "app/cli/command.h"
#include "app/shop/language.h"
#include "app/shop/report_file.h"
#include "app/shop/sales_report_table.h"
#include "core/values/text.h"

#include <fmt/ostream.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>

namespace sokoguru::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t text_width_max = 32;

struct TextOfCell {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const std::string& text) const { return text_prefix(text, text_width_max); }
    std::string operator()(const ReportTable::Named& named) const { return (*this)(named.label); }
    std::string operator()(std::int64_t count) const { return std::to_string(count); }
    std::string operator()(Money amount) const { return format_money(amount); }
    std::string operator()(Quantity quantity) const { return format_quantity(quantity); }
};

struct JsonOfCell {
    Json operator()(std::monostate) const { return nullptr; }
    Json operator()(const std::string& text) const { return text; }
    Json operator()(const ReportTable::Named& named) const { return named.key; }
    Json operator()(std::int64_t count) const { return count; }
    Json operator()(Money amount) const { return amount.rupiah(); }
    Json operator()(Quantity quantity) const { return quantity.thousandths(); }
};

/// The head, the rows and the total as texts, aligned.
void write_text(std::ostream& out, const ReportTable& table) {
    std::vector<std::vector<std::string>> lines(1);
    for (const ReportTable::Column& column : table.columns) {
        lines[0].push_back(column.label);
    }
    const auto add = [&](const ReportTable::Row& row) {
        std::vector<std::string>& line = lines.emplace_back();
        for (const ReportTable::Cell& cell : row) {
            line.push_back(std::visit(TextOfCell{}, cell));
        }
    };
    std::ranges::for_each(table.rows, add);
    if (!table.total.empty()) add(table.total);
    std::vector<std::size_t> widths(table.columns.size());
    for (const auto& line : lines) {
        for (std::size_t i = 0; i < line.size(); ++i) {
            widths[i] = std::max(widths[i], text_length(line[i]));
        }
    }
    fmt::print(out, "{} · {}\n", table.title, table.subtitle);
    for (const auto& line : lines) {
        std::string text;
        for (std::size_t i = 0; i < line.size(); ++i) {
            const std::string padding(widths[i] - text_length(line[i]), ' ');
            const bool is_text = table.columns[i].kind == ReportTable::Kind::text;
            text += (i > 0 ? "  " : "") + (is_text ? line[i] + padding : padding + line[i]);
        }
        text.erase(text.find_last_not_of(' ') + 1);
        fmt::print(out, "{}\n", text);
    }
}

void write_csv(std::ostream& out, const ReportTable& table) {
    shop::give_report_rows(table, [&](const shop::TableRow& row) { out << shop::csv_line(row); });
}

Json row_to_json(const ReportTable& table, const ReportTable::Row& row) {
    Json object = Json::object();
    for (std::size_t i = 0; i < row.size(); ++i) {
        object[table.columns[i].key] = std::visit(JsonOfCell{}, row[i]);
    }
    return object;
}

Json table_to_json(const ReportTable& table) {
    Json rows = Json::array();
    for (const ReportTable::Row& row : table.rows) {
        rows.push_back(row_to_json(table, row));
    }
    return {{"report", table.key}, {"days", table.subtitle}, {"rows", std::move(rows)}};
}

std::string dump(const Json& json) {
    return json.dump(1, ' ', false, Json::error_handler_t::replace);
}

Json shift_to_json(const ShiftReport& shift) {
    const Money expected = shift.closing ? shift.closing->expected : shift.cash.total();
    Json object = {{"shift", shift.shift.id.value()},
                   {"cashier", shift.shift.cashier_name},
                   {"receipts", shift.sale_count},
                   {"net_rupiah", shift.net.rupiah()},
                   {"expected_cash_rupiah", expected.rupiah()},
                   {"counted_cash_rupiah", nullptr},
                   {"difference_rupiah", nullptr}};
    if (shift.closing) {
        object["counted_cash_rupiah"] = shift.closing->counted.rupiah();
        object["difference_rupiah"] = shift.closing->difference().rupiah();
    }
    return object;
}

Json day_to_json(const DayReport& day, const ReportTable& tenders, const ReportTable& best_sellers) {
    Json shifts = Json::array();
    for (const ShiftReport& shift : day.shifts) {
        shifts.push_back(shift_to_json(shift));
    }
    Json hours = Json::array();
    for (const Money net : day.net_by_hour) {
        hours.push_back(net.rupiah());
    }
    Json object = {{"report", "day"}, {"day", format_date(day.day)}};
    for (const shop::DayFigure& figure : shop::day_figures(day.figures)) {
        object[figure.key] = std::visit(JsonOfCell{}, figure.value);
    }
    object["unknown_receipts"] = day.unknown_receipt_count;
    object["net_rupiah_by_hour"] = std::move(hours);
    object["tenders"] = table_to_json(tenders).at("rows");
    object["best_sellers"] = table_to_json(best_sellers).at("rows");
    object["shifts"] = std::move(shifts);
    object["closed_at_ms"] = day.closing ? Json(day.closing->at.ms) : Json();
    Json changes = Json::array();
    for (const shop::ChangedFigure& changed : shop::changed_figures(day)) {
        changes.push_back({{"figure", changed.now.key},
                           {"at_closing", std::visit(JsonOfCell{}, changed.at_closing)},
                           {"now", std::visit(JsonOfCell{}, changed.now.value)}});
    }
    object["changed_since_closing"] = std::move(changes);
    return object;
}

void write_shifts(std::ostream& out, const DayReport& day) {
    for (const ShiftReport& shift : day.shifts) {
        const std::string cash =
            shift.closing
                ? fmt::format("{} {} · {} {}", tr("counted"), format_money(shift.closing->counted),
                              tr("difference"), format_money(shift.closing->difference()))
                : fmt::format("{} · {} {}", tr("open"), tr("should be"), format_money(shift.cash.total()));
        fmt::print(out, "{} {} · {} · {}\n", tr("Shift"), shift.shift.id.value(), shift.shift.cashier_name,
                   cash);
    }
}

} // namespace

void write_table(std::ostream& out, const ReportTable& table, ReportFormat format) {
    switch (format) {
    case ReportFormat::text: return write_text(out, table);
    case ReportFormat::csv: return write_csv(out, table);
    case ReportFormat::json: break;
    }
    fmt::print(out, "{}\n", dump(table_to_json(table)));
}

void write_day(std::ostream& out, const DayReport& day, Zone zone, ReportFormat format) {
    const DayRange days{day.day, day.day};
    const ReportTable tenders = shop::tender_table(day.figures.tenders, days);
    const ReportTable best_sellers = shop::sales_table(day.best_sellers, SalesDimension::product, days);
    if (format == ReportFormat::json) {
        fmt::print(out, "{}\n", dump(day_to_json(day, tenders, best_sellers)));
        return;
    }
    write_table(out, shop::day_table(day, zone), format);
    if (format == ReportFormat::csv) return;
    fmt::print(out, "\n");
    write_table(out, tenders, format);
    fmt::print(out, "\n");
    write_shifts(out, day);
}

} // namespace sokoguru::cli
