#include "core/values/ensure.h"
#include "db/fact_json.h"
#include "db/journal.h"
#include "tests/db/support/fault_of.h"
#include "tests/db/support/random_facts.h"
#include "tests/db/support/sample_shop.h"
#include "tests/support/property.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;
using namespace sokoguru::db;

TEST_CASE("journal bodies: every fact comes back as it was") {
    check_property("decode undoes encode", [] {
        const RecordedFact recorded{*any_fact(), random_bytes()};
        const EncodedFact encoded = encode_fact(recorded.fact, recorded.member_details_hash);
        const RecordedFact back = decode_fact(encoded.type, encoded.version, encoded.body);
        RC_ASSERT(back.fact == without_personal_data(recorded.fact));
        if (std::holds_alternative<MemberSet>(recorded.fact)) {
            RC_ASSERT(back.member_details_hash == recorded.member_details_hash);
        }
    });
}

TEST_CASE("journal bodies: sorted keys, integers, no white space") {
    const EncodedFact encoded =
        encode_fact(GoodsReceived{ProductId{7}, {{Quantity{2350}, Money{-12}}, Money{3}, Money{4}}});
    CHECK(encoded.type == "goods_received");
    CHECK(encoded.body == R"({"product":7,"quantity":2350,"true_up":3,"unit_cost":4,"v":1,"value":-12})");
}

TEST_CASE("journal bodies: whatever encode could not have written is damage") {
    const std::string good = R"({"product":7,"quantity":2350,"true_up":3,"unit_cost":4,"v":1,"value":-12})";
    CHECK_NOTHROW(decode_fact("goods_received", 1, good));
    for (const char* bad :
         {"", "{", "[]", "7", "null", R"({"product":7})",
          R"({"product":7,"quantity":2350,"true_up":3,"unit_cost":4,"v":2,"value":-12})",
          R"({"product":7,"quantity":2350.0,"true_up":3,"unit_cost":4,"v":1,"value":-12})",
          R"({"product":7,"quantity":2.35e3,"true_up":3,"unit_cost":4,"v":1,"value":-12})",
          R"({"product":"7","quantity":2350,"true_up":3,"unit_cost":4,"v":1,"value":-12})",
          R"({"product":7,"quantity":2350,"true_up":null,"unit_cost":4,"v":1,"value":-12})",
          R"({"product":7,"product":7,"quantity":2350,"true_up":3,"unit_cost":4,"v":1,"value":-12})",
          R"({"quantity":2350,"product":7,"true_up":3,"unit_cost":4,"v":1,"value":-12})",
          R"({"product":7, "quantity":2350,"true_up":3,"unit_cost":4,"v":1,"value":-12})",
          R"({"extra":1,"product":7,"quantity":2350,"true_up":3,"unit_cost":4,"v":1,"value":-12})",
          R"({"product":7,"quantity":9223372036854775808,"true_up":3,"unit_cost":4,"v":1,"value":-12})"}) {
        CAPTURE(bad);
        CHECK(fault_of([&] { decode_fact("goods_received", 1, bad); }) == FaultKind::damaged);
    }
    CHECK(fault_of([&] { decode_fact("goods_received", 2, good); }) == FaultKind::damaged);
    CHECK(fault_of([&] { decode_fact("goods_eaten", 1, good); }) == FaultKind::damaged);
    CHECK(fault_of([&] { decode_fact("sale_made", 1, good); }) == FaultKind::damaged);
}

TEST_CASE("journal bodies: a text that is no UTF-8 is a bug, not a body") {
    CHECK_THROWS_AS(encode_fact(UserSet{{UserId{1}, "A", "\xff", Role::cashier}, ""}), BrokenInvariant);
}

TEST_CASE("the chain: a hash is of the hash before, the header and the body") {
    Entry entry;
    entry.lane = {ShopId{5}, LaneId{1}, EpochId{1}};
    entry.sequence = SequenceId{42};
    entry.type = "sale_made";
    entry.at = UtcTime{1'795'500'000'000};
    entry.day = BusinessDay{20'781};
    entry.user = UserId{3};
    entry.body = "{}";
    CHECK(entry_header(entry) ==
          "sokoguru-entry\nshop 5\nlane 1\nepoch 1\nseq 42\ntype sale_made\nversion 1\n"
          "at_ms 1795500000000\nbusiness_day 20781\nuser 3\nbody_bytes 2\n");
    const Hash hash = entry_hash(Hash{}, entry);
    CHECK(to_hex(hash) == "1c7fcbe99120004fadc61d2f70b6374f2a6a0fc5527a3e6ac36013615a29806a"); // sha256sum
    const auto changed = [&](auto&& change) {
        Entry other = entry;
        change(other);
        return entry_hash(Hash{}, other) != hash;
    };
    CHECK(changed([](Entry& other) { other.lane.shop = ShopId{6}; }));
    CHECK(changed([](Entry& other) { other.lane.lane = LaneId{2}; }));
    CHECK(changed([](Entry& other) { other.lane.epoch = EpochId{2}; }));
    CHECK(changed([](Entry& other) { other.sequence = SequenceId{43}; }));
    CHECK(changed([](Entry& other) { other.type = "sale_madf"; }));
    CHECK(changed([](Entry& other) { other.version = 2; }));
    CHECK(changed([](Entry& other) { other.at.ms++; }));
    CHECK(changed([](Entry& other) { other.day.days++; }));
    CHECK(changed([](Entry& other) { other.user = UserId{4}; }));
    CHECK(changed([](Entry& other) { other.body = "{ }"; }));
    CHECK(entry_hash(hash, entry) != hash);
}

TEST_CASE("facts: the end of a shift from before first counts were kept reads as one without") {
    const std::string body =
        R"({"closing":{"approver":0,"at_ms":5,"cashier":2,"cashier_name":"Faisal","counted":500,)"
        R"("counts":[],"day":20000,"expected":500,"reason":""},"shift":1,"v":1})";
    const auto fact = std::get<ShiftClosed>(decode_fact("shift_closed", 1, body).fact);
    CHECK(fact.closing.counted == Money{500});
    CHECK_FALSE(fact.closing.first_count);
    CHECK_THROWS_AS(decode_fact("shift_closed", 2, body), Fault);
}

TEST_CASE("facts: settings from before the ledger's accounts were among them read as those of the program") {
    ShopProfile profile;
    profile.name = "Koppontren";
    std::string body = encode_fact(ShopSet{profile}).body;
    const auto replace = [&](const std::string& part, const std::string& other) {
        body.replace(body.find(part), part.size(), other);
    };
    replace(R"("ledger_accounts":[],)", "");
    replace(R"("v":3)", R"("v":2)");
    CHECK(std::get<ShopSet>(decode_fact("shop_set", 2, body).fact).profile == profile);
    CHECK_THROWS_AS(decode_fact("shop_set", 3, body), Fault);
}
