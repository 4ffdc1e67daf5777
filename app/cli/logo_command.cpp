#include "app/cli/command.h"
#include "app/shop/language.h"
#include "app/shop/logo.h"

#include <CLI/CLI.hpp>
#include <fmt/ostream.h>

#include <memory>
#include <ostream>

namespace sokoguru::cli {

namespace {

struct LogoRequest {
    std::filesystem::path file;
    bool is_removed = false;
};

void change_logo(Context& context, const LogoRequest& request) {
    if (request.file.empty() != request.is_removed)
        throw CommandFailed(tr("Name a PNG file, or say --remove."));
    db::Store store(context.shop_file, db::Access::write);
    if (context.language.empty()) set_language(store.profile().language);
    if (request.is_removed) {
        store.set_logo(std::nullopt);
        fmt::print(context.out, "{}\n", tr("Receipts are printed without a logo from now on."));
        return;
    }
    if (const auto done = shop::set_shop_logo(store, request.file); !done) throw CommandFailed(done.error());
    fmt::print(context.out, "{}\n", tr("The logo stands at the head of every receipt from now on."));
}

} // namespace

void add_logo(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand("logo", "The picture at the head of every receipt");
    auto request = std::make_shared<LogoRequest>();
    command->add_option("FILE", request->file, "A PNG picture; it is made as small as the paper asks for");
    command->add_flag("--remove", request->is_removed, "Print no logo any more");
    command->callback(
        [&context, request] { context.run = [&context, request] { change_logo(context, *request); }; });
}

} // namespace sokoguru::cli
