#pragma once

#include "core/till/approval.h"
#include "core/till/command.h"
#include "core/till/decision.h"
#include "core/till/ports.h"
#include "core/till/refusal.h"
#include "core/till/shop_profile.h"
#include "core/till/state.h"
#include "core/values/time.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sokoguru {

/// The till without a face: takes commands, asks pure functions (`core/till/decision.h`) what follows, has it
/// recorded, and only then shows the new state.
///
///     Engine engine(profile, ports);                  // takes up the open cart and the open shift
///     const auto outcome = engine.handle(ScanCode{"9520000000014"}, now);
///     if (!outcome) say(outcome.error());             // a Refusal; nothing has changed
///     draw(engine.state());
///
/// What the user's role may not do is refused with `needs_approval`; the same command with somebody's
/// Approval does it. One thread. Core never reads a clock: `now` comes with the command. When a port throws,
/// the state is as before.
///
/// The commands of the cart are in engine_cart.cpp and engine_manual.cpp, those of paying in
/// engine_payment.cpp, of goods that come back in engine_return.cpp, of the drawer in engine_shift.cpp,
/// those of the goods' work in engine_stock.cpp, of products and prices in engine_catalogue.cpp, of buying in
/// engine_purchasing.cpp, and the end of a day is in engine_day.cpp.
class Engine {
  public:
    Engine(ShopProfile profile, Ports ports);

    OrRefusal<Outcome> handle(const Command& command, UtcTime now,
                              const std::optional<Approval>& approval = std::nullopt);

    /// Goes on after a fault, on a shop file that was opened again: the same user stays logged in, and when
    /// `cart`, the one that was open when the fault came, turns out to have been paid, its sale is shown as
    /// finished.
    void resume(std::optional<User> user, CartId cart);

    const TillState& state() const { return state_; }
    const ShopProfile& profile() const { return profile_; }

    /// What is left to pay of the open cart, with the rounding of a payment in cash.
    AmountDue due() const;
    /// How much may be paid back by a tender: what was paid that way in the sales that the open cart takes
    /// goods back from, less what other tickets paid back already. Looks it up.
    Money refundable(Tender tender);
    /// The business day that what happens now belongs to: that of the clock, or the one after the last that
    /// was closed.
    BusinessDay day_of(UtcTime time) const;

  private:
    /// The command's circumstances.
    struct Asked {
        UtcTime now;
        const std::optional<Approval>& approval;
    };
    struct Dispatch;

    OrRefusal<Outcome> log_in(const LogIn& command, const Asked& asked);
    OrRefusal<Outcome> log_out();
    OrRefusal<Outcome> begin_sale();
    PricingRules rules_of(const ShopProfile& profile) const;
    OrRefusal<Outcome> change_settings(const ChangeSettings& command, const Asked& asked);

    OrRefusal<Outcome> scan(const ScanCode& command, const Asked& asked);
    OrRefusal<Outcome> add(const AddProduct& command, const Asked& asked);
    OrRefusal<Outcome> set_price(const SetPrice& command, const Asked& asked);
    OrRefusal<Outcome> discount_line(const DiscountLine& command, const Asked& asked);
    OrRefusal<Outcome> discount_cart(const DiscountCart& command, const Asked& asked);
    OrRefusal<Outcome> undo_last(const Asked& asked);
    OrRefusal<Outcome> empty_cart(const EmptyCart& command, const Asked& asked);
    OrRefusal<Outcome> hold(const HoldCart& command, const Asked& asked);
    OrRefusal<Outcome> recall(const RecallCart& command, const Asked& asked);
    OrRefusal<Outcome> set_member(const SetMember& command, const Asked& asked);
    OrRefusal<Outcome> set_buyer_class(const SetBuyerClass& command, const Asked& asked);

    OrRefusal<Outcome> add_payment(const AddPayment& command, const Asked& asked);
    OrRefusal<Outcome> remove_payment(const RemovePayment& command, const Asked& asked);
    OrRefusal<Outcome> pay(const PayCash& command, const Asked& asked);
    OrRefusal<Outcome> confirm_payment(const ConfirmPayment& command, const Asked& asked);
    OrRefusal<Outcome> repay_credit(const RepayCredit& command, const Asked& asked);

    OrRefusal<Outcome> take_back(const TakeBack& command, const Asked& asked);
    OrRefusal<Outcome> take_back_without_receipt(const TakeBackWithoutReceipt& command, const Asked& asked);
    OrRefusal<Outcome> void_sale(const VoidSale& command, const Asked& asked);

    OrRefusal<Outcome> open_shift(const OpenShift& command, const Asked& asked);
    OrRefusal<Outcome> move_cash(const MoveCash& command, const Asked& asked);
    OrRefusal<Outcome> hand_over(const HandOverShift& command, const Asked& asked);
    OrRefusal<Outcome> close_shift(const CloseShift& command, const Asked& asked);
    OrRefusal<Outcome> open_drawer(const OpenDrawer& command, const Asked& asked);
    OrRefusal<Outcome> look_at_stock(const Asked& asked);

    OrRefusal<Outcome> set_supplier(const SetSupplier& command, const Asked& asked);
    OrRefusal<Outcome> receive_goods(const ReceiveGoods& command, const Asked& asked);
    OrRefusal<Outcome> adjust_stock(const AdjustStock& command, const Asked& asked);
    OrRefusal<Outcome> open_count(const OpenCount& command, const Asked& asked);
    OrRefusal<Outcome> count_goods(const CountGoods& command, const Asked& asked);
    OrRefusal<Outcome> post_count(const PostCount& command, const Asked& asked);
    OrRefusal<Outcome> cancel_count(const CancelCount& command, const Asked& asked);

    OrRefusal<Outcome> block_lot(const BlockLot& command, const Asked& asked);
    OrRefusal<Outcome> set_place(const SetPlace& command, const Asked& asked);
    OrRefusal<Outcome> send_goods(const SendGoods& command, const Asked& asked);
    OrRefusal<Outcome> take_in(const TakeInTransfer& command, const Asked& asked);
    OrRefusal<Outcome> hand_over_transfer(const HandOverTransfer& command, const Asked& asked);
    OrRefusal<Outcome> set_consignor(const SetConsignor& command, const Asked& asked);
    OrRefusal<Outcome> receive_consigned(const ReceiveConsigned& command, const Asked& asked);
    OrRefusal<Outcome> return_consigned(const ReturnConsigned& command, const Asked& asked);
    OrRefusal<Outcome> settle_consignor(const SettleConsignor& command, const Asked& asked);
    OrRefusal<Outcome> set_product(const SetProduct& command, const Asked& asked);
    OrRefusal<Outcome> change_prices(const ChangePrices& command, const Asked& asked);
    OrRefusal<Outcome> change_photo(const ChangePhoto& command, const Asked& asked);
    OrRefusal<Outcome> cancel_price_plan(const CancelPricePlan& command, const Asked& asked);
    OrRefusal<Outcome> set_supplier_price(const SetSupplierPrice& command, const Asked& asked);
    OrRefusal<Outcome> set_stock_limits(const SetStockLimits& command, const Asked& asked);
    OrRefusal<Outcome> set_order(const SetOrder& command, const Asked& asked);
    OrRefusal<Outcome> send_order(const SendOrder& command, const Asked& asked);
    OrRefusal<Outcome> end_order(const EndOrder& command, const Asked& asked);
    OrRefusal<Outcome> pay_supplier(const PaySupplier& command, const Asked& asked);

    bool knows_goods_of(const Promotion& promotion);
    OrRefusal<Outcome> set_promotions(const SetPromotions& command, const Asked& asked);
    OrRefusal<Outcome> close_day(const CloseDay& command, const Asked& asked);
    OrRefusal<DayClosing> closing_of(BusinessDay day, UserId approver, UtcTime now);

    /// Who allowed something that no fact of its own is made of, and why.
    struct Allowed {
        UserId approver; ///< 0 when nobody had to.
        std::string reason;
    };

    /// The products of a document's lines and what is on hand of them, in the order of the lines.
    struct LineGoods {
        std::vector<Product> products;
        std::vector<StockLevel> levels;
    };

    /// Who allows an action: nobody has to (0), or the approver; else the refusal.
    OrRefusal<UserId> allow(Permission permission, const Asked& asked,
                            Refusal refusal = {.reason = RefusalReason::needs_approval});
    /// The same for commands without a reason of their own: then the approver gives it.
    OrRefusal<Allowed> allow_with_reason(Permission permission, const Asked& asked,
                                         Refusal refusal = {.reason = RefusalReason::needs_approval});
    /// Has a change of the cart kept and then shows it.
    OrRefusal<Outcome> keep(OrRefusal<CartDecision> decision, const Asked& asked);
    /// The same for what a cashier adds, so that it can be undone.
    OrRefusal<Outcome> keep_added(OrRefusal<CartDecision> decision, const Asked& asked);
    /// The same for a line's quantity: more of what comes back needs the same word as the first of it.
    OrRefusal<Outcome> keep_quantity(LineId line, OrRefusal<CartDecision> decision, const Asked& asked);
    /// Why the cart can't become another one, whoever wants it.
    std::optional<Refusal> refuse_change(const Cart& next, const PricedCart& prices) const;
    /// A sum was taken off by hand from more than what is left of it.
    std::optional<Refusal> refuse_grown_discount(const Cart& next) const;
    /// Why nothing can be sold or taken back now.
    std::optional<Refusal> refuse_selling(UtcTime now) const;
    std::optional<Refusal> refuse_paying(CartId cart);
    std::optional<Refusal> refuse_other_buyer() const;
    std::optional<Refusal> refuse_category(const std::string& category) const;
    /// What has changed outside since it was put into the cart, as while the cart was held.
    std::optional<Refusal> refuse_outdated();
    std::optional<Refusal> refuse_taking_back(const Sale& sale);
    std::optional<Refusal> refuse_void(const SaleNumber& number, const std::optional<Sale>& sale,
                                       BusinessDay today);
    /// Whether goods of the sale come back into this cart, and whose the cart is then.
    OrRefusal<std::optional<Buyer>> buyer_of_return(const Sale& sale) const;
    /// Whose word it takes that goods come back: nobody's within the days after their sale.
    OrRefusal<std::optional<AllowedReturn>> allow_return(const std::optional<SaleNumber>& sale,
                                                         const std::string& reason, const Asked& asked);
    Divisibility divisibility_of(const SaleLine& line);
    std::vector<CaseOffer> case_offers(const UnitForSale& unit);
    /// The command's own reason, else the approver's, without what does not belong into a journal.
    static std::string reason_of(const std::string& reason, const Asked& asked);
    /// The product that a change by hand sells for less than it cost, if there is one.
    std::optional<std::string> new_loss(const Cart& next);
    std::vector<StockLevel> stock_of(const Cart& cart);
    Permission permission_to_take_off(Money off, Money gross) const;
    /// Keeps what `decide` makes of the approver's id, when somebody may do it.
    template <class Decide>
    OrRefusal<Outcome> keep_by_hand(Permission permission, const Decide& decide, const Asked& asked);
    SaleCircumstances circumstances_of(MemberId member, UtcTime now);
    OrRefusal<Outcome> finish(Sale sale, UtcTime now);
    /// Whose word it takes to pay that much out of the drawer.
    OrRefusal<Allowed> allow_refund(Money paid_out, const Asked& asked);
    std::optional<Refusal> refuse_paying_out(Money paid_out);
    /// The sale with its payments as they stand now.
    Sale with_payments_now(Sale sale);
    OrRefusal<Payment> checked_payment(const AddPayment& command, const AmountDue& due, const Asked& asked);
    bool is_offered(Tender tender) const;
    /// Whose word let a member owe more than the limit, if it was passed.
    OrRefusal<std::optional<Allowed>> allow_credit(Money amount, const Asked& asked);
    OrRefusal<Payment> checked_voucher(Payment payment, const Asked& asked);
    OrRefusal<std::optional<Supplier>> supplier_of(const std::string& code);
    template <class Line>
    OrRefusal<LineGoods> goods_of(const std::vector<Line>& lines);
    OrRefusal<CountSheet> open_sheet(const StockNumber& number);
    /// What of the cart can't be sold because the rest of it is of blocked lots; of one product, or of all.
    std::optional<Refusal> refuse_blocked_lots(const Cart& cart, ProductId only = {});
    /// The same with the lots that its lines name, when they can be taken from them.
    OrRefusal<StockToAdjust> with_lots(StockToAdjust stock, const std::vector<Product>& products);
    OrRefusal<Place> place_of(const std::string& code);
    OrRefusal<Transfer> transfer_on_the_way(const TakeInTransfer& command);
    struct ConsignorFound {
        Supplier supplier;
        Consignor consignor;
    };
    OrRefusal<ConsignorFound> consignor_of(const std::string& supplier_code);
    OrRefusal<std::optional<CashMoved>> cash_for(const ConsignmentSettlement& settlement);
    template <class Line>
    std::optional<Refusal> refuse_other_consignors(const ConsignorFound& found,
                                                   const std::vector<Line>& lines);
    /// Planned prices hold from the first command of their day on, whoever gives it and whatever it is.
    void let_planned_prices_hold(UtcTime now);
    OrRefusal<Product> checked_product(const Product& wanted, const std::optional<Product>& known);
    std::optional<Refusal> refuse_codes(const Product& product, const std::optional<Product>& known);
    std::optional<Refusal> refuse_losses(std::span<const PriceChange> changes,
                                         std::span<const Product> products);
    OrRefusal<std::vector<Product>> products_in(std::span<const PriceChange> changes);
    std::optional<Refusal> refuse_price_day(const std::optional<BusinessDay>& from, UtcTime now) const;
    OrRefusal<OrderProgress> order_of(const StockNumber& number);
    OrRefusal<std::optional<OrderProgress>> order_of_receipt(ReceivedGoods& goods);
    OrRefusal<OrderCircumstances> circumstances_of(const SetOrder& command, UserId approver, UtcTime now);
    void show_cart(Cart cart);
    CartId fresh_cart();
    FactContext context(UtcTime now) const;

    /// What was added last, for `UndoLast`.
    struct Added {
        LineId line;
        Quantity quantity_before;
        std::optional<Buyer> buyer_before; ///< Goods that come back bring their buyer along.
    };

    ShopProfile profile_;
    Ports ports_;
    PricingRules pricing_;
    TillState state_;
    std::optional<Added> added_;
    std::optional<FirstCount> told_count_; ///< Of the open shift.
    /// For which day it was looked whether planned prices hold; once a day, so that no scan waits for it.
    std::optional<BusinessDay> prices_day_;
};

} // namespace sokoguru
