#include "app/cli/command.h"
#include "app/cli/import_lists.h"
#include "app/shop/language.h"
#include "app/shop/product_import.h"
#include "app/shop/product_import_store.h"
#include "app/shop/product_import_text.h"
#include "db/store.h"

#include <CLI/CLI.hpp>
#include <fmt/ostream.h>

#include <memory>
#include <ostream>
#include <vector>

namespace sokoguru::cli {

namespace {

struct ImportRequest {
    std::filesystem::path file;
    std::vector<std::string> choices;
    bool dry_run = false;
    std::size_t reports_shown_max = 200;
};

void print_reports(Context& context, const RowReports& reports, std::size_t shown_max) {
    std::size_t shown = 0;
    for (const RowReport& report : reports) {
        if (shown++ == shown_max) break;
        fmt::print(context.out, "{}\n", shop::describe(report));
    }
    if (reports.size() > shown_max) {
        fmt::print(context.out, "{}\n",
                   fmt::format(fmt::runtime(tr("… and {} more; --reports shows more of them.")),
                               reports.size() - shown_max));
    }
}

void print_outcome(Context& context, const ProductListPlan& plan, bool dry_run) {
    const char* message =
        dry_run ? tr("Would add {} products and change {}; {} stay as they are, {} rows are doubtful.")
                : tr("Added {} products and changed {}; {} stay as they were, {} rows are doubtful.");
    fmt::print(context.out, "{}\n",
               fmt::format(fmt::runtime(message), plan.added.size(), plan.changed.size(),
                           plan.unchanged_count, plan.reports.size()));
}

/// A line on standard error that is written over, at most a hundred times.
shop::ImportObserver show_progress(Context& context) {
    auto last_percent = std::make_shared<std::size_t>(1000);
    return {.on_progress =
                [&context, last_percent](std::size_t done, std::size_t total) {
                    const std::size_t percent = total == 0 ? 100 : done * 100 / total;
                    if (percent == *last_percent) return;
                    *last_percent = percent;
                    fmt::print(context.error, "\r{:>3} %{}", percent, percent == 100 ? "\n" : "");
                    context.error.flush();
                },
            .is_cancelled = {}};
}

void import_products(Context& context, const ImportRequest& request) {
    std::vector<ColumnChoice> choices;
    for (const std::string& text : request.choices) {
        const auto choice = parse_column_choice(text);
        if (!choice) throw CommandFailed(shop::describe(shop::ProductImportProblem{choice.error()}));
        choices.push_back(*choice);
    }
    db::Store store(context.shop_file, request.dry_run ? db::Access::read_only : db::Access::write);
    const ShopProfile profile = store.profile();
    if (context.language.empty()) set_language(profile.language);
    shop::DatabaseProductStore products(store);
    const auto plan = shop::plan_product_import(request.file, choices, products);
    if (!plan) throw CommandFailed(shop::describe(plan.error()));
    print_reports(context, plan->list.reports, request.reports_shown_max);
    if (!request.dry_run) {
        const UtcTime now = context.now();
        const BusinessDay today = business_day(now, profile.zone, profile.day_cutoff_minutes);
        shop::apply_product_import(*plan, products, {now, today, UserId{}}, show_progress(context));
    }
    print_outcome(context, plan->list, request.dry_run);
}

} // namespace

void add_import(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand("import", "Bring in lists");
    command->require_subcommand(1);
    CLI::App* products =
        command->add_subcommand("products", "Products from a CSV or XLSX file, however dirty");
    auto request = std::make_shared<ImportRequest>();
    products->add_option("FILE", request->file, "The list")->required();
    products->add_option("--map", request->choices,
                         "HEADER=COLUMN, for a header that is not recognised; COLUMN may be ignore");
    products->add_flag("--dry-run", request->dry_run, "Only say what would happen");
    products->add_option("--reports", request->reports_shown_max, "How many doubtful rows to show");
    products->callback(
        [&context, request] { context.run = [&context, request] { import_products(context, *request); }; });
    add_import_lists(*command, context);
}

} // namespace sokoguru::cli
