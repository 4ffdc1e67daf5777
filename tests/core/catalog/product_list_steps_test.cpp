#include "core/catalog/product_list_plan.h"
#include "core/catalog/product_list_steps.h"

#include <doctest/doctest.h>

using namespace sokoguru;

namespace {

PriceStep step(PriceLevel level, std::int64_t thousandths, std::int64_t price) {
    return {level, Quantity{thousandths}, Money{price}};
}

using Steps = std::vector<PriceStep>;

constexpr auto retail = PriceLevel::retail;
constexpr auto member = PriceLevel::member;
constexpr auto wholesale = PriceLevel::wholesale;

/// The steps of a product after a list with one row.
Steps steps_after(const Steps& before, const char* member_price, const char* wholesale_price,
                  const char* tiers) {
    const std::vector<std::string> header = {"sku",        "name", "price", "member price", "wholesale price",
                                             "tier prices"};
    ProductListReader reader(*map_header(header, {}));
    const std::vector<std::string> row = {"A1", "Sabun", "4000", member_price, wholesale_price, tiers};
    reader.add(2, row);
    Product product;
    product.id = ProductId{1};
    product.sku = "A1";
    product.name = "Sabun";
    product.units.push_back({UnitId{1}, "pcs", Quantity{1000}, Money{4000}, {}, before});
    const std::vector<ShopProduct> shop = {{product, StockHistory::some}};
    const ProductListPlan plan = plan_product_list(std::move(reader).finish(), shop, ProductId{2});
    return plan.changed.empty() ? before : plan.changed.front().units.front().steps;
}

} // namespace

TEST_CASE("tier prices: from a quantity on, for everybody or for a level") {
    CHECK(parse_tiers("12=3400") == Steps{step(retail, 12'000, 3'400)});
    CHECK(parse_tiers("24=3.300; 12=3.400") ==
          Steps{step(retail, 12'000, 3'400), step(retail, 24'000, 3'300)});
    CHECK(parse_tiers("2.5=14000") == Steps{step(retail, 2'500, 14'000)});
    CHECK(parse_tiers("12=3400 Grosir 48=3100 calon 1=3450") ==
          Steps{step(retail, 12'000, 3'400), step(PriceLevel::candidate, 1'000, 3'450),
                step(wholesale, 48'000, 3'100)});
    CHECK(parse_tiers("-") == Steps{});
    for (const char* unreadable : {"", "12", "12=", "=3400", "0=1", "-1=5", "12=x", "12=3400 12=3300",
                                   "teman 12=3400", "anggota", "member 1=3300"}) {
        CAPTURE(unreadable);
        CHECK_FALSE(parse_tiers(unreadable));
    }
}

TEST_CASE("tier prices: what is written is what is read") {
    const Steps steps = {step(retail, 12'000, 3'400), step(PriceLevel::candidate, 1'000, 3'450),
                         step(member, 1'000, 3'300), step(member, 3'125, 3'250),
                         step(wholesale, 1'000, 3'200)};
    CHECK(format_tiers(steps) == "12=3400 candidate 1=3450 member 3.1250=3250");
    CHECK(parse_tiers(format_tiers(steps)) == Steps{steps[0], steps[1], steps[3]});
    CHECK(format_tiers({}).empty());
}

TEST_CASE("product list: further prices are added and changed, and a dash takes them away") {
    const Steps before = {step(retail, 12'000, 3'800), step(member, 1'000, 3'900),
                          step(wholesale, 1'000, 3'700)};
    CHECK(steps_after({}, "3.900", "3.700", "12=3800") == before);
    CHECK(steps_after(before, "", "", "") == before);
    CHECK(steps_after(before, "3.850", "", "") ==
          Steps{step(retail, 12'000, 3'800), step(member, 1'000, 3'850), step(wholesale, 1'000, 3'700)});
    CHECK(steps_after(before, "-", "", "-") == Steps{step(wholesale, 1'000, 3'700)});
    CHECK(steps_after(before, "", "", "24=3500") ==
          Steps{step(retail, 24'000, 3'500), step(member, 1'000, 3'900), step(wholesale, 1'000, 3'700)});
}

TEST_CASE("product list: a further price that can't be read is reported and left out") {
    const std::vector<std::string> header = {"name", "price", "harga anggota", "harga bertingkat"};
    ProductListReader reader(*map_header(header, {}));
    reader.add(2, std::vector<std::string>{"Sabun", "4000", "murah", "12"});
    reader.add(3, std::vector<std::string>{"Sampo", "4000", "0", ""});
    const ProductList list = std::move(reader).finish();
    std::vector<RowReport> found;
    for (const RowReport& report : list.reports) {
        if (report.reason == RowReason::further_price_unreadable) found.push_back(report);
    }
    CHECK(found == RowReports{{2, RowReason::further_price_unreadable, "murah"},
                              {2, RowReason::further_price_unreadable, "12"},
                              {3, RowReason::further_price_unreadable, "0"}});
    CHECK(list.products[0].units[0].steps.says_nothing());
}
