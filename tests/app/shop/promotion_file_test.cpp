#include "app/shop/language.h"
#include "app/shop/promotion_file.h"
#include "app/shop/promotion_words.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_shop.h"

#include <doctest/doctest.h>

#include <string>

using namespace sokoguru;
using namespace sokoguru::shop;
using namespace sokoguru::test;

namespace {

using Reason = PromotionProblem::Reason;

/// A shop with the products P1 to P9, read for writing.
struct PromotionShop {
    TemporaryFolder folder;
    std::filesystem::path file = folder.path() / "toko.db";
    std::unique_ptr<db::Store> store = open();

    std::unique_ptr<db::Store> open() const {
        make_test_shop(file, 9);
        return std::make_unique<db::Store>(file, db::Access::write);
    }
    ProductId product(const char* sku) const { return store->catalog().find_by_sku(sku).value().id; }
    std::vector<Promotion> read(const std::string& json) const {
        const auto promotions = read_promotions(json, *store);
        REQUIRE(promotions);
        return *promotions;
    }
    PromotionProblems problems(const std::string& json) const {
        const auto promotions = read_promotions(json, *store);
        return promotions ? PromotionProblems{} : promotions.error();
    }
    void set(const std::string& json) const {
        record_promotions(compare_promotions(read(json), *store), *store, {test_shop_opened, {}, {}});
    }
};

const char* const books = R"({"name": "Buku 6 bayar 5", "kind": "n_for_price_of_m", "products": ["P1", "P2"],
                             "take": 6, "pay": 5})";

} // namespace

TEST_CASE("promotion file: one promotion, a list, or a list called promotions") {
    const PromotionShop shop;
    Promotion wanted;
    wanted.name = "Buku 6 bayar 5";
    wanted.kind = Promotion::Kind::n_for_price_of_m;
    wanted.products = {shop.product("P1"), shop.product("P2")};
    wanted.take = 6;
    wanted.pay = 5;
    CHECK(shop.read(books) == std::vector{wanted});
    CHECK(shop.read(std::string("[") + books + "]") == std::vector{wanted});
    CHECK(shop.read(std::string("{\"promotions\": [") + books + "]}") == std::vector{wanted});
    CHECK(shop.read("[]").empty());
}

TEST_CASE("promotion file: every field is read") {
    const PromotionShop shop;
    const auto read = shop.read(R"([
        {"name": "Beli 2", "kind": "buy_x_get_y", "products": ["P1"], "rewards": ["P3"], "take": 2, "pay": 1,
         "percent": 12.5, "times_max": 3, "audience": "members", "from": "2026-11-24", "to": "2026-12-31",
         "weekdays": ["friday", "sunday"], "from_time": "21:30", "to_time": "02:00", "standing": "stopped"},
        {"name": "Dua gratis satu", "kind": "buy_x_get_y", "products": ["P1"], "take": 2, "pay": 1},
        {"name": "Belanja", "kind": "amount_off", "amount": 2000, "scope": "basket", "basket_min": 100000}])");
    const Promotion& first = read[0];
    CHECK(first.rewards == std::vector{shop.product("P3")});
    CHECK(first.percent == Percent{1'250});
    CHECK(first.times_max == 3);
    CHECK(first.audience == Promotion::Audience::members);
    CHECK(format_iso_date(first.from) == "2026-11-24");
    CHECK(format_iso_date(first.to) == "2026-12-31");
    CHECK(first.weekdays == 0b1010000);
    CHECK(first.from_minute == 21 * 60 + 30);
    CHECK(first.to_minute == 2 * 60);
    CHECK(first.standing == Promotion::Standing::stopped);
    CHECK(read[1].percent == Percent{10'000});
    CHECK(read[2].scope == Promotion::Scope::basket);
    CHECK(read[2].basket_min == Money{100'000});
}

namespace {

struct WrongField {
    const char* fields; ///< Beside name and kind.
    const char* kind;
    const char* field;
    Reason reason;
};

const WrongField wrong_fields[] = {
    {R"("products": ["P1"])", "percent_off", "percent", Reason::field_missing},
    {R"("products": ["P1"], "percent": 0)", "percent_off", "percent", Reason::not_a_percent},
    {R"("products": ["P1"], "percent": 101)", "percent_off", "percent", Reason::not_a_percent},
    {R"("products": ["P1"], "percent": "10")", "percent_off", "percent", Reason::not_a_percent},
    {R"("products": ["P1"], "percent": 0.001)", "percent_off", "percent", Reason::not_a_percent},
    {R"("products": ["P1"], "percent": 10, "amount": 5)", "percent_off", "amount", Reason::without_meaning},
    {R"("percent": 10)", "percent_off", "products", Reason::field_missing},
    {R"("percent": 10, "products": "P1")", "percent_off", "products", Reason::not_a_list_of_codes},
    {R"("percent": 10, "products": [])", "percent_off", "products", Reason::not_a_list_of_codes},
    {R"("percent": 10, "products": [1])", "percent_off", "products", Reason::not_a_list_of_codes},
    {R"("percent": 10, "products": ["P99"])", "percent_off", "products", Reason::unknown_product},
    {R"("percent": 10, "products": ["P1", "P1"])", "percent_off", "products", Reason::repeated_product},
    {R"("percent": 10, "category": "Mobil")", "percent_off", "category", Reason::unknown_category},
    {R"("percent": 10, "category": 3)", "percent_off", "category", Reason::not_a_text},
    {R"("percent": 10, "scope": "semua")", "percent_off", "scope", Reason::not_a_word},
    {R"("percent": 10, "scope": "basket", "products": ["P1"])", "percent_off", "products",
     Reason::without_meaning},
    {R"("percent": 10, "scope": "basket", "times_max": 1)", "percent_off", "times_max",
     Reason::without_meaning},
    {R"("percent": 10, "products": ["P1"], "basket_min": 5)", "percent_off", "basket_min",
     Reason::without_meaning},
    {R"("amount": 1.5, "products": ["P1"])", "amount_off", "amount", Reason::not_a_number},
    {R"("amount": 0, "products": ["P1"])", "amount_off", "amount", Reason::not_a_number},
    {R"("amount": 18446744073709551615, "products": ["P1"])", "amount_off", "amount", Reason::not_a_number},
    {R"("products": ["P1"], "take": 2)", "n_for_price_of_m", "pay", Reason::field_missing},
    {R"("products": ["P1"], "take": 2, "pay": 2)", "n_for_price_of_m", "pay", Reason::pay_not_below_take},
    {R"("scope": "basket", "take": 3, "pay": 2)", "n_for_price_of_m", "scope", Reason::without_meaning},
    {R"("products": ["P1"], "take": 1, "pay": 0)", "buy_x_get_y", "pay", Reason::not_a_number},
    {R"("products": ["P1"], "amount": 9)", "bundle_price", "products", Reason::too_few_products},
    {R"("products": ["P1", "P2"], "amount": 9, "rewards": ["P3"])", "bundle_price", "rewards",
     Reason::without_meaning},
    {R"("products": ["P1"], "amount": 9)", "mix_and_match", "take", Reason::field_missing},
    {R"("products": ["P1"], "percent": 5)", "diskon", "kind", Reason::not_a_word},
    {R"("products": ["P1"], "percent": 5, "from": "24/11/2026")", "percent_off", "from", Reason::not_a_date},
    {R"("products": ["P1"], "percent": 5, "from": "2026-02-30")", "percent_off", "from", Reason::not_a_date},
    {R"("products": ["P1"], "percent": 5, "from": "2026-11-24", "to": "2026-11-23")", "percent_off", "to",
     Reason::ends_before_it_begins},
    {R"("products": ["P1"], "percent": 5, "weekdays": ["jumat"])", "percent_off", "weekdays",
     Reason::not_a_word},
    {R"("products": ["P1"], "percent": 5, "weekdays": [])", "percent_off", "weekdays", Reason::not_a_word},
    {R"("products": ["P1"], "percent": 5, "from_time": "24:01")", "percent_off", "from_time",
     Reason::not_a_time},
    {R"("products": ["P1"], "percent": 5, "from_time": 16)", "percent_off", "from_time", Reason::not_a_time},
    {R"("products": ["P1"], "percent": 5, "from_time": "16:00", "to_time": "16:00")", "percent_off",
     "to_time", Reason::lasts_no_time},
    {R"("products": ["P1"], "percent": 5, "audience": "all")", "percent_off", "audience", Reason::not_a_word},
    {R"("products": ["P1"], "percent": 5, "times_max": -1)", "percent_off", "times_max",
     Reason::not_a_number},
    {R"("products": ["P1"], "percent": 5, "id": 77)", "percent_off", "id", Reason::unknown_id},
    {R"("products": ["P1"], "percent": 5, "persen": 5)", "percent_off", "persen", Reason::unknown_field},
};

} // namespace

TEST_CASE("promotion file: every error names its promotion and its field") {
    const PromotionShop shop;
    for (const WrongField& c : wrong_fields) {
        INFO(std::string(c.fields));
        const auto problems = shop.problems(std::string("[{\"name\": \"Uji\", \"kind\": \"") + c.kind +
                                            "\", " + c.fields + "}]");
        REQUIRE(problems.size() == 1);
        CHECK(problems[0].number == 1);
        CHECK(problems[0].name == "Uji");
        CHECK(problems[0].field == c.field);
        CHECK(problems[0].reason == c.reason);
    }
}

TEST_CASE("promotion file: all problems are found at once, and nothing is read") {
    const PromotionShop shop;
    const auto problems =
        shop.problems(std::string("[") + books + ", " + books + R"(, 5, {"kind": "amount_off"}])");
    std::vector<std::pair<std::size_t, std::string>> places;
    for (const PromotionProblem& problem : problems) {
        places.emplace_back(problem.number, problem.field);
    }
    CHECK(places == std::vector<std::pair<std::size_t, std::string>>{
                        {2, "name"}, {3, ""}, {4, "name"}, {4, "products"}, {4, "amount"}});
    CHECK(shop.problems("{").at(0).reason == Reason::not_json);
    CHECK(shop.problems("3").at(0).reason == Reason::not_a_list);
    CHECK(shop.problems(R"({"promotions": 3})").at(0).reason == Reason::not_a_list);
    CHECK(read_promotion_file(shop.folder.path() / "none.json", *shop.store).error().at(0).reason ==
          Reason::cannot_open);
}

TEST_CASE("promotion file: the same again changes nothing; a name or an id says which is changed") {
    const PromotionShop shop;
    shop.set(books);
    REQUIRE(shop.store->promotions().size() == 1);
    CHECK(compare_promotions(shop.read(books), *shop.store).unchanged.size() == 1);
    std::string cheaper = books;
    cheaper.replace(cheaper.find("\"pay\": 5"), 8, "\"pay\": 4");
    CHECK(compare_promotions(shop.read(cheaper), *shop.store).changed.size() == 1);
    std::string renamed = books;
    renamed.replace(renamed.find("{\"name\": \"Buku 6 bayar 5\""), 25, R"({"id": 1, "name": "Buku hemat")");
    shop.set(renamed);
    REQUIRE(shop.store->promotions().size() == 1);
    CHECK(shop.store->promotions()[0].name == "Buku hemat");
    shop.set(books);
    CHECK(shop.store->promotions().size() == 2);
}

TEST_CASE("promotion file: what is written is what is read") {
    const PromotionShop shop;
    shop.set(R"([
        {"name": "A", "kind": "buy_x_get_y", "products": ["P1"], "rewards": ["P3"], "take": 2, "pay": 1, "percent": 12.5,
         "times_max": 3, "audience": "members", "from": "2026-11-24", "to": "2026-12-31", "weekdays": ["friday"],
         "from_time": "21:30", "to_time": "02:00", "standing": "stopped"},
        {"name": "B", "kind": "percent_off", "percent": 10, "scope": "basket"},
        {"name": "C", "kind": "bundle_price", "products": ["P1", "P2", "P1"], "amount": 9000},
        {"name": "D", "kind": "mix_and_match", "products": ["P2", "P1"], "take": 3, "amount": 10000},
        {"name": "E", "kind": "amount_off", "products": ["P4"], "amount": 500}])");
    const std::string written = write_promotions(shop.store->promotions(), *shop.store);
    CHECK(shop.read(written) == shop.store->promotions());
    CHECK(compare_promotions(shop.read(written), *shop.store).unchanged.size() == 5);
}

TEST_CASE("promotion file: problems and promotions have words") {
    set_language("en");
    CHECK(describe(PromotionProblem{2, "Buku", "take", Reason::not_a_number, "1–1.000"}) ==
          "Promotion 2 “Buku”, take: write a whole number, 1–1.000.");
    CHECK(describe(PromotionProblem{0, "", "", Reason::cannot_open, "promosi.json"}) ==
          "The file can't be read: promosi.json.");
    Promotion promotion;
    promotion.kind = Promotion::Kind::buy_x_get_y;
    promotion.take = 2;
    promotion.pay = 1;
    promotion.percent = Percent{1'250};
    CHECK(describe(promotion) == "buy 2, get 1 for 12,5 % less");
    promotion.percent = Percent{10'000};
    CHECK(describe(promotion) == "buy 2, get 1 free");
    promotion.kind = Promotion::Kind::mix_and_match;
    promotion.amount = Money{10'000};
    CHECK(describe(promotion) == "any 2 for 10.000");
}
