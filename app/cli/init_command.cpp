#include "app/cli/command.h"
#include "app/shop/language.h"
#include "app/shop/new_shop.h"
#include "core/values/text.h"
#include "db/pin.h"

#include <CLI/CLI.hpp>
#include <fmt/ostream.h>

#include <memory>
#include <ostream>

namespace sokoguru::cli {

namespace {

struct InitRequest {
    bool demo = false;
    ShopProfile profile;
    shop::FirstUser user;
    std::string zone = "WIB";
    bool taxable_enterprise = false;
};

void make_shop(Context& context, InitRequest request) {
    if (request.demo) {
        shop::create_demo_shop(context.shop_file, context.now());
    } else {
        request.profile.name = clean_text(request.profile.name, name_length_max);
        if (request.profile.name.empty())
            throw CommandFailed(tr("A shop needs a name: --name \"Koppontren …\""));
        request.user.code = clean_text(request.user.code, name_length_max);
        if (request.user.code.empty() || !db::is_pin(request.user.pin)) {
            throw CommandFailed(tr("A shop needs a first user: --user CODE --pin, 4 to 8 digits"));
        }
        if (request.user.name.empty()) request.user.name = request.user.code;
        request.profile.zone = request.zone == "WIT"    ? Zone::wit
                               : request.zone == "WITA" ? Zone::wita
                                                        : Zone::wib;
        if (request.taxable_enterprise) request.profile.tax_status = TaxStatus::taxable_enterprise;
        shop::create_shop(context.shop_file, request.profile, request.user, context.now());
    }
    fmt::print(context.out, "{} {}\n", tr("The shop is ready:"), context.shop_file.string());
}

} // namespace

void add_init(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand("init", "Make a new shop file");
    auto request = std::make_shared<InitRequest>();
    ShopProfile& profile = request->profile;
    command->add_flag("--demo", request->demo, "The demo shop, with products, users and members");
    command->add_option("--name", profile.name, "The shop's name, as on the receipt");
    command->add_option("--address", profile.address, "Its address");
    command->add_option("--footer", profile.footer, "What each receipt ends with");
    command->add_option("--tax-number", profile.tax_number, "NPWP");
    command->add_flag("--pkp", request->taxable_enterprise,
                      "The shop is a taxable enterprise: receipts show PPN");
    command->add_option("--zone", request->zone, "WIB, WITA or WIT")
        ->check(CLI::IsMember({"WIB", "WITA", "WIT"}));
    command->add_option("--paper-columns", profile.receipt_columns, "32 (58 mm), 42 or 48 (80 mm)")
        ->check(CLI::IsMember({32, 42, 48}));
    command->add_option("--user", request->user.code, "Code of the first user, an administrator");
    command->add_option("--user-name", request->user.name, "The user's name");
    command->add_option("--pin", request->user.pin, "The user's PIN, 4 to 8 digits");
    command->callback(
        [&context, request] { context.run = [&context, request] { make_shop(context, *request); }; });
}

} // namespace sokoguru::cli
