#include "app/till/views/printer_status.h"

#include "app/shop/language.h"

namespace sokoguru::till {

using Tone = HeaderView::Status::Tone;

HeaderView::Status printer_status(const ScreenState& screen) {
    switch (screen.printer) {
    case PrinterState::idle: return {"printer", Tone::good, tr("Receipts on screen")};
    case PrinterState::printing: return {"printer", Tone::warning, tr("Printing")};
    case PrinterState::printed: return {"printer", Tone::good, tr("Receipt on screen")};
    case PrinterState::trouble: break;
    }
    return {"printer", Tone::trouble, tr("Receipt not printed, it is saved")};
}

} // namespace sokoguru::till
