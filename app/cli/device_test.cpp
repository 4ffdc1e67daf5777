#include "app/cli/device_test.h"

#include "app/shop/device_connection.h"
#include "app/shop/device_text.h"
#include "app/shop/language.h"
#include "app/shop/system_devices.h"
#include "drivers/printer/escpos_printer.h"
#include "drivers/printer/self_test.h"
#include "drivers/scanner/usb_scanner.h"
#include "drivers/usb/usb_printer.h"

#include <fmt/ostream.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <ostream>
#include <utility>

namespace sokoguru::cli {

namespace {

constexpr std::chrono::seconds scan_timeout{60};

void test_printer(Context& context, drivers::UsbHost& usb, const std::string& id,
                  const drivers::PrinterProfile& profile) {
    drivers::EscposPrinter printer(shop::connect_to(id, usb, profile.is_one_way), profile, [] {});
    const auto result = printer.print(
        {.key = "self-test", .bytes = drivers::encode_self_test(profile)}, [](std::size_t) {},
        std::stop_token{});
    using Outcome = drivers::PrintResult::Outcome;
    if (result.outcome == Outcome::failed || result.outcome == Outcome::unknown)
        throw CommandFailed(shop::describe(printer.condition()) + " (" + result.reason + ")");
    fmt::print(context.out, "{}\n",
               result.outcome == Outcome::confirmed
                   ? tr("The printer says that the page is printed.")
                   : tr("The printer has taken the page, and can't say more."));
    const auto identity = printer.identity();
    if (!identity.model.empty()) fmt::print(context.out, "{} {}\n", identity.maker, identity.model);
}

void test_scanner(Context& context, drivers::UsbHost& usb, const drivers::UsbDevice& device) {
    std::mutex mutex;
    std::condition_variable woken;
    std::optional<drivers::Scan> read;
    const auto on_event = [&](const drivers::ScanEvent& event, std::span<const drivers::KeyStroke>) {
        const std::lock_guard lock(mutex);
        if (const auto* scan = std::get_if<drivers::Scan>(&event)) read = *scan;
        woken.notify_one();
    };
    const auto scanner = drivers::UsbScanner::open(usb, device, {.reading = {.device = device.id()}},
                                                   {.on_event = on_event, .on_gone = {}});
    if (!scanner) throw CommandFailed(scanner.error().reason);
    fmt::print(context.out, "{}\n", tr("Scan something within a minute."));
    context.out.flush();
    std::unique_lock lock(mutex);
    if (!woken.wait_for(lock, scan_timeout, [&] { return read.has_value(); }))
        throw CommandFailed(tr("Nothing was scanned."));
    fmt::print(context.out, "{} {}\n", read->code, read->symbology);
}

/// Says how each device fares when that is not what was said before.
class ChangeReport {
  public:
    ChangeReport(const shop::SystemDevices& devices, std::ostream& out) : devices_(devices), out_(out) {}

    void say() {
        std::vector<std::string> lines;
        for (const shop::DeviceRow& row : devices_.rows()) {
            lines.push_back(fmt::format("{}  {}  {}", row.id, row.title,
                                        shop::describe(row, devices_.printer_condition())));
        }
        for (const std::string& line : lines) {
            if (std::ranges::find(said_, line) == said_.end()) fmt::print(out_, "{}\n", line);
        }
        for (const std::string& line : said_) {
            const std::string id = line.substr(0, line.find("  "));
            const auto is_same = [&](const std::string& other) { return other.starts_with(id + "  "); };
            if (std::ranges::none_of(lines, is_same)) fmt::print(out_, "{}  {}\n", id, tr("has gone"));
        }
        out_.flush();
        said_ = std::move(lines);
    }

  private:
    const shop::SystemDevices& devices_;
    std::ostream& out_;
    std::vector<std::string> said_;
};

} // namespace

void test_device(Context& context, const std::string& id) {
    constexpr int columns = 32;
    const drivers::PrinterProfile profile =
        shop::SystemDevices(context.shop_file, {}, shop::SystemDevices::Taking::only_look)
            .printer_profile(columns);
    drivers::UsbHost usb([] {});
    if (shop::is_address_beyond_usb(id)) return test_printer(context, usb, id, profile);
    const auto plugged_in = usb.devices();
    const drivers::UsbDevice* device = drivers::find_usb_device(plugged_in, id);
    if (device == nullptr)
        throw CommandFailed(tr("There is no such device; `sokoguru devices list` shows what there is."));
    if (drivers::may_be_printer(*device))
        test_printer(context, usb, id, profile);
    else
        test_scanner(context, usb, *device);
}

void watch_devices(Context& context) {
    std::mutex mutex;
    std::condition_variable woken;
    bool must_look = true;
    const auto wake = [&] {
        const std::lock_guard lock(mutex);
        must_look = true;
        woken.notify_one();
    };
    const shop::SystemDevices devices(context.shop_file, {.on_scan = {}, .on_change = wake},
                                      shop::SystemDevices::Taking::only_look);
    ChangeReport report(devices, context.out);
    while (context.out) {
        report.say();
        std::unique_lock lock(mutex);
        woken.wait(lock, [&] { return std::exchange(must_look, false); });
    }
}

} // namespace sokoguru::cli
