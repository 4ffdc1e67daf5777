#include "tests/db/support/shift_recomputation.h"

#include "db/words.h"
#include "tests/db/support/raw_sqlite.h"

#include <fmt/format.h>

#include <optional>
#include <string>

namespace sokoguru::test {

namespace {

constexpr const char* line_joins =
    " FROM sale AS s JOIN sale_line AS l USING (shop, lane, business_day, epoch, "
    "ordinal) WHERE s.shift = ";
constexpr const char* payment_joins = " FROM sale AS s JOIN payment AS p USING (shop, lane, business_day, "
                                      "epoch, ordinal) WHERE s.shift = ";

class Accountant {
  public:
    Accountant(const std::filesystem::path& shop_file, ShiftId shift)
        : raw_(shop_file), shift_(std::to_string(shift.value())) {}

    std::int64_t number(const std::string& sql) { return raw_.number(sql); }
    Money money(const std::string& sql) { return Money{raw_.number(sql)}; }
    Money of_lines(const std::string& sum, const std::string& condition = "1") {
        return money("SELECT coalesce(" + sum + ", 0)" + line_joins + shift_ + " AND " + condition);
    }
    Money of_sales(const std::string& sum, const std::string& condition = "1") {
        return money("SELECT coalesce(" + sum + ", 0) FROM sale WHERE shift = " + shift_ + " AND " +
                     condition);
    }
    std::int64_t count_sales(const std::string& condition = "1") {
        return number("SELECT count(*) FROM sale WHERE shift = " + shift_ + " AND " + condition);
    }
    Money of_payments(const std::string& sum, const std::string& condition) {
        return money("SELECT coalesce(" + sum + ", 0)" + payment_joins + shift_ + " AND " + condition);
    }
    Money of_table(const std::string& table, const std::string& condition) {
        return money("SELECT coalesce(sum(amount), 0) FROM " + table + " WHERE shift = " + shift_ + " AND " +
                     condition);
    }
    std::int64_t touches(const std::string& kind, std::int64_t head) {
        return number(fmt::format("SELECT count(*) FROM cart_touch WHERE kind = '{}' AND seq <= {} AND "
                                  "seq >= (SELECT seq FROM shift WHERE shift = {})",
                                  kind, head, shift_));
    }
    std::optional<SaleNumber> sale_number(const std::string& order) {
        const std::string where =
            " FROM sale WHERE shift = " + shift_ + " ORDER BY seq " + order + " LIMIT 1";
        if (count_sales() == 0) return std::nullopt;
        return SaleNumber{LaneId{number("SELECT lane" + where)}, EpochId{number("SELECT epoch" + where)},
                          BusinessDay{static_cast<std::int32_t>(number("SELECT business_day" + where))},
                          number("SELECT ordinal" + where)};
    }
    std::string shift() const { return shift_; }

  private:
    RawSqlite raw_;
    std::string shift_;
};

void add_tenders(Accountant& ask, ShiftReport& report) {
    for (const Tender tender :
         {Tender::cash, Tender::qris, Tender::transfer, Tender::member_credit, Tender::voucher}) {
        const std::string is_tender = "p.tender = '" + std::string(db::word_of(tender)) + "'";
        TenderTotal total;
        total.tender = tender;
        total.count = ask.of_payments("count(*)", is_tender).rupiah();
        total.amount = ask.of_payments("sum(p.amount)", is_tender);
        const Money change = tender == Tender::cash ? ask.of_sales("sum(change)") : Money{};
        total.amount -= change;
        total.unconfirmed = ask.of_payments(
            "sum(p.amount)",
            is_tender +
                " AND p.state = 'unconfirmed' AND s.voids_ordinal IS NULL AND s.seq NOT IN "
                "(SELECT o.seq FROM sale AS o JOIN sale AS v ON v.voids_ordinal = o.ordinal AND "
                "v.voids_business_day = o.business_day) AND (s.business_day, s.ordinal, p.place) NOT IN "
                "(SELECT business_day, ordinal, place FROM payment_confirmation)");
        if (total.count > 0 || change != Money{}) report.tenders.push_back(total);
    }
}

void add_cash(Accountant& ask, ShiftReport& report) {
    report.cash.float_total = report.shift.float_total;
    const std::string kept =
        "(SELECT s.seq, coalesce(sum(p.amount), 0) - s.change AS kept FROM sale AS s LEFT "
        "JOIN payment AS p ON p.business_day = s.business_day AND p.ordinal = s.ordinal AND "
        "p.tender = 'cash' WHERE s.shift = " +
        ask.shift() + " GROUP BY s.seq)";
    report.cash.sales = ask.money("SELECT coalesce(sum(kept), 0) FROM " + kept + " WHERE kept > 0");
    report.cash.refunds = -ask.money("SELECT coalesce(sum(kept), 0) FROM " + kept + " WHERE kept < 0");
    report.cash.credit_repayments = ask.of_table("credit_repayment", "tender = 'cash'");
    report.cash.cash_in = ask.of_table("cash_movement", "kind = 'cash_in'");
    report.cash.cash_out = ask.of_table("cash_movement", "kind = 'cash_out'");
    report.cash.drops = ask.of_table("cash_movement", "kind = 'drop'");
}

} // namespace

ShiftReport recompute_shift(const std::filesystem::path& shop_file, const ShiftReport& report) {
    Accountant ask(shop_file, report.shift.id);
    ShiftReport again;
    again.shift = report.shift;
    again.closing = report.closing;
    again.journal_sequence = report.journal_sequence;
    again.journal_hash = report.journal_hash;
    again.first_sale = ask.sale_number("ASC");
    again.last_sale = ask.sale_number("DESC");
    again.sale_count = ask.count_sales();
    again.gross = ask.of_lines("sum(l.gross)", "l.quantity > 0 AND s.voids_ordinal IS NULL");
    again.discount = ask.of_lines("sum(l.discount)", "l.quantity > 0 AND s.voids_ordinal IS NULL");
    again.returns = -ask.of_lines("sum(l.net)", "l.quantity < 0 AND s.voids_ordinal IS NULL");
    again.return_count =
        ask.of_lines("count(DISTINCT s.seq)", "l.quantity < 0 AND s.voids_ordinal IS NULL").rupiah();
    again.voids = -ask.of_lines("sum(l.net)", "s.voids_ordinal IS NOT NULL");
    again.void_count = ask.count_sales("voids_ordinal IS NOT NULL");
    again.net = ask.of_sales("sum(total)");
    again.public_net = ask.of_sales("sum(total)", "buyer_class IN ('general_public', 'wholesale')");
    again.member_net = ask.of_sales("sum(total)", "buyer_class NOT IN ('general_public', 'wholesale')");
    again.own_net = ask.of_lines("sum(l.net)", "l.consignor = ''");
    again.consigned_net = ask.of_lines("sum(l.net)", "l.consignor <> ''");
    again.tax = ask.of_lines("sum(l.tax)");
    again.rounding = ask.of_sales("sum(rounding)");
    again.donation = ask.of_sales("sum(donation)");
    add_tenders(ask, again);
    add_cash(ask, again);
    again.removed_line_count = ask.touches("line_removed", report.journal_sequence);
    again.cancelled_cart_count = ask.touches("cart_cancelled", report.journal_sequence);
    again.changed_price_count = ask.touches("price_changed", report.journal_sequence);
    again.manual_discount = ask.money(
        "SELECT coalesce(sum(d.amount), 0) FROM sale AS s JOIN sale_discount AS d USING (shop, lane, "
        "business_day, epoch, ordinal) WHERE d.kind LIKE 'manual%' AND s.voids_ordinal IS NULL AND s.shift = " +
        ask.shift());
    again.drawer_opening_count =
        ask.number("SELECT count(*) FROM drawer_opening WHERE shift = " + ask.shift());
    return again;
}

} // namespace sokoguru::test
