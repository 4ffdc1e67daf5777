#pragma once

#include "db/verify.h"
#include "tests/app/till/till_day_fixture.h"

#include <string>

namespace sokoguru::till {

/// A till whose manager (7777) is logged in, beside the fixture's cashier and supervisor. Bu Sri and Bu Ani
/// are suppliers; of Bu Sri are the crisps P90, for a fee of a tenth. CV Indah brought P3.
struct GoodsWorkFixture : TillDayFixture {
    GoodsWorkFixture() {
        till.reset();
        {
            db::Store store(file, db::Access::write);
            const FactContext context{test::test_shop_opened, BusinessDay{20'775}, UserId{}};
            const auto set = [&](const Fact& fact) { store.ledger().record(fact, context); };
            set(UserSet{{UserId{9}, "MANAJER", "Manajer Uji", Role::manager}, store.hash_pin("7777")});
            set(SupplierSet{{SupplierId{1}, "SRI", "Bu Sri", "", 1, {}, SupplierStanding::active}});
            set(SupplierSet{{SupplierId{2}, "ANI", "Bu Ani", "", 1, {}, SupplierStanding::active}});
            set(SupplierSet{{SupplierId{3}, "INDAH", "CV Indah", "", 1, {}, SupplierStanding::active}});
            set(ConsignorSet{{SupplierId{1}, "Bu Sri", Percent{1'000}}});
            Product crisps = test::test_product(90, "Keripik Tempe", Money{10'000}, "");
            crisps.consignor = "Bu Sri";
            set(ProductSet{crisps});
        }
        open();
        log_in_as("Manajer Uji", "7777");
    }

    void log_in_as(const std::string& name, const std::string& pin) {
        if (!std::holds_alternative<LoginView>(view().screen)) till->reduce(till::LogOut{}, now);
        const auto login = screen<LoginView>();
        const auto found = std::ranges::find(login.users, name, &LoginView::User::name);
        REQUIRE(found != login.users.end());
        till->reduce(ChooseUser{static_cast<std::size_t>(found - login.users.begin())}, now);
        log_in(pin);
    }
    void act(GoodsAction action) { till->reduce(std::move(action), now); }
    void act(StockAction action) { till->reduce(std::move(action), now); }
    /// The engine is asked past the screen: what the test is not about.
    void receive(std::int64_t product, std::int64_t pieces, const std::string& batch,
                 std::optional<BusinessDay> expiry, const std::string& supplier = {}) {
        till.reset();
        {
            shop::Shop shop(file);
            shop.engine().resume(User{UserId{9}, "MANAJER", "Manajer Uji", Role::manager},
                                 shop.engine().state().cart.id);
            ReceivedLine line{ProductId{product}, UnitId{1}, Quantity::whole(pieces)};
            line.amount = Money{400 * product * pieces};
            line.batch = batch;
            line.expiry = expiry;
            const ReceivedGoods goods{
                .supplier_code = supplier, .lines = {line}, .costs_are_confirmed = true};
            REQUIRE(shop.engine().handle(ReceiveGoods{goods}, now).has_value());
        }
        open();
        log_in_as("Manajer Uji", "7777");
    }
    /// The approval form is open: the supervisor allows it.
    void allow_as_supervisor(const std::string& reason = {}) {
        choose(0, "Pengawas Uji");
        allow(reason);
    }
    StockLevel level(std::int64_t product) {
        return db::Store(file, db::Access::read_only).catalog().stock_level(ProductId{product});
    }
    ExpectedCash expected_cash() {
        db::Store store(file, db::Access::read_only);
        return store.ledger().expected_cash(*store.ledger().open_shift());
    }
    std::string notice_of_list() const {
        const auto notice = screen<ChoiceListView>().notice;
        return notice ? notice->text : std::string{};
    }
    void check_verifies() {
        till.reset();
        for (const db::Finding& finding : db::verify(file).findings) {
            FAIL_CHECK(db::name_of(finding.kind), ": ", finding.where);
        }
    }
};

} // namespace sokoguru::till
