#pragma once

#include "core/sale/sale.h"
#include "db/store.h"

#include <filesystem>
#include <span>

namespace sokoguru::test {

/// Whose turn it is to deliver each product, for a plain query: `suppliers_with` goes before it, and `o` is
/// the supplier of the line `l`.
inline constexpr const char* suppliers_with =
    "WITH listed AS (SELECT a.product, a.supplier, row_number() OVER (PARTITION BY a.product ORDER BY "
    "a.preferred DESC, a.price * 1000000 / u.factor, s.code) AS place FROM supplier_price AS a "
    "JOIN supplier AS s USING (supplier) JOIN product_unit AS u USING (product, unit) "
    "WHERE s.standing = 'active'), brought AS (SELECT b.product, r.supplier, row_number() OVER "
    "(PARTITION BY b.product ORDER BY r.at_ms DESC, r.epoch DESC, r.seq DESC) AS place "
    "FROM goods_receipt AS r JOIN goods_receipt_line AS b USING (lane, business_day, epoch, ordinal) "
    "JOIN supplier AS s USING (supplier) WHERE s.standing = 'active')";
inline constexpr const char* lines_of_suppliers =
    "FROM sale_line AS l LEFT JOIN listed ON listed.product = l.product AND listed.place = 1 "
    "LEFT JOIN brought ON brought.product = l.product AND brought.place = 1 LEFT JOIN supplier AS o "
    "ON o.supplier = coalesce(listed.supplier, brought.supplier) ";

/// Holds the reports of `db/report_books.h` against plain queries over the shop file, the way an accountant
/// would ask: of all days, of each day on which something was sold, and of ranges between. Asserts as a
/// property does. Of a shop whose clock may jump.
void check_report_books(db::Store& store, const std::filesystem::path& shop_file,
                        std::span<const Sale> sales);

} // namespace sokoguru::test
