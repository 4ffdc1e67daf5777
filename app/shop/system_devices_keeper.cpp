#include "app/shop/device_connection.h"
#include "app/shop/system_devices_state.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace sokoguru::shop {

std::int64_t device_steady_ms() {
    const auto since_start = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(since_start).count();
}

void SystemDevices::State::wake_keeper() {
    {
        const std::lock_guard lock(mutex);
        keeper_must_look = true;
    }
    keeper_woken.notify_one();
}

void SystemDevices::State::keep(const std::stop_token& stop) {
    std::vector<DeviceRow> told;
    while (!stop.stop_requested()) {
        save_bound_scanner();
        close_scanners();
        open_scanners();
        refresh_display();
        if (auto now = rows(); now != told) {
            told = std::move(now);
            tell();
        }
        std::unique_lock lock(mutex);
        const auto is_woken = [this] { return std::exchange(keeper_must_look, false); };
        bool is_due = false;
        if (must_look_again())
            is_due = !keeper_woken.wait_for(lock, stop, std::chrono::milliseconds(device_retry_ms), is_woken);
        else
            keeper_woken.wait(lock, stop, is_woken);
        const bool must_try_printer = is_due && is_printer_unreached();
        binding.tick(device_steady_ms());
        if (binding.state() != drivers::ScannerBinding::State::waiting && !binding_device.empty()) {
            binding_device.clear();
            // Whoever waits for the binding hears of its end, even when no row has changed.
            told.clear();
        }
        lock.unlock();
        if (must_try_printer) tell();
    }
    std::vector<OpenScanner> leaving;
    const std::lock_guard lock(mutex);
    leaving.swap(scanners);
}

/// Under the lock, as the next one. Whether something may have changed of which nobody tells us.
bool SystemDevices::State::must_look_again() const {
    return binding.state() == drivers::ScannerBinding::State::waiting || is_printer_unreached() ||
           (display != nullptr && !display_works) ||
           std::ranges::any_of(scanners, [](const auto& open) { return open.problem.has_value(); });
}

/// A printer in the network or on a serial line is not heard to come; it must be tried.
bool SystemDevices::State::is_printer_unreached() const {
    return escpos != nullptr && settings.printer && is_address_beyond_usb(settings.printer->connection) &&
           escpos->condition().link != drivers::PrinterCondition::Link::ready;
}

/// One that is away is tried again; nobody tells when a display comes back.
void SystemDevices::State::refresh_display() {
    const std::lock_guard lock(mutex);
    if (display != nullptr && !display_works) display->refresh();
}

std::vector<ScannerSetting> SystemDevices::State::wanted_scanners() const {
    std::vector<ScannerSetting> wanted = settings.scanners;
    const bool is_bound = std::ranges::find(wanted, binding_device, &ScannerSetting::device) != wanted.end();
    if (!binding_device.empty() && !is_bound) wanted.push_back({.device = binding_device, .title = {}});
    return wanted;
}

void SystemDevices::State::close_scanners() {
    const auto plugged_in = usb.devices();
    std::vector<OpenScanner> leaving;
    {
        const std::lock_guard lock(mutex);
        const auto wanted = wanted_scanners();
        const auto stays = [&](const OpenScanner& open) {
            const auto* device = drivers::find_usb_device(plugged_in, open.setting.device);
            const bool is_wanted = std::ranges::find(wanted, open.setting) != wanted.end();
            const bool rests = !open.problem || device_steady_ms() - open.tried_at_ms < device_retry_ms;
            return is_wanted && rests && device != nullptr && device->node_path == open.node_path &&
                   !*open.gone;
        };
        const auto first = std::stable_partition(scanners.begin(), scanners.end(), stays);
        std::move(first, scanners.end(), std::back_inserter(leaving));
        scanners.erase(first, scanners.end());
    }
    // Closed here, without the lock: a line waits for the USB thread, and that may be waiting for the lock.
}

void SystemDevices::State::open_scanners() {
    const auto plugged_in = usb.devices();
    std::vector<ScannerSetting> missing;
    {
        const std::lock_guard lock(mutex);
        missing = wanted_scanners();
        std::erase_if(missing, [&](const ScannerSetting& setting) {
            return std::ranges::find(scanners, setting, &OpenScanner::setting) != scanners.end();
        });
    }
    for (const ScannerSetting& setting : missing) {
        const auto* device = drivers::find_usb_device(plugged_in, setting.device);
        if (device == nullptr) continue;
        OpenScanner opened = open_scanner(setting, *device);
        const std::lock_guard lock(mutex);
        scanners.push_back(std::move(opened));
    }
}

OpenScanner SystemDevices::State::open_scanner(const ScannerSetting& setting,
                                               const drivers::UsbDevice& device) {
    OpenScanner open;
    open.setting = setting;
    open.node_path = device.node_path;
    open.tried_at_ms = device_steady_ms();
    drivers::UsbScannerEvents scanner_events{
        .on_event = [this](const auto& event, auto strokes) { take_scan(event, strokes); },
        .on_gone =
            [this, gone = open.gone](const std::string& reason) {
                spdlog::info("scanner: {}", reason);
                *gone = true;
                wake_keeper();
            }};
    auto scanner = drivers::UsbScanner::open(
        usb, device, {.reading = {.device = setting.device}, .layout = setting.layout},
        std::move(scanner_events));
    if (scanner) {
        open.scanner = std::move(*scanner);
    } else {
        spdlog::warn("scanner: {}", scanner.error().reason);
        open.problem = std::move(scanner.error());
    }
    return open;
}

/// On the USB thread.
void SystemDevices::State::take_scan(const drivers::ScanEvent& event,
                                     std::span<const drivers::KeyStroke> strokes) {
    const auto* scan = std::get_if<drivers::Scan>(&event);
    if (scan == nullptr) {
        spdlog::warn("scanner: noise of {} characters dropped",
                     std::get<drivers::NoiseDropped>(event).length);
        return;
    }
    {
        const std::lock_guard lock(mutex);
        if (same_code.is_repeat(*scan, device_steady_ms())) return;
        if (const auto read = binding.on_scan(*scan, strokes, device_steady_ms())) {
            bound = ScannerSetting{read->device, {}, read->layout.value_or(drivers::KeyboardLayout::us)};
            keeper_must_look = true;
            keeper_woken.notify_one();
            return;
        }
        if (scan->device == binding_device) return; // Not bound yet, so it sells nothing.
    }
    if (events.on_scan) events.on_scan(*scan);
}

/// On the keeper's thread, since writing a file may take a while.
void SystemDevices::State::save_bound_scanner() {
    std::optional<ScannerSetting> setting;
    {
        const std::lock_guard lock(mutex);
        setting = std::exchange(bound, std::nullopt);
    }
    if (!setting) return;
    setting->title = title_of(setting->device);
    const auto saved = change([&](DeviceSettings& edited) {
        std::erase_if(edited.scanners, [&](const auto& other) { return other.device == setting->device; });
        edited.scanners.push_back(*setting);
    });
    if (!saved) spdlog::error("devices: {}", saved.error());
}

} // namespace sokoguru::shop
