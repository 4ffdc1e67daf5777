#include "core/receipt/tax_block.h"
#include "tests/core/receipt/example_sales.h"
#include "tests/support/property.h"

using namespace sokoguru;
using namespace sokoguru::test;

TEST_CASE("tax block: the vector of the domain sheet, in whole rupiah") {
    const auto block = tax_block(taxed_sale());
    REQUIRE(block);
    CHECK(block->taxed_total == Money{27'500});
    CHECK(block->selling_price == Money{24'775}); // 24.774,77
    CHECK(block->base == Money{22'710});          // 22.710,21
    CHECK(block->tax == Money{2'725});            // 2.725,23
    CHECK(block->exempt_total == Money{34'075});
}

TEST_CASE("tax block: there is none when no line was taxed") {
    Sale sale = taxed_sale();
    sale.lines[0].tax = Money{};
    CHECK_FALSE(tax_block(sale));
}

TEST_CASE("tax block: goods that come back have it with the other sign") {
    Sale sale = taxed_sale();
    const auto sold = tax_block(sale);
    for (SaleLine& line : sale.lines) {
        line = coming_back(line, 42);
    }
    const auto back = tax_block(sale);
    REQUIRE(back);
    CHECK(back->selling_price == -sold->selling_price);
    CHECK(back->base == -sold->base);
    CHECK(back->tax == -sold->tax);
}

TEST_CASE(
    "tax block: it adds up to the total, and PPN is 12 percent of the base but for the rounding of lines") {
    check_property("the block adds up", [](std::vector<std::uint32_t> prices) {
        Sale sale = plain_sale();
        sale.lines.clear();
        for (const std::uint32_t price : prices) {
            SaleLine line = sale_line("KOPI", "PCS", price % 10'000'000, Quantity::whole(1));
            line.tax = ppn_inside(line.net);
            sale.lines.push_back(line);
        }
        settle(sale, Money{});
        const auto block = tax_block(sale);
        if (!block) return;
        RC_ASSERT(block->selling_price + block->tax == block->taxed_total);
        RC_ASSERT(block->taxed_total + block->exempt_total == sale.total);
        const std::int64_t exact = multiply_divide_half_up(block->base.rupiah(), 12, 100);
        const auto lines = static_cast<std::int64_t>(sale.lines.size());
        RC_ASSERT(std::abs(exact - block->tax.rupiah()) <= lines + 1);
    });
}
