#include "core/values/ensure.h"
#include "db/folded_text.h"
#include "db/verify.h"
#include "tests/db/support/raw_sqlite.h"
#include "tests/db/support/sample_shop.h"
#include "tests/support/golden.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

Member member(std::int64_t id, const char* code, const char* name, const char* phone, const char* card) {
    Member one{MemberId{id}, code, name, BuyerClass::member, phone, "2021-07-12"};
    one.card = card;
    return one;
}

/// Three members, and a way to sell to the first.
class MemberShop : public SampleShop {
  public:
    MemberShop() {
        for (const Member& one : {member(1, "A-00101", "Ahmad Fauzi", "0812-3456-7890", "9901"),
                                  member(2, "A-00102", "Sitī Nurhaliza", "", ""),
                                  member(3, "B-00001", "José Fauzan", "0857 1111 2222", "")}) {
            store().ledger().record(MemberSet{one}, context());
        }
    }
    std::vector<std::string> found(std::string_view text) {
        std::vector<std::string> codes;
        for (const Member& one : store().find_members(text, 10)) {
            codes.push_back(one.code);
        }
        return codes;
    }
    Sale sell_on_credit(std::int64_t products, BusinessDay due) {
        Sale sale = make_sale(products);
        sale.member = SaleMember{MemberId{1}, "A-00101", sale.total};
        sale.buyer_class = BuyerClass::member;
        sale.payments = {{Tender::member_credit, sale.total, PaymentState::confirmed, "", due}};
        sale.change = Money{};
        store().ledger().record(SaleMade{sale}, context());
        return sale;
    }
};

using Codes = std::vector<std::string>;

} // namespace

TEST_CASE("members: found by code, card, name or phone, however it is typed") {
    MemberShop shop;
    CHECK(shop.found("a-0010") == Codes{"A-00101", "A-00102"});
    CHECK(shop.found("9901") == Codes{"A-00101"});
    CHECK(shop.found("fauz") == Codes{"A-00101", "B-00001"});
    CHECK(shop.found("siti") == Codes{"A-00102"});
    CHECK(shop.found("JOSE fauzan") == Codes{"B-00001"});
    CHECK(shop.found("fauzan josé") == Codes{"B-00001"});
    CHECK(shop.found("0857-1111") == Codes{"B-00001"});
    CHECK(shop.found("08123") == Codes{"A-00101"});
    CHECK(shop.found("haliza").empty());
    CHECK(shop.found("").empty());
    CHECK(shop.found("!?").empty());
    CHECK(shop.store().find_members("a", 1).size() == 1);
}

TEST_CASE("members: the port finds by code and by card, and a card belongs to one member") {
    MemberShop shop;
    CHECK(shop.store().members_port().find_member("a-00101")->id == MemberId{1});
    CHECK(shop.store().members_port().find_member("9901")->id == MemberId{1});
    CHECK_FALSE(shop.store().members_port().find_member(""));
    CHECK_FALSE(shop.store().members_port().find_member("9902"));
    CHECK_THROWS_AS(
        shop.store().ledger().record(MemberSet{member(4, "C-1", "Tono", "", "9901")}, shop.context()),
        BrokenInvariant);
}

TEST_CASE("members: a limit, a card and a blocked standing are kept") {
    MemberShop shop;
    Member ahmad = member(1, "A-00101", "Ahmad Fauzi", "0812-3456-7890", "9955");
    ahmad.credit_limit = Money{250'000};
    ahmad.standing = MemberStanding::blocked;
    ahmad.buyer_class = BuyerClass::wholesale;
    shop.store().ledger().record(MemberSet{ahmad}, shop.context());
    shop.open_again();
    CHECK(shop.store().members_port().find_member("9955") == ahmad);
    CHECK_FALSE(shop.store().members_port().find_member("9901"));
    shop.close();
    CHECK(db::verify(shop.path()).ok());
}

TEST_CASE("member credit: owed until it is paid back, the oldest debt first") {
    MemberShop shop;
    Members& members = shop.store().members_port();
    CHECK(members.credit(MemberId{1}) == CreditAccount{});
    shop.sell_on_credit(2, BusinessDay{20'900}); // 3.000
    shop.sell_on_credit(1, BusinessDay{20'800}); // 1.000, due before
    CHECK(members.credit(MemberId{1}) == CreditAccount{Money{4'000}, BusinessDay{20'800}});
    const auto repay = [&](std::int64_t amount) {
        shop.store().ledger().record(CreditRepaid{MemberId{1}, ShiftId{}, Tender::cash, Money{amount}, ""},
                                     shop.context());
    };
    repay(999);
    CHECK(members.credit(MemberId{1}) == CreditAccount{Money{3'001}, BusinessDay{20'800}});
    repay(1);
    CHECK(members.credit(MemberId{1}) == CreditAccount{Money{3'000}, BusinessDay{20'900}});
    const auto accounts = shop.store().credit_accounts();
    REQUIRE(accounts.size() == 1);
    CHECK(accounts[0].member.name == "Ahmad Fauzi");
    CHECK(accounts[0].credit.owed == Money{3'000});
    repay(3'000);
    CHECK(members.credit(MemberId{1}) == CreditAccount{});
    CHECK(shop.store().credit_accounts().empty());
    shop.close();
    CHECK(db::verify(shop.path()).ok());
}

TEST_CASE("member credit: without a member it is refused and leaves no trace") {
    SampleShop shop;
    Sale sale = shop.make_sale(1);
    sale.payments = {{Tender::member_credit, sale.total}};
    sale.change = Money{};
    CHECK_THROWS_AS(shop.store().ledger().record(SaleMade{sale}, shop.context()), BrokenInvariant);
    CHECK(shop.store().sales({}).empty());
}

TEST_CASE("spending: by the year of the business day, and the sales of a member are found") {
    MemberShop shop;
    const Sale sale = shop.sell_on_credit(3, BusinessDay{20'900});
    shop.sell(1);
    CHECK(shop.store().members_port().spending(MemberId{1}, 2026) == sale.total);
    CHECK(shop.store().members_port().spending(MemberId{1}, 2025) == Money{});
    CHECK(shop.store().sales({.member = MemberId{1}}).size() == 1);
    CHECK(shop.store().sales({.member = MemberId{1}})[0].member_code == "A-00101");
    CHECK(shop.store().sales({.member = MemberId{2}}).empty());
    CHECK(shop.store().sales({.due = sale.due}).size() == 1);
    CHECK(shop.store().sales({.due = Money{1'000}}).size() == 1);
    CHECK(shop.store().find_sale(sale.number) == sale);
}

TEST_CASE("erased: name and phone are gone from the file, the account stays, and the file verifies") {
    MemberShop shop;
    shop.sell_on_credit(1, BusinessDay{20'900});
    shop.store().erase_member(MemberId{1});
    const auto erased = shop.store().find_member("A-00101");
    REQUIRE(erased);
    CHECK(erased->name.empty());
    CHECK(erased->phone.empty());
    CHECK(shop.found("ahmad").empty());
    CHECK(shop.store().members_port().credit(MemberId{1}).owed == Money{1'000});
    shop.close();
    CHECK(read_whole_file(shop.path()).find("Ahmad Fauzi") == std::string::npos);
    CHECK(db::verify(shop.path()).ok());
}

TEST_CASE("folded text: accents, case and punctuation do not matter") {
    CHECK(db::folded("ÀÉÎÕÜÇÑ café") == "aeioucn cafe");
    CHECK(db::folded("Ḥ × ق") == "Ḥ × ق");
    CHECK(db::folded_words("  H. Abd-ul  Qādir, S.Pd ") == Codes{"h", "abd", "ul", "qadir", "s", "pd"});
    CHECK(db::digits_of("+62 (857) 11-22") == "628571122");
}
