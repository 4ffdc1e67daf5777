// A shop's first days with the list it has: five thousand rows, some of them dirty, imported, received,
// counted and valued on the command line.

#include "db/store.h"
#include "db/verify.h"
#include "tests/support/command_line.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <fstream>

using namespace sokoguru;
using namespace sokoguru::test;
using nlohmann::json;

namespace {

constexpr int row_count = 5'000;
constexpr std::size_t lines_of_a_receipt = 1'700;

std::string ean13(int number) {
    std::string digits = fmt::format("952{:09}", number);
    int sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        sum += (digits[i] - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return digits + static_cast<char>('0' + (10 - sum % 10) % 10);
}

/// Of each hundred rows: a wrong check digit, letters, no code, the code of the row before, spaces within.
std::string dirty_code(int row) {
    const std::string code = ean13(row);
    switch (row % 100) {
    case 7: return code.substr(0, 12) + (code.back() == '0' ? '1' : '0');
    case 19: return "KODE-" + std::to_string(row);
    case 31: return "";
    case 43: return ean13(row - 1);
    case 61: return code.substr(0, 7) + " " + code.substr(7);
    default: return code;
    }
}

std::string dirty_price(int row) {
    const int price = 500 * (row % 90 + 2);
    switch (row % 50) {
    case 3: return fmt::format("Rp {}.{:03},00", price / 1000, price % 1000);
    case 9: return fmt::format("{}.{:03}", price / 1000, price % 1000);
    case 17: return "";
    default: return std::to_string(price);
    }
}

std::string write_list(const TemporaryFolder& folder) {
    const auto path = folder.path() / "barang.csv";
    std::ofstream list(path, std::ios::binary);
    list << "\xEF\xBB\xBFKode;Nama Barang;Kategori;Satuan;Harga Jual\r\n";
    for (int row = 1; row <= row_count; ++row) {
        list << fmt::format("{};Barang Daftar {};Kategori {};pcs;{}\r\n", dirty_code(row), row, row % 12,
                            dirty_price(row));
    }
    return path.string();
}

struct OnHand {
    std::string sku;
    std::int64_t pieces;
    std::int64_t cost_rupiah;
};

/// What is to come in of everything in the shop: its cost depends on its place alone.
std::vector<OnHand> deliveries(const std::filesystem::path& file) {
    std::vector<OnHand> all;
    db::Store(file, db::Access::read_only).for_each_product([&](const db::StockedProduct& stocked) {
        const auto n = static_cast<std::int64_t>(all.size());
        all.push_back({stocked.product.sku, 5 + n % 20, 300 + n % 700});
    });
    return all;
}

} // namespace

TEST_CASE("a list of five thousand dirty rows is imported, received, counted and valued to the rupiah") {
    const CommandLine line;
    make_test_shop(line.file, 0);
    const std::string list = write_list(line.folder);
    REQUIRE(line.run({"import", "products", list}).exit_code == 0);
    CHECK(line.run({"import", "products", list}).out.find("Added 0 products and changed 0;") !=
          std::string::npos);

    std::vector<OnHand> stock = deliveries(line.file);
    REQUIRE(stock.size() == row_count);
    for (std::size_t first = 0; first < stock.size(); first += lines_of_a_receipt) {
        std::vector<std::string> words = {"receive"};
        for (std::size_t i = first; i < std::min(first + lines_of_a_receipt, stock.size()); ++i) {
            words.push_back(fmt::format("{}:{}:{}", stock[i].sku, stock[i].pieces, stock[i].cost_rupiah));
        }
        REQUIRE(line.run(std::move(words)).exit_code == 0);
    }

    const std::string sheet =
        json::parse(line.run({"count", "open", "--json"}).out).at("document").get<std::string>();
    std::vector<std::string> words = {"count", "line", sheet};
    for (std::size_t i = 0; i < stock.size(); ++i) {
        if (i % 7 == 3) --stock[i].pieces; // one of them is gone
        words.push_back(fmt::format("{}:{}", stock[i].sku, stock[i].pieces));
    }
    REQUIRE(line.run(std::move(words)).exit_code == 0);
    REQUIRE(line.run({"count", "post", sheet}).exit_code == 0);

    std::int64_t expected_rupiah = 0;
    for (const OnHand& one : stock) {
        expected_rupiah += one.pieces * one.cost_rupiah;
    }
    const json value = json::parse(line.run({"stock", "value", "--json"}).out);
    CHECK(value.at("value_rupiah") == expected_rupiah);
    CHECK(line.run({"stock", "list", "--csv"}).exit_code == 0);
    CHECK(db::verify(line.file).findings.empty());
}
