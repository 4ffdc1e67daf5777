// Paying: what each tender takes, what is taken back, and what ends the sale.

#include "app/shop/language.h"
#include "app/shop/paths.h"
#include "app/shop/receipt_output.h"
#include "app/till/pay_sums.h"
#include "app/till/till.h"
#include "app/till/typed_number.h"
#include "core/sale/qris.h"
#include "drivers/document/receipt_pdf.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>

namespace sokoguru::till {

namespace {

/// What each tender may still pay back on this ticket.
std::vector<PaidBefore> paid_before(Engine& engine) {
    std::vector<PaidBefore> paid;
    for (const Tender tender :
         {Tender::cash, Tender::qris, Tender::transfer, Tender::member_credit, Tender::voucher}) {
        Money left = engine.refundable(tender);
        for (const Payment& payment : engine.state().cart.header.payments) {
            if (payment.tender == tender) left += payment.amount;
        }
        if (left > Money{}) paid.push_back({tab_of(tender), left});
    }
    std::ranges::stable_sort(paid, std::ranges::greater{}, &PaidBefore::amount);
    return paid;
}

} // namespace

/// Shows the pay screen with nothing typed. Goods that come back are paid out as they were paid for, so that
/// tender is proposed first.
void Till::start_payment() {
    screen_.paying = true;
    screen_.pay = PayPage{};
    if (shop_->engine().due().rest < Money{}) {
        screen_.pay.paid_before = paid_before(shop_->engine());
        for (const PaidBefore& paid : screen_.pay.paid_before) {
            if (paid.tender == TenderTab::voucher) continue;
            screen_.pay.tender = paid.tender;
            break;
        }
    }
    look_at_account();
}

void Till::look_at_account() {
    const auto& buyer = shop_->engine().state().cart.header.buyer;
    screen_.pay.account.reset();
    if (!buyer || buyer->member == MemberId{}) return;
    db::Store& store = shop_->store();
    const auto member = store.find_member(buyer->code);
    if (!member) return;
    screen_.pay.account =
        AccountSeen{member->name, member->credit_limit, store.members_port().credit(member->id).owed};
}

/// The large button of the pay screen.
void Till::finish_payment(UtcTime now) {
    // A second tap finds the sale paid and the screen gone.
    if (!screen_.paying || screen_.pay.qris) return;
    screen_.notice.reset();
    const PaySums sums = pay_sums(shop_->engine().due(), screen_.pay);
    if (screen_.pay.tender != TenderTab::cash) return take_by_tender(sums, now);
    if (sums.is_refund && sums.amount != sums.due) return;
    const Money received = sums.is_refund ? Money{} : screen_.pay.cash_part + sums.amount;
    const CartId cart = shop_->engine().state().cart.id;
    static_cast<void>(command(PayCash{cart, received, screen_.pay.donation}, now));
}

void Till::take_by_tender(const PaySums& sums, UtcTime now) {
    if (sums.amount <= Money{}) return;
    const Money most = sums.is_refund ? sums.proposed : sums.due;
    if (sums.amount > most) return refuse({.reason = RefusalReason::payment_too_large, .amount = most});
    const TillState& state = shop_->engine().state();
    AddPayment payment{.cart = state.cart.id,
                       .tender = tender_of(screen_.pay.tender),
                       .amount = sums.is_refund ? -sums.amount : sums.amount,
                       .reference = {},
                       .state = PaymentState::confirmed,
                       .taken_before = state.cart.header.payments.size()};
    const bool is_written_down = sums.is_refund || screen_.pay.tender == TenderTab::credit;
    if (is_written_down) {
        static_cast<void>(command(payment, now));
    } else if (screen_.pay.tender == TenderTab::qris) {
        open_qris(sums.amount);
    } else if (screen_.pay.tender == TenderTab::transfer) {
        open_form(FormName::transfer, {.name = shop_->engine().profile().tenders.bank_account});
        screen_.form->values.at(0) = std::to_string(sums.amount.rupiah());
    } else {
        open_form(FormName::voucher, {.amount = sums.amount});
    }
}

void Till::open_qris(Money amount) {
    if (amount > qris_amount_max)
        return refuse({.reason = RefusalReason::payment_too_large, .amount = qris_amount_max});
    // The sale has no number before it is paid; the cart has, and each is counted once.
    const CartId cart = shop_->engine().state().cart.id;
    const std::int64_t lane = shop_->store().lane().lane.value();
    const QrisAdditional additional{.bill_number = fmt::format("K{}-{:06}", lane, cart.value()),
                                    .terminal = fmt::format("K{:02}", lane)};
    const auto text = dynamic_qris(shop_->engine().profile().tenders.qris_code, amount, additional);
    const auto code = text ? drivers::make_qr(*text, drivers::QrLevel::medium) : std::nullopt;
    if (!code) {
        tone_ = Tone::refused;
        return say(Notice::Kind::refused,
                   tr("The shop's QRIS text is damaged. Enter it again in the settings."));
    }
    screen_.pay.qris =
        QrisPage{amount, *code, additional.bill_number, shop_->engine().state().cart.header.payments.size()};
}

void Till::take_qris(PaymentState state, UtcTime now) {
    if (!screen_.pay.qris) return;
    const QrisPage page = *screen_.pay.qris;
    if (command(AddPayment{.cart = shop_->engine().state().cart.id,
                           .tender = Tender::qris,
                           .amount = page.amount,
                           .reference = page.bill_number,
                           .state = state,
                           .taken_before = page.payments_before},
                now))
        screen_.pay.qris.reset();
}

/// After a payment was taken or taken back: the sums are others now. A sale that is covered needs no further
/// touch.
void Till::follow_payment(UtcTime now) {
    if (!screen_.paying) return;
    PayPage& page = screen_.pay;
    const AmountDue due = shop_->engine().due();
    page.typed.clear();
    page.donation = Money{};
    page.qris.reset();
    if (!page.paid_before.empty())
        page.paid_before = paid_before(shop_->engine());
    else
        page.tender = TenderTab::cash;
    const bool is_covered =
        due.rest == page.cash_part && !shop_->engine().state().cart.header.payments.empty();
    if (!is_covered) return;
    static_cast<void>(command(PayCash{shop_->engine().state().cart.id, page.cash_part}, now));
}

/// "Bagi": what was typed is paid by the chosen tender, and the rest stays due.
void Till::take_part(UtcTime now) {
    if (!screen_.paying || screen_.pay.qris) return;
    const PaySums sums = pay_sums(shop_->engine().due(), screen_.pay);
    if (typed_money(screen_.pay.typed) <= Money{} || sums.amount >= sums.due) {
        return say(Notice::Kind::warning, tr("Type the part first; it must be less than what is due."));
    }
    screen_.notice.reset();
    if (screen_.pay.tender != TenderTab::cash) return take_by_tender(sums, now);
    if (sums.is_refund) return;
    screen_.pay.cash_part += sums.amount;
    screen_.pay.typed.clear();
}

void Till::take_payment_back(const TakePaymentBack& asked, UtcTime now) {
    const Cart& cart = shop_->engine().state().cart;
    const std::size_t count = cart.header.payments.size();
    const bool has_cash = screen_.pay.cash_part > Money{};
    if (!screen_.paying || asked.count != count + (has_cash ? 1 : 0)) return;
    screen_.notice.reset();
    if (asked.index == count && has_cash) {
        screen_.pay.cash_part = Money{};
        screen_.pay.donation = Money{};
    } else {
        static_cast<void>(command(RemovePayment{cart.id, asked.index}, now));
    }
}

void Till::toggle_donation() {
    if (!screen_.paying || screen_.pay.tender != TenderTab::cash) return;
    screen_.notice.reset();
    if (screen_.pay.donation > Money{}) {
        screen_.pay.donation = Money{};
        return;
    }
    const Money change = pay_sums(shop_->engine().due(), screen_.pay).change;
    if (change <= Money{}) return;
    open_form(FormName::donation, {.amount = change});
    screen_.form->values.at(0) = std::to_string(donation_proposals(change).front().rupiah());
}

/// The buyer said yes to this much.
void Till::take_donation(Money amount) {
    const Money change = pay_sums(shop_->engine().due(), screen_.pay).change;
    if (amount > change) return refuse({.reason = RefusalReason::donation_too_large, .amount = change});
    screen_.pay.donation = amount;
    screen_.form.reset();
    screen_.notice.reset();
}

void Till::choose_tender(TenderTab tender) {
    const bool is_refund = shop_->engine().due().rest < Money{};
    const auto tabs = tender_tabs(shop_->engine().profile().tenders, screen_.pay, is_refund);
    if (!screen_.paying || std::ranges::find(tabs, tender) == tabs.end()) return;
    screen_.pay.tender = tender;
    screen_.pay.typed.clear();
    screen_.pay.donation = Money{};
    screen_.notice.reset();
}

void Till::choose_quick_amount(std::size_t index) {
    if (!screen_.paying) return;
    const PaySums sums = pay_sums(shop_->engine().due(), screen_.pay);
    const std::vector<Money> likely = sums.is_refund ? std::vector<Money>{} : likely_cash_amounts(sums.due);
    if (index > likely.size()) return;
    const Money amount = index == 0 ? sums.proposed : likely[index - 1];
    screen_.pay.typed = std::to_string(amount.rupiah());
    screen_.pay.donation = Money{};
    screen_.notice.reset();
}

void Till::print_again(UtcTime now) {
    const auto& sale = shop_->engine().state().finished_sale;
    if (!sale) return;
    // A second tap while a print is on its way asks for nothing more.
    const auto jobs = shop_->store().unfinished_print_jobs();
    const auto is_on_its_way = [&](const db::PrintJob& job) {
        return job.id.sale == sale->number && job.state != db::PrintState::unknown;
    };
    if (std::ranges::any_of(jobs, is_on_its_way))
        return say(Notice::Kind::warning, tr("This receipt is on its way to the printer."));
    queue_copy(sale->number, now);
}

/// Writes the finished sale's receipt beside those that no printer printed, and says where.
void Till::save_receipt_file() {
    const auto& sale = shop_->engine().state().finished_sale;
    if (!sale) return;
    const std::filesystem::path folder = shop::receipts_folder(shop_->file());
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    const std::filesystem::path file = folder / (sale->number.text() + ".pdf");
    const ReceiptDocument receipt = receipt_of(*sale);
    const auto written = drivers::write_receipt_pdf(receipt, file, logo_for(receipt.columns));
    if (written)
        say(Notice::Kind::accepted, fmt::format(fmt::runtime(tr("The receipt is in {}")), file.string()));
    else
        say(Notice::Kind::refused, written.error());
}

void Till::reduce_pay(const PayAction& action, UtcTime now) {
    const TillState& state = shop_->engine().state();
    if (!state.user) return;
    if (const auto* chosen = std::get_if<ChooseTender>(&action)) return choose_tender(chosen->tender);
    if (const auto* back = std::get_if<TakePaymentBack>(&action)) return take_payment_back(*back, now);
    if (std::holds_alternative<TakePart>(action)) return take_part(now);
    if (std::holds_alternative<ToggleDonation>(action)) return toggle_donation();
    if (std::holds_alternative<ChooseBuyer>(action)) return open_list(ListName::members, now);
    if (std::holds_alternative<QrisArrived>(action)) return take_qris(PaymentState::confirmed, now);
    if (std::holds_alternative<QrisUnconfirmed>(action)) return take_qris(PaymentState::unconfirmed, now);
    if (std::holds_alternative<CloseQris>(action)) {
        screen_.pay.qris.reset();
        screen_.notice.reset();
    } else if (std::holds_alternative<PrintAgain>(action)) {
        print_again(now);
    } else if (std::holds_alternative<PrintGiftReceipt>(action)) {
        print_gift_receipt();
    } else {
        save_receipt_file();
    }
}

} // namespace sokoguru::till
