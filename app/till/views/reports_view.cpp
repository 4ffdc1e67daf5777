#include "app/shop/language.h"
#include "app/shop/report_chart.h"
#include "app/shop/report_comparison.h"
#include "app/shop/sales_report_table.h"
#include "app/till/views/make_views.h"
#include "app/till/views/number_text.h"
#include "app/till/views/work_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace sokoguru::till {

namespace {

const char* name_of(RangeName range) {
    switch (range) {
    case RangeName::today: return tr("Today");
    case RangeName::yesterday: return tr("Yesterday");
    case RangeName::this_week: return tr("This week");
    case RangeName::this_month: return tr("This month");
    case RangeName::last_month: return tr("Last month");
    case RangeName::this_year: return tr("This year");
    case RangeName::own: break;
    }
    return tr("Other days");
}

bool is_of_days(const ReportsPage& page) {
    return page.report().time == shop::ReportKind::Time::days;
}

std::vector<std::string> texts_of(const ReportTable& table, const ReportTable::Row& row) {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const bool is_text = table.columns[i].kind == ReportTable::Kind::text;
        texts.push_back(is_text ? shop::shown_cell(row[i]) : with_minus(shop::shown_cell(row[i])));
    }
    return texts;
}

ReportsView::Sorted sorted_of(const ReportsPage& page, std::size_t column) {
    if (!page.order || page.order->column != column) return ReportsView::Sorted::no;
    return page.order->direction == shop::ReportOrder::Direction::up ? ReportsView::Sorted::up
                                                                     : ReportsView::Sorted::down;
}

void put_table(ReportsView& view, const ReportsPage& page) {
    const ReportTable& table = *page.shown;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const ReportTable::Column& column = table.columns[i];
        const bool is_number = column.kind != ReportTable::Kind::text;
        view.columns.push_back({column.label, is_number ? with_minus(page.longest[i]) : page.longest[i],
                                is_number, sorted_of(page, i)});
    }
    view.first_column = page.first_column;
    view.row_count = page.rows.size();
    view.first_row = std::min(page.first_row, page.rows.size());
    const std::size_t end = std::min(page.rows.size(), view.first_row + report_rows_shown);
    for (std::size_t i = view.first_row; i < end; ++i) {
        view.rows.push_back(texts_of(table, table.rows[page.rows[i]]));
    }
    view.total = texts_of(table, table.total);
    view.selected = page.selected;
    view.chart = page.chart;
    view.can_save = !page.work && view.row_count > 0;
    if (view.row_count > 0) return;
    view.empty_title = is_of_days(page) ? tr("Nothing on these days") : tr("Nothing to show");
    view.empty_advice =
        is_of_days(page) ? tr("Choose other days or another report.") : tr("Choose another report.");
}

} // namespace

ReportsView make_reports_view(const Snapshot& snapshot) {
    const ReportsPage& page = *snapshot.screen.reports;
    ReportsView view;
    view.title = tr(page.report().title);
    view.remark = tr("as it is now");
    for (const shop::ReportKind& kind : shop::report_kinds()) {
        view.reports.emplace_back(tr(kind.title));
    }
    view.chosen_report = page.kind;
    view.list_has_focus = page.focus == FocusReports::On::list;
    if (is_of_days(page)) {
        view.remark = page.shown != nullptr ? page.shown->subtitle : shop::range_text(page.days);
        for (const RangeName name : range_names) {
            view.ranges.emplace_back(name_of(name));
        }
        view.chosen_range =
            static_cast<std::size_t>(std::ranges::find(range_names, page.range) - range_names.begin());
    }
    view.is_compared = page.is_compared;
    view.can_compare =
        is_of_days(page) && (page.shown == nullptr || shop::can_be_compared(*page.shown) || page.is_compared);
    view.has_calendar = shop::has_calendar(page.report().key) && !page.is_compared;
    view.shows_calendar = page.shows_calendar;
    view.has_receipts = page.report().receipts != nullptr && !page.work;
    view.can_cancel = page.work.has_value();
    if (page.work) view.working = work_text(*page.work);
    if (page.shown != nullptr) put_table(view, page);
    if (!page.problem.empty()) {
        view.empty_title = tr("There is no table");
        view.empty_advice = page.problem;
    }
    view.notice = snapshot.screen.notice;
    return view;
}

} // namespace sokoguru::till
