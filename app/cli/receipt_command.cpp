#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/shop/language.h"
#include "app/shop/logo.h"
#include "app/shop/receipt_output.h"
#include "app/shop/shop.h"
#include "drivers/document/receipt_pdf.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>
#include <ostream>

namespace sokoguru::cli {

namespace {

struct ReceiptRequest {
    std::string number;
    std::string format = "text";
    bool is_gift = false;
    std::filesystem::path output;
};

void show_receipt(Context& context, const ReceiptRequest& request) {
    db::Store store(context.shop_file, db::Access::read_only);
    const ShopProfile profile = store.profile();
    if (context.language.empty()) set_language(profile.language);
    const auto number = parse_sale_number(request.number);
    const auto sale = number ? store.find_sale(*number) : std::nullopt;
    if (!sale)
        throw CommandFailed(fmt::format("{} {}", tr("There is no receipt with the number"), request.number));
    const ReceiptDocument document = shop::make_receipt(
        *sale, profile,
        {.prices = request.is_gift ? ReceiptOptions::Prices::hidden : ReceiptOptions::Prices::shown,
         .member_name = shop::name_on_receipt(*sale, store)});
    if (request.format == "text") {
        write_output(context.out, request.output, to_plain_text(document));
        return;
    }
    const auto logo = shop::shop_logo(store, shop::printer_profile(document.columns).width_dots);
    if (request.format == "escpos") {
        write_output(context.out, request.output, shop::encode_document(document, logo));
    } else {
        if (request.output.empty()) throw CommandFailed(tr("A picture needs a file: --output FILE"));
        const auto written = request.format == "pdf"
                                 ? drivers::write_receipt_pdf(document, request.output, logo)
                                 : drivers::write_png(shop::draw_receipt(document, logo), request.output);
        if (!written) throw CommandFailed(written.error());
    }
}

} // namespace

void add_receipt(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand(
        "receipt", "Show the receipt of a sale, or write it as printer bytes, a picture or a PDF");
    auto request = std::make_shared<ReceiptRequest>();
    command->add_option("NUMBER", request->number, "The sale's number, as printed: K1-261124-0042")
        ->required();
    command->add_option("--format", request->format, "text, escpos, png or pdf")
        ->check(CLI::IsMember({"text", "escpos", "png", "pdf"}));
    command->add_option("--output", request->output, "A file instead of standard output");
    command->add_flag("--gift", request->is_gift, "Without prices, for whoever gets the goods");
    command->callback(
        [&context, request] { context.run = [&context, request] { show_receipt(context, *request); }; });
}

} // namespace sokoguru::cli
