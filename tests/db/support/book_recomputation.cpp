#include "tests/db/support/book_recomputation.h"

#include "db/report_books.h"
#include "db/words.h"
#include "tests/db/support/raw_sqlite.h"
#include "tests/support/property.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace sokoguru::test {

namespace {

constexpr DayRange all_days{BusinessDay{0}, BusinessDay{99'999}};

constexpr const char* sale_joins = " JOIN sale AS s USING (shop, lane, business_day, epoch, ordinal) ";

/// Both sides of a comparison as lines of text, in the order of the text.
class Accountant {
  public:
    Accountant(const std::filesystem::path& shop_file, const DayRange& days) : raw_(shop_file), days_(days) {}

    /// `columns` are joined by `||`; {0} in `rest` is the condition of the days.
    std::string lines(const std::string& with, const std::string& columns, const std::string& rest) {
        const std::string in_days =
            fmt::format("business_day BETWEEN {} AND {}", days_.first.days, days_.last.days);
        return raw_.text(
            fmt::format("{} SELECT group_concat(line, char(10)) FROM (SELECT {} AS line {} ORDER BY 1)", with,
                        columns, fmt::format(fmt::runtime(rest), in_days)));
    }
    std::int64_t number(const std::string& sql) { return raw_.number(sql); }

  private:
    RawSqlite raw_;
    DayRange days_;
};

std::string sorted(std::vector<std::string> lines) {
    std::ranges::sort(lines);
    return fmt::format("{}", fmt::join(lines, "\n"));
}

template <class Rows, class Line>
std::string told(const Rows& rows, const Line& line) {
    std::vector<std::string> lines;
    for (const auto& row : rows) {
        lines.push_back(line(row));
    }
    return sorted(std::move(lines));
}

void check_goods(db::ReportBooks& books, Accountant& ask, const DayRange& days) {
    RC_ASSERT(told(books.goods.margins(days),
                   [](const ProductMargin& margin) {
                       return fmt::format("{} {} {} {} {}", margin.product.sku, margin.is_consigned ? 1 : 0,
                                          margin.base_quantity.thousandths(), margin.net.rupiah(),
                                          margin.cost.rupiah());
                   }) ==
              ask.lines("", "sku || ' ' || consigned || ' ' || sum(q) || ' ' || sum(n) || ' ' || sum(c)",
                        "FROM (SELECT p.sku, length(l.consignor) > 0 AS consigned, l.base_quantity AS q, "
                        "l.gross - l.discount - l.tax AS n, l.cost AS c FROM sale_line AS l JOIN product "
                        "AS p USING (shop, product) WHERE l.{0}) GROUP BY sku, consigned"));
    RC_ASSERT(told(books.goods.by_supplier(days),
                   [](const SalesGroup& group) {
                       return fmt::format("{} {} {} {}", group.key, group.sums.count, group.sums.net.rupiah(),
                                          group.sums.gross_profit().rupiah());
                   }) == ask.lines(suppliers_with,
                                   "coalesce(o.code, '') || ' ' || count(*) || ' ' || sum(l.net) || ' ' || "
                                   "sum(CASE l.consignor WHEN '' THEN l.net - l.tax ELSE 0 END - l.cost)",
                                   std::string(lines_of_suppliers) + "WHERE l.{0} GROUP BY o.code"));
}

std::string_view word_of(TaxGroup group) {
    return group == TaxGroup::ppn ? "ppn" : group == TaxGroup::exempt ? "exempt" : "not_charged";
}

void check_tax(db::ReportBooks& books, Accountant& ask, const DayRange& days) {
    // A half rupiah of 11/12 goes away from zero.
    const std::string tickets =
        "WITH tickets AS (SELECT l.business_day, l.ordinal, l.epoch, sum((l.tax_class = 'ppn') * l.net) AS paid, "
        "sum(l.tax) AS tax, max(l.tax <> 0) AS has_tax, max(l.tax_class = 'ppn') AS has_goods FROM sale_line "
        "AS l GROUP BY 1, 2, 3), blocks AS (SELECT *, sign(paid - tax) * ((abs(paid - tax) * 22 + 12) / 24) "
        "AS base FROM tickets), groups AS (SELECT business_day, CASE has_tax WHEN 1 THEN 'ppn' ELSE "
        "'not_charged' END AS class, paid, paid - tax AS price, CASE has_tax WHEN 1 THEN base ELSE 0 END AS "
        "base, tax FROM blocks WHERE has_goods UNION ALL SELECT business_day, 'exempt', sum(net), sum(net), 0, "
        "0 FROM sale_line WHERE tax_class = 'exempt' GROUP BY business_day, epoch, ordinal)";
    RC_ASSERT(told(books.tax.days(days),
                   [](const TaxDay& day) {
                       return fmt::format("{} {} {} {} {} {} {}", day.day.days, word_of(day.group),
                                          day.sums.receipt_count, day.sums.paid.rupiah(),
                                          day.sums.selling_price.rupiah(), day.sums.base.rupiah(),
                                          day.sums.tax.rupiah());
                   }) ==
              ask.lines(tickets,
                        "business_day || ' ' || class || ' ' || count(*) || ' ' || sum(paid) || ' ' || "
                        "sum(price) || ' ' || CAST(sum(base) AS INTEGER) || ' ' || sum(tax)",
                        "FROM groups WHERE {0} GROUP BY business_day, class"));
    TaxSums listed;
    for (const TaxReceipt& receipt : books.tax.receipts(days)) {
        listed += tax_sums(receipt.block, TaxGroup::ppn);
    }
    TaxSums summed;
    for (const TaxDay& day : books.tax.days(days)) {
        if (day.group == TaxGroup::ppn) summed += day.sums;
    }
    RC_ASSERT(listed == summed);
}

void check_discounts(db::ReportBooks& books, Accountant& ask, const DayRange& days) {
    RC_ASSERT(
        told(books.exceptions.discounts(days),
             [](const DiscountGroup& group) {
                 return fmt::format("{} {} {} {} {} {}", db::word_of(group.kind), group.promotion.value(),
                                    group.cashier.code, group.approver.code, group.count,
                                    group.amount.rupiah());
             }) ==
        ask.lines("",
                  "d.kind || ' ' || d.promotion || ' ' || CASE substr(d.kind, 1, 6) WHEN 'manual' THEN "
                  "coalesce(c.code, s.cashier) || ' ' || CASE d.approver WHEN 0 THEN '' ELSE "
                  "coalesce(a.code, d.approver) END ELSE ' ' END || ' ' || sum(CASE WHEN d.amount = 0 "
                  "THEN 0 WHEN (d.amount < 0) = (d.kind = 'returned') THEN 1 ELSE -1 END) || ' ' || "
                  "sum(d.amount)",
                  "FROM sale_discount AS d" + std::string(sale_joins) +
                      "LEFT JOIN user_account AS c ON c.user = s.cashier LEFT JOIN user_account AS a ON "
                      "a.user = d.approver WHERE d.{0} GROUP BY d.kind, d.promotion, CASE substr(d.kind, 1, "
                      "6) WHEN 'manual' THEN s.cashier || '/' || d.approver END"));
    Money sum;
    for (const DiscountGroup& group : books.exceptions.discounts(days)) {
        sum += group.amount;
    }
    RC_ASSERT(fmt::format("{}", sum.rupiah()) ==
              ask.lines("", "coalesce(sum(discount), 0)", "FROM sale_line WHERE {0}"));
}

void check_exceptions(db::ReportBooks& books, Accountant& ask, const DayRange& days) {
    const std::vector<CashierException> exceptions = books.exceptions.by_cashier(days);
    const auto told_of = [&](ExceptionKind kind) {
        std::int64_t count = 0;
        Money amount;
        for (const CashierException& one : exceptions) {
            if (one.kind != kind) continue;
            count += one.count;
            amount += one.amount;
        }
        return fmt::format("{} {}", count, amount.rupiah());
    };
    const auto asked = [&](const std::string& sum, const std::string& rest) {
        return ask.lines("", "count(*) || ' ' || coalesce(sum(" + sum + "), 0)", rest);
    };
    RC_ASSERT(told_of(ExceptionKind::voided) ==
              asked("-total", "FROM sale WHERE {0} AND voids_ordinal IS NOT NULL"));
    RC_ASSERT(
        told_of(ExceptionKind::returned) ==
        asked("amount", "FROM (SELECT -sum(l.net) AS amount FROM sale_line AS l" + std::string(sale_joins) +
                            "WHERE l.{0} AND l.quantity < 0 AND s.voids_ordinal IS NULL GROUP BY s.epoch, "
                            "s.seq)"));
    const auto touched = [&](const std::string& kind) {
        return asked("amount_before - amount_after", "FROM cart_touch WHERE {0} AND kind = '" + kind + "'");
    };
    RC_ASSERT(told_of(ExceptionKind::line_removed) == touched("line_removed"));
    RC_ASSERT(told_of(ExceptionKind::cart_cancelled) == touched("cart_cancelled"));
    RC_ASSERT(told_of(ExceptionKind::price_changed) == touched("price_changed"));
    RC_ASSERT(told_of(ExceptionKind::manual_discount) ==
              asked("d.amount", "FROM sale_discount AS d" + std::string(sale_joins) +
                                    "WHERE d.{0} AND d.kind LIKE 'manual%' AND s.voids_ordinal IS NULL"));
    RC_ASSERT(told_of(ExceptionKind::drawer_opened) == asked("0", "FROM drawer_opening WHERE {0}"));
    RC_ASSERT(told_of(ExceptionKind::cash_difference) ==
              asked("counted - expected", "FROM shift_close WHERE {0} AND counted <> expected"));
    RC_ASSERT(told_of(ExceptionKind::unknown_receipt) ==
              asked("s.total", "FROM print_queue AS q" + std::string(sale_joins) +
                                   "WHERE q.{0} AND q.state = 'unknown'"));
}

/// From the oldest debt on, as money that was paid back uses it up; the book goes from the newest one back.
void check_credit(db::ReportBooks& books, Accountant& ask, BusinessDay at) {
    const std::string open = fmt::format(
        "WITH moved AS (SELECT s.member, p.amount, s.business_day AS day, p.due_day AS due, p.lane, p.epoch, "
        "p.ordinal, p.place FROM payment AS p JOIN sale AS s USING (shop, lane, business_day, epoch, ordinal) "
        "WHERE p.tender = 'member_credit' AND p.business_day <= {0} UNION ALL SELECT member, -amount, "
        "business_day, NULL, 0, 0, 0, 0 FROM credit_repayment WHERE business_day <= {0}), paid AS (SELECT "
        "member, -sum(amount) AS back FROM moved WHERE amount < 0 GROUP BY member), debts AS (SELECT *, "
        "sum(amount) OVER (PARTITION BY member ORDER BY due, lane, day, epoch, ordinal, place) AS upto "
        "FROM moved WHERE amount > 0), open AS (SELECT d.member, {0} - d.day AS age, d.due, max(0, "
        "min(d.amount, d.upto - coalesce(p.back, 0))) AS open FROM debts AS d LEFT JOIN paid AS p "
        "USING (member)), owed AS (SELECT member, sum(amount) AS owed FROM moved GROUP BY member)",
        at.days);
    RC_ASSERT(told(books.members.credit(at),
                   [](const MemberCredit& member) {
                       const AgedCredit& credit = member.credit;
                       return fmt::format("{} {} {} {} {} {} {}", member.code, credit.owed.rupiah(),
                                          credit.by_age[0].rupiah(), credit.by_age[1].rupiah(),
                                          credit.by_age[2].rupiah(), credit.by_age[3].rupiah(),
                                          credit.overdue.rupiah());
                   }) ==
              ask.lines(open,
                        fmt::format("m.code || ' ' || w.owed || ' ' || coalesce(sum(o.open) FILTER (WHERE "
                                    "o.age <= 30), 0) || ' ' || coalesce(sum(o.open) FILTER (WHERE o.age "
                                    "BETWEEN 31 AND 60), 0) || ' ' || coalesce(sum(o.open) FILTER (WHERE "
                                    "o.age BETWEEN 61 AND 90), 0) || ' ' || coalesce(sum(o.open) FILTER "
                                    "(WHERE o.age > 90), 0) || ' ' || coalesce(sum(o.open) FILTER (WHERE "
                                    "o.due < {}), 0)",
                                    at.days),
                        "FROM owed AS w JOIN member AS m USING (member) LEFT JOIN open AS o USING (member) "
                        "WHERE w.owed <> 0 AND '{0}' <> '' GROUP BY m.code"));
    for (const MemberCredit& member : books.members.credit(at)) {
        Money sum = -member.credit.in_favour;
        for (const Money part : member.credit.by_age) {
            sum += part;
        }
        RC_ASSERT(sum == member.credit.owed);
    }
}

void check_spending(db::ReportBooks& books, Accountant& ask, const DayRange& days) {
    const std::vector<MemberSpending> spendings = books.members.spending(days);
    RC_ASSERT(told(spendings,
                   [](const MemberSpending& one) {
                       return fmt::format("{} {} {} {}", one.year, one.code, one.count, one.net.rupiah());
                   }) ==
              ask.lines("",
                        "strftime('%Y', s.business_day * 86400, 'unixepoch') || ' ' || s.member_code || "
                        "' ' || count(*) || ' ' || sum(s.due - s.rounding)",
                        "FROM sale AS s WHERE s.{0} AND s.buyer_class = 'member' AND s.member > 0 GROUP BY "
                        "strftime('%Y', s.business_day * 86400, 'unixepoch'), s.member_code"));
    std::map<int, std::int64_t> shares;
    std::set<int> years_with_purchases;
    for (const MemberSpending& one : spendings) {
        shares[one.year] += one.share.basis_points();
        if (one.net > Money{}) years_with_purchases.insert(one.year);
    }
    for (const auto& [year, share] : shares) {
        RC_ASSERT(share == (years_with_purchases.contains(year) ? 10'000 : 0));
    }
}

void check_consignment(db::Store& store, Accountant& ask) {
    Money sold;
    Money paid;
    Money owed;
    for (const ConsignorSums& sums : store.report_books().consignment.by_consignor(all_days)) {
        sold += sums.sold;
        paid += sums.paid;
        owed += sums.owed.value_or(Money{});
    }
    RC_ASSERT(sold.rupiah() ==
              ask.number("SELECT coalesce(sum(gross), 0) FROM sale_line WHERE length(consignor) > 0"));
    RC_ASSERT(paid.rupiah() == ask.number("SELECT coalesce(sum(total), 0) FROM consignment_settlement"));
    Money listed;
    for (const db::ConsignorListing& consignor : store.consignors()) {
        listed += consignor.owed();
    }
    RC_ASSERT(owed == listed);
}

/// What is there after the days is what was there before and what moved, and the days after go on from there.
void check_stock(db::ReportBooks& books, Accountant& ask, const DayRange& days) {
    Money value;
    for (const ProductMovement& one : books.stock.movements(days)) {
        Quantity quantity = one.opening.quantity;
        for (const Quantity moved : one.moved) {
            quantity += moved;
        }
        RC_ASSERT(quantity == one.closing.quantity);
        value += one.opening.value;
    }
    Money before;
    for (const CategoryStock& one : books.stock.by_category(BusinessDay{days.first.days - 1})) {
        before += one.value;
    }
    RC_ASSERT(value == before);
    if (days != all_days) return;
    RC_ASSERT(before == Money{});
    Money after;
    for (const CategoryStock& one : books.stock.by_category(days.last)) {
        after += one.value;
    }
    RC_ASSERT(after.rupiah() == ask.number("SELECT coalesce(sum(value), 0) FROM stock_move"));
}

using Balances = std::map<LedgerAccount, Money>;

Balances balances_of(std::span<const LedgerEntry> entries) {
    Balances balances;
    for (const LedgerEntry& entry : entries) {
        for (const auto& [account, debit] : entry.legs) {
            balances[account] += debit;
        }
    }
    return balances;
}

/// What the accounts come to over the whole history is what the tables of the shop say.
void check_balances(db::Store& store, Accountant& ask) {
    Balances balances = balances_of(store.report_books().ledger.entries(all_days));
    const auto is = [&](LedgerAccount account, const std::string& sql) {
        return balances[account].rupiah() == ask.number("SELECT coalesce(" + sql + ", 0)");
    };
    using Account = LedgerAccount;
    RC_ASSERT(is(Account::inventory, "(SELECT sum(value) FROM stock_on_hand)"));
    RC_ASSERT(is(Account::member_receivable, "(SELECT sum(owed) FROM member_credit)"));
    RC_ASSERT(is(Account::supplier_payable, "-(SELECT sum(amount) FROM supplier_debt)"));
    RC_ASSERT(is(Account::output_tax, "-(SELECT sum(tax) FROM sale_line)"));
    RC_ASSERT(is(Account::donations, "-(SELECT sum(donation) FROM sale)"));
    RC_ASSERT(is(Account::rounding, "(SELECT sum(total - due) FROM sale)"));
    RC_ASSERT(is(Account::vouchers, "(SELECT sum(amount) FROM payment WHERE tender = 'voucher')"));
    RC_ASSERT(is(Account::qris, "(SELECT sum(amount) FROM payment WHERE tender = 'qris')"));
    RC_ASSERT(is(Account::cash_differences, "(SELECT sum(expected - counted) FROM shift_close)"));
    RC_ASSERT(is(Account::consignment_payable,
                 "-(SELECT sum(gross) FROM sale_line WHERE consignor <> '') + "
                 "coalesce((SELECT sum(gross) FROM consignment_settlement_line), 0)"));
    // Since the goods that were sold at an estimate are trued up in this account, too.
    RC_ASSERT(is(Account::cost_of_goods,
                 "(SELECT sum(cost) FROM sale_line) - coalesce((SELECT sum(value) FROM "
                 "stock_move WHERE kind = 'true_up'), 0)"));
    RC_ASSERT(
        is(Account::cash_drawer,
           "(SELECT sum(amount) FROM payment WHERE tender = 'cash'), 0) - coalesce((SELECT sum(change) FROM "
           "sale), 0) + coalesce((SELECT sum(amount) FROM credit_repayment WHERE tender = 'cash'), 0) + "
           "coalesce((SELECT sum(iif(kind = 'cash_in', amount, -amount)) FROM cash_movement), 0) + "
           "coalesce((SELECT sum(float_total) FROM shift), 0) - coalesce((SELECT sum(expected) FROM "
           "shift_close)"));
    const Money elsewhere = balances[Account::goods_in_transit];
    RC_ASSERT(elsewhere == store.value_on_the_way());
}

/// Days add up to their range. Opening stock is left out: it is found by the journal's order, which a clock
/// that jumps does not follow.
void check_ledger(db::ReportBooks& books, const std::set<BusinessDay>& days) {
    const auto without_opening = [&](const DayRange& range) {
        std::vector<LedgerEntry> entries = books.ledger.entries(range);
        std::erase_if(entries,
                      [](const LedgerEntry& one) { return one.source == LedgerSource::opening_stock; });
        return entries;
    };
    for (const LedgerEntry& entry : books.ledger.entries(all_days)) {
        RC_ASSERT(entry.balances());
    }
    std::vector<LedgerEntry> by_day;
    for (const BusinessDay day : days) {
        for (LedgerEntry& entry : without_opening({day, day})) {
            RC_ASSERT(entry.day == day);
            by_day.push_back(std::move(entry));
        }
    }
    std::vector<LedgerEntry> of_days = without_opening(all_days);
    std::erase_if(of_days, [&](const LedgerEntry& one) { return !days.contains(one.day); });
    RC_ASSERT(by_day == of_days);
}

} // namespace

void check_report_books(db::Store& store, const std::filesystem::path& shop_file,
                        std::span<const Sale> sales) {
    db::ReportBooks& books = store.report_books();
    std::set<BusinessDay> days;
    for (const Sale& sale : sales) {
        days.insert(sale.number.day);
    }
    std::vector<DayRange> ranges = {all_days};
    for (const BusinessDay day : days) {
        ranges.push_back({day, day});
        ranges.push_back({*days.begin(), day});
    }
    for (const DayRange& range : ranges) {
        Accountant ask(shop_file, range);
        check_goods(books, ask, range);
        check_tax(books, ask, range);
        check_discounts(books, ask, range);
        check_exceptions(books, ask, range);
        check_credit(books, ask, range.last);
        check_spending(books, ask, range);
        check_stock(books, ask, range);
    }
    Accountant ask(shop_file, all_days);
    check_consignment(store, ask);
    check_balances(store, ask);
    check_ledger(books, days);
}

} // namespace sokoguru::test
