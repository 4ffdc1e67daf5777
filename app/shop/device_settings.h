#pragma once

#include "drivers/label/label_language.h"
#include "drivers/printer/self_test.h"
#include "drivers/scanner/keyboard_layout.h"

#include <tl/expected.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace sokoguru::shop {

/// A scanner that somebody has bound to this till.
struct ScannerSetting {
    std::string device; ///< `UsbDevice::id`.
    std::string title;  ///< What it called itself, to speak of it while it is away.
    drivers::KeyboardLayout layout = drivers::KeyboardLayout::us;
    bool operator==(const ScannerSetting&) const = default;
};

/// Where receipts go.
struct PrinterSetting {
    std::string connection; ///< `usb-…`, `network:HOST`, … (`app/shop/device_connection.h`)
    std::string title;
    std::string profile; ///< The name of a printer profile; empty means the one of the paper's width.
    drivers::SelfTestAnswers answers; ///< What its test page has shown; laid over the profile.
    bool operator==(const PrinterSetting&) const = default;
};

/// What the customer reads, a display of two lines.
struct DisplaySetting {
    std::string connection; ///< As of a printer.
    std::string title;
    bool operator==(const DisplaySetting&) const = default;
};

/// Where shelf labels go.
struct LabelPrinterSetting {
    std::string connection; ///< As of a printer.
    std::string title;
    drivers::LabelLanguage language = drivers::LabelLanguage::tspl;
    drivers::LabelStock stock; ///< What it prints on.
    bool operator==(const LabelPrinterSetting&) const = default;
};

/// What is plugged into this machine and what it is used for. It belongs to the machine and not to the shop,
/// so it stands in a file of its own beside the shop file. A value.
struct DeviceSettings {
    std::vector<ScannerSetting> scanners;
    std::optional<PrinterSetting> printer; ///< None: receipts are printed on screen.
    std::optional<DisplaySetting> display;
    std::optional<LabelPrinterSetting> label_printer; ///< None: labels are made as sheets.
    bool operator==(const DeviceSettings&) const = default;
};

/// `FILE.devices.json`.
std::filesystem::path device_settings_file(const std::filesystem::path& shop_file);

/// Nothing is bound when there is no file. The error says what is wrong with the file, and where.
tl::expected<DeviceSettings, std::string> load_device_settings(const std::filesystem::path& file);

/// Replaces the file as a whole, so that a loss of power leaves the old or the new one.
tl::expected<void, std::string> save_device_settings(const std::filesystem::path& file,
                                                     const DeviceSettings& settings);

} // namespace sokoguru::shop
