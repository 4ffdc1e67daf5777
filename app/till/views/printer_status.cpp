#include "app/till/views/printer_status.h"

#include "app/shop/language.h"

#include <fmt/format.h>

#include <optional>
#include <utility>

namespace sokoguru::till {

namespace {

using Tone = HeaderView::Status::Tone;

HeaderView::Status status(Tone tone, std::string text) {
    return {"printer", tone, std::move(text)};
}

/// Why a receipt would not come out now, or soon.
std::optional<HeaderView::Status> trouble_of(const drivers::PrinterCondition& printer) {
    using Link = drivers::PrinterCondition::Link;
    using Paper = drivers::PrinterCondition::Paper;
    switch (printer.link) {
    case Link::away: return status(Tone::trouble, tr("Printer not connected"));
    case Link::not_permitted: return status(Tone::trouble, tr("Printer not permitted"));
    case Link::not_answering: return status(Tone::trouble, tr("Printer does not answer"));
    case Link::ready: break;
    }
    // What the cashier can mend comes first: an open cover and missing paper are also reported as errors.
    if (printer.cover_open) return status(Tone::trouble, tr("Printer cover open"));
    if (printer.paper == Paper::out) return status(Tone::trouble, tr("Out of paper"));
    if (printer.cutter_jammed) return status(Tone::trouble, tr("Cutter jammed"));
    if (printer.failed) return status(Tone::trouble, tr("Printer fault"));
    if (printer.offline) return status(Tone::trouble, tr("Printer offline"));
    if (printer.paper == Paper::near_end) return status(Tone::warning, tr("Paper nearly out"));
    return std::nullopt;
}

HeaderView::Status with_waiting(HeaderView::Status status, std::size_t waiting_count) {
    if (waiting_count > 0) status.text += " · " + fmt::format(fmt::runtime(tr("{} waiting")), waiting_count);
    return status;
}

HeaderView::Status status_without_printer(PrinterState state) {
    switch (state) {
    case PrinterState::idle: return status(Tone::good, tr("Receipts on screen"));
    case PrinterState::printing: return status(Tone::warning, tr("Printing"));
    case PrinterState::printed:
    case PrinterState::sent: return status(Tone::good, tr("Receipt on screen"));
    case PrinterState::unclear:
    case PrinterState::trouble: break;
    }
    return status(Tone::trouble, tr("Receipt not printed, it is saved"));
}

HeaderView::Status status_of_receipt(PrinterState state) {
    switch (state) {
    case PrinterState::idle: break;
    case PrinterState::printing: return status(Tone::warning, tr("Printing"));
    case PrinterState::printed: return status(Tone::good, tr("Receipt printed"));
    case PrinterState::sent: return status(Tone::good, tr("Receipt sent to the printer"));
    case PrinterState::unclear: return status(Tone::warning, tr("Is the receipt on paper?"));
    case PrinterState::trouble: return status(Tone::trouble, tr("Receipt not printed, it is saved"));
    }
    return status(Tone::good, tr("Printer ready"));
}

} // namespace

HeaderView::Status printer_status(const ScreenState& screen) {
    if (!screen.devices.has_printer) return status_without_printer(screen.printer);
    if (const auto trouble = trouble_of(screen.devices.printer))
        return with_waiting(*trouble, screen.receipts.waiting_count);
    if (screen.printer == PrinterState::printing)
        return with_waiting(status_of_receipt(screen.printer), screen.receipts.waiting_count);
    return with_waiting(status(Tone::good, tr("Printer ready")), screen.receipts.waiting_count);
}

HeaderView::Status receipt_status(const ScreenState& screen) {
    if (!screen.devices.has_printer) return status_without_printer(screen.printer);
    // Paper that is nearly out has printed this receipt all the same.
    const bool is_over = screen.printer != PrinterState::printing && screen.printer != PrinterState::trouble;
    if (is_over) return status_of_receipt(screen.printer);
    if (!screen.devices.printer.can_print())
        return with_waiting(*trouble_of(screen.devices.printer), screen.receipts.waiting_count);
    return with_waiting(status_of_receipt(screen.printer), screen.receipts.waiting_count);
}

} // namespace sokoguru::till
