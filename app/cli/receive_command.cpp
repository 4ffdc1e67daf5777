#include "app/cli/command.h"
#include "app/cli/goods_command.h"

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
    bool confirm_costs = false;
    bool json = false;
};

void receive(Context& context, const ReceiveRequest& request) {
    ReceiveGoods command;
    command.goods.supplier_code = request.supplier;
    command.goods.invoice = request.invoice;
    command.goods.freight = Money{request.freight_rupiah};
    command.goods.discount = Money{request.discount_rupiah};
    command.goods.costs_are_confirmed = request.confirm_costs;
    run_goods_work(context, {std::move(command), read_items(request.items)}, request.json);
}

} // namespace

void add_receive(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand("receive", "Goods that came in, as one document");
    auto request = std::make_shared<ReceiveRequest>();
    command->add_option("GOODS", request->items, "CODE[/UNIT]:QUANTITY:COST, and more: see sokoguru help")
        ->required();
    command->add_option("--supplier", request->supplier, "The supplier's code");
    command->add_option("--invoice", request->invoice, "The number of the supplier's invoice");
    command->add_option("--freight", request->freight_rupiah, "Spread over the goods");
    command->add_option("--discount", request->discount_rupiah, "Off the whole invoice");
    command->add_flag("--confirm-costs", request->confirm_costs, "Costs far from the last ones are right");
    command->add_flag("--json", request->json, "Answer with a JSON object");
    command->callback(
        [&context, request] { context.run = [&context, request] { receive(context, *request); }; });
}

} // namespace sokoguru::cli
