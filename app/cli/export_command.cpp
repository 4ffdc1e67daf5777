#include "app/cli/command.h"
#include "app/shop/language.h"
#include "app/shop/list_export.h"
#include "app/shop/product_export.h"
#include "app/shop/product_import_store.h"
#include "db/store.h"

#include <CLI/CLI.hpp>
#include <fmt/ostream.h>

#include <map>
#include <memory>
#include <ostream>
#include <system_error>

namespace sokoguru::cli {

namespace {

struct ExportRequest {
    std::filesystem::path file;
    std::optional<shop::TableFormat> format;
};

/// Makes the rows of a list from an open shop; the source may refer to both.
using MakeTable = shop::TableSource (*)(db::Store&, shop::ProductStore&);

/// What the format is when nobody says: that of the file's name, else CSV.
shop::TableFormat format_of(const ExportRequest& request) {
    if (request.format) return *request.format;
    return request.file.extension() == ".xlsx" ? shop::TableFormat::xlsx : shop::TableFormat::csv;
}

void export_list(Context& context, const ExportRequest& request, MakeTable make) {
    db::Store store(context.shop_file, db::Access::read_only);
    if (context.language.empty()) set_language(store.profile().language);
    shop::DatabaseProductStore products(store);
    const shop::TableSource table = make(store, products);
    if (request.file.empty()) {
        if (format_of(request) == shop::TableFormat::xlsx)
            throw CommandFailed(tr("A spreadsheet needs a file to go to."));
        table([&](const shop::TableRow& row) { context.out << shop::csv_line(row); });
        context.out.flush();
        return;
    }
    try {
        shop::write_table(table, format_of(request), request.file);
    } catch (const std::system_error& problem) {
        throw CommandFailed(fmt::format("{} {} ({})", tr("The file can't be written:"), request.file.string(),
                                        problem.what()));
    }
    fmt::print(context.out, "{} {}\n", tr("Exported to"), request.file.string());
}

void add_list(CLI::App& command, Context& context, const char* name, const char* what, MakeTable make) {
    static const std::map<std::string, shop::TableFormat> formats = {{"csv", shop::TableFormat::csv},
                                                                     {"xlsx", shop::TableFormat::xlsx}};
    CLI::App* list = command.add_subcommand(name, what);
    auto request = std::make_shared<ExportRequest>();
    list->add_option("FILE", request->file, "Where to; standard output when not given");
    list->add_option("--format", request->format, "csv or xlsx; by the file's name when not given")
        ->transform(CLI::CheckedTransformer(formats));
    list->callback([&context, request, make] {
        context.run = [&context, request, make] { export_list(context, *request, make); };
    });
}

} // namespace

void add_export(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand("export", "Write lists, as CSV or XLSX, that import reads back");
    command->require_subcommand(1);
    add_list(*command, context, "products", "All products with their units, prices and codes",
             [](db::Store&, shop::ProductStore& products) { return shop::product_table(products); });
    add_list(*command, context, "prices", "Every price of every unit",
             [](db::Store& store, shop::ProductStore&) { return shop::price_table(store); });
    add_list(*command, context, "stock", "What is there and what it cost",
             [](db::Store& store, shop::ProductStore&) { return shop::stock_table(store); });
    add_list(*command, context, "suppliers", "Whom the shop buys from",
             [](db::Store& store, shop::ProductStore&) { return shop::supplier_table(store); });
}

} // namespace sokoguru::cli
