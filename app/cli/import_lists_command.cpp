// The lists beside that of the products: prices, stock, suppliers, accounts.

#include "app/cli/command.h"
#include "app/cli/console_answer.h"
#include "app/cli/goods_command.h"
#include "app/cli/import_lists.h"
#include "app/cli/products_answer.h"
#include "app/shop/language.h"
#include "app/shop/list_import.h"

#include <CLI/CLI.hpp>
#include <fmt/ostream.h>

#include <memory>
#include <ostream>

namespace sokoguru::cli {

namespace {

struct ListRequest {
    std::filesystem::path file;
    bool dry_run = false;
    bool below_cost = false;
};

using MakePlan = shop::OrSentence (*)(const ListRequest&, db::Store&, BusinessDay today);

/// Leaves the transaction so that it is undone.
struct Refused {
    Refusal refusal;
};

void print_plan(Context& context, const shop::ListImportPlan& plan, bool dry_run) {
    for (const shop::ImportNote& note : plan.notes) {
        fmt::print(
            context.out, "{}\n",
            fmt::format(fmt::runtime(tr("Line {}: {} The row was left out.")), note.line_number, note.text));
    }
    for (const shop::PricePreviewRow& row : plan.prices) {
        if (dry_run) context.out << preview_text(row);
    }
    for (const std::string& change : plan.changes) {
        if (dry_run) fmt::print(context.out, "{}\n", change);
    }
    const char* sentence = dry_run ? tr("Would change {}; {} stay as they are, {} rows are doubtful.")
                                   : tr("Changed {}; {} stay as they were, {} rows are doubtful.");
    fmt::print(
        context.out, "{}\n",
        fmt::format(fmt::runtime(sentence), plan.changed_count, plan.unchanged_count, plan.notes.size()));
}

shop::ListImportPlan plan_or_fail(const ListRequest& request, db::Store& store, BusinessDay today,
                                  MakePlan make) {
    auto plan = make(request, store, today);
    if (!plan) throw CommandFailed(plan.error());
    return std::move(*plan);
}

/// All of the list or nothing of it.
void do_all(Context& context, shop::Shop& shop, const shop::ListImportPlan& plan) {
    try {
        shop.store().in_one_transaction([&] {
            for (const Command& command : plan.commands) {
                const auto outcome = shop.engine().handle(command, context.now());
                if (!outcome) throw Refused{outcome.error()};
            }
        });
    } catch (const Refused& refused) {
        throw CommandFailed(answer_refusal(refused.refusal).text);
    }
}

void import_list(Context& context, const ListRequest& request, MakePlan make) {
    if (request.dry_run) {
        db::Store store(context.shop_file, db::Access::read_only);
        const ShopProfile profile = store.profile();
        if (context.language.empty()) set_language(profile.language);
        const BusinessDay today = business_day(context.now(), profile.zone, profile.day_cutoff_minutes);
        return print_plan(context, plan_or_fail(request, store, today, make), true);
    }
    run_in_own_shop(context, [&](shop::Shop& shop) {
        const auto plan = plan_or_fail(request, shop.store(), shop.engine().day_of(context.now()), make);
        do_all(context, shop, plan);
        print_plan(context, plan, false);
    });
}

CLI::App* add_list(CLI::App& command, Context& context, const char* name, const char* what, MakePlan make,
                   const std::shared_ptr<ListRequest>& request) {
    CLI::App* list = command.add_subcommand(name, what);
    list->add_option("FILE", request->file, "The list, CSV or XLSX")->required();
    list->add_flag("--dry-run", request->dry_run, "Only say what would happen");
    list->callback([&context, request, make] {
        context.run = [&context, request, make] { import_list(context, *request, make); };
    });
    return list;
}

} // namespace

void add_import_lists(CLI::App& command, Context& context) {
    auto prices = std::make_shared<ListRequest>();
    add_list(
        command, context, "prices", "Prices by code, unit, level and quantity",
        [](const ListRequest& request, db::Store& store, BusinessDay today) {
            return shop::plan_price_import(request.file, store, today,
                                           request.below_cost ? PricesBelowCost::accepted
                                                              : PricesBelowCost::refused);
        },
        prices)
        ->add_flag("--below-cost", prices->below_cost, "Prices below cost are meant so");
    add_list(
        command, context, "stock", "What is there: what differs is received, found or lost",
        [](const ListRequest& request, db::Store& store, BusinessDay) {
            return shop::plan_stock_import(request.file, store);
        },
        std::make_shared<ListRequest>());
    add_list(
        command, context, "suppliers", "Whom the shop buys from",
        [](const ListRequest& request, db::Store& store, BusinessDay) {
            return shop::plan_supplier_import(request.file, store);
        },
        std::make_shared<ListRequest>());
    add_list(
        command, context, "accounts", "What the general ledger's accounts are called",
        [](const ListRequest& request, db::Store& store, BusinessDay) {
            return shop::plan_account_import(request.file, store);
        },
        std::make_shared<ListRequest>());
}

} // namespace sokoguru::cli
