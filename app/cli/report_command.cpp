#include "app/cli/command.h"
#include "app/cli/open_shop.h"
#include "app/cli/report_writer.h"
#include "app/cli/written_day.h"
#include "app/shop/language.h"
#include "app/shop/ledger_accounts.h"
#include "app/shop/replacement_file.h"
#include "app/shop/report_catalogue.h"
#include "app/shop/report_chart.h"
#include "app/shop/report_file.h"

#include <CLI/CLI.hpp>
#include <fmt/ostream.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <iterator>
#include <memory>
#include <ostream>
#include <sstream>
#include <system_error>
#include <utility>

namespace sokoguru::cli {

namespace {

struct ReportRequest {
    std::string name;
    std::string from;
    std::string to;
    std::string format; ///< Empty: as the name of the file ends, else text.
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

/// One report in each form that there is.
struct ReportForms {
    std::function<void(std::ostream&, ReportFormat)> write;
    std::function<tl::expected<void, std::string>(shop::ReportFileKind, const std::filesystem::path&)> save;
};

constexpr std::pair<const char*, ReportFormat> text_formats[] = {
    {"text", ReportFormat::text}, {"csv", ReportFormat::csv}, {"json", ReportFormat::json}};
constexpr std::pair<const char*, shop::ReportFileKind> file_formats[] = {{"csv", shop::ReportFileKind::csv},
                                                                         {"xlsx", shop::ReportFileKind::xlsx},
                                                                         {"pdf", shop::ReportFileKind::pdf}};

/// What the format is called, in a table of formats; null when it is not there.
template <class Formats>
auto find_format(const Formats& formats, const std::string& name) {
    const auto* found = std::ranges::find(formats, name, [](const auto& format) { return format.first; });
    return found == std::end(formats) ? nullptr : &found->second;
}

std::string format_name(const ReportRequest& request) {
    if (!request.format.empty()) return request.format;
    if (request.output.empty()) return "text";
    const std::string end = request.output.extension().string();
    if (end == ".txt") return "text";
    return end.empty() ? end : end.substr(1);
}

tl::expected<void, std::string> save_text(const std::filesystem::path& path, const std::string& text) {
    try {
        shop::ReplacementFile file(path);
        file.write(text);
        file.take_place();
        return {};
    } catch (const std::system_error& problem) {
        return tl::unexpected(fmt::format("{} {} ({})", tr("The file can't be written:"), path.string(),
                                          problem.code().message()));
    }
}

void give(Context& context, const ReportRequest& request, const ReportForms& forms) {
    const std::string name = format_name(request);
    const ReportFormat* as_text = find_format(text_formats, name);
    const shop::ReportFileKind* as_file = find_format(file_formats, name);
    if (request.output.empty()) {
        if (as_text == nullptr)
            throw CommandFailed(tr("A PDF and a spreadsheet need a file. Name it with --output."));
        return forms.write(context.out, *as_text);
    }
    tl::expected<void, std::string> written;
    if (as_file != nullptr) {
        written = forms.save(*as_file, request.output);
    } else if (as_text != nullptr) {
        std::ostringstream text;
        forms.write(text, *as_text);
        written = save_text(request.output, text.str());
    } else {
        throw CommandFailed(tr("Name the file with .pdf, .xlsx, .csv, .json or .txt at its end."));
    }
    if (!written) throw CommandFailed(written.error());
    fmt::print(context.out, "{} {}\n", tr("The report is in"), request.output.string());
}

ReportTable make_table(OpenShop& shop, const ReportRequest& request, const DayRange& days) {
    if (request.name == "accounts")
        return shop::ledger_accounts_table(shop::ledger_accounts_of(shop.profile));
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
        return give(context, request,
                    {[&](std::ostream& out, ReportFormat format) { write_day(out, day, zone, format); },
                     [&](shop::ReportFileKind kind, const std::filesystem::path& file) {
                         return shop::write_day_file(day, shop.profile, kind, file);
                     }});
    }
    const ReportTable table = make_table(shop, request, days);
    give(context, request,
         {[&](std::ostream& out, ReportFormat format) { write_table(out, table, format); },
          [&](shop::ReportFileKind kind, const std::filesystem::path& file) {
              return shop::write_report_file(table, shop.profile, kind, file,
                                             shop::report_chart(request.name, table, {.days = days}));
          }});
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
    command
        ->add_option("--format", request->format,
                     "text, csv, json, xlsx or pdf; as the file's name ends when it is not said")
        ->check(CLI::IsMember({"text", "csv", "json", "xlsx", "pdf"}));
    command->add_option("--output", request->output, "Into this file: .pdf, .xlsx, .csv, .json or .txt");
    command->callback(
        [&context, request] { context.run = [&context, request] { write_report(context, *request); }; });
}

} // namespace sokoguru::cli
