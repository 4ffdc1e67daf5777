// The reports on the touchscreen: the worker's tables, what is typed and tapped, receipts behind a row.

#include "app/shop/language.h"
#include "db/verify.h"
#include "tests/app/till/till_day_fixture.h"
#include "tests/support/past_sales.h"

#include <fstream>

using namespace sokoguru;
using namespace sokoguru::till;

namespace {

constexpr BusinessDay opened{20'775}; ///< 18/11/2026, a Wednesday.

/// The supervisor looks at the day; products 1 to 40 were sold on it, the day before, and last month.
struct ReportFixture : TillDayFixture {
    ReportFixture() {
        till.reset();
        {
            db::Store store(file, db::Access::write);
            store.in_one_transaction([&] { fill(store); });
        }
        open();
        till->reduce(ChooseUser{1}, now);
        log_in("9999");
        till->reduce(DayAction{OpenDay{}}, now);
    }
    static void fill(db::Store& store) {
        constexpr std::int64_t day_ms = 86'400'000;
        for (std::int64_t i = 1; i <= 40; ++i) {
            test::sell_then(store, UtcTime{test::test_shop_opened.ms + i},
                            {{ProductId{i}, Quantity::whole(1)}});
        }
        test::sell_then(store, UtcTime{test::test_shop_opened.ms - day_ms},
                        {{ProductId{2}, Quantity::whole(3)}});
        test::sell_then(store, UtcTime{test::test_shop_opened.ms - 30 * day_ms},
                        {{ProductId{2}, Quantity::whole(1)}});
    }

    void act(ReportAction action) { till->reduce(std::move(action), now); }
    /// Does something that the worker works on, and waits for what comes of it.
    void act_and_wait(ReportAction action) {
        act(std::move(action));
        take_news();
    }
    void open_reports() { act_and_wait(OpenReports{}); }
    void choose_report(const std::string& key) {
        const auto kinds = shop::report_kinds();
        const auto found = std::ranges::find(kinds, key, &shop::ReportKind::key);
        REQUIRE(found != kinds.end());
        act_and_wait(ChooseReport{static_cast<std::size_t>(found - kinds.begin())});
    }
    void choose_days(RangeName range) {
        const auto found = std::ranges::find(range_names, range);
        act(ChooseReportDays{static_cast<std::size_t>(found - range_names.begin())});
        if (range != RangeName::own) take_news();
    }
    void type_days(const std::string& first, const std::string& last) {
        enter(0, first);
        enter(1, last);
        confirm();
    }
    /// Takes the worker's messages until one of them ends its task.
    void take_news() {
        constexpr std::chrono::seconds patience{60};
        std::unique_lock lock(mutex);
        for (bool is_over = false; !is_over;) {
            REQUIRE_MESSAGE(woken.wait_for(lock, patience, [&] { return wakes > 0; }),
                            "the worker is silent");
            wakes = 0;
            lock.unlock();
            for (const shop::InboxMessage& message : inbox.drain()) {
                const auto* news = std::get_if<shop::ReportNews>(&message);
                const bool is_mine = till->take(message, now);
                if (news != nullptr && !news->is_progress() && is_mine) is_over = true;
            }
            lock.lock();
        }
    }
    ReportsView reports() const { return screen<ReportsView>(); }
    DayView day() const { return screen<DayView>(); }
    static std::string line_of(const DayView& view, const std::string& beginning) {
        for (const DayView::Group& group : view.others) {
            for (const DayView::Line& line : group.lines) {
                if (line.label.starts_with(beginning)) return line.value;
            }
        }
        return "none";
    }
};

} // namespace

TEST_CASE_FIXTURE(ReportFixture, "reports: only from the day in numbers, which not everybody may see") {
    till->reduce(DayAction{LeaveDay{}}, now);
    act(OpenReports{});
    CHECK(std::holds_alternative<SellView>(view().screen));
}

TEST_CASE_FIXTURE(ReportFixture, "reports: the first one is there at once, and Esc leads back to the day") {
    open_reports();
    CHECK(reports().title == "Sales by day");
    CHECK(reports().reports.size() == shop::report_kinds().size());
    CHECK(reports().row_count == 1);
    CHECK(reports().rows.at(0).at(0) == "18/11/2026");
    CHECK(reports().chart.kind == shop::Chart::Kind::line);
    CHECK_FALSE(reports().can_cancel);
    act(CloseReports{});
    CHECK(std::holds_alternative<DayView>(view().screen));
}

TEST_CASE_FIXTURE(ReportFixture,
                  "reports: every report of the catalogue is the one that the command line makes") {
    open_reports();
    for (const shop::ReportKind& kind : shop::report_kinds()) {
        INFO(std::string(kind.key));
        choose_report(std::string(kind.key));
        choose_days(RangeName::this_month);
        db::Store store(file, db::Access::read_only);
        const ReportTable table = kind.make(store, {BusinessDay{opened.days - 17}, opened});
        REQUIRE(reports().row_count == table.rows.size());
        CHECK(reports().columns.size() == table.columns.size());
        if (!table.rows.empty()) CHECK(reports().rows.at(0).at(0) == shop::shown_cell(table.rows[0][0]));
        CHECK(reports().total.size() == table.total.size());
        CHECK(reports().has_receipts == (kind.receipts != nullptr));
    }
}

TEST_CASE_FIXTURE(ReportFixture, "reports: the words for days") {
    open_reports();
    choose_days(RangeName::yesterday);
    CHECK(reports().remark == "17/11/2026");
    CHECK(reports().rows.at(0).at(0) == "17/11/2026");
    choose_days(RangeName::last_month);
    CHECK(reports().remark == "01/10/2026 – 31/10/2026");
    CHECK(reports().row_count == 1);
    choose_days(RangeName::this_year);
    CHECK(reports().row_count == 3);
}

TEST_CASE_FIXTURE(ReportFixture, "reports: own days, and bad ones are refused in words") {
    open_reports();
    choose_days(RangeName::own);
    CHECK(screen<FormView>().title == "Which days?");
    type_days("18/11/2026", "17/11/2026");
    CHECK(notice() == "The last day is before the first one. Turn them around.");
    type_days("18/11/2026", "19/11/2026");
    CHECK(notice() == "19/11/2026 has not come yet. Today is 18/11/2026.");
    type_days("31/02/2026", "");
    CHECK(notice() == "“31/02/2026” is no day. Write it like 24/11/2026.");
    type_days("17/11/2026", "18/11");
    take_news();
    CHECK(reports().remark == "17/11/2026 – 18/11/2026");
    CHECK(reports().row_count == 2);
    CHECK(reports().chosen_range + 1 == reports().ranges.size());
}

TEST_CASE_FIXTURE(ReportFixture, "reports: days without sales say so") {
    open_reports();
    choose_days(RangeName::own);
    type_days("01/01/2020", "");
    take_news();
    CHECK(reports().row_count == 0);
    CHECK(reports().empty_title == "Nothing on these days");
    CHECK(reports().chart.kind == shop::Chart::Kind::none);
    CHECK_FALSE(reports().can_save);
}

TEST_CASE_FIXTURE(ReportFixture,
                  "reports: a column sorts, once more turns the order around, and the total stays") {
    open_reports();
    choose_report("by-product");
    REQUIRE(reports().row_count == 40);
    CHECK(reports().rows.at(0).at(1) == "Barang 40");
    const auto total = reports().total;
    act(SortReport{0});
    CHECK(reports().rows.at(0).at(0) == "P1");
    CHECK(reports().columns.at(0).sorted == ReportsView::Sorted::up);
    act(SortReport{0});
    CHECK(reports().rows.at(0).at(0) == "P9");
    const std::size_t net = 7;
    CHECK(reports().columns.at(net).label == "Net");
    act(SortReport{net});
    CHECK(reports().rows.at(0).at(net) == "20.000");
    CHECK(reports().columns.at(net).sorted == ReportsView::Sorted::down);
    act(SortReport{net});
    CHECK(reports().rows.at(0).at(net) == "500");
    CHECK(reports().total == total);
    act(SortReport{99});
    CHECK(reports().rows.at(0).at(net) == "500");
}

TEST_CASE_FIXTURE(ReportFixture,
                  "reports: from a row to its receipts, to one of them, and back step by step") {
    open_reports();
    choose_report("by-product");
    act_and_wait(ShowReceiptsOfRow{0});
    const auto list = screen<ChoiceListView>();
    CHECK(list.title == "Receipts · Barang 40");
    REQUIRE(list.rows.size() == 1);
    CHECK(list.rows.at(0).amount == "20.000");
    use("show");
    CHECK(screen<ReceiptView>().text.find("Barang 40") != std::string::npos);
    till->reduce(CloseReceipt{}, now);
    CHECK(std::holds_alternative<ChoiceListView>(view().screen));
    use("more_receipts");
    CHECK(notice() == "These are all of them.");
    till->reduce(ListAction{CloseList{}}, now);
    CHECK(reports().selected == 0);
    CHECK_FALSE(reports().list_has_focus);
    act(CloseReports{});
    CHECK(std::holds_alternative<DayView>(view().screen));
}

TEST_CASE_FIXTURE(ReportFixture, "reports: beside the days before") {
    open_reports();
    choose_report("tender");
    choose_days(RangeName::this_month);
    act_and_wait(ToggleComparison{});
    CHECK(reports().is_compared);
    CHECK(reports().remark == "01/11/2026 – 18/11/2026 compared with 01/10/2026 – 18/10/2026");
    CHECK(reports().columns.at(5).label == "Amount before");
    act_and_wait(ShowReceiptsOfRow{0});
    CHECK(screen<ChoiceListView>().rows.size() == 41);
    till->reduce(ListAction{CloseList{}}, now);
    act_and_wait(ToggleComparison{});
    CHECK_FALSE(reports().is_compared);
}

TEST_CASE_FIXTURE(ReportFixture, "reports: as a calendar, and as a line again") {
    open_reports();
    choose_days(RangeName::this_month);
    act(ToggleCalendar{});
    CHECK(reports().chart.kind == shop::Chart::Kind::calendar);
    act(ToggleCalendar{});
    CHECK(reports().chart.kind == shop::Chart::Kind::line);
}

TEST_CASE_FIXTURE(ReportFixture, "reports: as files beside the shop") {
    open_reports();
    choose_report("by-category");
    for (const auto& [kind, end] :
         {std::pair(SaveReportFile::Kind::pdf, ".pdf"), std::pair(SaveReportFile::Kind::xlsx, ".xlsx"),
          std::pair(SaveReportFile::Kind::csv, ".csv")}) {
        act_and_wait(SaveReportFile{kind});
        std::filesystem::path saved = file;
        saved += ".reports/20261118-by-category";
        saved += end;
        REQUIRE(std::filesystem::exists(saved));
        CHECK(notice() == "The report is in " + saved.string());
    }
    std::filesystem::path folder_of_reports = file;
    folder_of_reports += ".reports";
    std::filesystem::remove_all(folder_of_reports);
    std::ofstream(folder_of_reports) << "no folder";
    act_and_wait(SaveReportFile{});
    CHECK(notice().starts_with("The file can't be written:"));
}

TEST_CASE_FIXTURE(ReportFixture,
                  "reports: cancelling leaves a sentence, and what comes too late is ignored") {
    act(OpenReports{});
    CHECK(reports().can_cancel);
    act(CancelReport{});
    CHECK_FALSE(reports().can_cancel);
    CHECK(reports().empty_advice == "The report was cancelled.");
    choose_days(RangeName::yesterday);
    CHECK(reports().row_count == 1);
}

TEST_CASE_FIXTURE(ReportFixture, "reports: a scan sells, whatever is being made") {
    act(OpenReports{});
    scan("P2");
    CHECK(screen<SellView>().lines.size() == 1);
}

TEST_CASE_FIXTURE(ReportFixture, "reports: in the language that is chosen") {
    open_reports();
    till->reduce(ToggleLanguage{}, now);
    take_news();
    CHECK(reports().title == "Penjualan per hari");
    CHECK(reports().columns.at(0).label == "Hari");
    till->reduce(ToggleLanguage{}, now);
    set_language("en");
}

TEST_CASE_FIXTURE(ReportFixture, "day: beside another day that is chosen") {
    till->reduce(DayAction{ChooseComparedDay{}}, now);
    CHECK(screen<FormView>().title == "Compare with which day?");
    enter(0, "19/11/2026");
    confirm();
    CHECK(notice() == "19/11/2026 has not come yet. Today is 18/11/2026.");
    enter(0, "17/11/2026");
    confirm();
    CHECK(day().tiles.at(0).remark.ends_with(" to 17/11/2026"));
    CHECK(day().tiles.at(1).remark == "17/11/2026: 1");
    CHECK(day().tiles.at(1).change.ends_with(" %"));
    CHECK(day().tiles.at(3).change == "+0,0 points");
    CHECK(day().bars.at(12).other_permille.has_value());
    till->reduce(DayAction{TurnDays{-1}}, now);
    CHECK_FALSE(day().bars.at(12).other_permille.has_value());
}

TEST_CASE_FIXTURE(ReportFixture, "day: the journal is checked while the till goes on, and matches") {
    till->reduce(DayAction{ProveJournal{}}, now);
    CHECK(day().is_proving);
    take_news();
    CHECK_FALSE(day().is_proving);
    CHECK(line_of(day(), "Checked at 18.") == "matches");
    CHECK(notice() == "The journal matches: nothing is missing, nothing was changed.");
    till->reduce(DayAction{TurnDays{-1}}, now);
    CHECK(line_of(day(), "Checked at 18.") == "matches");
}

TEST_CASE_FIXTURE(ReportFixture, "day: a check of the journal can be stopped") {
    till->reduce(DayAction{ProveJournal{}}, now);
    till->reduce(DayAction{CancelProof{}}, now);
    CHECK_FALSE(day().is_proving);
    CHECK(line_of(day(), "Checked at") == "none");
}
