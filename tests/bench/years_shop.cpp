#include "years_shop.h"

#include "bench_shop.h"
#include "tests/db/support/raw_sqlite.h"
#include "tests/support/temporary_folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <string>

namespace sokoguru::bench {

namespace {

constexpr int tickets_a_day = 274;
constexpr int days_of_year = 365;
/// The shop opens on its first day.
constexpr std::int32_t first_day = 20'775;

int years() {
    const char* asked = std::getenv("SOKOGURU_BENCH_YEARS");
    return asked == nullptr ? 1 : std::max(1, std::atoi(asked));
}

/// A fifth of the sales is a member's; the shop sells from 6 to 21 o'clock, in one shift a day.
std::string rows_of(int days) {
    return fmt::format(
        "PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF;"
        "BEGIN;"
        "CREATE TEMP TABLE ticket AS WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < "
        "{0} * {1}) SELECT i, {2} + i / {0} AS day, i % {0} + 1 AS ordinal, abs(random()) AS r FROM n;"
        "INSERT INTO shift (shop, lane, epoch, shift, seq, cashier, cashier_name, opened_at_ms, opened_day, "
        "float_total) SELECT DISTINCT 7, 1, 1, 2 + day - {2}, 1, 1, 'Kasir', day * 86400000, day, 100000 "
        "FROM ticket;"
        "INSERT INTO shift_day (shop, lane, epoch, shift, business_day) SELECT DISTINCT 7, 1, 1, 2 + day - {2}, "
        "day FROM ticket;"
        "INSERT INTO sale (shop, lane, business_day, epoch, ordinal, seq, cart, at_ms, cashier, cashier_name, "
        "buyer_class, line_count, total, rounding, due, change, shift, member, member_code) SELECT 7, 1, day, "
        "1, ordinal, 1000 + i, 1000 + i, (day * 24 - 1 + 15 * ordinal / {0}) * 3600000, 1 + r % 3, 'Kasir', "
        "iif(r % 5 = 0, 'member', 'general_public'), 10, 50000, 0, 50000, 0, 2 + day - {2}, iif(r % 5 = 0, 1 + r % "
        "2000, NULL), iif(r % 5 = 0, 'A-' || (1 + r % 2000), NULL) FROM ticket;"
        "INSERT INTO payment (shop, lane, business_day, epoch, ordinal, place, tender, amount) SELECT 7, 1, "
        "day, 1, ordinal, 1, iif(r % 7 < 5, 'cash', 'qris'), 50000 FROM ticket;"
        "INSERT INTO sale_line (shop, lane, business_day, epoch, ordinal, place, line, product, unit, name, "
        "unit_name, category, consignor, factor, quantity, base_quantity, unit_price, gross, discount, net, "
        "tax_class, tax, cost) SELECT 7, 1, day, 1, ordinal, place, place, 1 + (r / 7 + place * 7919 * "
        "(1 + r % 13)) % 20000, 1, 'BARANG CONTOH YANG NAMANYA PANJANG', 'pcs', 'Kategori ' || ((r + place) % "
        "12), iif((r + place) % 10 = 0, 'Bu Sri', ''), 1000, 1000, 1000, 5000, 5000, 0, 5000, 'exempt', 0, "
        "4000 FROM ticket, (WITH RECURSIVE p(place) AS (SELECT 1 UNION ALL SELECT place + 1 FROM p WHERE "
        "place < 10) SELECT place FROM p) ORDER BY i, place;"
        "COMMIT;",
        tickets_a_day, days, first_day);
}

} // namespace

const std::filesystem::path& shop_file_of_years() {
    static const test::TemporaryFolder folder;
    static const std::filesystem::path file = [] {
        auto made = folder.path() / "years.db";
        make_bench_shop(made);
        test::RawSqlite(made).execute(rows_of(years() * days_of_year));
        return made;
    }();
    return file;
}

DayRange last_year_of_shop() {
    const BusinessDay last{first_day + years() * days_of_year - 1};
    return {BusinessDay{last.days - days_of_year + 1}, last};
}

} // namespace sokoguru::bench
