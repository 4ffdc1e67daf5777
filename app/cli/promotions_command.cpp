#include "app/cli/command.h"
#include "app/shop/language.h"
#include "app/shop/promotion_file.h"
#include "db/store.h"

#include <CLI/CLI.hpp>
#include <fmt/ostream.h>

#include <memory>
#include <ostream>

namespace sokoguru::cli {

namespace {

struct PromotionsRequest {
    std::filesystem::path file;
    std::int64_t id = 0;
    bool json = false;
    bool dry_run = false;
};

FactContext context_now(const Context& context, const ShopProfile& profile) {
    const UtcTime now = context.now();
    return {now, business_day(now, profile.zone, profile.day_cutoff_minutes), UserId{}};
}

/// Whether it is stopped, over, yet to begin, or on at some time.
const char* standing_text(const Promotion& promotion, BusinessDay today) {
    if (promotion.standing == Promotion::Standing::stopped) return tr("stopped");
    if (promotion.to < today) return tr("over");
    return promotion.from > today ? tr("to come") : tr("active");
}

void list_promotions(Context& context, const PromotionsRequest& request) {
    db::Store store(context.shop_file, db::Access::read_only);
    const ShopProfile profile = store.profile();
    if (context.language.empty()) set_language(profile.language);
    const std::vector<Promotion> promotions = store.promotions();
    if (request.json) {
        context.out << shop::write_promotions(promotions, store);
        return;
    }
    const BusinessDay today = context_now(context, profile).day;
    for (const Promotion& promotion : promotions) {
        fmt::print(context.out, "{:>4}  {:<9}  {} ({})\n", promotion.id.value(),
                   standing_text(promotion, today), promotion.name, shop::describe(promotion));
    }
    if (promotions.empty()) fmt::print(context.out, "{}\n", tr("There are no promotions."));
}

void print_changes(Context& context, const std::vector<Promotion>& promotions, const char* what) {
    for (const Promotion& promotion : promotions) {
        fmt::print(context.out, "{} {} ({})\n", what, promotion.name, shop::describe(promotion));
    }
}

void set_promotions(Context& context, const PromotionsRequest& request) {
    db::Store store(context.shop_file, request.dry_run ? db::Access::read_only : db::Access::write);
    const ShopProfile profile = store.profile();
    if (context.language.empty()) set_language(profile.language);
    const auto promotions = shop::read_promotion_file(request.file, store);
    if (!promotions) {
        std::string sentences;
        for (const shop::PromotionProblem& problem : promotions.error()) {
            sentences += shop::describe(problem) + "\n";
        }
        throw CommandFailed(sentences + tr("Nothing was changed."));
    }
    const shop::PromotionChanges changes = shop::compare_promotions(*promotions, store);
    if (!request.dry_run) shop::record_promotions(changes, store, context_now(context, profile));
    print_changes(context, changes.added, request.dry_run ? tr("Would add:") : tr("Added:"));
    print_changes(context, changes.changed, request.dry_run ? tr("Would change:") : tr("Changed:"));
    print_changes(context, changes.unchanged, tr("Stays as it is:"));
}

void stop_promotion(Context& context, const PromotionsRequest& request) {
    db::Store store(context.shop_file, db::Access::write);
    const ShopProfile profile = store.profile();
    if (context.language.empty()) set_language(profile.language);
    for (Promotion& promotion : store.promotions()) {
        if (promotion.id != PromotionId{request.id}) continue;
        if (promotion.standing != Promotion::Standing::stopped) {
            promotion.standing = Promotion::Standing::stopped;
            store.ledger().record(PromotionSet{promotion}, context_now(context, profile));
        }
        fmt::print(context.out, "{} {}\n", tr("Stopped:"), promotion.name);
        return;
    }
    throw CommandFailed(fmt::format("{} {}", tr("There is no promotion with this number:"), request.id));
}

} // namespace

void add_promotions(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand("promotions", "What is cheaper, when and for whom");
    command->require_subcommand(1);
    auto request = std::make_shared<PromotionsRequest>();
    CLI::App* list = command->add_subcommand("list", "All promotions with their numbers");
    list->add_flag("--json", request->json, "As a file that set reads");
    list->callback(
        [&context, request] { context.run = [&context, request] { list_promotions(context, *request); }; });
    CLI::App* set =
        command->add_subcommand("set", "Add and change promotions by a JSON file (sokoguru help)");
    set->add_option("FILE", request->file, "One promotion or several")->required();
    set->add_flag("--dry-run", request->dry_run, "Only say what would happen");
    set->callback(
        [&context, request] { context.run = [&context, request] { set_promotions(context, *request); }; });
    CLI::App* stop = command->add_subcommand("stop", "End a promotion; set may begin it again");
    stop->add_option("ID", request->id, "Its number in the list")->required();
    stop->callback(
        [&context, request] { context.run = [&context, request] { stop_promotion(context, *request); }; });
}

} // namespace sokoguru::cli
