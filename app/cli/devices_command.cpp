#include "app/cli/command.h"
#include "app/cli/device_test.h"
#include "app/cli/label_stock.h"
#include "app/shop/device_connection.h"
#include "app/shop/device_text.h"
#include "app/shop/language.h"
#include "app/shop/system_devices.h"

#include <CLI/CLI.hpp>
#include <fmt/ostream.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>
#include <ostream>

namespace sokoguru::cli {

namespace {

using shop::DeviceRow;
using shop::SystemDevices;

const char* word_of(DeviceRow::Use use) {
    switch (use) {
    case DeviceRow::Use::scanner: return "scanner";
    case DeviceRow::Use::printer: return "printer";
    case DeviceRow::Use::display: return "display";
    case DeviceRow::Use::label_printer: return "label_printer";
    case DeviceRow::Use::none: break;
    }
    return "none";
}

nlohmann::json to_json(const DeviceRow& row, const std::string& state) {
    return {{"id", row.id},
            {"title", row.title},
            {"plugged_in", row.is_plugged_in},
            {"use", word_of(row.use)},
            {"may_be_printer", row.may_be_printer},
            {"may_be_scanner", row.may_be_scanner},
            {"state", state}};
}

void list_devices(Context& context, bool as_json) {
    const SystemDevices devices(context.shop_file, {}, SystemDevices::Taking::only_look);
    nlohmann::json all = nlohmann::json::array();
    const std::vector<DeviceRow> rows = devices.rows();
    for (const DeviceRow& row : rows) {
        const std::string state = shop::describe_at_rest(row);
        if (as_json)
            all.push_back(to_json(row, state));
        else
            fmt::print(context.out, "{}  {}  {}\n", row.id, row.title, state);
    }
    if (as_json)
        fmt::print(context.out, "{}\n", all.dump(1, ' ', false, nlohmann::json::error_handler_t::replace));
    else if (rows.empty())
        fmt::print(context.out, "{}\n", tr("No scanner and no printer is plugged in."));
    for (const std::string& problem : devices.problems()) {
        fmt::print(context.error, "{}\n", problem);
    }
}

const DeviceRow& find_row(const std::vector<DeviceRow>& rows, const std::string& id) {
    const auto found = std::ranges::find(rows, id, &DeviceRow::id);
    if (found == rows.end())
        throw CommandFailed(tr("There is no such device; `sokoguru devices list` shows what there is."));
    return *found;
}

void check_saved(const tl::expected<void, std::string>& saved) {
    if (!saved) throw CommandFailed(std::string(tr("The settings can't be saved:")) + " " + saved.error());
}

struct UseRequest {
    std::string id;
    std::string profile;
    std::string layout = "us";
};

void use_printer(Context& context, const UseRequest& request) {
    SystemDevices devices(context.shop_file, {}, SystemDevices::Taking::only_look);
    if (!shop::is_address_beyond_usb(request.id) && !find_row(devices.rows(), request.id).may_be_printer)
        throw CommandFailed(tr("That device is no printer."));
    const auto profiles = devices.printer_profiles();
    if (!request.profile.empty() &&
        std::ranges::find(profiles, request.profile, &drivers::PrinterProfile::name) == profiles.end()) {
        std::string names;
        for (const drivers::PrinterProfile& profile : profiles) {
            names += " " + profile.name;
        }
        throw CommandFailed(tr("There is no such printer profile. There are:") + names);
    }
    check_saved(devices.use_as_printer(request.id, request.profile));
    fmt::print(context.out, "{}\n", tr("Receipts go to this printer from now on."));
}

void use_scanner(Context& context, const UseRequest& request) {
    SystemDevices devices(context.shop_file, {}, SystemDevices::Taking::only_look);
    if (!find_row(devices.rows(), request.id).may_be_scanner)
        throw CommandFailed(tr("That device is no scanner."));
    const auto layout = drivers::keyboard_layout_of_name(request.layout);
    if (!layout) throw CommandFailed(tr("There is no such keyboard layout."));
    check_saved(devices.use_as_scanner(request.id, *layout));
    fmt::print(context.out, "{}\n", tr("This scanner sells at this till from now on."));
}

void use_display(Context& context, const UseRequest& request) {
    SystemDevices devices(context.shop_file, {}, SystemDevices::Taking::only_look);
    if (!shop::is_address_beyond_usb(request.id) && !find_row(devices.rows(), request.id).may_be_printer)
        throw CommandFailed(
            tr("That device takes no text. Name its serial port, such as serial:/dev/ttyACM0."));
    check_saved(devices.use_as_display(request.id));
    fmt::print(context.out, "{}\n", tr("The customer reads this display from now on."));
}

void use_label_printer(Context& context, const shop::LabelPrinterSetting& setting) {
    SystemDevices devices(context.shop_file, {}, SystemDevices::Taking::only_look);
    if (!shop::is_address_beyond_usb(setting.connection) &&
        !find_row(devices.rows(), setting.connection).may_be_printer)
        throw CommandFailed(tr("That device is no printer."));
    check_saved(devices.use_as_label_printer(setting));
    fmt::print(context.out, "{}\n", tr("Shelf labels go to this printer from now on."));
}

void forget(Context& context, const std::string& id) {
    SystemDevices devices(context.shop_file, {}, SystemDevices::Taking::only_look);
    static_cast<void>(find_row(devices.rows(), id));
    check_saved(devices.stop_using(id));
    fmt::print(context.out, "{}\n", tr("This till no longer uses the device."));
}

void add_use_of_label_printer(CLI::App& use, Context& context) {
    auto setting = std::make_shared<shop::LabelPrinterSetting>();
    auto language = std::make_shared<std::string>("tspl");
    CLI::App* printer = use.add_subcommand("label-printer", "Print shelf labels on it");
    printer
        ->add_option("ID", setting->connection,
                     "As `devices list` shows it, or network:HOST, file:/dev/usb/lp0, serial:/dev/ttyUSB0")
        ->required();
    printer->add_option("--language", *language, "tspl or zpl")->check(CLI::IsMember({"tspl", "zpl"}));
    add_label_stock(*printer, setting->stock);
    printer->callback([&context, setting, language] {
        setting->language = drivers::label_language_of_name(*language).value_or(setting->language);
        context.run = [&context, setting] { use_label_printer(context, *setting); };
    });
}

void add_use(CLI::App& devices, Context& context) {
    CLI::App* use = devices.add_subcommand("use", "Use a device at this till");
    use->require_subcommand(1);
    auto request = std::make_shared<UseRequest>();
    CLI::App* printer = use->add_subcommand("printer", "Print receipts on it");
    printer
        ->add_option("ID", request->id,
                     "As `devices list` shows it, or network:HOST, file:/dev/usb/lp0, serial:/dev/ttyUSB0")
        ->required();
    printer->add_option("--profile", request->profile,
                        "What the printer can do: 58mm, 80mm, epson-tm-t82, …");
    printer->callback(
        [&context, request] { context.run = [&context, request] { use_printer(context, *request); }; });
    CLI::App* display = use->add_subcommand("display", "Show the customer what is bought");
    display->add_option("ID", request->id, "As `devices list` shows it, or serial:/dev/ttyUSB0")->required();
    display->callback(
        [&context, request] { context.run = [&context, request] { use_display(context, *request); }; });
    add_use_of_label_printer(*use, context);
    CLI::App* scanner = use->add_subcommand("scanner", "Sell what it scans");
    scanner->add_option("ID", request->id, "As `devices list` shows it")->required();
    scanner->add_option("--layout", request->layout, "The keyboard that it imitates: us, uk, german, …");
    scanner->callback(
        [&context, request] { context.run = [&context, request] { use_scanner(context, *request); }; });
}

} // namespace

void add_devices(CLI::App& app, Context& context) {
    CLI::App* devices = app.add_subcommand("devices", "Scanners and printers of this machine");
    devices->require_subcommand(1);
    CLI::App* list = devices->add_subcommand("list", "What is plugged in, and what it is used for");
    auto as_json = std::make_shared<bool>(false);
    list->add_flag("--json", *as_json, "One JSON array");
    list->callback(
        [&context, as_json] { context.run = [&context, as_json] { list_devices(context, *as_json); }; });
    add_use(*devices, context);
    auto id = std::make_shared<std::string>();
    CLI::App* forgotten = devices->add_subcommand("forget", "Use a device no longer");
    forgotten->add_option("ID", *id, "As `devices list` shows it")->required();
    forgotten->callback([&context, id] { context.run = [&context, id] { forget(context, *id); }; });
    CLI::App* test = devices->add_subcommand("test", "Print a page, or wait for a scan");
    test->add_option("ID", *id, "As `devices list` shows it")->required();
    test->callback([&context, id] { context.run = [&context, id] { test_device(context, *id); }; });
    CLI::App* watch = devices->add_subcommand("watch", "Say what comes and goes, until it is interrupted");
    watch->callback([&context] { context.run = [&context] { watch_devices(context); }; });
}

} // namespace sokoguru::cli
