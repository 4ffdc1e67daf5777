// Documents as paper shows them: receipts, and the X and Z reports, which are printed by jobs of their own.

#include "app/shop/device_text.h"
#include "app/shop/language.h"
#include "app/shop/logo.h"
#include "app/shop/receipt_output.h"
#include "app/till/till.h"

#include <fmt/format.h>

namespace sokoguru::till {

namespace {

/// No sale's number begins like this.
constexpr std::string_view report_key = "report-";

std::string key_of(const ReportShown& report) {
    if (report.order) return std::string(report_key) + report.order->text();
    if (report.day) return std::string(report_key) + format_yymmdd(*report.day);
    return fmt::format("{}{}-{}", report_key, report.kind == ReportShown::Kind::z ? "Z" : "X",
                       report.shift.value());
}

} // namespace

ReceiptOptions::Purpose Till::receipt_purpose() const {
    return screen_.is_training ? ReceiptOptions::Purpose::training : ReceiptOptions::Purpose::sale;
}

/// As it was printed at first.
ReceiptDocument Till::receipt_of(const Sale& sale) {
    return shop::make_receipt(
        sale, shop_->engine().profile(),
        {.purpose = receipt_purpose(), .member_name = shop::name_on_receipt(sale, shop_->store())});
}

std::optional<drivers::ModuleGrid> Till::logo_for(int columns) {
    return shop::shop_logo(shop_->store(), shop::printer_profile(columns).width_dots);
}

void Till::show_report(ShiftId shift) {
    const ShiftReport report = shop_->store().shift_report(shift);
    const ReceiptDocument document = shop::make_shift_report(report, shop_->engine().profile());
    screen_.report = ReportShown{.shift = shift,
                                 .kind = report.closing ? ReportShown::Kind::z : ReportShown::Kind::x,
                                 .text = to_plain_text(document),
                                 .picture = shop::draw_receipt(document)};
    screen_.notice.reset();
}

void Till::print_report() {
    if (!screen_.report || screen_.report->is_waiting) return;
    screen_.report->is_waiting = true;
    print_paper(key_of(*screen_.report), [&](const ShopProfile& profile) {
        if (screen_.report->order) return document_of_order(*screen_.report->order, profile);
        if (screen_.report->day)
            return shop::make_day_report(shop_->store().reports().day(*screen_.report->day, profile.zone),
                                         profile);
        return shop::make_shift_report(shop_->store().shift_report(screen_.report->shift), profile);
    });
    say(Notice::Kind::accepted,
        screen_.report->order ? tr("The order goes to the printer.") : tr("The report goes to the printer."));
}

bool Till::take_report_of_document(const drivers::PrintReport& report) {
    using State = drivers::PrintReport::State;
    if (!report.job_key.starts_with(report_key)) return false;
    if (!screen_.report || report.job_key != key_of(*screen_.report) || report.state == State::sending)
        return true;
    screen_.report->is_waiting = false;
    if (report.state == State::confirmed || report.state == State::sent) {
        say(Notice::Kind::accepted, tr("The report is printed."));
        return true;
    }
    const drivers::PrinterCondition condition = devices_.printer_condition();
    const std::string why = condition.can_print() ? std::string() : " " + shop::describe(condition);
    say(Notice::Kind::refused,
        tr("The report did not come out whole. It is kept: print it again later.") + why);
    return true;
}

/// After the day's last report there is nothing to sell from.
void Till::close_report(UtcTime now) {
    screen_.report.reset();
    screen_.notice.reset();
    if (!shop_->engine().state().shift && !screen_.list && !screen_.day) lock(now);
}

} // namespace sokoguru::till
