#pragma once

#include "app/till/screens/action.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sokoguru::till {

class Ui;

/// Which printer it is: the models that Sokoguru knows.
///
/// Actions: SelectPrinterModel, UsePrinterModel, BackToDevices.
struct PrinterModelsView {
    struct Model {
        std::string name;
        std::string detail; ///< "48 characters on a line · cuts the paper".
        bool operator==(const Model&) const = default;
    };
    std::string device;
    std::vector<Model> models;
    std::size_t selected = 0;
    bool operator==(const PrinterModelsView&) const = default;
};

std::optional<Action> draw_printer_models(const PrinterModelsView& view, Ui& ui);

} // namespace sokoguru::till
