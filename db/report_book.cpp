#include "db/report_book.h"

#include "core/values/ensure.h"
#include "db/database.h"
#include "db/day_close_table.h"
#include "db/ledger.h"
#include "db/report_range.h"
#include "db/sold_lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <limits>
#include <utility>

// One row for each ticket: its key and name, and the sums of its lines. The key of the table leads, so the
// tickets come one after the other and nothing is sorted.
#define TICKETS(key, name)                                                                                   \
    "(SELECT " key " AS key, " name " AS name, s.business_day AS day, sum(l.gross) AS gross, "               \
    "sum(l.discount) AS discount, sum(l.net) AS net, sum(l.tax) AS tax, sum(l.cost) AS cost, "               \
    "coalesce(sum(l.net) FILTER (WHERE l.consignor = ''), 0) AS own_net, "                                   \
    "coalesce(sum(l.tax) FILTER (WHERE l.consignor = ''), 0) AS own_tax "                                    \
    "FROM sale AS s CROSS JOIN sale_line AS l ON " SAME_SALE(l, s) "WHERE " DAYS(                            \
        s) "GROUP BY s.shop, s.lane, s.business_day, s.epoch, s.ordinal)"
#define SUMS_OF_TICKETS                                                                                      \
    "count(*), coalesce(sum(gross), 0), coalesce(sum(discount), 0), coalesce(sum(net), 0), "                 \
    "coalesce(sum(tax), 0), coalesce(sum(cost), 0), coalesce(sum(own_net), 0), coalesce(sum(own_tax), 0) "
// SQLite takes the name from the row of the latest day.
#define BY_TICKET(key, name)                                                                                 \
    "SELECT max(day), key, name, " SUMS_OF_TICKETS "FROM " TICKETS(key, name) "GROUP BY key"

namespace sokoguru::db {

namespace {

constexpr std::size_t best_seller_count = 10;

SalesSums read_sums(Rows& rows) {
    SalesSums sums;
    sums.count = rows.integer();
    sums.gross = rows.money();
    sums.discount = rows.money();
    sums.net = rows.money();
    sums.tax = rows.money();
    sums.cost = rows.money();
    sums.own_net = rows.money();
    sums.own_tax = rows.money();
    return sums;
}

bool is_in_order_of_time(SalesDimension by) {
    return by == SalesDimension::day || by == SalesDimension::weekday || by == SalesDimension::hour;
}

void sort_groups(std::vector<SalesGroup>& groups, SalesDimension by) {
    std::sort(groups.begin(), groups.end(), [&](const SalesGroup& left, const SalesGroup& right) {
        if (is_in_order_of_time(by)) {
            // Numbers without leading zeros: the shorter one comes first.
            return std::pair(left.key.size(), left.key) < std::pair(right.key.size(), right.key);
        }
        return std::pair(-left.sums.net.rupiah(), left.key) < std::pair(-right.sums.net.rupiah(), right.key);
    });
}

} // namespace

struct ReportBook::Parts {
    Parts(Database& open_database, LaneKey open_lane, SqlLedger& open_ledger, DayCloseTable& open_closings)
        : database(&open_database),
          lane(open_lane),
          ledger(&open_ledger),
          closings(&open_closings),
          by_day(*database, BY_TICKET("CAST(s.business_day AS TEXT)", "''")),
          by_weekday(*database, BY_TICKET("CAST((s.business_day + 3) % 7 + 1 AS TEXT)", "''")),
          by_hour(*database, BY_TICKET("CAST((s.at_ms / 60000 + ?5) / 60 % 24 AS TEXT)", "''")),
          by_cashier(*database, BY_TICKET("coalesce((SELECT u.code FROM user_account AS u "
                                          "WHERE u.shop = s.shop AND u.user = s.cashier), '')",
                                          "s.cashier_name")),
          by_class(*database, BY_TICKET("s.buyer_class", "''")),
          by_member(*database, BY_TICKET("coalesce(s.member_code, '')",
                                         "coalesce((SELECT d.name FROM member_detail AS d "
                                         "WHERE d.shop = s.shop AND d.member = s.member), '')")),
          lines(*database, lane),
          product(*database, "SELECT p.sku, coalesce((SELECT u.name FROM product_unit AS u WHERE "
                             "u.shop = p.shop AND u.product = p.product ORDER BY u.factor, u.unit LIMIT 1), "
                             "'') FROM product AS p WHERE p.shop = ? AND p.product = ?"),
          total(*database, "SELECT " SUMS_OF_TICKETS "FROM " TICKETS("''", "''")),
          tenders(*database, "SELECT p.tender, count(*), sum(p.amount) FROM payment AS p WHERE " DAYS(
                                 p) "GROUP BY p.tender"),
          unconfirmed(*database,
                      "SELECT p.tender, sum(p.amount) FROM payment AS p WHERE " DAYS(
                          p) "AND p.state = 'unconfirmed' AND NOT EXISTS (SELECT 1 FROM payment_confirmation "
                             "AS c WHERE c.shop = p.shop AND c.lane = p.lane AND c.business_day = "
                             "+p.business_day AND c.epoch = p.epoch AND c.ordinal = p.ordinal AND c.place = "
                             "p.place) AND NOT EXISTS (SELECT 1 FROM sale AS v WHERE v.shop = p.shop AND "
                             "v.voids_lane = p.lane AND v.voids_business_day = p.business_day AND "
                             "v.voids_epoch = p.epoch AND v.voids_ordinal = p.ordinal) AND NOT EXISTS "
                             "(SELECT 1 FROM sale AS s WHERE " SAME_SALE(
                                 s, p) "AND s.voids_ordinal IS NOT NULL) GROUP BY p.tender"),
          change(*database, "SELECT coalesce(sum(s.change), 0) FROM sale AS s WHERE " DAYS(s)),
          tickets(*database,
                  "SELECT coalesce(sum(s.total) FILTER (WHERE s.buyer_class IN ('member', 'candidate', "
                  "'extraordinary_member')), 0), count(*) FILTER (WHERE s.buyer_class IN ('member', "
                  "'candidate', 'extraordinary_member')), coalesce(sum(s.rounding), 0), "
                  "coalesce(sum(s.donation), 0), count(*) FILTER (WHERE s.voids_ordinal IS NOT NULL) "
                  "FROM sale AS s WHERE " DAYS(s)),
          returns(*database, "SELECT count(DISTINCT s.seq) FROM sale AS s CROSS JOIN sale_line AS l "
                             "ON " SAME_SALE(l, s) "WHERE " DAYS(s) "AND s.voids_ordinal IS NULL AND "
                                                                    "l.quantity < 0"),
          manual_discount(
              *database,
              "SELECT coalesce(sum(d.amount), 0) FROM sale AS s CROSS JOIN sale_discount AS d "
              "ON " SAME_SALE(d, s) "WHERE " DAYS(s) "AND s.voids_ordinal IS NULL "
                                                     "AND d.kind IN ('manual_line', 'manual_cart')"),
          drawer_openings(*database, "SELECT count(*) FROM drawer_opening AS o WHERE " DAYS(o)),
          cash_differences(*database, "SELECT coalesce(sum(c.counted - c.expected), 0) FROM shift_close AS c "
                                      "WHERE " DAYS(c)),
          // From one day to the next by the key, however many tickets there are between them.
          sold_days(*database,
                    "WITH RECURSIVE sold(day) AS (SELECT min(business_day) FROM sale WHERE shop = ?1 AND "
                    "lane = ?2 AND business_day > ?3 UNION ALL SELECT (SELECT min(s.business_day) FROM sale "
                    "AS s WHERE s.shop = ?1 AND s.lane = ?2 AND s.business_day > sold.day) FROM sold "
                    "WHERE sold.day IS NOT NULL) SELECT day FROM sold WHERE day <= ?4"),
          unknown_receipts(*database,
                           "SELECT count(*) FROM print_queue AS q WHERE " DAYS(q) "AND q.state = 'unknown'"),
          shifts_of_day(*database,
                        "SELECT d.shift FROM shift_day AS d WHERE d.shop = ?1 AND d.lane = ?2 AND "
                        "d.business_day = ?3 UNION SELECT o.shift FROM shift AS o WHERE o.shop = ?1 AND "
                        "o.lane = ?2 AND o.opened_day = ?3 ORDER BY 1") {}

    /// Of a dimension that is told of tickets.
    Statement& statement(SalesDimension by) {
        switch (by) {
        case SalesDimension::day: return by_day;
        case SalesDimension::weekday: return by_weekday;
        case SalesDimension::hour: return by_hour;
        case SalesDimension::cashier: return by_cashier;
        case SalesDimension::buyer_class: return by_class;
        case SalesDimension::member: return by_member;
        case SalesDimension::product:
        case SalesDimension::category:
        case SalesDimension::consignor: break;
        }
        throw BrokenInvariant("products, categories and consignors are told of lines");
    }
    std::vector<SalesGroup> tickets_by(SalesDimension by, const DayRange& days, Zone zone);
    std::vector<SalesGroup> products(const DayRange& days, std::size_t most);
    template <class... More>
    Rows query(Statement& statement_of_days, const DayRange& days, const More&... more) {
        return statement_of_days.query(lane.shop, lane.lane, days.first, days.last, more...);
    }

    /// The one number that a statement tells of the days.
    std::int64_t number(Statement& statement_of_days, const DayRange& days) {
        Rows rows = query(statement_of_days, days);
        rows.next();
        return rows.integer();
    }

    Database* database;
    LaneKey lane;
    SqlLedger* ledger;
    DayCloseTable* closings;
    Statement by_day;
    Statement by_weekday;
    Statement by_hour;
    Statement by_cashier;
    Statement by_class;
    Statement by_member;
    SoldLines lines;
    Statement product;
    Statement total;
    Statement tenders;
    Statement unconfirmed;
    Statement change;
    Statement tickets;
    Statement returns;
    Statement manual_discount;
    Statement drawer_openings;
    Statement cash_differences;
    Statement sold_days;
    Statement unknown_receipts;
    Statement shifts_of_day;
};

ReportBook::ReportBook(Database& database, LaneKey lane, SqlLedger& ledger, DayCloseTable& closings)
    : parts_(std::make_unique<Parts>(database, lane, ledger, closings)) {}

ReportBook::~ReportBook() = default;

std::vector<SalesGroup> ReportBook::Parts::tickets_by(SalesDimension by, const DayRange& days, Zone zone) {
    std::vector<SalesGroup> groups;
    Rows rows = by == SalesDimension::hour ? query(by_hour, days, utc_offset_minutes(zone))
                                           : query(statement(by), days);
    while (rows.next()) {
        rows.skip(1);
        SalesGroup group;
        group.key = rows.text();
        group.name = rows.text();
        group.sums = read_sums(rows);
        groups.push_back(std::move(group));
    }
    return groups;
}

/// Those with the largest net. Code and unit are looked up for them alone.
std::vector<SalesGroup> ReportBook::Parts::products(const DayRange& days, std::size_t most) {
    std::vector<SalesGroup> groups;
    std::vector<SoldProduct> sold = lines.by_product(days);
    const auto net = [](const SoldProduct& one) { return one.own.sums.net + one.consigned.sums.net; };
    std::ranges::sort(sold, std::ranges::greater{}, net);
    for (const SoldProduct& one : sold) {
        // Equal ones are told apart by their codes, which are not known yet.
        if (groups.size() >= most && net(one) != groups.back().sums.net) break;
        Rows rows = product.query(lane.shop, one.product);
        if (!rows.next()) continue;
        SalesGroup& group = groups.emplace_back();
        group.key = rows.text();
        group.name = one.name;
        group.unit_name = rows.text();
        group.base_quantity = one.own.base_quantity + one.consigned.base_quantity;
        group.sums = one.own.sums;
        group.sums += one.consigned.sums;
    }
    sort_groups(groups, SalesDimension::product);
    if (groups.size() > most) groups.resize(most);
    return groups;
}

std::vector<SalesGroup> ReportBook::sales(const DayRange& days, SalesDimension by, Zone zone) {
    const ReadScope scope(*parts_->database);
    std::vector<SalesGroup> groups;
    switch (by) {
    case SalesDimension::product: return parts_->products(days, std::numeric_limits<std::size_t>::max());
    case SalesDimension::category: groups = parts_->lines.by_category(days); break;
    case SalesDimension::consignor: groups = parts_->lines.by_consignor(days); break;
    case SalesDimension::day:
    case SalesDimension::weekday:
    case SalesDimension::hour:
    case SalesDimension::cashier:
    case SalesDimension::buyer_class:
    case SalesDimension::member: groups = parts_->tickets_by(by, days, zone); break;
    }
    sort_groups(groups, by);
    if (by == SalesDimension::day) {
        for (SalesGroup& group : groups) {
            const BusinessDay day{std::stoi(group.key)};
            group.name = format_date(day);
            group.key = format_iso_date(day);
        }
    }
    return groups;
}

SalesSums ReportBook::totals(const DayRange& days) {
    Rows rows = parts_->query(parts_->total, days);
    rows.next();
    return read_sums(rows);
}

std::vector<TenderTotal> ReportBook::tenders(const DayRange& days) {
    const ReadScope scope(*parts_->database);
    std::vector<TenderTotal> totals;
    const auto total_of = [&](Tender tender) -> TenderTotal& {
        const auto found = std::ranges::find(totals, tender, &TenderTotal::tender);
        if (found != totals.end()) return *found;
        return totals.emplace_back(TenderTotal{tender, 0, {}, {}});
    };
    Rows rows = parts_->query(parts_->tenders, days);
    while (rows.next()) {
        TenderTotal& total = total_of(rows.word<Tender>());
        total.count = rows.integer();
        total.amount = rows.money();
    }
    Rows unconfirmed = parts_->query(parts_->unconfirmed, days);
    while (unconfirmed.next()) {
        TenderTotal& total = total_of(unconfirmed.word<Tender>());
        total.unconfirmed = unconfirmed.money();
    }
    Rows change = parts_->query(parts_->change, days);
    change.next();
    if (const Money given = change.money(); given != Money{}) total_of(Tender::cash).amount -= given;
    std::ranges::sort(totals, {}, &TenderTotal::tender);
    return totals;
}

std::optional<BusinessDay> ReportBook::last_closed_day() {
    return parts_->closings->last();
}

std::vector<BusinessDay> ReportBook::unclosed_days(BusinessDay last) {
    const BusinessDay after = last_closed_day().value_or(BusinessDay{-1});
    std::vector<BusinessDay> days;
    Rows rows = parts_->query(parts_->sold_days, {after, last});
    while (rows.next()) {
        days.push_back(rows.day());
    }
    return days;
}

DayFigures ReportBook::day_figures(BusinessDay day) {
    const ReadScope scope(*parts_->database);
    const DayRange days{day, day};
    DayFigures figures;
    figures.sums = totals(days);
    figures.consigned_net = figures.sums.net - figures.sums.own_net;
    Rows tickets = parts_->query(parts_->tickets, days);
    tickets.next();
    figures.member_net = tickets.money();
    figures.member_count = tickets.integer();
    figures.rounding = tickets.money();
    figures.donation = tickets.money();
    figures.void_count = tickets.integer();
    figures.return_count = parts_->number(parts_->returns, days);
    figures.manual_discount = Money{parts_->number(parts_->manual_discount, days)};
    figures.drawer_opening_count = parts_->number(parts_->drawer_openings, days);
    figures.cash_difference = Money{parts_->number(parts_->cash_differences, days)};
    figures.tenders = tenders(days);
    return figures;
}

DayReport ReportBook::day(BusinessDay day, Zone zone) {
    const ReadScope scope(*parts_->database);
    const DayRange days{day, day};
    DayReport report;
    report.day = day;
    report.figures = day_figures(day);
    report.closing = parts_->closings->find(day);
    report.unknown_receipt_count = parts_->number(parts_->unknown_receipts, days);
    for (const SalesGroup& hour : sales(days, SalesDimension::hour, zone)) {
        report.net_by_hour.at(static_cast<std::size_t>(std::stoi(hour.key))) = hour.sums.net;
    }
    report.best_sellers = parts_->products(days, best_seller_count);
    std::vector<ShiftId> shifts;
    Rows rows = parts_->shifts_of_day.query(parts_->lane.shop, parts_->lane.lane, day);
    while (rows.next()) {
        shifts.push_back(rows.id<ShiftId>());
    }
    for (const ShiftId shift : shifts) {
        report.shifts.push_back(parts_->ledger->shift_report(shift));
    }
    return report;
}

} // namespace sokoguru::db
