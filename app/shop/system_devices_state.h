#pragma once

#include "app/shop/system_devices.h"
#include "drivers/display/display_worker.h"
#include "drivers/label/label_printer.h"
#include "drivers/printer/escpos_printer.h"
#include "drivers/printer/profile_file.h"
#include "drivers/scanner/same_code_window.h"
#include "drivers/scanner/scanner_binding.h"
#include "drivers/scanner/usb_scanner.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace sokoguru::shop {

/// How long after a failure a device that nobody hears of is tried again.
inline constexpr std::int64_t device_retry_ms = 2'000;
/// The paper of a till that nobody has told otherwise.
inline constexpr int columns_without_setting = 32;

std::int64_t device_steady_ms();

/// The printer that a worker holds, while what is behind it changes.
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
    void refresh(const std::stop_token& stop) override { current()->refresh(stop); }

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

/// The inside of `SystemDevices`: the settings, what is open, and the keeper, the thread that opens and
/// closes.
struct SystemDevices::State {
    State(std::filesystem::path file, Events what_to_call, Taking how);

    // The keeper: the thread that opens and closes scanners.
    void wake_keeper();
    void keep(const std::stop_token& stop);
    bool must_look_again() const;
    bool is_printer_unreached() const;
    void refresh_display();
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
    void follow_settings();
    void set_printer();
    void set_virtual_printer();
    void set_display();
    void set_label_printer();
    void save_bound_scanner();
    drivers::PrinterProfile profile_of(const PrinterSetting& setting) const;
    tl::expected<void, std::string> change(const std::function<void(DeviceSettings&)>& edit);
    std::string title_of(std::string_view id) const;

    const std::filesystem::path shop_file;
    const Events events;
    const Taking taking;
    drivers::LoadedProfiles profiles;
    std::vector<std::string> problems; ///< Guarded by `mutex`.

    mutable std::mutex mutex;
    DeviceSettings settings;                        ///< Guarded by `mutex`, and so on:
    std::shared_ptr<drivers::EscposPrinter> escpos; ///< Null: the virtual printer.
    drivers::ScannerBinding binding;
    std::string binding_device;
    std::optional<ScannerSetting> bound; ///< For the keeper to save.
    std::vector<OpenScanner> scanners;   ///< Changed by the keeper only.
    drivers::SameCodeWindow same_code;
    bool keeper_must_look = true;
    std::condition_variable_any keeper_woken;

    std::optional<PrinterSetting> printer_in_use;
    std::optional<DisplaySetting> display_in_use;
    std::string label_connection_in_use;             ///< Empty while there is no label printer.
    std::shared_ptr<drivers::LabelPrinter> labels;   ///< Without a label printer it fails.
    drivers::CustomerDisplay customer_reads;         ///< What was asked for last.
    std::shared_ptr<drivers::DisplayWorker> display; ///< Null: the customer reads nothing.
    std::atomic<bool> display_works = false;

    drivers::UsbHost usb{[this] {
        wake_keeper();
        tell(); // For the printer, which is not the keeper's.
    }};
    SwitchedPrinter printer;       ///< Before the host goes, its lines must.
    SwitchedPrinter label_printer; ///< Likewise.
    std::jthread keeper;
};

} // namespace sokoguru::shop
