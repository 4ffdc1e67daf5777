#pragma once

#include "core/till/ports.h"
#include "core/till/shop_profile.h"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace sokoguru::test {

/// What a port throws when it was told to.
struct InjectedFault : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Makes the n-th call of the ports that share it throw, before the call has done anything.
///
///     shop.faults.fail_call(2);       // the next call succeeds, the one after throws
class FaultInjection {
  public:
    void fail_call(int n) { calls_left_ = n; }
    void forget() { calls_left_ = 0; }
    void on_call() {
        if (calls_left_ > 0 && --calls_left_ == 0) throw InjectedFault("the disk is full");
    }

  private:
    int calls_left_ = 0;
};

/// Products in memory.
class FakeCatalog final : public Catalog {
  public:
    explicit FakeCatalog(FaultInjection& faults) : faults_(faults) {}

    std::vector<Product> products;
    std::map<ProductId, StockLevel> levels;

    std::optional<UnitForSale> find_by_barcode(const Barcode& barcode) override {
        faults_.on_call();
        for (const Product& product : products) {
            for (const Unit& unit : product.units) {
                if (std::find(unit.barcodes.begin(), unit.barcodes.end(), barcode) != unit.barcodes.end()) {
                    return unit_for_sale(product, unit.id);
                }
            }
        }
        return std::nullopt;
    }
    std::optional<Product> find_by_sku(std::string_view sku) override {
        return find_product([&](const Product& product) { return product.sku == sku; });
    }
    std::optional<Product> find(ProductId id) override {
        return find_product([&](const Product& product) { return product.id == id; });
    }
    std::vector<StockLevel> stock_levels(std::span<const ProductId> ids) override {
        faults_.on_call();
        std::vector<StockLevel> found;
        for (const ProductId id : ids) {
            found.push_back(levels[id]);
        }
        return found;
    }

  private:
    template <class Wanted>
    std::optional<Product> find_product(Wanted wanted) {
        faults_.on_call();
        const auto found = std::find_if(products.begin(), products.end(), wanted);
        return found == products.end() ? std::nullopt : std::optional(*found);
    }

    FaultInjection& faults_;
};

/// Users with their PINs in clear; three wrong ones lock a user out for a minute of the clock of `check_pin`.
class FakePeople final : public People {
  public:
    explicit FakePeople(FaultInjection& faults) : faults_(faults) {}

    void add(User user, std::string pin) { entries_.push_back({std::move(user), std::move(pin), 0, {}}); }

    OrRefusal<User> check_pin(std::string_view user_code, std::string_view pin, UtcTime now) override {
        faults_.on_call();
        const auto entry = std::find_if(entries_.begin(), entries_.end(),
                                        [&](const Entry& e) { return e.user.code == user_code; });
        if (entry == entries_.end()) return refuse(RefusalReason::unknown_user);
        if (now < entry->locked_until) {
            const std::int64_t seconds = (entry->locked_until.ms - now.ms + 999) / 1000;
            return tl::unexpected(Refusal{.reason = RefusalReason::locked_out, .number = seconds});
        }
        if (entry->pin == pin) {
            entry->wrong_tries = 0;
            return entry->user;
        }
        constexpr int tries_max = 3;
        if (++entry->wrong_tries < tries_max) {
            return tl::unexpected(
                Refusal{.reason = RefusalReason::wrong_pin, .number = tries_max - entry->wrong_tries});
        }
        entry->wrong_tries = 0;
        entry->locked_until = {now.ms + 60'000};
        return tl::unexpected(Refusal{.reason = RefusalReason::locked_out, .number = 60});
    }

  private:
    struct Entry {
        User user;
        std::string pin;
        int wrong_tries = 0;
        UtcTime locked_until;
    };

    FaultInjection& faults_;
    std::vector<Entry> entries_;
};

/// Keeps facts and changes of the cart in the order in which they came.
class FakeLedger final : public Ledger {
  public:
    explicit FakeLedger(FaultInjection& faults) : faults_(faults) {}

    LaneKey lane;
    std::vector<std::pair<Fact, FactContext>> facts;
    std::vector<CartChange> changes;

    std::vector<Sale> sales() const {
        std::vector<Sale> made;
        for (const auto& [fact, context] : facts) {
            if (const auto* sale = std::get_if<SaleMade>(&fact)) made.push_back(sale->sale);
        }
        return made;
    }

    SaleNumber next_sale_number(BusinessDay day) override {
        faults_.on_call();
        std::int64_t ordinal = 1;
        for (const Sale& sale : sales()) {
            if (sale.number.day == day) ordinal = std::max(ordinal, sale.number.ordinal + 1);
        }
        return {lane.lane, lane.epoch, day, ordinal};
    }
    void record(const Fact& fact, const FactContext& context) override {
        faults_.on_call();
        facts.emplace_back(fact, context);
    }
    void keep(const CartChange& change) override {
        faults_.on_call();
        changes.push_back(change);
    }
    /// Replays the changes of the cart that follows the last sale.
    Cart open_cart() override {
        faults_.on_call();
        Cart cart;
        cart.id = CartId{1};
        for (const Sale& sale : sales()) {
            cart.id = std::max(cart.id, CartId{sale.cart.value() + 1});
        }
        for (const CartChange& change : changes) {
            std::visit(
                [&](const auto& each) {
                    if (each.cart == cart.id) apply(each, cart);
                },
                change);
        }
        return cart;
    }
    std::optional<Sale> sale_of_cart(CartId cart) override {
        faults_.on_call();
        for (const Sale& sale : sales()) {
            if (sale.cart == cart) return sale;
        }
        return std::nullopt;
    }

  private:
    static void apply(const CartLineSet& change, Cart& cart) {
        const auto place = std::find_if(cart.lines.begin(), cart.lines.end(),
                                        [&](const CartLine& line) { return line.id == change.line.id; });
        if (place == cart.lines.end()) {
            cart.lines.push_back(change.line);
        } else {
            *place = change.line;
        }
        cart.selected = change.selected;
        cart.next_line = std::max(cart.next_line, LineId{change.line.id.value() + 1});
    }
    static void apply(const CartLineRemoved& change, Cart& cart) {
        std::erase_if(cart.lines, [&](const CartLine& line) { return line.id == change.line; });
        cart.selected = change.selected;
    }
    static void apply(const CartEmptied&, Cart& cart) {
        cart.lines.clear();
        cart.selected = LineId{};
    }

    FaultInjection& faults_;
};

/// A shop in memory: `Engine engine(profile, shop.ports());`
struct FakeShop {
    FaultInjection faults;
    FakeCatalog catalog{faults};
    FakePeople people{faults};
    FakeLedger ledger{faults};

    FakeShop() = default;
    FakeShop(const FakeShop&) = delete;
    FakeShop& operator=(const FakeShop&) = delete;

    Ports ports() { return {catalog, people, ledger}; }
};

} // namespace sokoguru::test
