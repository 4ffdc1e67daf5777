#include "app/cli/command.h"
#include "app/cli/goods_command.h"
#include "app/cli/purchasing_answer.h"
#include "app/cli/purchasing_command.h"
#include "app/cli/stock_answer.h"
#include "app/shop/language.h"
#include "core/values/text.h"

#include <CLI/CLI.hpp>
#include <fmt/ostream.h>

#include <memory>
#include <optional>
#include <ostream>

namespace sokoguru::cli {

namespace {

struct SupplierRequest {
    std::string code;
    std::optional<std::string> name;
    std::optional<std::string> phone;
    std::optional<int> lead_time_days;
    std::optional<int> payment_days;
    std::optional<std::int64_t> minimum_rupiah;
    bool stop = false;
    bool resume = false;
    bool json = false;
    bool csv = false;
};

void list_suppliers(Context& context, const SupplierRequest& request) {
    db::Store store(context.shop_file, db::Access::read_only);
    if (context.language.empty()) set_language(store.profile().language);
    if (request.csv) {
        context.out << write_list(list_all_suppliers(store.suppliers()), TableFormat::csv);
        return;
    }
    const ConsoleAnswer answer = answer_suppliers(store.suppliers());
    fmt::print(context.out, "{}\n", request.json ? answer.json : answer.text);
}

/// What is not said stays as it was.
Supplier changed(const SupplierRequest& request, const std::optional<Supplier>& known) {
    Supplier supplier = known.value_or(Supplier{});
    supplier.code = known ? known->code : clean_text(request.code, code_length_max);
    supplier.name = request.name.value_or(supplier.name);
    supplier.phone = request.phone.value_or(supplier.phone);
    supplier.lead_time_days = request.lead_time_days.value_or(supplier.lead_time_days);
    supplier.payment_days = request.payment_days.value_or(supplier.payment_days);
    supplier.minimum_order = Money{request.minimum_rupiah.value_or(supplier.minimum_order.rupiah())};
    if (request.stop) supplier.standing = SupplierStanding::stopped;
    if (request.resume) supplier.standing = SupplierStanding::active;
    return supplier;
}

void set_supplier(Context& context, const SupplierRequest& request) {
    std::optional<Supplier> known;
    {
        db::Store store(context.shop_file, db::Access::read_only);
        known = store.stockroom().find_supplier(request.code);
    }
    run_stock_command(context, SetSupplier{changed(request, known)}, request.json);
}

} // namespace

void add_suppliers(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand("suppliers", "Whom the shop buys from");
    command->require_subcommand(1);
    auto request = std::make_shared<SupplierRequest>();
    CLI::App* list = command->add_subcommand("list", "All suppliers");
    CLI::Option* json = list->add_flag("--json", request->json, "Answer with a JSON object");
    list->add_flag("--csv", request->csv, "As a table for a spreadsheet")->excludes(json);
    list->callback(
        [&context, request] { context.run = [&context, request] { list_suppliers(context, *request); }; });
    CLI::App* set = command->add_subcommand("set", "Add a supplier, or change what is said of one");
    set->add_option("CODE", request->code, "Short and unique: INDAH")->required();
    set->add_option("--name", request->name, "The name on documents");
    set->add_option("--phone", request->phone, "For orders");
    set->add_option("--lead-time", request->lead_time_days, "Days from the order to the goods");
    set->add_option("--payment-days", request->payment_days, "Days from the goods to their payment");
    set->add_option("--minimum", request->minimum_rupiah, "The least that is ordered, in rupiah");
    auto* stop = set->add_flag("--stop", request->stop, "Nothing is bought there any more");
    set->add_flag("--resume", request->resume, "Something is bought there again")->excludes(stop);
    set->add_flag("--json", request->json, "Answer with a JSON object");
    set->callback(
        [&context, request] { context.run = [&context, request] { set_supplier(context, *request); }; });
    add_supplier_prices(*command, context);
    add_supplier_accounts(*command, context);
}

} // namespace sokoguru::cli
