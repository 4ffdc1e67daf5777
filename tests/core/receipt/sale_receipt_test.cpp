#include "core/receipt/sale_receipt.h"
#include "core/values/text.h"
#include "tests/core/receipt/example_sales.h"
#include "tests/support/golden.h"
#include "tests/support/property.h"

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

std::string print(const Sale& sale, const ShopProfile& profile, const Translate& translate = in_indonesian,
                  const ReceiptOptions& options = {}) {
    return to_plain_text(make_sale_receipt(sale, profile, translate, options));
}

ShopProfile shop_with(int columns, TaxStatus tax_status = TaxStatus::not_taxable_enterprise) {
    ShopProfile profile = receipt_shop();
    profile.receipt_columns = columns;
    profile.tax_status = tax_status;
    return profile;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// The names of a list nobody cleaned.
std::string any_name() {
    return *rc::gen::map(
        rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(
            std::vector<std::string>{"INDOMIE ", "85G ", "é", "Keripik tempe ", "بسم الله ", "🍧", "\x1b@",
                                     "\n", "PANJANGSEKALITANPASPASISAMASEKALI", "\xff", " ", "x"})),
        [](const std::vector<std::string>& parts) {
            std::string name;
            for (const std::string& part : parts) {
                name += part;
            }
            return name;
        });
}

Sale any_sale() {
    Sale sale = domain_sale();
    sale.cashier_name = any_name();
    sale.at = UtcTime{*rc::gen::inRange<std::int64_t>(0, 4'000'000'000'000)};
    sale.number.epoch = EpochId{*rc::gen::inRange<std::int64_t>(1, 1'000)};
    sale.number.ordinal = *rc::gen::inRange<std::int64_t>(1, 10'000'000);
    sale.lines.clear();
    const auto line_count = *rc::gen::inRange(1, 6);
    for (int i = 0; i < line_count; ++i) {
        SaleLine line = sale_line(any_name(), any_name(), *rc::gen::inRange<std::int64_t>(0, 1'000'000'000),
                                  Quantity{*rc::gen::inRange<std::int64_t>(1, 100'000'000)});
        if (*rc::gen::arbitrary<bool>()) line.consignor = "Bu Sri";
        sale.lines.push_back(line);
    }
    settle(sale, Money{999'999'999'999});
    return sale;
}

} // namespace

TEST_CASE("receipt: the domain sheet's sale, on paper of 32, 42 and 48 columns") {
    check_golden("receipt/sale_32.txt", print(domain_sale(), shop_with(32)));
    check_golden("receipt/sale_42.txt", print(domain_sale(), shop_with(42)));
    check_golden("receipt/sale_48.txt", print(domain_sale(), shop_with(48)));
}

TEST_CASE("receipt: the same sale in English") {
    check_golden("receipt/sale_32_english.txt", print(domain_sale(), shop_with(32), in_english));
    check_golden("receipt/sale_48_english.txt", print(domain_sale(), shop_with(48), in_english));
}

TEST_CASE("receipt: a taxable enterprise's has its number and the PPN inside the price") {
    const ShopProfile profile = shop_with(32, TaxStatus::taxable_enterprise);
    check_golden("receipt/taxed_32.txt", print(taxed_sale(), profile));
    check_golden("receipt/taxed_48.txt", print(taxed_sale(), shop_with(48, TaxStatus::taxable_enterprise)));
}

TEST_CASE("receipt: a shop that is no taxable enterprise prints no PPN and no NPWP") {
    const std::string text = print(taxed_sale(), shop_with(48));
    CHECK_FALSE(contains(text, "PPN"));
    CHECK_FALSE(contains(text, "NPWP"));
    CHECK(contains(print(taxed_sale(), shop_with(48, TaxStatus::taxable_enterprise)), "PPN"));
}

TEST_CASE("receipt: a copy says which one it is, the original says nothing") {
    const std::string copy = print(domain_sale(), shop_with(32), in_indonesian, {.copy = {2}});
    check_golden("receipt/copy_32.txt", copy);
    CHECK(contains(copy, "*** SALINAN 2 ***"));
    CHECK_FALSE(contains(print(domain_sale(), shop_with(32)), "SALINAN"));
}

TEST_CASE("receipt: long names, large amounts, fractions and discounts keep their place") {
    check_golden("receipt/extreme_32.txt", print(extreme_sale(), shop_with(32)));
    check_golden("receipt/extreme_48.txt", print(extreme_sale(), shop_with(48)));
}

TEST_CASE("receipt: the time and the Hijri date are whole in the months of the longest names") {
    Sale sale = domain_sale();
    for (int month = 0; month < 12; ++month) {
        sale.at = UtcTime{domain_sale().at.ms + std::int64_t{month} * 29 * 86'400'000};
        const std::string text = print(sale, shop_with(32));
        INFO(text);
        CHECK(contains(text, "/26 16:05") != contains(text, "/27 16:05"));
        CHECK(contains(text, " 144"));
    }
}

TEST_CASE("receipt: only a sale with consignment goods explains the mark") {
    Sale sale = domain_sale();
    CHECK(contains(print(sale, shop_with(32)), "titipan"));
    for (SaleLine& line : sale.lines) {
        line.consignor.clear();
    }
    CHECK_FALSE(contains(print(sale, shop_with(32)), "(T)"));
}

TEST_CASE("receipt: an exact total has no line for the rounding") {
    Sale sale = domain_sale();
    CHECK(contains(print(sale, shop_with(32)), "Pembulatan"));
    sale.lines = {sale_line("KOPI", "BKS", 12'000, Quantity::whole(1))};
    settle(sale, Money{20'000});
    CHECK_FALSE(contains(print(sale, shop_with(32)), "Pembulatan"));
}

TEST_CASE("receipt: ends in the sale's number as a barcode, then the cut") {
    const ReceiptDocument document = make_sale_receipt(domain_sale(), shop_with(32), in_indonesian);
    REQUIRE(document.lines.size() > 2);
    CHECK((document.lines.back() == ReceiptDocument::Line{ReceiptDocument::Cut{}}));
    CHECK((document.lines[document.lines.size() - 2] ==
           ReceiptDocument::Line{ReceiptDocument::Barcode{"K1-260314-0042"}}));
    CHECK(document.columns == 32);
}

TEST_CASE("receipt: no line is longer than the paper and none has a control character") {
    check_property("every line fits", [] {
        const Sale sale = any_sale();
        ShopProfile profile =
            shop_with(*rc::gen::elementOf(std::vector<int>{32, 42, 48}),
                      *rc::gen::element(TaxStatus::taxable_enterprise, TaxStatus::not_taxable_enterprise));
        profile.name = any_name();
        profile.address = any_name();
        profile.footer = any_name();
        profile.tax_number = any_name();
        const auto document = make_sale_receipt(sale, profile, in_indonesian, {.copy = {1}});
        for (const auto& line : document.lines) {
            const auto* text = std::get_if<ReceiptDocument::Text>(&line);
            if (text == nullptr) continue;
            const int cells = text->size == ReceiptDocument::Size::large ? 2 : 1;
            RC_ASSERT(static_cast<int>(text_length(text->text)) * cells <= profile.receipt_columns);
            for (const char c : text->text) {
                RC_ASSERT(static_cast<unsigned char>(c) >= 0x20);
                RC_ASSERT(c != 0x7F);
            }
        }
    });
}

TEST_CASE("receipt: no amount is ever cut off") {
    check_property("every amount stands at the end of its line", [] {
        const Sale sale = any_sale();
        const std::string text = print(sale, shop_with(*rc::gen::elementOf(std::vector<int>{32, 42, 48})));
        std::vector<Money> amounts = {sale.total, sale.due, sale.change, sale.payments.front().amount};
        for (const SaleLine& line : sale.lines) {
            amounts.push_back(line.gross);
            RC_ASSERT(contains(text, "x " + format_money(line.unit_price)) ||
                      contains(text, " " + format_money(line.unit_price) + "\n"));
        }
        for (const Money amount : amounts) {
            RC_ASSERT(contains(text, " " + format_money(amount) + "\n"));
        }
    });
}

TEST_CASE("receipt: the same sale gives the same receipt") {
    const auto once = make_sale_receipt(domain_sale(), shop_with(32), in_indonesian);
    CHECK((make_sale_receipt(domain_sale(), shop_with(32), in_indonesian) == once));
}

TEST_CASE("receipt: a member's has the code, the masked name, what came off and the purchases of the year") {
    check_golden("receipt/member_32.txt",
                 print(member_sale(), shop_with(32), in_indonesian, {.member_name = "AHMAD F*"}));
    check_golden("receipt/member_48.txt",
                 print(member_sale(), shop_with(48), in_indonesian, {.member_name = "AHMAD F*"}));
}

TEST_CASE("receipt: a sale that was paid in parts names each, and money that nobody has seen yet") {
    check_golden("receipt/split_32.txt", print(split_sale(), shop_with(32)));
}

TEST_CASE("receipt: goods that came back have negative sums, where they are from, and what was paid back") {
    check_golden("receipt/return_32.txt", print(return_sale(), shop_with(32)));
    CHECK(contains(print(return_sale(), shop_with(32)), "*** RETUR ***"));
}

TEST_CASE("receipt: a void says which sale it undoes, and why") {
    Sale sale = return_sale();
    sale.voids = domain_sale().number;
    sale.reason = "salah pembeli";
    const std::string text = print(sale, shop_with(32));
    CHECK(contains(text, "*** BATAL K1-260314-0042 ***"));
    CHECK(contains(text, "Alasan: salah pembeli"));
    CHECK_FALSE(contains(text, "RETUR"));
}

TEST_CASE("receipt: whoever gets a gift sees no price") {
    const std::string text =
        print(domain_sale(), shop_with(32), in_indonesian, {.prices = ReceiptOptions::Prices::hidden});
    CHECK(contains(text, "*** STRUK HADIAH ***"));
    CHECK(contains(text, "INDOMIE GORENG 85G"));
    CHECK(contains(text, "K1-260314-0042"));
    for (const char* const price : {"10.350", "3.450", "10.000", "TOTAL", "50.000"}) {
        CHECK_FALSE(contains(text, price));
    }
}

TEST_CASE("receipt: one from a training says so at both ends and can't be scanned as a real one") {
    const ReceiptOptions training{.purpose = ReceiptOptions::Purpose::training};
    const auto document = make_sale_receipt(domain_sale(), shop_with(32), in_indonesian, training);
    const std::string text = to_plain_text(document);
    CHECK(text.find("LATIHAN") != text.rfind("LATIHAN"));
    for (const auto& line : document.lines) {
        CHECK_FALSE(std::holds_alternative<ReceiptDocument::Barcode>(line));
    }
}

TEST_CASE("receipt: price before tax and PPN add up to what the taxed goods cost") {
    const std::string text = print(taxed_sale(), shop_with(32, TaxStatus::taxable_enterprise));
    CHECK(contains(text, "24.775\n")); // 24.774,77
    CHECK(contains(text, "22.710\n")); // 22.710,21
    CHECK(contains(text, "2.725\n"));  // 2.725,23
}
