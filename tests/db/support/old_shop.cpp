#include "tests/db/support/old_shop.h"

#include "core/members/member.h"
#include "db/database.h"
#include "db/journal.h"
#include "db/member_table.h"
#include "tests/db/support/raw_sqlite.h"
#include "tests/db/support/sample_shop.h"
#include "tests/folders.h"
#include "tests/support/golden.h"

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace sokoguru::test {

namespace {

constexpr std::int64_t day = 20'781;

/// The journal of the old shop as SQL, entry by entry.
class OldJournal {
  public:
    void add(std::string_view type, std::string_view body) {
        db::Entry entry;
        entry.lane = {ShopId{5}, LaneId{1}, EpochId{1}};
        entry.sequence = SequenceId{++sequence_};
        entry.type = type;
        entry.at = morning;
        entry.day = BusinessDay{static_cast<std::int32_t>(day)};
        entry.user = UserId{1};
        entry.body = body;
        hash_ = db::entry_hash(hash_, entry);
        sql += fmt::format("INSERT INTO journal VALUES (5, 1, 1, {}, '{}', 1, {}, {}, 1, '{}', x'{}');",
                           sequence_, type, morning.ms, day, body, db::to_hex(hash_));
    }
    std::string sql;

  private:
    std::int64_t sequence_ = 0;
    db::Hash hash_{};
};

// The rows name their columns, because a later version has more of them, which take their defaults.

/// Two or one pieces of the product, 1.000 each, 700 to buy, paid with 5.000.
std::string sale_body(int ordinal, int pieces) {
    return fmt::format(
        R"({{"sale":{{"at_ms":{0},"buyer_class":"general_public","cart":{1},"cashier":1,"cashier_name":"Faisal",)"
        R"("change":{2},"due":{3},"lines":[{{"base_quantity":{4},"category":"Makanan","consignor":"",)"
        R"("cost":{5},"discount":0,"factor":1000,"gross":{3},"id":1,"name":"Kerupuk","net":{3},"product":1,)"
        R"("quantity":{4},"tax":0,"tax_class":"ppn","unit":1,"unit_name":"pcs","unit_price":1000}}],)"
        R"("number":{{"day":{6},"epoch":1,"lane":1,"ordinal":{1}}},"payments":[{{"amount":5000,"tender":"cash"}}],)"
        R"("rounding":0,"total":{3}}},"v":1}})",
        morning.ms, ordinal, 5'000 - 1'000 * pieces, 1'000 * pieces, 1'000 * pieces, 700 * pieces, day);
}

std::string sale_rows(int sequence, int ordinal, int pieces) {
    return fmt::format(
        "INSERT INTO sale (shop, lane, business_day, epoch, ordinal, seq, cart, at_ms, cashier, "
        "cashier_name, buyer_class, line_count, total, rounding, due, change) VALUES (5, 1, {0}, 1, "
        "{2}, {1}, {2}, {3}, 1, 'Faisal', 'general_public', 1, {4}, 0, "
        "{4}, {5});"
        "INSERT INTO sale_line (shop, lane, business_day, epoch, ordinal, place, line, product, unit, "
        "name, unit_name, category, consignor, factor, quantity, base_quantity, unit_price, gross, "
        "discount, net, tax_class, tax, cost) VALUES (5, 1, {0}, 1, {2}, 1, 1, 1, 1, 'Kerupuk', 'pcs', "
        "'Makanan', '', 1000, "
        "{4}, {4}, 1000, {4}, 0, {4}, 'ppn', 0, {6});"
        "INSERT INTO payment (shop, lane, business_day, epoch, ordinal, place, tender, amount) VALUES "
        "(5, 1, {0}, 1, {2}, 1, 'cash', 5000);"
        "INSERT INTO stock_move VALUES (5, 1, 1, {1}, 1, 1, 'sale', {0}, -{4}, -{6});"
        "INSERT INTO print_job VALUES (5, 1, {0}, 1, {2}, 0, {3});"
        "INSERT INTO print_queue VALUES (5, {2}, 1, {0}, 1, {2}, 0, 'queued');",
        day, sequence, ordinal, morning.ms, 1'000 * pieces, 5'000 - 1'000 * pieces, 700 * pieces);
}

std::string journal_sql(const std::string& details_hash) {
    OldJournal journal;
    journal.add("shop_set",
                R"({"profile":{"address":"Jl. Contoh 7","cash_rounding":100,"day_cutoff_minutes":0,)"
                R"("footer":"","hijri_shift_days":0,"in_store_rules":[{"divisor":1000,"item_digits":5,)"
                R"("prefix":"21","value":"weight","value_digits":5}],"language":"id","name":"Koppontren",)"
                R"("receipt_columns":32,"tax_number":"","tax_status":"not_taxable_enterprise",)"
                R"("zone":"wib"},"v":1})");
    journal.add("user_set",
                R"({"code":"FAISAL","id":1,"name":"Faisal","pin_hash":"none","role":"cashier","v":1})");
    journal.add("member_set", R"({"buyer_class":"member","code":"A-1","details_hash":")" + details_hash +
                                  R"(","id":1,"joined":"2021-07-12","v":1})");
    journal.add("product_set",
                R"({"product":{"category":"Makanan","consignor":"","divisibility":"whole",)"
                R"("favourite":false,"id":1,"name":"Kerupuk","sku":"K1","tax":"ppn","units":[{"barcodes":)"
                R"(["9520000000014"],"factor":1000,"id":1,"name":"pcs","price":1000}]},"v":1})");
    journal.add("goods_received",
                R"({"product":1,"quantity":10000,"true_up":0,"unit_cost":700,"v":1,"value":7000})");
    journal.add("sale_made", sale_body(1, 2));
    journal.add("sale_made", sale_body(2, 1));
    return journal.sql;
}

constexpr const char* rows_of_settings_and_products =
    "INSERT INTO this_lane VALUES (1, 5, 1, 1);"
    "INSERT INTO shop_setting (shop, name, address, footer, tax_number, tax_status, zone, "
    "day_cutoff_minutes, cash_rounding, hijri_shift_days, receipt_columns, language) VALUES (5, "
    "'Koppontren', 'Jl. Contoh 7', '', '', 'not_taxable_enterprise', 'wib', "
    "0, 100, 0, 32, 'id');"
    "INSERT INTO in_store_rule VALUES (5, 1, '21', 5, 5, 1000, 'weight');"
    "INSERT INTO user_account (shop, user, code, name, role, pin_hash) VALUES (5, 1, 'FAISAL', "
    "'Faisal', 'cashier', 'none');"
    "INSERT INTO product (shop, product, sku, name, category, tax, divisibility, favourite, consignor) "
    "VALUES (5, 1, 'K1', 'Kerupuk', 'Makanan', 'ppn', 'whole', 0, '');"
    "INSERT INTO product_search (rowid, name) VALUES (1, 'Kerupuk');"
    "INSERT INTO product_unit (shop, product, unit, name, factor, price) VALUES (5, 1, 1, 'pcs', 1000, 1000);"
    "INSERT INTO barcode VALUES (5, 1, 1, 1, '9520000000014');"
    "INSERT INTO stock_move VALUES (5, 1, 1, 5, 1, 1, 'receipt', 20781, 10000, 7000);"
    "INSERT INTO stock_level VALUES (5, 1, 7000, 4900, 700);"
    "INSERT INTO open_cart_line (shop, cart, line, change, selected, removed, product, unit, name, "
    "unit_name, category, factor, divisibility, tax, consignor, quantity, unit_price, label_price) "
    "VALUES (5, 3, 1, 1, 1, 0, 1, 1, 'Kerupuk', 'pcs', 'Makanan', 1000, 'whole', "
    "'ppn', '', 1000, 1000, NULL);";

} // namespace

void write_old_shop(const std::filesystem::path& path, std::int64_t schema_version) {
    const db::Hash salt = db::random_bytes();
    Member member;
    member.name = "Siti";
    member.phone = "0800";
    const std::string details_hash = db::to_hex(db::member_details_hash(salt, member));
    RawSqlite raw(path);
    raw.execute(read_whole_file(std::filesystem::path(SOKOGURU_SOURCE_DIR) / "tests/golden" /
                                fmt::format("schema/{:04}.sql", schema_version)));
    raw.execute(
        "PRAGMA foreign_keys = OFF;" + journal_sql(details_hash) + rows_of_settings_and_products +
        fmt::format(
            "INSERT INTO member (shop, member, code, buyer_class, joined, details_hash) VALUES (5, 1, "
            "'A-1', 'member', '2021-07-12', x'{}');"
            "INSERT INTO member_detail VALUES (5, 1, 'Siti', '0800', x'{}');",
            details_hash, db::to_hex(salt)) +
        sale_rows(6, 1, 2) + sale_rows(7, 2, 1) +
        // From then on a file says which entries made a product.
        (schema_version < 5 ? "" : "INSERT INTO product_version VALUES (5, 1, 1, 1, 4);") +
        fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", db::Database::application_id,
                    schema_version));
}

} // namespace sokoguru::test
