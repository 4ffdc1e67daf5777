#include "app/cli/command.h"
#include "app/shop/language.h"
#include "core/values/text.h"
#include "db/store.h"

#include <CLI/CLI.hpp>
#include <fmt/ostream.h>
#include <nlohmann/json.hpp>

#include <memory>
#include <ostream>

namespace sokoguru::cli {

namespace {

struct SalesRequest {
    std::size_t limit = 100;
    bool json = false;
};

nlohmann::json to_json(const db::SaleSummary& sale) {
    return {{"sale", sale.number.text()},
            {"at_ms", sale.at.ms},
            {"business_day", format_date(sale.number.day)},
            {"cashier", sale.cashier_name},
            {"lines", sale.line_count},
            {"due_rupiah", sale.due.rupiah()}};
}

void list_sales(Context& context, const SalesRequest& request) {
    db::Store store(context.shop_file, db::Access::read_only);
    const ShopProfile profile = store.profile();
    if (context.language.empty()) set_language(profile.language);
    const auto sales = store.sales({.limit = request.limit});
    if (request.json) {
        nlohmann::json all = nlohmann::json::array();
        for (const db::SaleSummary& sale : sales) {
            all.push_back(to_json(sale));
        }
        fmt::print(context.out, "{}\n", all.dump(1));
        return;
    }
    if (sales.empty()) fmt::print(context.out, "{}\n", tr("Nothing has been sold yet."));
    for (const db::SaleSummary& sale : sales) {
        const LocalTime local = to_local(sale.at, profile.zone);
        fmt::print(context.out, "{:<18} {} {}  {:<20} {:>4} {:>14}\n", sale.number.text(), format_date(local),
                   format_clock(local), text_prefix(sale.cashier_name, 20), sale.line_count,
                   format_money(sale.due));
    }
}

} // namespace

void add_sales(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand("sales", "What was sold");
    command->require_subcommand(1);
    CLI::App* list = command->add_subcommand("list", "The last sales, the newest first");
    auto request = std::make_shared<SalesRequest>();
    list->add_option("--limit", request->limit, "How many at most")->check(CLI::Range(1, 1'000'000));
    list->add_flag("--json", request->json, "As a JSON array");
    list->callback(
        [&context, request] { context.run = [&context, request] { list_sales(context, *request); }; });
}

} // namespace sokoguru::cli
