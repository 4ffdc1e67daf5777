#include "app/cli/products_answer.h"

#include "app/cli/command.h"
#include "app/shop/csv_row.h"
#include "app/shop/goods_item.h"
#include "app/shop/language.h"
#include "core/catalog/product_list_cells.h"
#include "core/catalog/product_list_steps.h"
#include "core/values/text.h"

#include <fmt/format.h>

namespace sokoguru::cli {

namespace {

using Json = nlohmann::json;

Json money_json(const std::optional<Money>& amount) {
    return amount ? Json(amount->rupiah()) : Json(nullptr);
}

std::string rupiah(const std::optional<Money>& amount) {
    return amount ? fmt::format("{}", amount->rupiah()) : "";
}

Json unit_json(const Product& product, const Unit& unit, const StockLevel& level) {
    const Money cost = cost_of_unit(product, unit.factor, level);
    const auto margin = unit.price ? margin_of(*unit.price, cost) : std::nullopt;
    Json json = {{"id", unit.id.value()},
                 {"name", unit.name},
                 {"factor_thousandths", unit.factor.thousandths()},
                 {"price_rupiah", money_json(unit.price)},
                 {"cost_rupiah", cost.rupiah()},
                 {"margin_basis_points", margin ? Json(margin->basis_points()) : Json(nullptr)},
                 {"barcodes", Json::array()},
                 {"prices", Json::array()}};
    for (const Barcode& barcode : unit.barcodes) {
        json["barcodes"].push_back(barcode.text());
    }
    for (const PriceStep& step : unit.steps) {
        json["prices"].push_back({{"level", word_of_level(step.level)},
                                  {"from_thousandths", step.from.thousandths()},
                                  {"price_rupiah", step.price.rupiah()}});
    }
    return json;
}

std::string unit_text(const Product& product, const Unit& unit, const StockLevel& level) {
    const Money cost = cost_of_unit(product, unit.factor, level);
    const auto margin = unit.price ? margin_of(*unit.price, cost) : std::nullopt;
    std::string text = fmt::format("  {:<12} {:>10} {:>12}  {} {}  {} {}\n", unit.name,
                                   format_quantity(unit.factor), shop::price_text(unit.price), tr("Cost"),
                                   format_money(cost), tr("Margin"), shop::percent_text(margin));
    for (const PriceStep& step : unit.steps) {
        text += fmt::format("    {:<34} {:>12}\n", shop::tier_text(PriceTier{step.level, step.from}),
                            format_money(step.price));
    }
    for (const Barcode& barcode : unit.barcodes) {
        text += fmt::format("    {}\n", barcode.text());
    }
    return text;
}

} // namespace

Json product_json(const Product& product, const StockLevel& level) {
    Json json = {{"id", product.id.value()},
                 {"sku", product.sku},
                 {"name", product.name},
                 {"category", product.category},
                 {"tax", product.tax == TaxClass::ppn ? "ppn" : "exempt"},
                 {"divisible", product.divisibility == Divisibility::divisible},
                 {"favourite", product.favourite},
                 {"consignor", product.consignor},
                 {"on_hand_thousandths", level.quantity.thousandths()},
                 {"units", Json::array()}};
    for (const Unit& unit : product.units) {
        json["units"].push_back(unit_json(product, unit, level));
    }
    return json;
}

std::string product_text(const Product& product, const StockLevel& level) {
    std::string text = fmt::format("{}  {}\n", product.sku, product.name);
    const auto add = [&](const char* label, const std::string& value) {
        if (!value.empty()) text += fmt::format("  {}: {}\n", label, value);
    };
    add(tr("Category"), product.category);
    add(tr("Consigned by"), product.consignor);
    add(tr("Tax class"), product.tax == TaxClass::ppn ? tr("with PPN") : tr("exempt from PPN"));
    add(tr("Sold in parts"), product.divisibility == Divisibility::divisible ? tr("yes") : "");
    add(tr("Favourite"), product.favourite ? tr("yes") : "");
    add(tr("On hand"), format_quantity(level.quantity));
    for (const Unit& unit : product.units) {
        text += unit_text(product, unit, level);
    }
    return text;
}

std::string product_csv(const Product& product, const StockLevel& level) {
    std::string rows = "sku,barcode,name,category,unit,factor,level,from quantity,price,cost,"
                       "margin basis points\n";
    for (const Unit& unit : product.units) {
        const Money cost = cost_of_unit(product, unit.factor, level);
        const auto add = [&](const char* price_level, Quantity from, const std::optional<Money>& price) {
            const auto margin = price ? margin_of(*price, cost) : std::nullopt;
            rows += shop::csv_row({shield_sku(product.sku),
                                   unit.barcodes.empty() ? "" : shield_barcode(unit.barcodes.front().text()),
                                   shield_text(product.name), shield_text(product.category),
                                   shield_text(unit.name), format_list_number(unit.factor), price_level,
                                   format_list_number(from), rupiah(price), rupiah(cost),
                                   margin ? fmt::format("{}", margin->basis_points()) : ""});
        };
        add("list", Quantity{1000}, unit.price);
        for (const PriceStep& step : unit.steps) {
            add(word_of_level(step.level), step.from, step.price);
        }
    }
    return rows;
}

Json preview_json(const shop::PricePreviewRow& row) {
    const PriceChange& change = row.change;
    const auto margin = row.margin();
    return {{"sku", row.sku},
            {"name", row.name},
            {"unit", row.unit_name},
            {"level", change.tier ? word_of_level(change.tier->level) : "list"},
            {"from_thousandths", change.tier ? change.tier->from.thousandths() : 1000},
            {"old_price_rupiah", money_json(change.before)},
            {"new_price_rupiah", money_json(change.price)},
            {"cost_rupiah", row.cost.rupiah()},
            {"margin_basis_points", margin ? Json(margin->basis_points()) : Json(nullptr)},
            {"below_cost", row.is_below_cost()}};
}

std::string preview_csv(const shop::PricePreviewRow& row) {
    const PriceChange& change = row.change;
    const auto margin = row.margin();
    return shop::csv_row({shield_sku(row.sku), shield_text(row.name), shield_text(row.unit_name),
                          change.tier ? word_of_level(change.tier->level) : "list",
                          change.tier ? format_list_number(change.tier->from) : "1", rupiah(change.before),
                          rupiah(change.price), rupiah(row.cost),
                          margin ? fmt::format("{}", margin->basis_points()) : ""});
}

std::string preview_text(const shop::PricePreviewRow& row) {
    std::string unit = row.unit_name;
    if (row.change.tier) unit += " · " + shop::tier_text(row.change.tier);
    return fmt::format("{:<12} {:<32} {:<20} {:>12} → {:>12}  {} {:>10}  {} {:>8}{}\n",
                       text_prefix(row.sku, 12), text_prefix(row.name, 32), text_prefix(unit, 20),
                       shop::price_text(row.change.before), shop::price_text(row.change.price), tr("Cost"),
                       format_money(row.cost), tr("Margin"), shop::percent_text(row.margin()),
                       row.is_below_cost() ? std::string("  ") + tr("BELOW COST") : "");
}

Product find_listed_product(db::Store& store, const std::string& code) {
    auto found = shop::find_goods(store.catalog(), code);
    if (!found) throw CommandFailed(std::string(tr("No product has this code:")) + " " + code);
    return std::move(found->product);
}

} // namespace sokoguru::cli
