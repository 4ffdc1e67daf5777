#include "tests/core/till/refusal_case.h"

namespace sokoguru::test {

namespace {

using enum RefusalReason;

Refusal with_text(RefusalReason reason, std::string text) {
    return Refusal{.reason = reason, .text = std::move(text)};
}

Refusal needs(Permission permission) {
    return Refusal{.reason = needs_approval, .permission = permission};
}

const Command zainab_comes = LogIn{"ZAINAB", "7777"};
const char* const noodles_name = "INDOMIE GORENG 85G";
const char* const first_text = "K1-S-260314-0001";
const StockNumber first{StockDocument::order, LaneId{1}, EpochId{1}, example_day, 1};

Supplier supplier(std::string code, Money minimum = {}) {
    return {{}, code, "CV " + code, "", 3, minimum, SupplierStanding::active};
}

Command known(std::string code) {
    return SetSupplier{supplier(std::move(code))};
}

Command order(std::int64_t pieces = 10) {
    return SetOrder{.supplier_code = "INDAH",
                    .lines = {{noodles, piece, Quantity::whole(pieces), Money{3'000}}}};
}

Command receive(std::int64_t pieces, std::string from = "") {
    ReceiveGoods command;
    command.goods.supplier_code = std::move(from);
    command.goods.order = first;
    command.goods.lines = {{noodles, piece, Quantity::whole(pieces), {}, Money{pieces * 3'000}}};
    return command;
}

Command price(const std::function<void(SupplierPrice&)>& change) {
    SetSupplierPrice command{"INDAH", {}};
    command.price.product = noodles;
    command.price.price = Money{3'000};
    change(command.price);
    return command;
}

Command limits(std::int64_t min, std::int64_t max) {
    return SetStockLimits{noodles, StockLimits{Quantity::whole(min), Quantity::whole(max)}};
}

Command pay(std::int64_t rupiah) {
    return PaySupplier{{.supplier_code = "INDAH", .amount = Money{rupiah}}};
}

std::vector<RefusalCase> price_cases() {
    Supplier patient = supplier("INDAH");
    patient.payment_days = 367;
    return {
        {"a term of more than a year",
         {zainab_comes},
         SetSupplier{patient},
         {.reason = payment_term_not_possible, .number = 366}},
        {"a price by a cashier", {}, price([](SupplierPrice&) {}), needs(Permission::manage_suppliers)},
        {"a price of nobody",
         {zainab_comes},
         price([](SupplierPrice&) {}),
         with_text(unknown_supplier, "INDAH")},
        {"prices that fall back",
         {zainab_comes, known("INDAH")},
         price([](SupplierPrice& line) {
             line.steps = {{Quantity::whole(6), Money{2'900}}, {Quantity::whole(6), Money{2'800}}};
         }),
         with_text(price_steps_not_possible, noodles_name)},
        {"a pack of nothing",
         {zainab_comes, known("INDAH")},
         price([](SupplierPrice& line) { line.pack = Quantity{}; }),
         with_text(pack_not_possible, noodles_name)},
        {"limits by a cashier", {}, limits(1, 2), needs(Permission::order_goods)},
        {"a most below the least",
         {zainab_comes},
         limits(20, 10),
         with_text(stock_limits_not_possible, noodles_name)},
    };
}

std::vector<RefusalCase> order_cases() {
    const std::vector<Command> drafted = {zainab_comes, known("INDAH"), known("LAIN"), order()};
    std::vector<Command> sent = drafted;
    sent.emplace_back(SendOrder{first});
    std::vector<Command> begun = sent;
    begun.push_back(receive(1));
    std::vector<Command> ended = begun;
    ended.emplace_back(EndOrder{first, OrderStanding::closed, "tidak dikirim"});
    return {
        {"an order by a cashier", {}, order(), needs(Permission::order_goods)},
        {"an order of nobody", {zainab_comes}, SetOrder{}, only(supplier_missing)},
        {"goods twice on an order",
         {zainab_comes, known("INDAH")},
         SetOrder{
             .supplier_code = "INDAH",
             .lines = {{noodles, piece, Quantity::whole(1)}, {noodles, case_of_forty, Quantity::whole(1)}}},
         with_text(ordered_twice, noodles_name)},
        {"an order that is not there",
         {zainab_comes},
         SendOrder{first},
         with_text(unknown_order, first_text)},
        {"a small order",
         {zainab_comes, SetSupplier{supplier("INDAH", Money{100'000})}, order()},
         SendOrder{first},
         {.reason = below_minimum_order, .text = "CV INDAH", .amount = Money{100'000}}},
        {"goods of a draft", drafted, receive(1), with_text(order_not_sent, first_text)},
        {"sending twice", sent, SendOrder{first}, with_text(order_sent_already, first_text)},
        {"goods of another supplier", sent, receive(1, "LAIN"), with_text(order_of_other, "CV INDAH")},
        {"more than was ordered",
         sent,
         receive(11),
         {.reason = more_than_ordered,
          .text = noodles_name,
          .quantity = Quantity::whole(1),
          .number = noodles.value()}},
        {"ending without a reason", sent, EndOrder{first, OrderStanding::cancelled}, only(reason_missing)},
        {"cancelling what has goods", begun, EndOrder{first, OrderStanding::cancelled, "x"},
         with_text(order_has_goods, first_text)},
        {"goods of a closed order", ended, receive(1), with_text(order_ended, first_text)},
    };
}

std::vector<RefusalCase> payment_cases() {
    ReceiveGoods goods;
    goods.goods.supplier_code = "INDAH";
    goods.goods.lines = {{noodles, piece, Quantity::whole(10), {}, Money{30'000}}};
    const std::vector<Command> owing = {zainab_comes, known("INDAH"), goods};
    std::vector<Command> paid = owing;
    paid.push_back(pay(10'000));
    return {
        {"a payment by a cashier", {}, pay(1), needs(Permission::pay_suppliers)},
        {"more than is owed",
         owing,
         pay(30'001),
         {.reason = more_than_owed, .text = "CV INDAH", .amount = Money{30'000}}},
        {"the same sum again",
         paid,
         pay(10'000),
         {.reason = paid_before, .text = "K1-U-260314-0001", .amount = Money{10'000}}},
    };
}

} // namespace

std::vector<RefusalCase> cases_of_purchasing() {
    std::vector<RefusalCase> all;
    for (const auto& cases : {price_cases(), order_cases(), payment_cases()}) {
        all.insert(all.end(), cases.begin(), cases.end());
    }
    return all;
}

} // namespace sokoguru::test
