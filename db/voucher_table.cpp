#include "db/voucher_table.h"

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
      find_use_(database, "SELECT place FROM voucher_use WHERE shop = ? AND code = ?"),
      all_(database, "SELECT v.code, v.amount, v.valid_to, u.lane, u.business_day, u.epoch, u.ordinal "
                     "FROM voucher AS v LEFT JOIN voucher_use AS u ON u.shop = v.shop AND u.code = v.code "
                     "WHERE v.shop = ? ORDER BY v.code") {}

void VoucherTable::issue(const Voucher& voucher) {
    issue_.run(shop_, voucher.code, voucher.amount, voucher.valid_to);
}

void VoucherTable::use(const Sale& sale) {
    std::int64_t place = 0;
    for (const Payment& payment : sale.payments) {
        ++place;
        if (payment.tender != Tender::voucher || payment.amount <= Money{}) continue;
        use_.run(shop_, payment.reference, sale.number, place);
    }
}

std::optional<Voucher> VoucherTable::find(std::string_view code) {
    Rows rows = find_.query(shop_, code);
    if (!rows.next()) return std::nullopt;
    return read_voucher(rows);
}

bool VoucherTable::is_used(std::string_view code) {
    return find_use_.query(shop_, code).next();
}

std::vector<VoucherSummary> VoucherTable::all() {
    std::vector<VoucherSummary> vouchers;
    Rows rows = all_.query(shop_);
    while (rows.next()) {
        VoucherSummary summary;
        summary.voucher = read_voucher(rows);
        summary.used_in = rows.optional_sale_number();
        vouchers.push_back(std::move(summary));
    }
    return vouchers;
}

} // namespace sokoguru::db
