#pragma once

#include "core/receipt/document.h"
#include "drivers/printer/profile.h"
#include "drivers/symbol/module_grid.h"
#include "drivers/transport/bytes.h"
#include "drivers/virtual/picture.h"

#include <optional>

namespace sokoguru::shop {

/// The printer model that a paper of 32, 42 or 48 columns belongs to.
const drivers::PrinterProfile& printer_profile(int columns);

/// The bytes that print a receipt. `logo` is the shop's on a paper of these columns (`app/shop/logo.h`).
drivers::Bytes encode_document(const ReceiptDocument& document,
                               const std::optional<drivers::ModuleGrid>& logo = {});

/// The receipt as a printer would put it on paper: its bytes, read back by the virtual printer.
drivers::Picture draw_receipt(const ReceiptDocument& document,
                              const std::optional<drivers::ModuleGrid>& logo = {});

} // namespace sokoguru::shop
