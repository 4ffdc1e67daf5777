// Shelf labels on the touchscreen: the label printer of the till, and what is printed on it.

#include "core/values/text.h"
#include "drivers/label/label_printer.h"
#include "drivers/label/tspl_encoder.h"
#include "drivers/label/zpl_encoder.h"
#include "tests/app/till/till_goods_work_fixture.h"
#include "tests/support/fake_transport.h"

using namespace sokoguru;
using namespace sokoguru::till;

namespace {

using Language = drivers::LabelLanguage;

/// The manager is logged in. A label printer can be plugged in; nobody has bound it yet.
struct LabelsFixture : GoodsWorkFixture {
    LabelsFixture() {
        till.reset();
        devices.put_label_printer(label_printer);
        devices.plug_in(
            {.id = "usb-label", .title = "Xprinter XP-420B", .may_be_printer = true, .problem = {}});
        open();
        log_in_as("Manajer Uji", "7777");
    }
    ~LabelsFixture() { till.reset(); }

    void bind(Language language = Language::tspl) {
        devices.label_setting = shop::LabelPrinterSetting{"usb-label", "Xprinter XP-420B", language, {}};
        tell_devices_changed();
    }
    ChoiceListView due() {
        open_list(ListName::labels_due);
        return screen<ChoiceListView>();
    }
    std::vector<db::LabelDue> due_in_books() { return db::Store(file, db::Access::read_only).labels_due(); }
    /// What the labels are made of, as the encoder has them.
    drivers::Bytes bytes_of(const std::vector<db::LabelDue>& units, Language language, int copies = 1) {
        db::Store store(file, db::Access::read_only);
        std::vector<drivers::ShelfLabel> labels;
        for (const db::LabelDue& unit : units) {
            const Product product = *store.catalog().find(unit.product);
            const Unit& sold = *product.find_unit(unit.unit);
            const bool has_code = !sold.barcodes.empty();
            const std::string own_code = unit.unit == UnitId{1} ? product.sku : "";
            labels.push_back({.name = product.name,
                              .price_text = "Rp " + format_money(unit.price),
                              .unit = sold.name,
                              .code = has_code ? sold.barcodes.front().text() : own_code,
                              .date_text = "18/11/2026",
                              .copies = copies});
        }
        return language == Language::tspl ? drivers::encode_tspl(labels, {})
                                          : drivers::encode_zpl(labels, {});
    }
    /// On the stock screen, of P1: a piece and a case.
    void ask_about_first_product() {
        act(OpenStock{});
        scan("9520000000011");
        act(PrintStockLabels{});
    }
    FormView form() const { return screen<FormView>(); }
    /// Waits for how the job ends, as the window does.
    void take_label_report() {
        constexpr std::chrono::seconds patience{20};
        bool has_ended = false;
        while (!has_ended) {
            {
                std::unique_lock lock(mutex);
                REQUIRE_MESSAGE(woken.wait_for(lock, patience, [&] { return wakes > 0; }),
                                "the label printer is silent");
                wakes = 0;
            }
            for (const shop::InboxMessage& message : inbox.drain()) {
                till->take(message, now);
                const auto* report = std::get_if<drivers::PrintReport>(&message);
                if (report != nullptr && report->state != drivers::PrintReport::State::sending)
                    has_ended = true;
            }
        }
    }

    test::FakePrinter device{{.two_way = false}};
    drivers::LabelPrinter label_printer{device.connect(), {}};
};

} // namespace

TEST_CASE_FIXTURE(LabelsFixture, "labels: without a label printer F7 makes the sheet as ever") {
    const auto list = due();
    REQUIRE(list.buttons.size() == 1);
    use("label_sheet");
    CHECK(notice().find("labels are in") != std::string::npos);
    CHECK(due_in_books().empty());
    CHECK(device.received().empty());
}

TEST_CASE_FIXTURE(LabelsFixture, "labels: a question says how many, and what the printer took is noted") {
    bind();
    const auto units = due_in_books();
    const auto list = due();
    CHECK(list.buttons.size() == 2);
    use("print_labels");
    CHECK(form().title == "Print shelf labels");
    CHECK(form().explanation.starts_with(std::to_string(units.size()) + " labels"));
    CHECK(form().fields.at(0).value == "Xprinter XP-420B");
    CHECK(due_in_books() == units);
    confirm();
    take_label_report();
    CHECK(notice() == "The label printer has taken " + std::to_string(units.size()) + " labels.");
    CHECK(due_in_books().empty());
    CHECK(screen<ChoiceListView>().rows.empty());
    till.reset();
    CHECK(device.received() == bytes_of(units, Language::tspl));
}

TEST_CASE_FIXTURE(LabelsFixture, "labels: the sheet is still to be had, and can be had of one product") {
    bind();
    ask_about_first_product();
    choose(0, "Sheet of labels (PDF)");
    confirm();
    CHECK(notice().starts_with("2 labels are in"));
    due();
    use("label_sheet");
    CHECK(due_in_books().empty());
    till.reset();
    CHECK(device.received().empty());
}

TEST_CASE_FIXTURE(LabelsFixture,
                  "labels: of one product from the stock, some of each, in the printer's language") {
    bind(Language::zpl);
    const auto all = due_in_books();
    ask_about_first_product();
    enter(1, "3");
    CHECK(form().explanation == "6 labels of Barang 1");
    confirm();
    CHECK(notice() == "6 labels go to the label printer.");
    take_label_report();
    CHECK(due_in_books().size() == all.size() - 2);
    till.reset();
    const std::vector<db::LabelDue> units = {{ProductId{1}, UnitId{1}, Money{500}},
                                             {ProductId{1}, UnitId{2}, Money{19'000}}};
    CHECK(device.received() == bytes_of(units, Language::zpl, 3));
}

TEST_CASE_FIXTURE(LabelsFixture, "labels: none or a thousand of each are refused") {
    bind();
    ask_about_first_product();
    for (const char* copies : {"0", "1000"}) {
        enter(1, copies);
        confirm();
        CHECK(notice() == "Of each label 1 to 999 are printed.");
    }
    till.reset();
    CHECK(device.received().empty());
}

TEST_CASE_FIXTURE(LabelsFixture,
                  "labels: a printer that takes half of them leaves all among those to be changed") {
    bind();
    const auto units = due_in_books();
    device.fail_at_byte(bytes_of(units, Language::tspl).size() / 2);
    due();
    use("print_labels");
    confirm();
    take_label_report();
    CHECK(notice().starts_with("The label printer stopped midway."));
    CHECK(notice().ends_with("No label counts as printed."));
    CHECK(till->take_tone() == Tone::refused);
    CHECK(due_in_books() == units);
}

TEST_CASE_FIXTURE(LabelsFixture, "labels: a printer that is away is a sentence, and then it prints") {
    bind();
    const auto units = due_in_books();
    device.unplug();
    due();
    use("print_labels");
    confirm();
    take_label_report();
    CHECK(notice().starts_with("The label printer takes nothing."));
    CHECK(due_in_books() == units);
    device.plug_in();
    use("print_labels");
    confirm();
    take_label_report();
    CHECK(due_in_books().empty());
}

TEST_CASE_FIXTURE(LabelsFixture, "labels: a full printer is waited for by nobody at the till") {
    bind();
    device.freeze();
    due();
    use("print_labels");
    confirm();
    // The last ones are still on their way.
    use("print_labels");
    confirm();
    CHECK(notice() == "The label printer still takes the last labels. Wait for it.");
    take_label_report();
    CHECK(notice().starts_with("The label printer takes nothing."));
    CHECK_FALSE(due_in_books().empty());
}

TEST_CASE_FIXTURE(LabelsFixture, "labels: a price that changes meanwhile is due again") {
    bind();
    ask_about_first_product();
    confirm();
    // The printer's word comes only now that the price is another one.
    Product product = *db::Store(file, db::Access::read_only).catalog().find(ProductId{1});
    product.units.front().price = Money{550};
    till->reduce(StockAction{EditStockProduct{}}, now);
    use("product_edit", 2);
    enter(2, "550");
    confirm();
    take_label_report();
    const auto due = due_in_books();
    CHECK(std::ranges::find(due, db::LabelDue{ProductId{1}, UnitId{1}, Money{550}}) != due.end());
    CHECK(std::ranges::none_of(due, [](const db::LabelDue& label) {
        return label.product == ProductId{1} && label.unit == UnitId{2};
    }));
}

TEST_CASE_FIXTURE(LabelsFixture, "labels: of the goods that come in, from their page") {
    bind();
    act(OpenGoodsPage{GoodsPageKind::receipt});
    scan("9520000000011");
    scan("9520000000011");
    act(PrintGoodsLabels{});
    CHECK(form().explanation == "2 labels of the goods that come in");
    confirm();
    take_label_report();
    const GoodsSheet sheet = screen<GoodsReceiptView>().sheet;
    CHECK(sheet.notice->text == "The label printer has taken 2 labels.");
    CHECK(sheet.lines.size() == 1);
}

TEST_CASE_FIXTURE(LabelsFixture, "labels: whoever practises prints none") {
    bind();
    till->reduce(DrawerAction{StartTraining{}}, now);
    CHECK(due().buttons.size() == 1);
    ask_about_first_product();
    CHECK(form().fields.at(0).options.size() == 1);
}

TEST_CASE_FIXTURE(LabelsFixture,
                  "label printer: a plugged-in one is bound with its language and its labels") {
    till->reduce(OpenDevices{}, now);
    CHECK(screen<DevicesView>().offers.use_as_label_printer);
    CHECK_FALSE(screen<DevicesView>().offers_label_printer_elsewhere);
    till->reduce(OpenLabelPrinter{}, now);
    CHECK(form().fields.at(0).value == "usb-label");
    choose(1, "ZPL · 300 dpi");
    enter(2, "40");
    enter(3, "20");
    confirm();
    CHECK(devices.label_setting ==
          shop::LabelPrinterSetting{"usb-label", "Xprinter XP-420B", Language::zpl, {40, 20, 2, 12}});
    const auto shown = screen<DevicesView>();
    CHECK(shown.notice->text == "Shelf labels go to this printer from now on.");
    CHECK(shown.devices.at(0).use == "Label printer");
    CHECK(shown.model == "ZPL · 40 × 20 mm");
    CHECK(shown.offers ==
          DevicesView::Offers{.change_label_printer = true, .print_test_label = true, .stop_using = true});
    till->reduce(OpenLabelPrinter{}, now);
    CHECK(form().fields.at(2).value == "40");
    till->reduce(FormAction{CancelForm{}}, now);
    till->reduce(StopUsingDevice{}, now);
    CHECK_FALSE(devices.label_setting);
}

TEST_CASE_FIXTURE(LabelsFixture, "label printer: one in the network is bound by its address") {
    devices.unplug("usb-label");
    till->reduce(OpenDevices{}, now);
    CHECK(screen<DevicesView>().offers_label_printer_elsewhere);
    till->reduce(OpenLabelPrinter{}, now);
    enter(0, "192.168.1.50");
    confirm();
    CHECK(notice().starts_with("“192.168.1.50” is no connection."));
    enter(0, "network:192.168.1.50");
    enter(2, "5");
    confirm();
    CHECK(notice().starts_with("Labels are 15 to 120 mm wide"));
    enter(2, "50");
    devices.fill_the_disk();
    confirm();
    CHECK(notice().find("no space left") != std::string::npos);
    CHECK_FALSE(devices.label_setting);
}

TEST_CASE_FIXTURE(LabelsFixture,
                  "label printer: its test label comes out once at a time, and nothing is noted") {
    bind();
    const auto units = due_in_books();
    till->reduce(OpenDevices{}, now);
    till->reduce(PrintTestLabel{}, now);
    till->reduce(PrintTestLabel{}, now);
    take_label_report();
    CHECK(screen<DevicesView>().notice->text == "The label printer has taken the test label.");
    CHECK(due_in_books() == units);
    till.reset();
    CHECK(device.received().find("PRINT 1,1") != std::string::npos);
    CHECK(device.received().find("PRINT 1,1") == device.received().rfind("PRINT 1,1"));
}

TEST_CASE_FIXTURE(LabelsFixture,
                  "label printer: the form that was open before the devices is there afterwards") {
    open_form(FormName::cash_in);
    enter(0, "5000");
    till->reduce(OpenDevices{}, now);
    till->reduce(OpenLabelPrinter{}, now);
    CHECK(form().title == "Label printer");
    till->reduce(FormAction{CancelForm{}}, now);
    CHECK(std::holds_alternative<DevicesView>(view().screen));
    till->reduce(CloseDevices{}, now);
    CHECK(form().fields.at(0).typed == "5000");
}
