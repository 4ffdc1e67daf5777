#include "db/product_table.h"

#include "core/values/ensure.h"

namespace sokoguru::db {

namespace {

SaleRules read_rules(Rows& rows) {
    SaleRules rules;
    rules.price_source = rows.word<PriceSource>();
    rules.minimum_age_years = rows.small_integer();
    rules.quantity_max = rows.quantity();
    rules.halal = rows.word<Halal>();
    return rules;
}

} // namespace

ProductTable::ProductTable(Database& database, ShopId shop)
    : database_(&database),
      shop_(shop),
      set_(
          database,
          "INSERT INTO product (shop, product, sku, name, category, tax, divisibility, favourite, consignor, "
          "price_source, minimum_age_years, quantity_max, halal, halal_number, halal_until) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (shop, product) DO UPDATE SET "
          "sku = excluded.sku, name = excluded.name, category = excluded.category, tax = excluded.tax, "
          "divisibility = excluded.divisibility, favourite = excluded.favourite, "
          "consignor = excluded.consignor, price_source = excluded.price_source, "
          "minimum_age_years = excluded.minimum_age_years, quantity_max = excluded.quantity_max, "
          "halal = excluded.halal, halal_number = excluded.halal_number, "
          "halal_until = excluded.halal_until"),
      set_price_(database, "UPDATE product_unit SET price = ? WHERE shop = ? AND product = ? AND unit = ? "
                           "RETURNING unit"),
      name_(database, "SELECT name FROM product WHERE shop = ? AND product = ?"),
      remove_barcodes_(database, "DELETE FROM barcode WHERE shop = ? AND product = ?"),
      remove_units_(database, "DELETE FROM product_unit WHERE shop = ? AND product = ?"),
      remove_steps_(database, "DELETE FROM unit_price WHERE shop = ? AND product = ?"),
      add_unit_(database, "INSERT INTO product_unit (shop, product, unit, name, factor, price, step_count) "
                          "VALUES (?, ?, ?, ?, ?, ?, ?)"),
      add_step_(database, "INSERT INTO unit_price (shop, product, unit, ordinal, level, from_quantity, "
                          "price) VALUES (?, ?, ?, ?, ?, ?, ?)"),
      add_barcode_(database,
                   "INSERT INTO barcode (shop, product, unit, ordinal, code) VALUES (?, ?, ?, ?, ?)"),
      remove_words_(database,
                    "INSERT INTO product_search (product_search, rowid, name) VALUES ('delete', ?, ?)"),
      add_words_(database, "INSERT INTO product_search (rowid, name) VALUES (?, ?)"),
      find_(database,
            "SELECT product, sku, name, category, tax, divisibility, favourite, consignor, price_source, "
            "minimum_age_years, quantity_max, halal, halal_number, halal_until "
            "FROM product WHERE shop = ? AND product = ?"),
      find_by_sku_(
          database,
          "SELECT product, sku, name, category, tax, divisibility, favourite, consignor, price_source, "
          "minimum_age_years, quantity_max, halal, halal_number, halal_until "
          "FROM product WHERE shop = ? AND sku = ?"),
      find_code_(database, "SELECT p.product, u.unit, p.name, u.name, p.category, p.consignor, u.factor, "
                           "u.price, p.tax, p.divisibility, p.price_source, p.minimum_age_years, "
                           "p.quantity_max, p.halal, u.step_count FROM barcode AS b "
                           "LEFT JOIN product_unit AS u "
                           "ON u.shop = b.shop AND u.product = b.product AND u.unit = b.unit "
                           "LEFT JOIN product AS p ON p.shop = b.shop AND p.product = b.product "
                           "WHERE b.shop = ? AND b.code = ?"),
      units_(database, "SELECT unit, name, factor, price, step_count FROM product_unit "
                       "WHERE shop = ? AND product = ? ORDER BY unit"),
      steps_(database, "SELECT level, from_quantity, price FROM unit_price "
                       "WHERE shop = ? AND product = ? AND unit = ? ORDER BY ordinal"),
      cases_(database, "SELECT factor, price FROM product_unit WHERE shop = ? AND product = ? AND "
                       "factor > 1000 AND price IS NOT NULL ORDER BY factor DESC, unit"),
      barcodes_(database, "SELECT unit, code FROM barcode WHERE shop = ? AND product = ? "
                          "ORDER BY unit, ordinal"),
      count_(database, "SELECT count(*) FROM product WHERE shop = ?"),
      last_(database, "SELECT coalesce(max(product), 0) FROM product WHERE shop = ?"),
      all_(database,
           "SELECT product, sku, name, category, tax, divisibility, favourite, consignor, price_source, "
           "minimum_age_years, quantity_max, halal, halal_number, halal_until "
           "FROM product WHERE shop = ? ORDER BY product") {}

void ProductTable::set(const Product& product) {
    std::optional<std::string> name_before;
    if (Rows rows = name_.query(shop_, product.id); rows.next()) name_before = rows.text();
    set_.run(shop_, product.id, product.sku, product.name, product.category, product.tax,
             product.divisibility, product.favourite, product.consignor, product.rules.price_source,
             product.rules.minimum_age_years, product.rules.quantity_max, product.rules.halal,
             product.halal_number, product.halal_until);
    if (name_before) {
        remove_barcodes_.run(shop_, product.id);
        remove_steps_.run(shop_, product.id);
        remove_units_.run(shop_, product.id);
    }
    set_units(product);
    set_search_words(product, name_before);
}

void ProductTable::change_price(const PriceChange& change) {
    if (!change.tier) {
        return ensure(set_price_.query(change.price, shop_, change.product, change.unit).next(),
                      "a price changes of a unit that is there");
    }
    auto product = find(change.product);
    ensure(product && apply(change, *product), "a price changes of a unit that is there");
    set(*product);
}

void ProductTable::set_units(const Product& product) {
    for (const Unit& unit : product.units) {
        add_unit_.run(shop_, product.id, unit.id, unit.name, unit.factor, unit.price, unit.steps.size());
        std::int64_t place = 0;
        for (const PriceStep& step : unit.steps) {
            add_step_.run(shop_, product.id, unit.id, ++place, step.level, step.from, step.price);
        }
        std::int64_t ordinal = 0;
        for (const Barcode& barcode : unit.barcodes) {
            add_barcode_.run(shop_, product.id, unit.id, ++ordinal, barcode.text());
        }
    }
}

void ProductTable::set_search_words(const Product& product, const std::optional<std::string>& name_before) {
    if (name_before == product.name) return;
    if (name_before) remove_words_.run(product.id, *name_before);
    add_words_.run(product.id, product.name);
}

Product ProductTable::read(Rows& rows) {
    Product product;
    product.id = rows.id<ProductId>();
    product.sku = rows.text();
    product.name = rows.text();
    product.category = rows.text();
    product.tax = rows.word<TaxClass>();
    product.divisibility = rows.word<Divisibility>();
    product.favourite = rows.integer() != 0;
    product.consignor = rows.text();
    product.rules = read_rules(rows);
    product.halal_number = rows.text();
    product.halal_until = rows.optional_day();
    read_units(product);
    return product;
}

void ProductTable::read_units(Product& product) {
    Rows units = units_.query(shop_, product.id);
    while (units.next()) {
        Unit unit;
        unit.id = units.id<UnitId>();
        unit.name = units.text();
        unit.factor = units.quantity();
        unit.price = units.optional_money();
        if (units.integer() > 0) unit.steps = read_steps(product.id, unit.id);
        product.units.push_back(std::move(unit));
    }
    Rows barcodes = barcodes_.query(shop_, product.id);
    auto unit = product.units.begin();
    while (barcodes.next()) {
        const UnitId owner = barcodes.id<UnitId>();
        while (unit->id != owner) {
            ++unit; // The foreign key says that it is there.
        }
        unit->barcodes.emplace_back(barcodes.text());
    }
}

std::optional<Product> ProductTable::find(ProductId product) {
    const ReadScope scope(*database_);
    Rows rows = find_.query(shop_, product);
    if (!rows.next()) return std::nullopt;
    return read(rows);
}

std::optional<Product> ProductTable::find_by_sku(std::string_view sku) {
    const ReadScope scope(*database_);
    Rows rows = find_by_sku_.query(shop_, sku);
    if (!rows.next()) return std::nullopt;
    return read(rows);
}

std::optional<UnitForSale> ProductTable::find_by_barcode(const Barcode& barcode) {
    // One statement, and a second only for a unit with further prices. A barcode whose product is not there
    // gives nulls, which `Rows` takes for the damage that they are.
    Rows rows = find_code_.query(shop_, barcode.text());
    if (!rows.next()) return std::nullopt;
    UnitForSale unit;
    unit.product = rows.id<ProductId>();
    unit.unit = rows.id<UnitId>();
    unit.name = rows.text();
    unit.unit_name = rows.text();
    unit.category = rows.text();
    unit.consignor = rows.text();
    unit.factor = rows.quantity();
    unit.price = rows.optional_money();
    unit.tax = rows.word<TaxClass>();
    unit.divisibility = rows.word<Divisibility>();
    unit.rules = read_rules(rows);
    if (rows.integer() > 0) unit.steps = read_steps(unit.product, unit.unit);
    return unit;
}

std::vector<PriceStep> ProductTable::read_steps(ProductId product, UnitId unit) {
    std::vector<PriceStep> steps;
    Rows rows = steps_.query(shop_, product, unit);
    while (rows.next()) {
        PriceStep step;
        step.level = rows.word<PriceLevel>();
        step.from = rows.quantity();
        step.price = rows.money();
        steps.push_back(step);
    }
    return steps;
}

std::vector<CaseOffer> ProductTable::case_offers(ProductId product) {
    std::vector<CaseOffer> cases;
    Rows rows = cases_.query(shop_, product);
    while (rows.next()) {
        CaseOffer offer;
        offer.factor = rows.quantity();
        offer.price = rows.money();
        cases.push_back(offer);
    }
    return cases;
}

std::int64_t ProductTable::count() {
    Rows rows = count_.query(shop_);
    rows.next();
    return rows.integer();
}

ProductId ProductTable::next_id() {
    Rows rows = last_.query(shop_);
    rows.next();
    return ProductId{rows.integer() + 1};
}

void ProductTable::for_each(const std::function<void(const Product&)>& visit) {
    const ReadScope scope(*database_);
    Rows rows = all_.query(shop_);
    while (rows.next()) {
        visit(read(rows));
    }
}

} // namespace sokoguru::db
