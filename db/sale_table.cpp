#include "db/sale_table.h"

namespace sokoguru::db {

namespace {

std::optional<SaleMember> read_member(Rows& rows) {
    const auto id = rows.optional_id<MemberId>();
    if (!id) {
        rows.skip(2);
        return std::nullopt;
    }
    SaleMember member;
    member.id = *id;
    member.code = rows.text();
    member.spending_this_year = rows.money();
    return member;
}

} // namespace

SaleTable::SaleTable(Database& database, LaneKey lane)
    : lines(database, lane.shop),
      payments(database, lane.shop),
      database_(&database),
      lane_(lane),
      add_(database, "INSERT INTO sale (shop, lane, business_day, epoch, ordinal, seq, cart, at_ms, cashier, "
                     "cashier_name, buyer_class, line_count, total, rounding, due, change, shift, member, "
                     "member_code, member_spending, donation, voids_lane, voids_business_day, voids_epoch, "
                     "voids_ordinal, approver, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                     "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      find_(database,
            "SELECT lane, business_day, epoch, ordinal, cart, at_ms, cashier, cashier_name, buyer_class, "
            "total, rounding, due, change, shift, member, member_code, member_spending, donation, "
            "voids_lane, voids_business_day, voids_epoch, voids_ordinal, approver, reason FROM sale "
            "WHERE shop = ? AND lane = ? AND business_day = ? AND epoch = ? AND ordinal = ?"),
      find_by_cart_(database, "SELECT lane, business_day, epoch, ordinal FROM sale "
                              "WHERE shop = ? AND lane = ? AND epoch = ? AND cart = ?"),
      last_entry_(database, "SELECT seq, business_day FROM journal WHERE shop = ? AND lane = ? AND epoch = ? "
                            "AND type = 'sale_made' ORDER BY seq DESC LIMIT 1"),
      find_by_entry_(database, "SELECT lane, business_day, epoch, ordinal FROM sale "
                               "WHERE shop = ? AND lane = ? AND business_day = ? AND epoch = ? AND seq = ? "
                               "ORDER BY ordinal DESC LIMIT 1"),
      void_of_(database, "SELECT lane, business_day, epoch, ordinal FROM sale WHERE shop = ? AND "
                         "voids_lane = ? AND voids_business_day = ? AND voids_epoch = ? AND "
                         "voids_ordinal = ?"),
      last_cart_(database,
                 "SELECT coalesce(max(cart), 0) FROM sale WHERE shop = ? AND lane = ? AND epoch = ?"),
      last_ordinal_(database, "SELECT coalesce(max(ordinal), 0) FROM sale "
                              "WHERE shop = ? AND lane = ? AND epoch = ? AND business_day = ?"),
      list_(database,
            "SELECT lane, business_day, epoch, ordinal, at_ms, cashier_name, buyer_class, line_count, due, "
            "member_code, voids_lane, voids_business_day, voids_epoch, voids_ordinal "
            "FROM sale WHERE shop = ? AND lane = ? AND business_day BETWEEN ? AND ? "
            "AND (?5 IS NULL OR member = ?5) AND (?6 IS NULL OR due = ?6) "
            "ORDER BY business_day DESC, epoch DESC, ordinal DESC LIMIT ?7") {}

void SaleTable::add(const Entry& entry, const Sale& sale) {
    std::optional<MemberId> member;
    std::optional<std::string> code;
    std::optional<Money> spending;
    if (sale.member) {
        member = sale.member->id;
        code = sale.member->code;
        spending = sale.member->spending_this_year;
    }
    add_.run(lane_.shop, sale.number, entry.sequence, sale.cart, sale.at, sale.cashier, sale.cashier_name,
             sale.buyer_class, sale.lines.size(), sale.total, sale.rounding, sale.due, sale.change,
             sale.shift, member, code, spending, sale.donation, sale.voids, sale.approver, sale.reason);
    lines.add(sale);
    payments.add(sale);
}

std::optional<Sale> SaleTable::read(Rows& rows) {
    if (!rows.next()) return std::nullopt;
    Sale sale;
    sale.number = rows.sale_number();
    sale.cart = rows.id<CartId>();
    sale.at = rows.time();
    sale.cashier = rows.id<UserId>();
    sale.cashier_name = rows.text();
    sale.buyer_class = rows.word<BuyerClass>();
    sale.total = rows.money();
    sale.rounding = rows.money();
    sale.due = rows.money();
    sale.change = rows.money();
    sale.shift = rows.id<ShiftId>();
    sale.member = read_member(rows);
    sale.donation = rows.money();
    sale.voids = rows.optional_sale_number();
    sale.approver = rows.id<UserId>();
    sale.reason = rows.text();
    sale.lines = lines.of_sale(sale.number);
    sale.payments = payments.of_sale(sale.number);
    return sale;
}

std::optional<Sale> SaleTable::find(const SaleNumber& number) {
    const ReadScope scope(*database_);
    Rows rows = find_.query(lane_.shop, number);
    return read(rows);
}

std::optional<Sale> SaleTable::of_cart(CartId cart) {
    const ReadScope scope(*database_);
    Rows rows = find_by_cart_.query(lane_, cart);
    if (!rows.next()) return std::nullopt;
    return find(rows.sale_number());
}

std::optional<Sale> SaleTable::last() {
    const ReadScope scope(*database_);
    // Neither the highest cart nor the latest day: a held cart is older than its sale, and a clock may jump.
    Rows entry = last_entry_.query(lane_);
    if (!entry.next()) return std::nullopt;
    const SequenceId sequence = entry.id<SequenceId>();
    Rows rows = find_by_entry_.query(lane_.shop, lane_.lane, entry.day(), lane_.epoch, sequence);
    if (!rows.next()) return std::nullopt;
    return find(rows.sale_number());
}

std::optional<SaleNumber> SaleTable::void_of(const SaleNumber& sale) {
    Rows rows = void_of_.query(lane_.shop, sale);
    if (!rows.next()) return std::nullopt;
    return rows.sale_number();
}

CartId SaleTable::last_cart() {
    Rows rows = last_cart_.query(lane_);
    rows.next();
    return rows.id<CartId>();
}

SaleNumber SaleTable::next_number(BusinessDay day) {
    Rows rows = last_ordinal_.query(lane_, day);
    rows.next();
    return {lane_.lane, lane_.epoch, day, rows.integer() + 1};
}

SaleSummary read_sale_summary(Rows& rows) {
    SaleSummary sale;
    sale.number = rows.sale_number();
    sale.at = rows.time();
    sale.cashier_name = rows.text();
    sale.buyer_class = rows.word<BuyerClass>();
    sale.line_count = rows.integer();
    sale.due = rows.money();
    if (!rows.is_null()) {
        sale.member_code = rows.text();
    } else {
        rows.skip(1);
    }
    sale.voids = rows.optional_sale_number();
    return sale;
}

std::vector<SaleSummary> SaleTable::list(const SaleFilter& filter) {
    std::vector<SaleSummary> sales;
    Rows rows =
        list_.query(lane_.shop, lane_.lane, filter.from, filter.to, filter.member, filter.due, filter.limit);
    while (rows.next()) {
        sales.push_back(read_sale_summary(rows));
    }
    return sales;
}

} // namespace sokoguru::db
