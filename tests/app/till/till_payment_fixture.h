#pragma once

#include "tests/app/till/till_fixture.h"

#include <string>
#include <vector>

namespace sokoguru::till {

// From the domain sheet; it asks for no amount.
inline const std::string shop_qris =
    "00020101021126680016ID.CO.CONTOH.WWW011893600999000000001702150000000000170010303UMI51440014ID.CO."
    "QRIS.WWW0215ID10000000000170303UMI5204541153033605802ID5917KOPPONTREN CONTOH6009MOJOKERTO6105613146304"
    "409F";

/// A till whose shop takes everything, with a member who may owe 5.000 and a voucher of 1.000.
struct PaymentFixture : TillFixture {
    PaymentFixture() {
        till.reset();
        {
            db::Store store(file, db::Access::write);
            const FactContext context{test::test_shop_opened, BusinessDay{20'775}, UserId{}};
            ShopProfile profile = store.profile();
            profile.tenders.qris_code = shop_qris;
            profile.tenders.bank_account = "BRI 0123 a.n. Koppontren";
            store.ledger().record(ShopSet{profile}, context);
            Member member;
            member.id = MemberId{1};
            member.code = "A-00123";
            member.name = "Ahmad Fauzi";
            member.joined = "2024-01-01";
            member.credit_limit = Money{5'000};
            store.ledger().record(MemberSet{member}, context);
            // More than a limit is a manager's word.
            store.ledger().record(
                UserSet{{UserId{2}, "PENGAWAS", "Pengawas Uji", Role::manager}, store.hash_pin("9999")},
                context);
            store.ledger().record(VoucherIssued{{"V-1000", Money{1'000}, BusinessDay{30'000}}}, context);
        }
        open();
        log_in();
        till->take_tone();
    }

    void act(const PayAction& action) { till->reduce(action, now); }
    void choose(TenderTab tender) { act(ChooseTender{tender}); }
    void finish() { till->reduce(FinishPayment{}, now); }
    /// Goes to the pay screen with one piece of P12, which costs 6.000.
    void pay_for_six_thousand() {
        scan("P12");
        till->reduce(till::StartPayment{}, now);
    }
    std::string notice() const {
        const auto pay = screen<PayView>();
        return pay.notice ? pay.notice->text : std::string{};
    }
    std::vector<Sale> sales() {
        till.reset();
        db::Store store(file, db::Access::read_only);
        std::vector<Sale> found;
        for (const auto& summary : store.sales({})) {
            found.push_back(*store.find_sale(summary.number));
        }
        open();
        log_in();
        return found;
    }
};

} // namespace sokoguru::till
