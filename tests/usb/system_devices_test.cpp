#include "app/shop/device_settings.h"
#include "app/shop/system_devices.h"
#include "drivers/scanner/keyboard_layout.h"
#include "drivers/transport/file_descriptor.h"
#include "tests/support/temporary_folder.h"
#include "tests/usb/usb_bench.h"

#include <doctest/doctest.h>

#include <fcntl.h>
#include <fstream>
#include <mutex>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

using namespace sokoguru;
using namespace sokoguru::shop;
using namespace sokoguru::test;

namespace {

/// A machine, and the devices of a till on it.
struct MachineBench : UsbBench {
    TemporaryFolder folder;
    std::filesystem::path shop_file = folder.path() / "toko.db";
    std::mutex mutex;
    std::vector<std::string> codes;
    std::unique_ptr<SystemDevices> devices;

    void start(SystemDevices::Taking taking = SystemDevices::Taking::take_into_use) {
        devices = std::make_unique<SystemDevices>(
            shop_file,
            SystemDevices::Events{.on_scan =
                                      [this](const drivers::Scan& scan) {
                                          const std::lock_guard lock(mutex);
                                          codes.push_back(scan.code);
                                          happening.notice();
                                      },
                                  .on_change = [this] { happening.notice(); }},
            taking);
    }
    std::optional<DeviceRow> row_of(std::string_view part_of_id) const {
        for (const DeviceRow& row : devices->rows()) {
            if (row.id.find(part_of_id) != std::string::npos) return row;
        }
        return std::nullopt;
    }
    std::string wait_for(std::string_view part_of_id) {
        happening.wait_until([&] { return row_of(part_of_id) && row_of(part_of_id)->is_plugged_in; });
        return row_of(part_of_id)->id;
    }
    std::vector<std::string> scanned() {
        const std::lock_guard lock(mutex);
        return codes;
    }
    void wait_until_scanner_works() {
        happening.wait_until([&] { return row_of("scanner") && row_of("scanner")->works; });
    }
};

} // namespace

TEST_CASE("devices: nobody takes a keyboard that nobody bound") {
    MachineBench bench;
    bench.start();
    bench.scanner.device().plug_in();
    bench.wait_for("scanner");
    const auto row = *bench.row_of("scanner");
    CHECK(row.may_be_keyboard);
    CHECK(row.use == DeviceRow::Use::none);
    CHECK(bench.scanner.device().held_by() == "usbhid");
}

TEST_CASE("devices: a bound scanner sells, goes and comes back by itself, and is remembered") {
    MachineBench bench;
    bench.start();
    bench.scanner.device().plug_in();
    const std::string id = bench.wait_for("scanner");
    REQUIRE(bench.devices->use_as_scanner(id, drivers::KeyboardLayout::us));
    bench.wait_until_scanner_works();
    bench.scanner.scan("9520000000014");
    bench.happening.wait_until([&] { return bench.scanned().size() == 1; });
    bench.scanner.device().unplug();
    bench.happening.wait_until([&] { return !bench.row_of("scanner")->is_plugged_in; });
    CHECK(bench.row_of("scanner")->use == DeviceRow::Use::scanner);
    CHECK_FALSE(bench.row_of("scanner")->works);
    bench.scanner.device().plug_in();
    bench.wait_until_scanner_works();
    bench.scanner.scan("9520000000021");
    bench.happening.wait_until([&] { return bench.scanned().size() == 2; });
    bench.devices.reset();
    CHECK(bench.scanner.device().held_by() == "usbhid");
    bench.start();
    bench.wait_until_scanner_works();
    REQUIRE(bench.devices->stop_using(id));
    bench.happening.wait_until([&] { return bench.scanner.device().held_by() == "usbhid"; });
    CHECK(load_device_settings(device_settings_file(bench.shop_file))->scanners.empty());
}

TEST_CASE("devices: the test code binds the scanner that reads it, and sells nothing") {
    MachineBench bench;
    bench.start();
    bench.scanner.device().plug_in();
    const std::string id = bench.wait_for("scanner");
    bench.devices->begin_binding(id);
    bench.happening.wait_until([&] { return bench.scanner.device().held_by() == "usbfs"; });
    bench.scanner.scan("9520000000014");
    bench.scanner.scan(std::string(drivers::scanner_test_code));
    bench.wait_until_scanner_works();
    CHECK_FALSE(bench.devices->binding());
    CHECK(bench.scanned().empty());
    CHECK(load_device_settings(device_settings_file(bench.shop_file))->scanners ==
          std::vector{ScannerSetting{id, bench.row_of("scanner")->title, drivers::KeyboardLayout::us}});
    bench.scanner.scan("9520000000021");
    bench.happening.wait_until([&] { return bench.scanned() == std::vector<std::string>{"9520000000021"}; });
}

TEST_CASE("devices: a keyboard that was to be bound by mistake is given back") {
    MachineBench bench;
    bench.start();
    bench.scanner.device().plug_in();
    bench.devices->begin_binding(bench.wait_for("scanner"));
    bench.happening.wait_until([&] { return bench.scanner.device().held_by() == "usbfs"; });
    bench.devices->cancel_binding();
    bench.happening.wait_until([&] { return bench.scanner.device().held_by() == "usbhid"; });
    CHECK_FALSE(bench.devices->binding());
}

TEST_CASE("devices: a bound printer prints, and a till that only looks takes nothing") {
    MachineBench bench;
    bench.start(SystemDevices::Taking::only_look);
    bench.printer.device().plug_in();
    const std::string id = bench.wait_for("printer");
    CHECK_FALSE(bench.devices->has_printer());
    REQUIRE(bench.devices->use_as_printer(id, "80mm"));
    CHECK(bench.devices->printer_profile(32).columns == 48);
    CHECK(bench.printer.device().held_by() == "usblp");
    bench.start();
    bench.devices->printer().refresh(std::stop_token{});
    CHECK(bench.devices->printer_condition().can_print());
    CHECK(bench.row_of("printer")->works);
    const auto result = bench.devices->printer().print(
        {.key = "K1-1", .bytes = "Terima kasih\n"}, [](std::size_t) {}, std::stop_token{});
    CHECK(result.outcome == drivers::PrintResult::Outcome::confirmed);
    CHECK(bench.printer.paper().find("Terima kasih") != std::string::npos);
    bench.devices.reset();
    CHECK(bench.printer.device().held_by() == "usblp");
}

TEST_CASE("devices: a scanner without a serial is found at another port and listed once") {
    MachineBench bench;
    UmockdevScanner left(bench.testbed.get(), {.name = "1-3", .address = 4, .serial = ""});
    UmockdevScanner right(bench.testbed.get(), {.name = "1-4", .address = 5, .serial = ""});
    bench.start();
    left.device().plug_in();
    const std::string id = bench.wait_for("@1-3");
    REQUIRE(bench.devices->use_as_scanner(id, drivers::KeyboardLayout::us));
    bench.happening.wait_until([&] { return bench.row_of("@1-3")->works; });
    left.device().unplug();
    right.device().plug_in();
    bench.happening.wait_until([&] { return right.device().held_by() == "usbfs"; });
    bench.happening.wait_until([&] { return bench.row_of("@1-3") && bench.row_of("@1-3")->works; });
    CHECK(bench.devices->rows().size() == 1);
    CHECK(bench.row_of("@1-3")->is_plugged_in);
    CHECK(bench.row_of("@1-3")->use == DeviceRow::Use::scanner);
    REQUIRE(bench.devices->stop_using(id));
    bench.happening.wait_until([&] { return right.device().held_by() == "usbhid"; });
}

TEST_CASE("devices: another device taken or left in use does not break the line to the printer") {
    MachineBench bench;
    bench.start();
    bench.printer.device().plug_in();
    bench.scanner.device().plug_in();
    const std::string scanner = bench.wait_for("scanner");
    REQUIRE(bench.devices->use_as_printer(bench.wait_for("printer"), "80mm"));
    bench.devices->printer().refresh(std::stop_token{});
    REQUIRE(bench.devices->printer_condition().can_print());
    REQUIRE(bench.devices->use_as_scanner(scanner, drivers::KeyboardLayout::us));
    REQUIRE(bench.devices->stop_using(scanner));
    CHECK(bench.devices->printer_condition().can_print());
    CHECK(bench.printer.device().held_by() == "usbfs");
}

TEST_CASE("devices: the answers to a test page add up to the profile, until another model is chosen") {
    MachineBench bench;
    bench.start();
    REQUIRE(bench.devices->use_as_printer("network:127.0.0.1:1", "58mm"));
    REQUIRE(bench.devices->answer_test_page({.ruler_columns = 48}));
    REQUIRE(bench.devices->answer_test_page({.has_native_qr = false}));
    CHECK(bench.devices->printer_profile(32).columns == 48);
    CHECK_FALSE(bench.devices->printer_profile(32).native_qr);
    bench.devices.reset();
    bench.start();
    CHECK(bench.devices->printer_profile(32).columns == 48);
    REQUIRE(bench.devices->use_as_printer("network:127.0.0.1:1", "58mm"));
    CHECK(bench.devices->printer_profile(48).columns == 32);
}

TEST_CASE("devices: what the command line has bound meanwhile is kept when the till saves") {
    MachineBench bench;
    bench.start();
    DeviceSettings elsewhere;
    elsewhere.display = DisplaySetting{"serial:/dev/none", "Layar"};
    REQUIRE(save_device_settings(device_settings_file(bench.shop_file), elsewhere));
    REQUIRE(bench.devices->use_as_printer("network:127.0.0.1:1", "58mm"));
    CHECK(load_device_settings(device_settings_file(bench.shop_file))->display == elsewhere.display);
}

TEST_CASE("devices: a wrong settings file is put aside and not overwritten") {
    MachineBench bench;
    const auto file = device_settings_file(bench.shop_file);
    std::ofstream(file) << "{ not quite";
    bench.start();
    REQUIRE(bench.devices->use_as_printer("network:127.0.0.1:1", "58mm"));
    std::ifstream aside(file.string() + ".wrong");
    CHECK(std::string(std::istreambuf_iterator<char>(aside), {}) == "{ not quite");
    CHECK(load_device_settings(file)->printer->connection == "network:127.0.0.1:1");
}

TEST_CASE("devices: a settings file that is wrong is a sentence, and the till goes on without devices") {
    const std::string wrong[] = {
        "",
        "{",
        "[]",
        R"({"version": 9})",
        R"({"version": "one"})",
        R"({"version": 1, "scanners": [{}]})",
        R"({"version": 1, "scanners": 7})",
        R"({"version": 1, "scanners": ["usb"]})",
        R"({"version": 1, "scanners": [{"device": "usb-1", "layout": "klingon"}]})",
        R"({"version": 1, "printer": {"profile": "58mm"}})",
        R"({"version": 1, "printer": 5})",
        R"({"version": 1, "printer": {"connection": "usb-1", "test_page": {"columns": "many"}}})",
        R"({"version": 1, "printer": {"connection": "usb-1", "test_page": {"buzzer": "horn"}}})",
        R"({"version": 1, "label_printer": {"language": "tspl"}})",
        R"({"version": 1, "label_printer": {"connection": "usb-1"}})",
        R"({"version": 1, "label_printer": {"connection": "usb-1", "language": "epl"}})",
        R"({"version": 1, "label_printer": {"connection": "usb-1", "language": "zpl", "width_mm": "wide"}})",
        R"({"version": 1, "label_printer": {"connection": "usb-1", "language": "zpl", "width_mm": 5000}})",
        std::string("\xFF\xFE\x00", 3),
    };
    for (const std::string& text : wrong) {
        CAPTURE(text);
        MachineBench bench;
        std::ofstream(device_settings_file(bench.shop_file)) << text;
        bench.start();
        REQUIRE(bench.devices->problems().size() == 1);
        CHECK(bench.devices->problems()[0].find("devices.json") != std::string::npos);
        CHECK_FALSE(bench.devices->has_printer());
        CHECK(bench.devices->printer_condition().can_print());
    }
}

TEST_CASE("device settings: what is saved is read again") {
    const TemporaryFolder folder;
    const auto file = folder.path() / "devices.json";
    CHECK(load_device_settings(file) == DeviceSettings{});
    const drivers::SelfTestAnswers answers{.ruler_columns = 48,
                                           .frame_width_dots = 576,
                                           .code_page_index = 2,
                                           .has_native_qr = false,
                                           .has_native_code128 = true,
                                           .has_native_ean13 = false,
                                           .was_cut = true,
                                           .buzzer = drivers::PrinterProfile::Buzzer::esc_paren_a};
    const DeviceSettings settings{
        {{"usb-0c2e:0b61-1", "Pemindai \"besar\"", drivers::KeyboardLayout::german}},
        PrinterSetting{"usb-0416:5011@1-2", "Printer", "58mm", answers},
        DisplaySetting{"serial:/dev/ttyUSB0", "Layar"},
        LabelPrinterSetting{"network:192.168.1.50", "Label", drivers::LabelLanguage::zpl, {40, 20, 3, 12}}};
    REQUIRE(save_device_settings(file, settings));
    CHECK(load_device_settings(file) == settings);
    CHECK_FALSE(save_device_settings(folder.path() / "none" / "devices.json", settings));
}

TEST_CASE("device settings: a file from before there were label printers has none") {
    const TemporaryFolder folder;
    const auto file = folder.path() / "devices.json";
    std::ofstream(file)
        << R"({"version": 1, "scanners": [], "display": {"connection": "serial:/dev/ttyS0"}})";
    const auto settings = load_device_settings(file);
    REQUIRE(settings);
    CHECK(settings->display.has_value());
    CHECK_FALSE(settings->label_printer.has_value());
}

TEST_CASE("devices: a label printer is bound beside the others, tried, and given up") {
    MachineBench bench;
    const auto paper = bench.folder.path() / "lp1";
    bench.start();
    CHECK_FALSE(bench.devices->label_printer_setting());
    const drivers::PrintJob job{"labels", "SIZE 50 mm,30 mm\r\n"};
    CHECK(bench.devices->label_printer().print(job, {}, {}).outcome == drivers::PrintResult::Outcome::failed);
    REQUIRE(bench.devices->use_as_printer("network:127.0.0.1:1", "58mm"));
    const LabelPrinterSetting setting{"file:" + paper.string(), "", drivers::LabelLanguage::tspl, {}};
    REQUIRE(bench.devices->use_as_label_printer(setting));
    CHECK(bench.devices->has_printer());
    CHECK(bench.row_of("lp1")->use == DeviceRow::Use::label_printer);
    CHECK(bench.devices->label_printer().print(job, {}, {}).outcome == drivers::PrintResult::Outcome::failed);
    bench.happening.wait_until([&] { return !bench.row_of("lp1")->works; });
    REQUIRE(mkfifo(paper.c_str(), 0600) == 0);
    const drivers::FileDescriptor reader(open(paper.c_str(), O_RDONLY | O_NONBLOCK));
    CHECK(bench.devices->label_printer().print(job, {}, {}).outcome == drivers::PrintResult::Outcome::sent);
    CHECK(bench.row_of("lp1")->works);
    std::string labels(job.bytes.size() + 1, '\0');
    labels.resize(static_cast<std::size_t>(read(reader.number(), labels.data(), labels.size())));
    CHECK(labels == job.bytes);
    // The same device prints either receipts or labels.
    REQUIRE(bench.devices->use_as_printer("file:" + paper.string(), "58mm"));
    CHECK_FALSE(bench.devices->label_printer_setting());
    REQUIRE(bench.devices->use_as_label_printer(setting));
    CHECK_FALSE(bench.devices->has_printer());
    REQUIRE(bench.devices->stop_using("file:" + paper.string()));
    CHECK_FALSE(bench.row_of("lp1"));
}
