#pragma once

#include "tests/core/till/example_shop.h"

#include <map>
#include <memory>
#include <random>
#include <set>

namespace sokoguru::test {

/// What a random cashier throws.
class Dice {
  public:
    explicit Dice(std::uint32_t seed) : engine_(seed) {}

    std::int64_t below(std::int64_t most) {
        return static_cast<std::int64_t>(engine_() % static_cast<std::uint64_t>(most));
    }
    bool one_in(std::int64_t n) { return below(n) == 0; }
    template <class Value>
    const Value& of(const std::vector<Value>& values) {
        return values[static_cast<std::size_t>(below(static_cast<std::int64_t>(values.size())))];
    }

  private:
    std::mt19937 engine_;
};

/// A cashier who does anything at all, in a shop with members, price steps, promotions and vouchers: mostly
/// what could be meant, now and then what could not. After each step the books are asked whether they add up.
///
///     RandomCashier cashier(seed);
///     for (int i = 0; i < 1'000; ++i) cashier.step();
class RandomCashier {
  public:
    explicit RandomCashier(std::uint32_t seed);

    /// Does one command, or starts the program again, and checks what must hold then.
    void step();

    const FakeLedger& ledger() const { return till_.shop.ledger; }
    /// How often each kind of command (its place in the variant) was done.
    const std::map<std::size_t, int>& done() const { return done_; }

  private:
    void start_again();
    void pass_time();
    void do_command();
    Command any_command();
    Command cart_command(std::int64_t which);
    Command paying_command(std::int64_t which);
    Command return_command(std::int64_t which);
    Command drawer_command(std::int64_t which);
    Command stock_command(std::int64_t which);
    Command lots_command(std::int64_t which);
    Command catalogue_command(std::int64_t which);
    Command buying_command(std::int64_t which);
    StockNumber any_order();
    StockNumber any_transfer();
    StockNumber last_transfer_to_a_shop();
    PricePlanId last_price_plan();
    Command receipt_command();
    StockNumber any_sheet();
    std::optional<Approval> any_approval();
    Quantity any_quantity();
    LineId any_line();
    Sale any_sale();
    std::vector<DenominationCount> any_count();

    void check_refused(const TillState& before, std::size_t changes, std::size_t facts);
    void check_done(const Command& command, const TillState& before, std::size_t facts, Outcome outcome);
    void check_carts();
    void check_fact(const Fact& fact);
    void check_sale(const Sale& sale);
    void check_stock(const Sale& sale);
    void check_lots_fact(const Fact& fact);
    void check_level(ProductId product);
    void check_void(const Sale& sale);
    void check_credit(const Sale& sale);
    void check_returns(const Sale& sale);
    void check_cash();

    const TillState& state() const { return engine_->state(); }

    Dice dice_;
    ExampleTill till_{ExampleTill::Login::nobody};
    std::unique_ptr<Engine> engine_;
    UtcTime now_ = afternoon;
    std::map<std::size_t, int> done_;

    // What the books must say, kept beside them.
    std::map<CartId, Cart> held_;
    std::map<BusinessDay, std::int64_t> last_ordinal_;
    std::set<CartId> sold_carts_;
    std::set<CartId> exceeded_;
    std::vector<SaleNumber> sold_;
    std::map<std::string, std::int64_t> voucher_uses_;
    struct Back {
        Quantity quantity;
        Money net, tax, cost;
        bool has_void = false;
    };
    std::map<OriginLine, Back> returned_;
    Money cash_{200'000};
    Money on_the_way_;
    std::map<ProductId, Quantity> consigned_unpaid_; ///< Of the consignor.
};

} // namespace sokoguru::test
