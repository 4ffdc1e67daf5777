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

Money Engine::paid_before_by(Tender tender) {
    Money paid;
    for (const SaleNumber& number : origins_of(state_.cart)) {
        const auto sale = ports_.ledger.find_sale(number);
        if (!sale) continue;
        paid += tender == Tender::cash ? cash_kept(*sale) : sum_by(sale->payments, tender);
    }
    return paid;
}

OrRefusal<Payment> Engine::checked_credit(Payment payment, const Asked& asked) {
    const auto& buyer = state_.cart.header.buyer;
    if (!buyer || buyer->member == MemberId{}) return refuse(RefusalReason::member_missing);
    const auto member = ports_.members.find_member(buyer->code);
    if (!member) return refuse(RefusalReason::unknown_member);
    if (payment.amount < Money{}) return payment;
    const Money owed =
        ports_.members.credit(member->id).owed + sum_by(state_.cart.header.payments, Tender::member_credit);
    if (owed + payment.amount > member->credit_limit) {
        const Money left = std::max(member->credit_limit - owed, Money{});
        const auto approver = allow(Permission::exceed_credit, asked);
        if (!approver && !asked.approval) {
            return tl::unexpected(Refusal{.reason = RefusalReason::credit_exceeded,
                                          .amount = left,
                                          .permission = Permission::exceed_credit});
        }
        if (!approver) return tl::unexpected(approver.error());
    }
    payment.due_day = BusinessDay{day_of(asked.now).days + profile_.tenders.credit_days};
    return payment;
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
                    .state = command.state,
                    .reference = clean_text(command.reference, code_length_max)};
    const bool pays_back = due.rest < Money{};
    if (payment.amount == Money{} || (payment.amount < Money{}) != pays_back) {
        return refuse(RefusalReason::amount_not_positive);
    }
    const bool is_over = pays_back ? payment.amount < due.rest : payment.amount > due.rest;
    if (is_over) {
        return tl::unexpected(Refusal{.reason = RefusalReason::payment_too_large, .amount = due.rest});
    }
    if (pays_back) {
        const Money back = -sum_by(state_.cart.header.payments, command.tender) - payment.amount;
        const Money paid = paid_before_by(command.tender);
        if (back > paid)
            return tl::unexpected(Refusal{.reason = RefusalReason::refund_over_tender, .amount = paid});
    }
    switch (command.tender) {
    case Tender::cash: return refuse(RefusalReason::tender_not_offered);
    case Tender::qris:
        if (profile_.tenders.qris_code.empty()) return refuse(RefusalReason::tender_not_offered);
        if (payment.amount > qris_amount_max) {
            return tl::unexpected(
                Refusal{.reason = RefusalReason::payment_too_large, .amount = qris_amount_max});
        }
        return payment;
    case Tender::transfer:
        if (profile_.tenders.bank_account.empty()) return refuse(RefusalReason::tender_not_offered);
        return payment;
    case Tender::member_credit: return checked_credit(std::move(payment), asked);
    case Tender::voucher: break;
    }
    return checked_voucher(std::move(payment), asked);
}

OrRefusal<Outcome> Engine::add_payment(const AddPayment& command, const Asked& asked) {
    if (const auto refusal = refuse_paying(command.cart)) return tl::unexpected(*refusal);
    auto payment = checked_payment(command, due(), asked);
    if (!payment) return tl::unexpected(payment.error());
    CartHeader header = state_.cart.header;
    header.payments.push_back(std::move(*payment));
    return keep(decide_header(state_.cart, std::move(header)), asked);
}

OrRefusal<Outcome> Engine::remove_payment(const RemovePayment& command, const Asked& asked) {
    if (const auto refusal = refuse_paying(command.cart)) return tl::unexpected(*refusal);
    CartHeader header = state_.cart.header;
    if (command.place >= header.payments.size()) return refuse(RefusalReason::no_such_payment);
    header.payments.erase(header.payments.begin() + static_cast<std::ptrdiff_t>(command.place));
    return keep(decide_header(state_.cart, std::move(header)), asked);
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
    const Money in_cash = due().in_cash;
    if (in_cash < Money{} && -in_cash > paid_before_by(Tender::cash) && !state_.cart.header.allowed_return) {
        if (const auto approver = allow(Permission::refund_otherwise, asked); !approver)
            return tl::unexpected(approver.error());
    }
    const auto& buyer = state_.cart.header.buyer;
    SaleCircumstances circumstances = circumstances_of(buyer ? buyer->member : MemberId{}, asked.now);
    const std::vector<StockLevel> stock = stock_of(state_.cart);
    circumstances.stock = stock;
    auto sale = decide_sale(state_.cart, state_.prices, {command.received, command.donation}, profile_,
                            circumstances);
    if (!sale) return tl::unexpected(sale.error());
    return finish(std::move(*sale), asked.now);
}

OrRefusal<Outcome> Engine::finish(Sale sale, UtcTime now) {
    // Asked before the sale is durable: after it nothing may fail any more.
    Cart next = state_.cart;
    if (sale.cart == state_.cart.id) {
        next = Cart{};
        next.id = fresh_cart();
    }
    ports_.ledger.record(SaleMade{sale}, context(now));
    show_cart(std::move(next));
    state_.finished_sale = std::move(sale);
    added_.reset();
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
    const bool is_money = command.tender == Tender::cash || command.tender == Tender::transfer ||
                          command.tender == Tender::qris;
    if (!is_money) return refuse(RefusalReason::tender_not_offered);
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
