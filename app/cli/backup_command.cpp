#include "app/cli/command.h"
#include "app/shop/language.h"
#include "db/store.h"

#include <CLI/CLI.hpp>
#include <fmt/ostream.h>

#include <memory>
#include <ostream>

namespace sokoguru::cli {

void add_backup(CLI::App& app, Context& context) {
    CLI::App* command =
        app.add_subcommand("backup", "Copy a shop file safely, also while the till is selling");
    auto target = std::make_shared<std::filesystem::path>();
    command->add_option("FILE", *target, "Where the copy goes")->required();
    command->callback([&context, target] {
        context.run = [&context, target] {
            db::Store store(context.shop_file, db::Access::read_only);
            store.backup_to(*target);
            fmt::print(context.out, "{} {}\n", tr("Backed up to"), target->string());
        };
    });
}

} // namespace sokoguru::cli
