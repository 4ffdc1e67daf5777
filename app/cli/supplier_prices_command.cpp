// sokoguru suppliers prices list, set, import.

#include "app/cli/goods_command.h"
#include "app/cli/purchasing_answer.h"
#include "app/cli/purchasing_command.h"
#include "app/shop/csv_file.h"
#include "app/shop/language.h"
#include "app/shop/product_import_text.h"
#include "app/shop/refusal_text.h"
#include "app/shop/supplier_price_import.h"
#include "core/catalog/product_list_steps.h"

#include <CLI/CLI.hpp>
#include <fmt/ostream.h>

#include <memory>
#include <ostream>

namespace sokoguru::cli {

namespace {

struct PriceRequest {
    std::string supplier;
    std::string goods;
    std::int64_t price_rupiah = 0;
    std::string tiers;
    std::string minimum;
    std::string pack;
    std::optional<int> lead_time_days;
    bool preferred = false;
    bool remove = false;
    bool dry_run = false;
    std::filesystem::path file;
    bool json = false;
    bool csv = false;
    TableFormat format() const {
        return json ? TableFormat::json : csv ? TableFormat::csv : TableFormat::text;
    }
};

void list(Context& context, const PriceRequest& request) {
    db::Store store(context.shop_file, db::Access::read_only);
    if (context.language.empty()) set_language(store.profile().language);
    std::optional<SupplierId> supplier;
    if (!request.supplier.empty()) supplier = read_supplier(store, request.supplier).id;
    context.out << write_list(list_supplier_prices(store.purchasing().prices(supplier)), request.format());
}

/// "INDAH" "AT008/dus" 95000: what one dus costs there.
SetSupplierPrice command_of(db::Store& store, const PriceRequest& request) {
    const std::size_t slash = request.goods.rfind('/');
    const std::string unit = slash == std::string::npos ? "" : request.goods.substr(slash + 1);
    const auto goods = shop::find_goods(store.catalog(), request.goods.substr(0, slash), unit);
    if (!goods) throw CommandFailed(shop::describe(goods.error()));
    SetSupplierPrice command{request.supplier, {}};
    SupplierPrice& price = command.price;
    price.product = goods->product.id;
    price.unit = goods->unit;
    price.price = Money{request.price_rupiah};
    if (request.remove) {
        const auto known =
            store.purchasing().supplier_price(read_supplier(store, request.supplier).id, goods->product.id);
        if (!known) throw CommandFailed(tr("This supplier has no price for it."));
        price = *known;
        price.standing = SupplierPriceStanding::gone;
    }
    if (!request.tiers.empty()) {
        const auto tiers = parse_tiers(request.tiers);
        if (!tiers) throw CommandFailed(fmt::format("{} {}", tr("Not understood:"), request.tiers));
        for (const PriceStep& step : *tiers) {
            price.steps.push_back({step.from, step.price});
        }
    }
    if (!request.minimum.empty()) price.minimum = read_quantity(request.minimum);
    if (!request.pack.empty()) price.pack = read_quantity(request.pack);
    if (request.lead_time_days) price.lead_time_days = request.lead_time_days;
    if (request.preferred) price.is_preferred = true;
    return command;
}

void set(Context& context, const PriceRequest& request) {
    OwnShop own(context);
    const auto outcome = own.shop.engine().handle(command_of(own.shop.store(), request), context.now());
    if (!outcome) return print_answer(context, answer_refusal(outcome.error()), request.json);
    const Supplier supplier = read_supplier(own.shop.store(), request.supplier);
    context.out << write_list(list_supplier_prices(own.shop.store().purchasing().prices(supplier.id)),
                              request.format());
}

void import(Context& context, const PriceRequest& request) {
    const auto file = shop::CsvFile::read(request.file);
    if (!file) throw CommandFailed(shop::describe(file.error()));
    OwnShop own(context);
    static_cast<void>(read_supplier(own.shop.store(), request.supplier));
    const auto reading = shop::read_supplier_prices(*file, own.shop.store().catalog(), request.supplier);
    if (!reading.refusal.empty()) throw CommandFailed(reading.refusal);
    for (const std::string& problem : reading.problems) {
        fmt::print(context.out, "{}\n", problem);
    }
    if (!request.dry_run) {
        own.shop.store().in_one_transaction([&] {
            for (const SetSupplierPrice& command : reading.commands) {
                const auto outcome = own.shop.engine().handle(command, context.now());
                if (!outcome) throw CommandFailed(shop::describe(outcome.error()));
            }
        });
    }
    const char* sentence = request.dry_run ? tr("{} prices would be imported, {} rows left out.")
                                           : tr("{} prices imported, {} rows left out.");
    fmt::print(context.out, fmt::runtime(sentence), reading.commands.size(), reading.problems.size());
    context.out << '\n';
}

} // namespace

void add_supplier_prices(CLI::App& suppliers, Context& context) {
    CLI::App* prices = suppliers.add_subcommand("prices", "What suppliers ask");
    prices->require_subcommand(1);
    auto request = std::make_shared<PriceRequest>();
    CLI::App* all = prices->add_subcommand("list", "The price list of one supplier, or of all");
    all->add_option("SUPPLIER", request->supplier, "The supplier's code");
    CLI::Option* json = all->add_flag("--json", request->json, "As a JSON array");
    all->add_flag("--csv", request->csv, "As a table that can be imported")->excludes(json);
    all->callback([&context, request] { context.run = [&context, request] { list(context, *request); }; });
    CLI::App* one = prices->add_subcommand("set", "A line of a supplier's list");
    one->add_option("SUPPLIER", request->supplier, "The supplier's code")->required();
    one->add_option("GOODS", request->goods, "CODE or CODE/UNIT")->required();
    one->add_option("PRICE", request->price_rupiah, "Of one unit, in rupiah");
    one->add_option("--tiers", request->tiers, "\"12=3400 24=3300\": from twelve and from twenty-four on");
    one->add_option("--minimum", request->minimum, "No fewer units are sold");
    one->add_option("--pack", request->pack, "Sold in multiples of so many units");
    one->add_option("--lead-time", request->lead_time_days, "Days, where they differ from the supplier's");
    one->add_flag("--preferred", request->preferred, "It is bought here");
    one->add_flag("--remove", request->remove, "It is not sold here any more");
    one->add_flag("--json", request->json, "Answer with the list as a JSON array");
    one->callback([&context, request] { context.run = [&context, request] { set(context, *request); }; });
    CLI::App* table = prices->add_subcommand("import", "A supplier's list from a CSV file");
    table->add_option("SUPPLIER", request->supplier, "The supplier's code")->required();
    table->add_option("FILE", request->file, "With columns for code and price, and more: see sokoguru help")
        ->required();
    table->add_flag("--dry-run", request->dry_run, "Say what would happen, row by row");
    table->callback(
        [&context, request] { context.run = [&context, request] { import(context, *request); }; });
}

} // namespace sokoguru::cli
