#pragma once

#include "drivers/label/shelf_label.h"

#include <CLI/CLI.hpp>

namespace sokoguru::cli {

/// The options that say what labels are on the roll: of the device, and of one print. `stock` must live for
/// as long as the command.
inline void add_label_stock(CLI::App& command, drivers::LabelStock& stock) {
    using Stock = drivers::LabelStock;
    command.add_option("--width", stock.width_mm, "Of a label on the roll, in mm")
        ->check(CLI::Range(Stock::width_mm_least, Stock::width_mm_most));
    command.add_option("--height", stock.height_mm, "Of a label on the roll, in mm")
        ->check(CLI::Range(Stock::height_mm_least, Stock::height_mm_most));
    command.add_option("--gap", stock.gap_mm, "Between two labels on the roll, in mm")
        ->check(CLI::Range(0, Stock::gap_mm_most));
    command
        .add_option("--dots", stock.dots_per_mm,
                    "Of the printer on one mm: 8 at 203 dpi, 12 at 300, 24 at 600")
        ->check(CLI::IsMember({8, 12, 24}));
}

} // namespace sokoguru::cli
