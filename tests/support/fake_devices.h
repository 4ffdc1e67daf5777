#pragma once

#include "app/shop/devices.h"
#include "app/shop/receipt_output.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace sokoguru::test {

/// The devices of a machine that a test makes up: `plug_in`, `connect_printer`, `run_out_of_paper`, with a
/// printer of the test's own. It tells nobody when something changes; the test does.
class FakeDevices final : public shop::Devices {
  public:
    explicit FakeDevices(drivers::Printer& printer) : printer_(printer) {}
    /// Before the till is opened; without one the labels go where the receipts go.
    void put_label_printer(drivers::Printer& printer) { label_printer_ = &printer; }

    void plug_in(shop::DeviceRow row) {
        row.is_plugged_in = true;
        plugged_in.push_back(std::move(row));
    }
    /// A bound printer is there and ready.
    void connect_printer() {
        printer_is_bound = true;
        condition = {};
    }
    void disconnect_printer() { condition.link = drivers::PrinterCondition::Link::away; }
    void connect_printer(std::string id, std::string title) {
        connect_printer();
        plug_in({.id = std::move(id),
                 .title = std::move(title),
                 .may_be_printer = true,
                 .use = shop::DeviceRow::Use::printer,
                 .works = true,
                 .problem = {}});
    }
    void unplug(std::string_view id) {
        std::erase_if(plugged_in, [id](const shop::DeviceRow& row) { return row.id == id; });
    }
    /// The device that is being bound reads the code.
    void read_test_code() { set_use(std::exchange(binding_id, {}), shop::DeviceRow::Use::scanner); }
    void let_binding_time_out() { binding_id.clear(); }
    /// From now on no settings can be saved.
    void fill_the_disk() { disk_is_full = true; }
    void run_out_of_paper() { condition.paper = drivers::PrinterCondition::Paper::out; }
    void load_paper() { condition.paper = drivers::PrinterCondition::Paper::ok; }

    /// As a test wants them; `printer_is_bound` tells whether the printer counts as a real one.
    std::vector<shop::DeviceRow> plugged_in;
    std::vector<std::string> complaints;
    drivers::PrinterCondition condition;
    bool printer_is_bound = false;
    std::string profile_name;
    drivers::SelfTestAnswers answers;
    std::string binding_id;
    std::optional<shop::LabelPrinterSetting> label_setting;
    drivers::CustomerDisplay customer_reads;

    std::vector<shop::DeviceRow> rows() const override { return plugged_in; }
    std::vector<std::string> problems() const override { return complaints; }
    drivers::Printer& printer() override { return printer_; }
    bool has_printer() const override { return printer_is_bound; }
    drivers::PrinterCondition printer_condition() const override { return condition; }
    drivers::PrinterProfile printer_profile(int columns) const override {
        const auto* named = drivers::find_printer_profile(profile_name);
        return drivers::profile_from_answers(named == nullptr ? shop::printer_profile(columns) : *named,
                                             answers);
    }
    std::vector<drivers::PrinterProfile> printer_profiles() const override {
        const auto built_in = drivers::built_in_printer_profiles();
        return {built_in.begin(), built_in.end()};
    }
    tl::expected<void, std::string> use_as_printer(std::string_view id, std::string_view profile) override {
        if (disk_is_full) return tl::unexpected(std::string("no space left on device"));
        set_use(id, shop::DeviceRow::Use::printer);
        printer_is_bound = true;
        profile_name = profile;
        return {};
    }
    tl::expected<void, std::string> answer_test_page(const drivers::SelfTestAnswers& given) override {
        if (disk_is_full) return tl::unexpected(std::string("no space left on device"));
        answers = given;
        return {};
    }
    tl::expected<void, std::string> use_as_scanner(std::string_view id, drivers::KeyboardLayout) override {
        set_use(id, shop::DeviceRow::Use::scanner);
        return {};
    }
    tl::expected<void, std::string> use_as_display(std::string_view id) override {
        set_use(id, shop::DeviceRow::Use::display);
        return {};
    }
    drivers::Printer& label_printer() override {
        return label_printer_ == nullptr ? printer_ : *label_printer_;
    }
    std::optional<shop::LabelPrinterSetting> label_printer_setting() const override { return label_setting; }
    drivers::PrinterCondition label_printer_condition() const override { return {}; }
    tl::expected<void, std::string> use_as_label_printer(shop::LabelPrinterSetting setting) override {
        if (disk_is_full) return tl::unexpected(std::string("no space left on device"));
        set_use(setting.connection, shop::DeviceRow::Use::label_printer);
        const auto row = std::ranges::find(plugged_in, setting.connection, &shop::DeviceRow::id);
        setting.title = row == plugged_in.end() ? setting.connection : row->title;
        label_setting = std::move(setting);
        return {};
    }
    void show_customer(const drivers::CustomerDisplay& display) override { customer_reads = display; }
    tl::expected<void, std::string> stop_using(std::string_view id) override {
        if (is_printer(id)) printer_is_bound = false;
        if (label_setting && label_setting->connection == id) label_setting.reset();
        set_use(id, shop::DeviceRow::Use::none);
        return {};
    }
    void begin_binding(std::string_view id) override { binding_id = id; }
    void cancel_binding() override { binding_id.clear(); }
    std::optional<std::string> binding() const override {
        return binding_id.empty() ? std::nullopt : std::optional(binding_id);
    }

  private:
    void set_use(std::string_view id, shop::DeviceRow::Use use) {
        const auto row = std::ranges::find(plugged_in, id, &shop::DeviceRow::id);
        if (row == plugged_in.end()) return;
        row->use = use;
        row->works = use != shop::DeviceRow::Use::none;
    }

    bool is_printer(std::string_view id) const {
        const auto row = std::ranges::find(plugged_in, id, &shop::DeviceRow::id);
        return row != plugged_in.end() && row->use == shop::DeviceRow::Use::printer;
    }

    bool disk_is_full = false;
    drivers::Printer& printer_;
    drivers::Printer* label_printer_ = nullptr; ///< None: the one for receipts.
};

} // namespace sokoguru::test
