#include "app/cli/command.h"
#include "app/cli/lots_command.h"
#include "app/cli/open_shop.h"
#include "app/cli/purchasing_command.h"
#include "app/cli/stock_rows.h"
#include "app/cli/stock_terms.h"
#include "app/shop/csv_row.h"
#include "app/shop/language.h"
#include "app/shop/refusal_text.h"
#include "app/shop/stock_text.h"
#include "core/catalog/product_list_cells.h"
#include "core/catalog/product_list_steps.h"
#include "core/values/text.h"
#include "db/store.h"

#include <CLI/CLI.hpp>
#include <fmt/ostream.h>
#include <nlohmann/json.hpp>

#include <map>
#include <memory>
#include <ostream>

namespace sokoguru::cli {

namespace {

const std::map<std::string, db::StockFilter> filters = {
    {"all", db::StockFilter::all},           {"critical", db::StockFilter::critical},
    {"negative", db::StockFilter::negative}, {"slow", db::StockFilter::slow},
    {"unsold", db::StockFilter::unsold},     {"expiring", db::StockFilter::near_expiry}};

struct ListRequest : ListedRequest {
    db::StockQuery query;
    std::string category;
    std::string supplier_code;
    std::size_t limit = 1'000;
};

struct CardRequest : ListedRequest {
    std::string code;
    std::size_t limit = 100;
};

struct ValueRequest : ListedRequest {
    std::string at;
    bool products = false;
};

/// Opens the shop for reading and speaks its language.
void list_stock(Context& context, const ListRequest& request) {
    OpenShop shop(context);
    db::StockBook& stock = shop.store.stock();
    stock.bring_up_to_date(terms_today(context, request, shop.profile));
    db::StockQuery query = request.query;
    if (!request.category.empty()) query.category = request.category;
    if (!request.supplier_code.empty()) query.supplier = read_supplier(shop.store, request.supplier_code).id;
    const auto rows = stock.rows(query, 0, request.limit);
    write_stock_rows(context.out, rows, request.format(), OrderColumn::when_due);
    if (request.format() != ListFormat::text) return;
    if (rows.empty()) fmt::print(context.out, "{}\n", tr("There is no such product."));
    if (const std::size_t all = stock.row_count(query); all > rows.size())
        fmt::print(context.out, "{} {} / {}\n", tr("Shown:"), rows.size(), all);
}

ProductId find_product(db::Store& store, const std::string& code) {
    if (const auto barcode = canonical_barcode(code)) {
        if (const auto unit = store.catalog().find_by_barcode(*barcode)) return unit->product;
    }
    if (const auto product = store.catalog().find_by_sku(code)) return product->id;
    throw CommandFailed(std::string(tr("No product has this code:")) + " " + code);
}

constexpr const char* word_of(db::StockMoveKind kind) {
    switch (kind) {
    case db::StockMoveKind::sale: return "sale";
    case db::StockMoveKind::return_of_goods: return "return";
    case db::StockMoveKind::receipt: return "receipt";
    case db::StockMoveKind::true_up: return "true_up";
    case db::StockMoveKind::count: return "count";
    case db::StockMoveKind::adjustment: return "adjustment";
    case db::StockMoveKind::transfer: return "transfer";
    case db::StockMoveKind::supplier_return: return "supplier_return";
    case db::StockMoveKind::other: break;
    }
    return "other";
}

nlohmann::json to_json(const db::StockCardRow& row) {
    return {{"at_ms", row.at.ms},
            {"business_day", format_date(row.day)},
            {"kind", word_of(row.kind)},
            {"sale", row.sale ? nlohmann::json(row.sale->text()) : nlohmann::json(nullptr)},
            {"document", row.document ? nlohmann::json(row.document->text()) : nlohmann::json(nullptr)},
            {"entry", row.entry.value()},
            {"user", row.user_name},
            {"quantity_thousandths", row.quantity.thousandths()},
            {"value_rupiah", row.value.rupiah()},
            {"balance_thousandths", row.balance.thousandths()},
            {"balance_value_rupiah", row.balance_value.rupiah()}};
}

std::string to_csv(const db::StockCardRow& row, Zone zone) {
    const LocalTime local = to_local(row.at, zone);
    return shop::csv_row({format_date(local), format_clock(local), word_of(row.kind),
                          shop::document_number(row), shield_text(row.user_name),
                          format_list_number(row.quantity), fmt::format("{}", row.value.rupiah()),
                          format_list_number(row.balance), fmt::format("{}", row.balance_value.rupiah())});
}

std::string to_text(const db::StockCardRow& row, Zone zone) {
    const LocalTime local = to_local(row.at, zone);
    const std::string sign = row.quantity > Quantity{} ? "+" : "";
    return fmt::format("{} {}  {:<32} {:<20} {:>12} {:>14} {:>12} {:>14}\n", format_date(local),
                       format_clock(local), shop::document_text(row), text_prefix(row.user_name, 20),
                       sign + format_quantity(row.quantity), format_money(row.value),
                       format_quantity(row.balance), format_money(row.balance_value));
}

void show_card(Context& context, const CardRequest& request) {
    OpenShop shop(context);
    const ProductId product = find_product(shop.store, request.code);
    const db::StockCard card = shop.store.stock().card(product, request.limit);
    if (request.format() == ListFormat::json) {
        nlohmann::json all = nlohmann::json::array();
        for (const db::StockCardRow& row : card.rows) {
            all.push_back(to_json(row));
        }
        fmt::print(context.out, "{}\n", all.dump(1));
        return;
    }
    if (request.format() == ListFormat::csv)
        fmt::print(context.out, "date,time,kind,document,user,quantity,value,balance,balance value\n");
    for (const db::StockCardRow& row : card.rows) {
        context.out << (request.format() == ListFormat::csv ? to_csv(row, shop.profile.zone)
                                                            : to_text(row, shop.profile.zone));
    }
    if (card.rows.empty() && request.format() == ListFormat::text)
        fmt::print(context.out, "{}\n", tr("This product has never moved."));
}

struct CategoryValue {
    std::size_t product_count = 0;
    Money value;
};

std::map<std::string, CategoryValue> by_category(const db::StockValuation& valuation) {
    std::map<std::string, CategoryValue> categories;
    for (const db::StockThen& product : valuation.products) {
        CategoryValue& category = categories[product.category];
        ++category.product_count;
        category.value += product.value;
    }
    return categories;
}

void write_value_json(std::ostream& out, const db::StockValuation& valuation, UtcTime moment,
                      bool with_products) {
    nlohmann::json answer = {
        {"at_ms", moment.ms}, {"entry", valuation.entry.value()}, {"value_rupiah", valuation.value.rupiah()}};
    answer["categories"] = nlohmann::json::array();
    for (const auto& [name, category] : by_category(valuation)) {
        answer["categories"].push_back({{"category", name},
                                        {"products", category.product_count},
                                        {"value_rupiah", category.value.rupiah()}});
    }
    if (with_products) answer["products"] = nlohmann::json::array();
    for (const db::StockThen& product : valuation.products) {
        if (!with_products) break;
        answer["products"].push_back({{"sku", product.sku},
                                      {"name", product.name},
                                      {"category", product.category},
                                      {"on_hand_thousandths", product.quantity.thousandths()},
                                      {"value_rupiah", product.value.rupiah()}});
    }
    fmt::print(out, "{}\n", answer.dump(1));
}

void write_value_csv(std::ostream& out, const db::StockValuation& valuation) {
    fmt::print(out, "sku,name,category,stock,value\n");
    for (const db::StockThen& product : valuation.products) {
        out << shop::csv_row({shield_sku(product.sku), shield_text(product.name),
                              shield_text(product.category), format_list_number(product.quantity),
                              fmt::format("{}", product.value.rupiah())});
    }
}

void write_value_text(std::ostream& out, const db::StockValuation& valuation, bool with_products) {
    for (const db::StockThen& product : valuation.products) {
        if (!with_products) break;
        fmt::print(out, "{:<12} {:<40} {:>14} {:>16}\n", text_prefix(product.sku, 12),
                   text_prefix(product.name, 40), format_quantity(product.quantity),
                   format_money(product.value));
    }
    for (const auto& [name, category] : by_category(valuation)) {
        fmt::print(out, "{:<40} {:>8} {:>16}\n",
                   name.empty() ? tr("Without a category") : text_prefix(name, 40), category.product_count,
                   format_money(category.value));
    }
    fmt::print(out, "{:<40} {:>8} {:>16}\n", tr("Stock value"), valuation.products.size(),
               format_money(valuation.value));
}

void show_value(Context& context, const ValueRequest& request) {
    OpenShop shop(context);
    UtcTime moment = context.now();
    if (!request.at.empty()) {
        const auto asked = read_moment(request.at, shop.profile);
        if (!asked) throw CommandFailed(tr("Write a moment as 2026-11-24 or \"2026-11-24 16:00\"."));
        moment = *asked;
    }
    const db::StockValuation valuation = shop.store.stock().value_at(moment);
    switch (request.format()) {
    case ListFormat::json: return write_value_json(context.out, valuation, moment, request.products);
    case ListFormat::csv: return write_value_csv(context.out, valuation);
    case ListFormat::text: break;
    }
    write_value_text(context.out, valuation, request.products);
}

void add_list(CLI::App& command, Context& context) {
    CLI::App* list = command.add_subcommand("list", "What is on hand, for how long, what to order");
    auto request = std::make_shared<ListRequest>();
    list->add_option("TEXT", request->query.text, "Words of names, or the beginning of a code");
    list->add_option("--filter", request->query.filter,
                     "Which products: all, critical, negative, slow, unsold, expiring")
        ->transform(CLI::CheckedTransformer(filters));
    list->add_option("--category", request->category, "Only this category");
    list->add_option("--supplier", request->supplier_code, "Only goods that come from this supplier");
    list->add_option("--limit", request->limit, "How many at most")->check(CLI::Range(1, 1'000'000));
    add_terms_options(*list, *request);
    add_format_options(*list, *request);
    list->callback(
        [&context, request] { context.run = [&context, request] { list_stock(context, *request); }; });
}

} // namespace

void add_stock(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand("stock", "What is there and what it is worth");
    command->require_subcommand(1);
    add_list(*command, context);
    add_lots(*command, context);
    CLI::App* card = command->add_subcommand("card", "Every movement of one product, the newest first");
    auto of_card = std::make_shared<CardRequest>();
    card->add_option("CODE", of_card->code, "A barcode or the shop's own code")->required();
    card->add_option("--limit", of_card->limit, "How many at most")->check(CLI::Range(1, 10'000'000));
    add_format_options(*card, *of_card);
    card->callback(
        [&context, of_card] { context.run = [&context, of_card] { show_card(context, *of_card); }; });
    CLI::App* value =
        command->add_subcommand("value", "What the stock is worth, now or at a moment of the past");
    auto of_value = std::make_shared<ValueRequest>();
    value->add_option("--at", of_value->at, "2026-11-24 (its end) or \"2026-11-24 16:00\"");
    value->add_flag("--products", of_value->products, "Each product, too; a CSV has them anyway");
    add_format_options(*value, *of_value);
    value->callback(
        [&context, of_value] { context.run = [&context, of_value] { show_value(context, *of_value); }; });
}

} // namespace sokoguru::cli
