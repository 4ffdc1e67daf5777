// Products and prices on the touchscreen, on a real shop file.

#include "tests/app/till/till_catalogue_fixture.h"

using namespace sokoguru;
using namespace sokoguru::till;

namespace {

constexpr std::int64_t day_ms = 86'400'000;

} // namespace

TEST_CASE_FIXTURE(CatalogueFixture,
                  "catalogue: a product is changed form by form, with the margin while typing") {
    open_product("9520000000011");
    CHECK(list().rows.at(0).title == "Barang 1");
    CHECK(list().rows.at(row("pcs")).amount == "500");
    CHECK(list().rows.at(row("pcs")).note == "Margin 20 %");
    use("product_edit", row("pcs"));
    CHECK(screen<FormView>().explanation == "Cost 400 · Margin 20 %");
    enter(2, "800");
    CHECK(screen<FormView>().explanation == "Cost 400 · Margin 50 %");
    confirm();
    CHECK(notice() == "Saved.");
    CHECK(product(1).units[0].price == Money{800});
    use("product_edit", 0);
    enter(0, "Barang Satu");
    enter(2, "Alat");
    confirm();
    CHECK(product(1).name == "Barang Satu");
    CHECK(product(1).category == "Alat");
    use("product_edit", 1);
    choose(2, "No");
    confirm();
    CHECK_FALSE(product(1).favourite);
    use("product_history");
    CHECK(list().rows.size() >= 4);
    CHECK(list().rows.front().title == "Favourite: yes → no");
    back();
    CHECK(title() == "Product");
    back();
    CHECK(title() == "Products and prices");
}

TEST_CASE_FIXTURE(CatalogueFixture, "catalogue: units, further prices and codes come and go") {
    open_product("9520000000011");
    use("product_unit");
    enter(0, "renteng");
    enter(1, "10");
    enter(2, "4800");
    confirm();
    CHECK(product(1).units.size() == 3);
    select(row("renteng"));
    scan("8991234000053");
    CHECK(product(1).units[2].barcodes.size() == 1);
    use("product_price", row("renteng"));
    choose(0, "Wholesale");
    enter(1, "3");
    enter(2, "4500");
    confirm();
    CHECK(product(1).units[2].steps ==
          std::vector<PriceStep>{{PriceLevel::wholesale, Quantity::whole(3), Money{4'500}}});
    use("product_remove", row("Wholesale from 3"));
    use("product_remove", row("8991234000053"));
    use("product_remove", row("renteng"));
    CHECK(product(1).units.size() == 2);
    use("product_remove", row("pcs"));
    CHECK(notice() == "The base unit can't go: stock is counted in it.");
    CHECK(product(1).units.size() == 2);
}

TEST_CASE_FIXTURE(CatalogueFixture, "catalogue: a code of another product is refused by its name") {
    open_product("P2");
    scan("9520000000011");
    CHECK(notice() ==
          "This code is in use already: 9520000000011 (Barang 1). Look at it again, or take it off "
          "that product first.");
    CHECK(product(2).units[0].barcodes.empty());
}

TEST_CASE_FIXTURE(CatalogueFixture, "catalogue: below cost somebody has to say that it is meant") {
    open_product("P2");
    use("product_edit", row("pcs"));
    enter(2, "700");
    confirm();
    CHECK(screen<FormView>().title == "Below cost");
    CHECK(product(2).units[0].price == Money{1'000});
    confirm();
    CHECK(product(2).units[0].price == Money{700});
    CHECK(list().rows.at(row("pcs")).note == "BELOW COST");
}

TEST_CASE_FIXTURE(CatalogueFixture,
                  "catalogue: a price of a later day waits, is listed, and can be called off") {
    open_product("P2");
    use("product_edit", row("pcs"));
    enter(2, "1200");
    enter(3, "99");
    confirm();
    CHECK(notice() == "Write the day with six digits: 311226 is 31/12/2026.");
    enter(3, "011226");
    confirm();
    CHECK(notice() == "Saved. The new prices hold from 01/12/2026 on.");
    CHECK(product(2).units[0].price == Money{1'000});
    back();
    open_list(ListName::price_plans);
    CHECK(list().rows.at(0).title == "Holds from 01/12/2026");
    use("cancel_plan", 0);
    enter(0, "Salah");
    confirm();
    CHECK(list().rows.empty());
    till->reduce(ListAction{OpenList{ListName::price_plans}}, UtcTime{now.ms + 20 * day_ms});
    CHECK(product(2).units[0].price == Money{1'000});
}

TEST_CASE_FIXTURE(CatalogueFixture, "catalogue: many prices change after their list was seen") {
    open_list(ListName::price_plans);
    use("change_prices");
    choose(0, "Minuman");
    choose(2, "Up by percent");
    enter(3, "5");
    confirm();
    choose(0, "100");
    confirm();
    CHECK(title() == "The new prices");
    CHECK(list().rows.size() >= 20);
    CHECK(list().rows.at(row("Barang 2 ")).amount == "1.100");
    CHECK(product(2).units[0].price == Money{1'000});
    use("apply_prices");
    CHECK(notice() == "Saved.");
    CHECK(product(2).units[0].price == Money{1'100});
    CHECK(product(1).units[0].price == Money{500});
}

TEST_CASE_FIXTURE(CatalogueFixture, "catalogue: an unknown code becomes a new product, and is sold at once") {
    scan("8991234000053");
    CHECK(screen<SellView>().can_make_product);
    open_form(FormName::product_new);
    CHECK(screen<FormView>().explanation == "8991234000053");
    enter(0, "Kopi Bubuk");
    enter(2, "pcs");
    enter(3, "8500");
    confirm();
    CHECK(title() == "Product");
    back();
    scan("8991234000053");
    CHECK(screen<SellView>().lines.at(0).name == "Kopi Bubuk");
}

TEST_CASE_FIXTURE(CatalogueFixture, "catalogue: labels are due until the sheet was made") {
    open_list(ListName::labels_due);
    CHECK(list().rows.size() >= 40);
    use("label_sheet");
    CHECK(list().rows.empty());
    CHECK(notice().find("labels are in") != std::string::npos);
    std::size_t sheets = 0;
    for (const auto& entry : std::filesystem::directory_iterator(file.string() + ".labels")) {
        sheets += std::filesystem::file_size(entry) > 1'000 ? 1 : 0;
    }
    CHECK(sheets == 1);
    open_product("P2");
    use("product_edit", row("pcs"));
    enter(2, "1300");
    confirm();
    back();
    open_list(ListName::labels_due);
    CHECK(list().rows.size() == 1);
}

TEST_CASE_FIXTURE(CatalogueFixture, "catalogue: a cashier is not offered it, and needs the manager's word") {
    till->reduce(till::LogOut{}, now);
    log_in_as(user_index("Kasir Uji"), "1111");
    scan("8991234000053");
    CHECK_FALSE(screen<SellView>().can_make_product);
    open_form(FormName::product_new);
    enter(0, "Kopi Bubuk");
    enter(2, "pcs");
    confirm();
    CHECK(screen<FormView>().title == "Somebody has to allow this");
    enter(1, "7777");
    confirm();
    CHECK(title() == "Product");
}

TEST_CASE_FIXTURE(CatalogueFixture,
                  "planned prices: the tiles show them from the first key of their day on") {
    const Product first = product(1);
    till.reset();
    {
        db::Store store(file, db::Access::write);
        PricePlan plan;
        plan.id = PricePlanId{1};
        plan.from = BusinessDay{20'776};
        plan.changes = {{first.id, first.units[0].id, {}, first.units[0].price, Money{7'700}}};
        store.ledger().record(PricesPlanned{plan}, {now, BusinessDay{20'775}, UserId{3}});
    }
    open();
    log_in_as(user_index("Kepala Uji"), "7777");
    CHECK(screen<SellView>().favourites.at(0).price == "500");
    // The till was on all night.
    till->take(drivers::Scan{"P2", "", "test"}, UtcTime{now.ms + day_ms});
    CHECK(screen<SellView>().favourites.at(0).price == "7.700");
}
