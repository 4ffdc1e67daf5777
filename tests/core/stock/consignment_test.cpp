#include "core/stock/consignment.h"
#include "tests/support/property.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

const SettlementCircumstances bu_sri{.number = {},
                                     .at = {},
                                     .approver = {},
                                     .consignor = {SupplierId{1}, "SRI", "Bu Sri"},
                                     .fee = Percent{1'000}};

UnsettledSales sold(std::vector<ConsignedSales> products) {
    return {EpochId{1}, SequenceId{9}, std::move(products)};
}

ConsignedSales crisps(std::int64_t pieces, std::int64_t rupiah) {
    return {ProductId{3}, "KERIPIK TEMPE", Quantity::whole(pieces), Money{rupiah}};
}

} // namespace

TEST_CASE("consignment: sold less returned, times price less fee, less damage") {
    const auto settlement = decide_settlement(
        sold({crisps(7, 70'000), {ProductId{4}, "MADU", Quantity::whole(1), Money{45'555}}}), Money{5'000},
        "dua bungkus basi", bu_sri);
    REQUIRE(settlement);
    CHECK(settlement->lines[0].fee == Money{7'000});
    CHECK(settlement->lines[1].fee == Money{4'556});
    CHECK(settlement->lines[1].amount() == Money{40'999});
    CHECK(settlement->total() == Money{63'000 + 40'999 - 5'000});
    CHECK(settlement->through == SequenceId{9});
}

TEST_CASE("consignment: more that came back than was sold is taken off the rest") {
    const auto settlement = decide_settlement(
        sold({crisps(-1, -10'000), {ProductId{4}, "MADU", Quantity::whole(1), Money{45'000}}}), {}, "",
        bu_sri);
    REQUIRE(settlement);
    CHECK(settlement->total() == Money{-9'000 + 40'500});
}

TEST_CASE("consignment: what can't be settled is refused in words") {
    const auto reason = [](const UnsettledSales& sales, Money damage, const char* note) {
        return decide_settlement(sales, damage, note, bu_sri).error().reason;
    };
    CHECK(reason(sold({}), {}, "") == RefusalReason::nothing_to_settle);
    CHECK(reason(sold({crisps(0, 0)}), {}, "") == RefusalReason::nothing_to_settle);
    CHECK(reason(sold({crisps(1, 10'000)}), Money{1'000}, "") == RefusalReason::reason_missing);
    CHECK(reason(sold({crisps(1, 10'000)}), Money{-1}, "") == RefusalReason::amount_not_positive);
    const auto negative = decide_settlement(sold({crisps(-1, -10'000)}), {}, "", bu_sri);
    CHECK(negative.error() == Refusal{.reason = RefusalReason::settlement_negative, .amount = Money{9'000}});
}

TEST_CASE("consignment: fee and amount are the price, to the rupiah") {
    check_property("fee and amount", [](std::int32_t rupiah) {
        const Percent fee{*rc::gen::inRange<std::int64_t>(0, 10'001)};
        const auto lines = settlement_lines(std::vector{crisps(1, rupiah)}, fee);
        if (lines.empty()) return;
        RC_ASSERT(lines[0].fee + lines[0].amount() == Money{rupiah});
        RC_ASSERT(rupiah < 0 || lines[0].amount() >= Money{});
    });
}
