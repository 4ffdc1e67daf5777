// Paying: what is taken beside cash, the cash that ends a sale, and what members pay back.

#include "core/sale/limits.h"
#include "core/till/engine.h"
#include "core/values/text.h"

#include <algorithm>
#include <utility>

namespace sokoguru {

namespace {

Money sum_by(const std::vector<Payment>& payments, Tender tender) {
    Money sum;
    for (const Payment& payment : payments) {
        if (payment.tender == tender) sum += payment.amount;
    }
    return sum;
}

/// Only money that moves outside the till may not have arrived yet.
bool moves_outside(Tender tender) {
    return tender == Tender::qris || tender == Tender::transfer;
}

/// The sales that a cart takes goods back from, each once.
std::vector<SaleNumber> origins_of(const Cart& cart) {
    std::vector<SaleNumber> origins;
    for (const CartLine& line : cart.lines) {
        if (line.sold_before) origins.push_back(line.sold_before->sale);
    }
    std::sort(origins.begin(), origins.end());
    origins.erase(std::unique(origins.begin(), origins.end()), origins.end());
    return origins;
}

} // namespace

std::optional<Refusal> Engine::refuse_paying(CartId cart) {
    if (cart != state_.cart.id) {
        if (const auto sale = ports_.ledger.sale_of_cart(cart)) {
            return Refusal{.reason = RefusalReason::already_paid, .text = sale->number.text()};
        }
        return Refusal{RefusalReason::cart_empty};
    }
    if (!state_.shift) return Refusal{RefusalReason::no_open_shift};
    if (state_.cart.lines.empty()) return Refusal{RefusalReason::cart_empty};
    return std::nullopt;
}

Money Engine::refundable(Tender tender) {
    Money sum;
    for (const SaleNumber& number : origins_of(state_.cart)) {
        const auto sale = ports_.ledger.find_sale(number);
        if (!sale) continue;
        const Money paid = tender == Tender::cash ? cash_kept(*sale) : sum_by(sale->payments, tender);
        sum += std::max(paid - ports_.ledger.refunded(number, tender), Money{});
    }
    if (tender != Tender::cash) return sum;
    // How goods without a receipt were paid is not known: whoever let them come back let them be paid out.
    for (const CartLine& line : state_.cart.lines) {
        if (line.is_return() && !line.sold_before) sum -= state_.prices.line(line.id).net;
    }
    return sum;
}

std::optional<Refusal> Engine::refuse_paying_out(Money paid_out) {
    if (paid_out <= Money{} || paid_out <= ports_.ledger.expected_cash(*state_.shift).total())
        return std::nullopt;
    return Refusal{RefusalReason::more_than_in_drawer};
}

OrRefusal<Engine::Allowed> Engine::allow_refund(Money paid_out, const Asked& asked) {
    if (paid_out <= Money{}) return Allowed{};
    // Rounding, which may be to the buyer's good each time that a part comes back, needs nobody's word.
    const Money over = paid_out - refundable(Tender::cash);
    if (over <= Money{} || over < profile_.cash_rounding) return Allowed{};
    return allow_with_reason(Permission::refund_otherwise, asked);
}

bool Engine::is_offered(Tender tender) const {
    switch (tender) {
    case Tender::qris: return !profile_.tenders.qris_code.empty();
    case Tender::transfer: return !profile_.tenders.bank_account.empty();
    case Tender::member_credit:
    case Tender::voucher: return true;
    case Tender::cash: break;
    }
    return false; // Cash comes last and ends the sale.
}

/// The word of whoever lets a member owe more; nobody's within the limit. What is paid back comes off a debt
/// that is still there.
OrRefusal<std::optional<Engine::Allowed>> Engine::allow_credit(Money amount, const Asked& asked) {
    const auto& buyer = state_.cart.header.buyer;
    if (!buyer || buyer->member == MemberId{}) return refuse(RefusalReason::member_missing);
    const auto member = ports_.members.find_member(buyer->code);
    if (!member) {
        return tl::unexpected(Refusal{.reason = RefusalReason::unknown_member, .text = buyer->code});
    }
    const Money owed =
        ports_.members.credit(member->id).owed + sum_by(state_.cart.header.payments, Tender::member_credit);
    if (amount < Money{}) {
        if (-amount <= owed) return std::nullopt;
        return tl::unexpected(
            Refusal{.reason = RefusalReason::refund_over_tender, .amount = std::max(owed, Money{})});
    }
    if (member->standing == MemberStanding::blocked) {
        return tl::unexpected(Refusal{.reason = RefusalReason::member_blocked, .text = member->code});
    }
    if (owed + amount <= member->credit_limit) return std::nullopt;
    const Money left = std::max(member->credit_limit - owed, Money{});
    auto allowed = allow_with_reason(Permission::exceed_credit, asked,
                                     {.reason = RefusalReason::credit_exceeded, .amount = left});
    if (!allowed) return tl::unexpected(allowed.error());
    return std::move(*allowed);
}

OrRefusal<Payment> Engine::checked_voucher(Payment payment, const Asked& asked) {
    if (payment.amount < Money{}) return refuse(RefusalReason::tender_not_offered);
    const auto voucher = ports_.catalog.find_voucher(payment.reference);
    if (!voucher) return refuse(RefusalReason::unknown_voucher);
    if (voucher->valid_to < day_of(asked.now)) {
        return tl::unexpected(
            Refusal{.reason = RefusalReason::voucher_expired, .text = format_date(voucher->valid_to)});
    }
    const auto is_same = [&](const Payment& other) {
        return other.tender == Tender::voucher && other.reference == voucher->code;
    };
    const auto& payments = state_.cart.header.payments;
    if (ports_.catalog.is_voucher_used(voucher->code) ||
        std::any_of(payments.begin(), payments.end(), is_same)) {
        return refuse(RefusalReason::voucher_used);
    }
    payment.amount = std::min(payment.amount, voucher->amount);
    payment.reference = voucher->code;
    return payment;
}

OrRefusal<Payment> Engine::checked_payment(const AddPayment& command, const AmountDue& due,
                                           const Asked& asked) {
    Payment payment{.tender = command.tender,
                    .amount = command.amount == Money{} ? due.rest : command.amount,
                    .state = moves_outside(command.tender) ? command.state : PaymentState::confirmed,
                    .reference = clean_text(command.reference, code_length_max)};
    const bool pays_back = due.rest < Money{};
    if (payment.amount == Money{} || (payment.amount < Money{}) != pays_back) {
        return refuse(RefusalReason::amount_not_positive);
    }
    const bool is_over = pays_back ? payment.amount < due.rest : payment.amount > due.rest;
    if (is_over) {
        return tl::unexpected(Refusal{.reason = RefusalReason::payment_too_large, .amount = due.rest});
    }
    if (!is_offered(command.tender)) return refuse(RefusalReason::tender_not_offered);
    if (pays_back) {
        const Money back = -sum_by(state_.cart.header.payments, command.tender) - payment.amount;
        const Money most = refundable(command.tender);
        if (back > most)
            return tl::unexpected(Refusal{.reason = RefusalReason::refund_over_tender, .amount = most});
    }
    if (command.tender == Tender::qris && payment.amount > qris_amount_max) {
        return tl::unexpected(Refusal{.reason = RefusalReason::payment_too_large, .amount = qris_amount_max});
    }
    if (command.tender == Tender::member_credit && !pays_back)
        payment.due_day = BusinessDay{day_of(asked.now).days + profile_.tenders.credit_days};
    return command.tender == Tender::voucher ? checked_voucher(std::move(payment), asked) : payment;
}

OrRefusal<Outcome> Engine::add_payment(const AddPayment& command, const Asked& asked) {
    if (const auto refusal = refuse_paying(command.cart)) return tl::unexpected(*refusal);
    CartHeader header = state_.cart.header;
    if (command.taken_before.value_or(header.payments.size()) != header.payments.size())
        return refuse(RefusalReason::payment_taken_already);
    auto payment = checked_payment(command, due(), asked);
    if (!payment) return tl::unexpected(payment.error());
    std::optional<Allowed> exceeded;
    if (payment->tender == Tender::member_credit) {
        auto credit = allow_credit(payment->amount, asked);
        if (!credit) return tl::unexpected(credit.error());
        exceeded = std::move(*credit);
    }
    const Money amount = payment->amount;
    header.payments.push_back(std::move(*payment));
    CartDecision decision = decide_header(state_.cart, std::move(header));
    if (exceeded) {
        decision.touched.push_back({.kind = CartTouched::Kind::credit_exceeded,
                                    .cart = state_.cart.id,
                                    .name = state_.cart.header.buyer->code,
                                    .amount_after = amount,
                                    .reason = exceeded->reason,
                                    .approver = exceeded->approver});
    }
    return keep(std::move(decision), asked);
}

OrRefusal<Outcome> Engine::remove_payment(const RemovePayment& command, const Asked& asked) {
    if (const auto refusal = refuse_paying(command.cart)) return tl::unexpected(*refusal);
    CartHeader header = state_.cart.header;
    if (command.place >= header.payments.size()) return refuse(RefusalReason::no_such_payment);
    const auto place = header.payments.begin() + static_cast<std::ptrdiff_t>(command.place);
    const Payment removed = *place;
    header.payments.erase(place);
    CartDecision decision = decide_header(state_.cart, std::move(header));
    decision.touched.push_back({.kind = CartTouched::Kind::payment_removed,
                                .cart = state_.cart.id,
                                .name = removed.reference,
                                .amount_before = removed.amount});
    return keep(std::move(decision), asked);
}

/// A cart that was held may hold goods that came back meanwhile by another ticket, or a buyer who was
/// blocked.
std::optional<Refusal> Engine::refuse_outdated() {
    const Cart& cart = state_.cart;
    for (const SaleNumber& number : origins_of(cart)) {
        if (ports_.ledger.void_of(number))
            return Refusal{.reason = RefusalReason::already_voided, .text = number.text()};
    }
    bool is_selling = false;
    for (const CartLine& line : cart.lines) {
        is_selling = is_selling || !line.is_return();
        if (!line.sold_before) continue;
        const Quantity returned =
            ports_.ledger.returned_quantity({line.sold_before->sale, line.sold_before->line});
        // The line's shares were worked out for what had come back then, so it is taken back anew.
        if (returned != line.sold_before->returned_quantity) {
            return Refusal{.reason = RefusalReason::nothing_left_to_return,
                           .quantity = line.sold_before->quantity - returned};
        }
    }
    for (const Payment& payment : cart.header.payments) {
        if (payment.tender == Tender::voucher && ports_.catalog.is_voucher_used(payment.reference))
            return Refusal{RefusalReason::voucher_used};
    }
    if (auto refusal = refuse_blocked_lots(cart)) return refusal;
    if (!is_selling || !cart.header.buyer || cart.header.buyer->member == MemberId{}) return std::nullopt;
    const auto member = ports_.members.find_member(cart.header.buyer->code);
    if (!member || member->standing == MemberStanding::active) return std::nullopt;
    return Refusal{.reason = RefusalReason::member_blocked, .text = member->code};
}

SaleCircumstances Engine::circumstances_of(MemberId member, UtcTime now) {
    SaleCircumstances circumstances;
    circumstances.cashier = *state_.user;
    circumstances.shift = state_.shift->id;
    circumstances.number = ports_.ledger.next_sale_number(day_of(now));
    circumstances.at = now;
    if (member != MemberId{}) {
        circumstances.member_spending = ports_.members.spending(member, year_of(day_of(now)));
    }
    return circumstances;
}

OrRefusal<Outcome> Engine::pay(const PayCash& command, const Asked& asked) {
    if (const auto refusal = refuse_paying(command.cart)) return tl::unexpected(*refusal);
    if (const auto refusal = refuse_outdated()) return tl::unexpected(*refusal);
    const Money paid_out = -due().in_cash;
    if (const auto refusal = refuse_paying_out(paid_out)) return tl::unexpected(*refusal);
    const auto allowed = allow_refund(paid_out, asked);
    if (!allowed) return tl::unexpected(allowed.error());
    const auto& buyer = state_.cart.header.buyer;
    SaleCircumstances circumstances = circumstances_of(buyer ? buyer->member : MemberId{}, asked.now);
    const std::vector<StockLevel> stock = stock_of(state_.cart);
    circumstances.stock = stock;
    auto sale = decide_sale(state_.cart, state_.prices, {command.received, command.donation}, profile_,
                            circumstances);
    if (!sale) return tl::unexpected(sale.error());
    if (allowed->approver != UserId{}) {
        sale->approver = allowed->approver;
        sale->reason = allowed->reason;
    }
    return finish(std::move(*sale), asked.now);
}

OrRefusal<Outcome> Engine::finish(Sale sale, UtcTime now) {
    // Asked before the sale is durable: after it nothing may fail any more.
    const bool ends_cart = sale.cart == state_.cart.id;
    Cart next;
    if (ends_cart) next.id = fresh_cart();
    ports_.ledger.record(SaleMade{sale}, context(now));
    if (ends_cart) {
        show_cart(std::move(next));
        added_.reset();
    }
    state_.finished_sale = std::move(sale);
    return Outcome::sale_made;
}

OrRefusal<Outcome> Engine::confirm_payment(const ConfirmPayment& command, const Asked& asked) {
    const auto state = ports_.ledger.payment_state(command.sale, command.place);
    if (state != PaymentState::unconfirmed) return refuse(RefusalReason::no_such_payment);
    ports_.ledger.record(PaymentConfirmed{command.sale, command.place}, context(asked.now));
    return Outcome::done;
}

OrRefusal<Outcome> Engine::repay_credit(const RepayCredit& command, const Asked& asked) {
    if (!state_.shift) return refuse(RefusalReason::no_open_shift);
    const auto member = ports_.members.find_member(clean_text(command.member_code, code_length_max));
    if (!member) {
        return tl::unexpected(Refusal{.reason = RefusalReason::unknown_member, .text = command.member_code});
    }
    if (command.amount <= Money{}) return refuse(RefusalReason::amount_not_positive);
    const bool is_other_money = command.tender == Tender::transfer || command.tender == Tender::qris;
    if (command.tender != Tender::cash && (!is_other_money || !is_offered(command.tender)))
        return refuse(RefusalReason::tender_not_offered);
    const Money owed = ports_.members.credit(member->id).owed;
    if (owed <= Money{}) return refuse(RefusalReason::nothing_owed);
    if (command.amount > owed) {
        return tl::unexpected(Refusal{.reason = RefusalReason::repayment_too_large, .amount = owed});
    }
    ports_.ledger.record(CreditRepaid{member->id, state_.shift->id, command.tender, command.amount,
                                      clean_text(command.reference, code_length_max)},
                         context(asked.now));
    return Outcome::done;
}

} // namespace sokoguru
