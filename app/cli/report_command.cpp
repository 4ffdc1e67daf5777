#include "app/cli/command.h"
#include "app/cli/open_shop.h"
#include "app/cli/report_writer.h"
#include "app/cli/written_day.h"
#include "app/shop/language.h"
#include "app/shop/report_catalogue.h"
#include "app/shop/report_chart.h"
#include "app/shop/report_file.h"

#include <CLI/CLI.hpp>
#include <fmt/ostream.h>

#include <filesystem>
#include <memory>
#include <ostream>

namespace sokoguru::cli {

namespace {

struct ReportRequest {
    std::string name;
    std::string from;
    std::string to;
    ReportFormat format = ReportFormat::text;
    std::filesystem::path output;
};

/// Today, unless days are named; one that is named alone is the whole range.
DayRange read_days(const ReportRequest& request, BusinessDay today) {
    DayRange days{today, today};
    if (!request.from.empty()) days.first = read_day(request.from);
    if (!request.to.empty()) days.last = read_day(request.to);
    if (request.from.empty() && !request.to.empty()) days.first = days.last;
    if (days.first > today)
        throw CommandFailed(fmt::format(fmt::runtime(tr("{} has not come yet. Choose a day that has begun.")),
                                        format_date(days.first)));
    if (days.last < days.first)
        throw CommandFailed(tr("The range ends before it begins. Write the earlier day after --from."));
    return days;
}

shop::ReportFileKind kind_of(const std::filesystem::path& file) {
    const auto kind = shop::report_file_kind(file);
    if (!kind) throw CommandFailed(tr("Name the file with .pdf, .xlsx or .csv at its end."));
    return *kind;
}

void end_file(Context& context, const ReportRequest& request,
              const tl::expected<void, std::string>& written) {
    if (!written) throw CommandFailed(written.error());
    fmt::print(context.out, "{} {}\n", tr("The report is in"), request.output.string());
}

void write_report(Context& context, const ReportRequest& request) {
    OpenShop shop(context);
    const DayRange days = read_days(request, shop.today(context));
    const Zone zone = shop.profile.zone;
    if (request.name == "day") {
        if (days.first != days.last)
            throw CommandFailed(tr("The summary of a day is of one day. Leave --from or --to out."));
        const DayReport day = shop.store.reports().day(days.first, zone);
        if (request.output.empty()) return write_day(context.out, day, zone, request.format);
        return end_file(context, request,
                        shop::write_day_file(day, shop.profile, kind_of(request.output), request.output));
    }
    const ReportTable table = shop::find_report_kind(request.name)->make(shop.store, days);
    if (request.output.empty()) return write_table(context.out, table, request.format);
    end_file(context, request,
             shop::write_report_file(table, shop.profile, kind_of(request.output), request.output,
                                     shop::report_chart(request.name, table, {.days = days})));
}

} // namespace

void add_report(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand("report", "Sales in numbers");
    auto request = std::make_shared<ReportRequest>();
    std::vector<std::string> names = {"day"};
    for (const shop::ReportKind& kind : shop::report_kinds()) {
        names.emplace_back(kind.key);
    }
    command->add_option("NAME", request->name, "Which report")->required()->check(CLI::IsMember(names));
    command->add_option("--from", request->from, "The first day, as 2026-11-24; today when no day is named");
    command->add_option("--to", request->to, "The last day");
    add_report_format(*command, request->format);
    command->add_option("--output", request->output, "Into this file: .pdf, .xlsx or .csv");
    command->callback(
        [&context, request] { context.run = [&context, request] { write_report(context, *request); }; });
}

} // namespace sokoguru::cli
