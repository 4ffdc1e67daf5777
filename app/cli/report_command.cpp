#include "app/cli/command.h"
#include "app/cli/open_shop.h"
#include "app/cli/report_writer.h"
#include "app/shop/goods_item.h"
#include "app/shop/language.h"
#include "app/shop/sales_report_table.h"

#include <CLI/CLI.hpp>
#include <fmt/ostream.h>

#include <memory>
#include <ostream>

namespace sokoguru::cli {

namespace {

struct ReportRequest {
    std::string name;
    std::string from;
    std::string to;
    ReportFormat format = ReportFormat::text;
};

BusinessDay read_day(const std::string& text) {
    const auto day = shop::parse_written_day(text);
    if (!day)
        throw CommandFailed(fmt::format(fmt::runtime(tr("\"{}\" is no day. Write it as 2026-11-24.")), text));
    return *day;
}

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

void write_report(Context& context, const ReportRequest& request) {
    OpenShop shop(context);
    const DayRange days = read_days(request, shop.today(context));
    const Zone zone = shop.profile.zone;
    db::ReportBook& reports = shop.store.reports();
    if (request.name == "day") {
        if (days.first != days.last)
            throw CommandFailed(tr("The summary of a day is of one day. Leave --from or --to out."));
        write_day(context.out, reports.day(days.first, zone), request.format);
    } else if (request.name == "tender") {
        write_table(context.out, shop::tender_table(reports.tenders(days), days), request.format);
    } else {
        const SalesDimension by = *shop::sales_dimension(request.name.substr(std::string_view("by-").size()));
        write_table(context.out, shop::sales_table(reports.sales(days, by, zone), by, days), request.format);
    }
}

} // namespace

void add_report(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand("report", "Sales in numbers");
    auto request = std::make_shared<ReportRequest>();
    std::vector<std::string> names = {"day", "tender"};
    for (const std::string& word : shop::sales_dimension_words()) {
        names.push_back("by-" + word);
    }
    command->add_option("NAME", request->name, "Which report")->required()->check(CLI::IsMember(names));
    command->add_option("--from", request->from, "The first day, as 2026-11-24; today when no day is named");
    command->add_option("--to", request->to, "The last day");
    add_report_format(*command, request->format);
    command->callback(
        [&context, request] { context.run = [&context, request] { write_report(context, *request); }; });
}

} // namespace sokoguru::cli
