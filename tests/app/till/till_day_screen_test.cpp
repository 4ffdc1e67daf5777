// The day in numbers and its end, on a real shop file.

#include "db/verify.h"
#include "tests/app/till/till_day_fixture.h"

using namespace sokoguru;
using namespace sokoguru::till;

namespace {

constexpr std::size_t ten_thousand_row = 3;
constexpr std::size_t thousand_row = 6;

struct DayFixture : TillDayFixture {
    DayFixture() { sell(); }

    void act(DayAction action) { till->reduce(std::move(action), now); }
    void drawer(DrawerAction action) { till->reduce(std::move(action), now); }
    void supervisor_comes() {
        till->reduce(till::LogOut{}, now);
        till->reduce(ChooseUser{1}, now);
        log_in("9999");
    }
    /// 200.000 of the float and 1.000 of the sale.
    void close_shift() {
        drawer(StartClosing{});
        drawer(SelectDenomination{ten_thousand_row});
        drawer(TypeCount{"20"});
        drawer(SelectDenomination{thousand_row});
        drawer(TypeCount{"1"});
        drawer(ConfirmCount{});
        take_print_reports(2);
        till->reduce(CloseReceipt{}, now);
    }
    void close_day() {
        act(StartClosingDay{});
        choose(0, "Yes, it is right");
        confirm();
    }
    DayView day() const { return screen<DayView>(); }
    static std::string value_of(const std::vector<DayView::Group>& groups, const std::string& label) {
        for (const DayView::Group& group : groups) {
            for (const DayView::Line& line : group.lines) {
                if (line.label == label) return line.value;
            }
        }
        return {};
    }
};

} // namespace

TEST_CASE_FIXTURE(DayFixture, "day: a cashier may not look, and is told who may") {
    act(OpenDay{});
    CHECK(notice() != "");
    CHECK_FALSE(std::holds_alternative<DayView>(view().screen));
}

TEST_CASE_FIXTURE(DayFixture, "day: from the menu, with what was sold, how it was paid and by hours") {
    supervisor_comes();
    drawer(OpenCashMenu{});
    act(OpenDay{});
    CHECK(day().title == "Wednesday 18/11/2026");
    CHECK(day().tiles.at(0).value == "1.000");
    CHECK(day().tiles.at(1).value == "1");
    CHECK(day().tiles.at(2).value == "200");
    REQUIRE(day().bars.size() == 16);
    CHECK(day().bars.front() == DayView::Bar{"6", 0});
    CHECK(day().bars.at(12) == DayView::Bar{"18", 1'000});
    CHECK(day().best_sellers.lines.at(0).label == "1 · Barang 2");
    CHECK(value_of(day().money, "Cash") == "1.000");
    CHECK(day().money.at(1).lines.empty()); // The drawer is counted blind.
    CHECK(value_of(day().others, "Voids / returns") == "0 / 0");
    CHECK_FALSE(day().has_next);
    act(TurnDays{-7});
    CHECK(day().title == "Wednesday 11/11/2026");
    CHECK(day().bars.empty());
    CHECK(day().has_next);
    act(TurnDays{30});
    CHECK(day().title == "Wednesday 18/11/2026");
    act(LeaveDay{});
    CHECK(std::holds_alternative<SellView>(view().screen));
}

TEST_CASE_FIXTURE(DayFixture, "day: it does not end while a shift is open") {
    supervisor_comes();
    act(OpenDay{});
    close_day();
    CHECK(notice().find("is still open") != std::string::npos);
    till->reduce(FormAction{CancelForm{}}, now);
    CHECK(day().can_close);
}

TEST_CASE_FIXTURE(DayFixture, "day: its end is printed, and the next sale is of the next day") {
    close_shift();
    log_in();
    supervisor_comes();
    act(OpenDay{});
    CHECK(value_of(day().money, "Counted") == "201.000");
    close_day();
    const auto paper = screen<ReceiptView>();
    CHECK(paper.kind == "The day in numbers");
    CHECK(paper.text.find("NET SALES") != std::string::npos);
    take_print_reports(2);
    CHECK(printer.job_keys().back() == "report-261118");
    till->reduce(CloseReceipt{}, now);
    CHECK_FALSE(day().can_close);
    CHECK(day().remark.find("closed on 18/11/2026") != std::string::npos);
    act(LeaveDay{});
    till.reset();
    db::Store store(file, db::Access::read_only);
    CHECK(store.reports().last_closed_day() == BusinessDay{20'775});
    CHECK(db::verify(file).findings.empty());
}
