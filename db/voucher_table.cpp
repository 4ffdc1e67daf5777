#include "db/voucher_table.h"

#include "core/values/ensure.h"

namespace sokoguru::db {

namespace {

Voucher read_voucher(Rows& rows) {
    Voucher voucher;
    voucher.code = rows.text();
    voucher.amount = rows.money();
    voucher.valid_to = rows.day();
    return voucher;
}

} // namespace

VoucherTable::VoucherTable(Database& database, ShopId shop)
    : shop_(shop),
      issue_(database, "INSERT INTO voucher (shop, code, amount, valid_to) VALUES (?, ?, ?, ?)"),
      use_(database, "INSERT INTO voucher_use (shop, code, lane, business_day, epoch, ordinal, place) "
                     "VALUES (?, ?, ?, ?, ?, ?, ?)"),
      find_(database, "SELECT code, amount, valid_to FROM voucher WHERE shop = ? AND code = ?"),
      find_use_(database, "SELECT u.lane, u.business_day, u.epoch, u.ordinal FROM voucher_use AS u "
                          "WHERE u.shop = ? AND u.code = ? AND NOT EXISTS (SELECT 1 FROM sale AS v "
                          "WHERE v.shop = u.shop AND v.voids_lane = u.lane AND "
                          "v.voids_business_day = u.business_day AND v.voids_epoch = u.epoch AND "
                          "v.voids_ordinal = u.ordinal)"),
      all_(database, "SELECT code, amount, valid_to FROM voucher WHERE shop = ? ORDER BY code") {}

void VoucherTable::issue(const Voucher& voucher) {
    issue_.run(shop_, voucher.code, voucher.amount, voucher.valid_to);
}

void VoucherTable::use(const Sale& sale) {
    if (sale.voids) return;
    std::int64_t place = 0;
    for (const Payment& payment : sale.payments) {
        ++place;
        if (payment.tender != Tender::voucher || payment.amount <= Money{}) continue;
        ensure(!is_used(payment.reference), "a voucher is used once");
        use_.run(shop_, payment.reference, sale.number, place);
    }
}

std::optional<Voucher> VoucherTable::find(std::string_view code) {
    Rows rows = find_.query(shop_, code);
    if (!rows.next()) return std::nullopt;
    return read_voucher(rows);
}

std::optional<SaleNumber> VoucherTable::used_in(std::string_view code) {
    Rows rows = find_use_.query(shop_, code);
    if (!rows.next()) return std::nullopt;
    return rows.sale_number();
}

std::vector<VoucherSummary> VoucherTable::all() {
    std::vector<VoucherSummary> vouchers;
    Rows rows = all_.query(shop_);
    while (rows.next()) {
        VoucherSummary summary;
        summary.voucher = read_voucher(rows);
        summary.used_in = used_in(summary.voucher.code);
        vouchers.push_back(std::move(summary));
    }
    return vouchers;
}

} // namespace sokoguru::db
