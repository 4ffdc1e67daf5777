#include "app/cli/command.h"
#include "app/cli/purchasing_command.h"
#include "app/cli/stock_rows.h"
#include "app/cli/stock_terms.h"
#include "app/shop/language.h"
#include "db/store.h"

#include <CLI/CLI.hpp>
#include <fmt/ostream.h>

#include <memory>
#include <ostream>

namespace sokoguru::cli {

namespace {

struct SuggestRequest : ListedRequest {
    std::string category;
    std::string supplier;
    bool review = false;
};

void suggest_orders(Context& context, const SuggestRequest& request) {
    db::Store store(context.shop_file, db::Access::read_only);
    const ShopProfile profile = store.profile();
    if (context.language.empty()) set_language(profile.language);
    db::StockBook& stock = store.stock();
    stock.bring_up_to_date(terms_today(context, request, profile));
    db::StockQuery query;
    query.filter = request.review ? db::StockFilter::all : db::StockFilter::critical;
    if (!request.category.empty()) query.category = request.category;
    if (!request.supplier.empty()) query.supplier = read_supplier(store, request.supplier).id;
    auto rows = stock.rows(query, 0, stock.row_count(query));
    std::erase_if(rows, [](const db::StockRow& row) { return row.review_order == Quantity{}; });
    if (rows.empty() && request.format() == ListFormat::text)
        fmt::print(context.out, "{}\n", tr("Nothing needs to be ordered."));
    else
        write_stock_rows(context.out, rows, request.format(), OrderColumn::at_review);
}

} // namespace

void add_order(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand("order", "What to order, and orders to suppliers");
    command->require_subcommand(1);
    CLI::App* suggest = command->add_subcommand(
        "suggest",
        "Products whose reorder point is reached, and how much of them, what runs out first at the top");
    auto request = std::make_shared<SuggestRequest>();
    suggest->add_flag("--review", request->review, "Fill everything up, as at a periodic review");
    suggest->add_option("--category", request->category, "Only this category");
    suggest->add_option("--supplier", request->supplier, "Only what this one delivers");
    add_terms_options(*suggest, *request);
    add_format_options(*suggest, *request);
    suggest->callback(
        [&context, request] { context.run = [&context, request] { suggest_orders(context, *request); }; });
    add_order_draft(*command, context);
    add_orders(*command, context);
}

} // namespace sokoguru::cli
