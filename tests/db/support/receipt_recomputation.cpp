#include "tests/db/support/receipt_recomputation.h"

#include "db/report_books.h"
#include "db/words.h"
#include "tests/db/support/book_recomputation.h"
#include "tests/db/support/raw_sqlite.h"
#include "tests/support/property.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace sokoguru::test {

namespace {

constexpr DayRange all_days{BusinessDay{0}, BusinessDay{99'999}};

/// Which receipts they are, the newest first.
std::string listed(const std::vector<db::SaleSummary>& sales) {
    std::vector<std::string> numbers;
    for (const db::SaleSummary& sale : sales) {
        numbers.push_back(
            fmt::format("{} {} {}", sale.number.day.days, sale.number.epoch.value(), sale.number.ordinal));
    }
    return fmt::format("{}", fmt::join(numbers, ", "));
}

class Clerk {
  public:
    Clerk(db::Store& store, const std::filesystem::path& shop_file, const DayRange& days)
        : books_(store.report_books()), raw_(shop_file), days_(days) {}

    void check() {
        check_suppliers();
        check_consignors();
        check_taxes();
        check_discounts();
        check_exceptions();
        check_members();
    }

  private:
    db::ReceiptSearch& receipts() { return books_.receipts; }

    /// The receipts of the days on which `condition` holds; `s` is the sale.
    std::string asked(const std::string& condition) { return asked(days_, condition); }
    std::string asked(const DayRange& days, const std::string& condition) {
        return raw_.text(fmt::format(
            "SELECT group_concat(line, ', ') FROM (SELECT s.business_day || ' ' || s.epoch || ' ' || "
            "s.ordinal AS line FROM sale AS s WHERE s.business_day BETWEEN {} AND {} AND ({}) ORDER BY "
            "s.business_day DESC, s.epoch DESC, s.ordinal DESC)",
            days.first.days, days.last.days, condition));
    }
    /// One of the sale's rows in `table`, called `r`.
    static std::string with_row(const std::string& table, const std::string& condition) {
        return fmt::format("(s.business_day, s.epoch, s.ordinal) IN (SELECT r.business_day, r.epoch, "
                           "r.ordinal FROM {} AS r WHERE {})",
                           table, condition);
    }
    static std::string is_user(const std::string& user, const std::string& code) {
        return fmt::format("coalesce((SELECT code FROM user_account WHERE user = {0}), CASE {0} WHEN 0 THEN "
                           "'' ELSE {0} || '' END) = '{1}'",
                           user, code);
    }

    void check_suppliers() {
        for (const SalesGroup& group : books_.goods.by_supplier(days_)) {
            const auto found = receipts().of_supplier(days_, group.key);
            RC_ASSERT(listed(found) ==
                      asked(with_row(fmt::format("({} SELECT l.*, coalesce(o.code, '') AS code {})",
                                                 suppliers_with, lines_of_suppliers),
                                     fmt::format("r.code = '{}'", group.key))));
            RC_ASSERT(!found.empty());
            RC_ASSERT(listed(receipts().of_supplier(days_, group.key, {1, found.size() - 1})) ==
                      listed({found.back()}));
        }
    }

    void check_consignors() {
        for (const ConsignorSums& sums : books_.consignment.by_consignor(days_)) {
            const std::string label =
                sums.code.empty()
                    ? fmt::format("r.consignor = '{}'", sums.name)
                    : fmt::format("lower(r.consignor) IN (SELECT lower(c.label) FROM consignor AS c JOIN "
                                  "supplier AS o USING (supplier) WHERE o.code = '{}')",
                                  sums.code);
            RC_ASSERT(listed(receipts().of_consignor(days_, sums.code, sums.name)) ==
                      asked(with_row("sale_line", label)));
        }
    }

    void check_taxes() {
        for (const TaxDay& day : books_.tax.days(days_)) {
            const auto found = receipts().of_tax(day.day, day.group);
            RC_ASSERT(static_cast<std::int64_t>(found.size()) == day.sums.receipt_count);
            const std::string is_taxed = with_row("sale_line", "r.tax <> 0");
            const std::string has_goods = with_row(
                "sale_line", day.group == TaxGroup::exempt ? "r.tax_class <> 'ppn'" : "r.tax_class = 'ppn'");
            RC_ASSERT(listed(found) ==
                      asked({day.day, day.day},
                            has_goods + (day.group == TaxGroup::ppn           ? " AND " + is_taxed
                                         : day.group == TaxGroup::not_charged ? " AND NOT " + is_taxed
                                                                              : "")));
        }
        for (const TaxReceipt& receipt : books_.tax.receipts(days_)) {
            const auto found = receipts().of_number(receipt.number);
            RC_ASSERT(found.size() == 1U);
            RC_ASSERT(found.front().number == receipt.number);
        }
    }

    void check_discounts() {
        for (const DiscountGroup& group : books_.exceptions.discounts(days_)) {
            const std::string kind(db::word_of(group.kind));
            std::string condition = fmt::format("r.kind = '{}'", kind);
            if (group.kind == LineDiscount::Kind::promotion)
                condition += fmt::format(" AND r.promotion = {}", group.promotion.value());
            if (kind.starts_with("manual")) condition += " AND " + is_user("r.approver", group.approver.code);
            std::string asked_for = with_row("sale_discount", condition);
            if (kind.starts_with("manual")) asked_for += " AND " + is_user("s.cashier", group.cashier.code);
            RC_ASSERT(listed(receipts().of_discount(days_, group)) == asked(asked_for));
        }
    }

    void check_exceptions() {
        for (const CashierException& one : books_.exceptions.by_cashier(days_)) {
            const auto found = receipts().of_exception(days_, one.kind, one.cashier.code);
            const auto count = static_cast<std::int64_t>(found.size());
            const std::string cashier = is_user("s.cashier", one.cashier.code);
            const auto touched = [&](const std::string& kind) {
                return fmt::format("(s.epoch, s.cart) IN (SELECT t.epoch, t.cart FROM cart_touch AS t WHERE "
                                   "t.kind = '{}' AND {})",
                                   kind, is_user("t.user", one.cashier.code));
            };
            switch (one.kind) {
            case ExceptionKind::voided:
                RC_ASSERT(listed(found) == asked(cashier + " AND s.voids_lane > 0"));
                RC_ASSERT(count == one.count);
                break;
            case ExceptionKind::returned:
                RC_ASSERT(listed(found) == asked(cashier + " AND s.voids_lane IS NULL AND " +
                                                 with_row("sale_line", "r.quantity < 0")));
                RC_ASSERT(count == one.count);
                break;
            case ExceptionKind::manual_discount:
                RC_ASSERT(listed(found) == asked(cashier + " AND s.voids_lane IS NULL AND " +
                                                 with_row("sale_discount", "r.kind LIKE 'manual%'")));
                RC_ASSERT(!found.empty());
                break;
            case ExceptionKind::unknown_receipt:
                RC_ASSERT(listed(found) ==
                          asked(cashier + " AND " + with_row("print_queue", "r.state = 'unknown'")));
                break;
            case ExceptionKind::line_removed:
                RC_ASSERT(listed(found) == asked(touched("line_removed")));
                break;
            case ExceptionKind::price_changed:
                RC_ASSERT(listed(found) == asked(touched("price_changed")));
                break;
            case ExceptionKind::cart_cancelled:
            case ExceptionKind::drawer_opened:
            case ExceptionKind::cash_difference: RC_ASSERT(found.empty()); break;
            }
        }
    }

    void check_members() {
        for (const MemberCredit& member : books_.members.credit(days_.last)) {
            RC_ASSERT(
                listed(receipts().on_credit(days_.last, member.code)) ==
                asked({BusinessDay{0}, days_.last}, fmt::format("s.member_code = '{}' AND ", member.code) +
                                                        with_row("payment", "r.tender = 'member_credit'")));
        }
        for (const MemberSpending& spending : books_.members.spending(days_)) {
            const std::string of_year =
                fmt::format("s.member_code = '{}' AND s.buyer_class = 'member' AND strftime('%Y', "
                            "s.business_day * 86400, 'unixepoch') = '{}'",
                            spending.code, spending.year);
            const DayRange year{find_day(spending.year, 1, 1).value(),
                                find_day(spending.year, 12, 31).value()};
            const auto found = receipts().of_spending(
                {std::max(days_.first, year.first), std::min(days_.last, year.last)}, spending.code);
            RC_ASSERT(listed(found) == asked(of_year));
            RC_ASSERT(static_cast<std::int64_t>(found.size()) == spending.count);
        }
    }

    db::ReportBooks& books_;
    RawSqlite raw_;
    DayRange days_;
};

} // namespace

void check_receipts_behind_rows(db::Store& store, const std::filesystem::path& shop_file,
                                std::span<const Sale> sales) {
    std::set<BusinessDay> days;
    for (const Sale& sale : sales) {
        days.insert(sale.number.day);
    }
    Clerk(store, shop_file, all_days).check();
    for (const BusinessDay day : days) {
        Clerk(store, shop_file, {day, day}).check();
    }
}

} // namespace sokoguru::test
