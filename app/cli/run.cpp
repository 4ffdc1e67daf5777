#include "app/cli/command.h"
#include "app/shop/fault_text.h"
#include "app/shop/language.h"
#include "app/shop/paths.h"

#include <CLI/CLI.hpp>
#include <fmt/ostream.h>

#include <exception>
#include <ostream>

namespace sokoguru::cli {

int run(int argc, const char* const* argv, Context& context) {
    CLI::App app{"Sokoguru, the point of sale of cooperative shops: the command line.", "sokoguru"};
    app.set_version_flag("--version", SOKOGURU_VERSION);
    app.add_option("--shop", context.shop_file, "The shop file")->default_val(shop::default_shop_file());
    app.add_option("--language", context.language, "id or en; the shop's own when not given")
        ->check(CLI::IsMember({"id", "en"}));
    app.require_subcommand(1);
    app.fallthrough();
    for (const auto add :
         {add_init,        add_import,   add_export,  add_promotions, add_till,      add_receipt,
          add_sales,       add_stock,    add_order,   add_report,     add_day,       add_transfer,
          add_consignment, add_receive,  add_adjust,  add_count,      add_suppliers, add_user,
          add_verify,      add_backup,   add_restore, add_seal_key,   add_devices,   add_logo,
          add_labels,      add_products, add_prices,  add_help}) {
        add(app, context);
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& problem) {
        const bool asked_for_help = problem.get_exit_code() == 0;
        app.exit(problem, context.out, context.error);
        return asked_for_help ? 0 : 2;
    }
    set_language(context.language.empty() ? "id" : context.language);
    try {
        context.run();
        return 0;
    } catch (const CommandFailed& failure) {
        fmt::print(context.error, "{}\n", failure.what());
    } catch (const db::Fault& fault) {
        fmt::print(context.error, "{}\n", shop::describe(fault));
    } catch (const std::exception& bug) {
        fmt::print(context.error, "{} {}\n", tr("Something went wrong in the program:"), bug.what());
    }
    return 1;
}

} // namespace sokoguru::cli
