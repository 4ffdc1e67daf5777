#include "app/shop/table_file.h"
#include "app/shop/table_writer.h"
#include "db/store.h"
#include "db/verify.h"
#include "tests/support/command_line.h"

#include <doctest/doctest.h>

#include <fstream>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

struct ListLine : CommandLine {
    ListLine() {
        make_test_shop(file, 4);
        run({"suppliers", "set", "INDAH", "--name", "=CV Indah", "--phone", "+62812", "--lead-time", "3"});
        run({"products", "set", "P2", "--level", "pcs/member=900", "--category", "-Aneh"});
    }
    std::string path(const std::string& name) const { return (folder.path() / name).string(); }
    std::string list(const std::string& name, const std::string& text) const {
        std::ofstream(path(name)) << text;
        return path(name);
    }
    std::int64_t entries() const { return db::Store(file, db::Access::read_only).head().sequence.value(); }
    StockLevel level(std::int64_t product) const {
        db::Store store(file, db::Access::read_only);
        return store.catalog().stock_level(ProductId{product});
    }
    bool says(const Ran& ran, const std::string& text) const {
        return (ran.out + ran.error).find(text) != std::string::npos;
    }
};

} // namespace

TEST_CASE("export and import: each list in each format changes nothing when it comes back") {
    const ListLine line;
    const std::int64_t before = line.entries();
    for (const std::string what : {"products", "prices", "stock", "suppliers"}) {
        for (const std::string ending : {".csv", ".xlsx"}) {
            CAPTURE(what + ending);
            const Ran exported = line.run({"export", what, line.path(what + ending)});
            CHECK(exported.exit_code == 0);
            const Ran imported = line.run({"import", what, line.path(what + ending)});
            CAPTURE(imported.out);
            CAPTURE(imported.error);
            CHECK(imported.exit_code == 0);
            CHECK(line.entries() == before);
        }
    }
    CHECK(line.run({"export", "stock", "--format", "xlsx"}).exit_code == 1); // where to?
    CHECK(line.says(line.run({"export", "suppliers"}), "INDAH,'=CV Indah,'+62812,3,0,active"));
}

TEST_CASE("import prices: what differs changes, now or from a day on, and doubtful rows are told") {
    const ListLine line;
    const std::string file = line.list("harga.csv", "kode,satuan,level,from quantity,harga,valid from\n"
                                                    "P1,pcs,,,600,\n"
                                                    "P1,dus,wholesale,3,18.500,\n"
                                                    "P3,pcs,,,1600,2026-12-01\n"
                                                    "P4,pcs,,,abc,\n"
                                                    "P9,pcs,,,500,\n"
                                                    "P4,peti,,,500,\n");
    const Ran dry = line.run({"import", "prices", file, "--dry-run"});
    CHECK(line.says(dry, "Would change 3; 0 stay as they are, 3 rows are doubtful."));
    CHECK(line.says(dry, "Line 5: the amount “abc” can't be read."));
    CHECK(line.says(dry, "Line 7: Barang 4 has no unit peti."));
    CHECK(line.run({"import", "prices", file}).exit_code == 0);
    const auto product = nlohmann::json::parse(line.run({"products", "show", "P1", "--json"}).out);
    CHECK(product["units"][0]["price_rupiah"] == 600);
    CHECK(product["units"][1]["prices"][0]["price_rupiah"] == 18'500);
    CHECK(nlohmann::json::parse(line.run({"prices", "planned", "--json"}).out).size() == 1);
    const Ran loss = line.run({"import", "prices", line.list("rugi.csv", "sku,price\nP1,300\nP2,2000\n")});
    CHECK(loss.exit_code == 1);
    CHECK(line.says(loss, "below its cost of 400"));
    CHECK(line.says(line.run({"import", "prices", line.list("x.csv", "sku,name\nP1,x\n")}),
                    "no column “price”"));
    CHECK(db::verify(line.file).ok());
}

TEST_CASE("import stock: more is received or found, less is lost, all or nothing") {
    const ListLine line;
    const std::string file = line.list("stok.csv", "sku,unit,stock,cost\n"
                                                   "P1,dus,3,450\n" // 120 pieces, 20 more than there are
                                                   "P2,,110,\n"
                                                   "P3,,90,\n"
                                                   "P4,,100,\n"
                                                   "P4,,100,\n");
    const Ran dry = line.run({"import", "stock", file, "--dry-run"});
    CHECK(line.says(dry, "P1 Barang 1: received 20 pcs"));
    CHECK(line.says(dry, "P2 Barang 2: found 10 pcs"));
    CHECK(line.says(dry, "P3 Barang 3: lost 10 pcs"));
    CHECK(line.says(dry, "Barang 4 stands in the list twice."));
    CHECK(line.level(1).quantity == Quantity::whole(100));
    CHECK(line.run({"import", "stock", file}).exit_code == 0);
    CHECK(line.level(1) == StockLevel{Quantity::whole(120), Money{49'000}, Money{450}});
    CHECK(line.level(2).quantity == Quantity::whole(110));
    CHECK(line.level(3).quantity == Quantity::whole(90));
    CHECK(db::verify(line.file).ok());
}

TEST_CASE("import suppliers and products from a spreadsheet") {
    const ListLine line;
    const auto table = [](std::vector<shop::TableRow> rows) {
        return [rows](const shop::TableSink& sink) {
            for (const shop::TableRow& row : rows) {
                sink(row);
            }
        };
    };
    using Kind = shop::TableCell::Kind;
    shop::write_table(
        table({shop::header_row({"kode", "nama", "telepon"}), {{"MAJU"}, {"UD Maju"}, {"0813"}}}),
        shop::TableFormat::xlsx, line.path("pemasok.xlsx"));
    CHECK(line.says(line.run({"import", "suppliers", line.path("pemasok.xlsx")}), "Changed 1;"));
    CHECK(line.says(line.run({"suppliers", "list"}), "UD Maju"));
    shop::write_table(table({shop::header_row({"Nama Barang", "Barcode", "Harga"}),
                             {{"Kopi Bubuk"}, {"8991234000053", Kind::number}, {"8500", Kind::number}}}),
                      shop::TableFormat::xlsx, line.path("barang.xlsx"));
    CHECK(line.run({"import", "products", line.path("barang.xlsx")}).exit_code == 0);
    CHECK(line.says(line.run({"products", "show", "8991234000053"}), "8.500"));
}
