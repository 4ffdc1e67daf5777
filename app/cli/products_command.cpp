#include "app/cli/command.h"
#include "app/cli/open_shop.h"
#include "app/cli/products_answer.h"
#include "app/cli/products_edit.h"
#include "app/cli/products_photo.h"
#include "app/shop/csv_row.h"
#include "app/shop/language.h"
#include "app/shop/product_text.h"
#include "core/catalog/product_list_cells.h"
#include "core/catalog/product_list_steps.h"
#include "core/values/text.h"

#include <CLI/CLI.hpp>
#include <fmt/ostream.h>

#include <memory>
#include <ostream>

namespace sokoguru::cli {

namespace {

struct ListRequest {
    std::string text;
    std::string category;
    bool json = false;
    bool csv = false;
};

struct ShowRequest {
    std::string code;
    bool json = false;
    bool csv = false;
};

/// All of them, or those that a search finds.
std::vector<db::StockedProduct> wanted_products(db::Store& store, const ListRequest& request) {
    constexpr std::size_t found_max = 1'000;
    std::vector<db::StockedProduct> wanted;
    const auto take = [&](const db::StockedProduct& stocked) {
        if (request.category.empty() || stocked.product.category == request.category)
            wanted.push_back(stocked);
    };
    if (request.text.empty()) {
        store.for_each_product(take);
        return wanted;
    }
    for (const db::ProductSummary& found : store.search_products(request.text, found_max)) {
        if (const auto product = store.catalog().find(found.product))
            take({*product, store.catalog().stock_level(found.product)});
    }
    return wanted;
}

std::string list_row(const db::StockedProduct& stocked, bool csv) {
    const Product& product = stocked.product;
    const Unit none;
    const Unit& base = product.units.empty() ? none : product.units.front();
    const Money cost = cost_of_unit(product, base.factor, stocked.stock);
    const auto margin = base.price ? margin_of(*base.price, cost) : std::nullopt;
    if (csv)
        return shop::csv_row(
            {shield_sku(product.sku),
             base.barcodes.empty() ? "" : shield_barcode(base.barcodes.front().text()),
             shield_text(product.name), shield_text(product.category), shield_text(base.name),
             base.price ? fmt::format("{}", base.price->rupiah()) : "", fmt::format("{}", cost.rupiah()),
             margin ? fmt::format("{}", margin->basis_points()) : "",
             format_list_number(stocked.stock.quantity)});
    return fmt::format("{:<14} {:<40} {:<16} {:>12} {:<6} {:>10} {:>8} {:>12}\n",
                       text_prefix(product.sku, 14), text_prefix(product.name, 40),
                       text_prefix(product.category, 16), shop::price_text(base.price),
                       text_prefix(base.name, 6), format_money(cost), shop::percent_text(margin),
                       format_quantity(stocked.stock.quantity));
}

void list_products(Context& context, const ListRequest& request) {
    OpenShop shop(context);
    const auto products = wanted_products(shop.store, request);
    if (request.json) {
        nlohmann::json all = nlohmann::json::array();
        for (const db::StockedProduct& stocked : products) {
            all.push_back(product_json(stocked.product, stocked.stock));
        }
        fmt::print(context.out, "{}\n", all.dump(1));
        return;
    }
    if (request.csv)
        fmt::print(context.out, "sku,barcode,name,category,unit,price,cost,margin basis points,stock\n");
    for (const db::StockedProduct& stocked : products) {
        context.out << list_row(stocked, request.csv);
    }
    if (products.empty() && !request.csv) fmt::print(context.out, "{}\n", tr("There is no such product."));
}

void show_product(Context& context, const ShowRequest& request) {
    OpenShop shop(context);
    const Product product = find_listed_product(shop.store, request.code);
    const StockLevel level = shop.store.catalog().stock_level(product.id);
    if (request.json)
        fmt::print(context.out, "{}\n", product_json(product, level).dump(1));
    else
        context.out << (request.csv ? product_csv(product, level) : product_text(product, level));
}

std::string who(const db::ProductVersion& version) {
    if (version.plan) return fmt::format("{} {}", tr("Plan"), version.plan->value());
    return version.user_name.empty() ? tr("Program") : version.user_name;
}

nlohmann::json history_json(const shop::HistoryEntry& entry) {
    nlohmann::json json = {
        {"at_ms", entry.version.at.ms},      {"business_day", format_date(entry.version.day)},
        {"user", entry.version.user_name},   {"plan", nullptr},
        {"note", entry.version.note},        {"new", entry.is_first},
        {"changes", nlohmann::json::array()}};
    if (entry.version.plan) json["plan"] = entry.version.plan->value();
    for (const ProductDifference& each : entry.differences) {
        json["changes"].push_back({{"what", shop::describe(each.field)},
                                   {"unit", each.unit},
                                   {"tier", each.tier},
                                   {"before", each.before},
                                   {"after", each.after}});
    }
    return json;
}

void write_history_rows(Context& context, const shop::HistoryEntry& entry, Zone zone, bool csv) {
    const LocalTime local = to_local(entry.version.at, zone);
    const std::string moment = format_date(local) + " " + format_clock(local);
    for (const ProductDifference& each : entry.differences) {
        if (csv)
            context.out << shop::csv_row({format_date(local), format_clock(local),
                                          shield_text(who(entry.version)), shop::describe(each.field),
                                          shield_text(each.unit), shield_text(each.tier),
                                          shield_text(each.before), shield_text(each.after)});
        else
            fmt::print(context.out, "{}  {:<20} {}\n", moment, text_prefix(who(entry.version), 20),
                       shop::describe(each));
    }
}

void show_history(Context& context, const ShowRequest& request) {
    OpenShop shop(context);
    const Product product = find_listed_product(shop.store, request.code);
    const auto entries = shop::history_of(shop.store.product_history(product.id));
    if (request.json) {
        nlohmann::json all = nlohmann::json::array();
        for (const shop::HistoryEntry& entry : entries) {
            all.push_back(history_json(entry));
        }
        fmt::print(context.out, "{}\n", all.dump(1));
        return;
    }
    if (request.csv) fmt::print(context.out, "date,time,user,what,unit,tier,before,after\n");
    for (const shop::HistoryEntry& entry : entries) {
        write_history_rows(context, entry, shop.profile.zone, request.csv);
    }
}

void add_set(CLI::App& command, Context& context) {
    CLI::App* set = command.add_subcommand("set", "Change a product, or make a new one with --new");
    auto edit = std::make_shared<ProductEdit>();
    set->add_option("CODE", edit->code, "A barcode or the shop's own code; with --new the own code")
        ->required();
    set->add_flag("--new", edit->is_new, "Make a product that is not there yet");
    set->add_option("--name", edit->name, "As on receipts and labels");
    set->add_option("--sku", edit->sku, "Another code of the shop's own");
    set->add_option("--category", edit->category, "Any word");
    set->add_option("--consignor", edit->consignor, "Whose goods they are; empty for the shop's own");
    set->add_option("--tax", edit->tax, "ppn or exempt")->check(CLI::IsMember({"ppn", "exempt"}));
    set->add_option("--divisible", edit->divisible, "Sold in parts of its unit: yes or no")
        ->check(CLI::IsMember({"yes", "no"}));
    set->add_option("--favourite", edit->favourite, "yes or no")->check(CLI::IsMember({"yes", "no"}));
    set->add_option("--unit", edit->units,
                    "NAME[:FACTOR], a unit that is there or new; the first is the base");
    set->add_option("--remove-unit", edit->removed_units, "By its name");
    set->add_option("--price", edit->prices, "[UNIT=]RUPIAH; - takes the price away");
    set->add_option("--level", edit->levels, "UNIT/LEVEL[/FROM]=RUPIAH, as dus/wholesale/3=128000");
    set->add_option("--barcode", edit->barcodes, "[UNIT=]CODE");
    set->add_option("--remove-barcode", edit->removed_barcodes, "By the code");
    set->add_option("--from", edit->from, "From when on the new prices hold: 2026-12-01");
    set->add_flag("--below-cost", edit->below_cost, "A price below cost is meant so");
    set->add_flag("--dry-run", edit->dry_run, "Only show the product as it would be");
    set->add_flag("--json", edit->json, "Answer with a JSON object");
    set->add_flag("--csv", edit->csv, "Answer with CSV, a row for each price");
    set->callback([&context, edit] { context.run = [&context, edit] { set_product(context, *edit); }; });
}

} // namespace

void add_products(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand("products", "What the shop sells");
    command->require_subcommand(1);
    CLI::App* list = command->add_subcommand("list", "All products, or those that a search finds");
    auto of_list = std::make_shared<ListRequest>();
    list->add_option("TEXT", of_list->text, "Words of names, or the beginning of a code");
    list->add_option("--category", of_list->category, "Only this category");
    list->add_flag("--json", of_list->json, "Answer with a JSON list");
    list->add_flag("--csv", of_list->csv, "Answer with CSV");
    list->callback(
        [&context, of_list] { context.run = [&context, of_list] { list_products(context, *of_list); }; });
    CLI::App* show = command->add_subcommand("show", "One product with its units, prices and codes");
    auto of_show = std::make_shared<ShowRequest>();
    show->add_option("CODE", of_show->code, "A barcode or the shop's own code")->required();
    show->add_flag("--json", of_show->json, "Answer with a JSON object");
    show->add_flag("--csv", of_show->csv, "Answer with CSV, a row for each price");
    show->callback(
        [&context, of_show] { context.run = [&context, of_show] { show_product(context, *of_show); }; });
    CLI::App* history = command->add_subcommand("history", "Every change of a product, the newest first");
    auto of_history = std::make_shared<ShowRequest>();
    history->add_option("CODE", of_history->code, "A barcode or the shop's own code")->required();
    history->add_flag("--json", of_history->json, "Answer with a JSON list");
    history->add_flag("--csv", of_history->csv, "Answer with CSV");
    history->callback([&context, of_history] {
        context.run = [&context, of_history] { show_history(context, *of_history); };
    });
    add_set(*command, context);
    add_products_photo(*command, context);
}

} // namespace sokoguru::cli
