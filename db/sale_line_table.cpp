#include "db/sale_line_table.h"

namespace sokoguru::db {

namespace {

SaleLine read_line(Rows& rows) {
    SaleLine line;
    line.id = rows.id<LineId>();
    line.product = rows.id<ProductId>();
    line.unit = rows.id<UnitId>();
    line.name = rows.text();
    line.unit_name = rows.text();
    line.category = rows.text();
    line.consignor = rows.text();
    line.factor = rows.quantity();
    line.quantity = rows.quantity();
    line.base_quantity = rows.quantity();
    line.unit_price = rows.money();
    line.gross = rows.money();
    line.discount = rows.money();
    line.net = rows.money();
    line.tax_class = rows.word<TaxClass>();
    line.tax = rows.money();
    line.cost = rows.money();
    const std::optional<SaleNumber> origin = rows.optional_sale_number();
    const auto origin_line = rows.optional_id<LineId>();
    if (origin && origin_line) line.origin = OriginLine{*origin, *origin_line};
    line.true_up = rows.money();
    return line;
}

LineDiscount read_discount(Rows& rows) {
    LineDiscount discount;
    discount.kind = rows.word<LineDiscount::Kind>();
    discount.promotion = rows.id<PromotionId>();
    discount.label = rows.text();
    discount.amount = rows.money();
    discount.approver = rows.id<UserId>();
    return discount;
}

} // namespace

SaleLineTable::SaleLineTable(Database& database, ShopId shop)
    : shop_(shop),
      add_(database,
           "INSERT INTO sale_line (shop, lane, business_day, epoch, ordinal, place, line, product, "
           "unit, name, unit_name, category, consignor, factor, quantity, base_quantity, unit_price, "
           "gross, discount, net, tax_class, tax, cost, origin_lane, origin_business_day, origin_epoch, "
           "origin_ordinal, origin_line, true_up) "
           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      add_discount_(database, "INSERT INTO sale_discount (shop, lane, business_day, epoch, ordinal, place, "
                              "part, kind, promotion, label, amount, approver) "
                              "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      lines_(database,
             "SELECT line, product, unit, name, unit_name, category, consignor, factor, quantity, "
             "base_quantity, unit_price, gross, discount, net, tax_class, tax, cost, origin_lane, "
             "origin_business_day, origin_epoch, origin_ordinal, origin_line, true_up FROM sale_line "
             "WHERE shop = ? AND lane = ? AND business_day = ? AND epoch = ? AND ordinal = ? ORDER BY place"),
      discounts_(database, "SELECT place, kind, promotion, label, amount, approver FROM sale_discount "
                           "WHERE shop = ? AND lane = ? AND business_day = ? AND epoch = ? AND ordinal = ? "
                           "ORDER BY place, part"),
      returned_(database, "SELECT coalesce(-sum(b.quantity), 0) FROM sale_line AS b "
                          "WHERE b.shop = ? AND b.origin_lane = ? AND b.origin_business_day = ? AND "
                          "b.origin_epoch = ? AND b.origin_ordinal = ? AND b.origin_line = ? AND NOT EXISTS "
                          "(SELECT 1 FROM sale AS v WHERE v.shop = b.shop AND v.voids_lane = b.lane AND "
                          "v.voids_business_day = b.business_day AND v.voids_epoch = b.epoch AND "
                          "v.voids_ordinal = b.ordinal)") {}

void SaleLineTable::add(const Sale& sale) {
    std::int64_t place = 0;
    for (const SaleLine& line : sale.lines) {
        std::optional<SaleNumber> origin;
        std::optional<LineId> origin_line;
        if (line.origin) {
            origin = line.origin->sale;
            origin_line = line.origin->line;
        }
        add_.run(shop_, sale.number, ++place, line.id, line.product, line.unit, line.name, line.unit_name,
                 line.category, line.consignor, line.factor, line.quantity, line.base_quantity,
                 line.unit_price, line.gross, line.discount, line.net, line.tax_class, line.tax, line.cost,
                 origin, origin_line, line.true_up);
        add_discounts(sale, place, line);
    }
}

void SaleLineTable::add_discounts(const Sale& sale, std::int64_t place, const SaleLine& line) {
    std::int64_t part = 0;
    for (const LineDiscount& discount : line.discounts) {
        add_discount_.run(shop_, sale.number, place, ++part, discount.kind, discount.promotion,
                          discount.label, discount.amount, discount.approver);
    }
}

std::vector<SaleLine> SaleLineTable::of_sale(const SaleNumber& sale) {
    std::vector<SaleLine> lines;
    Rows rows = lines_.query(shop_, sale);
    while (rows.next()) {
        lines.push_back(read_line(rows));
    }
    Rows discounts = discounts_.query(shop_, sale);
    while (discounts.next()) {
        const auto place = static_cast<std::size_t>(discounts.integer());
        lines.at(place - 1).discounts.push_back(read_discount(discounts));
    }
    return lines;
}

Quantity SaleLineTable::returned_quantity(const OriginLine& line) {
    Rows rows = returned_.query(shop_, line.sale, line.line);
    rows.next();
    return rows.quantity();
}

} // namespace sokoguru::db
