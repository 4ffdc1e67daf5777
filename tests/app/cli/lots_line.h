#pragma once

#include "db/store.h"
#include "db/verify.h"
#include "tests/support/command_line.h"

#include <doctest/doctest.h>

#include <fstream>

namespace sokoguru::test {

/// Four products, a hundred of each without a lot. Today is 18/11/2026.
struct LotsLine : CommandLine {
    explicit LotsLine(std::int64_t shop_products = 4) { make_test_shop(file, shop_products); }

    nlohmann::json answer(std::vector<std::string> words) const {
        words.emplace_back("--json");
        const Ran ran = run(std::move(words));
        CHECK(ran.error == "");
        return nlohmann::json::parse(ran.out);
    }
    void done(std::vector<std::string> words) const {
        const Ran ran = run(std::move(words));
        CHECK(ran.error == "");
        REQUIRE(ran.exit_code == 0);
    }
    std::string refused(std::vector<std::string> words) const {
        const Ran ran = run(std::move(words));
        CHECK(ran.exit_code == 1);
        return ran.error;
    }
    StockLevel level(std::int64_t product) const {
        return db::Store(file, db::Access::read_only).catalog().stock_level(ProductId{product});
    }
    SequenceId head() const { return db::Store(file, db::Access::read_only).head().sequence; }
    void check_verifies() const {
        for (const db::Finding& finding : db::verify(file).findings) {
            FAIL_CHECK(db::name_of(finding.kind), ": ", finding.where);
        }
    }
    void receive_two_lots() const {
        done({"receive", "P2:10:800:batch=A:expiry=2026-11-24", "P2:6:800:batch=B:expiry=2026-12-09"});
    }
    /// A consignor, and the product T1 that is sold for her.
    void know_consignor() const {
        std::ofstream(folder.path() / "titipan.csv")
            << "sku,name,price,consignor\nT1,Keripik Tempe,10000,Bu Sri\n";
        REQUIRE(run({"import", "products", (folder.path() / "titipan.csv").string()}).exit_code == 0);
        done({"suppliers", "set", "SRI", "--name", "Bu Sri"});
        done({"consignment", "set", "SRI", "--fee", "10"});
    }
    /// Ten of them, of which three were sold.
    void sell_consigned() const {
        know_consignor();
        done({"consignment", "receive", "SRI", "T1:10", "--note", "N-1"});
        for (const nlohmann::json& answer : till("login KASIR 1111\nscan T1\nqty 3\npay cash 30000\n")) {
            CHECK(answer.at("ok") == true);
        }
    }
    void know_manager() const {
        db::Store store(file, db::Access::write);
        store.ledger().record(
            UserSet{{UserId{3}, "MANAJER", "Manajer Uji", Role::manager}, store.hash_pin("333333")},
            {test_shop_opened, BusinessDay{20'775}, UserId{}});
    }
};

/// Another shop of the cooperative, which knows P2 under a name of its own.
struct OtherShopLine : LotsLine {
    explicit OtherShopLine(const std::string& name) {
        std::filesystem::remove(file);
        for (const char* ending : {".head", ".lock", ".pepper", "-wal", "-shm"}) {
            std::filesystem::remove(file.string() + ending);
        }
        db::NewShop shop;
        shop.profile.name = name;
        shop.now = test_shop_opened;
        shop.shop = ShopId{8};
        db::Store::create(file, shop);
    }
    void know_goods() const {
        db::Store store(file, db::Access::write);
        const FactContext context{test_shop_opened, BusinessDay{20'775}, UserId{}};
        store.ledger().record(ProductSet{test_product(77, "Barang Dua", Money{1'000}, "")}, context);
        store.ledger().record(ProductSet{test_product(2, "Barang Dua", Money{1'000}, "")}, context);
        store.ledger().record(
            UserSet{{UserId{2}, "PENGAWAS", "Pengawas", Role::supervisor}, store.hash_pin("9999")}, context);
    }
};

} // namespace sokoguru::test
