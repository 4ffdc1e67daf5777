#include "core/sale/limits.h"
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
const Supplier indah{{}, "INDAH", "CV Indah", "", 3, {}, SupplierStanding::active};

Command receive(std::vector<ReceivedLine> lines, std::string supplier = "") {
    return ReceiveGoods{{.supplier_code = std::move(supplier), .lines = std::move(lines)}};
}

ReceivedLine some_noodles(std::int64_t pieces, std::int64_t amount) {
    ReceivedLine line;
    line.product = noodles;
    line.quantity = Quantity::whole(pieces);
    line.amount = Money{amount};
    return line;
}

Command adjust(AdjustmentReason reason, std::int64_t pieces, std::string supplier = "") {
    return AdjustStock{{.reason = reason,
                        .supplier_code = std::move(supplier),
                        .lines = {{noodles, piece, Quantity::whole(pieces)}}}};
}

StockNumber sheet_number(std::int64_t ordinal) {
    return {StockDocument::count, LaneId{1}, EpochId{1}, example_day, ordinal};
}

Command set(Supplier supplier) {
    return SetSupplier{std::move(supplier)};
}

std::vector<RefusalCase> supplier_cases() {
    Supplier nameless = indah;
    nameless.name = " ";
    Supplier slow = indah;
    slow.lead_time_days = 367;
    Supplier dear = indah;
    dear.minimum_order = amount_max + Money{1};
    Supplier stopped = indah;
    stopped.standing = SupplierStanding::stopped;
    return {
        {"a supplier by a cashier", {}, set(indah), needs(Permission::manage_suppliers)},
        {"a supplier without a name", {zainab_comes}, set(nameless), only(supplier_incomplete)},
        {"a supplier a year away",
         {zainab_comes},
         set(slow),
         {.reason = lead_time_not_possible, .number = 366}},
        {"a minimum beyond reason",
         {zainab_comes},
         set(dear),
         {.reason = amount_too_large, .amount = amount_max}},
        {"goods of nobody",
         {zainab_comes},
         receive({some_noodles(1, 3'000)}, "SIAPA"),
         with_text(unknown_supplier, "SIAPA")},
        {"goods of one who is gone",
         {zainab_comes, set(stopped)},
         receive({some_noodles(1, 3'000)}, "INDAH"),
         with_text(supplier_stopped, "CV Indah")},
        {"back to nobody",
         {zainab_comes},
         adjust(AdjustmentReason::supplier_return, 1),
         only(supplier_missing)},
    };
}

std::vector<RefusalCase> receipt_cases() {
    ReceivedLine expired = some_noodles(1, 3'000);
    expired.expiry = BusinessDay{example_day.days - 1};
    ReceivedLine unknown = some_noodles(1, 3'000);
    unknown.product = ProductId{99};
    const Refusal far{.reason = cost_far_off,
                      .text = "INDOMIE GORENG 85G",
                      .amount = Money{120'000},
                      .number = noodles.value()};
    std::vector<ReceivedLine> book(stock_lines_max + 1, some_noodles(1, 3'000));
    ReceivedLine consigned = some_noodles(1, 3'000);
    consigned.product = crisps;
    return {
        {"goods by a cashier", {}, receive({some_noodles(1, 3'000)}), needs(Permission::receive_goods)},
        {"no goods", {zainab_comes}, receive({}), only(no_goods)},
        {"unknown goods", {zainab_comes}, receive({unknown}), only(unknown_product)},
        {"a book of lines",
         {zainab_comes},
         receive(book),
         {.reason = too_many_lines, .number = static_cast<std::int64_t>(stock_lines_max)}},
        {"consigned goods with a price",
         {zainab_comes},
         receive({consigned}),
         with_text(consigned_goods, "KERIPIK TEMPE")},
        {"expired goods", {zainab_comes}, receive({expired}), with_text(expiry_passed, "INDOMIE GORENG 85G")},
        {"the price of a case for a piece", {zainab_comes}, receive({some_noodles(1, 120'000)}), far},
    };
}

std::vector<RefusalCase> adjustment_cases() {
    return {
        {"an adjustment by a cashier",
         {},
         adjust(AdjustmentReason::damaged, 1),
         needs(Permission::adjust_stock)},
        {"more broken than there is",
         {zainab_comes},
         adjust(AdjustmentReason::damaged, 101),
         {.reason = more_than_on_hand, .text = "INDOMIE GORENG 85G", .quantity = Quantity::whole(100)}},
        {"nothing broken", {zainab_comes}, AdjustStock{}, only(no_goods)},
    };
}

std::vector<RefusalCase> count_cases() {
    const Command open = OpenCount{};
    const Command count = CountGoods{sheet_number(1), noodles, piece, Quantity::whole(100)};
    const Command count_few = CountGoods{sheet_number(1), noodles, piece, Quantity::whole(10)};
    const std::string first = sheet_number(1).text();
    return {
        {"a count of no category", {}, OpenCount{CountScope::category}, only(category_missing)},
        {"a sheet that is not there", {}, count, with_text(unknown_count, first)},
        {"a receipt's number for a sheet",
         {open},
         CountGoods{{StockDocument::receipt, LaneId{1}, EpochId{1}, example_day, 1}, noodles, piece, {}},
         with_text(unknown_count, "K1-B-260314-0001")},
        {"unknown goods on a sheet",
         {open},
         CountGoods{sheet_number(1), ProductId{99}},
         only(unknown_product)},
        {"fewer than none",
         {open},
         CountGoods{sheet_number(1), noodles, piece, Quantity{-1'000}},
         only(count_not_possible)},
        {"goods of another category",
         {OpenCount{CountScope::category, "rokok"}},
         count,
         with_text(not_on_sheet, "INDOMIE GORENG 85G")},
        {"a count of no shelf", {}, OpenCount{.scope = CountScope::shelf}, only(shelf_missing)},
        {"a shelf that is being counted, whatever its capitals",
         {OpenCount{.scope = CountScope::shelf, .note = "Rak 3"}},
         OpenCount{.scope = CountScope::shelf, .note = " RAK 3"},
         with_text(shelf_is_counted, first + " (Faisal)")},
        {"goods on two sheets",
         {open, open, count},
         CountGoods{sheet_number(2), noodles, piece, Quantity::whole(100)},
         with_text(counted_elsewhere, first)},
        {"posting by a cashier", {open, count}, PostCount{sheet_number(1)}, needs(Permission::approve_count)},
        {"posting nothing", {zainab_comes, open}, PostCount{sheet_number(1)}, only(nothing_counted)},
        {"posting a large difference",
         {zainab_comes, open, count_few},
         PostCount{sheet_number(1)},
         {.reason = recount_needed, .text = "INDOMIE GORENG 85G", .number = 1}},
        {"posting twice",
         {zainab_comes, open, count, PostCount{sheet_number(1)}},
         PostCount{sheet_number(1)},
         with_text(count_closed, first)},
        {"counting onto a posted sheet",
         {zainab_comes, open, count, PostCount{sheet_number(1)}},
         count,
         with_text(count_closed, first)},
        {"putting a sheet away by a cashier",
         {open},
         CancelCount{sheet_number(1), "x"},
         needs(Permission::approve_count)},
        {"putting a sheet away without a reason",
         {zainab_comes, open},
         CancelCount{sheet_number(1), ""},
         only(reason_missing)},
    };
}

} // namespace

std::vector<RefusalCase> cases_of_the_goods_work() {
    std::vector<RefusalCase> all;
    for (const auto& cases : {supplier_cases(), receipt_cases(), adjustment_cases(), count_cases()}) {
        all.insert(all.end(), cases.begin(), cases.end());
    }
    return all;
}

} // namespace sokoguru::test
