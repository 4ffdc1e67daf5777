#pragma once

#include "app/till/screens/action.h"
#include "app/till/screens/header.h"
#include "app/till/screens/notice.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sokoguru::till {

class Ui;

/// The scanners and printers of this machine: what each is used for, how it fares, and what can be done.
///
/// Actions: CloseDevices, SelectDevice, OpenPrinterModels, BindScanner, StopUsingDevice, PrintTestPage,
/// OpenTestAnswers, OpenDrawer, OpenLabelPrinter, PrintTestLabel.
struct DevicesView {
    struct Device {
        std::string title;
        std::string state; ///< A sentence.
        HeaderView::Status::Tone tone = HeaderView::Status::Tone::off;
        std::string use; ///< "Printer"; empty when it is not in use.
        bool operator==(const Device&) const = default;
    };
    /// What makes sense with the selected device.
    struct Offers {
        bool use_as_printer = false;
        bool use_as_scanner = false;
        bool print_test_page = false;
        bool answer_test_page = false;
        bool open_drawer = false;
        bool change_model = false;
        bool bind_again = false;
        bool use_as_label_printer = false;
        bool change_label_printer = false;
        bool print_test_label = false;
        bool stop_using = false;
        bool operator==(const Offers&) const = default;
    };

    std::vector<std::string> problems; ///< Of the settings or of USB as a whole; mostly none.
    std::vector<Device> devices;
    std::optional<std::size_t> selected;
    std::string problem; ///< Of the selected one, with the fix; may be empty.
    std::string model;   ///< "80mm · 48 characters on a line", of the printer in use; else empty.
    Offers offers;
    bool offers_label_printer_elsewhere = false; ///< In the network: no device of the list.
    std::string last_scan;                       ///< Scans sell nothing while this screen is open.
    std::optional<Notice> notice;
    bool operator==(const DevicesView&) const = default;
};

std::optional<Action> draw_devices(const DevicesView& view, Ui& ui);

} // namespace sokoguru::till
