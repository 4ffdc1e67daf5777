#include "app/cli/command.h"
#include "app/cli/goods_command.h"
#include "app/cli/products_answer.h"
#include "app/cli/products_edit.h"
#include "app/shop/csv_row.h"
#include "app/shop/language.h"
#include "core/catalog/product_list_cells.h"
#include "core/values/text.h"

#include <CLI/CLI.hpp>
#include <fmt/ostream.h>

#include <algorithm>
#include <memory>
#include <ostream>

namespace sokoguru::cli {

namespace {

struct ChangeRequest {
    shop::PriceFilter filter;
    std::string category;
    std::string percent;
    std::int64_t amount_rupiah = 0;
    std::int64_t round_rupiah = 0;
    std::string from;
    std::string note;
    bool all = false;
    bool below_cost = false;
    bool dry_run = false;
    bool json = false;
    bool csv = false;
};

struct PlanRequest {
    std::int64_t plan = 0;
    std::string reason;
    bool json = false;
    bool csv = false;
};

/// "+5", "-2,5", "12.5 %"; at most two decimals count.
std::optional<Percent> parse_percent(std::string_view text) {
    const bool is_negative = text.starts_with('-');
    if (is_negative || text.starts_with('+')) text.remove_prefix(1);
    while (text.ends_with('%') || text.ends_with(' '))
        text.remove_suffix(1);
    const std::size_t comma = text.find_first_of(",.");
    std::string digits(text.substr(0, comma));
    std::string decimals(comma == std::string_view::npos ? "" : text.substr(comma + 1));
    if (digits.empty() || digits.size() > 4 || decimals.size() > 2) return std::nullopt;
    decimals.resize(2, '0');
    digits += decimals;
    if (!std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; })) return std::nullopt;
    const std::int64_t points = std::stoll(digits);
    return Percent{is_negative ? -points : points};
}

PriceRevision revision_of(const ChangeRequest& request) {
    PriceRevision revision;
    if (!request.percent.empty()) {
        const auto percent = parse_percent(request.percent);
        if (!percent)
            throw CommandFailed(fmt::format("{} {}\n{}", tr("Not understood:"), request.percent,
                                            tr("A percentage is written as +5 or -2,5.")));
        revision.percent = *percent;
    }
    revision.amount = Money{request.amount_rupiah};
    revision.round_up_to = Money{request.round_rupiah};
    return revision;
}

shop::PriceFilter filter_of(const ChangeRequest& request) {
    shop::PriceFilter filter = request.filter;
    if (!request.category.empty()) filter.category = request.category;
    if (filter == shop::PriceFilter{} && !request.all)
        throw CommandFailed(tr("Say which goods: --category, --supplier, --consignor, --search or --all."));
    return filter;
}

void write_rows(Context& context, const std::vector<shop::PricePreviewRow>& rows,
                const ChangeRequest& request) {
    if (request.json) {
        nlohmann::json all = nlohmann::json::array();
        for (const shop::PricePreviewRow& row : rows) {
            all.push_back(preview_json(row));
        }
        fmt::print(context.out, "{}\n", all.dump(1));
        return;
    }
    if (request.csv) context.out << preview_header;
    for (const shop::PricePreviewRow& row : rows) {
        context.out << (request.csv ? preview_csv(row) : preview_text(row));
    }
}

void change_prices(Context& context, const ChangeRequest& request) {
    const PriceRevision revision = revision_of(request);
    const shop::PriceFilter filter = filter_of(request);
    const auto from = read_price_day(request.from);
    if (request.dry_run) {
        db::Store store(context.shop_file, db::Access::read_only);
        if (context.language.empty()) set_language(store.profile().language);
        const auto rows = shop::preview_prices(store, filter, revision);
        write_rows(context, rows, request);
        if (!request.json && !request.csv)
            fmt::print(context.out, "{}\n",
                       fmt::format(fmt::runtime(tr("Would change {} prices; below cost: {}.")), rows.size(),
                                   std::ranges::count_if(rows, &shop::PricePreviewRow::is_below_cost)));
        return;
    }
    run_in_own_shop(context, [&](shop::Shop& shop) {
        const auto rows = shop::preview_prices(shop.store(), filter, revision);
        do_or_fail(context, shop,
                   ChangePrices{shop::changes_of(rows), from, request.note,
                                request.below_cost ? PricesBelowCost::accepted : PricesBelowCost::refused},
                   request.json);
        write_rows(context, rows, request);
        if (request.json || request.csv) return;
        const auto plan = shop.engine().state().price_plan;
        const std::string done = plan ? fmt::format(fmt::runtime(tr("{} prices hold from {} on (plan {}).")),
                                                    rows.size(), format_date(*from), plan->value())
                                      : fmt::format(fmt::runtime(tr("{} prices changed.")), rows.size());
        fmt::print(context.out, "{}\n", done);
    });
}

nlohmann::json plan_json(db::Store& store, const db::PricePlanListing& listing) {
    nlohmann::json json = {{"plan", listing.plan.id.value()},
                           {"from", format_date(listing.plan.from)},
                           {"note", listing.plan.note},
                           {"standing", listing.standing == PlanStanding::planned ? "planned"
                                        : listing.standing == PlanStanding::held  ? "held"
                                                                                  : "cancelled"},
                           {"user", listing.user_name},
                           {"at_ms", listing.at.ms},
                           {"reason", listing.reason},
                           {"prices", nlohmann::json::array()}};
    for (const shop::PricePreviewRow& row : shop::preview_of(store, listing.plan.changes)) {
        json["prices"].push_back(preview_json(row));
    }
    return json;
}

void write_plan_header(Context& context) {
    context.out << "plan,from," << preview_header;
}

void write_plan(Context& context, db::Store& store, const db::PricePlanListing& listing, bool csv) {
    const std::string head =
        fmt::format("{} {}  {}  {}  {}", tr("Plan"), listing.plan.id.value(), format_date(listing.plan.from),
                    shop::describe(listing.standing), listing.plan.note);
    if (!csv) fmt::print(context.out, "{}\n", head);
    for (const shop::PricePreviewRow& row : shop::preview_of(store, listing.plan.changes)) {
        if (csv)
            context.out << fmt::format("{},{},", listing.plan.id.value(), format_date(listing.plan.from))
                        << preview_csv(row);
        else
            context.out << "  " << preview_text(row);
    }
}

void list_plans(Context& context, const PlanRequest& request, bool with_past) {
    db::Store store(context.shop_file, db::Access::read_only);
    if (context.language.empty()) set_language(store.profile().language);
    nlohmann::json all = nlohmann::json::array();
    std::size_t shown = 0;
    if (request.csv) write_plan_header(context);
    for (const db::PricePlanListing& listing : store.price_plans()) {
        if (listing.standing != PlanStanding::planned && !with_past) continue;
        ++shown;
        if (request.json)
            all.push_back(plan_json(store, listing));
        else
            write_plan(context, store, listing, request.csv);
    }
    if (request.json) fmt::print(context.out, "{}\n", all.dump(1));
    if (shown == 0 && !request.json && !request.csv)
        fmt::print(context.out, "{}\n", tr("No prices are planned."));
}

/// The prices that will not hold.
void write_cancelled(Context& context, db::Store& store, PricePlanId plan) {
    write_plan_header(context);
    for (const db::PricePlanListing& listing : store.price_plans()) {
        if (listing.plan.id == plan) write_plan(context, store, listing, true);
    }
}

void cancel_plan(Context& context, const PlanRequest& request) {
    run_in_own_shop(context, [&](shop::Shop& shop) {
        do_or_fail(context, shop, CancelPricePlan{PricePlanId{request.plan}, request.reason}, request.json);
        if (request.json)
            fmt::print(context.out, "{}\n", nlohmann::json{{"ok", true}, {"plan", request.plan}}.dump());
        else if (request.csv)
            write_cancelled(context, shop.store(), PricePlanId{request.plan});
        else
            fmt::print(context.out, "{}\n",
                       fmt::format(fmt::runtime(tr("Plan {} was called off.")), request.plan));
    });
}

void add_change(CLI::App& command, Context& context) {
    CLI::App* change = command.add_subcommand("change", "Many prices at once, by a share or an amount");
    auto request = std::make_shared<ChangeRequest>();
    change->add_option("--category", request->category, "Only this category");
    change->add_option("--supplier", request->filter.supplier_code, "Only goods received from this supplier");
    change->add_option("--consignor", request->filter.consignor, "Only goods of this consignor");
    change->add_option("--search", request->filter.text, "Words of names, or the beginning of a code");
    change->add_flag("--all", request->all, "Every product");
    auto* percent = change->add_option("--percent", request->percent, "+5 or -2,5");
    auto* amount =
        change->add_option("--amount", request->amount_rupiah, "Rupiah on each base unit, as +500 or -500");
    percent->excludes(amount);
    change->add_option("--round", request->round_rupiah, "Up to a multiple of it, as 100 or 500")
        ->check(CLI::Range(1, 100'000));
    change->add_option("--from", request->from, "From when on they hold: 2026-12-01");
    change->add_option("--note", request->note, "Why, for the history");
    change->add_flag("--below-cost", request->below_cost, "Prices below cost are meant so");
    change->add_flag("--dry-run", request->dry_run, "Only show old price, new price, cost and margin");
    change->add_flag("--json", request->json, "Answer with a JSON list");
    change->add_flag("--csv", request->csv, "Answer with CSV");
    change->callback(
        [&context, request] { context.run = [&context, request] { change_prices(context, *request); }; });
}

} // namespace

void add_prices(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand("prices", "Prices of many products, now or from a day on");
    command->require_subcommand(1);
    add_change(*command, context);
    CLI::App* planned = command->add_subcommand("planned", "Prices that hold from a later day on");
    auto of_planned = std::make_shared<PlanRequest>();
    auto with_past = std::make_shared<bool>(false);
    planned->add_flag("--all", *with_past, "Also those that hold already or were called off");
    planned->add_flag("--json", of_planned->json, "Answer with a JSON list");
    planned->add_flag("--csv", of_planned->csv, "Answer with CSV");
    planned->callback([&context, of_planned, with_past] {
        context.run = [&context, of_planned, with_past] { list_plans(context, *of_planned, *with_past); };
    });
    CLI::App* cancel = command->add_subcommand("cancel", "Call a plan off");
    auto of_cancel = std::make_shared<PlanRequest>();
    cancel->add_option("PLAN", of_cancel->plan, "Its number")->required();
    cancel->add_option("--reason", of_cancel->reason, "Why, for the books")->required();
    cancel->add_flag("--json", of_cancel->json, "Answer with a JSON object");
    cancel->add_flag("--csv", of_cancel->csv, "Answer with CSV, the prices that will not hold");
    cancel->callback(
        [&context, of_cancel] { context.run = [&context, of_cancel] { cancel_plan(context, *of_cancel); }; });
}

} // namespace sokoguru::cli
