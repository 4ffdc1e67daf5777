#include "app/cli/command.h"
#include "app/shop/backup_folder.h"
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
    struct Request {
        std::filesystem::path target;
        std::filesystem::path folder;
    };
    auto request = std::make_shared<Request>();
    CLI::Option* file = command->add_option("FILE", request->target, "Where the copy goes");
    command
        ->add_option(
            "--keep", request->folder,
            "A folder of copies named by the day and the time; old ones that are no longer needed go")
        ->excludes(file);
    command->callback([&context, request] {
        if (request->target.empty() && request->folder.empty()) throw CLI::RequiredError("FILE");
        context.run = [&context, request] {
            if (!request->folder.empty()) {
                const auto kept = shop::keep_backup(context.shop_file, request->folder, context.now());
                return fmt::print(context.out, "{} {}\n", tr("Backed up to"), kept.file.string());
            }
            db::Store store(context.shop_file, db::Access::read_only);
            store.backup_to(request->target);
            fmt::print(context.out, "{} {}\n", tr("Backed up to"), request->target.string());
        };
    });
}

} // namespace sokoguru::cli
