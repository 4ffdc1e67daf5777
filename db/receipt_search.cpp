#include "db/receipt_search.h"

#include "db/database.h"
#include "db/report_range.h"
#include "db/sale_table.h"

#include <optional>
#include <unordered_map>

// ?5 and ?6 are the part of the list, ?7 and more what is asked of each sale, which stands between the
// halves.
#define SALES_WHERE(condition)                                                                               \
    "SELECT s.lane, s.business_day, s.epoch, s.ordinal, s.at_ms, s.cashier_name, s.buyer_class, "            \
    "s.line_count, s.due, s.member_code, s.voids_lane, s.voids_business_day, s.voids_epoch, "                \
    "s.voids_ordinal FROM sale AS s WHERE " DAYS(                                                            \
        s) "AND " condition " ORDER BY s.business_day DESC, s.epoch DESC, s.ordinal DESC LIMIT ?5 OFFSET ?6"
#define WITH_ROW(table, condition)                                                                           \
    "EXISTS (SELECT 1 FROM " table " AS r WHERE " SAME_SALE(r, s) "AND " condition ")"
#define BY_CASHIER CODE_OF("s.cashier") " = ?7 "

namespace sokoguru::db {

ReceiptSearch::ReceiptSearch(Database& database, LaneKey lane)
    : database_(&database),
      lane_(lane),
      suppliers_(database, lane.shop),
      of_days_(database, SALES_WHERE("TRUE")),
      of_weekday_(database, SALES_WHERE("CAST((s.business_day + 3) % 7 + 1 AS TEXT) = ?7")),
      of_hour_(database, SALES_WHERE("CAST((s.at_ms / 60000 + ?8) / 60 % 24 AS TEXT) = ?7")),
      of_cashier_(database,
                  SALES_WHERE("coalesce((SELECT u.code FROM user_account AS u WHERE u.shop = s.shop "
                              "AND u.user = s.cashier), '') = ?7")),
      of_class_(database, SALES_WHERE("s.buyer_class = ?7")),
      of_member_(database, SALES_WHERE("coalesce(s.member_code, '') = ?7")),
      of_product_(database,
                  SALES_WHERE(WITH_ROW("sale_line", "r.product IN (SELECT p.product FROM product AS p "
                                                    "WHERE p.shop = ?1 AND p.sku = ?7)"))),
      of_category_(database, SALES_WHERE(WITH_ROW("sale_line", "r.category = ?7"))),
      of_consignor_label_(database, SALES_WHERE(WITH_ROW("sale_line", "r.consignor = ?7"))),
      of_tender_(database, SALES_WHERE(WITH_ROW("payment", "r.tender = ?7"))),
      of_consignor_(database, SALES_WHERE(WITH_ROW("sale_line",
                                                   "EXISTS (SELECT 1 FROM consignor AS c JOIN supplier AS o "
                                                   "ON o.shop = c.shop AND o.supplier = c.supplier "
                                                   "WHERE c.shop = ?1 AND c.label = r.consignor AND "
                                                   "o.code = ?7)"))),
      with_ppn_(database, SALES_WHERE(WITH_ROW("sale_line", "r.tax_class = 'ppn'") " AND " WITH_ROW(
                              "sale_line", "r.tax <> 0"))),
      without_ppn_(database, SALES_WHERE(WITH_ROW("sale_line", "r.tax_class = 'ppn'") " AND NOT " WITH_ROW(
                                 "sale_line", "r.tax <> 0"))),
      with_exempt_goods_(database, SALES_WHERE(WITH_ROW("sale_line", "r.tax_class <> 'ppn'"))),
      of_discount_(database,
                   SALES_WHERE(WITH_ROW(
                       "sale_discount",
                       "r.kind = ?7 AND (r.kind <> 'promotion' OR r.promotion IN (SELECT d.promotion FROM "
                       "sale_discount AS d WHERE " DAYS(d) "AND d.label = ?8)) AND (NOT " DISCOUNTED_BY_HAND(
                           r) " OR (" CODE_OF("s.cashier") " = ?9 AND " CODE_OF("r.approver") " = ?10))"))),
      with_manual_discount_(database, SALES_WHERE(BY_CASHIER "AND s.voids_ordinal IS NULL AND " WITH_ROW(
                                          "sale_discount", DISCOUNTED_BY_HAND(r)))),
      voids_(database, SALES_WHERE(BY_CASHIER "AND s.voids_ordinal IS NOT NULL")),
      returns_(database, SALES_WHERE(BY_CASHIER "AND s.voids_ordinal IS NULL AND " WITH_ROW(
                             "sale_line", "r.quantity < 0"))),
      of_touched_cart_(database,
                       SALES_WHERE("EXISTS (SELECT 1 FROM cart_touch AS t WHERE t.shop = s.shop AND "
                                   "t.lane = s.lane AND t.epoch = s.epoch AND t.cart = s.cart AND "
                                   "t.kind = ?8 AND " CODE_OF("t.user") " = ?7)")),
      of_unknown_paper_(database,
                        SALES_WHERE(BY_CASHIER "AND " WITH_ROW("print_queue", "r.state = 'unknown'"))),
      on_credit_(database,
                 SALES_WHERE("s.member_code = ?7 AND " WITH_ROW("payment", "r.tender = 'member_credit'"))),
      of_spending_(database, SALES_WHERE("s.member_code = ?7 AND s.buyer_class = 'member'")),
      of_number_(database, SALES_WHERE("s.epoch = ?7 AND s.ordinal = ?8")),
      lines_back_(database, "SELECT l.lane, l.business_day, l.epoch, l.ordinal, l.product FROM sale_line "
                            "AS l WHERE " DAYS(l) "ORDER BY l.business_day DESC, l.epoch DESC, "
                                                  "l.ordinal DESC, l.place DESC") {}

/// Of a dimension that is asked for by its key alone.
Statement* ReceiptSearch::statement_of(SalesDimension by) {
    switch (by) {
    case SalesDimension::weekday: return &of_weekday_;
    case SalesDimension::cashier: return &of_cashier_;
    case SalesDimension::buyer_class: return &of_class_;
    case SalesDimension::member: return &of_member_;
    case SalesDimension::product: return &of_product_;
    case SalesDimension::category: return &of_category_;
    case SalesDimension::consignor: return &of_consignor_label_;
    case SalesDimension::day:
    case SalesDimension::hour: break;
    }
    return nullptr;
}

/// Of a kind that is asked for by the cashier alone.
Statement* ReceiptSearch::statement_of(ExceptionKind kind) {
    switch (kind) {
    case ExceptionKind::voided: return &voids_;
    case ExceptionKind::returned: return &returns_;
    case ExceptionKind::manual_discount: return &with_manual_discount_;
    case ExceptionKind::unknown_receipt: return &of_unknown_paper_;
    case ExceptionKind::line_removed:
    case ExceptionKind::price_changed:
    case ExceptionKind::cart_cancelled:
    case ExceptionKind::drawer_opened:
    case ExceptionKind::cash_difference: break;
    }
    return nullptr;
}

template <class... Key>
std::vector<SaleSummary> ReceiptSearch::read(Statement& statement, const DayRange& days, const ListPart& part,
                                             const Key&... key) {
    const ReadScope scope(*database_);
    std::vector<SaleSummary> sales;
    Rows rows =
        statement.query(lane_.shop, lane_.lane, days.first, days.last, part.limit, part.offset, key...);
    while (rows.next()) {
        sales.push_back(read_sale_summary(rows));
    }
    return sales;
}

std::vector<SaleSummary> ReceiptSearch::of_group(const DayRange& days, SalesDimension by,
                                                 std::string_view key, Zone zone, const ListPart& part) {
    if (by == SalesDimension::hour) return read(of_hour_, days, part, key, utc_offset_minutes(zone));
    if (Statement* const statement = statement_of(by)) return read(*statement, days, part, key);
    const auto day = parse_iso_date(key);
    if (!day || *day < days.first || *day > days.last) return {};
    return read(of_days_, {*day, *day}, part);
}

std::vector<SaleSummary> ReceiptSearch::of_tender(const DayRange& days, Tender tender, const ListPart& part) {
    return read(of_tender_, days, part, word_of(tender));
}

std::vector<SaleSummary> ReceiptSearch::of_supplier(const DayRange& days, std::string_view code,
                                                    const ListPart& part) {
    const ReadScope scope(*database_);
    std::unordered_map<ProductId, bool> are_theirs;
    const auto is_theirs = [&](ProductId product) {
        const auto [found, is_new] = are_theirs.try_emplace(product);
        if (is_new) {
            const auto supplier = suppliers_.find(product);
            found->second = (supplier ? supplier->code : std::string{}) == code;
        }
        return found->second;
    };
    std::vector<SaleSummary> sales;
    std::optional<SaleNumber> last;
    std::size_t count = 0;
    Rows rows = lines_back_.query(lane_.shop, lane_.lane, days.first, days.last);
    while (sales.size() < part.limit && rows.next()) {
        const SaleNumber number = rows.sale_number();
        if (number == last || !is_theirs(rows.id<ProductId>())) continue;
        last = number;
        if (count++ >= part.offset) sales.push_back(of_number(number).at(0));
    }
    return sales;
}

std::vector<SaleSummary> ReceiptSearch::of_consignor(const DayRange& days, std::string_view code,
                                                     std::string_view name, const ListPart& part) {
    if (code.empty()) return read(of_consignor_label_, days, part, name);
    return read(of_consignor_, days, part, code);
}

std::vector<SaleSummary> ReceiptSearch::of_tax(BusinessDay day, TaxGroup group, const ListPart& part) {
    Statement& statement = group == TaxGroup::ppn           ? with_ppn_
                           : group == TaxGroup::not_charged ? without_ppn_
                                                            : with_exempt_goods_;
    return read(statement, {day, day}, part);
}

std::vector<SaleSummary> ReceiptSearch::of_discount(const DayRange& days, const DiscountGroup& discount,
                                                    const ListPart& part) {
    return read(of_discount_, days, part, word_of(discount.kind), discount.name, discount.cashier.code,
                discount.approver.code);
}

std::vector<SaleSummary> ReceiptSearch::of_exception(const DayRange& days, ExceptionKind kind,
                                                     std::string_view cashier_code, const ListPart& part) {
    if (Statement* const statement = statement_of(kind)) return read(*statement, days, part, cashier_code);
    if (kind == ExceptionKind::line_removed)
        return read(of_touched_cart_, days, part, cashier_code, "line_removed");
    if (kind == ExceptionKind::price_changed)
        return read(of_touched_cart_, days, part, cashier_code, "price_changed");
    return {};
}

std::vector<SaleSummary> ReceiptSearch::on_credit(BusinessDay at, std::string_view member_code,
                                                  const ListPart& part) {
    return read(on_credit_, {BusinessDay{}, at}, part, member_code);
}

std::vector<SaleSummary> ReceiptSearch::of_spending(const DayRange& days, std::string_view member_code,
                                                    const ListPart& part) {
    return read(of_spending_, days, part, member_code);
}

std::vector<SaleSummary> ReceiptSearch::of_number(const SaleNumber& number) {
    if (number.lane != lane_.lane) return {};
    return read(of_number_, {number.day, number.day}, {1, 0}, number.epoch, number.ordinal);
}

} // namespace sokoguru::db
