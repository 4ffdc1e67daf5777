// Small papers beside the sale's receipt: slips of what a till does besides selling, and receipts for gifts.
// The journal has what they say whether they come out or not.

#include "app/shop/language.h"
#include "app/shop/logo.h"
#include "app/till/till.h"
#include "drivers/printer/escpos.h"

#include <fmt/format.h>

#include <functional>

namespace sokoguru::till {

namespace {

/// No sale's number and no report's begins like these.
constexpr std::string_view slip_key = "slip-";
constexpr std::string_view gift_key = "gift-";

ShiftId shift_of(const TillState& state) {
    return state.shift ? state.shift->id : ShiftId{};
}

} // namespace

void Till::print_paper(std::string key, const std::function<ReceiptDocument(const ShopProfile&)>& make,
                       PaperHead head) {
    ShopProfile profile = shop_->engine().profile();
    const drivers::PrinterProfile printer = devices_.printer_profile(profile.receipt_columns);
    profile.receipt_columns = printer.columns;
    drivers::EncodeOptions options;
    if (head == PaperHead::logo) options.logo = shop::shop_logo(shop_->store(), printer.width_dots);
    worker_->submit({std::move(key), drivers::encode(make(profile), printer, options)});
}

void Till::print_slip(const std::function<ReceiptDocument(const ShopProfile&)>& make, UtcTime now) {
    print_paper(fmt::format("{}{}", slip_key, now.ms), make);
}

void Till::print_slip_of(const MoveCash& moved, UtcTime now) {
    const TillState& state = shop_->engine().state();
    const CashMoved fact{.shift = shift_of(state),
                         .kind = moved.kind,
                         .amount = moved.amount,
                         .reason = moved.reason,
                         .approver = {}};
    const SlipHead head{now, state.user->name};
    print_slip([&](const ShopProfile& profile) { return shop::make_slip(fact, head, profile); }, now);
}

void Till::print_slip_of(const RepayCredit& repaid, UtcTime now) {
    const auto member = shop_->store().members_port().find_member(repaid.member_code);
    if (!member) return;
    const TillState& state = shop_->engine().state();
    const CreditRepaid fact{.member = member->id,
                            .shift = shift_of(state),
                            .tender = repaid.tender,
                            .amount = repaid.amount,
                            .reference = repaid.reference};
    const SlipHead head{now, state.user->name};
    print_slip(
        [&](const ShopProfile& profile) {
            return shop::make_slip(fact, *member, head, profile, shop_->store());
        },
        now);
}

bool Till::take_report_of_slip(const drivers::PrintReport& report) {
    using State = drivers::PrintReport::State;
    if (!report.job_key.starts_with(slip_key)) return false;
    if (report.state == State::failed || report.state == State::unknown)
        say(Notice::Kind::warning, tr("The slip did not come out. The journal has what it says."));
    return true;
}

void Till::print_gift_receipt() {
    const auto& sale = shop_->engine().state().finished_sale;
    if (!sale || screen_.gift_receipt_is_waiting) return;
    screen_.gift_receipt_is_waiting = true;
    const auto make = [&](const ShopProfile& profile) {
        return shop::make_receipt(*sale, profile,
                                  {.prices = ReceiptOptions::Prices::hidden, .purpose = receipt_purpose()});
    };
    print_paper(std::string(gift_key) + sale->number.text(), make, PaperHead::logo);
    say(Notice::Kind::accepted, tr("The gift receipt goes to the printer."));
}

bool Till::take_report_of_gift(const drivers::PrintReport& report) {
    using State = drivers::PrintReport::State;
    if (!report.job_key.starts_with(gift_key)) return false;
    if (report.state == State::sending) return true;
    screen_.gift_receipt_is_waiting = false;
    if (report.state != State::confirmed && report.state != State::sent)
        say(Notice::Kind::refused, tr("The gift receipt did not come out whole. Print it again."));
    return true;
}

} // namespace sokoguru::till
