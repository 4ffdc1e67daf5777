#include "app/cli/command.h"
#include "app/cli/seal_key.h"
#include "app/shop/backup_folder.h"
#include "app/shop/language.h"
#include "db/store.h"

#include <CLI/CLI.hpp>
#include <fmt/ostream.h>

#include <memory>
#include <ostream>

namespace sokoguru::cli {

namespace {

struct BackupRequest {
    std::filesystem::path target;
    std::filesystem::path folder;
    std::string seal_to;
};

void back_up(Context& context, const BackupRequest& request) {
    std::optional<db::Hash> key;
    if (!request.seal_to.empty()) key = read_seal_key(request.seal_to);
    std::filesystem::path target = request.target;
    if (target.empty()) {
        target = shop::keep_backup(context.shop_file, request.folder, context.now(), key).file;
    } else {
        db::Store store(context.shop_file, db::Access::read_only);
        shop::make_backup(store, context.shop_file, target, key);
    }
    fmt::print(context.out, "{} {}\n", tr("Backed up to"), target.string());
}

} // namespace

void add_backup(CLI::App& app, Context& context) {
    CLI::App* command =
        app.add_subcommand("backup", "Copy a shop file safely, also while the till is selling");
    auto request = std::make_shared<BackupRequest>();
    CLI::Option* file = command->add_option("FILE", request->target, "Where the copy goes");
    command
        ->add_option(
            "--keep", request->folder,
            "A folder of copies named by the day and the time; old ones that are no longer needed go")
        ->excludes(file);
    command->add_option("--seal-to", request->seal_to,
                        "A public key (seal-key): only who has the secret one can read the copy");
    command->callback([&context, request] {
        if (request->target.empty() && request->folder.empty()) throw CLI::RequiredError("FILE");
        context.run = [&context, request] { back_up(context, *request); };
    });
}

} // namespace sokoguru::cli
