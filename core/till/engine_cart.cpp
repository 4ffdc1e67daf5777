// Filling the cart, and what a cashier does to it by hand.

#include "core/till/engine.h"
#include "core/values/text.h"

#include <algorithm>
#include <utility>

namespace sokoguru {

namespace {

std::string format_minute(int minute) {
    std::string text = std::to_string(minute / 60);
    const std::string rest = std::to_string(minute % 60);
    return (text.size() < 2 ? "0" + text : text) + "." + (rest.size() < 2 ? "0" + rest : rest);
}

} // namespace

std::optional<Refusal> Engine::refuse_selling(UtcTime now) const {
    if (!state_.shift) return Refusal{RefusalReason::no_open_shift};
    if (!state_.cart.lines.empty()) return std::nullopt;
    const LocalTime local = to_local(now, profile_.zone);
    const int minute = local.hour * 60 + local.minute;
    const SellingRules& rules = profile_.selling;
    const bool is_after_opening = minute >= rules.opens_minute;
    const bool is_before_closing = minute < rules.closes_minute;
    const bool is_over_midnight = rules.opens_minute > rules.closes_minute;
    if (is_over_midnight ? is_after_opening || is_before_closing : is_after_opening && is_before_closing)
        return std::nullopt;
    return Refusal{.reason = RefusalReason::shop_closed, .text = format_minute(rules.opens_minute)};
}

std::optional<Refusal> Engine::refuse_category(const std::string& category) const {
    const auto& blocked = profile_.selling.blocked_categories;
    if (std::find(blocked.begin(), blocked.end(), category) == blocked.end()) return std::nullopt;
    return Refusal{.reason = RefusalReason::category_blocked, .text = category};
}

std::vector<CaseOffer> Engine::case_offers(const UnitForSale& unit) {
    const bool is_piece = unit.factor == Quantity{1000} && unit.divisibility == Divisibility::whole;
    if (profile_.selling.automatic_case_price == Choice::no || !is_piece) return {};
    return ports_.catalog.case_offers(unit.product);
}

OrRefusal<Outcome> Engine::scan(const ScanCode& command, const Asked& asked) {
    const auto barcode = canonical_barcode(command.code);
    if (!barcode) return refuse(RefusalReason::empty_code);
    const auto add_unit = [&](const UnitForSale& unit, Quantity quantity,
                              std::optional<Money> label_price = {}) -> OrRefusal<Outcome> {
        if (const auto refusal = refuse_selling(asked.now)) return tl::unexpected(*refusal);
        if (const auto refusal = refuse_category(unit.category)) return tl::unexpected(*refusal);
        const AddDetails details{.label_price = label_price, .cases = case_offers(unit), .at = asked.now};
        return keep_added(decide_add(state_.cart, unit, quantity, details), asked);
    };
    if (const auto found = ports_.catalog.find_by_barcode(*barcode)) {
        return add_unit(*found, command.quantity);
    }
    if (const auto label = read_in_store_label(*barcode, profile_.in_store_rules)) {
        if (const auto product = ports_.catalog.find_by_sku(label->product_code)) {
            // The label says how much it is; "three times" before it would be ignored or sell three for one.
            if (command.quantity != Quantity{1000}) return refuse(RefusalReason::quantity_of_label);
            return add_unit(*unit_for_sale(*product, UnitId{1}), label->weight.value_or(command.quantity),
                            label->price);
        }
    }
    // The shop's own code as it was typed: eight digits can look like a retail code by chance.
    const std::string code = clean_text(command.code, code_length_max);
    if (const auto product = ports_.catalog.find_by_sku(code)) {
        return add_unit(*unit_for_sale(*product, UnitId{1}), command.quantity);
    }
    if (ports_.members.find_member(code)) return set_member({code}, asked);
    if (const auto number = parse_sale_number(code); number && ports_.ledger.find_sale(*number)) {
        return Outcome::receipt_scanned;
    }
    return tl::unexpected(Refusal{.reason = RefusalReason::unknown_barcode, .text = barcode->text()});
}

OrRefusal<Outcome> Engine::add(const AddProduct& command, const Asked& asked) {
    if (const auto refusal = refuse_selling(asked.now)) return tl::unexpected(*refusal);
    const auto product = ports_.catalog.find(command.product);
    if (!product) return refuse(RefusalReason::unknown_product);
    const auto unit = unit_for_sale(*product, command.unit);
    if (!unit) return refuse(RefusalReason::unknown_unit);
    if (const auto refusal = refuse_category(unit->category)) return tl::unexpected(*refusal);
    const AddDetails details{.asked_price = command.price, .cases = case_offers(*unit), .at = asked.now};
    return keep_added(decide_add(state_.cart, *unit, command.quantity, details), asked);
}

OrRefusal<Outcome> Engine::undo_last(const Asked& asked) {
    if (!added_) return refuse(RefusalReason::nothing_to_undo);
    const Added added = *added_;
    const CartLine* line = state_.cart.find(added.line);
    if (line == nullptr) return refuse(RefusalReason::nothing_to_undo);
    if (added.quantity_before == Quantity{}) {
        auto decision = decide_remove(state_.cart, added.line);
        if (decision && decision->cart.header.buyer != added.buyer_before) {
            decision->cart.header.buyer = added.buyer_before;
            decision->changes.emplace_back(CartHeaderSet{state_.cart.id, decision->cart.header});
        }
        return keep(std::move(decision), asked);
    }
    const Quantity before = line->is_return() ? -added.quantity_before : added.quantity_before;
    return keep(decide_set_quantity(state_.cart, added.line, before), asked);
}

OrRefusal<Outcome> Engine::keep_quantity(LineId id, OrRefusal<CartDecision> decision, const Asked& asked) {
    if (!decision) return tl::unexpected(decision.error());
    const CartLine* before = state_.cart.find(id);
    const CartLine* after = decision->cart.find(id);
    if (after != nullptr && after->quantity > before->quantity) {
        if (const auto refusal = refuse_blocked_lots(decision->cart, after->product))
            return tl::unexpected(*refusal);
    }
    if (after == nullptr || after->quantity >= before->quantity || !after->is_return())
        return keep(std::move(decision), asked);
    const auto& header = state_.cart.header;
    const auto allowed =
        allow_return(after->sold_before ? std::optional(after->sold_before->sale) : std::nullopt,
                     header.allowed_return ? header.allowed_return->reason : std::string{}, asked);
    if (!allowed) return tl::unexpected(allowed.error());
    if (*allowed) *decision = with_allowed_return(std::move(*decision), state_.cart, id, **allowed);
    return keep(std::move(decision), asked);
}

OrRefusal<Outcome> Engine::empty_cart(const EmptyCart& command, const Asked& asked) {
    if (!state_.cart.header.payments.empty()) return refuse(RefusalReason::payments_taken);
    const auto approver = allow(Permission::cancel_cart, asked);
    if (!approver) return tl::unexpected(approver.error());
    return keep(decide_empty(state_.cart, reason_of(command.reason, asked)), asked);
}

OrRefusal<Outcome> Engine::hold(const HoldCart& command, const Asked& asked) {
    if (state_.cart.lines.empty()) return refuse(RefusalReason::cart_empty);
    // Money for a cart that may never become a sale would be in nobody's books.
    if (!state_.cart.header.payments.empty()) return refuse(RefusalReason::payments_taken);
    const HeldCart held{.id = state_.cart.id,
                        .note = clean_text(command.note, name_length_max),
                        .cashier_name = state_.user->name,
                        .at = asked.now,
                        .line_count = static_cast<std::int64_t>(state_.cart.lines.size()),
                        .total = state_.prices.total};
    const CartId next = fresh_cart();
    CartDecision decision{.cart = {}, .changes = {CartPutAside{held}}};
    decision.cart.id = next;
    decision.touched.push_back({.kind = CartTouched::Kind::cart_held,
                                .cart = held.id,
                                .name = held.note,
                                .amount_before = held.total,
                                .amount_after = held.total});
    return keep(std::move(decision), asked);
}

OrRefusal<Outcome> Engine::recall(const RecallCart& command, const Asked& asked) {
    if (!state_.cart.lines.empty()) return refuse(RefusalReason::cart_not_empty);
    auto cart = ports_.ledger.held_cart(command.cart);
    if (!cart) return refuse(RefusalReason::no_such_cart);
    const Money total = price_cart(*cart, pricing_).total;
    CartDecision decision = decide_empty(state_.cart, {});
    decision.changes.emplace_back(CartTakenUp{cart->id});
    decision.cart = std::move(*cart);
    decision.touched.push_back({.kind = CartTouched::Kind::cart_recalled,
                                .cart = decision.cart.id,
                                .amount_before = total,
                                .amount_after = total});
    return keep(std::move(decision), asked);
}

/// Goods that come back, and what is owed already, are a certain member's.
std::optional<Refusal> Engine::refuse_other_buyer() const {
    const CartHeader& header = state_.cart.header;
    const auto comes_back = [](const CartLine& line) { return line.sold_before.has_value(); };
    if (std::any_of(state_.cart.lines.begin(), state_.cart.lines.end(), comes_back)) {
        return Refusal{.reason = RefusalReason::other_buyer,
                       .text = header.buyer ? header.buyer->code : std::string{}};
    }
    const auto owes = [](const Payment& payment) { return payment.tender == Tender::member_credit; };
    if (std::any_of(header.payments.begin(), header.payments.end(), owes))
        return Refusal{RefusalReason::payments_taken};
    return std::nullopt;
}

OrRefusal<Outcome> Engine::set_member(const SetMember& command, const Asked& asked) {
    const auto member = ports_.members.find_member(clean_text(command.code, code_length_max));
    if (!member) {
        return tl::unexpected(Refusal{.reason = RefusalReason::unknown_member, .text = command.code});
    }
    if (member->standing == MemberStanding::blocked) {
        return tl::unexpected(Refusal{.reason = RefusalReason::member_blocked, .text = member->code});
    }
    CartHeader header = state_.cart.header;
    if (header.buyer && header.buyer->member == member->id) return Outcome::member_set;
    if (const auto refusal = refuse_other_buyer()) return tl::unexpected(*refusal);
    header.buyer = Buyer{member->id, member->code, member->buyer_class};
    auto outcome = keep(decide_header(state_.cart, std::move(header)), asked);
    if (outcome) *outcome = Outcome::member_set;
    return outcome;
}

OrRefusal<Outcome> Engine::set_buyer_class(const SetBuyerClass& command, const Asked& asked) {
    const bool needs_member =
        command.buyer_class != BuyerClass::general_public && command.buyer_class != BuyerClass::wholesale;
    if (needs_member) return refuse(RefusalReason::member_missing);
    if (const auto refusal = refuse_other_buyer()) return tl::unexpected(*refusal);
    CartHeader header = state_.cart.header;
    header.buyer.reset();
    if (command.buyer_class == BuyerClass::wholesale) header.buyer = Buyer{{}, {}, command.buyer_class};
    return keep(decide_header(state_.cart, std::move(header)), asked);
}

} // namespace sokoguru
