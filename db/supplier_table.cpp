#include "db/supplier_table.h"

namespace sokoguru::db {

SupplierTable::SupplierTable(Database& database, ShopId shop)
    : shop_(shop),
      set_(database, "INSERT INTO supplier (shop, supplier, code, name, phone, lead_time_days, "
                     "minimum_order, standing, payment_days) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) "
                     "ON CONFLICT (shop, supplier) "
                     "DO UPDATE SET code = excluded.code, name = excluded.name, phone = excluded.phone, "
                     "lead_time_days = excluded.lead_time_days, minimum_order = excluded.minimum_order, "
                     "standing = excluded.standing, payment_days = excluded.payment_days"),
      find_(database, "SELECT supplier, code, name, phone, lead_time_days, minimum_order, standing, "
                      "payment_days FROM supplier WHERE shop = ? AND code = ?"),
      all_(database, "SELECT supplier, code, name, phone, lead_time_days, minimum_order, standing, "
                     "payment_days FROM supplier WHERE shop = ? ORDER BY code"),
      last_(database, "SELECT coalesce(max(supplier), 0) FROM supplier WHERE shop = ?") {}

void SupplierTable::set(const Supplier& supplier) {
    set_.run(shop_, supplier.id, supplier.code, supplier.name, supplier.phone, supplier.lead_time_days,
             supplier.minimum_order, supplier.standing, supplier.payment_days);
}

Supplier SupplierTable::read(Rows& rows) {
    Supplier supplier;
    supplier.id = rows.id<SupplierId>();
    supplier.code = rows.text();
    supplier.name = rows.text();
    supplier.phone = rows.text();
    supplier.lead_time_days = rows.small_integer();
    supplier.minimum_order = rows.money();
    supplier.standing = rows.word<SupplierStanding>();
    supplier.payment_days = rows.small_integer();
    return supplier;
}

std::optional<Supplier> SupplierTable::find(std::string_view code) {
    Rows rows = find_.query(shop_, code);
    return rows.next() ? std::optional(read(rows)) : std::nullopt;
}

std::vector<Supplier> SupplierTable::all() {
    std::vector<Supplier> suppliers;
    Rows rows = all_.query(shop_);
    while (rows.next()) {
        suppliers.push_back(read(rows));
    }
    return suppliers;
}

SupplierId SupplierTable::next_id() {
    Rows rows = last_.query(shop_);
    rows.next();
    return SupplierId{rows.integer() + 1};
}

} // namespace sokoguru::db
