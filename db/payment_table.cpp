#include "db/payment_table.h"

#include "core/values/ensure.h"

namespace sokoguru::db {

PaymentTable::PaymentTable(Database& database, ShopId shop)
    : shop_(shop),
      add_(database, "INSERT INTO payment (shop, lane, business_day, epoch, ordinal, place, tender, "
                     "amount, state, reference, due_day) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      confirm_(database, "INSERT INTO payment_confirmation (shop, lane, business_day, epoch, ordinal, place, "
                         "seq, at_ms, user) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      state_(database,
             "SELECT CASE WHEN c.seq IS NULL THEN p.state ELSE 'confirmed' END FROM payment AS p "
             "LEFT JOIN payment_confirmation AS c "
             "ON c.shop = p.shop AND c.lane = p.lane AND c.business_day = p.business_day AND "
             "c.epoch = p.epoch AND c.ordinal = p.ordinal AND c.place = p.place "
             "WHERE p.shop = ? AND p.lane = ? AND p.business_day = ? AND p.epoch = ? AND p.ordinal = ? "
             "AND p.place = ?"),
      of_sale_(database, "SELECT tender, amount, state, reference, due_day FROM payment "
                         "WHERE shop = ? AND lane = ? AND business_day = ? AND epoch = ? AND ordinal = ? "
                         "ORDER BY place"),
      refunded_(database,
                "SELECT coalesce(-sum(p.amount), 0) FROM (SELECT DISTINCT shop, lane, business_day, epoch, "
                "ordinal FROM sale_line WHERE shop = ? AND origin_lane = ? AND origin_business_day = ? AND "
                "origin_epoch = ? AND origin_ordinal = ?) AS b CROSS JOIN sale AS s "
                "ON s.shop = b.shop AND s.lane = b.lane AND s.business_day = b.business_day AND "
                "s.epoch = b.epoch AND s.ordinal = b.ordinal CROSS JOIN payment AS p "
                "ON p.shop = b.shop AND p.lane = b.lane AND p.business_day = b.business_day AND "
                "p.epoch = b.epoch AND p.ordinal = b.ordinal "
                "WHERE p.tender = ? AND p.amount < 0 AND s.voids_ordinal IS NULL AND NOT EXISTS "
                "(SELECT 1 FROM sale AS v WHERE v.shop = b.shop AND v.voids_lane = b.lane AND "
                "v.voids_business_day = b.business_day AND v.voids_epoch = b.epoch AND "
                "v.voids_ordinal = b.ordinal)"),
      unconfirmed_(database,
                   "SELECT p.lane, p.business_day, p.epoch, p.ordinal, p.place, p.tender, p.amount, "
                   "p.reference, s.at_ms, s.cashier_name FROM payment AS p JOIN sale AS s "
                   "ON s.shop = p.shop AND s.lane = p.lane AND s.business_day = p.business_day AND "
                   "s.epoch = p.epoch AND s.ordinal = p.ordinal "
                   "WHERE p.shop = ? AND p.state = 'unconfirmed' AND s.voids_ordinal IS NULL AND NOT EXISTS "
                   "(SELECT 1 FROM payment_confirmation AS c WHERE c.shop = p.shop AND c.lane = p.lane AND "
                   "c.business_day = p.business_day AND c.epoch = p.epoch AND c.ordinal = p.ordinal AND "
                   "c.place = p.place) AND NOT EXISTS "
                   "(SELECT 1 FROM sale AS v WHERE v.shop = p.shop AND v.voids_lane = p.lane AND "
                   "v.voids_business_day = p.business_day AND v.voids_epoch = p.epoch AND "
                   "v.voids_ordinal = p.ordinal) "
                   "ORDER BY p.lane DESC, p.business_day DESC, p.epoch DESC, p.ordinal DESC, p.place DESC "
                   "LIMIT ?") {}

void PaymentTable::add(const Sale& sale) {
    std::int64_t place = 0;
    for (const Payment& payment : sale.payments) {
        add_.run(shop_, sale.number, ++place, payment.tender, payment.amount, payment.state,
                 payment.reference, payment.due_day);
    }
}

void PaymentTable::confirm(const Entry& entry, const PaymentConfirmed& fact) {
    ensure(state(fact.sale, fact.place) == PaymentState::unconfirmed,
           "a payment that is confirmed was unconfirmed");
    confirm_.run(shop_, fact.sale, fact.place, entry.sequence, entry.at, entry.user);
}

std::optional<PaymentState> PaymentTable::state(const SaleNumber& sale, std::int64_t place) {
    Rows rows = state_.query(shop_, sale, place);
    if (!rows.next()) return std::nullopt;
    return rows.word<PaymentState>();
}

Money PaymentTable::refunded(const SaleNumber& sale, Tender tender) {
    Rows rows = refunded_.query(shop_, sale, tender);
    rows.next();
    return rows.money();
}

std::vector<Payment> PaymentTable::of_sale(const SaleNumber& sale) {
    std::vector<Payment> payments;
    Rows rows = of_sale_.query(shop_, sale);
    while (rows.next()) {
        Payment payment;
        payment.tender = rows.word<Tender>();
        payment.amount = rows.money();
        payment.state = rows.word<PaymentState>();
        payment.reference = rows.text();
        payment.due_day = rows.optional_day();
        payments.push_back(std::move(payment));
    }
    return payments;
}

std::vector<UnconfirmedPayment> PaymentTable::unconfirmed(std::size_t limit) {
    std::vector<UnconfirmedPayment> payments;
    Rows rows = unconfirmed_.query(shop_, limit);
    while (rows.next()) {
        UnconfirmedPayment payment;
        payment.sale = rows.sale_number();
        payment.place = rows.integer();
        payment.tender = rows.word<Tender>();
        payment.amount = rows.money();
        payment.reference = rows.text();
        payment.at = rows.time();
        payment.cashier_name = rows.text();
        payments.push_back(std::move(payment));
    }
    return payments;
}

} // namespace sokoguru::db
