#include "app/shop/device_connection.h"
#include "app/shop/system_devices_state.h"

#include <algorithm>

namespace sokoguru::shop {

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
    // A device in use goes by the id of its setting, which without a serial may name another port.
    const auto claim = [&](const std::string& id, const std::string& title) {
        const auto* device = drivers::find_usb_device(plugged_in, id);
        const auto row =
            device == nullptr ? rows.end() : std::ranges::find(rows, device->id(), &DeviceRow::id);
        if (row != rows.end())
            row->id = id;
        else
            rows.push_back({.id = id,
                            .title = title.empty() ? id : title,
                            .is_plugged_in = is_address_beyond_usb(id),
                            .problem = {}});
    };
    if (settings.printer) claim(settings.printer->connection, settings.printer->title);
    if (settings.display) claim(settings.display->connection, settings.display->title);
    if (settings.label_printer) claim(settings.label_printer->connection, settings.label_printer->title);
    for (const ScannerSetting& scanner : settings.scanners) {
        claim(scanner.device, scanner.title);
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
    if (settings.display && settings.display->connection == row.id) {
        row.use = DeviceRow::Use::display;
        row.works = display_works;
        return;
    }
    if (settings.label_printer && settings.label_printer->connection == row.id) {
        const drivers::PrinterCondition condition = labels->condition();
        row.use = DeviceRow::Use::label_printer;
        row.works = row.is_plugged_in && condition.link == drivers::PrinterCondition::Link::ready;
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
    row.works = is_bound && open->scanner != nullptr;
    row.is_not_permitted = open->problem && open->problem->kind == drivers::UsbProblem::Kind::not_permitted;
    if (open->problem) row.problem = open->problem->reason;
}

} // namespace sokoguru::shop
