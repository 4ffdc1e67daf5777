#pragma once

#include "app/shop/device_settings.h"
#include "drivers/display/customer_display.h"
#include "drivers/printer/printer.h"
#include "drivers/printer/profile.h"
#include "drivers/printer/self_test.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sokoguru::shop {

/// One device that is plugged in, or that the till was told to use.
struct DeviceRow {
    enum class Use { none, scanner, printer, display, label_printer };
    std::string id;
    std::string title;
    bool is_plugged_in = false;
    bool may_be_printer = false;
    bool may_be_scanner = false;
    bool may_be_keyboard = false; ///< Among the scanners: it could be what people type on.
    Use use = Use::none;
    bool works = false; ///< Of one in use.
    bool is_not_permitted = false;
    std::string problem; ///< In words for a log; empty when all is well.
    bool operator==(const DeviceRow&) const = default;
};

/// The devices of this machine: what is plugged in, what each is used for, and how it fares. The screens and
/// commands know them by this; `SystemDevices` is the real one, `tests/support/fake_devices.h` one for tests.
///
///     PrintWorker worker(devices.printer(), on_report);
///     for (const DeviceRow& row : devices.rows()) …
///     devices.use_as_printer("usb-0416:5011-A1B2", "58mm");
///
/// Without a bound printer receipts go to the virtual one, a folder beside the shop file. Trouble with a
/// device or with a file is a value here, never an exception. Any thread.
class Devices {
  public:
    virtual ~Devices() = default;

    /// In the order of their places, then those that are away.
    virtual std::vector<DeviceRow> rows() const = 0;
    /// What is wrong with the settings or with USB as a whole, for a log and the devices screen; mostly
    /// empty.
    virtual std::vector<std::string> problems() const = 0;

    /// Where receipts go. The same object for as long as this lives, whatever printer is behind it.
    virtual drivers::Printer& printer() = 0;
    virtual bool has_printer() const = 0; ///< Else receipts are printed on screen.
    /// Ready for the virtual one.
    virtual drivers::PrinterCondition printer_condition() const = 0;
    /// Of the bound printer; else the one for a paper of so many columns.
    virtual drivers::PrinterProfile printer_profile(int columns_without_printer) const = 0;
    virtual std::vector<drivers::PrinterProfile> printer_profiles() const = 0;

    /// Where shelf labels go, as `printer` for receipts. Without a bound one each job fails.
    virtual drivers::Printer& label_printer() = 0;
    /// None: labels are made as sheets.
    virtual std::optional<LabelPrinterSetting> label_printer_setting() const = 0;
    /// As it was when it was last tried.
    virtual drivers::PrinterCondition label_printer_condition() const = 0;

    /// What the customer is to read now; nothing happens without a display.
    virtual void show_customer(const drivers::CustomerDisplay& display) = 0;

    // Each of the next saves the settings; the error is in words for a log.

    virtual tl::expected<void, std::string> use_as_printer(std::string_view id, std::string_view profile) = 0;
    /// What came out right on the test page of the bound printer becomes its profile, until another is
    /// chosen.
    virtual tl::expected<void, std::string> answer_test_page(const drivers::SelfTestAnswers& answers) = 0;
    virtual tl::expected<void, std::string> use_as_scanner(std::string_view id,
                                                           drivers::KeyboardLayout layout) = 0;
    virtual tl::expected<void, std::string> use_as_display(std::string_view id) = 0;
    /// Its title is looked up.
    virtual tl::expected<void, std::string> use_as_label_printer(LabelPrinterSetting setting) = 0;
    virtual tl::expected<void, std::string> stop_using(std::string_view id) = 0;

    /// Takes the device for a minute and waits until it reads `drivers::scanner_test_code`; then it is a
    /// scanner of this till. A keyboard that was meant by mistake is given back.
    virtual void begin_binding(std::string_view id) = 0;
    virtual void cancel_binding() = 0;
    /// The device that is being bound.
    virtual std::optional<std::string> binding() const = 0;
};

} // namespace sokoguru::shop
