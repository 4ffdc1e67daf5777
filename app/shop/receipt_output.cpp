#include "app/shop/receipt_output.h"

#include "core/values/ensure.h"
#include "drivers/printer/escpos.h"
#include "drivers/virtual/virtual_paper.h"

namespace sokoguru::shop {

const drivers::PrinterProfile& printer_profile(int columns) {
    const drivers::PrinterProfile* profile = drivers::find_printer_profile(columns == 48   ? "80mm"
                                                                           : columns == 42 ? "80mm-180dpi"
                                                                                           : "58mm");
    ensure(profile != nullptr, "each paper width has a printer profile");
    return *profile;
}

drivers::Bytes encode_document(const ReceiptDocument& document,
                               const std::optional<drivers::ModuleGrid>& logo) {
    return drivers::encode(document, printer_profile(document.columns), {.logo = logo});
}

drivers::Picture draw_receipt(const ReceiptDocument& document,
                              const std::optional<drivers::ModuleGrid>& logo) {
    drivers::VirtualPaper paper(printer_profile(document.columns));
    paper.feed(encode_document(document, logo));
    return paper.draw();
}

} // namespace sokoguru::shop
