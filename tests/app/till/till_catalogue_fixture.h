#pragma once

#include "tests/app/till/till_day_fixture.h"

#include <string>

namespace sokoguru::till {

/// The manager KEPALA is logged in.
struct CatalogueFixture : TillDayFixture {
    CatalogueFixture() {
        till.reset();
        {
            db::Store store(file, db::Access::write);
            store.ledger().record(
                UserSet{{UserId{3}, "KEPALA", "Kepala Uji", Role::manager}, store.hash_pin("7777")},
                {test::test_shop_opened, BusinessDay{20'775}, UserId{}});
        }
        open();
        log_in_as(user_index("Kepala Uji"), "7777");
    }
    std::size_t user_index(const std::string& name) const {
        const auto users = screen<LoginView>().users;
        for (std::size_t i = 0; i < users.size(); ++i) {
            if (users[i].name == name) return i;
        }
        return 0;
    }
    void log_in_as(std::size_t index, const std::string& pin) {
        till->reduce(ChooseUser{index}, now);
        log_in(pin);
    }
    ChoiceListView list() const { return screen<ChoiceListView>(); }
    std::string title() const { return list().title; }
    std::size_t row(const std::string& title) const {
        const auto rows = list().rows;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (rows[i].title.find(title) != std::string::npos) return i;
        }
        FAIL("no row " << title);
        return 0;
    }
    void select(std::size_t index) { till->reduce(ListAction{SelectRow{index}}, now); }
    void back() { till->reduce(ListAction{CloseList{}}, now); }
    void open_product(const std::string& code) {
        till->reduce(DrawerAction{OpenCashMenu{}}, now);
        open_list(ListName::price_plans);
        scan(code);
        REQUIRE(title() == "Product");
    }
    Product product(std::int64_t id) {
        db::Store store(file, db::Access::read_only);
        return *store.catalog().find(ProductId{id});
    }
};

} // namespace sokoguru::till
