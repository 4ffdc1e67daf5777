#include "db/ledger_book.h"

#include "core/stock/stock_number.h"
#include "core/values/ensure.h"
#include "db/day_border.h"
#include "db/report_range.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <tuple>

// The lines of document `d` in `table`.
#define SUM_OF_LINES(sum, table, more)                                                                       \
    "coalesce((SELECT sum(" sum ") FROM " table " AS l WHERE l.shop = d.shop AND l.lane = d.lane AND "       \
    "l.business_day = d.business_day AND l.epoch = d.epoch AND l.ordinal = d.ordinal" more "), 0)"
#define NUMBER "d.lane, d.business_day, d.epoch, d.ordinal, "
// The entry that wrote `row`, of which only sequence and moment are known, and the epoch from which on it
// can be: few rows have no day of their own, and a lane has few epochs.
#define ENTRY_OF(row, epoch)                                                                                 \
    "CROSS JOIN epochs AS e CROSS JOIN journal AS j ON j.shop = ?1 AND j.lane = ?2 AND j.epoch = e.epoch "   \
    "AND j.seq = " row ".seq AND j.at_ms = " row ".at_ms AND e.epoch >= " epoch                              \
    " AND j.business_day BETWEEN ?3 AND ?4 "
#define EPOCHS                                                                                               \
    "WITH RECURSIVE epochs(epoch) AS (SELECT * FROM (SELECT epoch FROM journal WHERE shop = ?1 AND "         \
    "lane = ?2 ORDER BY epoch DESC LIMIT 1) UNION ALL SELECT epoch - 1 FROM epochs WHERE epoch > 1) "

namespace sokoguru::db {

namespace {

using Account = LedgerAccount;
using Source = LedgerSource;

/// The numbers of the query `sold`.
enum class LineKind : std::int64_t { own_out, own_back, consigned };

/// Adds a line that was sold to its day's sales.
void add_line(LedgerSales& sales, Rows& rows) {
    const auto kind = static_cast<LineKind>(rows.integer());
    const Money gross = rows.money();
    const Money discount = rows.money();
    const Money tax = rows.money();
    sales.cost += rows.money();
    sales.true_up += rows.money();
    switch (kind) {
    case LineKind::own_out:
        sales.gross += gross;
        sales.discount += discount;
        sales.tax += tax;
        return;
    case LineKind::own_back:
        sales.returned_net += gross - discount;
        sales.returned_tax += tax;
        return;
    case LineKind::consigned: break;
    }
    sales.consigned_gross += gross;
    sales.consigned_discount += discount;
    sales.consigned_tax += tax;
}

/// What stands against stock that changed by hand.
LedgerAccount account_of(AdjustmentReason reason) {
    switch (reason) {
    case AdjustmentReason::own_use:
    case AdjustmentReason::sample: return Account::own_use;
    case AdjustmentReason::found: return Account::stock_differences;
    case AdjustmentReason::damaged:
    case AdjustmentReason::expired:
    case AdjustmentReason::lost:
    case AdjustmentReason::supplier_return: break;
    }
    return Account::stock_losses;
}

/// Cash that pays a consignor has the number of the settlement before the name; the settlement itself is
/// booked as paid from the safe.
LedgerAccount account_of_cash_out(const std::string& reason) {
    const auto number = parse_stock_number(reason.substr(0, reason.find(' ')));
    return number && number->document == StockDocument::settlement ? Account::cash_safe
                                                                   : Account::other_expenses;
}

} // namespace

struct LedgerBook::Parts {
    Parts(Database& open_database, LaneKey open_lane);

    template <class Read>
    void each(Statement& statement, Source source, const Read& read) {
        Rows rows = statement.query(lane.shop, lane.lane, days.first, days.last);
        while (rows.next()) {
            LedgerEntry entry;
            entry.source = source;
            read(entry, rows);
            ensure(entry.balances(), "an entry of the ledger balances");
            if (!entry.legs.empty()) entries.push_back(std::move(entry));
        }
    }
    /// Four columns: a document's number, which is the reference.
    static void read_number(LedgerEntry& entry, Rows& rows, StockDocument document) {
        const StockNumber number = rows.stock_number(document);
        entry.day = number.day;
        entry.reference = number.text();
    }
    void add_sales();
    void add_cash();
    void add_receipts();
    void add_adjustments();
    void add_transfers();
    void add_payments();
    void add_opening_stock();

    Database* database;
    LaneKey lane;
    DayRange days;                    ///< That are asked for.
    std::vector<LedgerEntry> entries; ///< That were found.
    DayBorder border;
    Statement sold;
    Statement tickets;
    Statement payments;
    Statement shifts_opened;
    Statement shifts_closed;
    Statement cash_movements;
    Statement repayments;
    Statement receipts;
    Statement adjustments;
    Statement counts;
    Statement transfers;
    Statement arrivals;
    Statement handed_over;
    Statement settlements;
    Statement supplier_payments;
    Statement opening_stock;
};

LedgerBook::Parts::Parts(Database& open_database, LaneKey open_lane)
    : database(&open_database),
      lane(open_lane),
      border(*database, lane),
      // A void takes back what went out, so its lines count among those that did.
      sold(*database,
           "SELECT s.business_day, CASE WHEN l.consignor <> '' THEN 2 WHEN (l.quantity > 0) = "
           "(s.voids_ordinal IS NULL) THEN 0 ELSE 1 END, l.gross, l.discount, l.tax, l.cost, l.true_up "
           "FROM sale AS s CROSS JOIN sale_line AS l ON " SAME_SALE(l, s) "WHERE " DAYS(s)),
      tickets(*database, "SELECT s.business_day, sum(s.rounding), sum(s.donation), sum(s.change) "
                         "FROM sale AS s WHERE " DAYS(s) "GROUP BY s.business_day"),
      payments(*database, "SELECT p.business_day, p.tender, sum(p.amount) FROM payment AS p WHERE " DAYS(
                              p) "GROUP BY p.business_day, p.tender"),
      shifts_opened(*database,
                    "SELECT o.opened_day, o.shift, o.float_total FROM shift AS o WHERE o.shop = ?1 "
                    "AND o.lane = ?2 AND o.opened_day BETWEEN ?3 AND ?4 ORDER BY o.seq"),
      shifts_closed(*database, "SELECT c.business_day, c.shift, c.counted, c.expected FROM shift_close AS c "
                               "WHERE " DAYS(c) "ORDER BY c.seq"),
      cash_movements(*database, "SELECT m.business_day, m.reason, m.kind, m.amount FROM cash_movement AS m "
                                "WHERE " DAYS(m) "ORDER BY m.seq"),
      repayments(*database, "SELECT r.business_day, coalesce(m.code, ''), r.tender, r.amount "
                            "FROM credit_repayment AS r LEFT JOIN member AS m ON m.shop = r.shop AND "
                            "m.member = r.member WHERE " DAYS(r) "ORDER BY r.seq"),
      receipts(*database,
               "SELECT " NUMBER "d.settlement, d.total, " SUM_OF_LINES(
                   "l.true_up", "goods_receipt_line", "") " FROM goods_receipt AS d WHERE " DAYS(d)),
      adjustments(*database,
                  "SELECT d.document, " NUMBER "d.reason, d.supplier IS NOT NULL, d.total, " SUM_OF_LINES(
                      "l.true_up", "stock_adjustment_line",
                      " AND l.document = d.document") " FROM stock_adjustment AS d WHERE " DAYS(d)),
      counts(
          *database, EPOCHS
          "SELECT j.business_day, " NUMBER SUM_OF_LINES("l.value", "stock_count_line", "") ", " SUM_OF_LINES(
              "l.true_up", "stock_count_line",
              "") " FROM stock_count_close AS d " ENTRY_OF("d",
                                                           "d.epoch") "WHERE d.shop = ?1 AND d.lane = ?2 AND d.standing = 'posted'"),
      transfers(*database, "SELECT " NUMBER "d.total FROM stock_transfer AS d WHERE " DAYS(d)),
      arrivals(*database,
               "SELECT " NUMBER
               "d.origin_shop = d.shop, " SUM_OF_LINES("l.value", "stock_arrival_line", "") ", " SUM_OF_LINES(
                   "l.true_up + l.difference_true_up", "stock_arrival_line",
                   "") ", " SUM_OF_LINES("l.difference_value", "stock_arrival_line",
                                         "") " FROM stock_arrival AS d WHERE " DAYS(d)),
      handed_over(*database, EPOCHS
                  "SELECT j.business_day, " NUMBER
                  "d.total FROM stock_transfer_end AS x CROSS JOIN stock_transfer AS d ON "
                  "d.shop = x.origin_shop AND d.lane = x.origin_lane AND "
                  "d.business_day = x.origin_business_day AND d.epoch = x.origin_epoch AND "
                  "d.ordinal = x.origin_ordinal " ENTRY_OF(
                      "x", "x.origin_epoch") "WHERE x.origin_shop = ?1 AND x.standing = 'handed_over'"),
      settlements(
          *database,
          "SELECT " NUMBER
          "d.damage, d.total, " SUM_OF_LINES("l.gross", "consignment_settlement_line", "") ", " SUM_OF_LINES(
              "l.fee", "consignment_settlement_line", "") " FROM consignment_settlement AS d WHERE " DAYS(d)),
      supplier_payments(*database,
                        "SELECT " NUMBER "d.way, d.amount FROM supplier_payment AS d WHERE " DAYS(d)),
      opening_stock(
          *database,
          "SELECT m.business_day, coalesce(sum(m.value) FILTER (WHERE m.kind = 'receipt'), 0), "
          "coalesce(sum(m.value) FILTER (WHERE m.kind = 'true_up'), 0) FROM stock_move AS m "
          "CROSS JOIN journal AS j ON j.shop = m.shop AND j.lane = m.lane AND j.epoch = m.epoch AND "
          "j.seq = m.seq WHERE m.shop = ?1 AND m.lane = ?2 AND (m.epoch, m.seq) > (?5, ?6) AND "
          "(m.epoch, m.seq) <= (?7, ?8) AND m.business_day BETWEEN ?3 AND ?4 AND "
          "m.kind IN ('receipt', 'true_up') AND j.type = 'goods_received' GROUP BY m.business_day") {}

void LedgerBook::Parts::add_sales() {
    std::map<BusinessDay, LedgerSales> sales;
    Rows lines = sold.query(lane.shop, lane.lane, days.first, days.last);
    LedgerSales* of_line = nullptr; // The lines of a day come one after the other.
    std::optional<BusinessDay> day_of_line;
    while (lines.next()) {
        const BusinessDay day = lines.day();
        if (day != day_of_line) of_line = &sales[day];
        day_of_line = day;
        add_line(*of_line, lines);
    }
    Rows sums = tickets.query(lane.shop, lane.lane, days.first, days.last);
    while (sums.next()) {
        LedgerSales& of_day = sales[sums.day()];
        of_day.rounding = sums.money();
        of_day.donation = sums.money();
        of_day.taken.at(static_cast<std::size_t>(Tender::cash)) -= sums.money();
    }
    Rows paid = payments.query(lane.shop, lane.lane, days.first, days.last);
    while (paid.next()) {
        LedgerSales& of_day = sales[paid.day()];
        Money& taken = of_day.taken.at(static_cast<std::size_t>(paid.word<Tender>()));
        taken += paid.money();
    }
    for (const auto& [day, of_day] : sales) {
        LedgerEntry entry{day, Source::sales, {}, {}};
        post_sales(entry, of_day);
        ensure(entry.balances(), "what was sold was paid for");
        if (!entry.legs.empty()) entries.push_back(std::move(entry));
    }
}

void LedgerBook::Parts::add_cash() {
    each(shifts_opened, Source::shift_opened, [](LedgerEntry& entry, Rows& rows) {
        entry.day = rows.day();
        entry.reference = std::to_string(rows.integer());
        const Money in_drawer = rows.money();
        entry.debit(Account::cash_drawer, in_drawer).credit(Account::cash_safe, in_drawer);
    });
    each(shifts_closed, Source::shift_closed, [](LedgerEntry& entry, Rows& rows) {
        entry.day = rows.day();
        entry.reference = std::to_string(rows.integer());
        const Money counted = rows.money();
        post_closed_drawer(entry, counted, rows.money());
    });
    each(cash_movements, Source::cash_movement, [](LedgerEntry& entry, Rows& rows) {
        entry.day = rows.day();
        entry.reference = rows.text();
        const auto kind = rows.word<CashMovementKind>();
        const Money amount = rows.money();
        if (kind == CashMovementKind::cash_in) {
            entry.debit(Account::cash_drawer, amount).credit(Account::cash_safe, amount);
            return;
        }
        const bool is_drop = kind == CashMovementKind::drop;
        entry.debit(is_drop ? Account::cash_safe : account_of_cash_out(entry.reference), amount)
            .credit(Account::cash_drawer, amount);
    });
    each(repayments, Source::credit_repayment, [](LedgerEntry& entry, Rows& rows) {
        entry.day = rows.day();
        entry.reference = rows.text();
        const auto tender = rows.word<Tender>();
        const Money amount = rows.money();
        entry.debit(account_of(tender), amount).credit(Account::member_receivable, amount);
    });
}

void LedgerBook::Parts::add_receipts() {
    each(receipts, Source::goods_receipt, [](LedgerEntry& entry, Rows& rows) {
        read_number(entry, rows, StockDocument::receipt);
        const bool is_owed = rows.word<ReceiptSettlement>() == ReceiptSettlement::on_account;
        const Money value = rows.money();
        post_stock(entry, is_owed ? Account::supplier_payable : Account::cash_safe, value, rows.money());
    });
}

void LedgerBook::Parts::add_adjustments() {
    each(adjustments, Source::adjustment, [](LedgerEntry& entry, Rows& rows) {
        const auto document = rows.word<StockDocument>();
        read_number(entry, rows, document);
        const auto reason = rows.word<AdjustmentReason>();
        const bool is_credited = rows.integer() != 0 && document == StockDocument::supplier_return;
        if (document == StockDocument::supplier_return) entry.source = Source::supplier_return;
        const Money value = rows.money();
        post_stock(entry, is_credited ? Account::supplier_payable : account_of(reason), value, rows.money());
    });
    each(counts, Source::count, [](LedgerEntry& entry, Rows& rows) {
        const BusinessDay posted = rows.day();
        read_number(entry, rows, StockDocument::count);
        entry.day = posted;
        const Money value = rows.money();
        post_stock(entry, Account::stock_differences, value, rows.money());
    });
}

void LedgerBook::Parts::add_transfers() {
    each(transfers, Source::transfer, [](LedgerEntry& entry, Rows& rows) {
        read_number(entry, rows, StockDocument::transfer);
        post_stock(entry, Account::goods_in_transit, -rows.money(), Money{});
    });
    each(arrivals, Source::arrival, [](LedgerEntry& entry, Rows& rows) {
        read_number(entry, rows, StockDocument::arrival);
        const bool is_own = rows.integer() != 0;
        const Money value = rows.money();
        post_stock(entry, is_own ? Account::goods_in_transit : Account::other_shops, value, rows.money());
        post_stock(entry, Account::stock_differences, rows.money(), Money{});
    });
    each(handed_over, Source::handed_over, [](LedgerEntry& entry, Rows& rows) {
        const BusinessDay handed = rows.day();
        read_number(entry, rows, StockDocument::transfer);
        entry.day = handed;
        const Money value = rows.money();
        entry.debit(Account::other_shops, value).credit(Account::goods_in_transit, value);
    });
}

void LedgerBook::Parts::add_payments() {
    each(settlements, Source::settlement, [](LedgerEntry& entry, Rows& rows) {
        read_number(entry, rows, StockDocument::settlement);
        const Money damage = rows.money();
        entry.credit(Account::cash_safe, rows.money());
        entry.debit(Account::consignment_payable, rows.money());
        entry.credit(Account::consignment_fees, rows.money() + damage);
    });
    each(supplier_payments, Source::supplier_payment, [](LedgerEntry& entry, Rows& rows) {
        read_number(entry, rows, StockDocument::supplier_payment);
        const bool is_cash = rows.word<SupplierPaymentWay>() == SupplierPaymentWay::cash;
        const Money amount = rows.money();
        entry.debit(Account::supplier_payable, amount)
            .credit(is_cash ? Account::cash_safe : Account::bank, amount);
    });
}

void LedgerBook::Parts::add_opening_stock() {
    const EntryPlace before = border.last_of(BusinessDay{days.first.days - 1});
    const EntryPlace last = border.last_of(days.last);
    Rows rows = opening_stock.query(lane.shop, lane.lane, days.first, days.last, before.epoch,
                                    before.sequence, last.epoch, last.sequence);
    while (rows.next()) {
        LedgerEntry entry{rows.day(), Source::opening_stock, {}, {}};
        const Money value = rows.money();
        post_stock(entry, Account::opening_stock, value, rows.money());
        if (!entry.legs.empty()) entries.push_back(std::move(entry));
    }
}

LedgerBook::LedgerBook(Database& database, LaneKey lane) : parts_(std::make_unique<Parts>(database, lane)) {}

LedgerBook::~LedgerBook() = default;

std::vector<LedgerEntry> LedgerBook::entries(const DayRange& days) {
    const ReadScope scope(*parts_->database);
    parts_->days = days;
    parts_->entries.clear();
    parts_->add_sales();
    parts_->add_cash();
    parts_->add_receipts();
    parts_->add_adjustments();
    parts_->add_transfers();
    parts_->add_payments();
    parts_->add_opening_stock();
    std::vector<LedgerEntry> found = std::move(parts_->entries);
    std::ranges::stable_sort(found, [](const LedgerEntry& left, const LedgerEntry& right) {
        return std::tie(left.day, left.source) < std::tie(right.day, right.source);
    });
    return found;
}

} // namespace sokoguru::db
