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
constexpr std::array<ComparedTable, 68> compared_tables = {{
    {"shop_setting", 1,
     "SELECT shop, name, address, footer, tax_number, tax_status, zone, day_cutoff_minutes, "
     "cash_rounding, hijri_shift_days, receipt_columns, language, automatic_case_price, opens_minute, "
     "closes_minute, cashier_discount_max, return_days_max, lock_after_minutes, qris_code, "
     "bank_account, credit_days, offers_donation, reason_above, supervisor_above, drawer_max FROM "
     "shop_setting ORDER BY shop"},
    {"in_store_rule", 2,
     "SELECT shop, ordinal, prefix, item_digits, value_digits, divisor, value FROM in_store_rule "
     "ORDER BY shop, ordinal"},
    {"blocked_category", 2, "SELECT shop, ordinal, category FROM blocked_category ORDER BY shop, ordinal"},
    {"ledger_account", 2,
     "SELECT shop, ordinal, account, code, name FROM ledger_account ORDER BY shop, ordinal"},
    {"user_account", 2,
     "SELECT shop, user, code, name, role, pin_hash, standing FROM user_account ORDER BY shop, user"},
    {"member", 2,
     "SELECT shop, member, code, buyer_class, joined, details_hash, card, credit_limit, standing FROM "
     "member ORDER BY shop, member"},
    {"product", 2,
     "SELECT shop, product, sku, name, category, tax, divisibility, favourite, consignor, "
     "price_source, minimum_age_years, quantity_max, halal, halal_number, halal_until FROM product "
     "ORDER BY shop, product"},
    {"product_unit", 3,
     "SELECT shop, product, unit, name, factor, price, step_count FROM product_unit ORDER BY shop, "
     "product, unit"},
    {"unit_price", 4,
     "SELECT shop, product, unit, ordinal, level, from_quantity, price FROM unit_price ORDER BY shop, "
     "product, unit, ordinal"},
    {"barcode", 4,
     "SELECT shop, product, unit, ordinal, code FROM barcode ORDER BY shop, product, unit, ordinal"},
    {"promotion", 2,
     "SELECT shop, promotion, name, kind, scope, category, percent, amount, take, pay, basket_min, "
     "audience, from_day, to_day, weekdays, from_minute, to_minute, times_max, standing FROM "
     "promotion ORDER BY shop, promotion"},
    {"promotion_product", 4,
     "SELECT shop, promotion, role, ordinal, product FROM promotion_product ORDER BY shop, promotion, "
     "role, ordinal"},
    {"stock_move", 5,
     "SELECT shop, lane, epoch, seq, ordinal, product, kind, business_day, quantity, value FROM "
     "stock_move ORDER BY shop, lane, epoch, seq, ordinal"},
    {"stock_on_hand", 2,
     "SELECT shop, product, quantity, value, last_unit_cost FROM stock_on_hand ORDER BY shop, product"},
    {"sale", 5,
     "SELECT shop, lane, business_day, epoch, ordinal, seq, cart, at_ms, cashier, cashier_name, "
     "buyer_class, line_count, total, rounding, due, change, shift, member, member_code, "
     "member_spending, donation, voids_lane, voids_business_day, voids_epoch, voids_ordinal, "
     "approver, reason FROM sale ORDER BY shop, lane, business_day, epoch, ordinal"},
    {"sale_line", 6,
     "SELECT shop, lane, business_day, epoch, ordinal, place, line, product, unit, name, unit_name, "
     "category, consignor, factor, quantity, base_quantity, unit_price, gross, discount, net, "
     "tax_class, tax, cost, origin_lane, origin_business_day, origin_epoch, origin_ordinal, "
     "origin_line, true_up FROM sale_line ORDER BY shop, lane, business_day, epoch, ordinal, place"},
    {"sale_discount", 7,
     "SELECT shop, lane, business_day, epoch, ordinal, place, part, kind, promotion, label, amount, "
     "approver FROM sale_discount ORDER BY shop, lane, business_day, epoch, ordinal, place, part"},
    {"payment", 6,
     "SELECT shop, lane, business_day, epoch, ordinal, place, tender, amount, state, reference, "
     "due_day FROM payment ORDER BY shop, lane, business_day, epoch, ordinal, place"},
    {"payment_confirmation", 6,
     "SELECT shop, lane, business_day, epoch, ordinal, place, seq, at_ms, user FROM "
     "payment_confirmation ORDER BY shop, lane, business_day, epoch, ordinal, place"},
    {"voucher", 2, "SELECT shop, code, amount, valid_to FROM voucher ORDER BY shop, code"},
    {"voucher_use", 7,
     "SELECT shop, code, lane, business_day, epoch, ordinal, place FROM voucher_use ORDER BY shop, code, lane, "
     "business_day, epoch, ordinal, place"},
    {"credit_debt", 8,
     "SELECT shop, member, due_day, lane, business_day, epoch, ordinal, place, amount FROM "
     "credit_debt ORDER BY shop, member, due_day, lane, business_day, epoch, ordinal, place"},
    {"credit_repayment", 5,
     "SELECT shop, lane, epoch, shift, seq, member, tender, amount, reference, business_day, at_ms, "
     "user FROM credit_repayment ORDER BY shop, lane, epoch, shift, seq"},
    {"member_credit", 2, "SELECT shop, member, owed FROM member_credit ORDER BY shop, member"},
    {"member_spending", 3, "SELECT shop, member, year, net FROM member_spending ORDER BY shop, member, year"},
    {"shift", 4,
     "SELECT shop, lane, epoch, shift, seq, cashier, cashier_name, opened_at_ms, opened_day, "
     "float_total FROM shift ORDER BY shop, lane, epoch, shift"},
    {"shift_close", 4,
     "SELECT shop, lane, epoch, shift, seq, at_ms, business_day, counted, expected, reason, cashier, "
     "cashier_name, approver, first_counted, first_expected FROM shift_close ORDER BY shop, lane, epoch, shift"},
    {"shift_cash_count", 6,
     "SELECT shop, lane, epoch, shift, moment, ordinal, denomination, count FROM shift_cash_count "
     "ORDER BY shop, lane, epoch, shift, moment, ordinal"},
    {"shift_handover", 5,
     "SELECT shop, lane, epoch, shift, seq, from_user, to_user, to_name, at_ms FROM shift_handover "
     "ORDER BY shop, lane, epoch, shift, seq"},
    {"shift_day", 5,
     "SELECT shop, lane, epoch, shift, business_day FROM shift_day ORDER BY shop, lane, epoch, shift, "
     "business_day"},
    {"cash_movement", 5,
     "SELECT shop, lane, epoch, shift, seq, kind, amount, reason, approver, business_day, at_ms, user "
     "FROM cash_movement ORDER BY shop, lane, epoch, shift, seq"},
    {"drawer_opening", 5,
     "SELECT shop, lane, epoch, shift, seq, reason, approver, business_day, at_ms, user FROM "
     "drawer_opening ORDER BY shop, lane, epoch, shift, seq"},
    {"cart_touch", 4,
     "SELECT shop, lane, epoch, seq, kind, cart, product, name, quantity_before, quantity_after, "
     "amount_before, amount_after, reason, approver, business_day, at_ms, user FROM cart_touch ORDER "
     "BY shop, lane, epoch, seq"},
    {"supplier", 2,
     "SELECT shop, supplier, code, name, phone, lead_time_days, minimum_order, standing, payment_days "
     "FROM supplier ORDER BY shop, supplier"},
    {"goods_receipt", 5,
     "SELECT shop, lane, business_day, epoch, ordinal, seq, at_ms, user, supplier, supplier_code, "
     "supplier_name, invoice, freight, discount, total, line_count, approver, settlement, due_day, "
     "order_lane, order_business_day, order_epoch, order_ordinal FROM goods_receipt ORDER BY shop, "
     "lane, business_day, epoch, ordinal"},
    {"goods_receipt_line", 6,
     "SELECT shop, lane, business_day, epoch, ordinal, place, product, unit, name, unit_name, factor, "
     "quantity, bonus, amount, discount, batch, expiry_day, base_quantity, value, true_up, unit_cost "
     "FROM goods_receipt_line ORDER BY shop, lane, business_day, epoch, ordinal, place"},
    {"stock_adjustment", 6,
     "SELECT shop, lane, business_day, epoch, ordinal, document, seq, at_ms, user, reason, note, "
     "supplier, supplier_code, supplier_name, reference, approver, total, line_count FROM "
     "stock_adjustment ORDER BY shop, lane, business_day, epoch, ordinal, document"},
    {"stock_adjustment_line", 7,
     "SELECT shop, lane, business_day, epoch, ordinal, document, place, product, unit, name, "
     "unit_name, factor, quantity, base_quantity, value, true_up, lot FROM stock_adjustment_line ORDER BY "
     "shop, lane, business_day, epoch, ordinal, document, place"},
    {"stock_count", 5,
     "SELECT shop, lane, business_day, epoch, ordinal, seq, opened_at_ms, opener, opener_name, scope, "
     "category, visibility, note, recount_above FROM stock_count ORDER BY shop, lane, business_day, "
     "epoch, ordinal"},
    {"stock_count_entry", 6,
     "SELECT shop, lane, business_day, epoch, ordinal, place, seq, at_ms, user, user_name, product, "
     "unit, name, unit_name, factor, quantity, counted, expected, mode FROM stock_count_entry ORDER "
     "BY shop, lane, business_day, epoch, ordinal, place"},
    {"stock_count_close", 5,
     "SELECT shop, lane, business_day, epoch, ordinal, seq, standing, at_ms, user, approver, reason "
     "FROM stock_count_close ORDER BY shop, lane, business_day, epoch, ordinal"},
    {"stock_count_line", 6,
     "SELECT shop, lane, business_day, epoch, ordinal, place, product, name, counted, expected, "
     "base_quantity, value, true_up FROM stock_count_line ORDER BY shop, lane, business_day, epoch, "
     "ordinal, place"},
    {"stock_lot", 3,
     "SELECT shop, product, lot, batch, expiry_day, quantity, received, arrival, standing, reason "
     "FROM stock_lot ORDER BY shop, product, lot"},
    {"stock_lot_standing", 4,
     "SELECT shop, lane, epoch, seq, product, lot, batch, expiry_day, standing, at_ms, user, "
     "reason, approver FROM stock_lot_standing ORDER BY shop, lane, epoch, seq"},
    {"place", 2, "SELECT shop, place, code, name, kind FROM place ORDER BY shop, place"},
    {"place_stock", 3,
     "SELECT shop, product, place, quantity FROM place_stock ORDER BY shop, product, place"},
    {"stock_transfer", 5,
     "SELECT shop, lane, business_day, epoch, ordinal, seq, at_ms, user, from_place, from_code, "
     "from_name, from_kind, to_place, to_code, to_name, to_kind, note, approver, total, line_count "
     "FROM stock_transfer ORDER BY shop, lane, business_day, epoch, ordinal"},
    {"stock_transfer_line", 6,
     "SELECT shop, lane, business_day, epoch, ordinal, place, product, unit, name, unit_name, "
     "factor, quantity, base_quantity, value FROM stock_transfer_line ORDER BY shop, lane, "
     "business_day, epoch, ordinal, place"},
    {"stock_transfer_lot", 7,
     "SELECT shop, lane, business_day, epoch, ordinal, place, part, batch, expiry_day, quantity "
     "FROM stock_transfer_lot ORDER BY shop, lane, business_day, epoch, ordinal, place, part"},
    {"stock_transfer_end", 5,
     "SELECT origin_shop, origin_lane, origin_business_day, origin_epoch, origin_ordinal, shop, "
     "seq, standing, at_ms, user, approver FROM stock_transfer_end ORDER BY origin_shop, "
     "origin_lane, origin_business_day, origin_epoch, origin_ordinal"},
    {"stock_arrival", 5,
     "SELECT shop, lane, business_day, epoch, ordinal, seq, at_ms, user, origin_shop, origin_lane, "
     "origin_business_day, origin_epoch, origin_ordinal, origin_name, to_place, to_code, to_name, "
     "to_kind, reason, approver, line_count FROM stock_arrival ORDER BY shop, lane, business_day, "
     "epoch, ordinal"},
    {"stock_arrival_line", 6,
     "SELECT shop, lane, business_day, epoch, ordinal, place, product, unit, name, unit_name, "
     "factor, sent, arrived, value, true_up, unit_cost, difference, difference_value, "
     "difference_true_up FROM stock_arrival_line ORDER BY shop, lane, business_day, epoch, "
     "ordinal, place"},
    {"consignor", 2,
     "SELECT shop, supplier, label, fee, settled_epoch, settled_seq FROM consignor ORDER BY shop, "
     "supplier"},
    {"consignment_settlement", 5,
     "SELECT shop, lane, business_day, epoch, ordinal, seq, at_ms, user, supplier, supplier_code, "
     "supplier_name, fee, damage, note, from_epoch, from_seq, through_epoch, through_seq, total, "
     "approver, line_count FROM consignment_settlement ORDER BY shop, lane, business_day, epoch, "
     "ordinal"},
    {"consignment_settlement_line", 6,
     "SELECT shop, lane, business_day, epoch, ordinal, place, product, name, quantity, gross, fee "
     "FROM consignment_settlement_line ORDER BY shop, lane, business_day, epoch, ordinal, place"},
    {"product_version", 5,
     "SELECT shop, product, lane, epoch, seq FROM product_version ORDER BY shop, product, lane, epoch, seq"},
    {"price_plan", 2,
     "SELECT shop, plan, lane, epoch, seq, at_ms, user, approver, from_day, note, standing, closed_lane, "
     "closed_epoch, closed_seq, reason FROM price_plan ORDER BY shop, plan"},
    {"price_plan_change", 3,
     "SELECT shop, plan, place, product, unit, level, from_quantity, before, price FROM price_plan_change "
     "ORDER BY shop, plan, place"},
    {"supplier_price", 3,
     "SELECT shop, product, supplier, unit, price, minimum, pack, lead_time_days, preferred FROM "
     "supplier_price ORDER BY shop, product, supplier"},
    {"supplier_price_step", 4,
     "SELECT shop, product, supplier, ordinal, from_quantity, price FROM supplier_price_step ORDER BY "
     "shop, product, supplier, ordinal"},
    {"stock_limit", 2, "SELECT shop, product, minimum, maximum FROM stock_limit ORDER BY shop, product"},
    {"purchase_order", 5,
     "SELECT shop, lane, business_day, epoch, ordinal, at_ms, user, supplier, supplier_code, "
     "supplier_name, note, approver, total, line_count, standing, sent_at_ms, ended_at_ms, end_reason "
     "FROM purchase_order ORDER BY shop, lane, business_day, epoch, ordinal"},
    {"purchase_order_line", 6,
     "SELECT shop, lane, business_day, epoch, ordinal, place, product, unit, name, unit_name, factor, "
     "quantity, price, base_quantity, received FROM purchase_order_line ORDER BY shop, lane, "
     "business_day, epoch, ordinal, place"},
    {"supplier_payment", 5,
     "SELECT shop, lane, business_day, epoch, ordinal, seq, at_ms, user, supplier, supplier_code, "
     "supplier_name, way, amount, reference, approver FROM supplier_payment ORDER BY shop, lane, "
     "business_day, epoch, ordinal"},
    {"supplier_debt", 6,
     "SELECT shop, lane, business_day, epoch, ordinal, kind, seq, supplier, at_ms, amount, due_day, "
     "reference FROM supplier_debt ORDER BY shop, lane, business_day, epoch, ordinal, kind"},
    {"day_close", 3,
     "SELECT shop, lane, business_day, epoch, seq, at_ms, user, ticket_count, gross, discount, net, tax, "
     "cost, own_net, own_tax, member_net, member_count, consigned_net, rounding, donation, return_count, "
     "void_count, manual_discount, drawer_opening_count, cash_difference, approver FROM day_close "
     "ORDER BY shop, lane, business_day"},
    {"day_close_tender", 4,
     "SELECT shop, lane, business_day, tender, count, amount, unconfirmed FROM day_close_tender "
     "ORDER BY shop, lane, business_day, tender"},
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
