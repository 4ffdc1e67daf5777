#include "db/exception_book.h"

#include "db/report_range.h"

#include <algorithm>
#include <tuple>

#define NAME_OF(user)                                                                                        \
    "coalesce((SELECT u.name FROM user_account AS u WHERE u.shop = ?1 AND u.user = " user "), '')"
#define PERSON(user) CODE_OF(user) ", " NAME_OF(user)
#define BY_HAND DISCOUNTED_BY_HAND(d)
#define DISCOUNTS_OF_SALES "FROM sale_discount AS d CROSS JOIN sale AS s ON " SAME_SALE(s, d) "WHERE " DAYS(d)
#define GIVER PERSON("cashier")
#define APPROVER PERSON("approver")
#define USER PERSON("user")
#define DAYS_OF_SALE DAYS(s)
#define LINES_OF_SALES "FROM sale_line AS l CROSS JOIN sale AS s ON " SAME_SALE(s, l) "WHERE " DAYS(l)
#define DAYS_OF_TOUCH DAYS(t)
#define DAYS_OF_OPENING DAYS(o)
#define DAYS_OF_CLOSING DAYS(c)
#define QUEUED_SALES "FROM print_queue AS q CROSS JOIN sale AS s ON " SAME_SALE(s, q) "WHERE " DAYS(q)

namespace sokoguru::db {

namespace {

ReportUser read_user(Rows& rows) {
    ReportUser user;
    user.code = rows.text();
    user.name = rows.text();
    return user;
}

// A part counts against one that was taken back. SQLite takes the name from the row of the latest day.
constexpr const char* discounts_sql =
    "SELECT max(day), kind, promotion, label, " GIVER ", " APPROVER ", sum(times), sum(amount) FROM "
    "(SELECT d.business_day AS day, d.kind AS kind, d.promotion AS promotion, d.label AS label, "
    "CASE WHEN " BY_HAND " THEN s.cashier ELSE 0 END AS cashier, "
    "CASE WHEN " BY_HAND " THEN d.approver ELSE 0 END AS approver, "
    "((d.amount > 0) - (d.amount < 0)) * CASE d.kind WHEN 'returned' THEN -1 ELSE 1 END AS times, "
    "d.amount AS amount " DISCOUNTS_OF_SALES ") GROUP BY kind, promotion, cashier, approver";

// The numbers are those of `ExceptionKind`.
constexpr const char* exceptions_sql =
    "SELECT " USER ", kind, count, amount FROM ("
    "SELECT s.cashier AS user, 0 AS kind, count(*) AS count, -sum(s.total) AS amount FROM sale AS s "
    "WHERE " DAYS_OF_SALE "AND s.voids_ordinal IS NOT NULL GROUP BY s.cashier UNION ALL "
    "SELECT s.cashier, 1, count(DISTINCT s.business_day || ' ' || s.epoch || ' ' || s.ordinal), "
    "-sum(l.net) " LINES_OF_SALES "AND s.voids_ordinal IS NULL AND l.quantity < 0 "
    "GROUP BY s.cashier UNION ALL "
    "SELECT t.user, CASE t.kind WHEN 'line_removed' THEN 2 WHEN 'cart_cancelled' THEN 3 ELSE 4 END, "
    "count(*), sum(t.amount_before - t.amount_after) FROM cart_touch AS t "
    "WHERE " DAYS_OF_TOUCH "AND t.kind IN ('line_removed', 'cart_cancelled', 'price_changed') "
    "GROUP BY t.user, t.kind UNION ALL "
    "SELECT s.cashier, 5, count(*), sum(d.amount) " DISCOUNTS_OF_SALES "AND " BY_HAND
    " AND s.voids_ordinal IS NULL GROUP BY s.cashier UNION ALL "
    "SELECT o.user, 6, count(*), 0 FROM drawer_opening AS o WHERE " DAYS_OF_OPENING
    "GROUP BY o.user UNION ALL "
    "SELECT c.cashier, 7, count(*), sum(c.counted - c.expected) FROM shift_close AS c "
    "WHERE " DAYS_OF_CLOSING "AND c.counted <> c.expected GROUP BY c.cashier UNION ALL "
    "SELECT s.cashier, 8, count(*), sum(s.total) " QUEUED_SALES "AND q.state = 'unknown' "
    "GROUP BY s.cashier) ORDER BY 1, user, kind";

} // namespace

ExceptionBook::ExceptionBook(Database& database, LaneKey lane)
    : database_(&database),
      lane_(lane),
      discounts_(database, discounts_sql),
      exceptions_(database, exceptions_sql) {}

std::vector<DiscountGroup> ExceptionBook::discounts(const DayRange& days) {
    const ReadScope scope(*database_);
    std::vector<DiscountGroup> groups;
    Rows rows = discounts_.query(lane_.shop, lane_.lane, days.first, days.last);
    while (rows.next()) {
        rows.skip(1);
        DiscountGroup group;
        group.kind = rows.word<LineDiscount::Kind>();
        group.promotion = rows.id<PromotionId>();
        const std::string label = rows.text();
        if (group.kind == LineDiscount::Kind::promotion) group.name = label;
        group.cashier = read_user(rows);
        group.approver = read_user(rows);
        group.count = rows.integer();
        group.amount = rows.money();
        groups.push_back(std::move(group));
    }
    std::ranges::sort(groups, [](const DiscountGroup& left, const DiscountGroup& right) {
        const auto place = [](const DiscountGroup& one) {
            return std::tuple(one.kind, -one.amount.rupiah(), one.promotion,
                              std::string_view(one.cashier.code), std::string_view(one.approver.code));
        };
        return place(left) < place(right);
    });
    return groups;
}

std::vector<CashierException> ExceptionBook::by_cashier(const DayRange& days) {
    const ReadScope scope(*database_);
    std::vector<CashierException> exceptions;
    Rows rows = exceptions_.query(lane_.shop, lane_.lane, days.first, days.last);
    while (rows.next()) {
        CashierException exception;
        exception.cashier = read_user(rows);
        exception.kind = static_cast<ExceptionKind>(rows.integer());
        exception.count = rows.integer();
        exception.amount = rows.money();
        exceptions.push_back(std::move(exception));
    }
    return exceptions;
}

} // namespace sokoguru::db
