#pragma once

#include "app/shop/csv_file.h"
#include "core/till/ports.h"
#include "core/till/purchasing_command.h"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace sokoguru::shop {

// A supplier's price list as a table. Columns are found by their headers, in Indonesian or English; a list
// without a code or a price column is refused as a whole.
//
//     const auto reading = read_supplier_prices(file, catalog, "INDAH");
//     for (const SetSupplierPrice& command : reading.commands) engine.handle(command, now);

struct SupplierPriceReading {
    std::vector<SetSupplierPrice> commands;
    std::vector<std::string> problems; ///< Rows that are left out: "Line 7: …".
    std::string refusal;               ///< Why nothing of it can be read; empty when it can.
};

/// `supplier_code` is whose list it is. Looks goods up by barcode or by the shop's own code.
SupplierPriceReading read_supplier_prices(const CsvFile& file, Catalog& catalog,
                                          const std::string& supplier_code);

} // namespace sokoguru::shop
