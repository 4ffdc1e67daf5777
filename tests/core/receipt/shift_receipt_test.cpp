#include "core/receipt/shift_receipt.h"
#include "core/values/text.h"
#include "tests/core/receipt/example_sales.h"
#include "tests/core/receipt/example_shifts.h"
#include "tests/support/golden.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

ShopProfile shop_with(int columns, TaxStatus tax_status = TaxStatus::not_taxable_enterprise) {
    ShopProfile profile = receipt_shop();
    profile.receipt_columns = columns;
    profile.tax_status = tax_status;
    return profile;
}

std::string print(const ShiftReport& report, const ShopProfile& profile = shop_with(32),
                  const Translate& translate = in_indonesian) {
    return to_plain_text(make_shift_receipt(report, profile, translate));
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

void check_on_paper(const std::string& name, const ShiftReport& report) {
    for (const int columns : {32, 42, 48}) {
        check_golden("receipt/" + name + "_" + std::to_string(columns) + ".txt",
                     print(report, shop_with(columns)));
    }
    check_golden("receipt/" + name + "_32_english.txt", print(report, shop_with(32), in_english));
}

} // namespace

TEST_CASE("shift receipt: a Z report, on paper of every width and in both languages") {
    check_on_paper("z_report", closed_shift());
}

TEST_CASE("shift receipt: an X report, likewise") {
    check_on_paper("x_report", open_shift());
}

TEST_CASE("shift receipt: the report of a shift in which nothing happened") {
    check_on_paper("z_report_empty", empty_shift());
}

TEST_CASE("shift receipt: a first count stands below the last one, and only when there were two") {
    ShiftReport report = closed_shift();
    CHECK_FALSE(contains(print(report), "Hitungan pertama"));
    report.closing->first_count = FirstCount{{{Money{100'000}, 15}}, Money{1'500'000}, Money{1'522'000}};
    const std::string text = print(report);
    CHECK(contains(text, "Hitungan pertama       1.500.000\n  selisih saat itu       -22.000\n"));
    CHECK(contains(print(report, shop_with(48), in_english), "First count"));
}

TEST_CASE("shift receipt: the drawer is counted blind, so an X report has nothing of the cash") {
    const std::string text = print(open_shift());
    for (const char* part : {"Modal awal", "Seharusnya", "Dihitung", "SELISIH", "setoran", "____"}) {
        CAPTURE(part);
        CHECK_FALSE(contains(text, part));
        CHECK(contains(print(closed_shift()), part));
    }
}

TEST_CASE(
    "shift receipt: the terms of the cash add up to what should be there, the count to what was counted") {
    std::int64_t sum = 0;
    std::int64_t counted = 0;
    const auto amount_of = [](const std::string& line) {
        std::string digits = line.substr(line.rfind(' ') + 1);
        std::erase(digits, '.');
        return std::stoll(digits);
    };
    for (const auto& line : make_shift_receipt(closed_shift(), shop_with(48), in_indonesian).lines) {
        const auto* text = std::get_if<ReceiptDocument::Text>(&line);
        if (text == nullptr) continue;
        if (text->text.starts_with("Modal awal") || text->text.starts_with("+ ") ||
            text->text.starts_with("- "))
            sum += amount_of(text->text);
        if (text->text.starts_with("  ") && contains(text->text, " x ")) counted += amount_of(text->text);
        if (text->text.starts_with("Seharusnya")) CHECK(amount_of(text->text) == sum);
        if (text->text.starts_with("Dihitung")) CHECK(amount_of(text->text) == counted);
        if (text->text.starts_with("SELISIH")) {
            CHECK(amount_of(text->text) == counted - sum);
            CHECK((text->weight == ReceiptDocument::Weight::bold));
        }
    }
    CHECK(sum == closed_shift().cash.total().rupiah());
}

TEST_CASE("shift receipt: PPN stands only in the report of a taxable enterprise") {
    CHECK_FALSE(contains(print(closed_shift()), "PPN"));
    CHECK(contains(print(closed_shift(), shop_with(32, TaxStatus::taxable_enterprise)), "612.345"));
}

TEST_CASE("shift receipt: who counted is named when it is not who had the drawer") {
    ShiftReport report = closed_shift();
    CHECK_FALSE(contains(print(report), "Dihitung oleh"));
    report.closing->cashier = UserId{9};
    report.closing->cashier_name = "ZAINAB";
    CHECK(contains(print(report), "Dihitung oleh             ZAINAB\n"));
}

TEST_CASE("shift receipt: numbers that no sale has are said") {
    ShiftReport report = closed_shift();
    report.missing_count = 3;
    CHECK(contains(print(report), "Nomor yang hilang              3\n"));
}

TEST_CASE("shift receipt: the whole hash of the chain's head stands there") {
    for (const int columns : {32, 42, 48}) {
        std::string text = print(closed_shift(), shop_with(columns));
        std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
        CHECK(contains(text, "Jurnal10.482" + closed_shift().journal_hash));
    }
}

TEST_CASE("shift receipt: no line is longer than the paper, whatever the sums") {
    ShiftReport report = closed_shift();
    for (Money* money : {&report.gross, &report.discount, &report.returns, &report.net, &report.member_net,
                         &report.cash.sales, &report.cash.drops, &report.closing->counted}) {
        *money = Money{999'999'999'999'999};
    }
    report.shift.cashier_name = "MUHAMMAD FAISAL ABDURRAHMAN WAHID HASYIM";
    report.closing->reason = "SATUKATAYANGPANJANGSEKALITANPASPASIDIDALAMNYA \x1b@";
    for (const int columns : {32, 42, 48}) {
        for (const auto& line : make_shift_receipt(report, shop_with(columns), in_indonesian).lines) {
            const auto* text = std::get_if<ReceiptDocument::Text>(&line);
            if (text == nullptr) continue;
            CAPTURE(text->text);
            CHECK(text_length(text->text) <= static_cast<std::size_t>(columns));
            CHECK(std::ranges::none_of(text->text,
                                       [](char c) { return static_cast<unsigned char>(c) < 0x20; }));
        }
    }
}
