#include "app/shop/goods_report_table.h"

#include "app/shop/language.h"
#include "app/shop/report_table_parts.h"

#include <fmt/format.h>

namespace sokoguru::shop {

namespace {

using Kind = ReportTable::Kind;
using Named = ReportTable::Named;

ReportTable::Cell cell_of(const std::optional<Money>& amount) {
    if (!amount) return {};
    return *amount;
}

void add_product_columns(ReportTable& table) {
    table.columns.push_back({"product", tr("Product"), Kind::text});
    table.columns.push_back({"name", tr("Name"), Kind::text});
}

void add_product(ReportTable::Row& row, const ReportProduct& product) {
    row.emplace_back(product.sku);
    row.emplace_back(product.name);
}

ReportTable::Row margin_row(const ProductMargin& margin) {
    ReportTable::Row row;
    add_product(row, margin.product);
    row.emplace_back(margin.is_consigned ? Named{"consigned", tr("Consigned goods")}
                                         : Named{"own", tr("The shop's own")});
    row.insert(row.end(), {margin.base_quantity, margin.product.unit_name, margin.net});
    if (margin.is_consigned) {
        row.insert(row.end(), 3, ReportTable::Cell{});
        return row;
    }
    row.insert(row.end(), {margin.cost, margin.margin(), percent_cell(margin.margin_percent())});
    return row;
}

} // namespace

ReportTable supplier_table(std::span<const SalesGroup> groups, const DayRange& days) {
    ReportTable table = begin_table("sales_by_supplier", tr("Sales by supplier"), days);
    table.columns = {{"supplier", tr("Supplier"), Kind::text},
                     {"name", tr("Name"), Kind::text},
                     {"count", tr("Lines"), Kind::count},
                     {"gross_rupiah", tr("Gross"), Kind::money},
                     {"discount_rupiah", tr("Discount"), Kind::money},
                     {"net_rupiah", tr("Net"), Kind::money},
                     {"tax_rupiah", tr("PPN"), Kind::money},
                     {"cost_rupiah", tr("Cost"), Kind::money},
                     {"gross_profit_rupiah", tr("Gross profit"), Kind::money}};
    for (const SalesGroup& group : groups) {
        const SalesSums& sums = group.sums;
        table.rows.push_back({named_or(group.key, tr("No supplier is known")), group.name, sums.count,
                              sums.gross, sums.discount, sums.net, sums.tax, sums.cost, sums.gross_profit()});
    }
    add_total(table, {"count", "gross_rupiah", "discount_rupiah", "net_rupiah", "tax_rupiah", "cost_rupiah",
                      "gross_profit_rupiah"});
    return table;
}

ReportTable margin_table(std::span<const ProductMargin> margins, const DayRange& days) {
    ReportTable table = begin_table("margin", tr("Margin by product"), days);
    add_product_columns(table);
    table.columns.insert(table.columns.end(),
                         {{"goods", tr("Kind"), Kind::text},
                          {"quantity_thousandths", tr("Quantity"), Kind::quantity},
                          {"unit", tr("Unit"), Kind::text},
                          {"net_rupiah", tr("Net without PPN"), Kind::money},
                          {"cost_rupiah", tr("Cost"), Kind::money},
                          {"margin_rupiah", tr("Margin"), Kind::money},
                          {"margin_percent_thousandths", tr("Margin %"), Kind::quantity}});
    ProductMargin total;
    for (const ProductMargin& margin : margins) {
        table.rows.push_back(margin_row(margin));
        if (margin.is_consigned) continue;
        total.net += margin.net;
        total.cost += margin.cost;
    }
    table.total.assign(6, {});
    table.total[0] = std::string(tr("TOTAL of own goods"));
    table.total[5] = total.net;
    table.total.insert(table.total.end(), {total.cost, total.margin(), percent_cell(total.margin_percent())});
    return table;
}

ReportTable stock_value_table(std::span<const CategoryStock> categories, BusinessDay at) {
    ReportTable table = begin_table_at("stock_value", tr("Stock value by category"), at);
    table.columns = {{"category", tr("Category"), Kind::text},
                     {"products", tr("Products"), Kind::count},
                     {"value_rupiah", tr("Value"), Kind::money}};
    for (const CategoryStock& category : categories) {
        table.rows.push_back(
            {named_or(category.category, tr("No category")), category.product_count, category.value});
    }
    add_total(table, {"products", "value_rupiah"});
    return table;
}

ReportTable stock_movement_table(std::span<const ProductMovement> movements, const DayRange& days) {
    ReportTable table = begin_table("stock_movement", tr("Stock movements"), days);
    add_product_columns(table);
    table.columns.insert(table.columns.end(),
                         {{"opening_thousandths", tr("At the beginning"), Kind::quantity},
                          {"received_thousandths", tr("Received"), Kind::quantity},
                          {"sold_thousandths", tr("Sold"), Kind::quantity},
                          {"returned_thousandths", tr("Came back"), Kind::quantity},
                          {"supplier_return_thousandths", tr("To suppliers"), Kind::quantity},
                          {"counted_thousandths", tr("Counts"), Kind::quantity},
                          {"adjusted_thousandths", tr("Adjustments"), Kind::quantity},
                          {"transferred_thousandths", tr("Transfers"), Kind::quantity},
                          {"closing_thousandths", tr("At the end"), Kind::quantity},
                          {"opening_value_rupiah", tr("Value at the beginning"), Kind::money},
                          {"closing_value_rupiah", tr("Value at the end"), Kind::money}});
    for (const ProductMovement& movement : movements) {
        ReportTable::Row row;
        add_product(row, movement.product);
        row.emplace_back(movement.opening.quantity);
        row.insert(row.end(), movement.moved.begin(), movement.moved.end());
        row.insert(row.end(), {movement.closing.quantity, movement.opening.value, movement.closing.value});
        table.rows.push_back(std::move(row));
    }
    add_total(table, {"opening_value_rupiah", "closing_value_rupiah"});
    return table;
}

ReportTable idle_table(std::span<const IdleProduct> products, BusinessDay at) {
    ReportTable table = begin_table_at("slow", tr("Slow and dead stock"), at);
    table.subtitle += " · " + fmt::format(fmt::runtime(tr("slow from {} days without a sale, dead from {}")),
                                          IdleProduct::slow_from_days, IdleProduct::dead_from_days);
    add_product_columns(table);
    table.columns.insert(table.columns.end(), {{"category", tr("Category"), Kind::text},
                                               {"quantity_thousandths", tr("Quantity"), Kind::quantity},
                                               {"unit", tr("Unit"), Kind::text},
                                               {"value_rupiah", tr("Value"), Kind::money},
                                               {"last_sold", tr("Last sold"), Kind::text},
                                               {"idle_days", tr("Days without a sale"), Kind::count},
                                               {"class", tr("Class"), Kind::text}});
    for (const IdleProduct& idle : products) {
        ReportTable::Row row;
        add_product(row, idle.product);
        row.insert(row.end(), {idle.product.category, idle.quantity, idle.product.unit_name, idle.value,
                               day_cell(idle.last_sold), std::int64_t{idle.idle_days},
                               idle.is_dead() ? Named{"dead", tr("dead")} : Named{"slow", tr("slow")}});
        table.rows.push_back(std::move(row));
    }
    add_total(table, {"value_rupiah"});
    return table;
}

ReportTable consignment_table(std::span<const ConsignorSums> consignors, const DayRange& days) {
    ReportTable table = begin_table("consignment", tr("Goods of consignors"), days);
    table.columns = {{"consignor", tr("Consignor"), Kind::text},
                     {"name", tr("Name"), Kind::text},
                     {"quantity_thousandths", tr("Quantity"), Kind::quantity},
                     {"sold_rupiah", tr("Sold"), Kind::money},
                     {"fee_rupiah", tr("The shop's fee"), Kind::money},
                     {"paid_rupiah", tr("Paid"), Kind::money},
                     {"owed_rupiah", tr("Owed at the end"), Kind::money}};
    for (const ConsignorSums& sums : consignors) {
        table.rows.push_back({named_or(sums.code, tr("not set")), sums.name, sums.base_quantity, sums.sold,
                              cell_of(sums.fee), sums.paid, cell_of(sums.owed)});
    }
    add_total(table, {"sold_rupiah", "fee_rupiah", "paid_rupiah", "owed_rupiah"});
    return table;
}

} // namespace sokoguru::shop
