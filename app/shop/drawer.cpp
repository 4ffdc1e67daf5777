#include "app/shop/drawer.h"

#include "drivers/printer/escpos.h"

#include <algorithm>
#include <string>
#include <variant>

namespace sokoguru::shop {

namespace {

bool moves_cash(const Payment& payment) {
    return payment.tender == Tender::cash && payment.amount != Money{};
}

} // namespace

void open_drawer(const Devices& devices, drivers::PrintWorker& worker) {
    constexpr int columns_without_printer = 32; // Never used: without a printer there is no pulse.
    if (!devices.has_printer()) return;
    worker.submit({std::string(drawer_key),
                   drivers::encode_drawer_kick(devices.printer_profile(columns_without_printer))});
}

bool needs_drawer(const Command& done, const TillState& state) {
    if (const auto* repaid = std::get_if<RepayCredit>(&done)) return repaid->tender == Tender::cash;
    if (std::holds_alternative<PayCash>(done) || std::holds_alternative<VoidSale>(done))
        return state.finished_sale && std::ranges::any_of(state.finished_sale->payments, moves_cash);
    if (const auto* settled = std::get_if<SettleConsignor>(&done))
        return settled->paid_from == PaidFrom::drawer;
    return std::holds_alternative<OpenDrawer>(done) || std::holds_alternative<MoveCash>(done);
}

} // namespace sokoguru::shop
