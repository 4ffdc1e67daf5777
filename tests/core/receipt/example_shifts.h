#pragma once

#include "core/report/shift_report.h"

#include <string>

namespace sokoguru::test {

/// A day's shift that closed with a little too little.
inline ShiftReport closed_shift() {
    ShiftReport report;
    report.shift.id = ShiftId{17};
    report.shift.cashier = UserId{2};
    report.shift.cashier_name = "FAISAL";
    report.shift.opened_at = UtcTime{1'773'447'000'000}; // 14 March 2026, 07.10 in Mojokerto
    report.shift.opened_day = BusinessDay{20'526};
    report.shift.float_counts = {{Money{10'000}, 20}};
    report.shift.float_total = Money{200'000};
    report.first_sale = SaleNumber{LaneId{1}, EpochId{1}, BusinessDay{20'526}, 1};
    report.last_sale = SaleNumber{LaneId{1}, EpochId{1}, BusinessDay{20'526}, 412};
    report.sale_count = 412;
    report.gross = Money{8'412'500};
    report.discount = Money{96'250};
    report.return_count = 3;
    report.returns = Money{41'000};
    report.void_count = 2;
    report.voids = Money{27'750};
    report.net = Money{8'247'500};
    report.member_net = Money{5'130'000};
    report.public_net = Money{3'117'500};
    report.own_net = Money{7'690'500};
    report.consigned_net = Money{557'000};
    report.tax = Money{612'345};
    report.rounding = Money{-1'150};
    report.donation = Money{23'400};
    report.tenders = {{Tender::cash, 371, Money{5'819'750}, Money{}},
                      {Tender::qris, 29, Money{1'600'000}, Money{85'000}},
                      {Tender::transfer, 2, Money{450'000}, Money{}},
                      {Tender::member_credit, 14, Money{350'000}, Money{}},
                      {Tender::voucher, 2, Money{50'000}, Money{}}};
    report.cash = {.float_total = Money{200'000},
                   .sales = Money{5'862'750},
                   .refunds = Money{43'000},
                   .credit_repayments = Money{125'000},
                   .cash_in = Money{50'000},
                   .cash_out = Money{35'000},
                   .drops = Money{4'000'000}};
    report.removed_line_count = 11;
    report.cancelled_cart_count = 2;
    report.changed_price_count = 1;
    report.manual_discount = Money{5'000};
    report.drawer_opening_count = 4;
    report.journal_sequence = 10'482;
    report.journal_hash = "1f3a09bc5d77e1028c4b6a90d3f2e5178a6bc0d4e9f13527a8b4c6d0e2f41375";
    ShiftClosing closing;
    closing.at = UtcTime{1'773'500'400'000}; // 22.00
    closing.day = BusinessDay{20'526};
    closing.counts = {{Money{100'000}, 12}, {Money{50'000}, 11}, {Money{20'000}, 10}, {Money{10'000}, 15},
                      {Money{5'000}, 7},    {Money{2'000}, 10},  {Money{1'000}, 0},   {Money{500}, 4},
                      {Money{200}, 5},      {Money{100}, 2}};
    closing.counted = sum_of(closing.counts);
    closing.expected = report.cash.total();
    closing.reason = "salah memberi kembalian sebelum salat Asar";
    closing.cashier = UserId{2};
    closing.cashier_name = "FAISAL";
    report.closing = closing;
    return report;
}

/// The same one at noon.
inline ShiftReport open_shift() {
    ShiftReport report = closed_shift();
    report.closing.reset();
    return report;
}

/// Nothing was sold and nothing happened.
inline ShiftReport empty_shift() {
    ShiftReport report;
    report.shift = closed_shift().shift;
    report.cash.float_total = report.shift.float_total;
    report.journal_sequence = 42;
    report.journal_hash = std::string(64, '0');
    ShiftClosing closing = *closed_shift().closing;
    closing.counts = report.shift.float_counts;
    closing.counted = report.shift.float_total;
    closing.expected = report.shift.float_total;
    closing.reason.clear();
    report.closing = closing;
    return report;
}

} // namespace sokoguru::test
