// A whole day at one till, as a cashier would spend it: six hundred customers through the real engine over a
// real shop file, with a restart at noon. What the drawer must hold is added up here by hand, from what was
// handed over and given back.

#include "core/till/engine.h"
#include "db/verify.h"
#include "tests/db/support/sample_shop.h"
#include "tests/db/support/shift_recomputation.h"
#include "tests/support/fake_ports.h"

#include <doctest/doctest.h>

#include <optional>
#include <random>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

constexpr int customers = 600;
constexpr std::int64_t products = 5;

class Day {
  public:
    Day() {
        people_.add(cashier, "1111");
        people_.add(supervisor, "9999");
        shop_.store().in_one_transaction([&] { prepare(); });
        start();
        must(LogIn{"FAISAL", "1111"});
        must(OpenShift{{{Money{10'000}, 20}}});
        drawer_ = Money{200'000};
    }

    void serve(int customer) {
        now_.ms += 45'000;
        if (customer == customers / 2) restart();
        if (customer % 50 == 49) drop();
        if (customer % 20 == 7 && !sold_.empty()) return take_back();
        if (customer % 60 == 31 && !sold_.empty()) return undo();
        if (customer % 25 == 3) hold_and_recall();
        fill_cart(customer);
        pay(customer);
    }

    ShiftReport close() {
        const ShiftId shift = engine_->state().shift->id;
        must(CloseShift{notes_and_coins(drawer_)});
        return shop_.store().shift_report(shift);
    }

    Money drawer() const { return drawer_; }
    std::int64_t tickets() const { return tickets_; }
    const std::filesystem::path path() const { return shop_.path(); }
    void shut() {
        engine_.reset();
        shop_.close();
    }

  private:
    void prepare() {
        db::Store& store = shop_.store();
        ShopProfile profile = sample_profile();
        profile.tenders.qris_code = "any";
        profile.tenders.bank_account = "any";
        profile.selling.automatic_case_price = Choice::yes;
        store.ledger().record(ShopSet{profile}, shop_.context());
        for (std::int64_t n = 1; n <= products; ++n) {
            shop_.receive(ProductId{n}, Quantity::whole(2'000), Money{1'400'000 * n});
            Product product = sample_product(n);
            product.units[0].steps = {{PriceLevel::member, Quantity{1000}, Money{950 * n}},
                                      {PriceLevel::retail, Quantity{12'000}, Money{970 * n}}};
            store.ledger().record(ProductSet{product}, shop_.context());
        }
        for (std::int64_t n = 1; n <= 3; ++n) {
            Member member{MemberId{n}, "A-0000" + std::to_string(n), "Anggota Contoh", BuyerClass::member, "",
                          ""};
            member.credit_limit = Money{10'000'000};
            store.ledger().record(MemberSet{member}, shop_.context());
        }
        Promotion three_for_two;
        three_for_two.id = PromotionId{1};
        three_for_two.name = "Beli 3 bayar 2";
        three_for_two.kind = Promotion::Kind::n_for_price_of_m;
        three_for_two.products = {ProductId{2}};
        three_for_two.take = 3;
        three_for_two.pay = 2;
        store.ledger().record(PromotionSet{three_for_two}, shop_.context());
    }

    void start() {
        db::Store& store = shop_.store();
        engine_.emplace(store.profile(), Ports{store.catalog(), people_, store.members_port(), store.ledger(),
                                               store.stockroom(), store.purchasing(), store.reports()});
    }

    /// The power goes: what was acknowledged is there again, the open cart and the shift included.
    void restart() {
        must(ScanCode{sample_barcode(1).text()});
        const Cart cart = engine_->state().cart;
        engine_.reset();
        shop_.open_again();
        start();
        CHECK((engine_->state().cart == cart));
        must(LogIn{"FAISAL", "1111"});
        must(EmptyCart{"listrik mati"});
    }

    void fill_cart(int customer) {
        if (customer % 3 == 0) must(SetMember{"A-0000" + std::to_string(1 + customer / 3 % 3)});
        const int lines = 1 + static_cast<int>(random_() % 4);
        for (int i = 0; i < lines; ++i) {
            const std::int64_t product = 1 + static_cast<std::int64_t>(random_() % products);
            const auto pieces = static_cast<std::int64_t>(1 + random_() % 5);
            must(ScanCode{sample_barcode(product).text(), Quantity::whole(pieces)});
        }
        if (customer % 15 == 1) must(DiscountCart{Percent{500}, {}, "ulang tahun toko"});
        if (customer % 11 == 2) must(ChangeQuantity{engine_->state().cart.selected, Quantity::whole(1)});
    }

    void pay(int customer) {
        const CartId cart = engine_->state().cart.id;
        const Money rest = engine_->due().rest;
        if (customer % 7 == 0) must(AddPayment{cart, Tender::qris, Money{rest.rupiah() / 2}});
        if (customer % 7 == 1) must(AddPayment{cart, Tender::transfer, Money{}});
        if (customer % 7 != 1 && customer % 9 == 0) must(AddPayment{cart, Tender::member_credit, Money{}});
        const Money due = engine_->due().in_cash;
        const Money received = due > Money{} ? Money{(due.rupiah() + 49'999) / 50'000 * 50'000} : Money{};
        const Money change = received - due;
        const Money donation =
            customer % 10 == 4 ? Money{std::min<std::int64_t>(change.rupiah(), 500)} : Money{};
        must(PayCash{cart, received, donation});
        ++tickets_;
        drawer_ += received - (change - donation);
        sold_.push_back(*engine_->state().finished_sale);
    }

    void hold_and_recall() {
        must(ScanCode{sample_barcode(3).text()});
        must(HoldCart{"Bu Nyai"});
        const auto held = shop_.store().ledger().held_carts();
        must(RecallCart{held.back().id});
        must(RemoveLine{engine_->state().cart.selected});
    }

    /// One piece of an earlier customer's first line comes back.
    void take_back() {
        const Sale sale = sold_[random_() % sold_.size()];
        const SaleLine& line = sale.lines.front();
        const auto outcome =
            engine_->handle(TakeBack{sale.number, line.id, Quantity::whole(1)}, now_, approval());
        if (!outcome) return; // It has come back already, or its sale was undone.
        const CartId cart = engine_->state().cart.id;
        const Money paid_out = -engine_->due().in_cash;
        must(PayCash{cart, Money{}});
        ++tickets_;
        drawer_ -= paid_out;
    }

    void undo() {
        const Sale sale = sold_.back();
        const auto outcome = engine_->handle(VoidSale{sale.number, "salah pembeli"}, now_, approval());
        if (!outcome) return;
        ++tickets_;
        drawer_ -= cash_kept(sale);
        sold_.pop_back();
    }

    void drop() {
        must(MoveCash{CashMovementKind::drop, Money{100'000}, ""});
        drawer_ -= Money{100'000};
    }

    std::optional<Approval> approval() const { return Approval{"HAMID", "9999", "boleh"}; }
    void must(const Command& command) {
        const auto outcome = engine_->handle(command, now_, approval());
        REQUIRE_MESSAGE(outcome.has_value(),
                        "refused: " << (outcome ? 0 : static_cast<int>(outcome.error().reason)));
    }

    static inline const User cashier{UserId{1}, "FAISAL", "Faisal Contoh", Role::cashier};
    static inline const User supervisor{UserId{2}, "HAMID", "Ustaz Hamid", Role::manager};

    SampleShop shop_;
    FaultInjection faults_;
    FakePeople people_{faults_};
    std::optional<Engine> engine_;
    UtcTime now_ = morning;
    std::mt19937 random_{20'261'124};
    std::vector<Sale> sold_;
    Money drawer_;
    std::int64_t tickets_ = 0;
};

} // namespace

TEST_CASE("a day of six hundred customers, with a restart at noon, closes to the rupiah") {
    Day day;
    for (int customer = 0; customer < customers; ++customer) {
        day.serve(customer);
    }
    const ShiftReport report = day.close();
    REQUIRE(report.closing);
    CHECK(report.closing->expected == day.drawer());
    CHECK(report.closing->difference() == Money{});
    CHECK(report.sale_count == day.tickets());
    CHECK(report.missing_count == 0);
    CHECK(report.return_count > 10);
    CHECK(report.void_count > 5);
    CHECK(report.donation > Money{});
    CHECK(report.tenders.size() == 4);
    day.shut();
    CHECK((recompute_shift(day.path(), report) == report)); // plain SQL over the whole file
    const db::VerifyReport proof = db::verify(day.path());
    for (const db::Finding& finding : proof.findings) {
        FAIL_CHECK(db::name_of(finding.kind), ": ", finding.where);
    }
}
