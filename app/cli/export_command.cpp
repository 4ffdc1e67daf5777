#include "app/cli/command.h"
#include "app/shop/language.h"
#include "app/shop/product_export.h"
#include "app/shop/product_import_store.h"
#include "db/store.h"

#include <CLI/CLI.hpp>
#include <fmt/ostream.h>

#include <memory>
#include <ostream>
#include <system_error>

namespace sokoguru::cli {

namespace {

void export_list(Context& context, const std::filesystem::path& file) {
    db::Store store(context.shop_file, db::Access::read_only);
    shop::DatabaseProductStore products(store);
    if (file.empty()) {
        shop::write_product_list(products, [&](std::string_view text) { context.out << text; });
        context.out.flush();
        return;
    }
    try {
        shop::export_products(products, file);
    } catch (const std::system_error& problem) {
        throw CommandFailed(
            fmt::format("{} {} ({})", tr("The file can't be written:"), file.string(), problem.what()));
    }
    fmt::print(context.out, "{} {}\n", tr("Exported to"), file.string());
}

} // namespace

void add_export(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand("export", "Write lists");
    command->require_subcommand(1);
    CLI::App* products =
        command->add_subcommand("products", "All products as a CSV file that import reads back");
    auto file = std::make_shared<std::filesystem::path>();
    products->add_option("FILE", *file, "Where to; standard output when not given");
    products->callback([&context, file] { context.run = [&context, file] { export_list(context, *file); }; });
}

} // namespace sokoguru::cli
