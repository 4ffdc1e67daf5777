#pragma once

#include "app/shop/clock.h"

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <stdexcept>
#include <string>

namespace CLI {
class App;
}

namespace sokoguru::cli {

/// Ends a command with exit code 1; the sentence goes to standard error.
class CommandFailed : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// What every command of `sokoguru` gets: the streams, the shop, the clock. Tests hand in their own.
struct Context {
    std::istream& in;
    std::ostream& out;
    std::ostream& error;
    std::function<UtcTime()> now = shop::now;
    std::filesystem::path shop_file = {}; ///< From --shop, else the default place.
    std::string language = {}; ///< From --language; empty means the shop's, and Indonesian without a shop.
    std::function<void()> run = {}; ///< Set by the command that was parsed.
};

/// Runs the command line. Returns 0 when it was done, 1 when it was refused or failed, 2 for wrong usage.
int run(int argc, const char* const* argv, Context& context);

// One file for each command; each adds itself to the parser and sets `context.run`.
void add_init(CLI::App& app, Context& context);
void add_import(CLI::App& app, Context& context);
void add_export(CLI::App& app, Context& context);
void add_promotions(CLI::App& app, Context& context);
void add_till(CLI::App& app, Context& context);
void add_receipt(CLI::App& app, Context& context);
void add_sales(CLI::App& app, Context& context);
void add_stock(CLI::App& app, Context& context);
void add_order(CLI::App& app, Context& context);
void add_report(CLI::App& app, Context& context);
void add_day(CLI::App& app, Context& context);
void add_user(CLI::App& app, Context& context);
void add_verify(CLI::App& app, Context& context);
void add_backup(CLI::App& app, Context& context);
void add_restore(CLI::App& app, Context& context);
void add_seal_key(CLI::App& app, Context& context);
void add_devices(CLI::App& app, Context& context);
void add_logo(CLI::App& app, Context& context);
void add_labels(CLI::App& app, Context& context);
void add_receive(CLI::App& app, Context& context);
void add_adjust(CLI::App& app, Context& context);
void add_count(CLI::App& app, Context& context);
void add_suppliers(CLI::App& app, Context& context);
void add_transfer(CLI::App& app, Context& context);
void add_consignment(CLI::App& app, Context& context);
void add_products(CLI::App& app, Context& context);
void add_prices(CLI::App& app, Context& context);
void add_help(CLI::App& app, Context& context);

} // namespace sokoguru::cli
