#include "app/cli/command.h"
#include "app/cli/goods_command.h"
#include "app/cli/purchasing_command.h"
#include "app/cli/stock_answer.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace sokoguru::cli {

namespace {

struct ReceiveRequest {
    std::vector<std::string> items;
    std::string supplier;
    std::string invoice;
    std::int64_t freight_rupiah = 0;
    std::int64_t discount_rupiah = 0;
    std::string order;
    bool cash = false;
    bool confirm_surplus = false;
    bool confirm_costs = false;
    bool json = false;
};

/// Everything that is still open of the order has come, at the prices that were expected.
void receive_all_open(Context& context, ReceiveGoods command, bool json) {
    OwnShop own(context);
    const auto progress = own.shop.store().purchasing().find_order(*command.goods.order);
    if (progress) command.goods.lines = open_lines(*progress);
    const auto outcome = own.shop.engine().handle(command, context.now());
    const ConsoleAnswer answer =
        outcome ? answer_stock_document(own.shop.store(), *own.shop.engine().state().stock_document, true)
                : answer_refusal(outcome.error());
    print_answer(context, answer, json);
}

void receive(Context& context, const ReceiveRequest& request) {
    ReceiveGoods command;
    command.goods.supplier_code = request.supplier;
    command.goods.invoice = request.invoice;
    command.goods.freight = Money{request.freight_rupiah};
    command.goods.discount = Money{request.discount_rupiah};
    command.goods.costs_are_confirmed = request.confirm_costs;
    command.goods.surplus_is_confirmed = request.confirm_surplus;
    if (request.cash) command.goods.settlement = ReceiptSettlement::cash;
    if (!request.order.empty()) command.goods.order = read_order_number(request.order);
    if (command.goods.order && request.items.empty())
        return receive_all_open(context, std::move(command), request.json);
    run_goods_work(context, {std::move(command), read_items(request.items)}, request.json);
}

} // namespace

void add_receive(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand("receive", "Goods that came in, as one document");
    auto request = std::make_shared<ReceiveRequest>();
    command->add_option("GOODS", request->items, "CODE[/UNIT]:QUANTITY:COST, and more: see sokoguru help");
    command->add_option("--order", request->order,
                        "Goods of this order; without GOODS everything that is still open");
    command->add_flag("--cash", request->cash, "It was paid when it came, so nothing is owed");
    command->add_flag("--confirm-surplus", request->confirm_surplus, "More came than was ordered");
    command->add_option("--supplier", request->supplier, "The supplier's code");
    command->add_option("--invoice", request->invoice, "The number of the supplier's invoice");
    command->add_option("--freight", request->freight_rupiah, "Spread over the goods");
    command->add_option("--discount", request->discount_rupiah, "Off the whole invoice");
    command->add_flag("--confirm-costs", request->confirm_costs, "Costs far from the last ones are right");
    command->add_flag("--json", request->json, "Answer with a JSON object");
    command->callback([&context, request] {
        if (request->items.empty() && request->order.empty()) throw CLI::RequiredError("GOODS");
        context.run = [&context, request] { receive(context, *request); };
    });
}

} // namespace sokoguru::cli
