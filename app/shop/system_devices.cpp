#include "app/shop/system_devices.h"

#include "app/shop/paths.h"
#include "app/shop/receipt_output.h"
#include "app/shop/resources.h"
#include "drivers/printer/escpos_printer.h"
#include "drivers/printer/profile_file.h"
#include "drivers/scanner/same_code_window.h"
#include "drivers/scanner/scanner_binding.h"
#include "drivers/scanner/usb_scanner.h"
#include "drivers/usb/usb_printer.h"
#include "drivers/virtual/virtual_printer.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace sokoguru::shop {

namespace {

/// How long after a failure a scanner that is there is tried again.
constexpr std::int64_t retry_ms = 2'000;
/// The paper of a till that nobody has told otherwise.
constexpr int default_columns = 32;

std::int64_t steady_ms() {
    const auto since_start = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(since_start).count();
}

/// The printer that the worker holds, while what is behind it changes.
class SwitchedPrinter final : public drivers::Printer {
  public:
    void set(std::shared_ptr<drivers::Printer> printer) {
        const std::lock_guard lock(mutex_);
        printer_.swap(printer);
    }
    drivers::PrintResult print(const drivers::PrintJob& job, const BytesSentCallback& on_bytes_sent,
                               std::stop_token stop) override {
        return current()->print(job, on_bytes_sent, std::move(stop));
    }
    void refresh(std::stop_token stop) override { current()->refresh(std::move(stop)); }

  private:
    std::shared_ptr<drivers::Printer> current() {
        const std::lock_guard lock(mutex_);
        return printer_;
    }

    std::mutex mutex_;
    std::shared_ptr<drivers::Printer> printer_; ///< Guarded by `mutex_`.
};

/// A scanner that is open, or that could not be opened.
struct OpenScanner {
    ScannerSetting setting;
    std::string node_path; ///< Tells a device that was plugged in anew.
    std::unique_ptr<drivers::UsbScanner> scanner;
    std::optional<drivers::UsbProblem> problem;
    std::int64_t tried_at_ms = 0;
    std::shared_ptr<std::atomic<bool>> gone = std::make_shared<std::atomic<bool>>(false);
};

} // namespace

struct SystemDevices::State {
    State(std::filesystem::path file, Events what_to_call, Taking taking);

    // The keeper: the thread that opens and closes scanners.
    void wake_keeper();
    void keep(const std::stop_token& stop);
    void close_scanners();
    void open_scanners();
    OpenScanner open_scanner(const ScannerSetting& setting, const drivers::UsbDevice& device);
    void take_scan(const drivers::ScanEvent& event, std::span<const drivers::KeyStroke> strokes);
    std::vector<ScannerSetting> wanted_scanners() const;

    std::vector<DeviceRow> rows() const;
    void set_use(DeviceRow& row) const;

    /// That something has changed.
    void tell() const {
        if (events.on_change) events.on_change();
    }

    void load();
    void set_printer();
    const drivers::PrinterProfile& profile_of(const PrinterSetting& setting) const;
    tl::expected<void, std::string> change(const std::function<void(DeviceSettings&)>& edit);
    std::string title_of(std::string_view id) const;

    const std::filesystem::path shop_file;
    const Events events;
    drivers::LoadedProfiles profiles;
    std::vector<std::string> problems; ///< Guarded by `mutex`.

    mutable std::mutex mutex;
    DeviceSettings settings;                        ///< Guarded by `mutex`, and so on:
    std::shared_ptr<drivers::EscposPrinter> escpos; ///< Null: the virtual printer.
    drivers::ScannerBinding binding;
    std::string binding_device;
    std::vector<OpenScanner> scanners; ///< Changed by the keeper only.
    drivers::SameCodeWindow same_code;
    bool keeper_must_look = true;
    std::condition_variable_any keeper_woken;

    drivers::UsbHost usb{[this] {
        wake_keeper();
        tell(); // For the printer, which is not the keeper's.
    }};
    SwitchedPrinter printer; ///< Before the host goes, its lines must.
    std::jthread keeper;
};

SystemDevices::State::State(std::filesystem::path file, Events what_to_call, Taking taking)
    : shop_file(std::move(file)), events(std::move(what_to_call)) {
    load();
    set_printer();
    if (taking == Taking::take_into_use)
        keeper = std::jthread([this](const std::stop_token& stop) { keep(stop); });
}

void SystemDevices::State::load() {
    profiles = drivers::load_printer_profiles(resource_path("printers"));
    for (const drivers::ProfileProblem& problem : profiles.problems) {
        problems.push_back(fmt::format("{}: {}", problem.file_name, problem.what));
    }
    auto loaded = load_device_settings(device_settings_file(shop_file));
    if (loaded)
        settings = std::move(*loaded);
    else
        problems.push_back(loaded.error());
    if (const std::string usb_problem = usb.problem(); !usb_problem.empty()) problems.push_back(usb_problem);
    for (const std::string& problem : problems) {
        spdlog::warn("devices: {}", problem);
    }
}

const drivers::PrinterProfile& SystemDevices::State::profile_of(const PrinterSetting& setting) const {
    const auto found = std::ranges::find(profiles.profiles, setting.profile, &drivers::PrinterProfile::name);
    return found == profiles.profiles.end() ? shop::printer_profile(default_columns) : *found;
}

void SystemDevices::State::set_printer() {
    std::optional<PrinterSetting> wanted;
    {
        const std::lock_guard lock(mutex);
        wanted = settings.printer;
    }
    std::shared_ptr<drivers::EscposPrinter> fresh;
    if (wanted) {
        const drivers::PrinterProfile& profile = profile_of(*wanted);
        fresh = std::make_shared<drivers::EscposPrinter>(
            drivers::connect_usb_printer(usb, wanted->connection, profile.is_one_way), profile,
            [this] { tell(); });
        printer.set(fresh);
    } else {
        printer.set(std::make_shared<drivers::VirtualPrinter>(shop::printer_profile(default_columns),
                                                              receipts_folder(shop_file)));
    }
    // The old one goes after the lock: its line waits for the USB thread, and that may be waiting for the
    // lock.
    const std::lock_guard lock(mutex);
    escpos.swap(fresh);
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
        close_scanners();
        open_scanners();
        if (auto now = rows(); now != told) {
            told = std::move(now);
            tell();
        }
        std::unique_lock lock(mutex);
        const bool must_retry =
            std::ranges::any_of(scanners, [](const auto& open) { return open.problem.has_value(); });
        const auto is_woken = [this] { return std::exchange(keeper_must_look, false); };
        if (binding.state() == drivers::ScannerBinding::State::waiting || must_retry)
            keeper_woken.wait_for(lock, stop, std::chrono::milliseconds(retry_ms), is_woken);
        else
            keeper_woken.wait(lock, stop, is_woken);
        binding.tick(steady_ms());
        if (binding.state() == drivers::ScannerBinding::State::waiting || binding_device.empty()) continue;
        binding_device.clear();
        // Whoever waits for the binding hears of its end, even when no row has changed.
        told.clear();
    }
    std::vector<OpenScanner> leaving;
    const std::lock_guard lock(mutex);
    leaving.swap(scanners);
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
            const bool rests = !open.problem || steady_ms() - open.tried_at_ms < retry_ms;
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
    open.tried_at_ms = steady_ms();
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
    std::optional<drivers::BoundScanner> bound;
    {
        const std::lock_guard lock(mutex);
        if (same_code.is_repeat(*scan, steady_ms())) return;
        bound = binding.on_scan(*scan, strokes, steady_ms());
        if (!bound && scan->device == binding_device) return; // Not bound yet, so it sells nothing.
    }
    if (!bound) {
        if (events.on_scan) events.on_scan(*scan);
        return;
    }
    const ScannerSetting setting{bound->device, title_of(bound->device),
                                 bound->layout.value_or(drivers::KeyboardLayout::us)};
    const auto saved = change([&](DeviceSettings& edited) {
        std::erase_if(edited.scanners, [&](const auto& other) { return other.device == setting.device; });
        edited.scanners.push_back(setting);
    });
    if (!saved) spdlog::error("devices: {}", saved.error());
    wake_keeper();
}

std::vector<DeviceRow> SystemDevices::State::rows() const {
    const auto plugged_in = usb.devices();
    std::vector<DeviceRow> rows;
    for (const drivers::UsbDevice& device : plugged_in) {
        DeviceRow row{.id = device.id(), .title = device.title(), .is_plugged_in = true, .problem = {}};
        for (const drivers::UsbUse& use : drivers::uses_of(device)) {
            using Kind = drivers::UsbUse::Kind;
            const bool is_printer = use.kind == Kind::printer || use.kind == Kind::vendor_bulk;
            (is_printer ? row.may_be_printer : row.may_be_scanner) = true;
            if (use.kind == Kind::keyboard) row.may_be_keyboard = true;
        }
        if (row.may_be_printer || row.may_be_scanner) rows.push_back(std::move(row));
    }
    const std::lock_guard lock(mutex);
    const auto add_absent = [&](const std::string& id, const std::string& title) {
        const auto* device = drivers::find_usb_device(plugged_in, id);
        const std::string present_id = device == nullptr ? id : device->id();
        if (std::ranges::find(rows, present_id, &DeviceRow::id) == rows.end())
            rows.push_back({.id = id, .title = title.empty() ? id : title, .problem = {}});
    };
    if (settings.printer) add_absent(settings.printer->connection, settings.printer->title);
    for (const ScannerSetting& scanner : settings.scanners) {
        add_absent(scanner.device, scanner.title);
    }
    for (DeviceRow& row : rows) {
        set_use(row);
    }
    return rows;
}

/// Under the lock.
void SystemDevices::State::set_use(DeviceRow& row) const {
    if (settings.printer && settings.printer->connection == row.id) {
        row.use = DeviceRow::Use::printer;
        const drivers::PrinterCondition condition =
            escpos == nullptr ? drivers::PrinterCondition{} : escpos->condition();
        row.works = condition.link == drivers::PrinterCondition::Link::ready;
        row.is_not_permitted = condition.link == drivers::PrinterCondition::Link::not_permitted;
        row.problem = condition.reason;
        return;
    }
    const bool is_bound =
        std::ranges::find(settings.scanners, row.id, &ScannerSetting::device) != settings.scanners.end();
    // One that is only being bound has problems to tell of, too.
    if (!is_bound && row.id != binding_device) return;
    if (is_bound) row.use = DeviceRow::Use::scanner;
    const auto open = std::ranges::find(scanners, row.id,
                                        [](const OpenScanner& scanner) { return scanner.setting.device; });
    if (open == scanners.end()) return;
    row.works = open->scanner != nullptr;
    row.is_not_permitted = open->problem && open->problem->kind == drivers::UsbProblem::Kind::not_permitted;
    if (open->problem) row.problem = open->problem->reason;
}

std::string SystemDevices::State::title_of(std::string_view id) const {
    const auto devices = usb.devices();
    const auto* device = drivers::find_usb_device(devices, id);
    return device == nullptr ? std::string(id) : device->title();
}

tl::expected<void, std::string>
SystemDevices::State::change(const std::function<void(DeviceSettings&)>& edit) {
    const std::lock_guard lock(mutex);
    DeviceSettings edited = settings;
    edit(edited);
    if (auto saved = save_device_settings(device_settings_file(shop_file), edited); !saved) return saved;
    settings = std::move(edited);
    return {};
}

SystemDevices::SystemDevices(std::filesystem::path shop_file, Events events, Taking taking)
    : state_(std::make_unique<State>(std::move(shop_file), std::move(events), taking)) {}

SystemDevices::~SystemDevices() {
    state_->keeper.request_stop();
    if (state_->keeper.joinable()) state_->keeper.join();
    state_->escpos.reset(); // Its line ends before the host does.
}

std::vector<DeviceRow> SystemDevices::rows() const {
    return state_->rows();
}

std::vector<std::string> SystemDevices::problems() const {
    const std::lock_guard lock(state_->mutex);
    return state_->problems;
}

drivers::Printer& SystemDevices::printer() {
    return state_->printer;
}

bool SystemDevices::has_printer() const {
    const std::lock_guard lock(state_->mutex);
    return state_->escpos != nullptr;
}

drivers::PrinterCondition SystemDevices::printer_condition() const {
    const std::lock_guard lock(state_->mutex);
    return state_->escpos == nullptr ? drivers::PrinterCondition{} : state_->escpos->condition();
}

drivers::PrinterProfile SystemDevices::printer_profile(int columns_without_printer) const {
    const std::lock_guard lock(state_->mutex);
    if (!state_->settings.printer) return shop::printer_profile(columns_without_printer);
    return state_->profile_of(*state_->settings.printer);
}

std::vector<drivers::PrinterProfile> SystemDevices::printer_profiles() const {
    return state_->profiles.profiles;
}

tl::expected<void, std::string> SystemDevices::use_as_printer(std::string_view id, std::string_view profile) {
    const auto changed = state_->change([&](DeviceSettings& settings) {
        std::erase_if(settings.scanners, [&](const auto& scanner) { return scanner.device == id; });
        settings.printer = PrinterSetting{std::string(id), state_->title_of(id), std::string(profile)};
    });
    state_->set_printer();
    state_->wake_keeper();
    return changed;
}

tl::expected<void, std::string> SystemDevices::use_as_scanner(std::string_view id,
                                                              drivers::KeyboardLayout layout) {
    const auto changed = state_->change([&](DeviceSettings& settings) {
        std::erase_if(settings.scanners, [&](const auto& scanner) { return scanner.device == id; });
        settings.scanners.push_back({std::string(id), state_->title_of(id), layout});
    });
    state_->wake_keeper();
    return changed;
}

tl::expected<void, std::string> SystemDevices::stop_using(std::string_view id) {
    const auto changed = state_->change([&](DeviceSettings& settings) {
        std::erase_if(settings.scanners, [&](const auto& scanner) { return scanner.device == id; });
        if (settings.printer && settings.printer->connection == id) settings.printer.reset();
    });
    state_->set_printer();
    state_->wake_keeper();
    return changed;
}

void SystemDevices::begin_binding(std::string_view id) {
    {
        const std::lock_guard lock(state_->mutex);
        state_->binding.begin(steady_ms());
        state_->binding_device = id;
    }
    state_->wake_keeper();
}

void SystemDevices::cancel_binding() {
    {
        const std::lock_guard lock(state_->mutex);
        state_->binding.cancel();
        state_->binding_device.clear();
    }
    state_->wake_keeper();
}

std::optional<std::string> SystemDevices::binding() const {
    const std::lock_guard lock(state_->mutex);
    if (state_->binding_device.empty()) return std::nullopt;
    return state_->binding_device;
}

} // namespace sokoguru::shop
