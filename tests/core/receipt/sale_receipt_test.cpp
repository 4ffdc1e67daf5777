#include "core/receipt/sale_receipt.h"
#include "tests/core/receipt/example_sales.h"
#include "tests/support/golden.h"

#include <doctest/doctest.h>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

using Options = ReceiptOptions;

Options with_name() {
    return {.member_name = "AHMAD F*"};
}

ShopProfile shop_with(int columns, TaxStatus tax_status = TaxStatus::not_taxable_enterprise) {
    ShopProfile profile = receipt_shop();
    profile.receipt_columns = columns;
    profile.tax_status = tax_status;
    return profile;
}

std::string print(const Sale& sale, const ShopProfile& profile = shop_with(32),
                  const Options& options = with_name(), const Translate& translate = in_indonesian) {
    return to_plain_text(make_sale_receipt(sale, profile, translate, options));
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// Golden files on paper of all three widths, and in English.
void check_on_paper(const std::string& name, const Sale& sale, const Options& options = with_name(),
                    TaxStatus tax_status = TaxStatus::not_taxable_enterprise) {
    for (const int columns : {32, 42, 48}) {
        const ShopProfile profile = shop_with(columns, tax_status);
        check_golden("receipt/" + name + "_" + std::to_string(columns) + ".txt",
                     print(sale, profile, options));
    }
    check_golden("receipt/" + name + "_32_english.txt",
                 print(sale, shop_with(32, tax_status), options, in_english));
}

} // namespace

TEST_CASE("receipt: the domain sheet's picture comes out line by line") {
    CHECK(contains(print(domain_sale()), "      KOPPONTREN AL-CONTOH\n"
                                         "  Jl. Contoh 7, Kota Mojokerto\n"
                                         "================================\n"
                                         "No K1-260314-0042    Ksr: FAISAL\n"
                                         "14/03/26 16:05   24 Ramadan 1447\n"
                                         "Anggota: A-00123        AHMAD F*\n"
                                         "--------------------------------\n"
                                         "INDOMIE GORENG 85G\n"
                                         "  3 PCS x 3.500           10.500\n"
                                         "LE MINERALE 600ML\n"
                                         "  2 BTL x 3.000            6.000\n"
                                         "KERIPIK TEMPE (T)\n"
                                         "  1 BKS x 10.000          10.000\n"
                                         "--------------------------------\n"
                                         "Subtotal (6 barang)       26.500\n"
                                         "Diskon anggota              -250\n"
                                         "Pembulatan                   -50\n"
                                         "TOTAL                     26.200\n"
                                         "Tunai                     50.000\n"
                                         "Infaq (atas persetujuan)     300\n"
                                         "Kembali                   23.500\n"
                                         "--------------------------------\n"
                                         "Belanja SHU th ini     1.284.500\n"
                                         "(T)=barang titipan/konsinyasi\n"));
}

TEST_CASE("receipt: a member's sale, on paper of every width and in both languages") {
    check_on_paper("member", domain_sale());
}

TEST_CASE("receipt: promotions are named where they came off, and each tender with what is known of it") {
    check_on_paper("promoted", promoted_sale());
}

TEST_CASE("receipt: a return says what is paid back and how, and which receipts the goods are from") {
    check_on_paper("returned", returned_sale());
}

TEST_CASE("receipt: an exchange without a receipt says so, and why") {
    check_on_paper("exchanged", exchanged_sale());
}

TEST_CASE("receipt: a void names the sale that it undoes") {
    check_on_paper("undone", undone_sale());
}

TEST_CASE("receipt: long names, large amounts, fractions and discounts keep their place") {
    check_on_paper("extreme", extreme_sale(), {});
}

TEST_CASE("receipt: a taxable enterprise's has its number and the PPN inside the price") {
    check_on_paper("taxed", taxed_sale(), {}, TaxStatus::taxable_enterprise);
}

TEST_CASE("receipt: a gift receipt has no price, no payment and no buyer on it") {
    check_on_paper("gift", domain_sale(), {.prices = Options::Prices::hidden, .member_name = "AHMAD F*"});
    const std::string text = print(promoted_sale(), shop_with(32, TaxStatus::taxable_enterprise),
                                   {.prices = Options::Prices::hidden, .member_name = "AHMAD F*"});
    for (const char* part :
         {"3.500", "TOTAL", "Tunai", "QRIS", "Diskon", "AHMAD", "A-00123", "SHU", "PPN "}) {
        CAPTURE(part);
        CHECK_FALSE(contains(text, part));
    }
    CHECK(contains(text, "[CODE128 K1-260314-0042]"));
}

TEST_CASE("receipt: training is marked at the top and at the bottom, and can't be scanned") {
    check_on_paper("training", domain_sale(),
                   {.purpose = Options::Purpose::training, .member_name = "AHMAD F*"});
    const std::string text = print(domain_sale(), shop_with(32), {.purpose = Options::Purpose::training});
    CHECK(text.find("*** LATIHAN ***") != text.rfind("*** LATIHAN ***"));
    CHECK_FALSE(contains(text, "CODE128"));
}

TEST_CASE("receipt: a shop that is no taxable enterprise prints no PPN and no NPWP") {
    const std::string text = print(taxed_sale(), shop_with(48));
    CHECK_FALSE(contains(text, "PPN"));
    CHECK_FALSE(contains(text, "NPWP"));
    const std::string taxed = print(taxed_sale(), shop_with(48, TaxStatus::taxable_enterprise));
    CHECK(contains(taxed, "PPN"));
    Sale exempt = taxed_sale();
    exempt.lines.erase(exempt.lines.begin());
    CHECK_FALSE(contains(print(exempt, shop_with(48, TaxStatus::taxable_enterprise)), "PPN "));
}

TEST_CASE("receipt: a copy differs from the original by its mark alone") {
    for (const Sale& sale :
         {domain_sale(), promoted_sale(), returned_sale(), undone_sale(), extreme_sale()}) {
        std::string copy = print(sale, shop_with(32), {.copy = 2, .member_name = "AHMAD F*"});
        const std::string mark = "       *** SALINAN 2 ***\n";
        REQUIRE(contains(copy, mark));
        copy.erase(copy.find(mark), mark.size());
        CHECK(copy == print(sale));
    }
}

TEST_CASE("receipt: a member whose name is not known is named by the code") {
    CHECK(contains(print(domain_sale(), shop_with(32), {}), "\nAnggota: A-00123\n"));
}

TEST_CASE("receipt: what a buyer is stands on it, the public's class does not") {
    struct Case {
        BuyerClass buyer;
        bool is_member;
        const char* line;
    };
    const Case cases[] = {
        {BuyerClass::member, true, "\nAnggota: A-00123        AHMAD F*\n"},
        {BuyerClass::candidate, true, "\nCalon anggota: A-00123  AHMAD F*\n"},
        {BuyerClass::extraordinary_member, true,
         "\nAnggota luar biasa: A-00123\n                        AHMAD F*\n"},
        {BuyerClass::wholesale, false, "\nGrosir\n---"},
        {BuyerClass::general_public, false, "1447\n---"},
    };
    for (const Case& c : cases) {
        Sale sale = domain_sale();
        sale.buyer_class = c.buyer;
        if (!c.is_member) sale.member.reset();
        INFO(print(sale));
        CHECK(contains(print(sale), c.line));
        CHECK(contains(print(sale), "Belanja SHU th ini") == (c.buyer == BuyerClass::member));
    }
}

TEST_CASE("receipt: the time and the Hijri date are whole in the months of the longest names") {
    Sale sale = domain_sale();
    for (int month = 0; month < 12; ++month) {
        sale.at = UtcTime{domain_sale().at.ms + std::int64_t{month} * 29 * 86'400'000};
        const std::string text = print(sale);
        INFO(text);
        CHECK(contains(text, "/26 16:05") != contains(text, "/27 16:05"));
        CHECK(contains(text, " 144"));
    }
}

TEST_CASE("receipt: the Hijri date follows the shop's shift") {
    ShopProfile profile = shop_with(32);
    for (const auto& [shift, day] :
         {std::pair{-1, "24 Ramadan 1447"}, {0, "25 Ramadan 1447"}, {1, "26 Ramadan 1447"}}) {
        profile.hijri_shift_days = shift;
        CHECK(contains(print(domain_sale(), profile), day));
    }
}

TEST_CASE("receipt: only a sale with consignment goods explains the mark") {
    Sale sale = domain_sale();
    CHECK(contains(print(sale), "titipan"));
    for (SaleLine& line : sale.lines) {
        line.consignor.clear();
    }
    CHECK_FALSE(contains(print(sale), "(T)"));
}

TEST_CASE("receipt: what is nothing has no line: rounding, infaq, change without cash, a saving read once") {
    Sale sale = plain_sale();
    sale.lines = {sale_line("KOPI", "BKS", 12'000, Quantity::whole(1))};
    settle(sale, Money{}, {{Tender::qris, Money{12'000}}});
    const std::string text = print(sale);
    for (const char* part : {"Pembulatan", "Infaq", "Kembali", "hemat", "belum dikonfirmasi", "Tunai"}) {
        CAPTURE(part);
        CHECK_FALSE(contains(text, part));
    }
    CHECK(contains(print(domain_sale()), "Pembulatan"));
    CHECK_FALSE(contains(print(domain_sale()), "hemat"));
    CHECK(contains(print(promoted_sale()), "Anda hemat                36.050\n"));
}

TEST_CASE("receipt: ends in the sale's number as a barcode, then the cut") {
    const ReceiptDocument document = make_sale_receipt(domain_sale(), shop_with(32), in_indonesian);
    REQUIRE(document.lines.size() > 2);
    CHECK((document.lines.back() == ReceiptDocument::Line{ReceiptDocument::Cut{}}));
    CHECK((document.lines[document.lines.size() - 2] ==
           ReceiptDocument::Line{ReceiptDocument::Barcode{"K1-260314-0042"}}));
    CHECK(document.columns == 32);
}
