// What the devices screen does with devices, and what it leaves alone.

#include "tests/app/till/till_fixture.h"

using namespace sokoguru;
using namespace sokoguru::test;
using namespace sokoguru::till;

using Dot = HeaderView::Status::Tone;
using Ending = drivers::PrintResult::Outcome;
using Use = shop::DeviceRow::Use;

namespace {

/// A till with a printer, a scanner and a keyboard plugged in, none of them in use, and their screen open.
struct DevicesFixture : TillFixture {
    DevicesFixture() {
        devices.plug_in({.id = "usb-p", .title = "Printer P", .may_be_printer = true, .problem = {}});
        devices.plug_in({.id = "usb-s", .title = "Scanner S", .may_be_scanner = true, .problem = {}});
        devices.plug_in({.id = "usb-k",
                         .title = "Keyboard K",
                         .may_be_scanner = true,
                         .may_be_keyboard = true,
                         .problem = {}});
        log_in();
        till->reduce(OpenDevices{}, now);
    }
    void use_printer() {
        till->reduce(SelectDevice{0}, now);
        till->reduce(OpenPrinterModels{}, now);
        till->reduce(UsePrinterModel{1}, now);
    }
    DevicesView list() { return screen<DevicesView>(); }
};

} // namespace

TEST_CASE_FIXTURE(TillFixture,
                  "devices: a printer that is tried in vain draws no frame, and one that comes does") {
    devices.condition.link = drivers::PrinterCondition::Link::away;
    CHECK(till->take(shop::DevicesChanged{}, now));
    CHECK_FALSE(till->take(shop::DevicesChanged{}, now));
    devices.condition.link = drivers::PrinterCondition::Link::ready;
    CHECK(till->take(shop::DevicesChanged{}, now));
}

TEST_CASE_FIXTURE(TillFixture, "devices: they open before a login, and close to it") {
    till->reduce(OpenDevices{}, now);
    CHECK(screen<DevicesView>().devices.empty());
    till->reduce(CloseDevices{}, now);
    CHECK(std::holds_alternative<LoginView>(view().screen));
}

TEST_CASE_FIXTURE(DevicesFixture, "devices: a row says in words and with a dot what it is used for") {
    REQUIRE(list().devices.size() == 3);
    CHECK(list().devices[0].state == "Could be the printer.");
    CHECK(list().devices[0].tone == Dot::off);
    CHECK(list().devices[2].state == "A keyboard, or a scanner that types.");
    use_printer();
    CHECK(list().devices[0].state == "Printer: Ready.");
    CHECK(list().devices[0].use == "Printer");
    CHECK(list().devices[0].tone == Dot::good);
    devices.run_out_of_paper();
    tell_devices_changed();
    CHECK(list().devices[0].tone == Dot::trouble);
    CHECK(status("printer") == "Out of paper");
}

TEST_CASE_FIXTURE(DevicesFixture, "devices: each device offers what makes sense with it") {
    CHECK(list().offers == DevicesView::Offers{.use_as_printer = true, .use_as_label_printer = true});
    till->reduce(SelectDevice{1}, now);
    CHECK(list().offers == DevicesView::Offers{.use_as_scanner = true});
    use_printer();
    CHECK(list().offers == DevicesView::Offers{.print_test_page = true,
                                               .answer_test_page = true,
                                               .open_drawer = true,
                                               .change_model = true,
                                               .stop_using = true});
}

TEST_CASE_FIXTURE(DevicesFixture, "devices: a printer is used with the model that was chosen, and given up") {
    use_printer();
    CHECK(devices.profile_name == devices.printer_profiles()[1].name);
    CHECK(list().notice->text == "Receipts go to this printer from now on.");
    CHECK(status("printer") == "Printer ready");
    till->reduce(StopUsingDevice{}, now);
    CHECK(list().devices[0].use.empty());
    CHECK(status("printer") == "Receipts on screen");
}

TEST_CASE_FIXTURE(DevicesFixture, "devices: settings that can't be saved are said aloud") {
    devices.fill_the_disk();
    use_printer();
    CHECK(list().notice->kind == Notice::Kind::refused);
    CHECK(list().notice->text.find("no space left") != std::string::npos);
    CHECK(till->take_tone() == Tone::refused);
}

TEST_CASE_FIXTURE(DevicesFixture, "devices: a scanner is bound by the code on the screen") {
    till->reduce(SelectDevice{1}, now);
    till->reduce(BindScanner{}, now);
    CHECK(devices.binding() == "usb-s");
    CHECK(screen<ScannerBindingView>().device == "Scanner S");
    CHECK(screen<ScannerBindingView>().bars.size() > 200);
    devices.read_test_code();
    tell_devices_changed();
    CHECK(list().devices[1].use == "Scanner");
    CHECK(list().notice->kind == Notice::Kind::accepted);
    CHECK(till->take_tone() == Tone::accepted);
}

TEST_CASE_FIXTURE(DevicesFixture, "devices: a binding that is cancelled or forgotten changes nothing") {
    till->reduce(SelectDevice{1}, now);
    till->reduce(BindScanner{}, now);
    till->reduce(BackToDevices{}, now);
    CHECK_FALSE(devices.binding().has_value());
    CHECK(list().devices[1].use.empty());
    till->reduce(BindScanner{}, now);
    devices.let_binding_time_out();
    tell_devices_changed();
    CHECK(list().notice->text == "The code was not scanned; nothing has changed.");
}

TEST_CASE_FIXTURE(DevicesFixture, "devices: a device that may not be opened shows the exact fix") {
    const std::string fix = "/dev/bus/usb/001/004 may not be opened. As root: install 60-sokoguru.rules";
    devices.plugged_in[1].problem = fix;
    tell_devices_changed();
    till->reduce(SelectDevice{1}, now);
    CHECK(list().problem == fix);
    till->reduce(BindScanner{}, now);
    CHECK(screen<ScannerBindingView>().problem == fix);
}

TEST_CASE_FIXTURE(DevicesFixture, "devices: the chosen one stays chosen while others come and go") {
    till->reduce(SelectDevice{1}, now);
    devices.unplug("usb-p");
    tell_devices_changed();
    CHECK(list().selected == 0);
    CHECK(list().devices[0].title == "Scanner S");
    devices.unplug("usb-s");
    tell_devices_changed();
    CHECK_FALSE(list().selected.has_value());
    till->reduce(BindScanner{}, now);
    CHECK(std::holds_alternative<DevicesView>(view().screen));
}

TEST_CASE_FIXTURE(DevicesFixture, "devices: a scan shows there and sells nothing") {
    scan("9520000000011");
    CHECK(list().last_scan == "9520000000011");
    till->reduce(CloseDevices{}, now);
    CHECK(screen<SellView>().lines.empty());
    scan("9520000000011");
    CHECK(screen<SellView>().lines.size() == 1);
}

TEST_CASE_FIXTURE(DevicesFixture, "devices: the open cart is there afterwards") {
    till->reduce(CloseDevices{}, now);
    scan("P2");
    till->reduce(OpenDevices{}, now);
    till->reduce(CloseDevices{}, now);
    CHECK(screen<SellView>().lines.size() == 1);
}

TEST_CASE_FIXTURE(DevicesFixture, "devices: the test page is printed once at a time and is no receipt") {
    use_printer();
    till->reduce(PrintTestPage{}, now);
    CHECK_FALSE(list().offers.print_test_page);
    till->reduce(PrintTestPage{}, now);
    take_print_reports(2);
    CHECK(printer.job_keys() == std::vector<std::string>{"test-page"});
    CHECK(list().notice->text == "The printer says that the page is printed.");
    CHECK(status("printer") == "Printer ready");
    CHECK(list().offers.print_test_page);
}

TEST_CASE_FIXTURE(DevicesFixture, "devices: a test page that fails says why") {
    use_printer();
    printer.outcome = Ending::failed;
    devices.run_out_of_paper();
    tell_devices_changed();
    till->reduce(PrintTestPage{}, now);
    take_print_reports(2);
    CHECK(list().notice->kind == Notice::Kind::refused);
    CHECK(list().notice->text.find("no paper") != std::string::npos);
}

TEST_CASE_FIXTURE(DevicesFixture, "devices: the drawer opens from here") {
    use_printer();
    till->reduce(till::OpenDrawer{}, now);
    take_drawer_reports(2);
    CHECK(printer.job_keys() == std::vector<std::string>{"drawer"});
    CHECK(list().notice->text == "The drawer was told to open.");
}

TEST_CASE_FIXTURE(DevicesFixture, "devices: while paying F8 is a banknote and opens nothing") {
    CHECK_FALSE(view().header.offers_devices);
    till->reduce(CloseDevices{}, now);
    CHECK(view().header.offers_devices);
    scan("P2");
    till->reduce(till::StartPayment{}, now);
    CHECK_FALSE(view().header.offers_devices);
}
