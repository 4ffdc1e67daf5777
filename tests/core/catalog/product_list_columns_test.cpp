#include "core/catalog/product_list_columns.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace sokoguru;

namespace {

using Headers = std::vector<std::string>;

OrListProblem<ColumnMap> map(const Headers& headers, const std::vector<const char*>& choices = {}) {
    std::vector<ColumnChoice> parsed;
    for (const char* choice : choices) {
        auto result = parse_column_choice(choice);
        if (!result) return tl::unexpected(result.error());
        parsed.push_back(*result);
    }
    return map_header(headers, parsed);
}

} // namespace

TEST_CASE("product list header: Indonesian and English words are understood, however they are written") {
    using enum ListColumn;
    struct HeaderCase {
        const char* header;
        ListColumn column;
    };
    const HeaderCase cases[] = {
        {"sku", sku},
        {"Kode", sku},
        {"KODE BARANG", sku},
        {"kode_barang", sku},
        {"PLU", sku},
        {"Barcode", barcode},
        {"Kode Batang", barcode},
        {"EAN-13", barcode},
        {"Kategori", category},
        {"Golongan", category},
        {"Satuan", unit},
        {"Isi", factor},
        {"Konversi", factor},
        {"Harga", price},
        {"Harga Jual", price},
        {"harga_jual", price},
        {"Harga Jual (Rp)", price},
        {"Sell Price", price},
        {"Harga Beli", cost},
        {"HPP", cost},
        {"Modal", cost},
        {"Stok", stock},
        {"Stock", stock},
        {"QTY", stock},
        {"Pajak", tax},
        {"PPN", tax},
        {"Favorit", favourite},
        {"Pemasok Titipan", consignor},
        {"Merek", brand},
        {"Brand", brand},
        {"Ukuran", size},
        {"Berat", size},
        {"Isi per dus", case_factor},
        {"Harga Dus", case_price},
        {"Barcode Dus", case_barcode},
        {"Harga Anggota", member_price},
        {"harga_grosir", wholesale_price},
        {"Harga Bertingkat", tier_prices},
    };
    for (const HeaderCase& example : cases) {
        CAPTURE(example.header);
        const auto columns = map({"Nama Barang", example.header});
        REQUIRE(columns);
        CHECK(columns->place(example.column) == 1);
        CHECK(columns->place(name) == 0);
    }
    for (const char* header : {"name", "Nama", "NAMA BARANG", "nama produk", "Produk", "Product Name"}) {
        CAPTURE(header);
        CHECK(map({header}));
    }
}

TEST_CASE("product list header: every column is found by the project's own name for it") {
    for (std::size_t i = 0; i < list_column_count; ++i) {
        const auto column = static_cast<ListColumn>(i);
        const auto columns = map({std::string(list_column_name(column)), "name"});
        REQUIRE(columns);
        CHECK(columns->has(column));
    }
}

TEST_CASE("product list header: without names it is refused, and the columns are named") {
    CHECK(map({"Kode", "Harga"}).error() == ListProblem{ListProblemReason::no_name_column, "Kode, Harga"});
}

TEST_CASE("product list header: the first of two headers with one meaning counts, the rest is ignored") {
    const auto columns = map({"Nama", "Harga Jual", "Harga", "Catatan"});
    REQUIRE(columns);
    CHECK(columns->place(ListColumn::price) == 1);
    CHECK(columns->ignored_headers == Headers{"Harga", "Catatan"});
}

TEST_CASE("product list header: the user's choice comes first") {
    const auto columns =
        map({"Nama", "Harga", "Harga Grosir", "Lain"}, {"harga grosir=price", "Harga=ignore", "Lain=merek"});
    REQUIRE(columns);
    CHECK(columns->place(ListColumn::price) == 2);
    CHECK(columns->place(ListColumn::brand) == 3);
    CHECK(columns->ignored_headers == Headers{"Harga"});

    CHECK(map({"A", "B"}, {"A=name"}));
    CHECK(map({"A=B"}, {"A=B=name"}));
    CHECK(map({"Nama"}, {"Nama"}).error().reason == ListProblemReason::choice_unclear);
    CHECK(map({"Nama"}, {"Nama=warna"}).error() == ListProblem{ListProblemReason::unknown_column, "warna"});
    CHECK(map({"Nama"}, {"Harga=price"}).error() == ListProblem{ListProblemReason::unknown_header, "Harga"});
    CHECK(map({"A", "B"}, {"A=name", "B=name"}).error() ==
          ListProblem{ListProblemReason::column_repeated, "name"});
}
