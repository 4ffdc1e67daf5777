#pragma once

#include "core/receipt/sale_receipt.h"
#include "core/sale/payment.h"

#include <array>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace sokoguru::test {

/// The receipt's words as the domain sheet has them. A word that is not here is a mistake of the receipt.
inline std::string in_indonesian(std::string_view english) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 29> words = {{
        {"COPY", "SALINAN"},
        {"Csh", "Ksr"},
        {"Subtotal ({} items)", "Subtotal ({} barang)"},
        {"Rounding", "Pembulatan"},
        {"TOTAL", "TOTAL"},
        {"Cash", "Tunai"},
        {"Change", "Kembali"},
        {"Taxed goods before PPN", "Barang kena pajak"},
        {"PPN included", "PPN di dalamnya"},
        {"(T)=consignment goods", "(T)=barang titipan/konsinyasi"},
        {"Tax base (DPP)", "DPP"},
        {"TRAINING", "LATIHAN"},
        {"VOID", "BATAL"},
        {"RETURN", "RETUR"},
        {"GIFT RECEIPT", "STRUK HADIAH"},
        {"Member", "Anggota"},
        {"from", "dari"},
        {"Discount", "Diskon"},
        {"Discount then", "Diskon waktu itu"},
        {"Member discount", "Diskon anggota"},
        {"QRIS", "QRIS"},
        {"Member credit", "Kasbon"},
        {"Paid back", "Dikembalikan"},
        {"not yet seen", "belum dikonfirmasi"},
        {"due", "jatuh tempo"},
        {"Donation (by consent)", "Infaq (atas persetujuan)"},
        {"SHU purchases this year", "Belanja SHU th ini"},
        {"Reason", "Alasan"},
        {"You saved", "Anda hemat"},
    }};
    for (const auto& [key, word] : words) {
        if (key == english) return std::string(word);
    }
    throw std::invalid_argument("not translated: " + std::string(english));
}

inline std::string in_english(std::string_view english) {
    return std::string(english);
}

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

/// Sums the lines, rounds to 100 and pays in cash.
inline void settle(Sale& sale, Money received) {
    sale.total = Money{};
    for (const SaleLine& line : sale.lines) {
        sale.total += line.net;
    }
    sale.due = round_for_cash(sale.total, Money{100});
    sale.rounding = sale.due - sale.total;
    sale.payments = {{Tender::cash, received}};
    sale.change = received - sale.due;
}

/// The sale in the domain sheet's picture, with 50 rupiah less for the noodles, so that it is rounded.
inline Sale domain_sale() {
    Sale sale;
    sale.number = {LaneId{1}, EpochId{1}, BusinessDay{20'526}, 42};
    sale.cart = CartId{42};
    sale.at = UtcTime{1'773'479'100'000}; // 14 March 2026, 16:05 in Mojokerto
    sale.cashier_name = "FAISAL";
    sale.lines = {sale_line("INDOMIE GORENG 85G", "PCS", 3'450, Quantity::whole(3)),
                  sale_line("LE MINERALE 600ML", "BTL", 3'000, Quantity::whole(2)),
                  sale_line("KERIPIK TEMPE", "BKS", 10'000, Quantity::whole(1))};
    sale.lines.back().consignor = "Bu Sri";
    settle(sale, Money{50'000});
    return sale;
}

/// One taxed line, the domain sheet's 27.500, and exempt rice by weight.
inline Sale taxed_sale() {
    Sale sale = domain_sale();
    sale.lines = {sale_line("MINYAK GORENG 2L", "PCH", 27'500, Quantity::whole(1)),
                  sale_line("BERAS CURAH", "KG", 14'500, Quantity{2'350})};
    sale.lines[0].tax = ppn_inside(sale.lines[0].net);
    sale.lines[1].tax_class = TaxClass::exempt;
    settle(sale, Money{100'000});
    return sale;
}

/// As long and as large as it gets.
inline Sale extreme_sale() {
    Sale sale = domain_sale();
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

inline void take_off(SaleLine& line, LineDiscount discount) {
    line.discount += discount.amount;
    line.net = line.gross - line.discount;
    line.discounts.push_back(std::move(discount));
}

/// The domain sheet's picture to the rupiah: 26.500 less 250 for a member, 50 rounded away, 300 given.
inline Sale member_sale() {
    Sale sale = domain_sale();
    sale.lines[0] = sale_line("INDOMIE GORENG 85G", "PCS", 3'500, Quantity::whole(3));
    take_off(sale.lines[0], {LineDiscount::Kind::price_level, {}, {}, Money{250}, {}});
    sale.buyer_class = BuyerClass::member;
    sale.member = SaleMember{MemberId{123}, "A-00123", Money{1'284'500}};
    settle(sale, Money{50'000});
    sale.donation = Money{300};
    sale.change -= sale.donation;
    return sale;
}

/// A promotion and a discount by hand, paid by QRIS, member credit and cash.
inline Sale split_sale() {
    Sale sale = domain_sale();
    take_off(sale.lines[0],
             {LineDiscount::Kind::promotion, PromotionId{1}, "Beli 3 hemat", Money{1'000}, {}});
    take_off(sale.lines[2], {LineDiscount::Kind::manual_line, {}, "rusak", Money{500}, {}});
    settle(sale, Money{});
    sale.payments = {
        {.tender = Tender::qris, .amount = Money{10'000}, .state = PaymentState::unconfirmed},
        {.tender = Tender::member_credit, .amount = Money{4'850}, .due_day = BusinessDay{20'556}},
        {.tender = Tender::cash, .amount = Money{20'000}}};
    sale.change = Money{34'850} - sale.due;
    return sale;
}

/// Two of the three noodles come back, and what had been taken off them.
inline Sale return_sale() {
    Sale sale = domain_sale();
    sale.number.ordinal = 43;
    sale.lines = {sale_line("INDOMIE GORENG 85G", "PCS", 3'450, Quantity::whole(-2))};
    take_off(sale.lines[0], {LineDiscount::Kind::returned, {}, {}, Money{-600}, {}});
    sale.lines[0].origin = OriginLine{domain_sale().number, LineId{1}};
    settle(sale, Money{});
    sale.payments = {{.tender = Tender::cash, .amount = sale.due}};
    sale.change = Money{};
    return sale;
}

} // namespace sokoguru::test
