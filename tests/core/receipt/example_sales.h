#pragma once

#include "core/receipt/sale_receipt.h"
#include "core/sale/payment.h"
#include "tests/support/locale_file.h"

#include <string>
#include <utility>
#include <vector>

namespace sokoguru::test {

inline ShopProfile receipt_shop() {
    ShopProfile profile;
    profile.name = "KOPPONTREN AL-CONTOH";
    profile.address = "Jl. Contoh 7, Kota Mojokerto";
    profile.footer = "Terima kasih. Barang dapat ditukar dalam 1 hari dengan struk.";
    profile.tax_number = "01.234.567.8-602.000";
    profile.hijri_shift_days = -1;
    return profile;
}

inline SaleLine sale_line(std::string name, std::string unit_name, std::int64_t unit_price,
                          Quantity quantity) {
    SaleLine line;
    line.name = std::move(name);
    line.unit_name = std::move(unit_name);
    line.unit_price = Money{unit_price};
    line.quantity = quantity;
    line.base_quantity = quantity;
    line.gross = Money{multiply_divide_half_up(unit_price, quantity.thousandths(), 1000)};
    line.net = line.gross;
    return line;
}

/// Takes something off a line.
inline void take_off(SaleLine& line, LineDiscount discount) {
    line.discount += discount.amount;
    line.net -= discount.amount;
    line.discounts.push_back(std::move(discount));
}

inline LineDiscount discount_of(LineDiscount::Kind kind, std::int64_t rupiah) {
    return {.kind = kind, .promotion = {}, .label = {}, .amount = Money{rupiah}, .approver = {}};
}

inline LineDiscount promotion(std::int64_t id, std::string name, std::int64_t rupiah) {
    return {.kind = LineDiscount::Kind::promotion,
            .promotion = PromotionId{id},
            .label = std::move(name),
            .amount = Money{rupiah},
            .approver = {}};
}

/// Sums the lines, takes other tenders first, rounds the rest to 100 and pays it in cash, or gets it back.
inline void settle(Sale& sale, Money received, std::vector<Payment> others = {}) {
    sale.total = Money{};
    for (const SaleLine& line : sale.lines) {
        sale.total += line.net;
    }
    const AmountDue due = amount_due(sale.total, others, Money{100});
    sale.rounding = due.rounding;
    sale.due = sale.total + sale.rounding;
    sale.payments = std::move(others);
    const Money in_cash = due.in_cash < Money{} ? due.in_cash : received;
    if (in_cash != Money{} || sale.payments.empty()) sale.payments.push_back({Tender::cash, in_cash});
    sale.change = in_cash - due.in_cash - sale.donation;
}

/// The sale in the domain sheet's picture.
inline Sale domain_sale() {
    Sale sale;
    sale.number = {LaneId{1}, EpochId{1}, BusinessDay{20'526}, 42};
    sale.cart = CartId{42};
    sale.at = UtcTime{1'773'479'100'000}; // 14 March 2026, 16:05 in Mojokerto
    sale.cashier_name = "FAISAL";
    sale.buyer_class = BuyerClass::member;
    sale.member = SaleMember{MemberId{123}, "A-00123", Money{1'284'500}};
    sale.lines = {sale_line("INDOMIE GORENG 85G", "PCS", 3'500, Quantity::whole(3)),
                  sale_line("LE MINERALE 600ML", "BTL", 3'000, Quantity::whole(2)),
                  sale_line("KERIPIK TEMPE", "BKS", 10'000, Quantity::whole(1))};
    take_off(sale.lines[0], discount_of(LineDiscount::Kind::price_level, 250));
    sale.lines.back().consignor = "Bu Sri";
    sale.donation = Money{300};
    settle(sale, Money{50'000});
    return sale;
}

/// The same goods, bought by somebody who is no member.
inline Sale plain_sale() {
    Sale sale = domain_sale();
    sale.buyer_class = BuyerClass::general_public;
    sale.member.reset();
    sale.donation = Money{};
    sale.lines[0] = sale_line("INDOMIE GORENG 85G", "PCS", 3'500, Quantity::whole(3));
    settle(sale, Money{50'000});
    return sale;
}

/// Something of every kind is taken off, and every tender pays a part.
inline Sale promoted_sale() {
    using Kind = LineDiscount::Kind;
    Sale sale = domain_sale();
    sale.donation = Money{};
    sale.lines = {sale_line("INDOMIE GORENG 85G", "PCS", 3'500, Quantity::whole(40)),
                  sale_line("LE MINERALE 600ML", "BTL", 3'000, Quantity::whole(4)),
                  sale_line("TEH BOTOL 350ML", "BTL", 4'500, Quantity::whole(3)),
                  sale_line("SABUN BATANG", "PCS", 4'000, Quantity::whole(3)),
                  sale_line("KOPI SACHET", "RTG", 14'000, Quantity::whole(5)),
                  sale_line("SENTER", "PCS", 25'000, Quantity::whole(1))};
    take_off(sale.lines[0], discount_of(Kind::case_price, 20'000));
    take_off(sale.lines[1], promotion(3, "Minuman 10%", 1'200));
    take_off(sale.lines[2], promotion(3, "Minuman 10%", 1'350));
    take_off(sale.lines[3], promotion(4, "Sabun 3 bayar 2", 4'000));
    take_off(sale.lines[4], discount_of(Kind::tier, 2'500));
    take_off(sale.lines[5], discount_of(Kind::price_level, 1'000));
    take_off(sale.lines[5], discount_of(Kind::manual_line, 2'000));
    take_off(sale.lines[0], discount_of(Kind::manual_cart, 3'000));
    take_off(sale.lines[4], discount_of(Kind::manual_cart, 1'000));
    settle(sale, Money{50'000},
           {{Tender::qris, Money{100'000}, PaymentState::unconfirmed, "K1-260314-0042", {}},
            {Tender::transfer, Money{25'000}, PaymentState::confirmed, "BSI 7712", {}},
            {Tender::member_credit, Money{50'000}, PaymentState::confirmed, "", BusinessDay{20'556}},
            {Tender::voucher, Money{20'000}, PaymentState::confirmed, "V-0007", {}}});
    return sale;
}

/// A line as it comes back.
inline SaleLine coming_back(SaleLine line, std::int64_t ordinal, Money discount_then = {}) {
    line.quantity = -line.quantity;
    line.base_quantity = -line.base_quantity;
    line.gross = -line.gross;
    line.net = -line.net;
    line.tax = -line.tax;
    line.discounts.clear();
    line.discount = Money{};
    line.origin = OriginLine{{LaneId{1}, EpochId{1}, BusinessDay{20'526}, ordinal}, LineId{1}};
    if (discount_then != Money{})
        take_off(line, discount_of(LineDiscount::Kind::returned, -discount_then.rupiah()));
    return line;
}

/// Goods of two sales come back; the money goes to what was owed first.
inline Sale returned_sale() {
    Sale sale = domain_sale();
    sale.number.ordinal = 57;
    sale.donation = Money{};
    sale.lines = {
        coming_back(sale_line("INDOMIE GORENG 85G", "PCS", 3'500, Quantity::whole(3)), 42, Money{250}),
        coming_back(sale_line("SENTER", "PCS", 25'000, Quantity::whole(1)), 39),
        coming_back(sale_line("LE MINERALE 600ML", "BTL", 3'000, Quantity::whole(1)), 42)};
    settle(sale, Money{}, {{Tender::member_credit, Money{-25'000}, PaymentState::confirmed, "", {}}});
    return sale;
}

/// Something comes back without its receipt, and something dearer is taken for it.
inline Sale exchanged_sale() {
    Sale sale = plain_sale();
    sale.number.ordinal = 58;
    SaleLine back = coming_back(sale_line("SANDAL JEPIT 9", "PSG", 15'000, Quantity::whole(1)), 1);
    back.origin.reset();
    sale.lines = {back, sale_line("SANDAL JEPIT 10", "PSG", 17'500, Quantity::whole(1))};
    sale.reason = "salah ukuran";
    settle(sale, Money{5'000});
    return sale;
}

/// The domain sheet's sale is undone.
inline Sale undone_sale() {
    Sale sale = domain_sale();
    sale.voids = sale.number;
    sale.number.ordinal = 43;
    sale.reason = "salah scan";
    for (SaleLine& line : sale.lines) {
        const auto discounts = line.discounts;
        line = coming_back(line, 42);
        for (LineDiscount discount : discounts) {
            discount.amount = -discount.amount;
            take_off(line, discount);
        }
    }
    sale.member->spending_this_year = Money{1'258'250};
    sale.donation = Money{-300};
    sale.total = -sale.total;
    sale.rounding = -sale.rounding;
    sale.due = -sale.due;
    sale.payments = {{Tender::cash, Money{-26'500}}};
    sale.change = Money{};
    return sale;
}

/// One taxed line, the domain sheet's 27.500, and exempt rice by weight.
inline Sale taxed_sale() {
    Sale sale = plain_sale();
    sale.lines = {sale_line("MINYAK GORENG 2L", "PCH", 27'500, Quantity::whole(1)),
                  sale_line("BERAS CURAH", "KG", 14'500, Quantity{2'350})};
    sale.lines[0].tax = ppn_inside(sale.lines[0].net);
    sale.lines[1].tax_class = TaxClass::exempt;
    settle(sale, Money{100'000});
    return sale;
}

/// As long and as large as it gets.
inline Sale extreme_sale() {
    Sale sale = plain_sale();
    sale.number.epoch = EpochId{12};
    sale.number.ordinal = 123'456;
    sale.cashier_name = "MUHAMMAD FAISAL ABDURRAHMAN WAHID HASYIM";
    sale.at = UtcTime{sale.at.ms + std::int64_t{250} * 86'400'000}; // Jumadilakhir, the longest month's name
    sale.lines = {
        sale_line("KITAB FATHUL QARIB TERJEMAH LENGKAP DENGAN PENJELASAN DAN TASHIH CETAKAN KEDELAPAN",
                  "EKSEMPLAR", 1'234'567, Quantity::whole(12'345)),
        sale_line("SIRUPMARKISAKEMASANEKONOMISTANPASPASIDALAMNAMA", "BTL", 18'500, Quantity::whole(1)),
        sale_line("Kué lapis légit بسم الله", "KG", 123'456, Quantity{98'765'432}),
        sale_line("PERMEN", "BJ", 50, Quantity::whole(7))};
    sale.lines[1].discount = Money{1'500};
    sale.lines[1].net = Money{17'000};
    sale.lines[1].consignor = "Bu Sri";
    settle(sale, Money{999'999'999'999});
    return sale;
}

} // namespace sokoguru::test
