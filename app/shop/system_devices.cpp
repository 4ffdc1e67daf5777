#include "app/shop/device_connection.h"
#include "app/shop/paths.h"
#include "app/shop/receipt_output.h"
#include "app/shop/resources.h"
#include "app/shop/system_devices_state.h"
#include "drivers/virtual/virtual_printer.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

namespace sokoguru::shop {

SystemDevices::State::State(std::filesystem::path file, Events what_to_call, Taking how)
    : shop_file(std::move(file)), events(std::move(what_to_call)), taking(how) {
    load();
    set_virtual_printer();
    follow_settings();
    if (taking == Taking::only_look) return;
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

drivers::PrinterProfile SystemDevices::State::profile_of(const PrinterSetting& setting) const {
    const auto found = std::ranges::find(profiles.profiles, setting.profile, &drivers::PrinterProfile::name);
    return drivers::profile_from_answers(
        found == profiles.profiles.end() ? shop::printer_profile(columns_without_setting) : *found,
        setting.answers);
}

/// A line whose setting is as it was stays as it is.
void SystemDevices::State::follow_settings() {
    set_printer();
    set_label_printer();
    if (taking == Taking::take_into_use) set_display();
    wake_keeper();
}

void SystemDevices::State::set_virtual_printer() {
    printer.set(std::make_shared<drivers::VirtualPrinter>(shop::printer_profile(columns_without_setting),
                                                          receipts_folder(shop_file)));
}

void SystemDevices::State::set_printer() {
    std::optional<PrinterSetting> wanted;
    {
        const std::lock_guard lock(mutex);
        if (settings.printer == printer_in_use) return;
        wanted = printer_in_use = settings.printer;
    }
    std::shared_ptr<drivers::EscposPrinter> fresh;
    if (wanted) {
        const drivers::PrinterProfile profile = profile_of(*wanted);
        fresh = std::make_shared<drivers::EscposPrinter>(
            connect_to(wanted->connection, usb, profile.is_one_way), profile, [this] {
                wake_keeper();
                tell();
            });
        printer.set(fresh);
    } else {
        set_virtual_printer();
    }
    // The old one goes after the lock: its line waits for the USB thread, and that may be waiting for the
    // lock.
    const std::lock_guard lock(mutex);
    escpos.swap(fresh);
}

/// Ends the line to the display that was, and opens one to the display that is.
void SystemDevices::State::set_display() {
    std::optional<DisplaySetting> wanted;
    {
        const std::lock_guard lock(mutex);
        if (settings.display == display_in_use) return;
        wanted = display_in_use = settings.display;
    }
    std::shared_ptr<drivers::DisplayWorker> fresh;
    if (wanted) {
        fresh = std::make_shared<drivers::DisplayWorker>(connect_to(wanted->connection, usb),
                                                         drivers::DisplayProfile{},
                                                         [this](const drivers::DisplayState& now) {
                                                             display_works = now.is_connected;
                                                             wake_keeper();
                                                         });
    }
    const std::lock_guard lock(mutex);
    display.swap(fresh);
    if (display) display->show(customer_reads);
}

/// Between two jobs no line is open, so the printer that was just goes. Its language and its labels are asked
/// for with each job.
void SystemDevices::State::set_label_printer() {
    std::string wanted;
    {
        const std::lock_guard lock(mutex);
        if (settings.label_printer) wanted = settings.label_printer->connection;
        if (labels != nullptr && wanted == label_connection_in_use) return;
        label_connection_in_use = wanted;
    }
    auto fresh = std::make_shared<drivers::LabelPrinter>(connect_to(wanted, usb), [this] { tell(); });
    label_printer.set(fresh);
    const std::lock_guard lock(mutex);
    labels = std::move(fresh);
}

std::string SystemDevices::State::title_of(std::string_view id) const {
    const auto devices = usb.devices();
    const auto* device = drivers::find_usb_device(devices, id);
    return device == nullptr ? std::string(id) : device->title();
}

tl::expected<void, std::string>
SystemDevices::State::change(const std::function<void(DeviceSettings&)>& edit) {
    const auto file = device_settings_file(shop_file);
    const std::lock_guard lock(mutex);
    // The command line may have saved something since; what it can't have meant is put aside for a person to
    // look at.
    auto edited = load_device_settings(file);
    if (!edited) {
        std::error_code ignored;
        std::filesystem::rename(file, file.string() + ".wrong", ignored);
        edited = settings;
    }
    edit(*edited);
    if (auto saved = save_device_settings(file, *edited); !saved) return saved;
    settings = std::move(*edited);
    return {};
}

SystemDevices::SystemDevices(std::filesystem::path shop_file, Events events, Taking taking)
    : state_(std::make_unique<State>(std::move(shop_file), std::move(events), taking)) {}

SystemDevices::~SystemDevices() {
    state_->keeper.request_stop();
    if (state_->keeper.joinable()) state_->keeper.join();
    // Their lines end before the host does.
    state_->escpos.reset();
    state_->display.reset();
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
    auto changed = state_->change([&](DeviceSettings& settings) {
        std::erase_if(settings.scanners, [&](const auto& scanner) { return scanner.device == id; });
        if (settings.label_printer && settings.label_printer->connection == id)
            settings.label_printer.reset();
        settings.printer = PrinterSetting{std::string(id), state_->title_of(id), std::string(profile), {}};
    });
    state_->follow_settings();
    return changed;
}

tl::expected<void, std::string> SystemDevices::answer_test_page(const drivers::SelfTestAnswers& answers) {
    auto changed = state_->change([&](DeviceSettings& settings) {
        if (settings.printer) settings.printer->answers = drivers::merged(settings.printer->answers, answers);
    });
    state_->follow_settings();
    return changed;
}

tl::expected<void, std::string> SystemDevices::use_as_scanner(std::string_view id,
                                                              drivers::KeyboardLayout layout) {
    auto changed = state_->change([&](DeviceSettings& settings) {
        std::erase_if(settings.scanners, [&](const auto& scanner) { return scanner.device == id; });
        settings.scanners.push_back({std::string(id), state_->title_of(id), layout});
    });
    state_->follow_settings();
    return changed;
}

tl::expected<void, std::string> SystemDevices::use_as_display(std::string_view id) {
    auto changed = state_->change([&](DeviceSettings& settings) {
        settings.display = DisplaySetting{std::string(id), state_->title_of(id)};
    });
    state_->follow_settings();
    return changed;
}

drivers::Printer& SystemDevices::label_printer() {
    return state_->label_printer;
}

std::optional<LabelPrinterSetting> SystemDevices::label_printer_setting() const {
    const std::lock_guard lock(state_->mutex);
    return state_->settings.label_printer;
}

drivers::PrinterCondition SystemDevices::label_printer_condition() const {
    const std::lock_guard lock(state_->mutex);
    return state_->labels->condition();
}

tl::expected<void, std::string> SystemDevices::use_as_label_printer(LabelPrinterSetting setting) {
    setting.title = state_->title_of(setting.connection);
    auto changed = state_->change([&](DeviceSettings& settings) {
        std::erase_if(settings.scanners,
                      [&](const auto& scanner) { return scanner.device == setting.connection; });
        if (settings.printer && settings.printer->connection == setting.connection) settings.printer.reset();
        settings.label_printer = setting;
    });
    state_->follow_settings();
    return changed;
}

void SystemDevices::show_customer(const drivers::CustomerDisplay& display) {
    const std::lock_guard lock(state_->mutex);
    if (state_->customer_reads == display) return;
    state_->customer_reads = display;
    if (state_->display) state_->display->show(display);
}

tl::expected<void, std::string> SystemDevices::stop_using(std::string_view id) {
    auto changed = state_->change([&](DeviceSettings& settings) {
        std::erase_if(settings.scanners, [&](const auto& scanner) { return scanner.device == id; });
        if (settings.printer && settings.printer->connection == id) settings.printer.reset();
        if (settings.display && settings.display->connection == id) settings.display.reset();
        if (settings.label_printer && settings.label_printer->connection == id)
            settings.label_printer.reset();
    });
    state_->follow_settings();
    return changed;
}

void SystemDevices::begin_binding(std::string_view id) {
    {
        const std::lock_guard lock(state_->mutex);
        state_->binding.begin(device_steady_ms());
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
