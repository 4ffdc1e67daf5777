#include "app/cli/command.h"
#include "app/cli/console_till.h"
#include "app/shop/shop.h"
#include "app/shop/system_devices.h"

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
            ConsoleTill till(shop, context, *json ? AnswerFormat::json : AnswerFormat::text);
            shop::SystemDevices devices(
                context.shop_file,
                {.on_scan = [&till](const drivers::Scan& scan) { till.inbox().push(scan); },
                 .on_change = [&till] { till.inbox().push(shop::DevicesChanged{}); }});
            till.run(devices);
        };
    });
}

} // namespace sokoguru::cli
