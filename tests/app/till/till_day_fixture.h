#pragma once

#include "tests/app/till/till_fixture.h"

#include <algorithm>
#include <string>
#include <vector>

namespace sokoguru::till {

/// A till in a shop with members, and with goods that need a look or a price.
///
/// A-1 "Ahmad Fauzi" with the card KARTU1 may owe 50.000, A-2 "Badrun" is blocked. P41 is for adults, P42 has
/// no price in the list, P43 is of a blocked category.
struct TillDayFixture : TillFixture {
    TillDayFixture() {
        till.reset();
        fill_shop();
        open();
        log_in();
    }

    void record(const Fact& fact) {
        db::Store store(file, db::Access::write);
        store.ledger().record(fact, {test::test_shop_opened, BusinessDay{20'775}, UserId{}});
    }
    /// Closes the program and opens it again.
    void restart() {
        open();
        log_in();
    }

    void open_form(FormName name) { till->reduce(FormAction{OpenForm{name}}, now); }
    void open_list(ListName name) { till->reduce(ListAction{OpenList{name}}, now); }
    void search(const std::string& text) { till->reduce(ListAction{ChangeListSearch{text}}, now); }
    void use(const std::string& button, std::size_t row = 0) {
        const auto list = screen<ChoiceListView>();
        const auto found = std::find_if(list.buttons.begin(), list.buttons.end(),
                                        [&](const auto& one) { return one.id == button; });
        REQUIRE(found != list.buttons.end());
        till->reduce(ListAction{UseListButton{static_cast<std::size_t>(found - list.buttons.begin()), row}},
                     now);
    }
    void enter(std::size_t field, const std::string& text) {
        till->reduce(FormAction{FocusField{field}}, now);
        till->reduce(FormAction{ChangeField{text}}, now);
    }
    void choose(std::size_t field, const std::string& option) {
        till->reduce(FormAction{FocusField{field}}, now);
        const std::vector<std::string> options = screen<FormView>().fields.at(field).options;
        const auto found = std::find(options.begin(), options.end(), option);
        REQUIRE(found != options.end());
        till->reduce(FormAction{ChooseOption{static_cast<std::size_t>(found - options.begin())}}, now);
    }
    void confirm() { till->reduce(FormAction{ConfirmForm{}}, now); }
    /// The approval form is open: the supervisor allows it.
    void allow(const std::string& reason = "") {
        REQUIRE(screen<FormView>().title == "Somebody has to allow this");
        enter(1, "9999");
        if (!reason.empty()) enter(2, reason);
        confirm();
    }
    std::string notice() const {
        return std::visit(
            [](const auto& shown) -> std::string {
                if constexpr (requires { shown.notice; }) {
                    return shown.notice ? shown.notice->text : std::string{};
                } else {
                    return {};
                }
            },
            view().screen);
    }
    std::string summary(const std::string& label) const {
        for (const auto& row : screen<SellView>().summary) {
            if (row.label == label) return row.value;
        }
        return {};
    }

  private:
    void fill_shop() {
        db::Store store(file, db::Access::write);
        const FactContext context{test::test_shop_opened, BusinessDay{20'775}, UserId{}};
        store.in_one_transaction([&] {
            Member ahmad{
                .id = MemberId{1}, .code = "A-1", .name = "Ahmad Fauzi", .phone = "0811", .joined = {}};
            ahmad.card = "KARTU1";
            ahmad.credit_limit = Money{50'000};
            store.ledger().record(MemberSet{ahmad}, context);
            Member badrun{.id = MemberId{2}, .code = "A-2", .name = "Badrun", .phone = {}, .joined = {}};
            badrun.standing = MemberStanding::blocked;
            store.ledger().record(MemberSet{badrun}, context);
            Product adults = test::test_product(41, "Obat keras", Money{7'000}, "");
            adults.rules.minimum_age_years = 18;
            store.ledger().record(ProductSet{adults}, context);
            Product asked = test::test_product(42, "Sayur", Money{1'000}, "");
            asked.units[0].price.reset();
            asked.rules.price_source = PriceSource::asked;
            store.ledger().record(ProductSet{asked}, context);
            Product smoke = test::test_product(43, "Rokok", Money{30'000}, "");
            smoke.category = "Rokok";
            store.ledger().record(ProductSet{smoke}, context);
            ShopProfile profile = store.profile();
            profile.selling.blocked_categories = {"Rokok"};
            profile.tenders.bank_account = "Bank Uji 123";
            store.ledger().record(ShopSet{profile}, context);
        });
    }
};

} // namespace sokoguru::till
