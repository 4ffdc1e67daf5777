#include "app/cli/stock_rows.h"

#include "app/shop/csv_row.h"
#include "app/shop/language.h"
#include "app/shop/stock_text.h"
#include "core/catalog/product_list_cells.h"
#include "core/catalog/product_list_steps.h"
#include "core/values/text.h"

#include <fmt/ostream.h>
#include <nlohmann/json.hpp>

namespace sokoguru::cli {

namespace {

constexpr const char* word_of(db::StockState state) {
    switch (state) {
    case db::StockState::order: return "order";
    case db::StockState::order_now: return "order_now";
    case db::StockState::negative: return "negative";
    case db::StockState::too_much: return "too_much";
    case db::StockState::enough: break;
    }
    return "enough";
}

Quantity order_of(const db::StockRow& row, OrderColumn orders) {
    return orders == OrderColumn::when_due ? row.order : row.review_order;
}

nlohmann::json to_json(const db::StockRow& row, OrderColumn orders) {
    nlohmann::json object = {{"sku", row.sku},
                             {"name", row.name},
                             {"barcode", row.barcode},
                             {"category", row.category},
                             {"unit", row.unit_name},
                             {"on_hand_thousandths", row.level.quantity.thousandths()},
                             {"value_rupiah", row.level.value.rupiah()},
                             {"on_order_thousandths", row.on_order.thousandths()},
                             {"supplier", row.supplier_code},
                             {"case_unit", row.case_name},
                             {"case_factor_thousandths", row.case_factor.thousandths()},
                             {"sold_a_day_thousandths", row.demand.daily().thousandths()},
                             {"spread_a_day_thousandths", row.demand.daily_spread().thousandths()},
                             {"days_judged", row.demand.day_count},
                             {"reorder_point_thousandths", row.plan.reorder_point.thousandths()},
                             {"order_up_to_thousandths", row.plan.order_up_to.thousandths()},
                             {"order_thousandths", order_of(row, orders).thousandths()},
                             {"state", word_of(row.state)},
                             {"class", shop::class_text(row)},
                             {"margin_rupiah", row.margin.rupiah()}};
    object["cover_days_thousandths"] = nullptr;
    if (row.cover_days) object["cover_days_thousandths"] = row.cover_days->thousandths();
    object["near_expiry_thousandths"] = row.lots.near_expiry.thousandths();
    object["blocked_thousandths"] = row.lots.blocked.thousandths();
    object["first_expiry"] = nullptr;
    if (row.lots.first_expiry) object["first_expiry"] = format_date(*row.lots.first_expiry);
    object["last_sold"] = nullptr;
    if (row.last_sold) object["last_sold"] = format_date(*row.last_sold);
    return object;
}

std::string to_csv(const db::StockRow& row, OrderColumn orders) {
    return shop::csv_row(
        {shield_sku(row.sku), shield_barcode(row.barcode), shield_text(row.name), shield_text(row.category),
         shield_text(row.unit_name), format_list_number(row.level.quantity),
         fmt::format("{}", row.level.value.rupiah()), shield_text(row.case_name),
         format_list_number(row.case_factor), format_list_number(row.demand.daily()),
         row.cover_days ? format_list_number(*row.cover_days) : "",
         format_list_number(row.plan.reorder_point), format_list_number(row.plan.order_up_to),
         format_list_number(order_of(row, orders)), word_of(row.state), shop::class_text(row),
         row.lots.first_expiry ? format_date(*row.lots.first_expiry) : "",
         format_list_number(row.lots.near_expiry), format_list_number(row.lots.blocked)});
}

std::string to_text(const db::StockRow& row, OrderColumn orders) {
    const std::string advice =
        orders == OrderColumn::when_due
            ? shop::advice_text(row)
            : fmt::format("{} {}", tr("Order"), shop::order_text(row, row.review_order));
    return fmt::format("{:<12} {:<32} {:>14} {:>18} {:>8} {:>14}  {}  {}\n", text_prefix(row.sku, 12),
                       text_prefix(row.name, 32), shop::stock_text(row), shop::cases_text(row),
                       shop::days_text(row.cover_days), format_money(row.level.value), shop::class_text(row),
                       advice);
}

} // namespace

void write_stock_rows(std::ostream& out, const std::vector<db::StockRow>& rows, ListFormat format,
                      OrderColumn orders) {
    if (format == ListFormat::json) {
        nlohmann::json all = nlohmann::json::array();
        for (const db::StockRow& row : rows) {
            all.push_back(to_json(row, orders));
        }
        fmt::print(out, "{}\n", all.dump(1));
        return;
    }
    if (format == ListFormat::csv)
        fmt::print(out,
                   "sku,barcode,name,category,unit,stock,value,case,case factor,sold a day,days of cover,"
                   "reorder point,order up to,order,state,class,first expiry,near expiry,blocked\n");
    for (const db::StockRow& row : rows) {
        out << (format == ListFormat::csv ? to_csv(row, orders) : to_text(row, orders));
    }
}

} // namespace sokoguru::cli
