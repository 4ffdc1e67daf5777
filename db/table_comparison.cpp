#include "db/table_comparison.h"

#include "db/statement.h"

#include <fmt/format.h>

#include <array>

namespace sokoguru::db {

namespace {

struct ComparedTable {
    const char* name;
    int key_columns; ///< The first so many columns of the query.
    const char* sql;
};

// Not here: what no journal tells (db/README.md has the list with the reasons).
constexpr std::array<ComparedTable, 13> compared_tables = {{
    {"shop_setting", 1,
     "SELECT shop, name, address, footer, tax_number, tax_status, zone, day_cutoff_minutes, cash_rounding, "
     "hijri_shift_days, receipt_columns, language FROM shop_setting ORDER BY shop"},
    {"in_store_rule", 2,
     "SELECT shop, ordinal, prefix, item_digits, value_digits, divisor, value FROM in_store_rule "
     "ORDER BY shop, ordinal"},
    {"user_account", 2,
     "SELECT shop, user, code, name, role, pin_hash FROM user_account ORDER BY shop, user"},
    {"member", 2,
     "SELECT shop, member, code, buyer_class, joined, details_hash FROM member ORDER BY shop, member"},
    {"product", 2,
     "SELECT shop, product, sku, name, category, tax, divisibility, favourite, consignor FROM product "
     "ORDER BY shop, product"},
    {"product_unit", 3,
     "SELECT shop, product, unit, name, factor, price FROM product_unit ORDER BY shop, product, unit"},
    {"barcode", 4,
     "SELECT shop, product, unit, ordinal, code FROM barcode ORDER BY shop, product, unit, ordinal"},
    {"stock_move", 5,
     "SELECT shop, lane, epoch, seq, ordinal, product, kind, business_day, quantity, value FROM stock_move "
     "ORDER BY shop, lane, epoch, seq, ordinal"},
    {"stock_level", 2,
     "SELECT shop, product, quantity, value, last_unit_cost FROM stock_level ORDER BY shop, product"},
    {"sale", 5,
     "SELECT shop, lane, business_day, epoch, ordinal, seq, cart, at_ms, cashier, cashier_name, buyer_class, "
     "line_count, total, rounding, due, change FROM sale "
     "ORDER BY shop, lane, business_day, epoch, ordinal"},
    {"sale_line", 6,
     "SELECT shop, lane, business_day, epoch, ordinal, place, line, product, unit, name, unit_name, "
     "category, consignor, factor, quantity, base_quantity, unit_price, gross, discount, net, tax_class, "
     "tax, cost FROM sale_line ORDER BY shop, lane, business_day, epoch, ordinal, place"},
    {"payment", 6,
     "SELECT shop, lane, business_day, epoch, ordinal, place, tender, amount FROM payment "
     "ORDER BY shop, lane, business_day, epoch, ordinal, place"},
    {"print_job", 6,
     "SELECT shop, lane, business_day, epoch, ordinal, copy, at_ms FROM print_job WHERE copy = 0 "
     "ORDER BY shop, lane, business_day, epoch, ordinal, copy"},
}};

std::string key_of(const Rows& rows, int key_columns) {
    std::string key;
    for (int column = 0; column < key_columns; ++column) {
        key += fmt::format("{}{} {}", column == 0 ? "" : ", ", rows.column_name(column), rows.shown(column));
    }
    return key;
}

std::optional<std::string> first_difference_in(const ComparedTable& table, Database& file,
                                               Database& replayed) {
    Statement in_file(file, table.sql);
    Statement in_replay(replayed, table.sql);
    Rows left = in_file.query();
    Rows right = in_replay.query();
    while (true) {
        const bool has_left = left.next();
        const bool has_right = right.next();
        if (!has_left && !has_right) return std::nullopt;
        if (!has_right)
            return fmt::format("{} ({}): not in the journal", table.name, key_of(left, table.key_columns));
        if (!has_left) return fmt::format("{} ({}): missing", table.name, key_of(right, table.key_columns));
        for (int column = 0; column < left.column_count(); ++column) {
            if (left.shown(column) == right.shown(column)) continue;
            return fmt::format("{} ({}): {} is {} and should be {}", table.name,
                               key_of(right, table.key_columns), left.column_name(column), left.shown(column),
                               right.shown(column));
        }
    }
}

} // namespace

std::optional<std::string> first_difference(Database& file, Database& replayed) {
    for (const ComparedTable& table : compared_tables) {
        if (auto difference = first_difference_in(table, file, replayed)) return difference;
    }
    return std::nullopt;
}

} // namespace sokoguru::db
