#include "db/invariants.h"

#include "db/statement.h"

#include <array>

namespace sokoguru::db {

namespace {

struct Invariant {
    FindingKind kind;
    const char* broken;
    const char* sql; ///< Gives a row that names the first place where it does not hold.
};

constexpr std::array<Invariant, 11> invariants = {{
    {FindingKind::sums, "a line's net is not gross less discount",
     "SELECT business_day, ordinal, place FROM sale_line WHERE gross - discount <> net LIMIT 1"},
    {FindingKind::sums, "a sale's total is not the sum of its lines",
     "SELECT s.business_day, s.ordinal, s.total FROM sale AS s WHERE s.total <> "
     "(SELECT coalesce(sum(l.net), 0) FROM sale_line AS l WHERE l.shop = s.shop AND l.lane = s.lane AND "
     "l.business_day = s.business_day AND l.epoch = s.epoch AND l.ordinal = s.ordinal) LIMIT 1"},
    {FindingKind::sums, "a sale's amount due is not its total and the rounding",
     "SELECT business_day, ordinal, due FROM sale WHERE total + rounding <> due LIMIT 1"},
    {FindingKind::sums, "a sale's payments less the change are not the amount due",
     "SELECT s.business_day, s.ordinal, s.due FROM sale AS s WHERE s.due + s.change <> "
     "(SELECT coalesce(sum(p.amount), 0) FROM payment AS p WHERE p.shop = s.shop AND p.lane = s.lane AND "
     "p.business_day = s.business_day AND p.epoch = s.epoch AND p.ordinal = s.ordinal) LIMIT 1"},
    {FindingKind::sums, "the numbers of a day's sales have a gap",
     "SELECT business_day, max(ordinal), count(*) FROM sale GROUP BY shop, lane, business_day, epoch "
     "HAVING max(ordinal) <> count(*) LIMIT 1"},
    {FindingKind::sums, "a product's stock is not the sum of its movements",
     "SELECT product, quantity, value FROM "
     "(SELECT shop, product, quantity, value FROM stock_level UNION ALL "
     "SELECT shop, product, -quantity, -value FROM stock_move) "
     "GROUP BY shop, product HAVING sum(quantity) <> 0 OR sum(value) <> 0 LIMIT 1"},
    {FindingKind::sums, "the cost of a sale's lines is not what left the stock",
     "SELECT s.business_day, s.ordinal, s.seq FROM sale AS s WHERE "
     "(SELECT coalesce(sum(l.cost), 0) FROM sale_line AS l WHERE l.shop = s.shop AND l.lane = s.lane AND "
     "l.business_day = s.business_day AND l.epoch = s.epoch AND l.ordinal = s.ordinal) <> "
     "-(SELECT coalesce(sum(m.value), 0) FROM stock_move AS m WHERE m.shop = s.shop AND m.lane = s.lane AND "
     "m.epoch = s.epoch AND m.seq = s.seq AND m.kind = 'sale') LIMIT 1"},
    {FindingKind::sums, "the value received is not the cost of goods sold and the value on hand",
     "SELECT received, sold, on_hand FROM (SELECT "
     "(SELECT coalesce(sum(value), 0) FROM stock_move WHERE kind = 'receipt') AS received, "
     "(SELECT coalesce(sum(cost), 0) FROM sale_line) - "
     "(SELECT coalesce(sum(value), 0) FROM stock_move WHERE kind = 'true_up') AS sold, "
     "(SELECT coalesce(sum(value), 0) FROM stock_level) AS on_hand) WHERE received <> sold + on_hand"},
    {FindingKind::receipts, "a sale has no print job",
     "SELECT s.business_day, s.ordinal, s.seq FROM sale AS s WHERE NOT EXISTS "
     "(SELECT 1 FROM print_job AS j WHERE j.shop = s.shop AND j.lane = s.lane AND "
     "j.business_day = s.business_day AND j.epoch = s.epoch AND j.ordinal = s.ordinal AND j.copy = 0) LIMIT 1"},
    {FindingKind::receipts, "the print queue is not what the progress says",
     "SELECT business_day, ordinal, copy FROM ("
     "SELECT j.business_day, j.ordinal, j.copy, coalesce((SELECT p.state FROM print_progress AS p "
     "WHERE p.shop = j.shop AND p.lane = j.lane AND p.business_day = j.business_day AND "
     "p.epoch = j.epoch AND p.ordinal = j.ordinal AND p.copy = j.copy ORDER BY p.step DESC LIMIT 1), "
     "'queued') AS state, (SELECT q.state FROM print_queue AS q "
     "WHERE q.shop = j.shop AND q.lane = j.lane AND q.business_day = j.business_day AND "
     "q.epoch = j.epoch AND q.ordinal = j.ordinal AND q.copy = j.copy) AS queue_state "
     "FROM print_job AS j) WHERE CASE WHEN state IN ('sent', 'confirmed', 'failed') "
     "THEN queue_state IS NOT NULL ELSE queue_state IS NOT state END LIMIT 1"},
    {FindingKind::open_cart, "a cart is open though it was sold",
     "SELECT c.cart, c.line, s.seq FROM open_cart_line AS c JOIN sale AS s "
     "ON s.shop = c.shop AND s.cart = c.cart JOIN this_lane AS t "
     "ON s.shop = t.shop AND s.lane = t.lane AND s.epoch = t.epoch LIMIT 1"},
}};

} // namespace

std::vector<Finding> check_invariants(Database& database) {
    std::vector<Finding> findings;
    for (const Invariant& invariant : invariants) {
        Statement statement(database, invariant.sql);
        Rows rows = statement.query();
        if (!rows.next()) continue;
        std::string where = std::string(invariant.broken) + ":";
        for (int column = 0; column < rows.column_count(); ++column) {
            where += " " + rows.column_name(column) + " " + rows.shown(column);
        }
        findings.push_back({invariant.kind, where});
    }
    return findings;
}

} // namespace sokoguru::db
