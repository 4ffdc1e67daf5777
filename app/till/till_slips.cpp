// Small papers for what a till does beside selling; the journal has it whether they come out or not.

#include "app/shop/language.h"
#include "app/till/till.h"
#include "drivers/printer/escpos.h"

#include <fmt/format.h>

#include <functional>

namespace sokoguru::till {

namespace {

/// No sale's number and no report's begins like this.
constexpr std::string_view slip_key = "slip-";

ShiftId shift_of(const TillState& state) {
    return state.shift ? state.shift->id : ShiftId{};
}

} // namespace

void Till::print_slip(const std::function<ReceiptDocument(const ShopProfile&)>& make, UtcTime now) {
    ShopProfile profile = shop_->engine().profile();
    const drivers::PrinterProfile printer = devices_.printer_profile(profile.receipt_columns);
    profile.receipt_columns = printer.columns;
    worker_->submit({fmt::format("{}{}", slip_key, now.ms), drivers::encode(make(profile), printer)});
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

} // namespace sokoguru::till
