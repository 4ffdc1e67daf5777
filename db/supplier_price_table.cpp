#include "db/supplier_price_table.h"

#include <utility>

namespace sokoguru::db {

SupplierPriceTable::SupplierPriceTable(Database& database, ShopId shop)
    : shop_(shop),
      set_(database, "INSERT INTO supplier_price (shop, product, supplier, unit, price, minimum, pack, "
                     "lead_time_days, preferred) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "
                     "ON CONFLICT (shop, product, supplier) DO UPDATE SET unit = excluded.unit, "
                     "price = excluded.price, minimum = excluded.minimum, pack = excluded.pack, "
                     "lead_time_days = excluded.lead_time_days, preferred = excluded.preferred"),
      prefer_(database, "UPDATE supplier_price SET preferred = 0 "
                        "WHERE shop = ? AND product = ? AND supplier <> ? AND preferred = 1"),
      remove_(database, "DELETE FROM supplier_price WHERE shop = ? AND product = ? AND supplier = ?"),
      add_step_(database, "INSERT INTO supplier_price_step (shop, product, supplier, ordinal, "
                          "from_quantity, price) VALUES (?, ?, ?, ?, ?, ?)"),
      remove_steps_(database,
                    "DELETE FROM supplier_price_step WHERE shop = ? AND product = ? AND supplier = ?"),
      set_limits_(database, "INSERT INTO stock_limit (shop, product, minimum, maximum) VALUES (?, ?, ?, ?) "
                            "ON CONFLICT (shop, product) DO UPDATE SET minimum = excluded.minimum, "
                            "maximum = excluded.maximum"),
      remove_limits_(database, "DELETE FROM stock_limit WHERE shop = ? AND product = ?"),
      find_(database, "SELECT product, supplier, unit, price, minimum, pack, lead_time_days, preferred "
                      "FROM supplier_price WHERE shop = ? AND product = ? AND supplier = ?"),
      steps_(database, "SELECT from_quantity, price FROM supplier_price_step "
                       "WHERE shop = ? AND product = ? AND supplier = ? ORDER BY ordinal"),
      limits_(database, "SELECT minimum, maximum FROM stock_limit WHERE shop = ? AND product = ?"),
      all_(database,
           "SELECT l.product, l.supplier, l.unit, l.price, l.minimum, l.pack, l.lead_time_days, l.preferred, "
           "s.code, s.name, p.sku, p.name, u.name, u.factor FROM supplier_price AS l "
           "JOIN supplier AS s ON s.shop = l.shop AND s.supplier = l.supplier "
           "JOIN product AS p ON p.shop = l.shop AND p.product = l.product "
           "JOIN product_unit AS u ON u.shop = l.shop AND u.product = l.product AND u.unit = l.unit "
           "WHERE l.shop = ? ORDER BY s.code, p.name COLLATE NOCASE, l.product"),
      all_of_supplier_(
          database,
          "SELECT l.product, l.supplier, l.unit, l.price, l.minimum, l.pack, l.lead_time_days, l.preferred, "
          "s.code, s.name, p.sku, p.name, u.name, u.factor FROM supplier_price AS l "
          "JOIN supplier AS s ON s.shop = l.shop AND s.supplier = l.supplier "
          "JOIN product AS p ON p.shop = l.shop AND p.product = l.product "
          "JOIN product_unit AS u ON u.shop = l.shop AND u.product = l.product AND u.unit = l.unit "
          "WHERE l.shop = ? AND l.supplier = ? ORDER BY p.name COLLATE NOCASE, l.product"),
      all_of_product_(
          database,
          "SELECT l.product, l.supplier, l.unit, l.price, l.minimum, l.pack, l.lead_time_days, l.preferred, "
          "s.code, s.name, p.sku, p.name, u.name, u.factor FROM supplier_price AS l "
          "JOIN supplier AS s ON s.shop = l.shop AND s.supplier = l.supplier "
          "JOIN product AS p ON p.shop = l.shop AND p.product = l.product "
          "JOIN product_unit AS u ON u.shop = l.shop AND u.product = l.product AND u.unit = l.unit "
          "WHERE l.shop = ? AND l.product = ? ORDER BY l.preferred DESC, s.code") {}

void SupplierPriceTable::set(const SupplierPrice& price) {
    remove_steps_.run(shop_, price.product, price.supplier);
    if (price.standing == SupplierPriceStanding::gone) {
        remove_.run(shop_, price.product, price.supplier);
        return;
    }
    set_.run(shop_, price.product, price.supplier, price.unit, price.price, price.minimum, price.pack,
             price.lead_time_days, price.is_preferred);
    std::int64_t ordinal = 0;
    for (const SupplierPriceStep& step : price.steps) {
        add_step_.run(shop_, price.product, price.supplier, ++ordinal, step.from, step.price);
    }
    if (price.is_preferred) prefer_.run(shop_, price.product, price.supplier);
}

void SupplierPriceTable::set_limits(ProductId product, const std::optional<StockLimits>& limits) {
    if (limits) {
        set_limits_.run(shop_, product, limits->min, limits->max);
    } else {
        remove_limits_.run(shop_, product);
    }
}

SupplierPrice SupplierPriceTable::read(Rows& rows) {
    SupplierPrice price;
    price.product = rows.id<ProductId>();
    price.supplier = rows.id<SupplierId>();
    price.unit = rows.id<UnitId>();
    price.price = rows.money();
    price.minimum = rows.quantity();
    price.pack = rows.quantity();
    if (const auto days = rows.optional_id<std::int64_t>()) price.lead_time_days = static_cast<int>(*days);
    price.is_preferred = rows.integer() != 0;
    Rows steps = steps_.query(shop_, price.product, price.supplier);
    while (steps.next()) {
        const Quantity from = steps.quantity();
        price.steps.push_back({from, steps.money()});
    }
    return price;
}

std::optional<SupplierPrice> SupplierPriceTable::find(SupplierId supplier, ProductId product) {
    Rows rows = find_.query(shop_, product, supplier);
    return rows.next() ? std::optional(read(rows)) : std::nullopt;
}

std::optional<StockLimits> SupplierPriceTable::limits(ProductId product) {
    Rows rows = limits_.query(shop_, product);
    if (!rows.next()) return std::nullopt;
    StockLimits limits;
    limits.min = rows.quantity();
    limits.max = rows.quantity();
    return limits;
}

std::vector<SupplierPriceListing> SupplierPriceTable::read_all(Rows& rows) {
    std::vector<SupplierPriceListing> listings;
    while (rows.next()) {
        SupplierPriceListing listing;
        listing.price = read(rows);
        listing.supplier_code = rows.text();
        listing.supplier_name = rows.text();
        listing.sku = rows.text();
        listing.name = rows.text();
        listing.unit_name = rows.text();
        listing.factor = rows.quantity();
        listings.push_back(std::move(listing));
    }
    return listings;
}

std::vector<SupplierPriceListing> SupplierPriceTable::list(const std::optional<SupplierId>& supplier) {
    Rows rows = supplier ? all_of_supplier_.query(shop_, *supplier) : all_.query(shop_);
    return read_all(rows);
}

std::vector<SupplierPriceListing> SupplierPriceTable::of_product(ProductId product) {
    Rows rows = all_of_product_.query(shop_, product);
    return read_all(rows);
}

} // namespace sokoguru::db
