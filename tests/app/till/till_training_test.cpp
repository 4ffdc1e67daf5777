// Practising changes nothing of the real shop.

#include "tests/app/till/till_fixture.h"

using namespace sokoguru;
using namespace sokoguru::till;

namespace {

struct TrainingFixture : TillFixture {
    TrainingFixture() {
        open();
        log_in();
    }
    void act(DrawerAction action) { till->reduce(std::move(action), now); }
    std::filesystem::path copy() const { return file.string() + ".training.db"; }
    struct Books {
        db::JournalHead head;
        ExpectedCash cash;
        std::optional<SaleNumber> last_sale;
        bool operator==(const Books&) const = default;
    };
    /// What the real shop file says.
    Books books() {
        db::Store store(file, db::Access::read_only);
        const auto last = store.last_sale();
        return {store.head(), store.shift_report(ShiftId{1}).cash,
                last ? std::optional(last->number) : std::nullopt};
    }
};

} // namespace

TEST_CASE_FIXTURE(TrainingFixture,
                  "training: sales, cash and the journal of the real shop stay as they are") {
    sell();
    take_print_reports(2);
    till->reduce(NewSale{}, now);
    scan("P4");
    const Books before = books();
    act(StartTraining{});
    CHECK(view().header.is_training);
    CHECK(status("training") == "TRAINING");
    CHECK(screen<SellView>().lines.empty());
    sell();
    till->reduce(till::ShowReceipt{}, now);
    CHECK(screen<ReceiptView>().text.find("TRAINING") != std::string::npos);
    till->reduce(CloseReceipt{}, now);
    take_print_reports(2);
    act(EndTraining{});
    CHECK_FALSE(view().header.is_training);
    REQUIRE(screen<SellView>().lines.size() == 1);
    CHECK(screen<SellView>().lines[0].name == "Barang 4");
    CHECK(view().header.place[2] == "Kasir Uji");
    till.reset();
    CHECK(books() == before);
    CHECK_FALSE(std::filesystem::exists(copy()));
}

TEST_CASE_FIXTURE(TrainingFixture, "training: the drawer stays shut") {
    devices.printer_is_bound = true;
    act(StartTraining{});
    till->reduce(till::OpenDrawer{}, now);
    sell();
    take_print_reports(2);
    act(EndTraining{});
    till.reset();
    CHECK(printer.job_keys() == std::vector<std::string>{"K1-261118-0001"});
}

TEST_CASE_FIXTURE(TrainingFixture, "training: whoever practises can lock the till and log in again") {
    act(StartTraining{});
    till->reduce(till::LogOut{}, now);
    log_in();
    CHECK(view().header.is_training);
    CHECK(std::holds_alternative<SellView>(view().screen));
}

TEST_CASE_FIXTURE(TrainingFixture, "training: a till that is closed meanwhile opens the real shop") {
    act(StartTraining{});
    open();
    CHECK_FALSE(view().header.is_training);
    log_in();
    act(StartTraining{});
    CHECK(view().header.is_training);
}
