#include "tests/db/support/sample_day.h"

namespace sokoguru::test {

void record_a_day(SampleShop& shop) {
    Ledger& ledger = shop.store().ledger();
    const Shift shift{ShiftId{1},         UserId{1},           "Faisal",    morning,
                      shop.context().day, {{Money{1'000}, 5}}, Money{5'000}};
    ledger.record(ShiftOpened{shift}, shop.context());
    ledger.record(MemberSet{{MemberId{1}, "A-1", "Siti", BuyerClass::member, "0800", "2021-07-12"}},
                  shop.context());
    ledger.record(VoucherIssued{{"V1", Money{1'000}, BusinessDay{30'000}}}, shop.context());
    Sale sale = shop.make_sale(2);
    sale.member = SaleMember{MemberId{1}, "A-1", sale.total};
    sale.payments = {{Tender::voucher, Money{1'000}, PaymentState::confirmed, "V1", {}},
                     {Tender::qris, Money{500}, PaymentState::unconfirmed, "", {}},
                     {Tender::member_credit, Money{1'500}, PaymentState::confirmed, "", BusinessDay{20'900}}};
    sale.change = Money{};
    sale.lines[0].discounts = {{LineDiscount::Kind::promotion, PromotionId{1}, "Hemat", Money{}, {}}};
    ledger.record(SaleMade{sale}, shop.context());
    Promotion promotion;
    promotion.id = PromotionId{1};
    promotion.products = {ProductId{1}};
    ledger.record(PromotionSet{promotion}, shop.context());
    ledger.record(PaymentConfirmed{sale.number, 2}, shop.context());
    ledger.record(CreditRepaid{MemberId{1}, ShiftId{1}, Tender::cash, Money{500}, ""}, shop.context());
    ledger.record(CashMoved{ShiftId{1}, CashMovementKind::drop, Money{1'000}, "", {}}, shop.context());
    ledger.record(DrawerOpened{ShiftId{1}, "", {}}, shop.context());
    ledger.record(ShiftHandedOver{ShiftId{1}, UserId{1}, UserId{2}, "Aisyah"}, shop.context());
    ShiftClosing closing;
    closing.expected = ledger.expected_cash(shift).total();
    closing.counts = {{Money{500}, 9}};
    closing.counted = Money{4'500};
    ledger.record(ShiftClosed{ShiftId{1}, closing}, shop.context());
    const CartTouched touched{};
    ledger.keep({}, {&touched, 1}, shop.context());
}

} // namespace sokoguru::test
