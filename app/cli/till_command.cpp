#include "app/cli/command.h"
#include "app/cli/console_till.h"
#include "app/shop/paths.h"
#include "app/shop/receipt_output.h"
#include "app/shop/shop.h"
#include "drivers/virtual/virtual_printer.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace sokoguru::cli {

void add_till(CLI::App& app, Context& context) {
    CLI::App* command =
        app.add_subcommand("till", "Sell from a terminal: one command per line, `help` lists them");
    auto json = std::make_shared<bool>(false);
    command->add_flag("--json", *json, "Answer each line with one JSON object");
    command->callback([&context, json] {
        context.run = [&context, json] {
            shop::Shop shop(context.shop_file);
            drivers::VirtualPrinter printer(shop::printer_profile(shop.engine().profile().receipt_columns),
                                            shop::receipts_folder(context.shop_file));
            run_console_till(shop, printer, context, *json ? AnswerFormat::json : AnswerFormat::text);
        };
    });
}

} // namespace sokoguru::cli
