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
const Command sri = SetSupplier{{{}, "SRI", "Bu Sri", "", 1, {}, SupplierStanding::active}};
const Command ani = SetSupplier{{{}, "ANI", "Bu Ani", "", 1, {}, SupplierStanding::active}};
const Command sri_for_a_fee = SetConsignor{"SRI", "Bu Sri", Percent{1'000}};
const Command ani_for_a_fee = SetConsignor{"ANI", "", Percent{1'000}};
const Command storeroom = SetPlace{{{}, "GUDANG", "Gudang", PlaceKind::room}};
const Command sunan = SetPlace{{{}, "SUNAN", "Toko Sunan", PlaceKind::shop}};
const std::string noodles_name = "INDOMIE GORENG 85G";
const std::string crisps_name = "KERIPIK TEMPE";

StockNumber transfer_number(std::int64_t ordinal) {
    return {StockDocument::transfer, LaneId{1}, EpochId{1}, example_day, ordinal};
}

Command send(std::string to, ProductId product = noodles, std::int64_t pieces = 2) {
    return SendGoods{{.to_code = std::move(to), .lines = {{product, piece, Quantity::whole(pieces)}}}};
}

Command take_in(std::int64_t ordinal, std::vector<Quantity> arrived = {}) {
    TakeInTransfer command{{LaneKey{}.shop, transfer_number(ordinal)}};
    command.arrived = std::move(arrived);
    return command;
}

Command block(LotId lot, std::string reason = "ditarik") {
    return BlockLot{noodles, lot, LotStanding::blocked, std::move(reason)};
}

std::vector<RefusalCase> lot_cases() {
    const AdjustStock of_a_lot{{.lines = {{noodles, piece, Quantity::whole(1), {"B7", {}}}}}};
    return {
        {"blocking a lot by a cashier", {}, block(LotId{0}), needs(Permission::block_lots)},
        {"blocking a lot that is not there",
         {zainab_comes},
         block(LotId{7}),
         with_text(unknown_lot, noodles_name)},
        {"blocking goods that are not there",
         {zainab_comes},
         BlockLot{ProductId{99}, LotId{0}},
         only(unknown_product)},
        {"blocking a lot for no reason", {zainab_comes}, block(LotId{0}, ""), only(reason_missing)},
        {"selling of a blocked lot",
         {zainab_comes, block(LotId{0})},
         three_noodles,
         with_text(lot_blocked, noodles_name)},
        {"throwing away of a lot that is not there",
         {zainab_comes},
         of_a_lot,
         with_text(unknown_lot, noodles_name)},
    };
}

std::vector<RefusalCase> transfer_cases() {
    TakeInTransfer without_goods{{ShopId{77}, transfer_number(1)}};
    without_goods.brought = Transfer{};
    return {
        {"a place by a cashier", {}, storeroom, needs(Permission::change_settings)},
        {"a place without a name",
         {zainab_comes},
         SetPlace{{{}, "GUDANG", " ", PlaceKind::room}},
         only(place_incomplete)},
        {"sending by a cashier", {}, send("GUDANG"), needs(Permission::transfer_stock)},
        {"sending to nowhere", {zainab_comes}, send("GUDANG"), with_text(unknown_place, "GUDANG")},
        {"sending from another shop",
         {zainab_comes, sunan},
         SendGoods{{.from_code = "SUNAN", .to_code = "TOKO"}},
         with_text(unknown_place, "SUNAN")},
        {"sending to where it is", {zainab_comes}, send("TOKO"), with_text(transfer_to_itself, "Toko")},
        {"sending a consignor's goods to another shop",
         {zainab_comes, sunan},
         send("SUNAN", crisps),
         with_text(consigned_goods_stay, crisps_name)},
        {"sending more than there is",
         {zainab_comes, storeroom},
         send("GUDANG", noodles, 101),
         {.reason = more_than_on_hand, .text = noodles_name, .quantity = Quantity::whole(100)}},
        {"taking in by a cashier", {}, take_in(1), needs(Permission::transfer_stock)},
        {"taking in what was never sent",
         {zainab_comes},
         take_in(1),
         with_text(unknown_transfer, transfer_number(1).text())},
        {"taking in twice",
         {zainab_comes, storeroom, send("GUDANG"), take_in(1)},
         take_in(1),
         with_text(transfer_ended, transfer_number(1).text())},
        {"a difference without a reason",
         {zainab_comes, storeroom, send("GUDANG")},
         take_in(1, {Quantity::whole(1)}),
         only(reason_missing)},
        {"an empty document of another shop", {zainab_comes}, without_goods, only(no_goods)},
        {"handing over by a cashier",
         {},
         HandOverTransfer{transfer_number(1)},
         needs(Permission::transfer_stock)},
        {"handing over what was never sent",
         {zainab_comes},
         HandOverTransfer{transfer_number(1)},
         with_text(unknown_transfer, transfer_number(1).text())},
        {"handing over what stays in the shop",
         {zainab_comes, storeroom, send("GUDANG")},
         HandOverTransfer{transfer_number(1)},
         with_text(transfer_stays, transfer_number(1).text())},
    };
}

std::vector<RefusalCase> consignment_cases() {
    const ReceiveConsigned one_noodle{"SRI", "", {{noodles, piece, Quantity::whole(1)}}};
    const ReturnConsigned crisps_of_ani{"ANI", "", {{crisps, piece, Quantity::whole(1)}}};
    const std::vector<Command> both = {zainab_comes, sri, ani, sri_for_a_fee, ani_for_a_fee};
    const std::vector<Command> sold = {zainab_comes, sri, sri_for_a_fee, AddProduct{crisps},
                                       PayCash{CartId{1}, Money{10'000}}};
    const Command of_the_drawer = SettleConsignor{"SRI", {}, "", PaidFrom::drawer};
    std::vector<Command> after_closing = sold;
    after_closing.emplace_back(CloseShift{{{Money{10'000}, 21}}});
    std::vector<Command> after_the_safe = sold;
    after_the_safe.emplace_back(MoveCash{CashMovementKind::drop, Money{201'001}, ""});
    return {
        {"a consignor by a cashier", {}, sri_for_a_fee, needs(Permission::manage_suppliers)},
        {"a consignor without a code",
         {zainab_comes},
         SetConsignor{"", "", Percent{1}},
         only(supplier_missing)},
        {"a consignor who is no supplier", {zainab_comes}, sri_for_a_fee, with_text(unknown_supplier, "SRI")},
        {"a fee of more than all",
         {zainab_comes, sri},
         SetConsignor{"SRI", "", Percent{10'001}},
         only(fee_not_possible)},
        {"a name that another consignor has",
         {zainab_comes, sri, ani, sri_for_a_fee},
         SetConsignor{"ANI", "Bu Sri", Percent{1'000}},
         with_text(consignor_taken, "Bu Sri")},
        {"a new name before the old one is paid", sold, SetConsignor{"SRI", "Ibu Sri", Percent{1'000}},
         with_text(consignor_unsettled, "Bu Sri")},
        {"goods of a supplier who is no consignor",
         {zainab_comes, sri},
         one_noodle,
         with_text(unknown_consignor, "Bu Sri")},
        {"the shop's own goods from a consignor", both, one_noodle, with_text(other_consignor, noodles_name)},
        {"another's goods back to a consignor", both, crisps_of_ani, with_text(other_consignor, crisps_name)},
        {"a consignor's delivery by a cashier",
         {zainab_comes, sri, sri_for_a_fee, LogIn{"FAISAL", "1234"}},
         ReceiveConsigned{"SRI", "", {{crisps, piece, Quantity::whole(1)}}},
         needs(Permission::receive_goods)},
        {"goods back to a consignor by a cashier",
         {zainab_comes, sri, sri_for_a_fee, LogIn{"FAISAL", "1234"}},
         ReturnConsigned{"SRI", "", {{crisps, piece, Quantity::whole(1)}}},
         needs(Permission::adjust_stock)},
        {"paying by a cashier", {}, SettleConsignor{"SRI"}, needs(Permission::settle_consignment)},
        {"paying for nothing",
         {zainab_comes, sri, sri_for_a_fee},
         SettleConsignor{"SRI"},
         with_text(nothing_to_settle, "Bu Sri")},
        {"paying nobody", {zainab_comes}, SettleConsignor{"SIAPA"}, with_text(unknown_supplier, "SIAPA")},
        {"more damage than was sold",
         sold,
         SettleConsignor{"SRI", Money{10'000}, "basi"},
         {.reason = settlement_negative, .amount = Money{1'000}}},
        {"damage without a word", sold, SettleConsignor{"SRI", Money{1}, ""}, only(reason_missing)},
        {"paying out of the drawer by a cashier",
         {},
         SettleConsignor{"SRI", {}, "", PaidFrom::drawer},
         needs(Permission::settle_consignment)},
        {"paying out of a drawer that nobody answers for", after_closing, of_the_drawer, only(no_open_shift)},
        {"paying more than is in the drawer", after_the_safe, of_the_drawer, only(more_than_in_drawer)},
    };
}

} // namespace

std::vector<RefusalCase> cases_of_lots() {
    std::vector<RefusalCase> all;
    for (const auto& cases : {lot_cases(), transfer_cases(), consignment_cases()}) {
        all.insert(all.end(), cases.begin(), cases.end());
    }
    return all;
}

} // namespace sokoguru::test
