#include "app/shop/transfer_file.h"
#include "db/transfer_document.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_shop.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <iterator>

using namespace sokoguru;
using namespace sokoguru::test;
using shop::Addressee;

namespace {

const FactContext at_opening{test_shop_opened, BusinessDay{20'775}, UserId{}};

/// Toko Uji sends twelve of P1, which has a barcode, to Toko Sunan, where it is P5.
struct TwoShops {
    TemporaryFolder folder;
    std::filesystem::path path = folder.path() / "mutasi.json";
    db::Store sender;
    db::Store receiver;
    Transfer transfer;

    TwoShops()
        : sender(sending_shop(folder.path()), db::Access::write),
          receiver(receiving_shop(folder.path()), db::Access::write) {
        transfer.number = {StockDocument::transfer, LaneId{1}, EpochId{1}, BusinessDay{20'775}, 1};
        transfer.at = test_shop_opened;
        transfer.from = first_place();
        transfer.to = {PlaceId{2}, "SUNAN", "Toko Sunan", PlaceKind::shop};
        transfer.lines = {{{ProductId{1}, UnitId{1}, "Barang 1", "pcs", Quantity{1'000}},
                           Quantity::whole(12),
                           {Quantity::whole(12), Money{4'800}},
                           {{{"A", std::nullopt}, Quantity::whole(5)}}}};
    }

    static std::filesystem::path sending_shop(const std::filesystem::path& folder) {
        make_test_shop(folder / "uji.db", 2);
        return folder / "uji.db";
    }
    static std::filesystem::path receiving_shop(const std::filesystem::path& folder) {
        db::NewShop shop;
        shop.profile.name = "Toko Sunan";
        shop.now = test_shop_opened;
        shop.shop = ShopId{8};
        const std::filesystem::path file = folder / "sunan.db";
        db::Store::create(file, shop);
        db::Store store(file, db::Access::write);
        store.ledger().record(ProductSet{test_product(5, "Barang Satu", Money{600}, "9520000000011")},
                              at_opening);
        return file;
    }

    void send() { CHECK_FALSE(shop::write_transfer_file(sender, transfer, path)); }
    auto read(Addressee addressee = Addressee::named) {
        return shop::read_transfer_file(receiver, path, addressee);
    }
    std::string problem(Addressee addressee = Addressee::named) {
        const auto command = read(addressee);
        REQUIRE_FALSE(command);
        CHECK_FALSE(command.error().why.empty());
        return command.error().name;
    }
    void write(const std::string& text) const { std::ofstream(path, std::ios::binary) << text; }
};

} // namespace

TEST_CASE("a transfer's file: the goods are found by their barcode and become those of this shop") {
    TwoShops shops;
    shops.send();
    const auto command = shops.read();
    REQUIRE(command);
    CHECK(command->origin == TransferKey{ShopId{7}, shops.transfer.number});
    CHECK(command->origin_name == "Toko Uji");
    REQUIRE(command->brought);
    const TransferLine& line = command->brought->lines.at(0);
    CHECK(line.goods == StockGoods{ProductId{5}, UnitId{1}, "Barang Satu", "pcs", Quantity{1'000}});
    CHECK(line.sent == StockChange{Quantity::whole(12), Money{4'800}});
}

TEST_CASE("a transfer's file: for another shop it is refused, until a person says that the goods are here") {
    TwoShops shops;
    struct Case {
        const char* name;
        bool is_here;
    };
    const Case cases[] = {{"Toko Sunan", true},
                          {"  toko   SUNAN ", true},
                          {"Toko Sunan Drajat", false},
                          {"SUNAN", false},
                          {"", false}};
    for (const Case& c : cases) {
        CAPTURE(c.name);
        shops.transfer.to.name = c.name;
        shops.send();
        CHECK(shops.read().has_value() == c.is_here);
        if (!c.is_here) CHECK(shops.problem() == "file_for_another_shop");
        CHECK(shops.read(Addressee::confirmed).has_value());
    }
    shops.transfer.to.name = "Toko Drajat";
    shops.send();
    CHECK(shops.read().error().why.find("Toko Drajat") != std::string::npos);
    CHECK(shops.read().error().why.find("Toko Sunan") != std::string::npos);
}

TEST_CASE("a transfer's file: the shop that sent it can't take it in, even when it is told so") {
    TwoShops shops;
    shops.send();
    for (const Addressee addressee : {Addressee::named, Addressee::confirmed}) {
        const auto command = shop::read_transfer_file(shops.sender, shops.path, addressee);
        REQUIRE_FALSE(command);
        CHECK(std::string(command.error().name) == "file_of_this_shop");
        CHECK(command.error().why.find("Toko Sunan") != std::string::npos);
    }
}

TEST_CASE("a transfer's file: goods that nobody knows here, or that are somebody else's, are named") {
    TwoShops shops;
    shops.transfer.lines.front().goods.product = ProductId{2}; // without a barcode; there is no P2 there
    shops.send();
    CHECK(shops.problem() == "goods_unknown");
    CHECK(shops.read().error().why.find("Barang 1 (P2)") != std::string::npos);

    Product consigned = test_product(2, "Keripik", Money{1'000}, "");
    consigned.consignor = "Bu Sri";
    shops.receiver.ledger().record(ProductSet{consigned}, at_opening);
    CHECK(shops.problem() == "goods_of_consignor");
}

TEST_CASE("a transfer's file: a piece that is a case here is not taken for one") {
    TwoShops shops;
    shops.send();
    Product product = test_product(5, "Barang Satu", Money{600}, "");
    product.units.push_back(
        {UnitId{2}, "dus", Quantity::whole(40), Money{19'000}, {*canonical_barcode("9520000000011")}});
    shops.receiver.ledger().record(ProductSet{product}, at_opening);
    CHECK(shops.problem() == "goods_unknown");
}

TEST_CASE("a transfer's file: what is cut, changed, too large or can't be is none, however it is hashed") {
    TwoShops shops;
    CHECK(shops.problem() == "file_not_readable");
    shops.send();
    std::ifstream in(shops.path, std::ios::binary);
    const std::string whole((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    const std::string bracket(100'000, '[');
    for (const std::string& text :
         {std::string(), whole.substr(0, whole.size() / 2), whole + whole, std::string(17'000'000, ' '),
          "{\"body\":" + bracket,
          "{\"body\":{\"codes\":" + bracket + std::string(100'000, ']') + "},\"hash\":\"\"}"}) {
        CAPTURE(text.size());
        shops.write(text);
        CHECK(shops.problem() == "file_damaged");
    }
    const std::vector<std::function<void(TransferLine&)>> wrong = {
        [](TransferLine& line) { line.sent.quantity = Quantity{}; },
        [](TransferLine& line) { line.sent.quantity = Quantity::whole(-12); },
        [](TransferLine& line) { line.sent.quantity = Quantity{9'000'000'000'000'000'000}; },
        [](TransferLine& line) { line.sent.value = Money{-1}; },
        [](TransferLine& line) { line.sent.value = Money{9'000'000'000'000'000'000}; },
        [](TransferLine& line) { line.lots.front().quantity = Quantity::whole(13); },
        [](TransferLine& line) { line.lots.front().quantity = Quantity::whole(-1); },
        [](TransferLine& line) { line.lots = std::vector(3, line.lots.front()); },
    };
    for (std::size_t i = 0; i < wrong.size(); ++i) {
        CAPTURE(i);
        TwoShops others;
        wrong[i](others.transfer.lines.front());
        others.send();
        CHECK(others.problem() == "file_damaged");
    }
    shops.transfer.lines = std::vector(2'001, shops.transfer.lines.front());
    shops.send();
    CHECK(shops.problem() == "file_damaged");
}

TEST_CASE("a transfer's file: it is written whole, or what was there stays and nothing lies beside it") {
    TwoShops shops;
    const std::filesystem::path nowhere = shops.folder.path() / "usb" / "mutasi.json";
    const auto missing = shop::write_transfer_file(shops.sender, shops.transfer, nowhere);
    REQUIRE(missing);
    CHECK(std::string(missing->name) == "file_not_writable");
    CHECK(missing->why.find("mutasi.json") != std::string::npos);
    std::filesystem::create_directory(shops.path); // in its place
    const auto count = [&] {
        return std::distance(std::filesystem::directory_iterator(shops.folder.path()), {});
    };
    const auto before = count();
    CHECK(shop::write_transfer_file(shops.sender, shops.transfer, shops.path));
    CHECK(count() == before);
}
