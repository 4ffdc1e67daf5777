#include "core/till/engine.h"
#include "db/verify.h"
#include "tests/db/support/failing_disk.h"
#include "tests/db/support/sample_shop.h"
#include "tests/support/property.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

/// A shop, its engine, and what a cashier and a stock clerk might do in any order.
class RandomDay {
  public:
    RandomDay() { start(); }

    void step() {
        const std::int64_t product = *rc::gen::inRange<std::int64_t>(1, 6);
        const Quantity quantity = Quantity::whole(*rc::gen::inRange<std::int64_t>(1, 8));
        switch (*rc::gen::weightedElement<int>(
            {{6, 0}, {2, 1}, {2, 2}, {1, 3}, {4, 4}, {3, 5}, {1, 6}, {1, 7}})) {
        case 0: handle(ScanCode{sample_barcode(product).text(), quantity}); break;
        case 1: handle(RemoveLine{LineId{product}}); break;
        case 2: handle(SetQuantity{LineId{product}, quantity}); break;
        case 3: handle(EmptyCart{}); break;
        case 4: pay(); break;
        case 5:
            shop_.receive(ProductId{product}, quantity, Money{*rc::gen::inRange<std::int64_t>(0, 50'000)});
            break;
        case 6: change_price(product); break;
        default: restart(); break;
        }
    }

    /// Closes the shop and proves its file; the number of sales in it must be the number of those paid.
    void check() {
        restart();
        RC_ASSERT(shop_.store().sales({.limit = 1000}).size() == sales_.size());
        for (const Sale& sale : sales_) {
            RC_ASSERT(shop_.store().find_sale(sale.number) == sale);
        }
        engine_.reset();
        shop_.close();
        const db::VerifyReport report = db::verify(shop_.path());
        for (const db::Finding& finding : report.findings) {
            RC_LOG() << db::name_of(finding.kind) << ": " << finding.where << "\n";
        }
        RC_ASSERT(report.ok());
    }

  private:
    void start() {
        engine_.emplace(sample_profile(), Ports{shop_.store().catalog(), any_pin_, shop_.store().ledger()});
        handle(LogIn{"FAISAL", "1111"});
    }
    void restart() {
        const Cart cart = engine_->state().cart;
        engine_.reset();
        shop_.open_again();
        start();
        Cart kept = engine_->state().cart;
        kept.selected = cart.selected; // A selection alone is not kept.
        RC_ASSERT(kept == cart);
    }
    void handle(const Command& command) { static_cast<void>(engine_->handle(command, morning)); }
    void pay() {
        const Money received{*rc::gen::element<std::int64_t>(1'000, 100'000, 50'000'000)};
        const auto outcome = engine_->handle(PayCash{engine_->state().cart.id, received}, morning);
        if (outcome) sales_.push_back(*engine_->state().finished_sale);
    }
    void change_price(std::int64_t n) {
        Product product = *shop_.store().catalog().find(ProductId{n});
        product.units[0].price = Money{*rc::gen::inRange<std::int64_t>(1, 90'000)};
        shop_.store().ledger().record(ProductSet{product}, shop_.context());
    }

    FailingDisk fast_disk_; ///< Never told to fail: it only spares the syncs.
    SampleShop shop_;
    AnyPin any_pin_;
    std::optional<Engine> engine_;
    std::vector<Sale> sales_;
};

} // namespace

TEST_CASE(
    "any history of sales and receipts of goods: nothing is lost, everything adds up, the file verifies") {
    check_property("a random day", [] {
        RandomDay day;
        const int steps = *rc::gen::inRange(0, 40);
        for (int i = 0; i < steps; ++i) {
            day.step();
        }
        day.check();
    });
}
