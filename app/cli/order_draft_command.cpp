#include "app/cli/goods_command.h"
#include "app/cli/purchasing_command.h"
#include "app/cli/stock_terms.h"
#include "app/shop/language.h"
#include "app/shop/order_drafting.h"
#include "app/shop/refusal_text.h"
#include "core/values/text.h"

#include <CLI/CLI.hpp>
#include <fmt/ostream.h>
#include <nlohmann/json.hpp>

#include <memory>
#include <ostream>

namespace sokoguru::cli {

namespace {

struct DraftCommand : ListedRequest {
    std::string supplier;
    bool review = false;
};

void print_text(Context& context, shop::Shop& shop, const shop::DraftedOrders& drafted) {
    for (const StockNumber& number : drafted.orders) {
        const auto order = shop.store().purchasing().find_order(number);
        fmt::print(context.out, "{:<18} {:<28} {:>4} {:>13}\n", number.text(),
                   text_prefix(order->order.supplier.name, 28), order->order.lines.size(),
                   format_money(order->order.total()));
    }
    if (drafted.orders.empty()) fmt::print(context.out, "{}\n", tr("Nothing needs to be ordered."));
    if (drafted.drafted_before > 0)
        fmt::print(context.out, "{} {}\n", tr("Products that stand on a draft already:"),
                   drafted.drafted_before);
    if (drafted.without_supplier > 0)
        fmt::print(context.out, "{} {}\n", tr("Products that no supplier is known for:"),
                   drafted.without_supplier);
}

void draft(Context& context, const DraftCommand& request) {
    OwnShop own(context);
    shop::Shop& shop = own.shop;
    shop.store().stock().bring_up_to_date(terms_today(context, request, shop.engine().profile()));
    shop::DraftRequest wanted{.review = request.review};
    if (!request.supplier.empty()) wanted.supplier = read_supplier(shop.store(), request.supplier).id;
    const auto drafted = shop::draft_orders(shop, wanted, context.now());
    if (!drafted) throw CommandFailed(shop::describe(drafted.error()));
    if (!request.json) return print_text(context, shop, *drafted);
    nlohmann::json orders = nlohmann::json::array();
    for (const StockNumber& number : drafted->orders) {
        orders.push_back(number.text());
    }
    const nlohmann::json answer = {{"ok", true},
                                   {"orders", std::move(orders)},
                                   {"drafted_before", drafted->drafted_before},
                                   {"without_supplier", drafted->without_supplier}};
    fmt::print(context.out, "{}\n", answer.dump());
}

} // namespace

void add_order_draft(CLI::App& order, Context& context) {
    CLI::App* command =
        order.add_subcommand("draft", "One draft of an order for each supplier, from what is to be ordered");
    auto request = std::make_shared<DraftCommand>();
    command->add_option("--supplier", request->supplier, "Only what this one delivers");
    command->add_flag("--review", request->review, "Fill everything up, as at a periodic review");
    command->add_flag("--json", request->json, "Answer with a JSON object");
    add_terms_options(*command, *request);
    command->callback(
        [&context, request] { context.run = [&context, request] { draft(context, *request); }; });
}

} // namespace sokoguru::cli
