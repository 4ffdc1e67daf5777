#include "app/cli/command.h"
#include "app/cli/open_shop.h"
#include "app/cli/report_writer.h"
#include "app/cli/written_day.h"
#include "app/shop/language.h"
#include "app/shop/ledger_accounts.h"
#include "app/shop/report_catalogue.h"
#include "app/shop/report_chart.h"
#include "app/shop/report_file.h"
#include "db/report_books.h"

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
    std::filesystem::path accounts; ///< Of the ledger; empty: those of the shop.
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

/// A list of accounts that can't be read is refused, so that nothing is booked under a wrong number.
shop::LedgerAccounts accounts_for(const OpenShop& shop, const ReportRequest& request) {
    auto accounts = request.accounts.empty() ? shop::ledger_accounts_of(shop.store.path())
                                             : shop::read_ledger_accounts(request.accounts);
    if (!accounts) throw CommandFailed(accounts.error());
    return *std::move(accounts);
}

ReportTable make_table(OpenShop& shop, const ReportRequest& request, const DayRange& days) {
    if (request.name != "ledger" && request.name != "accounts" && !request.accounts.empty())
        throw CommandFailed(tr("Only the ledger and the list of accounts take --accounts."));
    if (request.name == "accounts") return shop::ledger_accounts_table(accounts_for(shop, request));
    if (request.name == "ledger") {
        const shop::LedgerAccounts accounts = accounts_for(shop, request);
        return shop::ledger_table(shop.store.report_books().ledger.entries(days), accounts, days);
    }
    return shop::find_report_kind(request.name)->make(shop.store, days);
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
    const ReportTable table = make_table(shop, request, days);
    if (request.output.empty()) return write_table(context.out, table, request.format);
    end_file(context, request,
             shop::write_report_file(table, shop.profile, kind_of(request.output), request.output,
                                     shop::report_chart(request.name, table, {.days = days})));
}

} // namespace

void add_report(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand("report", "Sales in numbers");
    auto request = std::make_shared<ReportRequest>();
    std::vector<std::string> names = {"day", "accounts"};
    for (const shop::ReportKind& kind : shop::report_kinds()) {
        names.emplace_back(kind.key);
    }
    command->add_option("NAME", request->name, "Which report")->required()->check(CLI::IsMember(names));
    command->add_option("--from", request->from, "The first day, as 2026-11-24; today when no day is named");
    command->add_option("--to", request->to, "The last day");
    add_report_format(*command, request->format);
    command->add_option("--output", request->output, "Into this file: .pdf, .xlsx or .csv");
    command->add_option("--accounts", request->accounts,
                        "The ledger's accounts: a table with account, code and name (see report accounts)");
    command->callback(
        [&context, request] { context.run = [&context, request] { write_report(context, *request); }; });
}

} // namespace sokoguru::cli
