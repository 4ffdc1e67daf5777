#include "app/cli/stock_terms.h"

#include <CLI/CLI.hpp>
#include <date/date.h>

#include <chrono>
#include <map>
#include <regex>

namespace sokoguru::cli {

namespace {

/// The quantiles of the normal distribution, in thousandths.
const std::map<int, int> safety_by_service = {{50, 0},     {80, 842},   {90, 1'282},
                                              {95, 1'645}, {98, 2'054}, {99, 2'326}};

} // namespace

void add_format_options(CLI::App& command, ListedRequest& request) {
    CLI::Option* json = command.add_flag("--json", request.json, "As a JSON array");
    command.add_flag("--csv", request.csv, "As a table for a spreadsheet")->excludes(json);
}

void add_terms_options(CLI::App& command, ListedRequest& request) {
    db::StockTerms& terms = request.terms;
    const CLI::Range days(0, 365);
    command.add_option("--lead-days", terms.supply.lead_days, "From an order to the goods")->check(days);
    command.add_option("--lead-spread-days", terms.supply.lead_spread_days, "How much that differs")
        ->check(days);
    command.add_option("--review-days", terms.supply.review_days, "How often is ordered")->check(days);
    command.add_option("--service", request.service_percent, "Of 100 deliveries so many come in time")
        ->check(CLI::IsMember(safety_by_service));
    command.add_option("--history-days", terms.history_days, "Days of sales that tell of the demand")
        ->check(CLI::Range(1, 3'650));
    command.add_option("--unsold-days", terms.unsold_days, "Not sold for so many days")
        ->check(CLI::Range(1, 3'650));
    command.add_option("--expiry-days", terms.expiry_days, "What expires in so many days is near its expiry")
        ->check(CLI::Range(0, 3'650));
    command.add_option("--slow-days", terms.slow_days, "What lasts longer is slow")
        ->check(CLI::Range(1, 3'650));
}

db::StockTerms terms_today(const Context& context, const ListedRequest& request, const ShopProfile& profile) {
    db::StockTerms terms = request.terms;
    terms.today = business_day(context.now(), profile.zone, profile.day_cutoff_minutes);
    terms.supply.safety_thousandths = safety_by_service.at(request.service_percent);
    return terms;
}

std::optional<UtcTime> read_moment(const std::string& text, const ShopProfile& profile) {
    static const std::regex shape(R"((\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2})[:.](\d{2}))?)");
    std::smatch found;
    if (!std::regex_match(text, found, shape)) return std::nullopt;
    const auto number = [&](std::size_t part) { return std::stoi(found[part]); };
    const date::year_month_day day{date::year{number(1)}, date::month{static_cast<unsigned>(number(2))},
                                   date::day{static_cast<unsigned>(number(3))}};
    const bool has_clock = found[4].matched;
    if (!day.ok() || (has_clock && (number(4) > 23 || number(5) > 59))) return std::nullopt;
    constexpr std::int64_t minute_ms = 60'000;
    constexpr std::int64_t day_minutes = 24 * 60;
    const std::int64_t minutes =
        date::sys_days{day}.time_since_epoch().count() * day_minutes - utc_offset_minutes(profile.zone);
    if (has_clock) return UtcTime{(minutes + number(4) * 60 + number(5)) * minute_ms};
    return UtcTime{(minutes + day_minutes + profile.day_cutoff_minutes) * minute_ms - 1};
}

} // namespace sokoguru::cli
