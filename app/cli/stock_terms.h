#pragma once

#include "app/cli/command.h"
#include "core/till/shop_profile.h"
#include "db/stock_listing.h"

#include <optional>
#include <string>

namespace sokoguru::cli {

/// How the lists about stock are written.
enum class ListFormat { text, json, csv };

/// The options that all lists about stock have.
struct ListedRequest {
    db::StockTerms terms; ///< Its day is set when the command runs.
    int service_percent = 95;
    bool json = false;
    bool csv = false;
    ListFormat format() const { return json ? ListFormat::json : csv ? ListFormat::csv : ListFormat::text; }
};

void add_format_options(CLI::App& command, ListedRequest& request);
/// By what the stock is judged: lead time, review, service level, history.
void add_terms_options(CLI::App& command, ListedRequest& request);
db::StockTerms terms_today(const Context& context, const ListedRequest& request, const ShopProfile& profile);

/// "2026-11-24" is the end of that day, "2026-11-24 16:00" a moment of it, in the shop's zone. Nothing for
/// anything else.
std::optional<UtcTime> read_moment(const std::string& text, const ShopProfile& profile);

} // namespace sokoguru::cli
