// The day in numbers and its end, on a real shop file.

#include "app/till/views/number_text.h"
#include "core/values/text.h"
#include "db/verify.h"
#include "tests/app/till/till_day_fixture.h"
#include "tests/support/past_sales.h"
#include "tests/support/system_output.h"

#include <fmt/format.h>

#include <cmath>
#include <fstream>
#include <random>
#include <sstream>

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

constexpr int days_of_month = 30;
constexpr UtcTime month_later{now.ms + days_of_month * 86'400'000LL};

/// A shop that sold at any hour of a month, now and then goods of a consignor or something that came back;
/// a manager looks at its days.
struct MonthFixture : DayFixture {
    explicit MonthFixture(unsigned seed) {
        till.reset();
        sell_for_a_month(seed);
        till = std::make_unique<Till>(
            TillOptions{.shop_file = file, .language = "en", .login_hint = {}, .first_login = {}}, devices,
            inbox, month_later);
        till->reduce(ChooseUser{1}, month_later);
        log_in("9999");
        act_later(OpenDay{});
    }
    void sell_for_a_month(unsigned seed) {
        std::mt19937 random(seed);
        const auto below = [&](std::int64_t end) {
            return std::uniform_int_distribution<std::int64_t>(0, end - 1)(random);
        };
        db::Store store(file, db::Access::write);
        store.in_one_transaction([&] {
            for (int sale = 0; sale < 120; ++sale) {
                test::PastLines lines;
                for (std::int64_t line = 0; line <= below(4); ++line) {
                    const std::int64_t pieces = below(10) == 0 ? -1 : 1 + below(5);
                    lines.emplace_back(ProductId{1 + below(9)}, Quantity::whole(pieces));
                }
                const std::int64_t hours = 1 + below((days_of_month - 1) * 24);
                test::sell_then(store, UtcTime{now.ms + hours * 3'600'000}, lines);
            }
        });
    }
    void act_later(DayAction action) { till->reduce(std::move(action), month_later); }
    DayView day_later() const { return std::get<DayView>(till->view(month_later).screen); }

    /// A row of the day that was asked in plain SQL, its columns apart.
    std::vector<std::string> ask(const std::string& columns, const std::string& table, BusinessDay of) const {
        std::istringstream row(
            test::output_of(fmt::format("sqlite3 -readonly -separator ' ' '{}' \"SELECT {} FROM {} WHERE "
                                        "business_day = {}\"",
                                        file.string(), columns, table, of.days)));
        return {std::istream_iterator<std::string>(row), {}};
    }
};

/// "+8,2 %"; nothing where there was nothing to grow from.
std::string change_of(const std::string& now, const std::string& then) {
    if (std::stoll(then) <= 0) return {};
    const auto permille = std::llround(static_cast<double>(std::stoll(now) - std::stoll(then)) * 1'000 /
                                       static_cast<double>(std::stoll(then)));
    return fmt::format("{}{},{} %", permille < 0 ? "−" : "+", std::abs(permille) / 10,
                       std::abs(permille) % 10);
}

/// The amount at the end of the line that begins with the words.
std::string amount_after(const std::string& text, const std::string& words) {
    const std::size_t begin = text.find("\n" + words);
    if (begin == std::string::npos) return {};
    const std::string line = text.substr(begin + 1, text.find('\n', begin + 1) - begin - 1);
    return line.substr(line.rfind(' ') + 1);
}

} // namespace

TEST_CASE("day: on any day of a month the screen, the paper and plain SQL say the same") {
    for (const unsigned seed : {11U, 12U}) {
        MonthFixture shop(seed);
        for (int back = 0; back <= days_of_month; ++back) {
            const BusinessDay of{business_day(month_later, Zone::wib, 0).days - back};
            CAPTURE(of.days);
            const DayView day = shop.day_later();
            REQUIRE(day.title.ends_with(format_date(of)));
            const BusinessDay week_before{of.days - 7};
            const char* const sums_of_lines =
                "coalesce(sum(net), 0), coalesce(sum((consignor = '') * (net - tax)), 0) - "
                "coalesce(sum(cost), 0), coalesce(sum(gross), 0)";
            const auto sums = shop.ask(sums_of_lines, "sale_line", of);
            const auto sums_before = shop.ask(sums_of_lines, "sale_line", week_before);
            const auto sales_before = shop.ask("count(*)", "sale", week_before);
            const auto sales = shop.ask("count(*), coalesce(sum(total), 0)", "sale", of);
            const auto paid = shop.ask("coalesce(sum(amount), 0)", "payment", of);
            const auto money = [](const std::string& rupiah) {
                return format_money(Money{std::stoll(rupiah)});
            };
            CHECK(day.tiles.at(0).value == with_minus(money(sums[0])));
            CHECK(day.tiles.at(1).value == sales[0]);
            CHECK(day.tiles.at(2).value == with_minus(money(sums[1])));
            CHECK(day.tiles.at(0).remark.starts_with(change_of(sums[0], sums_before[0])));
            CHECK(day.tiles.at(1).change == change_of(sales[0], sales_before[0]));
            CHECK(day.tiles.at(2).change == change_of(sums[1], sums_before[1]));
            CHECK(sums[0] == sales[1]);
            CHECK(sums[0] == paid[0]);
            if (sales[0] != "0") CHECK(shop.value_of(day.money, "Cash") == with_minus(money(paid[0])));
            shop.act_later(ShowDayOnPaper{});
            const std::string paper = std::get<ReceiptView>(shop.till->view(month_later).screen).text;
            CHECK(amount_after(paper, "NET SALES") == money(sums[0]));
            CHECK(amount_after(paper, "Gross sales") == money(sums[2]));
            CHECK(amount_after(paper, "Gross profit") == money(sums[1]));
            CHECK(amount_after(paper, "Receipts") == sales[0]);
            shop.till->reduce(CloseReceipt{}, month_later);
            shop.act_later(TurnDays{-1});
        }
    }
}

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

namespace {

/// A manager is logged in, whom the test shop lacks.
struct ReportFolderFixture : DayFixture {
    ReportFolderFixture() {
        close_shift();
        till.reset();
        record(UserSet{{UserId{2}, "PENGAWAS", "Pengawas Uji", Role::manager},
                       db::Store(file, db::Access::read_only).hash_pin("9999")});
        open();
        till->reduce(ChooseUser{1}, now);
        log_in("9999");
    }
    void open_folder_form() {
        open_list(ListName::settings);
        const auto rows = screen<ChoiceListView>().rows;
        const auto row =
            std::ranges::find(rows, std::string("Files of the day"), &ChoiceListView::Row::title);
        REQUIRE(row != rows.end());
        use("open_settings", static_cast<std::size_t>(row - rows.begin()));
    }
    void choose_folder(const std::filesystem::path& wanted) {
        open_folder_form();
        enter(0, wanted.string());
        confirm();
    }
    void end_day() {
        act(OpenDay{});
        close_day();
    }
    bool has_files(const std::filesystem::path& where) const {
        return std::filesystem::exists(where / "20261118.pdf") &&
               std::filesystem::exists(where / "20261118.xlsx") &&
               std::filesystem::exists(where / "20261118.csv");
    }
    std::filesystem::path chosen = folder.path() / "usb";
    std::filesystem::path beside = file.string() + ".reports";
};

} // namespace

TEST_CASE_FIXTURE(ReportFolderFixture,
                  "report folder: the files of the closed day go where the manager said") {
    choose_folder(chosen);
    CHECK(notice() == "Saved.");
    CHECK(std::filesystem::is_directory(chosen));
    open_folder_form();
    CHECK(screen<FormView>().fields.at(0).value == chosen.string());
    till->reduce(FormAction{CancelForm{}}, now);
    end_day();
    CHECK(has_files(chosen));
    CHECK_FALSE(std::filesystem::exists(beside));
    CHECK(screen<ReceiptView>().notice->text.find("is closed") != std::string::npos);
}

TEST_CASE_FIXTURE(ReportFolderFixture, "report folder: one that takes nothing is not chosen") {
    std::ofstream(chosen) << "no folder";
    choose_folder(chosen);
    CHECK(notice().starts_with("Nothing can be written to"));
    CHECK(till->take_tone() == Tone::refused);
    enter(0, "laporan");
    confirm();
    CHECK(notice().starts_with("“laporan” is no whole path."));
    till->reduce(FormAction{CancelForm{}}, now);
    end_day();
    CHECK(has_files(beside));
}

TEST_CASE_FIXTURE(ReportFolderFixture,
                  "report folder: when it is gone the day is closed, and its files are said where") {
    choose_folder(chosen);
    std::filesystem::remove(chosen);
    end_day();
    const auto shown = screen<ReceiptView>();
    REQUIRE(shown.notice);
    CHECK(shown.notice->kind == Notice::Kind::warning);
    CHECK(shown.notice->text.starts_with("The day is closed. The folder " + chosen.string() + " is gone."));
    CHECK(shown.notice->text.find(beside.string()) != std::string::npos);
    CHECK(has_files(beside));
    till.reset();
    CHECK(db::Store(file, db::Access::read_only).reports().last_closed_day() == BusinessDay{20'775});
}

TEST_CASE_FIXTURE(ReportFolderFixture, "report folder: empty is beside the shop file again") {
    choose_folder(chosen);
    choose_folder("");
    end_day();
    CHECK(has_files(beside));
    CHECK(std::filesystem::is_empty(chosen));
}

TEST_CASE_FIXTURE(ReportFolderFixture, "report folder: a cashier does not choose it") {
    till->reduce(till::LogOut{}, now);
    till->reduce(ChooseUser{0}, now);
    log_in();
    choose_folder(chosen);
    CHECK(till->take_tone() == Tone::refused);
    CHECK_FALSE(std::filesystem::exists(file.string() + ".machine.json"));
}

TEST_CASE_FIXTURE(ReportFolderFixture, "report folder: what is practised stays beside the copy") {
    choose_folder(chosen);
    drawer(StartTraining{});
    act(OpenDay{});
    act(SaveDayFiles{});
    CHECK(std::filesystem::is_empty(chosen));
    CHECK(has_files(file.string() + ".training.db.reports"));
    CHECK(notice() == "PDF, XLSX and CSV are in " + file.string() + ".training.db.reports");
}
