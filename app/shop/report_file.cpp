#include "app/shop/report_file.h"

#include "app/shop/language.h"
#include "app/shop/report_text.h"
#include "app/shop/sales_report_table.h"
#include "core/catalog/product_list_steps.h"
#include "core/values/text.h"
#include "drivers/document/table_sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>
#include <utility>
#include <variant>

namespace sokoguru::shop {

namespace {

using drivers::TableSheet;

/// As a program computes with it.
struct CellOfCell {
    TableCell operator()(std::monostate) const { return {}; }
    TableCell operator()(const std::string& text) const { return {text}; }
    TableCell operator()(const ReportTable::Named& named) const { return {named.label}; }
    TableCell operator()(std::int64_t count) const {
        return {std::to_string(count), TableCell::Kind::number};
    }
    TableCell operator()(Money amount) const {
        return {std::to_string(amount.rupiah()), TableCell::Kind::number};
    }
    TableCell operator()(Quantity quantity) const {
        return {format_list_number(quantity), TableCell::Kind::number};
    }
};

TableRow row_of(const ReportTable::Row& row) {
    TableRow cells;
    for (const ReportTable::Cell& cell : row) {
        cells.push_back(std::visit(CellOfCell{}, cell));
    }
    return cells;
}

TableSheet::Row texts_of(const ReportTable::Row& row) {
    TableSheet::Row texts;
    for (const ReportTable::Cell& cell : row) {
        texts.push_back(shown_cell(cell));
    }
    return texts;
}

TableSheet::Table sheet_table(const ReportTable& table, std::string title) {
    TableSheet::Table shown{std::move(title), {}, {}, texts_of(table.total)};
    for (const ReportTable::Column& column : table.columns) {
        shown.columns.push_back({column.label, column.kind != ReportTable::Kind::text});
    }
    for (const ReportTable::Row& row : table.rows) {
        shown.rows.push_back(texts_of(row));
    }
    return shown;
}

TableSheet sheet_of(const ReportTable& table, const ShopProfile& profile) {
    TableSheet sheet;
    sheet.shop_name = profile.name;
    if (!profile.address.empty()) sheet.shop_lines = {profile.address};
    sheet.title = table.title;
    sheet.subtitle = table.subtitle;
    sheet.page_label = tr("Page");
    return sheet;
}

drivers::SheetChart hours_of(const DayReport& day) {
    drivers::SheetChart chart;
    chart.title = tr("Sales by hour");
    const Money most = *std::ranges::max_element(day.net_by_hour);
    if (most <= Money{}) return chart;
    chart.most = format_money(most);
    for (std::size_t hour = 0; hour < day.net_by_hour.size(); ++hour) {
        const Money net = std::max(Money{}, day.net_by_hour.at(hour));
        const auto permille = multiply_divide_half_up(net.rupiah(), 1'000, most.rupiah());
        chart.marks.push_back({std::to_string(hour), {}, static_cast<int>(permille)});
    }
    return chart;
}

drivers::SheetChart sheet_chart(const Chart& chart) {
    using Kind = drivers::SheetChart::Kind;
    drivers::SheetChart drawn;
    switch (chart.kind) {
    case Chart::Kind::none: return drawn;
    case Chart::Kind::line: drawn.kind = Kind::line; break;
    case Chart::Kind::bars: drawn.kind = Kind::bars; break;
    case Chart::Kind::shares: drawn.kind = Kind::shares; break;
    case Chart::Kind::calendar: drawn.kind = Kind::calendar; break;
    }
    // The sheet has the report's title above it already.
    drawn.most = chart.most;
    drawn.before = chart.before;
    drawn.heads = chart.heads;
    for (const Chart::Mark& mark : chart.marks) {
        drawn.marks.push_back({mark.label, mark.value, mark.permille, mark.before_permille});
    }
    return drawn;
}

/// The cash of each shift. The drawer of an open one is counted blind, so it says nothing of what should be
/// there.
ReportTable shift_table(const DayReport& day) {
    using Kind = ReportTable::Kind;
    ReportTable table;
    table.title = tr("Shifts");
    table.columns = {{"shift", tr("Shift"), Kind::count},
                     {"cashier", tr("Cashier"), Kind::text},
                     {"net_rupiah", tr("Net sales"), Kind::money},
                     {"expected_cash_rupiah", tr("Should be there"), Kind::money},
                     {"counted_cash_rupiah", tr("Counted"), Kind::money},
                     {"difference_rupiah", tr("Difference"), Kind::money}};
    for (const ShiftReport& shift : day.shifts) {
        ReportTable::Row row = {shift.shift.id.value(), shift.shift.cashier_name, shift.net};
        row.resize(table.columns.size());
        if (shift.closing) {
            row[3] = shift.closing->expected;
            row[4] = shift.closing->counted;
            row[5] = shift.closing->difference();
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

TableSheet day_sheet(const DayReport& day, const ShopProfile& profile) {
    const DayRange days{day.day, day.day};
    const ReportTable figures = day_table(day, profile.zone);
    TableSheet sheet = sheet_of(figures, profile);
    sheet.subtitle = weekday_name(day.day) + " " + sheet.subtitle;
    sheet.chart = hours_of(day);
    const ReportTable tenders = tender_table(day.figures.tenders, days);
    const ReportTable best = sales_table(day.best_sellers, SalesDimension::product, days);
    sheet.tables = {sheet_table(figures, ""), sheet_table(tenders, tenders.title)};
    if (!day.shifts.empty()) sheet.tables.push_back(sheet_table(shift_table(day), tr("Shifts")));
    if (!day.best_sellers.empty()) {
        TableSheet::Table sellers = sheet_table(best, tr("Best sellers"));
        sellers.total.clear();
        sheet.tables.push_back(std::move(sellers));
    }
    return sheet;
}

std::string not_written(const std::filesystem::path& file, const std::string& why) {
    return fmt::format("{} {} ({})", tr("The file can't be written:"), file.string(), why);
}

tl::expected<void, std::string> write_as_table(const ReportTable& table, TableFormat format,
                                               const std::filesystem::path& file) {
    try {
        write_table([&](const TableSink& sink) { give_report_rows(table, sink); }, format, file);
        return {};
    } catch (const std::system_error& problem) {
        return tl::unexpected(not_written(file, problem.code().message()));
    }
}

} // namespace

void give_report_rows(const ReportTable& table, const TableSink& sink) {
    std::vector<std::string> heads;
    for (const ReportTable::Column& column : table.columns) {
        heads.push_back(column.label);
    }
    sink(header_row(heads));
    for (const ReportTable::Row& row : table.rows) {
        sink(row_of(row));
    }
}

tl::expected<void, std::string> write_report_file(const ReportTable& table, const ShopProfile& profile,
                                                  ReportFileKind kind, const std::filesystem::path& file,
                                                  const Chart& chart) {
    if (kind == ReportFileKind::xlsx) return write_as_table(table, TableFormat::xlsx, file);
    if (kind == ReportFileKind::csv) return write_as_table(table, TableFormat::csv, file);
    TableSheet sheet = sheet_of(table, profile);
    sheet.chart = sheet_chart(chart);
    sheet.tables = {sheet_table(table, "")};
    return drivers::write_table_sheet_pdf(sheet, file);
}

tl::expected<void, std::string> write_day_file(const DayReport& day, const ShopProfile& profile,
                                               ReportFileKind kind, const std::filesystem::path& file) {
    if (kind == ReportFileKind::pdf) return drivers::write_table_sheet_pdf(day_sheet(day, profile), file);
    return write_report_file(day_table(day, profile.zone), profile, kind, file);
}

tl::expected<std::vector<std::filesystem::path>, std::string>
write_day_files(const DayReport& day, const ShopProfile& profile, const std::filesystem::path& folder) {
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (problem) return tl::unexpected(not_written(folder, problem.message()));
    std::vector<std::filesystem::path> files;
    for (const auto& [end, kind] :
         {std::pair("pdf", ReportFileKind::pdf), std::pair("xlsx", ReportFileKind::xlsx),
          std::pair("csv", ReportFileKind::csv)}) {
        files.push_back(folder / fmt::format("20{}.{}", format_yymmdd(day.day), end));
        if (auto written = write_day_file(day, profile, kind, files.back()); !written)
            return tl::unexpected(written.error());
    }
    return files;
}

} // namespace sokoguru::shop
