#pragma once

#include "core/till/ports.h"
#include "core/till/shop_profile.h"
#include "tests/support/fake_catalog.h"
#include "tests/support/fake_days.h"
#include "tests/support/fake_lots.h"
#include "tests/support/fake_people.h"
#include "tests/support/fake_purchasing.h"

#include <algorithm>
#include <map>
#include <ranges>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace sokoguru::test {

/// Members in memory. What they owe and have bought follows from the ledger's facts.
class FakeMembers final : public Members {
  public:
    FakeMembers(FaultInjection& faults, const std::vector<std::pair<Fact, FactContext>>& facts)
        : faults_(faults), facts_(facts) {}

    std::vector<Member> members;

    std::optional<Member> find_member(std::string_view code_or_card) override {
        faults_.on_call();
        for (const Member& member : members) {
            if (member.code == code_or_card || (!member.card.empty() && member.card == code_or_card))
                return member;
        }
        return std::nullopt;
    }
    CreditAccount credit(MemberId member) override {
        faults_.on_call();
        CreditAccount account;
        for (const auto& [fact, context] : facts_) {
            if (const auto* repaid = std::get_if<CreditRepaid>(&fact); repaid && repaid->member == member)
                account.owed -= repaid->amount;
            const auto* made = std::get_if<SaleMade>(&fact);
            if (!made || !made->sale.member || made->sale.member->id != member) continue;
            for (const Payment& payment : made->sale.payments) {
                if (payment.tender == Tender::member_credit) account.owed += payment.amount;
            }
        }
        return account;
    }
    Money spending(MemberId member, int year) override {
        faults_.on_call();
        Money spent;
        for (const auto& [fact, context] : facts_) {
            const auto* made = std::get_if<SaleMade>(&fact);
            if (!made || !made->sale.member || made->sale.member->id != member) continue;
            if (year_of(made->sale.number.day) == year) spent += made->sale.total;
        }
        return spent;
    }

  private:
    FaultInjection& faults_;
    const std::vector<std::pair<Fact, FactContext>>& facts_;
};

/// Keeps facts and carts in memory, as a shop file would.
class FakeLedger final : public Ledger {
  public:
    explicit FakeLedger(FaultInjection& faults) : faults_(faults) {}

    LaneKey lane;
    std::vector<std::pair<Fact, FactContext>> facts;
    std::vector<CartChange> changes;

    template <class Wanted>
    std::vector<Wanted> facts_of() const {
        std::vector<Wanted> found;
        for (const auto& [fact, context] : facts) {
            if (const auto* wanted = std::get_if<Wanted>(&fact)) found.push_back(*wanted);
        }
        return found;
    }
    /// The same to walk over, without a copy of each.
    template <class Wanted>
    auto each() const {
        return facts | std::views::filter([](const auto& entry) {
                   return std::holds_alternative<Wanted>(entry.first);
               }) |
               std::views::transform(
                   [](const auto& entry) -> const Wanted& { return std::get<Wanted>(entry.first); });
    }
    std::vector<Sale> sales() const {
        std::vector<Sale> made;
        for (const SaleMade& fact : facts_of<SaleMade>()) {
            made.push_back(fact.sale);
        }
        return made;
    }

    SaleNumber next_sale_number(BusinessDay day) override {
        faults_.on_call();
        std::int64_t ordinal = 1;
        for (const auto& [sale] : each<SaleMade>()) {
            if (sale.number.day == day) ordinal = std::max(ordinal, sale.number.ordinal + 1);
        }
        return {lane.lane, lane.epoch, day, ordinal};
    }
    void record(const Fact& fact, const FactContext& context) override {
        faults_.on_call();
        facts.emplace_back(fact, context);
        if (const auto* made = std::get_if<SaleMade>(&fact)) carts_.erase(made->sale.cart);
    }
    void record_all(std::span<const Fact> all, const FactContext& context) override {
        faults_.on_call();
        for (const Fact& fact : all) {
            facts.emplace_back(fact, context);
        }
    }
    void keep(std::span<const CartChange> new_changes, std::span<const CartTouched> touched,
              const FactContext& context) override {
        faults_.on_call();
        for (const CartChange& change : new_changes) {
            changes.push_back(change);
            std::visit([&](const auto& each) { apply(each); }, change);
        }
        for (const CartTouched& each : touched) {
            facts.emplace_back(each, context);
        }
    }
    using Ledger::keep;
    Cart open_cart() override {
        faults_.on_call();
        for (const auto& [id, kept] : carts_) {
            if (!kept.held) return kept.cart;
        }
        Cart cart;
        cart.id = highest_cart();
        return cart;
    }
    CartId next_cart() override {
        faults_.on_call();
        return highest_cart();
    }
    std::vector<HeldCart> held_carts() override {
        faults_.on_call();
        std::vector<HeldCart> held;
        for (const auto& [id, kept] : carts_) {
            if (kept.held) held.push_back(*kept.held);
        }
        return held;
    }
    std::optional<Cart> held_cart(CartId cart) override {
        faults_.on_call();
        const auto found = carts_.find(cart);
        if (found == carts_.end() || !found->second.held) return std::nullopt;
        return found->second.cart;
    }
    std::optional<Sale> sale_of_cart(CartId cart) override {
        return find_sale_if([&](const Sale& sale) { return sale.cart == cart; });
    }
    std::optional<Sale> find_sale(const SaleNumber& number) override {
        return find_sale_if([&](const Sale& sale) { return sale.number == number; });
    }
    Quantity returned_quantity(const OriginLine& origin) override {
        faults_.on_call();
        Quantity returned;
        for (const auto& [sale] : each<SaleMade>()) {
            for (const SaleLine& line : sale.lines) {
                if (line.origin == origin) returned -= line.quantity;
            }
        }
        return returned;
    }
    std::optional<SaleNumber> void_of(const SaleNumber& number) override {
        const auto undo = find_sale_if([&](const Sale& sale) { return sale.voids == number; });
        return undo ? std::optional(undo->number) : std::nullopt;
    }
    Money refunded(const SaleNumber& number, Tender tender) override {
        faults_.on_call();
        Money refunded;
        for (const auto& [sale] : each<SaleMade>()) {
            const auto is_origin = [&](const SaleLine& line) {
                return line.origin && line.origin->sale == number;
            };
            if (sale.voids || is_voided(sale.number) ||
                std::none_of(sale.lines.begin(), sale.lines.end(), is_origin))
                continue;
            for (const Payment& payment : sale.payments) {
                if (payment.tender == tender && payment.amount < Money{}) refunded -= payment.amount;
            }
        }
        return refunded;
    }
    std::optional<PaymentState> payment_state(const SaleNumber& number, std::int64_t place) override {
        const auto sale = find_sale(number);
        if (!sale || place < 1 || static_cast<std::size_t>(place) > sale->payments.size())
            return std::nullopt;
        for (const PaymentConfirmed& confirmed : each<PaymentConfirmed>()) {
            if (confirmed.sale == number && confirmed.place == place) return PaymentState::confirmed;
        }
        return sale->payments[static_cast<std::size_t>(place - 1)].state;
    }
    std::optional<Shift> open_shift() override {
        faults_.on_call();
        std::optional<Shift> open;
        for (const auto& [fact, context] : facts) {
            if (const auto* opened = std::get_if<ShiftOpened>(&fact)) open = opened->shift;
            if (std::holds_alternative<ShiftClosed>(fact)) open.reset();
            if (const auto* over = std::get_if<ShiftHandedOver>(&fact); over && open) {
                open->cashier = over->to;
                open->cashier_name = over->to_name;
            }
        }
        return open;
    }
    ShiftId next_shift() override {
        faults_.on_call();
        return ShiftId{static_cast<std::int64_t>(facts_of<ShiftOpened>().size()) + 1};
    }
    ExpectedCash expected_cash(const Shift& shift) override {
        faults_.on_call();
        ExpectedCash cash;
        cash.float_total = shift.float_total;
        for (const auto& [sale] : each<SaleMade>()) {
            if (sale.shift != shift.id) continue;
            const Money kept = cash_kept(sale);
            (kept < Money{} ? cash.refunds : cash.sales) += kept < Money{} ? -kept : kept;
        }
        for (const CashMoved& moved : each<CashMoved>()) {
            if (moved.shift != shift.id) continue;
            Money& sum = moved.kind == CashMovementKind::cash_in    ? cash.cash_in
                         : moved.kind == CashMovementKind::cash_out ? cash.cash_out
                                                                    : cash.drops;
            sum += moved.amount;
        }
        for (const CreditRepaid& repaid : each<CreditRepaid>()) {
            if (repaid.shift == shift.id && repaid.tender == Tender::cash)
                cash.credit_repayments += repaid.amount;
        }
        return cash;
    }

  private:
    struct KeptCart {
        Cart cart;
        std::optional<HeldCart> held;
    };

    template <class Wanted>
    std::optional<Sale> find_sale_if(Wanted wanted) {
        faults_.on_call();
        for (const auto& [sale] : each<SaleMade>()) {
            if (wanted(sale)) return sale;
        }
        return std::nullopt;
    }
    bool is_voided(const SaleNumber& number) const {
        return std::ranges::any_of(each<SaleMade>(),
                                   [&](const SaleMade& made) { return made.sale.voids == number; });
    }
    CartId highest_cart() const {
        std::int64_t last = 0;
        for (const auto& [sale] : each<SaleMade>()) {
            last = std::max(last, sale.cart.value());
        }
        for (const auto& [id, kept] : carts_) {
            last = std::max(last, id.value());
        }
        for (const CartTouched& touched : each<CartTouched>()) {
            last = std::max(last, touched.cart.value());
        }
        return CartId{last + 1};
    }
    KeptCart& kept(CartId cart) {
        KeptCart& found = carts_[cart];
        found.cart.id = cart;
        return found;
    }
    static void begin(Cart& cart) {
        cart.began = cart.lines.empty() ? UtcTime{} : cart.lines.front().added_at;
    }
    void apply(const CartLineSet& change) {
        Cart& cart = kept(change.cart).cart;
        const auto place = std::find_if(cart.lines.begin(), cart.lines.end(),
                                        [&](const CartLine& line) { return line.id == change.line.id; });
        if (place == cart.lines.end()) {
            cart.lines.push_back(change.line);
        } else {
            *place = change.line;
        }
        begin(cart);
        cart.selected = change.selected;
        cart.next_line = std::max(cart.next_line, LineId{change.line.id.value() + 1});
    }
    void apply(const CartLineRemoved& change) {
        Cart& cart = kept(change.cart).cart;
        std::erase_if(cart.lines, [&](const CartLine& line) { return line.id == change.line; });
        begin(cart);
        cart.selected = change.selected;
    }
    void apply(const CartEmptied& change) {
        if (!carts_.contains(change.cart)) return;
        Cart& cart = kept(change.cart).cart;
        cart.lines.clear();
        begin(cart);
        cart.selected = LineId{};
    }
    void apply(const CartHeaderSet& change) { kept(change.cart).cart.header = change.header; }
    void apply(const CartPutAside& change) { kept(change.held.id).held = change.held; }
    void apply(const CartTakenUp& change) {
        std::erase_if(carts_, [&](const auto& entry) { return !entry.second.held; });
        kept(change.cart).held.reset();
    }

    FaultInjection& faults_;
    std::map<CartId, KeptCart> carts_;
};

/// Suppliers and stock documents, as they follow from the ledger's facts.
class FakeStockroom final : public FakeLots {
  public:
    FakeStockroom(FaultInjection& faults, const FakeLedger& ledger, FakeCatalog& catalog)
        : FakeLots(faults, ledger.facts, ledger.lane, catalog), ledger_(ledger) {}

    std::optional<Supplier> find_supplier(std::string_view code) override {
        faults_.on_call();
        std::optional<Supplier> found;
        for (const auto& [supplier] : ledger_.each<SupplierSet>()) {
            if (supplier.code == code) found = supplier;
        }
        return found;
    }
    SupplierId next_supplier() override {
        faults_.on_call();
        return SupplierId{std::ranges::distance(ledger_.each<SupplierSet>()) + 1};
    }
    StockNumber next_stock_number(StockDocument document, BusinessDay day) override {
        faults_.on_call();
        std::int64_t ordinal = 1;
        const auto count = [&](const StockNumber& number) {
            if (number.document == document && number.day == day) ++ordinal;
        };
        for (const auto& [receipt] : ledger_.each<GoodsReceiptMade>()) {
            count(receipt.number);
        }
        for (const auto& [adjustment] : ledger_.each<StockAdjusted>()) {
            count(adjustment.number);
        }
        for (const auto& [sheet] : ledger_.each<CountOpened>()) {
            count(sheet.number);
        }
        for (const auto& [transfer] : ledger_.each<TransferSent>()) {
            count(transfer.number);
        }
        for (const auto& [arrival] : ledger_.each<TransferArrived>()) {
            count(arrival.number);
        }
        for (const auto& [settlement] : ledger_.each<ConsignmentSettled>()) {
            count(settlement.number);
        }
        for (const auto& [order] : ledger_.each<OrderSet>()) {
            if (order.number.ordinal == ordinal) count(order.number);
        }
        for (const auto& [payment] : ledger_.each<SupplierPaid>()) {
            count(payment.number);
        }
        return {document, ledger_.lane.lane, ledger_.lane.epoch, day, ordinal};
    }
    std::optional<CountSheet> find_count(const StockNumber& number) override {
        faults_.on_call();
        for (const auto& [sheet] : ledger_.each<CountOpened>()) {
            if (sheet.number == number) return sheet;
        }
        return std::nullopt;
    }
    CountStanding count_standing(const StockNumber& number) override {
        faults_.on_call();
        return standing(number);
    }
    std::vector<CountEntry> count_entries(const StockNumber& number) override {
        faults_.on_call();
        std::vector<CountEntry> entries;
        for (const auto& [sheet, entry] : ledger_.each<GoodsCounted>()) {
            if (sheet == number) entries.push_back(entry);
        }
        return entries;
    }
    std::vector<CountSheet> open_counts() override {
        faults_.on_call();
        std::vector<CountSheet> sheets;
        for (const auto& [sheet] : ledger_.each<CountOpened>()) {
            if (standing(sheet.number) == CountStanding::open) sheets.push_back(sheet);
        }
        return sheets;
    }
    std::optional<StockNumber> open_count_of(ProductId product) override {
        faults_.on_call();
        for (const auto& [sheet, entry] : ledger_.each<GoodsCounted>()) {
            if (entry.goods.product == product && standing(sheet) == CountStanding::open) return sheet;
        }
        return std::nullopt;
    }

  private:
    CountStanding standing(const StockNumber& number) const {
        for (const auto& [posting] : ledger_.each<CountPosted>()) {
            if (posting.sheet == number) return CountStanding::posted;
        }
        for (const CountCancelled& cancelled : ledger_.each<CountCancelled>()) {
            if (cancelled.sheet == number) return CountStanding::cancelled;
        }
        return CountStanding::open;
    }

    const FakeLedger& ledger_;
};

/// A shop in memory: `Engine engine(profile, shop.ports());`
struct FakeShop {
    FaultInjection faults;
    FakePeople people{faults};
    FakeLedger ledger{faults};
    FakeCatalog catalog{faults, ledger.facts};
    FakeMembers members{faults, ledger.facts};
    FakeStockroom stockroom{faults, ledger, catalog};
    FakePurchasing purchasing{faults, ledger.facts};
    FakeDays days{ledger.facts};

    FakeShop() = default;
    FakeShop(const FakeShop&) = delete;
    FakeShop& operator=(const FakeShop&) = delete;

    Ports ports() { return {catalog, people, members, ledger, stockroom, purchasing, days}; }
};

} // namespace sokoguru::test
