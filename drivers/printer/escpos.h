#pragma once

#include "core/receipt/document.h"
#include "drivers/printer/profile.h"
#include "drivers/symbol/module_grid.h"
#include "drivers/transport/bytes.h"

#include <optional>

namespace sokoguru::drivers {

/// What the caller adds to a document.
struct EncodeOptions {
    /// Printed first and centred; one entry for each dot (`read_logo`).
    std::optional<ModuleGrid> logo;
};

/// Turns a receipt into the bytes of ESC/POS, the language of nearly every receipt printer.
///
///     Bytes bytes = encode(document, *find_printer_profile("58mm"));
///
/// The job stands alone: it initialises the printer first, so it prints the same after a power cut as after
/// another program. A line longer than the paper is cut at its edge, never wrapped, because `core/receipt`
/// laid it out. A line that the code page cannot say, in Arabic letters perhaps, is drawn and sent as an
/// image. A symbol that does not fit the paper is printed as text. Whatever the document holds, its text adds
/// no byte below 20 (hex): no name of a product can give the printer a command. Pure; may be called from any
/// thread.
Bytes encode(const ReceiptDocument& document, const PrinterProfile& profile,
             const EncodeOptions& options = {});

/// The pulse that opens the cash drawer on the printer's socket. A job of its own: it prints nothing.
Bytes encode_drawer_kick(const PrinterProfile& profile);
/// The same by a command that is obeyed at once, even by a printer without paper; cheap models lack it. A
/// pulse is 100 to 800 ms long.
Bytes encode_real_time_drawer_kick(const PrinterProfile& profile);

/// Sounds the printer's buzzer, twice; no bytes when it has none. A job of its own.
Bytes encode_buzzer(const PrinterProfile& profile);

} // namespace sokoguru::drivers
