#include "tests/core/stock/stock_fixture.h"

#include <doctest/doctest.h>

#include <array>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

CountSheet full_sheet() {
    CountSheet sheet;
    sheet.recount_above = Money{50'000};
    return sheet;
}

CountEntry entry(std::int64_t counted, std::int64_t expected, CountMode mode = CountMode::add,
                 std::int64_t product = 1) {
    const auto decided =
        decide_count_entry(full_sheet(), goods(product), {UnitId{1}, Quantity::whole(counted), mode},
                           {.at = {}, .user = {}, .user_name = "", .on_hand = Quantity::whole(expected)});
    return *decided;
}

CountedProduct counted(const std::vector<CountEntry>& entries) {
    const auto products = counted_products(entries);
    REQUIRE(products.size() == 1);
    return products[0];
}

} // namespace

TEST_CASE("count: each line takes along what should be there when it is counted") {
    const CountEntry line = entry(8, 10);
    CHECK(line.counted == Quantity::whole(8));
    CHECK(line.expected == Quantity::whole(10));
    CHECK(counted({line}).difference() == Quantity::whole(-2));
}

TEST_CASE("count: a case counts its pieces") {
    const auto line = decide_count_entry(full_sheet(), goods(1), {UnitId{2}, Quantity::whole(2)},
                                         {.at = {}, .user = {}, .user_name = "", .on_hand = {}});
    CHECK(line->counted == Quantity::whole(80));
    CHECK(line->quantity == Quantity::whole(2));
}

TEST_CASE("count: a second place adds, counting anew replaces, a place after that adds again") {
    CHECK(counted({entry(3, 10), entry(5, 10)}).counted == Quantity::whole(8));
    const CountedProduct anew = counted({entry(3, 10), entry(5, 10), entry(9, 10, CountMode::replace)});
    CHECK(anew.counted == Quantity::whole(9));
    CHECK(anew.was_recounted);
    CHECK(counted({entry(3, 10, CountMode::replace), entry(5, 10)}).counted == Quantity::whole(8));
}

TEST_CASE("count: goods that moved between two places' counts have to be counted anew") {
    const CountedProduct moved = counted({entry(3, 10), entry(5, 9)});
    CHECK(moved.moved_meanwhile);
    CHECK(needs_recount(full_sheet(), moved, level_of(9, 9, 1)));
    const CountedProduct anew = counted({entry(3, 10), entry(5, 9), entry(8, 8, CountMode::replace)});
    CHECK_FALSE(anew.moved_meanwhile);
    CHECK(anew.difference() == Quantity{});
}

TEST_CASE("count: products stand in the order of their first count") {
    const auto products = counted_products(
        std::vector{entry(1, 1, CountMode::add, 2), entry(1, 1), entry(1, 1, CountMode::replace, 2)});
    REQUIRE(products.size() == 2);
    CHECK(products[0].product == ProductId{2});
    CHECK(products[1].product == ProductId{1});
}

TEST_CASE("count: a large difference is counted anew before it is posted, or somebody takes it on") {
    const StockLevel level = level_of(100, 1'000'000, 10'000);
    const std::array levels = {level};
    struct Case {
        std::int64_t counted;
        bool is_large;
    };
    for (const Case& c : {Case{100, false}, {95, false}, {105, false}, {94, true}, {106, true}, {0, true}}) {
        CAPTURE(c.counted);
        const auto once = counted_products(std::vector{entry(c.counted, 100)});
        CHECK(needs_recount(full_sheet(), once[0], level) == c.is_large);
        const auto posting =
            decide_count_posting(full_sheet(), once, levels, LargeDifferences::refused, UtcTime{});
        CHECK(posting.has_value() == !c.is_large);
        if (!posting) {
            CHECK((posting.error() ==
                   Refusal{.reason = RefusalReason::recount_needed, .text = "Barang 1", .number = 1}));
        }
        CHECK(decide_count_posting(full_sheet(), once, levels, LargeDifferences::accepted, UtcTime{}));
        const auto twice =
            counted_products(std::vector{entry(c.counted, 100), entry(c.counted, 100, CountMode::replace)});
        CHECK(decide_count_posting(full_sheet(), twice, levels, LargeDifferences::refused, UtcTime{}));
    }
}

TEST_CASE("count: the difference is posted at today's cost, whatever was sold since") {
    // Counted 8 of 10 expected; three were sold before it is posted.
    const auto products = counted_products(std::vector{entry(8, 10)});
    const std::array levels = {level_of(7, 7'000, 1'000)};
    const auto posting =
        decide_count_posting(full_sheet(), products, levels, LargeDifferences::refused, UtcTime{5});
    REQUIRE(posting);
    CHECK(posting->lines[0].change == StockChange{Quantity::whole(-2), Money{-2'000}});
    CHECK(posting->total() == Money{-2'000});
}

TEST_CASE("count: a right count moves nothing, a found piece comes in at the average") {
    const auto products = counted_products(std::vector{entry(5, 5), entry(6, 5, CountMode::add, 2)});
    const std::array levels = {level_of(5, 500, 1), level_of(5, 505, 1)};
    const auto posting =
        decide_count_posting(full_sheet(), products, levels, LargeDifferences::refused, UtcTime{});
    REQUIRE(posting);
    CHECK(posting->lines[0].change == StockChange{});
    CHECK(posting->lines[1].change == StockChange{Quantity::whole(1), Money{101}});
}

TEST_CASE("count: what can't be is refused with its reason") {
    const CountCircumstances now{.at = {}, .user = {}, .user_name = "", .on_hand = {}};
    const auto reason_of = [&](const CountSheet& sheet, const CountToEnter& asked) {
        return decide_count_entry(sheet, goods(1), asked, now).error().reason;
    };
    CountSheet even = full_sheet();
    even.scope = CountScope::category;
    even.category = "genap";
    CHECK(reason_of(even, {UnitId{1}, Quantity::whole(1)}) == RefusalReason::not_on_sheet);
    CHECK(reason_of(full_sheet(), {UnitId{1}, Quantity{-1}}) == RefusalReason::count_not_possible);
    CHECK(reason_of(full_sheet(), {UnitId{1}, Quantity{1}}) == RefusalReason::quantity_not_whole);
    CHECK(reason_of(full_sheet(), {UnitId{9}, Quantity{1'000}}) == RefusalReason::unknown_unit);
    CHECK(decide_count_entry(full_sheet(), goods(1), {UnitId{1}, Quantity{}}, now));
    CHECK(decide_count_posting(full_sheet(), {}, {}, LargeDifferences::accepted, UtcTime{}).error().reason ==
          RefusalReason::nothing_counted);
}
