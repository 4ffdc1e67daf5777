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

constexpr std::array<Invariant, 36> invariants = {{
    {FindingKind::sums, "a line's net is not gross less discount",
     "SELECT business_day, ordinal, place FROM sale_line WHERE gross - discount <> net LIMIT 1"},
    {FindingKind::sums, "a sale's total is not the sum of its lines",
     "SELECT s.business_day, s.ordinal, s.total FROM sale AS s WHERE s.total <> "
     "(SELECT coalesce(sum(l.net), 0) FROM sale_line AS l WHERE l.shop = s.shop AND l.lane = s.lane AND "
     "l.business_day = s.business_day AND l.epoch = s.epoch AND l.ordinal = s.ordinal) LIMIT 1"},
    {FindingKind::sums, "a sale's amount due is not its total and the rounding",
     "SELECT business_day, ordinal, due FROM sale WHERE total + rounding <> due LIMIT 1"},
    {FindingKind::sums, "a sale's payments less the change are not the amount due and the donation",
     "SELECT s.business_day, s.ordinal, s.due FROM sale AS s WHERE s.due + s.donation + s.change <> "
     "(SELECT coalesce(sum(p.amount), 0) FROM payment AS p WHERE p.shop = s.shop AND p.lane = s.lane AND "
     "p.business_day = s.business_day AND p.epoch = s.epoch AND p.ordinal = s.ordinal) LIMIT 1"},
    {FindingKind::sums, "the numbers of a day's sales have a gap",
     "SELECT business_day, max(ordinal), count(*) FROM sale GROUP BY shop, lane, business_day, epoch "
     "HAVING max(ordinal) <> count(*) LIMIT 1"},
    {FindingKind::sums, "a product's stock is not the sum of its movements",
     "SELECT product, quantity, value FROM "
     "(SELECT shop, product, quantity, value FROM stock_on_hand UNION ALL "
     "SELECT shop, product, -quantity, -value FROM stock_move) "
     "GROUP BY shop, product HAVING sum(quantity) <> 0 OR sum(value) <> 0 LIMIT 1"},
    {FindingKind::sums, "the cost of a sale's lines is not what left the stock",
     "SELECT s.business_day, s.ordinal, s.seq FROM sale AS s WHERE "
     "(SELECT coalesce(sum(l.cost), 0) FROM sale_line AS l WHERE l.shop = s.shop AND l.lane = s.lane AND "
     "l.business_day = s.business_day AND l.epoch = s.epoch AND l.ordinal = s.ordinal) <> "
     "-(SELECT coalesce(sum(m.value), 0) FROM stock_move AS m WHERE m.shop = s.shop AND m.lane = s.lane AND "
     "m.epoch = s.epoch AND m.seq = s.seq AND m.kind IN ('sale', 'return')) LIMIT 1"},
    {FindingKind::sums, "goods went the wrong way for their kind of movement",
     "SELECT seq, kind, quantity FROM stock_move WHERE (kind = 'sale' AND quantity > 0) OR "
     "(kind = 'return' AND quantity < 0) LIMIT 1"},
    {FindingKind::sums, "the value received is not the cost of goods sold and the value on hand",
     "SELECT received, sold, on_hand FROM (SELECT "
     "(SELECT coalesce(sum(value), 0) FROM stock_move WHERE kind NOT IN ('sale', 'return', 'true_up')) "
     "AS received, "
     "(SELECT coalesce(sum(cost), 0) FROM sale_line) - "
     "(SELECT coalesce(sum(value), 0) FROM stock_move WHERE kind = 'true_up') AS sold, "
     "(SELECT coalesce(sum(value), 0) FROM stock_on_hand) AS on_hand) WHERE received <> sold + on_hand"},
    {FindingKind::sums, "a line's discount is not the sum of its parts",
     "SELECT l.business_day, l.ordinal, l.place FROM sale_line AS l WHERE l.discount <> "
     "(SELECT coalesce(sum(d.amount), 0) FROM sale_discount AS d WHERE d.shop = l.shop AND d.lane = l.lane "
     "AND d.business_day = l.business_day AND d.epoch = l.epoch AND d.ordinal = l.ordinal AND "
     "d.place = l.place) LIMIT 1"},
    {FindingKind::sums, "more of a line came back than was sold",
     "SELECT b.origin_business_day, b.origin_ordinal, b.origin_line FROM sale_line AS b "
     "WHERE b.origin_ordinal IS NOT NULL AND NOT EXISTS "
     "(SELECT 1 FROM sale AS v WHERE v.shop = b.shop AND v.voids_lane = b.lane AND "
     "v.voids_business_day = b.business_day AND v.voids_epoch = b.epoch AND v.voids_ordinal = b.ordinal) "
     "GROUP BY b.shop, b.origin_lane, b.origin_business_day, b.origin_epoch, b.origin_ordinal, b.origin_line "
     "HAVING -sum(b.quantity) > coalesce((SELECT o.quantity FROM sale_line AS o WHERE o.shop = b.shop AND "
     "o.lane = b.origin_lane AND o.business_day = b.origin_business_day AND o.epoch = b.origin_epoch AND "
     "o.ordinal = b.origin_ordinal AND o.line = b.origin_line), 0) LIMIT 1"},
    {FindingKind::sums, "a sale was voided twice",
     "SELECT voids_business_day, voids_ordinal, count(*) FROM sale WHERE voids_ordinal IS NOT NULL "
     "GROUP BY shop, voids_lane, voids_business_day, voids_epoch, voids_ordinal HAVING count(*) > 1 LIMIT 1"},
    {FindingKind::sums, "a void is not the opposite of its sale",
     "SELECT v.business_day, v.ordinal, v.total FROM sale AS v LEFT JOIN sale AS s ON s.shop = v.shop AND "
     "s.lane = v.voids_lane AND s.business_day = v.voids_business_day AND s.epoch = v.voids_epoch AND "
     "s.ordinal = v.voids_ordinal WHERE v.voids_ordinal IS NOT NULL AND v.total IS NOT -s.total LIMIT 1"},
    {FindingKind::sums, "a voucher was not used in the payment that tells of it",
     "SELECT code, sum(uses) FROM (SELECT shop, code, amount_place, 1 AS uses FROM "
     "(SELECT p.shop, p.reference AS code, p.lane || ' ' || p.business_day || ' ' || p.epoch || ' ' || "
     "p.ordinal || ' ' || p.place AS amount_place FROM payment AS p JOIN sale AS s ON s.shop = p.shop AND "
     "s.lane = p.lane AND s.business_day = p.business_day AND s.epoch = p.epoch AND s.ordinal = p.ordinal "
     "WHERE p.tender = 'voucher' AND p.amount > 0 AND s.voids_ordinal IS NULL) UNION ALL "
     "SELECT shop, code, lane || ' ' || business_day || ' ' || epoch || ' ' || ordinal || ' ' || place, -1 "
     "FROM voucher_use) GROUP BY shop, code COLLATE NOCASE, amount_place HAVING sum(uses) <> 0 LIMIT 1"},
    {FindingKind::sums, "a voucher was used twice",
     "SELECT u.code, count(*) FROM voucher_use AS u WHERE NOT EXISTS (SELECT 1 FROM sale AS v WHERE "
     "v.shop = u.shop AND v.voids_lane = u.lane AND v.voids_business_day = u.business_day AND "
     "v.voids_epoch = u.epoch AND v.voids_ordinal = u.ordinal) "
     "GROUP BY u.shop, u.code HAVING count(*) > 1 LIMIT 1"},
    {FindingKind::sums, "what a member owes is not what was sold on credit less what was paid back",
     "SELECT member, sum(owed) FROM (SELECT shop, member, owed FROM member_credit UNION ALL "
     "SELECT s.shop, s.member, -p.amount FROM sale AS s JOIN payment AS p ON p.shop = s.shop AND "
     "p.lane = s.lane AND p.business_day = s.business_day AND p.epoch = s.epoch AND p.ordinal = s.ordinal "
     "WHERE p.tender = 'member_credit' UNION ALL SELECT shop, member, amount FROM credit_repayment) "
     "GROUP BY shop, member HAVING sum(owed) <> 0 LIMIT 1"},
    {FindingKind::sums, "what a member bought in a year is not the sum of the sales",
     "SELECT member, year, sum(net) FROM (SELECT shop, member, year, net FROM member_spending UNION ALL "
     "SELECT shop, member, CAST(strftime('%Y', business_day * 86400, 'unixepoch') AS INTEGER), -total "
     "FROM sale WHERE member IS NOT NULL) GROUP BY shop, member, year HAVING sum(net) <> 0 LIMIT 1"},
    {FindingKind::sums, "two shifts of a lane are open",
     "SELECT s.lane, s.epoch, count(*) FROM shift AS s WHERE NOT EXISTS "
     "(SELECT 1 FROM shift_close AS c WHERE c.shop = s.shop AND c.lane = s.lane AND c.epoch = s.epoch AND "
     "c.shift = s.shift) GROUP BY s.shop, s.lane, s.epoch HAVING count(*) > 1 LIMIT 1"},
    {FindingKind::sums, "a counted drawer is not the sum of its notes and coins",
     "SELECT shift, moment, total FROM (SELECT shop, lane, epoch, shift, 'opening' AS moment, "
     "float_total AS total FROM shift UNION ALL SELECT shop, lane, epoch, shift, 'closing', counted "
     "FROM shift_close UNION ALL SELECT shop, lane, epoch, shift, 'first', coalesce(first_counted, 0) "
     "FROM shift_close) AS t WHERE total <> (SELECT coalesce(sum(c.denomination * c.count), 0) "
     "FROM shift_cash_count AS c WHERE c.shop = t.shop AND c.lane = t.lane AND c.epoch = t.epoch AND "
     "c.shift = t.shift AND c.moment = t.moment) LIMIT 1"},
    {FindingKind::sums, "the cash that a closed shift expected is not what came and went in it",
     "SELECT z.shift, z.expected, sum(m.amount) FROM shift_close AS z JOIN ("
     "SELECT shop, lane, epoch, shift, float_total AS amount FROM shift UNION ALL "
     "SELECT s.shop, s.lane, s.epoch, s.shift, p.amount FROM sale AS s JOIN payment AS p ON "
     "p.shop = s.shop AND p.lane = s.lane AND p.business_day = s.business_day AND p.epoch = s.epoch AND "
     "p.ordinal = s.ordinal WHERE p.tender = 'cash' UNION ALL "
     "SELECT shop, lane, epoch, shift, -change FROM sale UNION ALL "
     "SELECT shop, lane, epoch, shift, amount FROM credit_repayment WHERE tender = 'cash' UNION ALL "
     "SELECT shop, lane, epoch, shift, CASE kind WHEN 'cash_in' THEN amount ELSE -amount END "
     "FROM cash_movement) AS m ON m.shop = z.shop AND m.lane = z.lane AND m.epoch = z.epoch AND "
     "m.shift = z.shift GROUP BY z.shop, z.lane, z.epoch, z.shift HAVING sum(m.amount) <> z.expected LIMIT 1"},
    {FindingKind::sums, "a receipt of goods is not the sum of its lines",
     "SELECT r.business_day, r.ordinal, r.total FROM goods_receipt AS r JOIN (SELECT shop, lane, "
     "business_day, epoch, ordinal, sum(value) AS value, sum(amount - discount) AS net FROM "
     "goods_receipt_line GROUP BY shop, lane, business_day, epoch, ordinal) AS l USING (shop, lane, "
     "business_day, epoch, ordinal) WHERE r.total <> l.value OR r.total <> l.net - r.discount + r.freight "
     "LIMIT 1"},
    {FindingKind::sums, "the lines of a stock document are not what it moved",
     "SELECT seq, quantity, value FROM ("
     "SELECT d.shop, d.lane, d.epoch, d.seq, sum(l.base_quantity) AS quantity, sum(l.value + l.true_up) AS "
     "value FROM goods_receipt AS d JOIN goods_receipt_line AS l USING (shop, lane, business_day, epoch, "
     "ordinal) GROUP BY d.shop, d.lane, d.epoch, d.seq UNION ALL "
     "SELECT d.shop, d.lane, d.epoch, d.seq, sum(l.base_quantity), sum(l.value + l.true_up) "
     "FROM stock_adjustment AS d JOIN stock_adjustment_line AS l USING (shop, lane, business_day, epoch, "
     "ordinal, document) GROUP BY d.shop, d.lane, d.epoch, d.seq UNION ALL "
     "SELECT d.shop, d.lane, d.epoch, d.seq, sum(l.base_quantity), sum(l.value + l.true_up) "
     "FROM stock_count_close AS d JOIN stock_count_line AS l USING (shop, lane, business_day, epoch, "
     "ordinal) GROUP BY d.shop, d.lane, d.epoch, d.seq UNION ALL "
     "SELECT d.shop, d.lane, d.epoch, d.seq, -sum(l.base_quantity), -sum(l.value) "
     "FROM stock_transfer AS d JOIN stock_transfer_line AS l USING (shop, lane, business_day, epoch, "
     "ordinal) GROUP BY d.shop, d.lane, d.epoch, d.seq UNION ALL "
     "SELECT d.shop, d.lane, d.epoch, d.seq, sum(l.sent + l.difference), sum(l.value + l.true_up + "
     "l.difference_value + l.difference_true_up) FROM stock_arrival AS d JOIN stock_arrival_line AS l "
     "USING (shop, lane, business_day, epoch, ordinal) GROUP BY d.shop, d.lane, d.epoch, d.seq) AS t WHERE "
     "quantity <> (SELECT coalesce(sum(m.quantity), 0) FROM stock_move AS m WHERE m.shop = t.shop AND "
     "m.lane = t.lane AND m.epoch = t.epoch AND m.seq = t.seq) OR "
     "value <> (SELECT coalesce(sum(m.value), 0) FROM stock_move AS m WHERE m.shop = t.shop AND "
     "m.lane = t.lane AND m.epoch = t.epoch AND m.seq = t.seq) LIMIT 1"},
    {FindingKind::sums, "the numbers of a day's stock documents have a gap",
     "SELECT document, business_day, max(ordinal), count(*) FROM ("
     "SELECT shop, lane, epoch, business_day, 'receipt' AS document, ordinal FROM goods_receipt UNION ALL "
     "SELECT shop, lane, epoch, business_day, document, ordinal FROM stock_adjustment UNION ALL "
     "SELECT shop, lane, epoch, business_day, 'count', ordinal FROM stock_count UNION ALL "
     "SELECT shop, lane, epoch, business_day, 'transfer', ordinal FROM stock_transfer UNION ALL "
     "SELECT shop, lane, epoch, business_day, 'arrival', ordinal FROM stock_arrival UNION ALL "
     "SELECT shop, lane, epoch, business_day, 'settlement', ordinal FROM consignment_settlement) "
     "GROUP BY shop, lane, epoch, business_day, document HAVING max(ordinal) <> count(*) LIMIT 1"},
    {FindingKind::sums, "a posted count is not what was counted",
     "SELECT business_day, ordinal, place FROM stock_count_line WHERE base_quantity <> counted - expected "
     "LIMIT 1"},
    {FindingKind::sums, "a product stands on two open count sheets",
     "SELECT product, count(*) FROM (SELECT DISTINCT e.shop, e.product, e.lane, e.business_day, e.epoch, "
     "e.ordinal FROM stock_count_entry AS e WHERE NOT EXISTS (SELECT 1 FROM stock_count_close AS c WHERE "
     "c.shop = e.shop AND c.lane = e.lane AND c.business_day = e.business_day AND c.epoch = e.epoch AND "
     "c.ordinal = e.ordinal)) GROUP BY shop, product HAVING count(*) > 1 LIMIT 1"},
    {FindingKind::sums, "goods did not arrive as they were sent",
     "SELECT a.business_day, a.ordinal, l.place FROM stock_arrival AS a JOIN stock_arrival_line AS l "
     "USING (shop, lane, business_day, epoch, ordinal) LEFT JOIN stock_transfer_line AS t ON "
     "t.shop = a.origin_shop AND t.lane = a.origin_lane AND t.business_day = a.origin_business_day AND "
     "t.epoch = a.origin_epoch AND t.ordinal = a.origin_ordinal AND t.place = l.place WHERE "
     "(a.origin_shop = a.shop AND (t.value IS NOT l.value OR t.base_quantity IS NOT l.sent)) OR "
     "l.arrived <> l.sent + l.difference LIMIT 1"},
    {FindingKind::sums, "what a room holds is not what was brought there and taken away",
     "SELECT place, product, sum(quantity) FROM (SELECT shop, place, product, quantity FROM place_stock "
     "UNION ALL SELECT d.shop, d.from_place, l.product, l.base_quantity FROM stock_transfer AS d "
     "JOIN stock_transfer_line AS l USING (shop, lane, business_day, epoch, ordinal) "
     "WHERE d.from_place <> 1 UNION ALL "
     "SELECT d.shop, d.to_place, l.product, -l.arrived FROM stock_arrival AS d JOIN stock_arrival_line AS l "
     "USING (shop, lane, business_day, epoch, ordinal) WHERE d.to_place <> 1) "
     "GROUP BY shop, place, product HAVING sum(quantity) <> 0 LIMIT 1"},
    {FindingKind::sums, "goods of a consignor have a value",
     "SELECT s.business_day, s.ordinal, s.place FROM sale_line AS s WHERE s.consignor <> '' AND s.cost <> 0 "
     "LIMIT 1"},
    {FindingKind::sums, "a settlement does not begin where the one before it ended",
     "SELECT n.business_day, n.ordinal, n.supplier FROM consignment_settlement AS n WHERE 1 <> "
     "(SELECT count(*) FROM consignment_settlement AS o WHERE o.shop = n.shop AND o.lane = n.lane AND "
     "o.supplier = n.supplier AND o.from_epoch = n.from_epoch AND o.from_seq = n.from_seq) OR "
     "(n.from_seq <> 0 AND NOT EXISTS (SELECT 1 FROM consignment_settlement AS o WHERE o.shop = n.shop AND "
     "o.lane = n.lane AND o.supplier = n.supplier AND o.through_epoch = n.from_epoch AND "
     "o.through_seq = n.from_seq)) LIMIT 1"},
    {FindingKind::sums, "a product has no entry that made it",
     "SELECT p.product FROM product AS p WHERE NOT EXISTS (SELECT 1 FROM product_version AS v WHERE "
     "v.shop = p.shop AND v.product = p.product) LIMIT 1"},
    {FindingKind::sums, "what is owed to a supplier is not what the documents say",
     "SELECT supplier, sum(amount) AS difference FROM (SELECT shop, supplier, amount FROM supplier_debt "
     "UNION ALL SELECT shop, supplier, -total FROM goods_receipt WHERE settlement = 'on_account' "
     "UNION ALL SELECT shop, supplier, -total FROM stock_adjustment WHERE document = 'supplier_return' AND "
     "supplier IS NOT NULL UNION ALL SELECT shop, supplier, amount FROM supplier_payment) "
     "GROUP BY shop, supplier HAVING sum(amount) <> 0 LIMIT 1"},
    {FindingKind::sums, "what has come of an order is not what its receipts say",
     "SELECT o.business_day, o.ordinal, o.place FROM purchase_order_line AS o WHERE o.received <> "
     "(SELECT coalesce(sum((l.quantity * l.factor + 500) / 1000), 0) FROM goods_receipt AS r "
     "JOIN goods_receipt_line AS l ON l.shop = r.shop AND l.lane = r.lane AND "
     "l.business_day = r.business_day AND l.epoch = r.epoch AND l.ordinal = r.ordinal "
     "WHERE r.shop = o.shop AND r.order_lane = o.lane AND r.order_business_day = o.business_day AND "
     "r.order_epoch = o.epoch AND r.order_ordinal = o.ordinal AND r.order_ordinal IS NOT NULL AND "
     "l.product = o.product) LIMIT 1"},
    {FindingKind::sums, "an order waits for goods though everything has come, or has ended without a word",
     "SELECT o.business_day, o.ordinal, o.standing FROM purchase_order AS o WHERE "
     "(o.standing = 'sent' OR o.standing = 'partly_received' OR (o.standing = 'closed' AND "
     "o.end_reason = '')) AND (o.standing = 'closed') = EXISTS (SELECT 1 FROM purchase_order_line AS l "
     "WHERE l.shop = o.shop AND l.lane = o.lane AND l.business_day = o.business_day AND "
     "l.epoch = o.epoch AND l.ordinal = o.ordinal AND l.received < l.base_quantity) LIMIT 1"},
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
    {FindingKind::open_cart, "a cart is open or put aside though it was sold",
     "SELECT c.cart, s.seq FROM (SELECT shop, cart FROM open_cart UNION ALL "
     "SELECT shop, cart FROM open_cart_line) AS c JOIN sale AS s "
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
