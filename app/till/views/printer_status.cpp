#include "app/till/views/printer_status.h"

#include "app/shop/device_text.h"
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

/// Why a receipt would not come out now, or soon, in few words.
std::optional<HeaderView::Status> short_trouble(const drivers::PrinterCondition& printer) {
    using Trouble = shop::PrinterTrouble;
    const auto trouble = shop::trouble_of(printer);
    if (!trouble) return std::nullopt;
    switch (*trouble) {
    case Trouble::away: return status(Tone::trouble, tr("Printer not connected"));
    case Trouble::not_permitted: return status(Tone::trouble, tr("Printer not permitted"));
    case Trouble::not_answering: return status(Tone::trouble, tr("Printer does not answer"));
    case Trouble::cover_open: return status(Tone::trouble, tr("Printer cover open"));
    case Trouble::no_paper: return status(Tone::trouble, tr("Out of paper"));
    case Trouble::cutter_jammed: return status(Tone::trouble, tr("Cutter jammed"));
    case Trouble::failed: return status(Tone::trouble, tr("Printer fault"));
    case Trouble::offline: return status(Tone::trouble, tr("Printer offline"));
    case Trouble::paper_nearly_out: break;
    }
    return status(Tone::warning, tr("Paper nearly out"));
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
    if (const auto trouble = short_trouble(screen.devices.printer))
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
        return with_waiting(*short_trouble(screen.devices.printer), screen.receipts.waiting_count);
    return with_waiting(status_of_receipt(screen.printer), screen.receipts.waiting_count);
}

} // namespace sokoguru::till
