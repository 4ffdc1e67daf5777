#include "tests/core/till/random_cashier.h"
#include "tests/support/property.h"

#include <algorithm>

namespace sokoguru::test {

/// Only prices whose day has come hold from the first command of the day on, whatever becomes of that.
void RandomCashier::check_refused(const TillState& before, std::size_t changes, std::size_t facts) {
    RC_ASSERT(state() == before);
    RC_ASSERT(ledger().changes.size() == changes);
    for (std::size_t i = facts; i < ledger().facts.size(); ++i) {
        const auto* prices = std::get_if<PricesChanged>(&ledger().facts[i].first);
        RC_ASSERT(prices != nullptr);
        RC_ASSERT(prices->plan.has_value());
    }
}

void RandomCashier::check_done(const Command& command, const TillState& before, std::size_t facts,
                               Outcome outcome) {
    bool is_sold = false;
    for (std::size_t i = facts; i < ledger().facts.size(); ++i) {
        const Fact& fact = ledger().facts[i].first;
        is_sold = is_sold || std::holds_alternative<SaleMade>(fact);
        check_fact(fact);
    }
    RC_ASSERT(is_sold == (outcome == Outcome::sale_made));
    if (std::holds_alternative<HoldCart>(command)) held_[before.cart.id] = before.cart;
    if (const auto* recalled = std::get_if<RecallCart>(&command)) {
        RC_ASSERT(state().cart.lines == held_.at(recalled->cart).lines);
        RC_ASSERT(state().cart.header == held_.at(recalled->cart).header);
        RC_ASSERT(state().cart.next_line == held_.at(recalled->cart).next_line);
        held_.erase(recalled->cart);
    }
    // Only a cashier's second thoughts about the cart touch another cart than the open one.
    if (std::holds_alternative<VoidSale>(command)) RC_ASSERT(state().cart == before.cart);
}

/// The open cart and the held ones are what was kept, and nobody has paid more than the cart costs.
void RandomCashier::check_carts() {
    const Cart& cart = state().cart;
    const Cart kept = till_.shop.ledger.open_cart();
    RC_ASSERT(kept.lines == cart.lines);
    RC_ASSERT(kept.header == cart.header);
    if (!cart.lines.empty()) {
        RC_ASSERT(kept.id == cart.id);
        RC_ASSERT(kept.next_line == cart.next_line);
        RC_ASSERT(kept.began == cart.began);
    }
    const std::vector<HeldCart> held = till_.shop.ledger.held_carts();
    RC_ASSERT(held.size() == held_.size());
    for (const HeldCart& each : held) {
        const Cart& expected = held_.at(each.id);
        RC_ASSERT(till_.shop.ledger.held_cart(each.id)->lines == expected.lines);
        RC_ASSERT(each.line_count == static_cast<std::int64_t>(expected.lines.size()));
    }
    const AmountDue due = engine_->due();
    RC_ASSERT((due.taken <= Money{} || due.rest >= Money{}));
    RC_ASSERT((due.taken >= Money{} || due.rest <= Money{}));
}

void RandomCashier::check_fact(const Fact& fact) {
    if (const auto* opened = std::get_if<ShiftOpened>(&fact)) cash_ = opened->shift.float_total;
    if (const auto* closed = std::get_if<ShiftClosed>(&fact)) {
        RC_ASSERT(closed->closing.expected == cash_);
        cash_ = Money{};
    }
    if (const auto* moved = std::get_if<CashMoved>(&fact))
        cash_ += moved->kind == CashMovementKind::cash_in ? moved->amount : -moved->amount;
    if (const auto* repaid = std::get_if<CreditRepaid>(&fact); repaid && repaid->tender == Tender::cash)
        cash_ += repaid->amount;
    if (const auto* set = std::get_if<ShopSet>(&fact)) till_.profile = set->profile;
    if (const auto* touched = std::get_if<CartTouched>(&fact);
        touched && touched->kind == CartTouched::Kind::credit_exceeded) {
        const bool is_own = may(state().user->role, Permission::exceed_credit);
        RC_ASSERT((is_own || (touched->approver != UserId{} && !touched->reason.empty())));
        exceeded_.insert(touched->cart);
    }
    if (const auto* made = std::get_if<GoodsReceiptMade>(&fact)) {
        for (const GoodsReceiptLine& line : made->receipt.lines) {
            check_level(line.goods.product);
        }
    }
    if (const auto* adjusted = std::get_if<StockAdjusted>(&fact)) {
        for (const StockAdjustmentLine& line : adjusted->adjustment.lines) {
            check_level(line.goods.product);
        }
    }
    if (const auto* posted = std::get_if<CountPosted>(&fact)) {
        for (const CountPostingLine& line : posted->posting.lines) {
            check_level(line.product);
        }
    }
    check_lots_fact(fact);
    if (const auto* made = std::get_if<SaleMade>(&fact)) {
        check_sale(made->sale);
        check_stock(made->sale);
        if (made->sale.voids) check_void(made->sale);
        if (!made->sale.voids) check_credit(made->sale);
    }
}

/// Invariant 2, and what a cashier may count on.
void RandomCashier::check_sale(const Sale& sale) {
    RC_ASSERT(sale.number.ordinal == ++last_ordinal_[sale.number.day]);
    RC_ASSERT(sold_carts_.insert(sale.cart).second);
    RC_ASSERT(sale.shift == state().shift->id);
    Money nets;
    for (const SaleLine& line : sale.lines) {
        Money discounts;
        for (const LineDiscount& discount : line.discounts) {
            discounts += discount.amount;
        }
        RC_ASSERT(line.net == line.gross - line.discount);
        RC_ASSERT(line.discount == discounts);
        RC_ASSERT((line.quantity > Quantity{} ? line.net >= Money{} : line.net <= Money{}));
        nets += line.net;
    }
    Money payments;
    for (const Payment& payment : sale.payments) {
        payments += payment.amount;
        if (payment.tender == Tender::cash) cash_ += payment.amount;
    }
    cash_ -= sale.change;
    RC_ASSERT(nets == sale.total);
    RC_ASSERT(sale.due == sale.total + sale.rounding);
    RC_ASSERT(sale.due + sale.donation == payments - sale.change);
    RC_ASSERT(sale.change >= Money{});
    RC_ASSERT((sale.voids || sale.donation >= Money{}));
    RC_ASSERT(sale.rounding.rupiah() * 2 <= 100);
    RC_ASSERT(sale.rounding.rupiah() * 2 >= -100);
    for (const Payment& payment : sale.payments) {
        if (payment.tender != Tender::voucher) continue;
        std::int64_t& uses = voucher_uses_[payment.reference];
        uses += payment.amount > Money{} ? 1 : -1;
        RC_ASSERT((uses == 0 || uses == 1));
    }
    sold_.push_back(sale.number);
    check_returns(sale);
}

/// Goods that are not there are worth nothing, however they came and went: no value stays behind without
/// goods, and none is negative.
void RandomCashier::check_stock(const Sale& sale) {
    for (const SaleLine& line : sale.lines) {
        check_level(line.product);
    }
}

void RandomCashier::check_level(ProductId product) {
    const StockLevel level = till_.shop.catalog.level_now(product);
    if (level.quantity == Quantity{}) RC_ASSERT(level.value == Money{});
    if (level.quantity > Quantity{}) RC_ASSERT(level.value >= Money{});
    if (level.quantity < Quantity{}) RC_ASSERT(level.value <= Money{});
}

/// What is sent is on the way with its value until it arrives with the same one, or another shop has it; each
/// piece of the consignor's is paid once.
void RandomCashier::check_lots_fact(const Fact& fact) {
    if (const auto* sent = std::get_if<TransferSent>(&fact)) {
        for (const TransferLine& line : sent->transfer.lines) {
            on_the_way_ += line.sent.value;
            check_level(line.goods.product);
        }
    }
    if (const auto* arrived = std::get_if<TransferArrived>(&fact)) {
        for (const ArrivedLine& line : arrived->arrival.lines) {
            on_the_way_ -= line.received.received.value;
            check_level(line.goods.product);
        }
    }
    if (const auto* over = std::get_if<TransferHandedOver>(&fact))
        on_the_way_ -= till_.shop.stockroom.find_transfer(over->number)->total();
    RC_ASSERT(on_the_way_ >= Money{});
    if (const auto* made = std::get_if<SaleMade>(&fact)) {
        for (const SaleLine& line : made->sale.lines) {
            if (line.consignor == "Bu Sri") consigned_unpaid_[line.product] += line.base_quantity;
        }
    }
    if (const auto* settled = std::get_if<ConsignmentSettled>(&fact)) {
        RC_ASSERT(settled->settlement.total() >= Money{});
        for (const SettlementLine& line : settled->settlement.lines) {
            consigned_unpaid_[line.sold.product] -= line.sold.quantity;
        }
        for (const auto& [product, unpaid] : consigned_unpaid_) {
            RC_ASSERT(unpaid == Quantity{});
        }
    }
}

/// A void is its sale the other way round, to the rupiah, and somebody who may has said so.
void RandomCashier::check_void(const Sale& undo) {
    const auto sale = till_.shop.ledger.find_sale(*undo.voids);
    RC_ASSERT(sale.has_value());
    RC_ASSERT(!sale->voids);
    RC_ASSERT(sale->number.day == undo.number.day);
    RC_ASSERT(!undo.reason.empty());
    RC_ASSERT((undo.approver != UserId{} || may(state().user->role, Permission::void_sale)));
    RC_ASSERT(undo.total == -sale->total);
    RC_ASSERT(undo.donation == -sale->donation);
    RC_ASSERT(undo.lines.size() == sale->lines.size());
    for (std::size_t i = 0; i < undo.lines.size(); ++i) {
        RC_ASSERT(undo.lines[i].base_quantity == -sale->lines[i].base_quantity);
        RC_ASSERT(undo.lines[i].net == -sale->lines[i].net);
        RC_ASSERT(undo.lines[i].tax == -sale->lines[i].tax);
        RC_ASSERT(undo.lines[i].cost == -sale->lines[i].cost);
    }
}

/// Nobody owes more than the limit without somebody's word, and a refund takes no more off than is owed.
void RandomCashier::check_credit(const Sale& sale) {
    Money taken;
    for (const Payment& payment : sale.payments) {
        if (payment.tender == Tender::member_credit) taken += payment.amount;
    }
    if (taken == Money{}) return;
    const auto member = till_.shop.members.find_member(sale.member->code);
    const Money owed = till_.shop.members.credit(member->id).owed;
    RC_ASSERT((taken < Money{} || owed <= member->credit_limit || exceeded_.contains(sale.cart)));
    RC_ASSERT((taken > Money{} || owed >= Money{}));
}

/// No line comes back more than it was sold, and a line that has come back whole, in however many parts, has
/// given back its price, its tax and its cost to the rupiah.
void RandomCashier::check_returns(const Sale& sale) {
    std::set<OriginLine> origins;
    for (const SaleLine& line : sale.lines) {
        if (!line.origin) continue;
        origins.insert(*line.origin);
        Back& back = returned_[*line.origin];
        back.quantity -= line.quantity;
        back.net -= line.net;
        back.tax -= line.tax;
        back.cost -= line.cost;
        back.has_void = back.has_void || sale.voids;
    }
    for (const OriginLine& origin : origins) {
        const Back& back = returned_[origin];
        const auto before = till_.shop.ledger.find_sale(origin.sale);
        const auto line = std::ranges::find(before->lines, origin.line, &SaleLine::id);
        RC_ASSERT(back.quantity >= Quantity{});
        RC_ASSERT(back.quantity <= line->quantity);
        if (back.quantity != line->quantity || back.has_void) continue;
        RC_ASSERT(back.net == line->net);
        RC_ASSERT(back.tax == line->tax);
        RC_ASSERT(back.cost == line->cost);
    }
}

/// Invariant 4: what should be in the drawer is what came in less what went out, and no drawer pays out what
/// it does not have.
void RandomCashier::check_cash() {
    if (!state().shift) return;
    RC_ASSERT(till_.shop.ledger.expected_cash(*state().shift).total() == cash_);
    RC_ASSERT(cash_ >= Money{});
}

} // namespace sokoguru::test
