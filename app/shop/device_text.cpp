#include "app/shop/device_text.h"

#include "app/shop/language.h"

namespace sokoguru::shop {

namespace {

std::string describe_scanner(const DeviceRow& row) {
    if (!row.is_plugged_in) return tr("Scanner, not plugged in.");
    if (row.is_not_permitted) return tr("Scanner, but this user may not use it.");
    if (!row.problem.empty()) return tr("Scanner, but it can't be opened.");
    return row.works ? tr("Scanner, ready.") : tr("Scanner of this till.");
}

std::string describe_label_printer(const DeviceRow& row) {
    if (!row.is_plugged_in) return tr("Label printer, not plugged in.");
    if (row.is_not_permitted) return tr("Label printer, but this user may not use it.");
    if (!row.problem.empty()) return tr("Label printer, but it takes nothing.");
    return tr("Label printer of this till.");
}

std::string describe_unused(const DeviceRow& row) {
    if (row.may_be_printer) return tr("Could be the printer.");
    if (row.may_be_keyboard) return tr("A keyboard, or a scanner that types.");
    return tr("Could be a scanner.");
}

} // namespace

std::optional<PrinterTrouble> trouble_of(const drivers::PrinterCondition& condition) {
    using Link = drivers::PrinterCondition::Link;
    using Paper = drivers::PrinterCondition::Paper;
    switch (condition.link) {
    case Link::away: return PrinterTrouble::away;
    case Link::not_permitted: return PrinterTrouble::not_permitted;
    case Link::not_answering: return PrinterTrouble::not_answering;
    case Link::ready: break;
    }
    // An open cover and missing paper are also reported as errors, and as offline.
    if (condition.cover_open) return PrinterTrouble::cover_open;
    if (condition.paper == Paper::out) return PrinterTrouble::no_paper;
    if (condition.cutter_jammed) return PrinterTrouble::cutter_jammed;
    if (condition.failed) return PrinterTrouble::failed;
    if (condition.offline) return PrinterTrouble::offline;
    if (condition.paper == Paper::near_end) return PrinterTrouble::paper_nearly_out;
    return std::nullopt;
}

std::string describe(const drivers::PrinterCondition& condition) {
    const auto trouble = trouble_of(condition);
    if (!trouble) return tr("Ready.");
    switch (*trouble) {
    case PrinterTrouble::away: return tr("The printer is away. Plug it in and switch it on.");
    case PrinterTrouble::not_permitted: return tr("This user may not use the printer.");
    case PrinterTrouble::not_answering: return tr("The printer does not answer. Switch it off and on.");
    case PrinterTrouble::cover_open: return tr("The printer's cover is open. Close it.");
    case PrinterTrouble::no_paper: return tr("The printer has no paper. Put in a new roll.");
    case PrinterTrouble::cutter_jammed:
        return tr("The printer's cutter is jammed. Free it, then switch the printer off and on.");
    case PrinterTrouble::failed: return tr("The printer reports a fault. Switch it off and on.");
    case PrinterTrouble::offline:
        return tr("The printer is offline. Press its feed button, or switch it off and on.");
    case PrinterTrouble::paper_nearly_out: break;
    }
    return tr("The paper is nearly at its end.");
}

std::string describe_label_trouble(drivers::PrintResult::Outcome outcome) {
    if (outcome == drivers::PrintResult::Outcome::failed)
        return tr("The label printer takes nothing. Check its switch, its cable and its roll.");
    return tr("The label printer stopped midway. Look at its roll, then print again.");
}

std::string describe_at_rest(const DeviceRow& row) {
    if (row.use != DeviceRow::Use::printer) return describe(row, {});
    return row.is_plugged_in ? tr("Printer of this till.") : tr("Printer, not plugged in.");
}

std::string describe(const DeviceRow& row, const drivers::PrinterCondition& printer) {
    switch (row.use) {
    case DeviceRow::Use::scanner: return describe_scanner(row);
    case DeviceRow::Use::printer:
        return row.is_plugged_in ? std::string(tr("Printer:")) + " " + describe(printer)
                                 : std::string(tr("Printer, not plugged in."));
    case DeviceRow::Use::display: return row.works ? tr("Customer display, ready.") : tr("Customer display.");
    case DeviceRow::Use::label_printer: return describe_label_printer(row);
    case DeviceRow::Use::none: break;
    }
    return describe_unused(row);
}

} // namespace sokoguru::shop
