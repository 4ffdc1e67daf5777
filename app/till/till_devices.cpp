// What the till knows of its devices, and what the devices screen does with them.

#include "app/shop/device_text.h"
#include "app/shop/drawer.h"
#include "app/shop/language.h"
#include "app/till/till.h"
#include "drivers/printer/escpos.h"
#include "drivers/printer/self_test.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <string_view>

namespace sokoguru::till {

namespace {

// The keys of print jobs that are no receipts: no sale's number looks like them.
constexpr std::string_view test_page_key = "test-page";
constexpr std::string_view buzzer_key = "buzzer";

/// Only for the virtual printer, of which this screen prints nothing.
constexpr int columns_without_printer = 32;

Notice notice_of_test_page(drivers::PrintReport::State state, const drivers::PrinterCondition& printer) {
    using State = drivers::PrintReport::State;
    if (state == State::confirmed)
        return {Notice::Kind::accepted, tr("The printer says that the page is printed.")};
    if (state == State::sent)
        return {Notice::Kind::accepted, tr("The printer has taken the page, and can't say more.")};
    const std::string why = printer.can_print() ? std::string() : " " + shop::describe(printer);
    return {Notice::Kind::refused, tr("The page did not come out whole.") + why};
}

Notice notice_of_drawer(drivers::PrintReport::State state, const drivers::PrinterCondition& printer) {
    using State = drivers::PrintReport::State;
    if (state == State::confirmed || state == State::sent)
        return {Notice::Kind::accepted, tr("The drawer was told to open.")};
    const std::string why = printer.can_print() ? std::string() : " " + shop::describe(printer);
    return {Notice::Kind::refused, tr("The drawer could not be told to open.") + why};
}

} // namespace

void Till::look_at_devices() {
    screen_.devices = {
        devices_.rows(), devices_.problems(), devices_.has_printer(),          devices_.printer_condition(),
        std::nullopt,    devices_.binding(),  devices_.label_printer_setting()};
    if (screen_.devices.has_printer)
        screen_.devices.profile = devices_.printer_profile(columns_without_printer);
    end_binding_when_over();
}

void Till::open_devices() {
    screen_.notice.reset();
    screen_.devices_page = DevicesPage{};
    look_at_devices();
    if (screen_.devices.label_printer) label_worker_->refresh();
    if (!screen_.devices.rows.empty()) screen_.devices_page->chosen_device = screen_.devices.rows.front().id;
}

void Till::back_to_devices() {
    if (!screen_.devices_page) return;
    if (screen_.devices_page->step == DevicesPage::Step::scanner_binding) devices_.cancel_binding();
    show_device_list();
}

/// With the form that was open before the devices were.
void Till::show_device_list() {
    DevicesPage& page = *screen_.devices_page;
    if (page.step == DevicesPage::Step::label_printer)
        screen_.form = std::exchange(page.form_below, std::nullopt);
    page.step = DevicesPage::Step::list;
    look_at_devices();
}

const shop::DeviceRow* Till::chosen_device() const {
    if (!screen_.devices_page) return nullptr;
    const auto row =
        std::ranges::find(screen_.devices.rows, screen_.devices_page->chosen_device, &shop::DeviceRow::id);
    return row == screen_.devices.rows.end() ? nullptr : &*row;
}

void Till::open_printer_models() {
    const shop::DeviceRow* device = chosen_device();
    if (device == nullptr || !device->may_be_printer) return;
    DevicesPage& page = *screen_.devices_page;
    page.models = devices_.printer_profiles();
    const std::string now_used = devices_.printer_profile(columns_without_printer).name;
    const auto used = std::ranges::find(page.models, now_used, &drivers::PrinterProfile::name);
    page.selected_model =
        used == page.models.end() ? 0 : static_cast<std::size_t>(used - page.models.begin());
    page.step = DevicesPage::Step::printer_models;
    screen_.notice.reset();
}

/// Says how saving went, and shows the list again.
void Till::say_saved(const tl::expected<void, std::string>& saved, const char* done) {
    if (saved) {
        say(Notice::Kind::accepted, done);
    } else {
        spdlog::error("devices: {}", saved.error());
        say(Notice::Kind::refused, std::string(tr("The settings can't be saved:")) + " " + saved.error());
        tone_ = Tone::refused;
    }
    worker_->refresh();
    show_device_list();
}

void Till::use_chosen_as_printer(std::size_t model) {
    const shop::DeviceRow* device = chosen_device();
    if (device == nullptr || model >= screen_.devices_page->models.size()) return;
    say_saved(devices_.use_as_printer(device->id, screen_.devices_page->models[model].name),
              tr("Receipts go to this printer from now on."));
}

void Till::bind_chosen_scanner() {
    const shop::DeviceRow* device = chosen_device();
    if (device == nullptr || !device->may_be_scanner) return;
    devices_.begin_binding(device->id);
    screen_.notice.reset();
    screen_.devices_page->last_scan.clear();
    screen_.devices_page->step = DevicesPage::Step::scanner_binding;
    look_at_devices();
}

/// The binding ends by itself, with the code or with the minute.
void Till::end_binding_when_over() {
    if (!screen_.devices_page || screen_.devices_page->step != DevicesPage::Step::scanner_binding ||
        screen_.devices.binding)
        return;
    screen_.devices_page->step = DevicesPage::Step::list;
    const shop::DeviceRow* device = chosen_device();
    if (device != nullptr && device->use == shop::DeviceRow::Use::scanner) {
        say(Notice::Kind::accepted, tr("This scanner sells at this till from now on."));
        tone_ = Tone::accepted;
    } else {
        say(Notice::Kind::warning, tr("The code was not scanned; nothing has changed."));
    }
}

void Till::stop_using_chosen_device() {
    const shop::DeviceRow* device = chosen_device();
    if (device == nullptr || device->use == shop::DeviceRow::Use::none) return;
    say_saved(devices_.stop_using(device->id), tr("This till no longer uses the device."));
}

void Till::print_test_page() {
    if (!screen_.devices_page || screen_.devices_page->test_is_under_way || !devices_.has_printer()) return;
    screen_.devices_page->test_is_under_way = true;
    worker_->submit({std::string(test_page_key),
                     drivers::encode_self_test(devices_.printer_profile(columns_without_printer))});
    say(Notice::Kind::accepted, tr("The test page goes to the printer."));
}

void Till::open_drawer() {
    if (!screen_.is_training) shop::open_drawer(devices_, *worker_);
}

void Till::sound_buzzer(std::size_t which) {
    using Buzzer = drivers::PrinterProfile::Buzzer;
    if (!devices_.has_printer()) return;
    drivers::PrinterProfile profile = devices_.printer_profile(columns_without_printer);
    profile.buzzer = which == 0 ? Buzzer::esc_b : Buzzer::esc_paren_a;
    worker_->submit({std::string(buzzer_key), drivers::encode_buzzer(profile)});
}

bool Till::take_report_of_try(const drivers::PrintReport& report) {
    if (report.job_key == buzzer_key) return true; // One hears it.
    const bool is_test_page = report.job_key == test_page_key;
    if (!is_test_page && report.job_key != shop::drawer_key) return false;
    if (report.state == drivers::PrintReport::State::sending) return true;
    const bool is_trouble = report.state == drivers::PrintReport::State::failed;
    // Away from the devices only a drawer that stays shut is worth a word.
    if (!screen_.devices_page && (is_test_page || !is_trouble)) return true;
    const drivers::PrinterCondition condition = devices_.printer_condition();
    screen_.notice = is_test_page ? notice_of_test_page(report.state, condition)
                                  : notice_of_drawer(report.state, condition);
    if (is_test_page && screen_.devices_page) screen_.devices_page->test_is_under_way = false;
    return true;
}

} // namespace sokoguru::till
