#include "app/cli/command.h"
#include "app/cli/seal_key.h"
#include "app/shop/language.h"
#include "core/till/shop_profile.h"
#include "db/files.h"
#include "db/restore.h"
#include "db/sealed_file.h"
#include "db/store.h"

#include <CLI/CLI.hpp>
#include <fmt/ostream.h>

#include <memory>
#include <optional>
#include <ostream>
#include <system_error>

namespace sokoguru::cli {

namespace {

void say_restored(Context& context, const db::RestoreReport& report) {
    const ShopProfile profile = db::Store(context.shop_file, db::Access::read_only).profile();
    if (context.language.empty()) set_language(profile.language);
    const LocalTime copied = to_local(report.copied_at, profile.zone);
    fmt::print(context.out, "{}\n",
               fmt::format(fmt::runtime(tr("The shop is as it was on {} at {}, and verifies.")),
                           format_date(copied), format_clock(copied)));
    fmt::print(context.out, "{}\n",
               tr("What was sold later is not in it: enter it again from the receipts on paper."));
    fmt::print(context.out, "{}\n",
               tr("Count the drawer and open a new shift. Receipts carry another number from now on, so that "
                  "none is there twice."));
    if (!report.replaced.empty())
        fmt::print(context.out, "{} {}\n", tr("The file that was there before is kept as"),
                   report.replaced.string());
}

struct RestoreRequest {
    std::filesystem::path copy;
    std::filesystem::path key;
};

/// Opens a sealed copy as `plain`.
void unseal(const RestoreRequest& request, const std::filesystem::path& plain) {
    if (request.key.empty())
        throw CommandFailed(tr("This copy is sealed. Name the file with the secret key: --key FILE."));
    std::error_code ignored;
    std::filesystem::remove(plain, ignored); // What a loss of power left of another one.
    switch (db::open_sealed_file(request.copy, plain, read_secret_seal_key(request.key))) {
    case db::Unsealing::opened: return;
    case db::Unsealing::wrong_key: throw CommandFailed(tr("The copy was sealed to another key."));
    case db::Unsealing::damaged: break;
    }
    throw CommandFailed(tr("The copy is damaged or cut short. Take an older copy."));
}

void restore(Context& context, const RestoreRequest& request) {
    std::optional<db::PassingFile> unsealed;
    if (std::filesystem::is_regular_file(request.copy) && db::is_sealed(request.copy))
        unseal(request, unsealed.emplace(db::beside(context.shop_file, ".unsealed")).path());
    const db::RestoreReport report =
        db::restore(unsealed ? unsealed->path() : request.copy, context.shop_file, context.now());
    if (report.is_of_another_shop)
        throw CommandFailed(tr("This is a copy of another shop or another till. Nothing was changed. Name "
                               "this till's own copy, or a new file with --shop."));
    for (const db::Finding& finding : report.findings) {
        fmt::print(context.error, "{}: {}\n", db::name_of(finding.kind), finding.where);
    }
    if (!report.ok())
        throw CommandFailed(tr("The copy does NOT verify, so nothing was changed. Take an older copy."));
    say_restored(context, report);
}

} // namespace

void add_restore(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand(
        "restore", "Put a backup in the place of the shop file; the file that is there is kept");
    auto request = std::make_shared<RestoreRequest>();
    command->add_option("FILE", request->copy, "The backup")->required();
    command->add_option("--key", request->key, "The file with the secret key, when the copy is sealed");
    command->callback(
        [&context, request] { context.run = [&context, request] { restore(context, *request); }; });
}

} // namespace sokoguru::cli
