// The drawer from its opening to its count, on a real shop file.

#include "tests/app/till/till_fixture.h"

#include <algorithm>

using namespace sokoguru;
using namespace sokoguru::till;

namespace {

constexpr std::size_t thousand_row = 6;     // Of 1.000.
constexpr std::size_t ten_thousand_row = 3; // Of 10.000.

struct DrawerFixture : TillFixture {
    DrawerFixture() { open(); }

    void act(DrawerAction action) { till->reduce(std::move(action), now); }
    void form(FormAction action) { till->reduce(std::move(action), now); }
    void list(ListAction action) { till->reduce(std::move(action), now); }
    void count(std::size_t row, const std::string& number) {
        act(SelectDenomination{row});
        act(TypeCount{number});
    }
    /// Closes the shift of the fixture with this in the drawer, which should hold 200.000.
    void close_with(const std::string& ten_thousands, const std::string& thousands = "") {
        act(StartClosing{});
        count(ten_thousand_row, ten_thousands);
        if (!thousands.empty()) count(thousand_row, thousands);
        act(ConfirmCount{});
    }
    void choose_reason() {
        form(ChooseOption{0});
        form(ConfirmForm{});
    }
    void print_of_report_ends() {
        // Sending, and its end.
        take_print_reports(2);
    }
    db::Store look() { return db::Store(file, db::Access::read_only); }
    std::size_t closed_count() {
        db::Store store = look();
        const auto shifts = store.shifts(10);
        return static_cast<std::size_t>(
            std::ranges::count_if(shifts, [](const auto& shift) { return shift.closing.has_value(); }));
    }
    std::vector<std::string> words_on_screen() const {
        const auto shown = screen<CountView>();
        std::vector<std::string> words = {shown.title, shown.explanation, shown.total, shown.difference};
        for (const auto& row : shown.rows) {
            words.insert(words.end(), {row.denomination, row.count, row.sum});
        }
        return words;
    }
};

} // namespace

TEST_CASE_FIXTURE(DrawerFixture,
                  "drawer: closing is blind, and what is right closes at once with a Z report") {
    log_in();
    sell();
    take_print_reports(2);
    till->reduce(NewSale{}, now);
    act(StartClosing{});
    for (const std::string& word : words_on_screen()) {
        CHECK(word.find("201.000") == word.npos);
    }
    count(ten_thousand_row, "20");
    count(thousand_row, "1");
    CHECK(screen<CountView>().total == "201.000");
    act(ConfirmCount{});
    const auto report = screen<ReceiptView>();
    CHECK(report.kind == "Z report");
    CHECK(report.text.find("DIFFERENCE") != report.text.npos);
    CHECK(closed_count() == 1);
    print_of_report_ends();
    CHECK(printer.job_keys().back() == "report-Z-1");
    till->reduce(CloseReceipt{}, now);
    CHECK(std::holds_alternative<LoginView>(view().screen));
}

TEST_CASE_FIXTURE(DrawerFixture, "drawer: a difference is told when the count stands, and needs a reason") {
    log_in();
    close_with("19", "5");
    const auto asked = screen<FormView>();
    CHECK(asked.explanation.find("5.000 is missing") != asked.explanation.npos);
    form(CancelForm{});
    CHECK(screen<CountView>().difference == "-5.000");
    count(thousand_row, "9");
    CHECK(screen<CountView>().total == "195.000");
    CHECK(closed_count() == 0);
    act(ConfirmCount{});
    choose_reason();
    CHECK(screen<ReceiptView>().text.find("-5.000") != std::string::npos);
    CHECK(closed_count() == 1);
    print_of_report_ends();
}

TEST_CASE_FIXTURE(DrawerFixture,
                  "drawer: who counts again after a difference leaves the first count in the books") {
    log_in();
    close_with("19", "5");
    form(CancelForm{});
    act(CountAgain{});
    count(ten_thousand_row, "20");
    act(ConfirmCount{});
    CHECK(screen<ReceiptView>().text.find("First count") != std::string::npos);
    const auto first = look().shifts(1).front().closing->first_count;
    REQUIRE(first.has_value());
    CHECK(first->counted == Money{195'000});
    print_of_report_ends();
}

TEST_CASE_FIXTURE(DrawerFixture, "drawer: a large difference closes with a supervisor's PIN") {
    log_in();
    close_with("10");
    choose_reason();
    CHECK(screen<FormView>().title == "Somebody has to allow this");
    form(ChangeField{"9999"});
    form(ConfirmForm{});
    CHECK(closed_count() == 1);
    CHECK(look().shifts(1).front().closing->approver == UserId{2});
    print_of_report_ends();
}

TEST_CASE_FIXTURE(DrawerFixture, "drawer: the next shift opens in three touches") {
    log_in();
    close_with("20");
    print_of_report_ends();
    till->reduce(CloseReceipt{}, now);
    log_in();
    CHECK(screen<CountView>().title == "What is in the drawer?");
    act(CountNothing{});
    act(ConfirmCount{});
    CHECK(std::holds_alternative<SellView>(view().screen));
    CHECK(look().shifts(1).front().shift.id == ShiftId{2});
}

TEST_CASE_FIXTURE(DrawerFixture,
                  "drawer: Esc on the float goes back to the login, and nothing counted opens nothing") {
    log_in();
    close_with("20");
    print_of_report_ends();
    till->reduce(CloseReceipt{}, now);
    log_in();
    act(ConfirmCount{});
    CHECK(screen<CountView>().notice.has_value());
    act(LeaveCount{});
    CHECK(std::holds_alternative<LoginView>(view().screen));
    CHECK(closed_count() == 1);
}

TEST_CASE_FIXTURE(DrawerFixture, "drawer: a scan while counting fills no cart") {
    log_in();
    act(StartClosing{});
    scan("P2");
    CHECK(screen<CountView>().notice->kind == Notice::Kind::warning);
    act(LeaveCount{});
    CHECK(screen<SellView>().lines.empty());
}

TEST_CASE_FIXTURE(DrawerFixture, "drawer: cash in and the drawer's opening are written down and kick it") {
    log_in();
    devices.printer_is_bound = true;
    form(OpenForm{FormName::cash_in});
    form(ChangeField{"50000"});
    form(FocusField{1});
    form(ChooseOption{0});
    form(ConfirmForm{});
    take_print_reports(2);
    const auto jobs = printer.job_keys();
    REQUIRE(jobs.size() == 2);
    CHECK(jobs[0] == "drawer");
    CHECK(jobs[1].starts_with("slip-"));
    db::Store store = look();
    CHECK(store.shift_report(ShiftId{1}).cash.cash_in == Money{50'000});
}

TEST_CASE_FIXTURE(DrawerFixture,
                  "drawer: the first tap closes the form, so a second one moves no cash a second time") {
    log_in();
    struct Case {
        FormName name;
        Money ExpectedCash::*moved;
    };
    for (const Case& each :
         {Case{FormName::cash_in, &ExpectedCash::cash_in}, Case{FormName::cash_out, &ExpectedCash::cash_out},
          Case{FormName::cash_drop, &ExpectedCash::drops}}) {
        form(OpenForm{each.name});
        form(ChangeField{"50000"});
        form(FocusField{1});
        form(ChangeField{"uang kecil"});
        form(ConfirmForm{});
        CHECK_FALSE(std::holds_alternative<FormView>(view().screen));
        const auto head_after_first_tap = look().head();
        form(ConfirmForm{});
        form(ConfirmForm{});
        CHECK(look().head().sequence == head_after_first_tap.sequence);
        CHECK(look().shift_report(ShiftId{1}).cash.*each.moved == Money{50'000});
    }
}

TEST_CASE_FIXTURE(DrawerFixture,
                  "drawer: when it grows too full the till proposes the safe, until some is brought") {
    log_in();
    const auto move = [&](FormName name, const std::string& amount) {
        form(OpenForm{name});
        form(ChangeField{amount});
        if (name == FormName::cash_in) {
            form(FocusField{1});
            form(ChooseOption{0});
        }
        form(ConfirmForm{});
    };
    const auto sale_says = [&] {
        sell();
        const auto notice = screen<DoneView>().notice;
        till->reduce(NewSale{}, now);
        return notice ? notice->text : std::string{};
    };
    const std::string proposal = "More than 2.000.000 is in the drawer. Bring some to the safe when you can.";
    move(FormName::cash_in, "1798000"); // With the float 1.998.000; each sale is 1.000.
    CHECK(sale_says().empty());
    CHECK(sale_says().empty());
    CHECK(sale_says() == proposal);
    move(FormName::cash_drop, "1000");
    CHECK(sale_says() == proposal);
    move(FormName::cash_drop, "1001000");
    CHECK(sale_says().empty());
    open();
    log_in();
    move(FormName::cash_in, "1000000");
    CHECK(sale_says() == proposal);
}

TEST_CASE_FIXTURE(DrawerFixture, "drawer: it opens for a cash sale, before the receipt is printed") {
    log_in();
    devices.printer_is_bound = true;
    sell();
    take_print_reports(2);
    CHECK(printer.job_keys() == std::vector<std::string>{"drawer", "K1-261118-0001"});
}

TEST_CASE_FIXTURE(DrawerFixture, "drawer: an X report says nothing of the cash that should be there") {
    log_in();
    sell();
    act(ShowShiftReport{});
    const auto report = screen<ReceiptView>();
    CHECK(report.kind == "X report");
    CHECK(report.text.find("Should be there") == report.text.npos);
    till->reduce(PrintCopy{}, now);
    till->reduce(PrintCopy{}, now);
    CHECK_FALSE(screen<ReceiptView>().can_print_copy);
    take_print_reports(2);
}

TEST_CASE_FIXTURE(DrawerFixture, "drawer: an old Z report is found in the list of shifts and printed again") {
    log_in();
    close_with("20");
    print_of_report_ends();
    till->reduce(CloseReceipt{}, now);
    log_in();
    act(CountNothing{});
    act(ConfirmCount{});
    list(OpenList{ListName::shifts});
    const auto shifts = screen<ChoiceListView>();
    REQUIRE(shifts.rows.size() == 2);
    CHECK(shifts.rows[0].note == "Open");
    list(SelectRow{1});
    list(UseListButton{0, 1});
    till->reduce(PrintCopy{}, now);
    take_print_reports(2);
    const auto keys = printer.job_keys();
    CHECK(std::ranges::count(keys, "report-Z-1") == 2);
    till->reduce(CloseReceipt{}, now);
    CHECK(std::holds_alternative<ChoiceListView>(view().screen));
}

TEST_CASE_FIXTURE(DrawerFixture, "drawer: a report that did not come out says so and can be printed again") {
    log_in();
    printer.outcome = ScriptedPrinter::Outcome::failed;
    act(ShowShiftReport{});
    till->reduce(PrintCopy{}, now);
    take_print_reports(2);
    CHECK(screen<ReceiptView>().notice->kind == Notice::Kind::refused);
    CHECK(screen<ReceiptView>().can_print_copy);
}

TEST_CASE_FIXTURE(DrawerFixture, "drawer: a shift of yesterday is met with a banner, and selling goes on") {
    log_in();
    CHECK_FALSE(screen<SellView>().shift_banner.has_value());
    const UtcTime tomorrow{now.ms + 24 * 3'600'000};
    const auto shown = std::get<SellView>(till->view(tomorrow).screen);
    REQUIRE(shown.shift_banner.has_value());
    CHECK(shown.shift_banner->detail.starts_with("Kasir Uji"));
    till->take(drivers::Scan{"P2", "", "test"}, tomorrow);
    CHECK(std::get<SellView>(till->view(tomorrow).screen).lines.size() == 1);
    till->reduce(DrawerAction{GoOnWithShift{}}, tomorrow);
    CHECK_FALSE(std::get<SellView>(till->view(tomorrow).screen).shift_banner.has_value());
}

TEST_CASE_FIXTURE(DrawerFixture, "drawer: the header says which shift it is and since when") {
    log_in();
    const auto place = view().header.place;
    CHECK(place.back() == "Shift 1 since 18.06");
}

TEST_CASE_FIXTURE(DrawerFixture, "lock: the cart stays, and another cashier can take over") {
    log_in();
    scan("P2");
    till->reduce(till::LogOut{}, now);
    auto locked = screen<LoginView>();
    CHECK(locked.chosen_user == 0);
    CHECK(locked.title == "Locked. The cart stays as it is.");
    CHECK_FALSE(till->lock_after_ms().has_value());
    till->reduce(ChooseUser{1}, now);
    log_in("9999");
    CHECK(screen<SellView>().lines.size() == 1);
    CHECK(view().header.place[2] == "Pengawas Uji");
    till->reduce(till::LogOut{}, now);
    locked = screen<LoginView>();
    CHECK(locked.chosen_user == 1);
}

TEST_CASE_FIXTURE(DrawerFixture, "lock: a till that is left alone locks after the shop's minutes") {
    CHECK_FALSE(till->lock_after_ms().has_value());
    log_in();
    CHECK(till->lock_after_ms() == 10 * 60'000);
}

TEST_CASE_FIXTURE(DrawerFixture, "lock: what somebody was asked for is not left for whoever comes next") {
    log_in();
    form(OpenForm{FormName::cash_in});
    till->reduce(till::LogOut{}, now);
    log_in();
    CHECK(std::holds_alternative<SellView>(view().screen));
}
