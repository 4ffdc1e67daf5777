#include "core/report/tax_report.h"

#include <doctest/doctest.h>

using namespace sokoguru;

namespace {

struct TaxCase {
    std::int64_t paid;
    std::int64_t tax;
    std::int64_t selling_price;
    std::int64_t base;
};

} // namespace

TEST_CASE("tax: the base is 11/12 of the selling price, in whole rupiah, for returns as for sales") {
    const TaxCase cases[] = {
        {27'500, 2'725, 24'775, 22'710}, // The pair of domain.md: 24.774,77, 2.725,23 and 22.710,21.
        {-27'500, -2'725, -24'775, -22'710},
        {111, 11, 100, 92}, // 91,67
        {6, 0, 6, 6},       // 5,5: a half goes away from zero.
        {-6, 0, -6, -6},
        {0, 0, 0, 0},
    };
    for (const TaxCase& one : cases) {
        CAPTURE(one.paid);
        const TaxBlock block = tax_block_of(Money{one.paid}, Money{}, Money{one.tax});
        CHECK(block.selling_price == Money{one.selling_price});
        CHECK(block.base == Money{one.base});
        CHECK(tax_sums(block, TaxGroup::ppn) ==
              TaxSums{1, Money{one.paid}, Money{one.selling_price}, Money{one.base}, Money{one.tax}});
    }
}

TEST_CASE("tax: what bears no PPN has neither base nor tax, and its price is what was paid") {
    const TaxBlock block = tax_block_of(Money{10'000}, Money{4'000}, Money{});
    CHECK(tax_sums(block, TaxGroup::not_charged) == TaxSums{1, Money{10'000}, Money{10'000}, {}, {}});
    CHECK(tax_sums(block, TaxGroup::exempt) == TaxSums{1, Money{4'000}, Money{4'000}, {}, {}});
}
