#include "app/shop/language.h"
#include "app/shop/refusal_text.h"
#include "core/till/profile_check.h"
#include "core/till/refusal.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>

using namespace sokoguru;

namespace {

std::string sentence_in(std::string_view language, const Refusal& refusal) {
    set_language(language);
    return shop::describe(refusal);
}

} // namespace

TEST_CASE("refusals: each has a name of its own and a whole sentence in both languages") {
    const std::string language_before(language());
    std::set<std::string> names;
    std::set<std::string> sentences;
    for (int number = 0; number <= static_cast<int>(last_refusal_reason); ++number) {
        const Refusal refusal{.reason = static_cast<RefusalReason>(number),
                              .text = "BARANG",
                              .amount = Money{12'500},
                              .quantity = Quantity::whole(3),
                              .number = 7};
        const std::string name = shop::refusal_name(refusal.reason);
        CAPTURE(name);
        CHECK(names.insert(name).second);
        const std::string english = sentence_in("en", refusal);
        const std::string indonesian = sentence_in("id", refusal);
        CHECK(english != indonesian);
        CHECK(sentences.insert(english).second);
        for (const std::string& sentence : {english, indonesian}) {
            CAPTURE(sentence);
            CHECK(sentence.find('{') == sentence.npos);
            CHECK((sentence.ends_with('.') || sentence.ends_with('?') || sentence.ends_with("BARANG")));
        }
    }
    set_language(language_before);
}

TEST_CASE("refusals: of a setting the rule is told, not its name in the program") {
    using Break = void (*)(ShopProfile&);
    const Break breaks[] = {
        [](ShopProfile& shop) { shop.name.clear(); },
        [](ShopProfile& shop) { shop.day_cutoff_minutes = -1; },
        [](ShopProfile& shop) { shop.cash_rounding = Money{-1}; },
        [](ShopProfile& shop) { shop.hijri_shift_days = 2; },
        [](ShopProfile& shop) { shop.receipt_columns = 20; },
        [](ShopProfile& shop) { shop.language = "nl"; },
        [](ShopProfile& shop) { shop.in_store_rules.push_back({}); },
        [](ShopProfile& shop) { shop.selling.opens_minute = 5'000; },
        [](ShopProfile& shop) { shop.selling.closes_minute = shop.selling.opens_minute; },
        [](ShopProfile& shop) { shop.selling.cashier_discount_max = Percent{10'001}; },
        [](ShopProfile& shop) { shop.selling.return_days_max = -1; },
        [](ShopProfile& shop) { shop.selling.lock_after_minutes = -1; },
        [](ShopProfile& shop) { shop.tenders.qris_code = "0002"; },
        [](ShopProfile& shop) { shop.tenders.credit_days = -1; },
        [](ShopProfile& shop) { shop.cash.reason_above = Money{-1}; },
        [](ShopProfile& shop) { shop.cash.supervisor_above = Money{-1}; },
        [](ShopProfile& shop) { shop.cash.drawer_max = Money{-1}; },
    };
    const std::string language_before(language());
    for (const Break break_one : breaks) {
        ShopProfile shop;
        shop.name = "Koppontren Uji";
        REQUIRE_FALSE(refuse_profile(shop).has_value());
        break_one(shop);
        const auto refusal = refuse_profile(shop);
        REQUIRE(refusal.has_value());
        CAPTURE(refusal->text);
        const std::string english = sentence_in("en", *refusal);
        CHECK(english.find(": " + refusal->text) == english.npos);
        CHECK(sentence_in("id", *refusal) != english);
    }
    set_language(language_before);
}
