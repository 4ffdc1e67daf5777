// Shelf labels on the touchscreen: on the label printer of this till, or on sheets for an office printer.

#include "app/shop/device_text.h"
#include "app/shop/language.h"
#include "app/shop/replacement_file.h"
#include "app/shop/shelf_labels.h"
#include "app/till/forms/label_forms.h"
#include "app/till/till.h"
#include "core/values/text.h"
#include "drivers/label/label_sheet_pdf.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <span>
#include <string_view>
#include <system_error>
#include <utility>

namespace sokoguru::till {

namespace {

// The keys of the label printer's jobs.
constexpr std::string_view labels_key = "labels";
constexpr std::string_view test_label_key = "test-label";

std::filesystem::path labels_folder(const std::filesystem::path& shop_file) {
    return shop_file.string() + ".labels";
}

bool is_taken(drivers::PrintReport::State state) {
    return state == drivers::PrintReport::State::sent || state == drivers::PrintReport::State::confirmed;
}

drivers::PrintResult::Outcome outcome_of(drivers::PrintReport::State state) {
    return state == drivers::PrintReport::State::failed ? drivers::PrintResult::Outcome::failed
                                                        : drivers::PrintResult::Outcome::unknown;
}

} // namespace

/// Whoever practises makes sheets: a label with a practised price must not get onto a shelf.
const std::optional<shop::LabelPrinterSetting>& Till::label_printer() const {
    static const std::optional<shop::LabelPrinterSetting> none;
    return screen_.is_training ? none : screen_.devices.label_printer;
}

/// Asks how many of each and, with a label printer, whether they go there.
void Till::ask_about_labels(std::vector<db::LabelDue> units, std::string what) {
    if (units.empty()) return say(Notice::Kind::warning, tr("None of these goods has a price."));
    FormSubject subject{.quantity = Quantity::whole(static_cast<std::int64_t>(units.size())),
                        .name = std::move(what)};
    if (const auto& printer = label_printer()) subject.choices.push_back(printer->title);
    subject.choices.push_back(label_sheet_choice());
    const std::string first = subject.choices.front();
    open_form(FormName::print_labels, std::move(subject));
    screen_.form->values = {first, "1"};
    screen_.form->focus = 1;
    screen_.labels.asked = std::move(units);
}

/// With the prices that hold, which may be others than when the goods were scanned.
void Till::ask_about_labels_of(const GoodsPage& goods) {
    std::vector<db::LabelDue> units;
    for (const GoodsPage::Line& line : goods.lines) {
        const auto product = shop_->store().catalog().find(line.product.id);
        if (!product) continue;
        for (const db::LabelDue& label : shop::labels_of(*product)) {
            // The same goods may stand on several lines.
            if (std::ranges::find(units, label) == units.end()) units.push_back(label);
        }
    }
    ask_about_labels(std::move(units), tr("the goods that come in"));
}

void Till::ask_about_due_labels() {
    std::vector<db::LabelDue> due = shop_->store().labels_due();
    if (due.empty()) return say(Notice::Kind::accepted, tr("Every label has its price."));
    ask_about_labels(std::move(due), tr("prices that have changed"));
}

/// Takes the answer of a form about labels; false for other forms.
bool Till::take_label_form(const FormPage& form, UtcTime now) {
    if (form.name == FormName::label_printer) {
        save_label_printer(form);
        return true;
    }
    if (form.name != FormName::print_labels) return false;
    const auto copies = typed_copies(form);
    if (!copies) {
        say(Notice::Kind::refused, fmt::format(fmt::runtime(tr("Of each label 1 to {} are printed.")),
                                               drivers::ShelfLabel::copies_max));
        return true;
    }
    screen_.form.reset();
    screen_.notice.reset();
    const std::vector<db::LabelDue> units = std::exchange(screen_.labels.asked, {});
    if (form.values.front() == label_sheet_choice())
        make_label_sheet(units, *copies, now);
    else
        send_labels(units, *copies, now);
    return true;
}

/// The sheet is kept beside the shop file; what is on it counts as hanging on the shelves.
void Till::make_label_sheet(const std::vector<db::LabelDue>& units, int copies, UtcTime now) {
    const auto labels = shop::shelf_labels(shop_->store(), units, shop_->engine().day_of(now), copies);
    if (labels.empty()) return say(Notice::Kind::accepted, tr("Every label has its price."));
    const auto pdf = drivers::make_label_sheet_pdf(labels, drivers::a4_3x8());
    if (!pdf) return say(Notice::Kind::refused, pdf.error());
    const std::filesystem::path folder = labels_folder(shop_->file());
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    const LocalTime local = to_local(now, shop_->engine().profile().zone);
    const std::filesystem::path file =
        folder / fmt::format("label-{:04}{:02}{:02}-{:02}{:02}{:02}.pdf", local.year, local.month, local.day,
                             local.hour, local.minute, local.second);
    try {
        shop::ReplacementFile sheet(file);
        sheet.write(*pdf);
        sheet.take_place();
    } catch (const std::system_error&) {
        return say(Notice::Kind::refused,
                   fmt::format("{} {}", tr("The file can't be written:"), file.string()));
    }
    note_printed_labels(units, now);
    say(Notice::Kind::accepted, fmt::format(fmt::runtime(tr("{} labels are in {}")),
                                            labels.size() * static_cast<std::size_t>(copies), file.string()));
}

/// To the label printer's worker, which says later whether the printer has taken them.
void Till::send_labels(const std::vector<db::LabelDue>& units, int copies, UtcTime now) {
    const auto& printer = label_printer();
    if (!printer) return say(Notice::Kind::refused, tr("This till has no label printer any more."));
    if (!screen_.labels.sent.empty())
        return say(Notice::Kind::warning, tr("The label printer still takes the last labels. Wait for it."));
    const auto labels = shop::shelf_labels(shop_->store(), units, shop_->engine().day_of(now), copies);
    screen_.labels.sent = units;
    screen_.labels.copies = copies;
    label_worker_->submit(
        {std::string(labels_key), drivers::encode_labels(labels, printer->language, printer->stock)});
    say(Notice::Kind::accepted, fmt::format(fmt::runtime(tr("{} labels go to the label printer.")),
                                            labels.size() * static_cast<std::size_t>(copies)));
}

void Till::note_printed_labels(const std::vector<db::LabelDue>& units, UtcTime now) {
    shop_->store().note_labels(units, now);
    if (screen_.list && screen_.list->name == ListName::labels_due) load_list(now);
}

/// Of labels or of a test label; false for other jobs.
bool Till::take_report_of_labels(const drivers::PrintReport& report, UtcTime now) {
    if (report.job_key != labels_key && report.job_key != test_label_key) return false;
    if (report.state == drivers::PrintReport::State::sending) return true;
    if (!is_taken(report.state)) spdlog::warn("label printer: {}", report.reason);
    const std::string trouble =
        is_taken(report.state) ? std::string{} : shop::describe_label_trouble(outcome_of(report.state));
    if (report.job_key == test_label_key) {
        if (!screen_.devices_page) return true;
        screen_.devices_page->test_is_under_way = false;
        look_at_devices();
        say(trouble.empty() ? Notice::Kind::accepted : Notice::Kind::refused,
            trouble.empty() ? tr("The label printer has taken the test label.") : trouble);
        return true;
    }
    const std::vector<db::LabelDue> units = std::exchange(screen_.labels.sent, {});
    if (units.empty()) return true; // The shop was opened anew meanwhile.
    look_at_devices();
    if (trouble.empty()) {
        note_printed_labels(units, now);
        say(Notice::Kind::accepted,
            fmt::format(fmt::runtime(tr("The label printer has taken {} labels.")),
                        units.size() * static_cast<std::size_t>(screen_.labels.copies)));
        return true;
    }
    tone_ = Tone::refused;
    say(Notice::Kind::refused, fmt::format("{} {}", trouble, tr("No label counts as printed.")));
    return true;
}

/// The form that binds a label printer: the chosen device, the one that is used already, or one elsewhere.
void Till::open_label_printer_form() {
    if (!screen_.devices_page) return;
    shop::LabelPrinterSetting setting = screen_.devices.label_printer.value_or(shop::LabelPrinterSetting{});
    const shop::DeviceRow* device = chosen_device();
    if (device != nullptr && device->use == shop::DeviceRow::Use::none && device->may_be_printer)
        setting.connection = device->id;
    DevicesPage& page = *screen_.devices_page;
    page.form_below = std::exchange(screen_.form, std::nullopt);
    page.step = DevicesPage::Step::label_printer;
    FormSubject subject;
    for (const shop::DeviceRow& row : screen_.devices.rows) {
        if (row.may_be_printer && row.use == shop::DeviceRow::Use::none) subject.choices.push_back(row.id);
    }
    for (const char* beginning : {"network:192.168.1.", "serial:/dev/ttyUSB0", "file:/dev/usb/lp0"}) {
        subject.choices.emplace_back(beginning);
    }
    open_form(FormName::label_printer, std::move(subject));
    screen_.form->values = label_printer_values(setting);
    screen_.form->focus = setting.connection.empty() ? 0 : 1;
}

void Till::save_label_printer(const FormPage& form) {
    auto setting = typed_label_printer(form);
    if (!setting) {
        tone_ = Tone::refused;
        return say(Notice::Kind::refused, setting.error());
    }
    const std::string connection = setting->connection;
    // The gap is mostly found by the printer itself; only the command line asks for it.
    if (const auto& before = screen_.devices.label_printer) setting->stock.gap_mm = before->stock.gap_mm;
    say_saved(devices_.use_as_label_printer(*std::move(setting)),
              tr("Shelf labels go to this printer from now on."));
    screen_.devices_page->chosen_device = connection;
    label_worker_->refresh();
}

void Till::print_test_label() {
    const auto& printer = screen_.devices.label_printer;
    if (!screen_.devices_page || screen_.devices_page->test_is_under_way || !printer) return;
    screen_.devices_page->test_is_under_way = true;
    const drivers::ShelfLabel label{
        .name = tr("This is a label for a shelf"),
        .price_text = "Rp 12.500",
        .unit = "pcs",
        .code = "8991234567890",
        .date_text = fmt::format("{} × {} mm", printer->stock.width_mm, printer->stock.height_mm)};
    label_worker_->submit({std::string(test_label_key),
                           drivers::encode_labels(std::span(&label, 1), printer->language, printer->stock)});
    say(Notice::Kind::accepted, tr("A test label goes to the label printer."));
}

} // namespace sokoguru::till
