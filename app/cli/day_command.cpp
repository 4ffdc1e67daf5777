#include "app/cli/command.h"
#include "app/cli/goods_command.h"
#include "app/cli/report_writer.h"
#include "app/cli/written_day.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>

namespace sokoguru::cli {

namespace {

struct CloseRequest {
    std::string day;
    bool json = false;
};

void close_day(Context& context, const CloseRequest& request) {
    run_in_own_shop(context, [&](shop::Shop& shop) {
        const ShopProfile& profile = shop.engine().profile();
        BusinessDay day = business_day(context.now(), profile.zone, profile.day_cutoff_minutes);
        if (!request.day.empty()) day = read_day(request.day);
        do_or_fail(context, shop, CloseDay{day}, request.json);
        write_day(context.out, shop.store().reports().day(day, profile.zone), profile.zone,
                  request.json ? ReportFormat::json : ReportFormat::text);
    });
}

} // namespace

void add_day(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand("day", "The end of a business day");
    command->require_subcommand(1);
    CLI::App* close = command->add_subcommand(
        "close", "Ends a day: its summary is frozen, and what is sold later belongs to the next one");
    auto request = std::make_shared<CloseRequest>();
    close->add_option("--day", request->day, "As 2026-11-24; today when none is named");
    close->add_flag("--json", request->json, "Answer with a JSON object");
    close->callback(
        [&context, request] { context.run = [&context, request] { close_day(context, *request); }; });
}

} // namespace sokoguru::cli
