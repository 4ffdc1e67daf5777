// The screen of the reports: what the worker is asked for, and what becomes of its answers.

#include "app/shop/language.h"
#include "app/shop/report_chart.h"
#include "app/shop/report_comparison.h"
#include "app/till/forms/report_forms.h"
#include "app/till/lists/list_rows.h"
#include "app/till/till.h"
#include "core/values/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <variant>

namespace sokoguru::till {

namespace {

using What = WorkUnderWay::What;

/// The longest text of a column, by its letters: digits are equally wide. Of amounts and counts, of which
/// there may be very many, only the largest and the smallest one become texts.
std::string longest_text(const ReportTable& table, std::size_t column) {
    using Kind = ReportTable::Kind;
    const Kind kind = table.columns[column].kind;
    std::string longest;
    const auto look = [&](const ReportTable::Cell& cell) {
        std::string text = shop::shown_cell(cell);
        if (text_length(text) > text_length(longest)) longest = std::move(text);
    };
    if (column < table.total.size()) look(table.total[column]);
    if (table.rows.empty()) return longest;
    const auto number_of = [column](const ReportTable::Row& row) {
        if (const auto* amount = std::get_if<Money>(&row.at(column))) return amount->rupiah();
        const auto* count = std::get_if<std::int64_t>(&row.at(column));
        return count != nullptr ? *count : std::int64_t{0};
    };
    if (kind == Kind::money || kind == Kind::count) {
        const auto [least, most] = std::ranges::minmax_element(table.rows, {}, number_of);
        look(least->at(column));
        look(most->at(column));
    } else {
        for (const ReportTable::Row& row : table.rows) {
            look(row.at(column));
        }
    }
    return longest;
}

/// Numbers first with the largest one, words with the first.
shop::ReportOrder next_order(const ReportsPage& page, std::size_t column) {
    using Direction = shop::ReportOrder::Direction;
    const bool is_text = page.shown->columns[column].kind == ReportTable::Kind::text;
    const Direction usual = is_text ? Direction::up : Direction::down;
    const Direction other = is_text ? Direction::down : Direction::up;
    const bool is_sorted_so = page.order == shop::ReportOrder{column, usual};
    return {column, is_sorted_so ? other : usual};
}

/// The table as it is on the screen, for a file.
std::shared_ptr<const ReportTable> in_shown_order(const ReportsPage& page) {
    if (!page.order) return page.shown;
    auto table = std::make_shared<ReportTable>(*page.shown);
    for (std::size_t i = 0; i < page.rows.size(); ++i) {
        table->rows[i] = page.shown->rows[page.rows[i]];
    }
    return table;
}

std::string in_file_name(BusinessDay day) {
    return "20" + format_yymmdd(day);
}

} // namespace

WorkUnderWay Till::start_work(WorkUnderWay::What what, shop::ReportTask task) {
    if (!reports_)
        reports_ = std::make_unique<shop::ReportWorker>(
            [this](shop::ReportNews news) { inbox_.push(std::move(news)); });
    return {reports_->start(open_file(), std::move(task)), what};
}

/// Nobody waits for it any more.
void Till::stop_work() {
    if (reports_) reports_->cancel();
    if (screen_.reports) screen_.reports->work.reset();
    if (screen_.day) screen_.day->proving.reset();
}

void Till::open_reports(UtcTime now) {
    stop_work();
    const ShopProfile& profile = shop_->engine().profile();
    ReportsPage page;
    page.today = business_day(now, profile.zone, profile.day_cutoff_minutes);
    const BusinessDay shown = screen_.day->report.day;
    page.range = shown == page.today ? RangeName::today : RangeName::own;
    page.days = {shown, shown};
    screen_.reports = std::move(page);
    make_report();
}

/// Of the chosen kind and days, anew.
void Till::make_report() {
    ReportsPage& page = *screen_.reports;
    page.made = {};
    page.shown.reset();
    page.chart = {};
    page.order.reset();
    page.rows.clear();
    page.first_row = page.first_column = 0;
    page.selected.reset();
    page.receipts.reset();
    page.problem.clear();
    shop::MakeReport task{&page.report(), page.days};
    const bool is_of_days = page.report().time == shop::ReportKind::Time::days;
    // The line by day has the days before in the background anyway.
    if (is_of_days && (page.is_compared || shop::has_calendar(page.report().key)))
        task.days_before = range_before(page.days, page.range);
    page.work = start_work(What::report, std::move(task));
}

/// What is shown of the tables that the worker made.
void Till::arrange_report() {
    ReportsPage& page = *screen_.reports;
    if (page.made.table == nullptr) return;
    const DayRange before = range_before(page.days, page.range);
    const bool is_compared = page.is_compared && page.made.before != nullptr;
    page.shown = page.made.table;
    if (is_compared)
        page.shown = std::make_shared<ReportTable>(
            shop::compared_table({*page.made.table, page.days}, {*page.made.before, before}));
    page.longest.clear();
    for (std::size_t i = 0; i < page.shown->columns.size(); ++i) {
        page.longest.push_back(longest_text(*page.shown, i));
    }
    page.chart = shop::report_chart(
        page.report().key, *page.made.table,
        {page.days, page.made.before.get(), before,
         page.shows_calendar && !is_compared ? shop::ChartOfDays::calendar : shop::ChartOfDays::line});
    if (page.order && page.order->column >= page.shown->columns.size()) page.order.reset();
    sort_report();
}

void Till::sort_report() {
    ReportsPage& page = *screen_.reports;
    // A column that is not there leaves the rows as they are.
    page.rows =
        shop::ordered_rows(*page.shown, page.order.value_or(shop::ReportOrder{page.shown->columns.size()}));
    page.first_row = 0;
    page.selected = page.rows.empty() ? std::nullopt : std::optional<std::size_t>(0);
}

void Till::choose_report_days(std::size_t index) {
    if (index >= range_names.size()) return;
    ReportsPage& page = *screen_.reports;
    if (range_names.at(index) != RangeName::own) {
        page.range = range_names.at(index);
        page.days = named_range(page.range, page.today);
        return make_report();
    }
    open_form(FormName::report_days, {.choices = {format_date(page.today)}});
    screen_.form->values = {format_date(page.days.first), format_date(page.days.last)};
}

void Till::select_report_row(std::size_t index) {
    ReportsPage& page = *screen_.reports;
    if (index >= page.rows.size()) return;
    page.selected = index;
    page.focus = FocusReports::On::table;
    const bool is_loaded = index >= page.first_row && index < page.first_row + report_rows_shown;
    if (!is_loaded) page.first_row = index > report_rows_before ? index - report_rows_before : 0;
}

void Till::show_receipts_of_row(std::size_t index) {
    ReportsPage& page = *screen_.reports;
    if (page.report().receipts == nullptr || index >= page.rows.size() || page.work) return;
    select_report_row(index);
    const ReportTable::Row& row = page.shown->rows[page.rows[index]];
    const bool has_name = row.size() > 1 && std::holds_alternative<std::string>(row[1]);
    std::string name = has_name ? shop::shown_cell(row[1]) : std::string{};
    if (name.empty()) name = shop::shown_cell(row.front());
    page.receipts = RowReceipts{page.days, row, fmt::format("{} · {}", tr("Receipts"), name)};
    page.work = start_work(What::receipts, shop::FindReceipts{&page.report(), page.days, row});
}

void Till::show_more_receipts() {
    if (!screen_.reports || !screen_.reports->receipts || screen_.reports->work) return;
    ReportsPage& page = *screen_.reports;
    const RowReceipts& receipts = *page.receipts;
    if (!receipts.may_have_more) return say(Notice::Kind::accepted, tr("These are all of them."));
    page.work = start_work(What::receipts, shop::FindReceipts{.kind = &page.report(),
                                                              .days = receipts.days,
                                                              .row = receipts.row,
                                                              .offset = receipts.receipts.size()});
}

/// The list of what was found; it stays where it was when more is added.
void Till::list_report_receipts(UtcTime now) {
    const RowReceipts& receipts = *screen_.reports->receipts;
    const ListQuestion question{shop_->store(), shop_->engine().profile(), shop_->engine().day_of(now)};
    ListPage page{.name = ListName::report_receipts, .subject = receipts.title};
    for (const db::SaleSummary& sale : receipts.receipts) {
        page.rows.push_back(sale_row(sale, question));
    }
    if (!page.rows.empty()) page.selected = 0;
    if (screen_.list && screen_.list->name == ListName::report_receipts)
        page.selected = screen_.list->selected;
    screen_.list = std::move(page);
}

void Till::save_report(SaveReportFile::Kind kind) {
    ReportsPage& page = *screen_.reports;
    if (page.shown == nullptr || page.work) return;
    using Kind = SaveReportFile::Kind;
    shop::SaveReport task;
    task.table = in_shown_order(page);
    task.chart = page.chart;
    task.profile = shop_->engine().profile();
    task.kind = kind == Kind::pdf    ? shop::ReportFileKind::pdf
                : kind == Kind::xlsx ? shop::ReportFileKind::xlsx
                                     : shop::ReportFileKind::csv;
    const char* const end = kind == Kind::pdf ? "pdf" : kind == Kind::xlsx ? "xlsx" : "csv";
    std::string days = in_file_name(page.days.first);
    if (page.days.first != page.days.last) days += "-" + in_file_name(page.days.last);
    task.file = report_folder() /
                fmt::format("{}-{}{}.{}", days, page.report().key, page.is_compared ? "-compared" : "", end);
    page.work = start_work(What::file, std::move(task));
}

/// Of the days that were typed, for the reports and for the day that another one is compared with. True when
/// the form is one of them.
bool Till::take_report_form(const FormPage& form, UtcTime now) {
    const bool is_of_day = form.name == FormName::compared_day;
    if (form.name != FormName::report_days && !is_of_day) return false;
    const ShopProfile& profile = shop_->engine().profile();
    const BusinessDay today = business_day(now, profile.zone, profile.day_cutoff_minutes);
    const auto days = typed_days(form, today);
    if (!days) {
        tone_ = Tone::refused;
        say(Notice::Kind::refused, days.error());
        return true;
    }
    screen_.form.reset();
    screen_.notice.reset();
    if (is_of_day && screen_.day) {
        show_day(screen_.day->report.day, now, days->first);
    } else if (screen_.reports) {
        screen_.reports->range = RangeName::own;
        screen_.reports->days = *days;
        make_report();
    }
    return true;
}

/// What became of the task that the page of reports waits for.
void Till::end_report_work(const shop::ReportNews& news, UtcTime now) {
    ReportsPage& page = *screen_.reports;
    page.work.reset();
    if (const auto* made = std::get_if<shop::ReportMade>(&news.what)) {
        page.made = *made;
        arrange_report();
    } else if (const auto* found = std::get_if<shop::ReceiptsFound>(&news.what)) {
        const bool is_listed = screen_.list && screen_.list->name == ListName::report_receipts;
        if (!page.receipts || (found->offset > 0 && !is_listed)) return;
        if (found->receipts.empty() && found->offset == 0)
            return say(Notice::Kind::warning, tr("There are no receipts behind this row."));
        page.receipts->receipts.insert(page.receipts->receipts.end(), found->receipts.begin(),
                                       found->receipts.end());
        page.receipts->may_have_more = found->may_have_more;
        list_report_receipts(now);
    } else if (const auto* saved = std::get_if<shop::ReportSaved>(&news.what)) {
        tone_ = Tone::accepted;
        say(Notice::Kind::accepted, fmt::format("{} {}", tr("The report is in"), saved->file.string()));
    } else if (const auto* failed = std::get_if<shop::ReportFailed>(&news.what)) {
        tone_ = Tone::refused;
        if (page.shown == nullptr) page.problem = failed->sentence;
        say(Notice::Kind::refused, failed->sentence);
    }
}

/// False when nobody waits for it any more.
bool Till::take_news(const shop::ReportNews& news, UtcTime now) {
    std::optional<WorkUnderWay>* work = nullptr;
    if (screen_.reports && screen_.reports->work) work = &screen_.reports->work;
    if (screen_.day && screen_.day->proving) work = &screen_.day->proving;
    if (work == nullptr || (*work)->id != news.id) return false;
    if (const auto* progress = std::get_if<shop::ReportProgress>(&news.what)) {
        (*work)->progress = *progress;
    } else if ((*work)->what == What::proof) {
        end_proof(news, now);
    } else {
        end_report_work(news, now);
    }
    return true;
}

/// What only changes how the table is looked at. False for another action.
bool Till::look_at_report(const ReportAction& action) {
    ReportsPage& page = *screen_.reports;
    if (const auto* focus = std::get_if<FocusReports>(&action)) {
        page.focus = focus->on;
    } else if (const auto* select = std::get_if<SelectReportRow>(&action)) {
        select_report_row(select->index);
    } else if (const auto* show = std::get_if<ShowReportRows>(&action)) {
        page.first_row = show->first > report_rows_before ? show->first - report_rows_before : 0;
    } else if (const auto* sort = std::get_if<SortReport>(&action)) {
        if (page.shown == nullptr || sort->column >= page.shown->columns.size()) return true;
        page.order = next_order(page, sort->column);
        sort_report();
    } else if (const auto* move = std::get_if<MoveReportColumns>(&action)) {
        const auto last = page.shown == nullptr ? 0 : static_cast<int>(page.shown->columns.size()) - 1;
        page.first_column = static_cast<std::size_t>(
            std::clamp(static_cast<int>(page.first_column) + move->steps, 0, std::max(0, last)));
    } else {
        return false;
    }
    return true;
}

void Till::reduce_reports(const ReportAction& action, UtcTime now) {
    if (!shop_->engine().state().user || !screen_.day) return;
    if (std::holds_alternative<OpenReports>(action)) {
        screen_.notice.reset();
        return open_reports(now);
    }
    if (!screen_.reports || look_at_report(action)) return;
    ReportsPage& page = *screen_.reports;
    screen_.notice.reset();
    if (const auto* choose = std::get_if<ChooseReport>(&action)) {
        if (choose->index >= shop::report_kinds().size()) return;
        page.kind = choose->index;
        page.focus = FocusReports::On::list;
        make_report();
    } else if (const auto* range = std::get_if<ChooseReportDays>(&action)) {
        choose_report_days(range->index);
    } else if (std::holds_alternative<ToggleComparison>(action)) {
        page.is_compared = !page.is_compared;
        make_report();
    } else if (std::holds_alternative<ToggleCalendar>(action)) {
        page.shows_calendar = !page.shows_calendar;
        arrange_report();
    } else if (const auto* show = std::get_if<ShowReceiptsOfRow>(&action)) {
        show_receipts_of_row(show->index);
    } else if (const auto* save = std::get_if<SaveReportFile>(&action)) {
        save_report(save->kind);
    } else if (std::holds_alternative<CancelReport>(action)) {
        if (page.shown == nullptr) page.problem = tr("The report was cancelled.");
        stop_work();
    } else {
        stop_work();
        screen_.reports.reset();
    }
}

} // namespace sokoguru::till
