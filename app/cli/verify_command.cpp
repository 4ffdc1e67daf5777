#include "app/cli/command.h"
#include "app/shop/language.h"
#include "db/verify.h"

#include <CLI/CLI.hpp>
#include <fmt/ostream.h>

#include <ostream>

namespace sokoguru::cli {

void add_verify(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand(
        "verify", "Check a shop file: replay the journal, compare every table, walk the chain of hashes");
    command->callback([&context] {
        context.run = [&context] {
            const db::VerifyReport report = db::verify(context.shop_file);
            for (const db::Finding& finding : report.findings) {
                fmt::print(context.error, "{}: {}\n", db::name_of(finding.kind), finding.where);
            }
            if (!report.ok()) {
                throw CommandFailed(
                    tr("The shop file does NOT verify. Don't sell on it; restore the last backup."));
            }
            fmt::print(context.out, "{}\n",
                       fmt::format(fmt::runtime(tr("Verified: {} journal entries, head {}.")),
                                   report.entry_count, report.head.hash));
        };
    });
}

} // namespace sokoguru::cli
