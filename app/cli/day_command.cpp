#include "app/cli/command.h"
#include "app/cli/goods_command.h"
#include "app/cli/report_writer.h"
#include "app/cli/written_day.h"
#include "app/shop/day_files.h"
#include "app/shop/language.h"

#include <CLI/CLI.hpp>
#include <fmt/ostream.h>

#include <filesystem>
#include <memory>
#include <string>

namespace sokoguru::cli {

namespace {

struct CloseRequest {
    std::string day;
    std::filesystem::path report_folder;
    bool json = false;
};

/// What went wrong is said beside the answer: the day is closed all the same.
void keep_files(Context& context, const DayReport& day, const ShopProfile& profile,
                const CloseRequest& request) {
    std::filesystem::path option;
    if (!request.report_folder.empty()) {
        option = std::filesystem::absolute(request.report_folder);
        static_cast<void>(shop::check_report_folder(option)); // Makes it, if it can be made.
    }
    const shop::ReportFolder folder = shop::ReportFolder::of(context.shop_file, option);
    const shop::DayFiles kept = shop::keep_day_files(day, profile, folder);
    if (!kept.problem.empty())
        fmt::print(context.error, "{} {}\n", tr("The day is closed."), kept.problem);
    else if (!request.json)
        fmt::print(context.out, "{} {}\n", tr("The report is in"), kept.files.front().string());
}

void close_day(Context& context, const CloseRequest& request) {
    run_in_own_shop(context, [&](shop::Shop& shop) {
        const ShopProfile& profile = shop.engine().profile();
        BusinessDay day = business_day(context.now(), profile.zone, profile.day_cutoff_minutes);
        if (!request.day.empty()) day = read_day(request.day);
        do_or_fail(context, shop, CloseDay{day}, request.json);
        const DayReport report = shop.store().reports().day(day, profile.zone);
        write_day(context.out, report, profile.zone, request.json ? ReportFormat::json : ReportFormat::text);
        keep_files(context, report, profile, request);
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
    close->add_option(
        "--report-folder", request->report_folder,
        "Where its PDF, XLSX and CSV go, instead of the folder that was chosen for this machine");
    close->add_flag("--json", request->json, "Answer with a JSON object");
    close->callback(
        [&context, request] { context.run = [&context, request] { close_day(context, *request); }; });
}

} // namespace sokoguru::cli
