#include "db/day_close_table.h"

#include <algorithm>

namespace sokoguru::db {

DayCloseTable::DayCloseTable(Database& database, LaneKey lane)
    : lane_(lane),
      add_(database,
           "INSERT INTO day_close (shop, lane, business_day, epoch, seq, at_ms, user, ticket_count, "
           "gross, discount, net, tax, cost, own_net, own_tax, member_net, member_count, "
           "consigned_net, rounding, donation, return_count, void_count, manual_discount, "
           "drawer_opening_count, cash_difference, approver) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, "
           "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      add_tender_(database, "INSERT INTO day_close_tender (shop, lane, business_day, tender, count, amount, "
                            "unconfirmed) VALUES (?, ?, ?, ?, ?, ?, ?)"),
      last_(database, "SELECT max(business_day) FROM day_close WHERE shop = ? AND lane = ?"),
      find_(database, "SELECT at_ms, ticket_count, gross, discount, net, tax, cost, own_net, own_tax, "
                      "member_net, member_count, consigned_net, rounding, donation, return_count, "
                      "void_count, manual_discount, drawer_opening_count, cash_difference, approver "
                      "FROM day_close WHERE shop = ? AND lane = ? AND business_day = ?"),
      tenders_(database, "SELECT tender, count, amount, unconfirmed FROM day_close_tender WHERE shop = ? AND "
                         "lane = ? AND business_day = ?") {}

void DayCloseTable::add(const Entry& entry, const DayClosing& closing) {
    const DayFigures& figures = closing.figures;
    const SalesSums& sums = figures.sums;
    add_.run(lane_.shop, lane_.lane, closing.day, lane_.epoch, entry.sequence, closing.at, entry.user,
             sums.count, sums.gross, sums.discount, sums.net, sums.tax, sums.cost, sums.own_net, sums.own_tax,
             figures.member_net, figures.member_count, figures.consigned_net, figures.rounding,
             figures.donation, figures.return_count, figures.void_count, figures.manual_discount,
             figures.drawer_opening_count, figures.cash_difference, closing.approver);
    for (const TenderTotal& total : figures.tenders) {
        add_tender_.run(lane_.shop, lane_.lane, closing.day, total.tender, total.count, total.amount,
                        total.unconfirmed);
    }
}

std::optional<BusinessDay> DayCloseTable::last() {
    Rows rows = last_.query(lane_.shop, lane_.lane);
    rows.next();
    return rows.optional_day();
}

std::optional<DayClosing> DayCloseTable::find(BusinessDay day) {
    Rows rows = find_.query(lane_.shop, lane_.lane, day);
    if (!rows.next()) return std::nullopt;
    DayClosing closing;
    closing.day = day;
    closing.at = rows.time();
    DayFigures& figures = closing.figures;
    figures.sums.count = rows.integer();
    figures.sums.gross = rows.money();
    figures.sums.discount = rows.money();
    figures.sums.net = rows.money();
    figures.sums.tax = rows.money();
    figures.sums.cost = rows.money();
    figures.sums.own_net = rows.money();
    figures.sums.own_tax = rows.money();
    figures.member_net = rows.money();
    figures.member_count = rows.integer();
    figures.consigned_net = rows.money();
    figures.rounding = rows.money();
    figures.donation = rows.money();
    figures.return_count = rows.integer();
    figures.void_count = rows.integer();
    figures.manual_discount = rows.money();
    figures.drawer_opening_count = rows.integer();
    figures.cash_difference = rows.money();
    closing.approver = rows.id<UserId>();
    Rows tenders = tenders_.query(lane_.shop, lane_.lane, day);
    while (tenders.next()) {
        TenderTotal total;
        total.tender = tenders.word<Tender>();
        total.count = tenders.integer();
        total.amount = tenders.money();
        total.unconfirmed = tenders.money();
        figures.tenders.push_back(total);
    }
    std::ranges::sort(figures.tenders, {}, &TenderTotal::tender);
    return closing;
}

} // namespace sokoguru::db
