#pragma once

#include "app/shop/devices.h"
#include "drivers/scanner/scan.h"

#include <filesystem>
#include <functional>
#include <memory>

namespace sokoguru::shop {

/// The devices of the machine that the program runs on, and the threads that serve them.
///
///     SystemDevices devices(shop_file, {.on_scan = …, .on_change = …});
///
/// A device that comes is taken into use by itself, and one that goes never holds anybody up: opening and
/// closing happen on a thread of this object. The callbacks run on threads of this object: note what came and
/// return. The print workers must end before this does.
class SystemDevices final : public Devices {
  public:
    struct Events {
        std::function<void(const drivers::Scan& scan)> on_scan;
        /// Something of what the functions say has changed.
        std::function<void()> on_change;
    };

    enum class Taking {
        take_into_use, ///< What is bound is opened as soon as it is there.
        only_look,     ///< Nothing is opened, so that a till that runs beside is not disturbed.
    };

    SystemDevices(std::filesystem::path shop_file, Events events, Taking taking = Taking::take_into_use);
    ~SystemDevices() override;
    SystemDevices(const SystemDevices&) = delete;
    SystemDevices& operator=(const SystemDevices&) = delete;

    std::vector<DeviceRow> rows() const override;
    std::vector<std::string> problems() const override;
    drivers::Printer& printer() override;
    bool has_printer() const override;
    drivers::PrinterCondition printer_condition() const override;
    drivers::PrinterProfile printer_profile(int columns_without_printer) const override;
    std::vector<drivers::PrinterProfile> printer_profiles() const override;
    tl::expected<void, std::string> use_as_printer(std::string_view id, std::string_view profile) override;
    tl::expected<void, std::string> answer_test_page(const drivers::SelfTestAnswers& answers) override;
    tl::expected<void, std::string> use_as_scanner(std::string_view id,
                                                   drivers::KeyboardLayout layout) override;
    tl::expected<void, std::string> use_as_display(std::string_view id) override;
    drivers::Printer& label_printer() override;
    std::optional<LabelPrinterSetting> label_printer_setting() const override;
    drivers::PrinterCondition label_printer_condition() const override;
    tl::expected<void, std::string> use_as_label_printer(LabelPrinterSetting setting) override;
    void show_customer(const drivers::CustomerDisplay& display) override;
    tl::expected<void, std::string> stop_using(std::string_view id) override;
    void begin_binding(std::string_view id) override;
    void cancel_binding() override;
    std::optional<std::string> binding() const override;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace sokoguru::shop
