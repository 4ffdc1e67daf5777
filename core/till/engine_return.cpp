// Goods that come back, and sales that are undone.

#include "core/till/engine.h"

#include <algorithm>
#include <utility>

namespace sokoguru {

std::optional<Refusal> Engine::refuse_taking_back(const Sale& sale) {
    const std::string number = sale.number.text();
    if (sale.voids) return Refusal{.reason = RefusalReason::sale_is_void, .text = number};
    if (ports_.ledger.void_of(sale.number))
        return Refusal{.reason = RefusalReason::already_voided, .text = number};
    // Money that nobody has seen arrive is not paid back: it is confirmed first, or the sale is voided.
    const auto& payments = with_payments_now(sale).payments;
    const auto is_open = [](const Payment& payment) { return payment.state == PaymentState::unconfirmed; };
    if (std::any_of(payments.begin(), payments.end(), is_open))
        return Refusal{.reason = RefusalReason::payment_unconfirmed, .text = number};
    return std::nullopt;
}

OrRefusal<std::optional<Buyer>> Engine::buyer_of_return(const Sale& sale) const {
    const auto& buyer = state_.cart.header.buyer;
    const MemberId member = sale.member ? sale.member->id : MemberId{};
    if (state_.cart.lines.empty() && !buyer) {
        if (sale.member) return Buyer{member, sale.member->code, sale.buyer_class};
        if (sale.buyer_class == BuyerClass::wholesale) return Buyer{{}, {}, sale.buyer_class};
        return std::nullopt;
    }
    if ((buyer ? buyer->member : MemberId{}) == member) return buyer;
    return tl::unexpected(Refusal{.reason = RefusalReason::other_buyer,
                                  .text = sale.member ? sale.member->code : std::string{}});
}

OrRefusal<std::optional<AllowedReturn>> Engine::allow_return(const std::optional<SaleNumber>& sale,
                                                             const std::string& reason, const Asked& asked) {
    const int days_max = profile_.selling.return_days_max;
    Refusal refusal{RefusalReason::needs_approval};
    if (sale) {
        if (day_of(asked.now).days - sale->day.days <= days_max) return std::nullopt;
        refusal = {.reason = RefusalReason::return_too_late, .number = days_max};
    }
    const auto approver = allow(Permission::take_back_without_receipt, asked, std::move(refusal));
    if (!approver) return tl::unexpected(approver.error());
    const std::string why = reason_of(reason, asked);
    if (why.empty() && (!sale || *approver != UserId{})) return refuse(RefusalReason::reason_missing);
    return AllowedReturn{*approver, why};
}

/// Two kilograms of rice may come back in parts, two packets only whole.
Divisibility Engine::divisibility_of(const SaleLine& line) {
    const auto product = ports_.catalog.find(line.product);
    const bool is_base_unit = line.factor == Quantity{1000};
    return product && is_base_unit ? product->divisibility : Divisibility::whole;
}

OrRefusal<Outcome> Engine::take_back(const TakeBack& command, const Asked& asked) {
    if (!state_.shift) return refuse(RefusalReason::no_open_shift);
    const auto sale = ports_.ledger.find_sale(command.sale);
    if (!sale)
        return tl::unexpected(Refusal{.reason = RefusalReason::unknown_sale, .text = command.sale.text()});
    if (const auto refusal = refuse_taking_back(*sale)) return tl::unexpected(*refusal);
    const auto sold = std::find_if(sale->lines.begin(), sale->lines.end(),
                                   [&](const SaleLine& line) { return line.id == command.line; });
    if (sold == sale->lines.end()) return refuse(RefusalReason::line_not_in_sale);
    const auto buyer = buyer_of_return(*sale);
    if (!buyer) return tl::unexpected(buyer.error());
    const auto allowed = allow_return(command.sale, {}, asked);
    if (!allowed) return tl::unexpected(allowed.error());
    const BackDetails details{.returned = ports_.ledger.returned_quantity({command.sale, command.line}),
                              .divisibility = divisibility_of(*sold),
                              .at = asked.now};
    auto decision = decide_take_back(state_.cart, *sale, command.line, command.quantity, details);
    if (!decision) return tl::unexpected(decision.error());
    if (*buyer != state_.cart.header.buyer) {
        decision->cart.header.buyer = *buyer;
        decision->changes.emplace_back(CartHeaderSet{state_.cart.id, decision->cart.header});
    }
    const LineId line = decision->cart.selected;
    if (*allowed) *decision = with_allowed_return(std::move(*decision), state_.cart, line, **allowed);
    return keep_added(std::move(decision), asked);
}

OrRefusal<Outcome> Engine::take_back_without_receipt(const TakeBackWithoutReceipt& command,
                                                     const Asked& asked) {
    if (!state_.shift) return refuse(RefusalReason::no_open_shift);
    const auto product = ports_.catalog.find(command.product);
    if (!product) return refuse(RefusalReason::unknown_product);
    const auto unit = unit_for_sale(*product, command.unit);
    if (!unit) return refuse(RefusalReason::unknown_unit);
    const AddDetails details{.asked_price = command.price, .at = asked.now};
    auto decision = decide_take_back_without_receipt(state_.cart, *unit, command.quantity, details);
    if (!decision) return tl::unexpected(decision.error());
    const auto allowed = allow_return(std::nullopt, command.reason, asked);
    if (!allowed) return tl::unexpected(allowed.error());
    const LineId line = decision->cart.selected;
    *decision = with_allowed_return(std::move(*decision), state_.cart, line, **allowed);
    return keep_added(std::move(decision), asked);
}

/// Money that was seen to arrive since the sale is confirmed, so it is paid back; what never came is taken
/// back unseen. Of member credit only what is still owed is taken off the debt: what the member has paid back
/// since was money, and is paid out in cash.
Sale Engine::with_payments_now(Sale sale) {
    std::vector<Payment> in_cash;
    std::optional<Money> owed;
    for (std::size_t i = 0; i < sale.payments.size(); ++i) {
        Payment& payment = sale.payments[i];
        if (payment.state == PaymentState::unconfirmed) {
            payment.state = ports_.ledger.payment_state(sale.number, static_cast<std::int64_t>(i) + 1)
                                .value_or(payment.state);
        }
        if (payment.tender != Tender::member_credit || payment.amount <= Money{} || !sale.member) continue;
        if (!owed) owed = std::max(ports_.members.credit(sale.member->id).owed, Money{});
        const Money repaid = std::max(payment.amount - *owed, Money{});
        payment.amount -= repaid;
        *owed -= payment.amount;
        if (repaid > Money{}) in_cash.push_back({.tender = Tender::cash, .amount = repaid});
    }
    std::erase_if(sale.payments, [](const Payment& payment) {
        return payment.tender == Tender::member_credit && payment.amount == Money{};
    });
    sale.payments.insert(sale.payments.end(), in_cash.begin(), in_cash.end());
    return sale;
}

std::optional<Refusal> Engine::refuse_void(const SaleNumber& number, const std::optional<Sale>& sale,
                                           BusinessDay today) {
    if (!sale) return Refusal{.reason = RefusalReason::unknown_sale, .text = number.text()};
    if (sale->voids) return Refusal{.reason = RefusalReason::sale_is_void, .text = number.text()};
    if (ports_.ledger.void_of(number))
        return Refusal{.reason = RefusalReason::already_voided, .text = number.text()};
    if (number.day != today) return Refusal{RefusalReason::void_other_day};
    const auto came_back = [&](const SaleLine& line) {
        return line.quantity > Quantity{} && ports_.ledger.returned_quantity({number, line.id}) > Quantity{};
    };
    if (std::any_of(sale->lines.begin(), sale->lines.end(), came_back))
        return Refusal{RefusalReason::sale_has_returns};
    return std::nullopt;
}

OrRefusal<Outcome> Engine::void_sale(const VoidSale& command, const Asked& asked) {
    if (!state_.shift) return refuse(RefusalReason::no_open_shift);
    const auto sale = ports_.ledger.find_sale(command.sale);
    if (const auto refusal = refuse_void(command.sale, sale, day_of(asked.now)))
        return tl::unexpected(*refusal);
    const auto approver = allow(Permission::void_sale, asked);
    if (!approver) return tl::unexpected(approver.error());
    const std::string reason = reason_of(command.reason, asked);
    if (reason.empty()) return refuse(RefusalReason::reason_missing);
    SaleCircumstances circumstances =
        circumstances_of(sale->member ? sale->member->id : MemberId{}, asked.now);
    const std::vector<StockLevel> stock = ports_.catalog.stock_levels(products_of(*sale));
    circumstances.stock = stock;
    Sale undo = undo_sale(with_payments_now(*sale), fresh_cart(), circumstances);
    if (const auto refusal = refuse_paying_out(-cash_kept(undo))) return tl::unexpected(*refusal);
    undo.approver = *approver;
    undo.reason = reason;
    return finish(std::move(undo), asked.now);
}

} // namespace sokoguru
