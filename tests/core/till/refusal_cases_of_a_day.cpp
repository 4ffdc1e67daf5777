#include "core/sale/limits.h"
#include "tests/core/till/refusal_case.h"

namespace sokoguru::test {

namespace {

using enum RefusalReason;

constexpr std::int64_t hour_ms = 3'600'000;
constexpr std::int64_t day_ms = 24 * hour_ms;

PayCash pay(std::int64_t cart, std::int64_t rupiah) {
    return PayCash{CartId{cart}, Money{rupiah}};
}
AddPayment take(std::int64_t cart, Tender tender, std::int64_t rupiah = 0, std::string reference = {}) {
    return AddPayment{CartId{cart}, tender, Money{rupiah}, std::move(reference)};
}
TakeBack back(std::int64_t sale, std::int64_t pieces) {
    return TakeBack{sale_number(sale), first_line, Quantity::whole(pieces)};
}
Refusal with_text(RefusalReason reason, std::string text) {
    return Refusal{.reason = reason, .text = std::move(text)};
}
Refusal with_amount(RefusalReason reason, std::int64_t rupiah) {
    return Refusal{.reason = reason, .amount = Money{rupiah}};
}
Refusal needs(Permission permission) {
    return Refusal{.reason = needs_approval, .permission = permission};
}
/// Three packets sold for cash, as sale 1 of cart 1.
std::vector<Command> sold() {
    return {three_noodles, pay(1, 10'500)};
}
std::vector<Command> after(std::vector<Command> commands, std::vector<Command> more) {
    commands.insert(commands.end(), more.begin(), more.end());
    return commands;
}
std::function<void(ExampleTill&)> at(std::int64_t ms_later) {
    return [=](ExampleTill& till) { till.now.ms += ms_later; };
}
std::function<void(ExampleTill&)> with_profile(const std::function<void(ShopProfile&)>& change) {
    return [=](ExampleTill& till) {
        ShopProfile profile = example_profile();
        change(profile);
        till.must(ChangeSettings{profile}, by_zainab);
    };
}
/// A void of sale 1, and whatever else only a supervisor starts.
std::function<void(ExampleTill&)> approved(std::vector<Command> commands) {
    return [=](ExampleTill& till) {
        for (const Command& command : commands) {
            till.must(command, by_hamid);
        }
    };
}

std::vector<RefusalCase> approval_cases() {
    const SetPrice cheaper{first_line, Money{3'400}, "penyok"};
    const Refusal faisal_may_not{
        .reason = approver_may_not, .text = "Faisal", .permission = Permission::change_price};
    const Refusal wrong{.reason = wrong_pin, .number = 2};
    return {
        {"a price by hand", {three_noodles}, cheaper, needs(Permission::change_price)},
        {"a cashier's word", {three_noodles}, cheaper, faisal_may_not, Approval{"FAISAL", "1234", "ya"}},
        {"a wrong PIN of a supervisor", {three_noodles}, cheaper, wrong, Approval{"HAMID", "1", "ya"}},
        {"nobody's word", {three_noodles}, cheaper, only(unknown_user), Approval{"NOBODY", "1", "ya"}},
        {"a price without a reason",
         {three_noodles},
         SetPrice{first_line, Money{1}, " "},
         only(reason_missing)},
        {"the drawer", {}, OpenDrawer{"tukar"}, needs(Permission::open_drawer)},
        {"a void", sold(), VoidSale{sale_number(1), "salah"}, needs(Permission::void_sale)},
        {"goods without a receipt",
         {},
         TakeBackWithoutReceipt{noodles, piece, Quantity::whole(1), "rusak"},
         needs(Permission::take_back_without_receipt)},
        {"settings", {}, ChangeSettings{example_profile()}, needs(Permission::change_settings)},
        {"an eighth off",
         {three_noodles},
         DiscountLine{first_line, Percent{1'250}, {}, "penyok"},
         needs(Permission::large_discount)},
        {"a price below cost",
         {three_noodles},
         SetPrice{first_line, Money{2'999}, "penyok"},
         {.reason = price_below_cost,
          .text = "INDOMIE GORENG 85G",
          .permission = Permission::sell_at_a_loss}},
        {"a supervisor's word for a loss",
         {three_noodles},
         SetPrice{first_line, Money{2'999}, "penyok"},
         {.reason = approver_may_not, .text = "Ustaz Hamid", .permission = Permission::sell_at_a_loss},
         by_hamid},
        {"an impossible clock", {}, ScanCode{noodles_code}, only(clock_wrong), {}, at(-afternoon.ms)},
        {"a clock ten years back", {}, three_noodles, only(clock_wrong), {}, at(-3'653 * day_ms)},
        {"a clock of another century", {}, three_noodles, only(clock_wrong), {}, at(27'400 * day_ms)},
    };
}

std::vector<RefusalCase> shift_cases() {
    const std::vector<DenominationCount> exact = {{Money{10'000}, 20}};
    const auto closed = [](ExampleTill& till) { till.must(CloseShift{{{Money{10'000}, 20}}}); };
    const auto at_night = with_profile([](ShopProfile& profile) {
        profile.selling.opens_minute = 7 * 60;
        profile.selling.closes_minute = 16 * 60; // It is 16.05.
    });
    const Refusal difference{.reason = reason_missing, .amount = Money{-200'000}};
    Refusal far = needs(Permission::close_with_difference);
    far.amount = Money{-200'000};
    return {
        {"adding without a shift", {}, three_noodles, only(no_open_shift), {}, closed},
        {"scanning without a shift", {}, ScanCode{noodles_code}, only(no_open_shift), {}, closed},
        {"cash without a shift",
         {},
         MoveCash{CashMovementKind::drop, Money{1}, ""},
         only(no_open_shift),
         {},
         closed},
        {"closing twice", {}, CloseShift{exact}, only(no_open_shift), {}, closed},
        {"handing nothing over", {}, HandOverShift{"HAMID", "9999"}, only(no_open_shift), {}, closed},
        {"a second shift", {}, OpenShift{exact}, with_text(shift_already_open, "Faisal")},
        {"an uncounted float", {}, OpenShift{}, only(count_missing), {}, closed},
        {"a float of 75", {}, OpenShift{{{Money{75}, 1}}}, only(count_not_possible), {}, closed},
        {"closing uncounted", {}, CloseShift{}, only(count_missing)},
        {"fewer notes than none", {}, CloseShift{{{Money{1'000}, -1}}}, only(count_not_possible)},
        {"a shift with a cart", {three_noodles}, CloseShift{exact}, only(cart_not_empty)},
        {"a difference without a reason", {}, CloseShift{{{Money{1'000}, 0}}}, difference},
        {"a large difference", {}, CloseShift{{{Money{1'000}, 0}}, "hilang"}, far},
        {"no cash in", {}, MoveCash{CashMovementKind::cash_in, {}, "uang kecil"}, only(amount_not_positive)},
        {"cash out without a reason",
         {},
         MoveCash{CashMovementKind::cash_out, Money{1'000}, ""},
         only(reason_missing)},
        {"more out than there is",
         {},
         MoveCash{CashMovementKind::drop, Money{200'001}, ""},
         only(more_than_in_drawer)},
        {"a hand-over to oneself", {}, HandOverShift{"FAISAL", "1234"}, only(same_cashier)},
        {"a hand-over with a wrong PIN", {}, HandOverShift{"HAMID", "1"}, {.reason = wrong_pin, .number = 2}},
        {"a first line after closing time", {}, three_noodles, with_text(shop_closed, "07.00"), {}, at_night},
    };
}

std::vector<RefusalCase> rule_cases() {
    const Refusal over{.reason = product_quantity_over, .text = "MINYAK 1L", .quantity = Quantity::whole(4)};
    const Refusal asks{.reason = price_needed,
                       .text = "NASI BUNGKUS",
                       .quantity = Quantity::whole(2),
                       .number = meal.value(),
                       .unit = piece};
    return {
        {"tobacco", {}, AddProduct{cigarettes}, with_text(category_blocked, "rokok")},
        {"tobacco by its code", {}, ScanCode{"10009"}, with_text(category_blocked, "rokok")},
        {"five bottles of four", {}, AddProduct{oil, piece, Quantity::whole(5)}, over},
        {"a case and two bottles of four",
         {AddProduct{oil, UnitId{2}}},
         AddProduct{oil, piece, Quantity::whole(2)},
         over},
        {"a line made five of four", {AddProduct{oil}}, SetQuantity{first_line, Quantity::whole(5)}, over},
        {"a scan without its price", {}, ScanCode{meal_code, Quantity::whole(2)}, asks},
        {"a product without its price", {}, AddProduct{meal, piece, Quantity::whole(2)}, asks},
        {"a price of nothing",
         {},
         AddProduct{meal, piece, Quantity::whole(1), Money{}},
         only(amount_not_positive)},
        {"more off than it costs",
         {three_noodles},
         DiscountLine{first_line, {}, Money{10'501}, "x"},
         only(discount_too_large)},
        {"64 bits off",
         {three_noodles},
         DiscountCart{Percent{10'000}, Money{std::numeric_limits<std::int64_t>::max()}, "x"},
         only(discount_too_large)},
        {"64 bits of basis points",
         {three_noodles},
         DiscountCart{Percent{std::numeric_limits<std::int64_t>::max()}, {}, "x"},
         only(discount_too_large)},
        {"a discount without a reason",
         {three_noodles},
         DiscountLine{first_line, Percent{500}, {}, ""},
         only(reason_missing)},
        {"a discount of less than nothing",
         {three_noodles},
         DiscountCart{Percent{-1}, {}, "x"},
         only(amount_not_positive)},
        {"one piece of what a sum was taken off",
         {three_noodles, DiscountLine{first_line, {}, Money{1'000}, "x"}},
         SetQuantity{first_line, Quantity::whole(1)},
         only(discount_too_large)},
        {"a rest of what a sum was taken off",
         {three_noodles, AddProduct{crisps}, DiscountCart{{}, Money{2'000}, "x"}},
         RemoveLine{LineId{2}},
         only(discount_too_large)},
        {"nothing to undo", {}, UndoLast{}, only(nothing_to_undo)},
        {"undoing twice", {three_noodles, UndoLast{}}, UndoLast{}, only(nothing_to_undo)},
    };
}

std::vector<RefusalCase> setting_cases() {
    const auto setting = [](const std::string& what, const std::function<void(ShopProfile&)>& change) {
        ShopProfile profile = example_profile();
        change(profile);
        return RefusalCase{
            "setting " + what, {}, ChangeSettings{profile}, with_text(setting_not_possible, what), by_zainab};
    };
    return {
        setting("opens_minute", [](ShopProfile& profile) { profile.selling.opens_minute = 1'440; }),
        setting("closes_minute", [](ShopProfile& profile) { profile.selling.closes_minute = 0; }),
        setting("cash_rounding", [](ShopProfile& profile) { profile.cash_rounding = Money{-1}; }),
        setting("receipt_columns", [](ShopProfile& profile) { profile.receipt_columns = 20; }),
        setting("qris_code", [](ShopProfile& profile) { profile.tenders.qris_code.back() = '0'; }),
        setting("in_store_rules", [](ShopProfile& profile) { profile.in_store_rules[0].divisor = 0; }),
        setting("supervisor_above", [](ShopProfile& profile) { profile.cash.supervisor_above = Money{999}; }),
        setting("ledger_accounts",
                [](ShopProfile& profile) {
                    profile.ledger_accounts.assign(2, {{}, "41", ""});
                }),
        setting("name", [](ShopProfile& profile) { profile.name.clear(); }),
    };
}

std::vector<RefusalCase> member_cases() {
    const SetMember ahmad{"A-00123"};
    const auto blocks_ahmad = [](ExampleTill& till) {
        till.must(SetMember{"A-00123"});
        till.shop.members.members[0].standing = MemberStanding::blocked;
    };
    const Refusal limit{
        .reason = credit_exceeded, .amount = Money{100'000}, .permission = Permission::exceed_credit};
    const Command dear = AddProduct{crisps, piece, Quantity::whole(11)};
    return {
        {"a card of nobody", {}, SetMember{"A-9"}, with_text(unknown_member, "A-9")},
        {"a blocked member", {}, SetMember{"A-00124"}, with_text(member_blocked, "A-00124")},
        {"a blocked member's card", {}, ScanCode{"A-00124"}, with_text(member_blocked, "A-00124")},
        {"a member's prices without a card", {}, SetBuyerClass{BuyerClass::member}, only(member_missing)},
        {"a member blocked in mid-sale",
         {three_noodles},
         pay(1, 10'500),
         with_text(member_blocked, "A-00123"),
         {},
         blocks_ahmad},
        {"credit of a member blocked in mid-sale",
         {three_noodles},
         take(1, Tender::member_credit),
         with_text(member_blocked, "A-00123"),
         {},
         blocks_ahmad},
        {"credit of nobody", {three_noodles}, take(1, Tender::member_credit), only(member_missing)},
        {"credit above the limit", {ahmad, dear}, take(1, Tender::member_credit), limit},
        {"credit above the limit without a reason",
         {ahmad, dear},
         take(1, Tender::member_credit),
         only(reason_missing),
         Approval{"ZAINAB", "7777", ""}},
        {"another member when credit was taken",
         {ahmad, three_noodles, take(1, Tender::member_credit, 500)},
         SetMember{"A-00125"},
         only(payments_taken)},
        {"repaying nobody's debt", {}, RepayCredit{"A-9", Money{1}}, with_text(unknown_member, "A-9")},
        {"repaying no debt", {}, RepayCredit{"A-00123", Money{1}}, only(nothing_owed)},
        {"repaying too much",
         {ahmad, three_noodles, take(1, Tender::member_credit), pay(1, 0)},
         RepayCredit{"A-00123", Money{10'501}},
         with_amount(repayment_too_large, 10'500)},
        {"repaying with a voucher",
         {ahmad, three_noodles, take(1, Tender::member_credit), pay(1, 0)},
         RepayCredit{"A-00123", Money{500}, Tender::voucher},
         only(tender_not_offered)},
    };
}

std::vector<RefusalCase> tender_cases() {
    const Command dear = AddProduct{generator};
    AddPayment second = take(1, Tender::qris, 1'000);
    second.taken_before = 0;
    const auto without_qris = with_profile([](ShopProfile& profile) { profile.tenders.qris_code.clear(); });
    const Command qris = take(1, Tender::qris);
    return {
        {"cash before the end", {three_noodles}, take(1, Tender::cash), only(tender_not_offered)},
        {"QRIS in a shop without", {three_noodles}, qris, only(tender_not_offered), {}, without_qris},
        {"more by QRIS than is due",
         {three_noodles},
         take(1, Tender::qris, 10'501),
         with_amount(payment_too_large, 10'500)},
        {"more than QRIS takes", {dear}, qris, with_amount(payment_too_large, 10'000'000)},
        {"a second tap on all", {three_noodles, qris}, qris, only(amount_not_positive)},
        {"a second tap on a part",
         {three_noodles, take(1, Tender::qris, 1'000)},
         second,
         only(payment_taken_already)},
        {"less than nothing", {three_noodles}, take(1, Tender::transfer, -5), only(amount_not_positive)},
        {"a payment of a paid cart", sold(), qris, with_text(already_paid, "K1-260314-0001")},
        {"taking back no payment", {three_noodles}, RemovePayment{CartId{1}, 0}, only(no_such_payment)},
        {"cancelling a cart with a payment", {three_noodles, qris}, EmptyCart{}, only(payments_taken)},
        {"holding a cart with a payment", {three_noodles, qris}, HoldCart{""}, only(payments_taken)},
        {"fewer goods than were paid", {three_noodles, qris}, RemoveLine{first_line}, only(payments_taken)},
        {"infaq above the change",
         {three_noodles},
         PayCash{CartId{1}, Money{11'000}, Money{501}},
         with_amount(donation_too_large, 500)},
        {"a voucher of nobody", {three_noodles}, take(1, Tender::voucher, 0, "V-X"), only(unknown_voucher)},
        {"an old voucher",
         {three_noodles},
         take(1, Tender::voucher, 0, "V-OLD"),
         with_text(voucher_expired, "13/03/2026")},
        {"a voucher twice in a cart",
         {three_noodles, take(1, Tender::voucher, 0, "V-10")},
         take(1, Tender::voucher, 0, "V-10"),
         only(voucher_used)},
        {"a used voucher",
         {AddProduct{crisps}, take(1, Tender::voucher, 0, "V-10"), pay(1, 0), three_noodles},
         take(2, Tender::voucher, 0, "V-10"),
         only(voucher_used)},
        {"confirming cash", sold(), ConfirmPayment{sale_number(1), 1}, only(no_such_payment)},
        {"confirming no sale", {}, ConfirmPayment{sale_number(9), 1}, only(no_such_payment)},
    };
}

std::vector<RefusalCase> hold_cases() {
    return {
        {"holding nothing", {}, HoldCart{"Bu Tini"}, only(cart_empty)},
        {"holding twice", {three_noodles, HoldCart{""}}, HoldCart{""}, only(cart_empty)},
        {"recalling nothing", {}, RecallCart{CartId{77}}, only(no_such_cart)},
        {"recalling the open cart", {three_noodles}, RecallCart{CartId{1}}, only(cart_not_empty)},
        {"recalling into a cart",
         {three_noodles, HoldCart{""}, three_noodles},
         RecallCart{CartId{1}},
         only(cart_not_empty)},
        {"recalling twice",
         {three_noodles, HoldCart{""}, RecallCart{CartId{1}}, pay(1, 10'500)},
         RecallCart{CartId{1}},
         only(no_such_cart)},
    };
}

std::vector<RefusalCase> void_cases() {
    const std::vector<Command> returned = after(sold(), {back(1, 2), pay(2, 0)});
    const auto voided = approved({three_noodles, pay(1, 10'500), VoidSale{sale_number(1), "salah"}});
    return {
        {"a voided sale", {}, back(1, 1), with_text(already_voided, "K1-260314-0001"), {}, voided},
        {"a void", {}, back(2, 1), with_text(sale_is_void, "K1-260314-0002"), {}, voided},
        {"a second void",
         {},
         VoidSale{sale_number(1), "x"},
         with_text(already_voided, "K1-260314-0001"),
         by_hamid,
         voided},
        {"a void of a void",
         {},
         VoidSale{sale_number(2), "x"},
         with_text(sale_is_void, "K1-260314-0002"),
         by_hamid,
         voided},
        {"a void of nothing",
         {},
         VoidSale{sale_number(9), "x"},
         with_text(unknown_sale, "K1-260314-0009"),
         by_hamid},
        {"a void with returns", returned, VoidSale{sale_number(1), "x"}, only(sale_has_returns), by_hamid},
        {"a void without a reason", sold(), VoidSale{sale_number(1), ""}, only(reason_missing),
         Approval{"HAMID", "9999", ""}},
        {"a void of yesterday's",
         {},
         VoidSale{sale_number(1), "x"},
         only(void_other_day),
         by_hamid,
         [](ExampleTill& till) {
             till.sell(noodles, Quantity::whole(1));
             till.now.ms += day_ms;
         }},
    };
}

Refusal left(std::int64_t pieces) {
    return {.reason = nothing_left_to_return, .quantity = Quantity::whole(pieces)};
}

std::vector<RefusalCase> return_cases() {
    const std::vector<Command> returned = after(sold(), {back(1, 2), pay(2, 0)});
    const std::vector<Command> for_ahmad = after({SetMember{"A-00123"}}, sold());
    AddPayment unseen = take(1, Tender::qris);
    unseen.state = PaymentState::unconfirmed;
    return {
        {"a sale that never was", {}, back(9, 1), with_text(unknown_sale, "K1-260314-0009")},
        {"a line that never was", sold(), TakeBack{sale_number(1), LineId{9}, Quantity::whole(1)},
         only(line_not_in_sale)},
        {"more than was sold", sold(), back(1, 4), left(3)},
        {"one more than was sold", after(sold(), {back(1, 2)}), back(1, 2), left(3)},
        {"more than is left", returned, back(1, 2), left(1)},
        {"none", sold(), back(1, 0), only(quantity_not_positive)},
        {"less than none", after(sold(), {back(1, 2)}), back(1, -1), only(quantity_not_positive)},
        {"64 bits of it",
         after(sold(), {back(1, 2)}),
         TakeBack{sale_number(1), first_line, Quantity{std::numeric_limits<std::int64_t>::max()}},
         {.reason = quantity_too_large, .quantity = line_quantity_max}},
        {"half a packet", sold(), TakeBack{sale_number(1), first_line, Quantity{500}},
         with_text(quantity_not_whole, "INDOMIE GORENG 85G")},
        {"a return of a return", returned, TakeBack{sale_number(2), first_line, Quantity::whole(1)},
         only(line_not_in_sale)},
        {"goods of QRIS money that nobody saw",
         {three_noodles, unseen, pay(1, 0)},
         back(1, 1),
         with_text(payment_unconfirmed, "K1-260314-0001")},
        {"somebody else's goods", after(for_ahmad, {three_noodles}), back(1, 1),
         with_text(other_buyer, "A-00123")},
        {"a card after goods of nobody", after(sold(), {back(1, 1)}), SetMember{"A-00123"},
         only(other_buyer)},
        {"goods after eight days",
         {},
         back(1, 1),
         {.reason = return_too_late, .number = 7, .permission = Permission::take_back_without_receipt},
         {},
         [](ExampleTill& till) {
             till.sell(noodles, Quantity::whole(1));
             till.now.ms += 8 * day_ms;
         }},
        {"a price of what comes back", after(sold(), {back(1, 1)}), SetPrice{first_line, Money{9'000}, "x"},
         only(price_of_return), by_hamid},
        {"a discount on what comes back", after(sold(), {back(1, 1)}),
         DiscountLine{first_line, Percent{500}, {}, "x"}, only(price_of_return)},
    };
}

std::vector<RefusalCase> refund_cases() {
    return {
        {"cash for what QRIS paid",
         {three_noodles, take(1, Tender::qris), pay(1, 0), back(1, 1)},
         pay(2, 0),
         needs(Permission::refund_otherwise)},
        {"QRIS for what cash paid", after(sold(), {back(1, 1)}), take(2, Tender::qris),
         with_amount(refund_over_tender, 0)},
        {"more goods without a receipt than were allowed",
         {},
         SetQuantity{first_line, Quantity::whole(2)},
         needs(Permission::take_back_without_receipt),
         {},
         approved({TakeBackWithoutReceipt{noodles, piece, Quantity::whole(1), "rusak"}})},
        {"goods without a receipt and a reason",
         {},
         TakeBackWithoutReceipt{noodles, piece, Quantity::whole(1), ""},
         only(reason_missing),
         Approval{"HAMID", "9999", ""}},
        {"a refund above what is in the drawer",
         after(sold(), {MoveCash{CashMovementKind::drop, Money{210'000}, ""}, back(1, 3)}), pay(2, 0),
         only(more_than_in_drawer)},
        {"money for a refund", after(sold(), {back(1, 1)}), pay(2, 100), with_amount(payment_too_large, 0)},
        {"goods that came back while the cart was held",
         after(sold(), {back(1, 2), HoldCart{""}, back(1, 2), pay(3, 0), RecallCart{CartId{2}}}), pay(2, 0),
         left(1)},
    };
}

} // namespace

std::vector<RefusalCase> cases_of_a_day() {
    std::vector<RefusalCase> all;
    for (const auto& cases : {approval_cases(), shift_cases(), rule_cases(), setting_cases(), member_cases(),
                              tender_cases(), hold_cases(), void_cases(), return_cases(), refund_cases()}) {
        all.insert(all.end(), cases.begin(), cases.end());
    }
    return all;
}

} // namespace sokoguru::test
