#include "core/sale/limits.h"
#include "tests/core/till/refusal_case.h"

#include <doctest/doctest.h>

#include <set>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

std::vector<RefusalCase> code_cases() {
    const auto unknown = [](std::string code) {
        return Refusal{.reason = RefusalReason::unknown_barcode, .text = std::move(code)};
    };
    const auto of_label = only(RefusalReason::quantity_of_label);
    return {
        {"a code of no product", {}, ScanCode{unknown_code}, unknown(unknown_code)},
        {"a code of no product beside a cart", {three_noodles}, ScanCode{"XYZ"}, unknown("XYZ")},
        {"a label of no product", {}, ScanCode{"2100999000000"}, unknown("2100999000000")},
        {"a label that no rule reads", {}, ScanCode{"2900101023503"}, unknown("2900101023503")},
        {"an empty code", {}, ScanCode{""}, only(RefusalReason::empty_code)},
        {"a code of control characters", {}, ScanCode{"\x1b\r\n"}, only(RefusalReason::empty_code)},
        {"a label of no weight", {}, ScanCode{"2100101000003"}, only(RefusalReason::quantity_not_positive)},
        {"a label of no price", {}, ScanCode{"2200303000006"}, only(RefusalReason::amount_not_positive)},
        {"three times a weight label", {}, ScanCode{rice_label, Quantity::whole(3)}, of_label},
        {"three times a price label", {}, ScanCode{meat_label, Quantity::whole(3)}, of_label},
        {"a new quantity of a price label",
         {ScanCode{cake_label}},
         SetQuantity{first_line, Quantity::whole(2)},
         of_label},
        {"one more of a price label",
         {ScanCode{cake_label}},
         ChangeQuantity{first_line, Quantity::whole(1)},
         of_label},
    };
}

std::vector<RefusalCase> product_cases() {
    const Refusal unpriced_refusal{.reason = RefusalReason::product_without_price, .text = "SABUN"};
    const Refusal not_whole{.reason = RefusalReason::quantity_not_whole, .text = "INDOMIE GORENG 85G"};
    return {
        {"a product that is not there", {}, AddProduct{ProductId{99}}, only(RefusalReason::unknown_product)},
        {"a unit that is not there", {}, AddProduct{noodles, UnitId{9}}, only(RefusalReason::unknown_unit)},
        {"a product without a price", {}, AddProduct{unpriced}, unpriced_refusal},
        {"the code of a product without a price", {}, ScanCode{unpriced_code}, unpriced_refusal},
        {"half a packet", {}, AddProduct{noodles, piece, Quantity{500}}, not_whole},
        {"half a case", {}, AddProduct{noodles, case_of_forty, Quantity{500}}, not_whole},
        {"a line made half a packet", {three_noodles}, SetQuantity{first_line, Quantity{2'500}}, not_whole},
        {"half a packet more", {three_noodles}, ChangeQuantity{first_line, Quantity{500}}, not_whole},
    };
}

std::vector<RefusalCase> quantity_cases() {
    constexpr Quantity largest{std::numeric_limits<std::int64_t>::max()};
    constexpr Quantity smallest{std::numeric_limits<std::int64_t>::min()};
    const Refusal not_positive = only(RefusalReason::quantity_not_positive);
    const Refusal too_large{.reason = RefusalReason::quantity_too_large, .quantity = line_quantity_max};
    const Quantity more_than_max = line_quantity_max + Quantity::whole(1);
    const Command most_sweets = AddProduct{sweet, piece, line_quantity_max};
    return {
        {"none", {}, AddProduct{noodles, piece, Quantity{}}, not_positive},
        {"less than none", {}, AddProduct{noodles, piece, Quantity::whole(-1)}, not_positive},
        {"a scan of none", {}, ScanCode{noodles_code, Quantity{}}, not_positive},
        {"a line made none", {three_noodles}, SetQuantity{first_line, Quantity{}}, not_positive},
        {"a line made less", {three_noodles}, SetQuantity{first_line, Quantity{-1}}, not_positive},
        {"a line made the least", {three_noodles}, SetQuantity{first_line, smallest}, not_positive},
        {"one above the most", {}, AddProduct{sweet, piece, more_than_max}, too_large},
        {"more than 64 bits of them", {three_noodles}, AddProduct{noodles, piece, largest}, too_large},
        {"a line made too large", {three_noodles}, SetQuantity{first_line, more_than_max}, too_large},
        {"a step of 64 bits", {three_noodles}, ChangeQuantity{first_line, largest}, too_large},
        {"a step of minus 64 bits", {three_noodles}, ChangeQuantity{first_line, smallest}, too_large},
        {"one more of the most", {most_sweets}, AddProduct{sweet}, too_large},
        {"a step from the most", {most_sweets}, ChangeQuantity{first_line, Quantity::whole(1)}, too_large},
    };
}

std::vector<RefusalCase> line_cases() {
    const Refusal no_line = only(RefusalReason::no_such_line);
    return {
        {"removing from an empty cart", {}, RemoveLine{first_line}, no_line},
        {"removing a line twice", {three_noodles, RemoveLine{first_line}}, RemoveLine{first_line}, no_line},
        {"selecting no line", {three_noodles}, SelectLine{LineId{2}}, no_line},
        {"selecting line 0", {three_noodles}, SelectLine{LineId{}}, no_line},
        {"a quantity of no line", {}, SetQuantity{first_line, Quantity::whole(1)}, no_line},
        {"a step of no line", {}, ChangeQuantity{first_line, Quantity::whole(1)}, no_line},
    };
}

std::vector<RefusalCase> amount_cases() {
    const Refusal too_large{.reason = RefusalReason::amount_too_large, .amount = amount_max};
    const Command dear = AddProduct{generator, piece, Quantity::whole(999)};
    const auto missing = [](std::int64_t rupiah) {
        return Refusal{.reason = RefusalReason::payment_too_small, .amount = Money{rupiah}};
    };
    const auto pay = [](std::int64_t rupiah) { return PayCash{CartId{1}, Money{rupiah}}; };
    return {
        {"too dear a line", {}, AddProduct{generator, piece, Quantity::whole(1'000)}, too_large},
        {"too dear a total",
         {dear, AddProduct{rice, piece, Quantity::whole(60'000)}},
         AddProduct{meat, piece, Quantity::whole(2'000)},
         too_large},
        {"a line made too dear", {dear}, SetQuantity{first_line, Quantity::whole(1'000)}, too_large},
        {"less than is due", {three_noodles}, pay(10'499), missing(1)},
        {"nothing", {three_noodles}, pay(0), missing(10'500)},
        {"less than nothing", {three_noodles}, pay(-10'500), only(RefusalReason::amount_not_positive)},
        {"the least",
         {three_noodles},
         pay(std::numeric_limits<std::int64_t>::min()),
         only(RefusalReason::amount_not_positive)},
        {"more than there is", {three_noodles}, pay(amount_max.rupiah() + 1), too_large},
        {"64 bits of rupiah", {three_noodles}, pay(std::numeric_limits<std::int64_t>::max()), too_large},
        {"an empty cart", {}, pay(0), only(RefusalReason::cart_empty)},
        {"an emptied cart", {three_noodles, EmptyCart{}}, pay(10'500), only(RefusalReason::cart_empty)},
        {"a cart that never was",
         {three_noodles},
         PayCash{CartId{9}, Money{10'500}},
         only(RefusalReason::cart_empty)},
        {"a paid cart",
         {three_noodles, pay(10'500)},
         pay(10'500),
         {.reason = RefusalReason::already_paid, .text = "K1-260314-0001"}},
    };
}

std::vector<RefusalCase> people_cases() {
    const auto wrong = [](std::int64_t left) {
        return Refusal{.reason = RefusalReason::wrong_pin, .number = left};
    };
    return {
        {"nobody's code", {}, LogIn{"NOBODY", "1234"}, only(RefusalReason::unknown_user)},
        {"a wrong PIN", {}, LogIn{"FAISAL", "0000"}, wrong(2)},
        {"logging in to a till with a cart", {three_noodles}, LogIn{"FAISAL", ""}, wrong(2)},
        {"scanning after logging out",
         {LogOut{}},
         ScanCode{noodles_code},
         only(RefusalReason::not_logged_in)},
        {"paying after logging out",
         {three_noodles, LogOut{}},
         PayCash{CartId{1}, Money{10'500}},
         only(RefusalReason::not_logged_in)},
        {"logging out twice", {LogOut{}}, LogOut{}, only(RefusalReason::not_logged_in)},
        {"emptying after logging out",
         {three_noodles, LogOut{}},
         EmptyCart{},
         only(RefusalReason::not_logged_in)},
    };
}

std::vector<RefusalCase> all_cases() {
    std::vector<RefusalCase> all;
    for (const auto& cases : {code_cases(), product_cases(), quantity_cases(), line_cases(), amount_cases(),
                              people_cases(), cases_of_a_day(), cases_of_the_goods_work(), cases_of_lots(),
                              cases_of_the_catalogue(), cases_of_purchasing(), cases_of_closing()}) {
        all.insert(all.end(), cases.begin(), cases.end());
    }
    return all;
}

} // namespace

TEST_CASE("engine: a refusal says why, and nothing changes with it") {
    for (const RefusalCase& c : all_cases()) {
        INFO(c.what);
        ExampleTill till;
        if (c.arrange) c.arrange(till);
        for (const Command& command : c.before) {
            till.must(command);
        }
        const TillState before = till.engine.state();
        const auto changes_before = till.shop.ledger.changes;
        const std::size_t facts_before = till.shop.ledger.facts.size();
        const auto outcome = till.handle(c.refused, c.approval);
        REQUIRE_FALSE(outcome);
        CHECK(outcome.error().reason == c.refusal.reason);
        CHECK((outcome.error() == c.refusal));
        CHECK((till.engine.state() == before));
        CHECK((till.shop.ledger.changes == changes_before));
        CHECK(till.shop.ledger.facts.size() == facts_before);
    }
}

TEST_CASE("engine: a full cart refuses a line more, and nothing changes") {
    ExampleTill till;
    for (std::size_t i = 0; i < cart_lines_max; ++i) {
        till.must(ScanCode{cake_label});
    }
    const TillState before = till.engine.state();
    CHECK(till.handle(ScanCode{noodles_code}).error().reason == RefusalReason::cart_full);
    CHECK((till.engine.state() == before));
    CHECK(till.shop.ledger.changes.size() == cart_lines_max);
    till.must(PayCash{CartId{1}, Money{10'000}}); // and it can be paid
    CHECK(till.engine.state().finished_sale->lines.size() == cart_lines_max);
}

TEST_CASE("engine: after three wrong PINs a user waits, also with the right one") {
    ExampleTill till(ExampleTill::Login::nobody);
    CHECK(till.handle(LogIn{"FAISAL", "1"}).error().number == 2);
    CHECK(till.handle(LogIn{"FAISAL", "2"}).error().number == 1);
    const Refusal wait{.reason = RefusalReason::locked_out, .number = 60};
    CHECK((till.handle(LogIn{"FAISAL", "3"}).error() == wait));
    CHECK((till.handle(LogIn{"FAISAL", "1234"}).error() == wait));
    CHECK_FALSE(till.engine.state().user);
    till.now = UtcTime{till.now.ms + 60'000};
    CHECK(till.handle(LogIn{"FAISAL", "1234"}));
}

TEST_CASE("engine: every reason to refuse is reached by a test above") {
    std::set<RefusalReason> reached = {RefusalReason::cart_full, RefusalReason::locked_out};
    for (const RefusalCase& c : all_cases()) {
        reached.insert(c.refusal.reason);
    }
    for (int reason = 0; reason <= static_cast<int>(last_refusal_reason); ++reason) {
        CAPTURE(reason);
        CHECK(reached.count(static_cast<RefusalReason>(reason)) == 1);
    }
}
