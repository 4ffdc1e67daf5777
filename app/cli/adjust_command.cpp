#include "app/cli/command.h"
#include "app/cli/goods_command.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace sokoguru::cli {

namespace {

struct AdjustRequest {
    std::string reason;
    std::vector<std::string> items;
    std::string note;
    std::string supplier;
    std::string reference;
    bool json = false;
};

void adjust(Context& context, const AdjustRequest& request) {
    AdjustStock command;
    command.stock.reason = *to_adjustment_reason(request.reason);
    command.stock.note = request.note;
    command.stock.supplier_code = request.supplier;
    command.stock.reference = request.reference;
    run_goods_work(context, {std::move(command), read_items(request.items)}, request.json);
}

} // namespace

void add_adjust(CLI::App& app, Context& context) {
    CLI::App* command =
        app.add_subcommand("adjust", "Stock that changes by hand, or goes back to a supplier");
    auto request = std::make_shared<AdjustRequest>();
    command->add_option("REASON", request->reason, "Only what was found adds to the stock")
        ->required()
        ->check(CLI::IsMember({"damaged", "expired", "lost", "own_use", "sample", "found", "return"}));
    command->add_option("GOODS", request->items, "CODE[/UNIT]:QUANTITY")->required();
    command->add_option("--note", request->note, "What happened");
    command->add_option("--supplier", request->supplier, "To whom it goes back");
    command->add_option("--reference", request->reference, "The supplier's number");
    command->add_flag("--json", request->json, "Answer with a JSON object");
    command->callback(
        [&context, request] { context.run = [&context, request] { adjust(context, *request); }; });
}

} // namespace sokoguru::cli
