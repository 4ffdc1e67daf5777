#include "core/catalog/product_list_plan.h"
#include "tests/support/property.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

using namespace sokoguru;

namespace {

using Row = std::vector<std::string>;
using Rows = std::vector<Row>;

/// Reads a table whose first row is the header; row n stands on line n.
ProductList read(const Rows& rows) {
    ProductListReader reader(*map_header(rows.front(), {}));
    for (std::size_t i = 1; i < rows.size(); ++i) {
        reader.add(i + 1, rows[i]);
    }
    return std::move(reader).finish();
}

ProductListPlan plan(const Rows& rows, const std::vector<Product>& shop = {},
                     StockHistory history = StockHistory::none) {
    std::vector<ShopProduct> shop_products;
    ProductId last{0};
    for (const Product& product : shop) {
        shop_products.push_back({product, history});
        last = std::max(last, product.id);
    }
    return plan_product_list(read(rows), shop_products, ProductId{last.value() + 1});
}

/// "2 wrong_check_digit" would need the words of the app; the number of the reason does not.
std::vector<std::pair<std::size_t, RowReason>> findings(const RowReports& reports) {
    std::vector<std::pair<std::size_t, RowReason>> result;
    for (const RowReport& report : reports) {
        result.emplace_back(report.line_number, report.reason);
    }
    return result;
}

using Findings = std::vector<std::pair<std::size_t, RowReason>>;

Product soap() {
    Product product{ProductId{1},        "A1", "Sabun",  "Mandi", TaxClass::exempt,
                    Divisibility::whole, true, "H. Ali", {}};
    product.units.push_back({UnitId{1}, "pcs", Quantity{1000}, Money{4000}, {Barcode{"9520010001008"}}});
    product.units.push_back({UnitId{2}, "dus", Quantity{40'000}, Money{150'000}, {Barcode{"9520010002005"}}});
    return product;
}

} // namespace

TEST_CASE("product list: rows of one code are the units of one product") {
    const ProductListPlan result =
        plan({{"sku", "barcode", "name", "unit", "factor", "price", "cost", "stock"},
              {"A1", "9520010001008", "Sabun", "pcs", "1", "4.000", "3000", "12"},
              {"a1", "9520010002005", "Sabun", "dus", "40", "150.000", "", ""},
              {"A1", "9520010003002", "Sabun", "pcs", "1", "4.000", "", ""}});
    CHECK(findings(result.reports).empty());
    REQUIRE(result.added.size() == 1);
    const Product& product = result.added.front();
    CHECK(product.sku == "A1");
    REQUIRE(product.units.size() == 2);
    CHECK(product.units[0].barcodes == std::vector{Barcode{"9520010001008"}, Barcode{"9520010003002"}});
    CHECK(product.units[1] ==
          Unit{UnitId{2}, "dus", Quantity{40'000}, Money{150'000}, {Barcode{"9520010002005"}}});
    CHECK(result.opening_stocks ==
          std::vector{OpeningStock{ProductId{1}, Quantity{12'000}, Money{36'000}, Money{3'000}}});
}

TEST_CASE("product list: the base unit may come after the case, and may be missing") {
    const ProductListPlan late = plan({{"sku", "name", "unit", "factor", "price", "stock"},
                                       {"A1", "Sabun", "dus", "40", "150000", ""},
                                       {"A1", "Sabun", "pcs", "1", "4000", "5"}});
    REQUIRE(late.added.size() == 1);
    CHECK(late.added[0].units[0].name == "pcs");
    CHECK(late.added[0].units[1].name == "dus");
    CHECK(late.opening_stocks.size() == 1);
    CHECK(late.reports.empty());

    const ProductListPlan missing =
        plan({{"sku", "name", "unit", "factor", "price"}, {"A1", "Sabun", "dus", "40", "150000"}});
    CHECK(findings(missing.reports) == Findings{{2, RowReason::base_unit_missing}});
    REQUIRE(missing.added.size() == 1);
    CHECK(missing.added[0].units[0] == Unit{UnitId{1}, "pcs", Quantity{1000}, {}, {}});
    CHECK(missing.added[0].units[1].factor == Quantity{40'000});
}

TEST_CASE("product list: the case can stand on the row of the piece") {
    const ProductListPlan result =
        plan({{"barcode", "nama", "satuan", "harga", "isi per dus", "harga dus", "barcode dus"},
              {"9520010001008", "Sabun", "pcs", "4000", "40", "150000", "9520010002005"},
              {"9520010003002", "Sampo", "btl", "9000", "", "", ""}});
    CHECK(result.reports.empty());
    REQUIRE(result.added.size() == 2);
    REQUIRE(result.added[0].units.size() == 2);
    CHECK(result.added[0].units[1] ==
          Unit{UnitId{2}, "dus", Quantity{40'000}, Money{150'000}, {Barcode{"9520010002005"}}});
    CHECK(result.added[1].units.size() == 1);
}

TEST_CASE("product list: each kind of dirt is reported with its line, and what is usable goes in") {
    using enum RowReason;
    struct DirtCase {
        Row row;
        Findings findings;
        std::size_t added;
    };
    const DirtCase cases[] = {
        {{"9520010001009", "Sabun", "4000", ""}, {{2, wrong_check_digit}}, 1},
        {{"ABC", "Sabun", "4000", ""}, {{2, letters_in_code}}, 1},
        {{"", "Sabun", "4000", ""}, {{2, code_missing}}, 1},
        {{"8,99E+12", "Sabun", "4000", ""}, {{2, code_in_scientific_notation}, {2, code_missing}}, 1},
        {{"12345678905", "Sabun", "4000", ""}, {{2, leading_zeros_restored}}, 1},
        {{"9520010001008", "", "4000", ""}, {{2, name_missing}}, 0},
        {{"9520010001008", "Sabun", "", ""}, {{2, price_missing}}, 1},
        {{"9520010001008", "Sabun", "gratis", ""}, {{2, price_unreadable}}, 1},
        {{"9520010001008", "Sabun", "0", ""}, {{2, price_zero}}, 1},
        {{"9520010001008", "Sabun", "4000,5", ""}, {{2, price_rounded}}, 1},
        {{"9520010001008", "Sabun", "4000", "5000"}, {{2, cost_above_price}}, 1},
        {{"9520010001008", "Sabun", "4000", "mahal"}, {{2, cost_unreadable}}, 1},
        {{"9520010001008", "Sabun", "4000", "", "x"}, {{2, too_many_cells}}, 0},
        {{"9520010001008", "Sabun", "4000", "", ""}, {}, 1},
        {{"9520010001008", "Sabun"}, {{2, price_missing}}, 1},
        {{"9520010001008",
          "Sa\x1B"
          "bun",
          "4000", ""},
         {{2, control_characters_removed}},
         1},
        {{"9520010001008", std::string(200, 'x'), "4000", ""}, {{2, name_shortened}}, 1},
    };
    for (const DirtCase& example : cases) {
        CAPTURE(example.row[1]);
        CAPTURE(example.row[0]);
        const ProductListPlan result = plan({{"barcode", "nama", "harga", "hpp"}, example.row});
        CHECK(findings(result.reports) == example.findings);
        CHECK(result.added.size() == example.added);
    }
}

TEST_CASE("product list: units, stock and words that can't be read are left out") {
    using enum RowReason;
    const Row header = {"sku", "name", "factor", "price", "cost", "stock", "tax", "favourite"};
    const auto reasons = [&](const Row& row) { return findings(plan({header, row}).reports); };
    CHECK(reasons({"A", "Sabun", "lusin", "1", "1", "", "", ""}) == Findings{{2, factor_unreadable}});
    CHECK(reasons({"A", "Sabun", "-2", "1", "1", "", "", ""}) == Findings{{2, factor_unreadable}});
    CHECK(reasons({"A", "Sabun", "1", "1", "1", "banyak", "", ""}) == Findings{{2, quantity_unreadable}});
    CHECK(reasons({"A", "Sabun", "1", "1", "1", "1,5", "", ""}) == Findings{{2, quantity_unreadable}});
    CHECK(reasons({"A", "Sabun", "1", "1", "1", "-2", "", ""}) == Findings{{2, quantity_negative}});
    CHECK(reasons({"A", "Sabun", "1", "1", "", "2", "", ""}) == Findings{{2, stock_without_cost}});
    CHECK(reasons({"A", "Sabun", "1", "1", "1", "", "?", "?"}) ==
          Findings{{2, tax_unreadable}, {2, yes_no_unreadable}});
}

TEST_CASE("product list: the first row with a code keeps it") {
    using enum RowReason;
    const ProductListPlan result = plan({{"sku", "barcode", "name", "price"},
                                         {"A1", "9520010001008", "Sabun", "4000"},
                                         {"A2", "9520010001008", "Sampo", "9000"},
                                         {"A1", "9520010001008", "Sabun", "4500"},
                                         {"A1", "9520010002005", "Odol", "7000"},
                                         {"", "9520010003002", "Sikat", "5000"},
                                         {"", "9520010003002", "Sisir", "6000"},
                                         {"A1", "9520010004009", "Sabun", "4500"}});
    CHECK(findings(result.reports) == Findings{{3, code_repeated_in_list},
                                               {4, row_repeated},
                                               {5, sku_repeated},
                                               {7, code_repeated_in_list},
                                               {8, unit_repeated}});
    REQUIRE(result.added.size() == 5);
    CHECK(result.added[0].units[0].price == Money{4000});
    CHECK(result.added[1].units[0].barcodes.empty());
    CHECK(result.added[2].sku == "9520010002005");
    CHECK(result.added[3].sku == "9520010003002");
    CHECK(result.added[4].sku == generated_sku("", "Sisir"));
}

TEST_CASE("product list: a list of prices changes the price and nothing else") {
    const ProductListPlan result = plan({{"kode", "nama", "harga"}, {"a1", "Sabun", "4.500"}}, {soap()});
    REQUIRE(result.changed.size() == 1);
    Product expected = soap();
    expected.units[0].price = Money{4500};
    CHECK(result.changed[0] == expected);
    CHECK(result.added.empty());
}

TEST_CASE("product list: a price that is missing, zero or unreadable leaves the shop's price") {
    for (const char* price : {"", "0", "gratis"}) {
        const ProductListPlan result = plan({{"kode", "nama", "harga"}, {"A1", "Sabun", price}}, {soap()});
        CHECK(result.changes_nothing());
        CHECK(result.unchanged_count == 1);
        CHECK(result.reports.size() == 1);
    }
}

TEST_CASE("product list: a product is found by its barcode, and the unit with it") {
    const ProductListPlan result =
        plan({{"barcode", "name", "price"}, {"9520010002005", "Sabun", "155000"}}, {soap()});
    REQUIRE(result.changed.size() == 1);
    CHECK(result.changed[0].units[1].price == Money{155'000});
    CHECK(result.changed[0].units[0].price == Money{4000});
    CHECK(result.changed[0].sku == "A1");
}

TEST_CASE("product list: a unit is found by its name when the list does not say its factor") {
    const Row header = {"sku", "name", "satuan", "price"};
    const ProductListPlan known = plan({header, {"A1", "Sabun", "DUS", "155000"}}, {soap()});
    REQUIRE(known.changed.size() == 1);
    CHECK(known.changed[0].units[1].price == Money{155'000});

    const ProductListPlan unknown = plan({header, {"A1", "Sabun", "karung", "999000"}}, {soap()});
    CHECK(unknown.changes_nothing());
    CHECK(findings(unknown.reports) == Findings{{2, RowReason::unit_factor_missing}});
}

TEST_CASE("product list: a code of another product stays there") {
    const ProductListPlan result = plan({{"sku", "barcode", "name", "price"},
                                         {"B1", "9520010001008", "Odol", "7000"},
                                         {"A1", "", "Sabun", "4000"}},
                                        {soap()});
    CHECK(findings(result.reports) == Findings{{2, RowReason::code_of_another_product}});
    REQUIRE(result.added.size() == 1);
    CHECK(result.added[0].sku == "B1");
    CHECK(result.added[0].units[0].barcodes.empty());
    CHECK(result.unchanged_count == 1);
}

TEST_CASE("product list: a barcode's product keeps its code when the list has another") {
    const ProductListPlan result =
        plan({{"sku", "barcode", "name", "price"}, {"B1", "9520010001008", "Sabun", "4000"}}, {soap()});
    CHECK(findings(result.reports) == Findings{{2, RowReason::sku_differs}});
    CHECK(result.changes_nothing());
}

TEST_CASE("product list: consignment goods are counted but have no value of the shop's") {
    const auto result = plan({{"sku", "name", "price", "cost", "stock", "consignor"},
                              {"TT001", "Keripik Tempe", "10000", "9000", "12", "Bu Sri Contoh"}},
                             {}, StockHistory::none);
    CHECK(result.opening_stocks ==
          std::vector{OpeningStock{ProductId{1}, Quantity{12'000}, Money{}, Money{9'000}}});
}

TEST_CASE("product list: opening stock only for goods that have never moved") {
    const Rows rows = {{"sku", "name", "price", "cost", "stock"}, {"A1", "Sabun", "4000", "3000", "12"}};
    CHECK(plan(rows, {soap()}, StockHistory::none).opening_stocks.size() == 1);
    CHECK(plan(rows, {soap()}, StockHistory::some).opening_stocks.empty());
}

TEST_CASE("product list: goods of a measured unit are divisible unless the list says otherwise") {
    const ProductListPlan measured =
        plan({{"nama", "satuan", "harga", "stok"}, {"Beras", "kg", "14.500", "86.400"}});
    REQUIRE(measured.added.size() == 1);
    CHECK(measured.added[0].divisibility == Divisibility::divisible);
    CHECK(measured.opening_stocks[0].quantity == Quantity{86'400});
    const ProductListPlan said =
        plan({{"nama", "satuan", "harga", "divisible"}, {"Beras", "kg", "14500", ""}});
    CHECK(said.added[0].divisibility == Divisibility::whole);
}

TEST_CASE("product list: a column called kode holds barcodes when there is no other") {
    const ProductListPlan result = plan({{"kode", "nama", "harga"}, {"9520010001008", "Sabun", "4000"}});
    REQUIRE(result.added.size() == 1);
    CHECK(result.added[0].sku == "9520010001008");
    CHECK(result.added[0].units[0].barcodes == std::vector{Barcode{"9520010001008"}});
}

TEST_CASE("product list: whatever the rows say, the same list again changes nothing") {
    test::check_property("idempotence", [] {
        const auto cell = [](std::vector<std::string> cells) { return rc::gen::elementOf(std::move(cells)); };
        const auto row =
            rc::gen::map(rc::gen::tuple(cell({"", "A1", "a1", "A2", "9520010001008"}),
                                        cell({"", "9520010001008", "9520010002005", "ABC", "95201184"}),
                                        cell({"", "Sabun", "sabun", "Odol"}), cell({"", "pcs", "dus", "kg"}),
                                        cell({"", "1", "40", "x"}), cell({"", "4000", "12.5", "0", "5000"}),
                                        cell({"", "yes"}), cell({"", "9520010003002", "40"})),
                         [](const std::tuple<std::string, std::string, std::string, std::string, std::string,
                                             std::string, std::string, std::string>& cells) {
                             return std::apply([](const auto&... each) { return Row{each...}; }, cells);
                         });
        Rows rows = *rc::gen::container<Rows>(row);
        rows.insert(rows.begin(),
                    Row{"sku", "barcode", "name", "unit", "factor", "price", "favourite", "barcode dus"});
        const ProductListPlan first = plan(rows);
        RC_ASSERT(first.changed.empty());
        std::set<std::string> codes;
        for (const Product& product : first.added) {
            RC_ASSERT(codes.insert("sku " + fold_case(product.sku)).second);
            RC_ASSERT(!product.name.empty());
            RC_ASSERT(product.units.at(0).factor == Quantity{1000});
            for (const Unit& unit : product.units) {
                for (const Barcode& barcode : unit.barcodes)
                    RC_ASSERT(codes.insert(barcode.text()).second);
            }
        }
        RC_ASSERT(plan(rows, first.added).changes_nothing());
    });
}
