// Asking the engine, and what its answer means for the screen.

#include "app/shop/drawer.h"
#include "app/shop/language.h"
#include "app/till/till.h"
#include "app/till/typed_number.h"

#include <fmt/format.h>

namespace sokoguru::till {

/// Whoever scans while a page is open wants to see what became of it.
void Till::leave_pages() {
    stop_work();
    screen_.reports.reset();
    screen_.form.reset();
    screen_.list.reset();
    screen_.take_back.reset();
    screen_.stock.reset();
    screen_.day.reset();
    screen_.product.reset();
    screen_.price_preview.reset();
    screen_.report.reset();
    screen_.cash_menu = false;
    screen_.goods_is_open = false;
}

/// How many of what is scanned or chosen next.
Quantity Till::next_quantity() const {
    return screen_.armed_quantity.value_or(Quantity{1000});
}

/// A scan does the same on every screen of a logged-in cashier: the goods go into the open cart, and the cart
/// is shown with them or with the reason why not. Half-typed numbers are dropped, so that a code never mixes
/// with an amount. Only what a page asks for it takes first: goods of a sale that come back, the code of a
/// voucher, the card of who owes, goods that come in or are counted.
void Till::scan(const std::string& code, UtcTime now) {
    screen_.notice.reset();
    screen_.unknown_code.reset();
    if (scan_into_voucher(code) || scan_on_debtors(code)) return;
    if (scan_on_goods_page(code, now)) return;
    if (screen_.take_back && scan_on_take_back(code)) return;
    const bool was_paying = screen_.paying;
    const auto buyer_before = shop_->engine().state().cart.header.buyer;
    if (shop_->engine().state().user) {
        static_cast<void>(shop_->engine().handle(BeginSale{}, now));
        enter_sale();
        leave_pages();
    }
    if (!command(ScanCode{code, next_quantity()}, now)) return;
    // A card that comes last changes the prices, not the screen.
    if (was_paying && shop_->engine().state().cart.header.buyer != buyer_before) start_payment();
}

/// Asks the engine. True when it was done; what follows from it on the screen is done then, too. A refusal is
/// said aloud, and where somebody may allow it after all, that is asked.
bool Till::command(const Command& asked, UtcTime now, const std::optional<Approval>& approval) {
    const auto outcome = handle_goods(asked, now, approval);
    if (outcome) {
        hear(*outcome, asked);
        follow(asked, now);
        return true;
    }
    const Refusal& refusal = outcome.error();
    refuse(refusal);
    if (refusal.permission && !approval) {
        const auto why = screen_.notice;
        open_form(FormName::approval, {.command = asked, .permission = *refusal.permission});
        screen_.notice = why;
    } else if (ask_purchasing_confirmation(asked, refusal)) {
        return false;
    } else if (refusal.reason == RefusalReason::price_needed) {
        ask_price(refusal);
    } else if (refusal.reason == RefusalReason::list_price_below_cost) {
        ask_below_cost(asked);
    } else if (refusal.reason == RefusalReason::recount_needed) {
        if (GoodsPage* page = goods_page()) page->differences_were_told = true;
    } else if (refusal.reason == RefusalReason::quantity_of_label) {
        screen_.armed_quantity.reset();
    } else if (refusal.reason == RefusalReason::unknown_barcode && shop_->engine().state().user) {
        screen_.unknown_code = refusal.text;
        screen_.notice.reset();
    }
    return false;
}

/// The sound and the words of what was done.
void Till::hear(Outcome outcome, const Command& done) {
    switch (outcome) {
    case Outcome::done: return;
    case Outcome::line_added: tone_ = Tone::accepted; break;
    case Outcome::age_check:
        tone_ = Tone::look;
        say(Notice::Kind::warning, tr("Only for adults: look at the buyer, ask for a card."));
        break;
    case Outcome::member_set: tone_ = Tone::accepted; return;
    case Outcome::sale_made: tone_ = Tone::paid; break;
    case Outcome::receipt_scanned:
        tone_ = Tone::accepted;
        open_take_back(*parse_sale_number(std::get<ScanCode>(done).code));
        return;
    }
    screen_.armed_quantity.reset();
}

/// Open-price goods: the form asks for the price of what was just scanned or chosen.
void Till::ask_price(const Refusal& refusal) {
    open_form(FormName::asked_price,
              {.product = ProductId{refusal.number},
               .unit = refusal.unit == UnitId{} ? UnitId{1} : refusal.unit,
               .quantity = refusal.quantity == Quantity{} ? next_quantity() : refusal.quantity,
               .name = refusal.text});
}

/// What a command that was done means for the screen.
void Till::follow(const Command& done, UtcTime now) {
    const bool is_sale = std::holds_alternative<PayCash>(done);
    if (shop::needs_drawer(done, shop_->engine().state())) {
        open_drawer();
        if (!is_sale) cash_in_drawer_.reset();
    }
    if (std::holds_alternative<HoldCart>(done) || std::holds_alternative<RecallCart>(done)) {
        look_at_held_carts();
        screen_.armed_quantity.reset();
    }
    if (std::holds_alternative<TakeBackWithoutReceipt>(done)) screen_.list.reset();
    const bool is_payment =
        std::holds_alternative<AddPayment>(done) || std::holds_alternative<RemovePayment>(done);
    if (is_payment) return follow_payment(now);
    if (screen_.paying) look_at_account();
    if (screen_.list) load_list(now);
    if (!follow_purchasing(done, now)) follow_stock(done, now);
    follow_catalogue(done, now);
    const bool is_finished = std::holds_alternative<PayCash>(done) || std::holds_alternative<VoidSale>(done);
    if (!is_finished) return follow_drawer(done, now);
    enter_sale();
    leave_pages();
    screen_.notice.reset();
    screen_.has_last_receipt = true;
    screen_.printer = PrinterState::printing;
    feed_receipts(now);
    follow_drawer(done, now);
}

void Till::look_at_held_carts() {
    screen_.held_count = shop_->store().ledger().held_carts().size();
}

/// The name of the open cart's member, whenever it has become another one.
void Till::look_at_buyer() {
    const auto& buyer = shop_->engine().state().cart.header.buyer;
    const MemberId member = buyer ? buyer->member : MemberId{};
    if (member == screen_.buyer.member) return;
    screen_.buyer = {};
    if (member == MemberId{}) return;
    const auto found = shop_->store().find_member(buyer->code);
    screen_.buyer = {member, found ? found->name : std::string{}};
}

} // namespace sokoguru::till
