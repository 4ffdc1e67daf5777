#include "db/receipt_search.h"

#include "db/database.h"
#include "db/sale_table.h"

#include <date/date.h>

#include <algorithm>
#include <charconv>
#include <optional>

// ?1 and ?2 are shop and lane, ?3 and ?4 the first and the last business day, ?5 the key of the row, ?6 and
// ?7 the part of the list. What is asked of each sale stands between the two halves.
#define SALES_WHERE(condition)                                                                               \
    "SELECT s.lane, s.business_day, s.epoch, s.ordinal, s.at_ms, s.cashier_name, s.buyer_class, "            \
    "s.line_count, s.due, s.member_code, s.voids_lane, s.voids_business_day, s.voids_epoch, "                \
    "s.voids_ordinal FROM sale AS s WHERE s.shop = ?1 AND s.lane = ?2 AND s.business_day BETWEEN ?3 AND ?4 " \
    "AND " condition " ORDER BY s.business_day DESC, s.epoch DESC, s.ordinal DESC LIMIT ?6 OFFSET ?7"
// The plus: see `SAME_SALE` in db/report_range.h.
#define WITH_ROW(table, condition)                                                                           \
    "EXISTS (SELECT 1 FROM " table " AS r WHERE r.shop = s.shop AND r.lane = s.lane AND "                    \
    "r.business_day = +s.business_day AND r.epoch = s.epoch AND r.ordinal = s.ordinal AND " condition ")"

namespace sokoguru::db {

namespace {

/// "2026-11-24"
std::optional<BusinessDay> day_of_key(std::string_view key) {
    constexpr std::size_t length = 10;
    if (key.size() != length || key[4] != '-' || key[7] != '-') return std::nullopt;
    const auto number = [&](std::size_t begin, std::size_t digits) {
        int value = -1;
        const char* const end = key.data() + begin + digits;
        const auto [stop, error] = std::from_chars(key.data() + begin, end, value);
        return error == std::errc{} && stop == end ? value : -1;
    };
    const int year = number(0, 4);
    const int month = number(5, 2);
    const int day = number(8, 2);
    if (year < 0 || month < 0 || day < 0) return std::nullopt;
    const date::year_month_day calendar{date::year{year}, date::month{static_cast<unsigned>(month)},
                                        date::day{static_cast<unsigned>(day)}};
    if (!calendar.ok()) return std::nullopt;
    return BusinessDay{static_cast<std::int32_t>(date::sys_days{calendar}.time_since_epoch().count())};
}

} // namespace

ReceiptSearch::ReceiptSearch(Database& database, LaneKey lane)
    : database_(&database),
      lane_(lane),
      of_days_(database, SALES_WHERE("?5 = ''")),
      of_weekday_(database, SALES_WHERE("CAST((s.business_day + 3) % 7 + 1 AS TEXT) = ?5")),
      of_hour_(database, SALES_WHERE("CAST((s.at_ms / 60000 + ?8) / 60 % 24 AS TEXT) = ?5")),
      of_cashier_(database,
                  SALES_WHERE("coalesce((SELECT u.code FROM user_account AS u WHERE u.shop = s.shop "
                              "AND u.user = s.cashier), '') = ?5")),
      of_class_(database, SALES_WHERE("s.buyer_class = ?5")),
      of_member_(database, SALES_WHERE("coalesce(s.member_code, '') = ?5")),
      of_product_(database,
                  SALES_WHERE(WITH_ROW("sale_line", "r.product IN (SELECT p.product FROM product AS p "
                                                    "WHERE p.shop = ?1 AND p.sku = ?5)"))),
      of_category_(database, SALES_WHERE(WITH_ROW("sale_line", "r.category = ?5"))),
      of_consignor_(database, SALES_WHERE(WITH_ROW("sale_line", "r.consignor = ?5"))),
      of_tender_(database, SALES_WHERE(WITH_ROW("payment", "r.tender = ?5"))) {}

Statement& ReceiptSearch::statement(SalesDimension by) {
    switch (by) {
    case SalesDimension::day: return of_days_;
    case SalesDimension::weekday: return of_weekday_;
    case SalesDimension::hour: return of_hour_;
    case SalesDimension::cashier: return of_cashier_;
    case SalesDimension::buyer_class: return of_class_;
    case SalesDimension::member: return of_member_;
    case SalesDimension::product: return of_product_;
    case SalesDimension::category: return of_category_;
    case SalesDimension::consignor: break;
    }
    return of_consignor_;
}

template <class... More>
std::vector<SaleSummary> ReceiptSearch::read(Statement& statement, const DayRange& days, std::string_view key,
                                             const ListPart& part, const More&... more) {
    std::vector<SaleSummary> sales;
    Rows rows =
        statement.query(lane_.shop, lane_.lane, days.first, days.last, key, part.limit, part.offset, more...);
    while (rows.next()) {
        sales.push_back(read_sale_summary(rows));
    }
    return sales;
}

std::vector<SaleSummary> ReceiptSearch::find(const DayRange& days, SalesDimension by, std::string_view key,
                                             Zone zone, const ListPart& part) {
    const ReadScope scope(*database_);
    if (by == SalesDimension::hour) return read(of_hour_, days, key, part, utc_offset_minutes(zone));
    if (by != SalesDimension::day) return read(statement(by), days, key, part);
    const auto day = day_of_key(key);
    if (!day || *day < days.first || *day > days.last) return {};
    return read(of_days_, {*day, *day}, "", part);
}

std::vector<SaleSummary> ReceiptSearch::find(const DayRange& days, Tender tender, const ListPart& part) {
    const ReadScope scope(*database_);
    return read(of_tender_, days, word_of(tender), part);
}

} // namespace sokoguru::db
