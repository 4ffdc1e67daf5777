#include "app/cli/command.h"
#include "app/shop/language.h"
#include "core/values/text.h"
#include "db/pin.h"
#include "db/store.h"

#include <CLI/CLI.hpp>
#include <fmt/ostream.h>

#include <istream>
#include <map>
#include <memory>
#include <ostream>

namespace sokoguru::cli {

namespace {

const std::map<std::string, Role>& roles() {
    static const std::map<std::string, Role> table = {{"cashier", Role::cashier},
                                                      {"supervisor", Role::supervisor},
                                                      {"manager", Role::manager},
                                                      {"administrator", Role::administrator}};
    return table;
}

struct UserRequest {
    std::string code;
    std::string name;
    std::string role; ///< Empty: as it was, and a new user is a cashier.
};

void set_user(Context& context, const UserRequest& request) {
    db::Store store(context.shop_file, db::Access::write);
    const std::string code = clean_text(request.code, name_length_max);
    if (code.empty()) throw CommandFailed(tr("A user needs a code."));
    // From standard input rather than an option, so that it stands in no process list and no history.
    fmt::print(context.out, "{} ", tr("PIN, 4 to 8 digits:"));
    context.out.flush();
    std::string pin;
    std::getline(context.in, pin);
    if (!db::is_pin(pin)) throw CommandFailed(tr("A PIN has 4 to 8 digits. Nothing was changed."));
    User user;
    const auto known = store.find_user(code);
    user.id = known ? known->id : store.next_user_id();
    user.code = code;
    user.name =
        clean_text(request.name.empty() ? (known ? known->name : code) : request.name, name_length_max);
    user.role = !request.role.empty() ? roles().at(request.role) : known ? known->role : Role::cashier;
    const UtcTime now = context.now();
    const ShopProfile profile = store.profile();
    store.ledger().record(UserSet{user, store.hash_pin(pin)},
                          {now, business_day(now, profile.zone, profile.day_cutoff_minutes), UserId{}});
    fmt::print(context.out, "\n{} {} ({})\n", tr("Saved:"), user.name, user.code);
}

} // namespace

void add_user(CLI::App& app, Context& context) {
    CLI::App* command =
        app.add_subcommand("user", "Add a user, or change name, role and PIN of one; asks for the PIN");
    auto request = std::make_shared<UserRequest>();
    command->add_option("CODE", request->code, "Short and unique: FAISAL")->required();
    command->add_option("--name", request->name, "The name on the screen and on receipts");
    command->add_option("--role", request->role, "cashier, supervisor, manager or administrator")
        ->check(CLI::IsMember({"cashier", "supervisor", "manager", "administrator"}));
    command->callback(
        [&context, request] { context.run = [&context, request] { set_user(context, *request); }; });
}

} // namespace sokoguru::cli
