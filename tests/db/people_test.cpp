#include "db/login_guard.h"
#include "db/pin.h"
#include "tests/db/support/fault_of.h"
#include "tests/db/support/sample_shop.h"

#include <doctest/doctest.h>

#include <filesystem>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

UtcTime after_seconds(UtcTime time, std::int64_t seconds) {
    return {time.ms + seconds * 1000};
}

Refusal refusal(OrRefusal<User> answer) {
    REQUIRE_FALSE(answer);
    return answer.error();
}

/// A shop whose FAISAL has a real PIN.
class ShopWithPin : public SampleShop {
  public:
    ShopWithPin() {
        store().ledger().record(
            UserSet{{UserId{1}, "FAISAL", "Faisal Contoh", Role::cashier}, store().hash_pin("1111")},
            context());
    }
    OrRefusal<User> try_pin(std::string_view pin, UtcTime now) {
        return store().people().check_pin("FAISAL", pin, now);
    }
};

} // namespace

TEST_CASE("PINs: four to eight digits") {
    for (const char* pin : {"1234", "12345678", "0000"}) {
        CHECK(db::is_pin(pin));
    }
    for (const char* text : {"", "123", "123456789", "12a4", "１２３４", "-123", "12 4"}) {
        CHECK_FALSE(db::is_pin(text));
    }
}

TEST_CASE("PINs: a hash fits its PIN and its pepper only, and is another each time") {
    const db::Hash pepper = db::random_bytes();
    const std::string hash = db::hash_pin("4321", pepper);
    CHECK(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
    CHECK(db::verify_pin("4321", pepper, hash));
    CHECK_FALSE(db::verify_pin("4322", pepper, hash));
    CHECK_FALSE(db::verify_pin("4321", db::random_bytes(), hash));
    CHECK_FALSE(db::verify_pin("4321", pepper, "nonsense"));
    CHECK(db::hash_pin("4321", pepper) != hash);
}

TEST_CASE("login: the right PIN, in any case of the code") {
    ShopWithPin shop;
    CHECK(shop.try_pin("1111", morning)->name == "Faisal Contoh");
    CHECK(shop.store().people().check_pin("faisal", "1111", morning)->id == UserId{1});
    CHECK(refusal(shop.store().people().check_pin("NOBODY", "1111", morning)).reason ==
          RefusalReason::unknown_user);
    CHECK(shop.store().find_user("FAISAL")->role == Role::cashier);
    CHECK(shop.store().users().size() == 1);
    CHECK(shop.store().next_user_id() == UserId{2});
}

TEST_CASE("login: five tries, then a wait that grows and survives a restart") {
    ShopWithPin shop;
    for (std::int64_t left = 4; left >= 1; --left) {
        CHECK(refusal(shop.try_pin("0000", morning)) ==
              Refusal{.reason = RefusalReason::wrong_pin, .number = left});
    }
    const Refusal wait{.reason = RefusalReason::locked_out, .number = 30};
    CHECK(refusal(shop.try_pin("0000", morning)) == wait);
    shop.open_again();
    CHECK(refusal(shop.try_pin("1111", morning)) == wait);
    CHECK(refusal(shop.try_pin("1111", after_seconds(morning, 29))).number == 1);
    CHECK(refusal(shop.try_pin("0000", after_seconds(morning, 30))).number == 60);
    CHECK(refusal(shop.try_pin("1111", after_seconds(morning, 89))).number == 1);
    CHECK(shop.try_pin("1111", after_seconds(morning, 90)));
    // The right PIN forgets the tries.
    CHECK(refusal(shop.try_pin("0000", after_seconds(morning, 91))).number == 4);
}

TEST_CASE("login: the waits double up to a quarter of an hour") {
    const std::int64_t expected[] = {0, 0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900};
    for (std::int64_t tries = 0; tries < 12; ++tries) {
        CHECK(db::wait_seconds(tries) == expected[tries]);
    }
    CHECK(db::wait_seconds(1'000'000) == 900);
}

TEST_CASE("login: a clock that was put back does not lock for ever") {
    ShopWithPin shop;
    const UtcTime next_year = after_seconds(morning, 365 * 86'400);
    for (int i = 0; i < 5; ++i) {
        shop.try_pin("0000", next_year);
    }
    CHECK(refusal(shop.try_pin("1111", morning)).number == 30);
    CHECK(shop.try_pin("1111", after_seconds(morning, 30)));
}

TEST_CASE("login: without the pepper nobody gets in, and PINs can be set anew") {
    ShopWithPin shop;
    std::filesystem::remove(shop.path().string() + ".pepper");
    CHECK(fault_of([&] { shop.try_pin("1111", morning); }) == db::FaultKind::cannot_open);
    shop.store().ledger().record(
        UserSet{{UserId{1}, "FAISAL", "Faisal Contoh", Role::cashier}, shop.store().hash_pin("2222")},
        shop.context());
    CHECK(shop.try_pin("2222", morning));
}
