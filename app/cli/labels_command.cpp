#include "app/cli/command.h"
#include "app/cli/label_stock.h"
#include "app/cli/output.h"
#include "app/cli/products_edit.h"
#include "app/shop/device_connection.h"
#include "app/shop/device_text.h"
#include "app/shop/language.h"
#include "app/shop/shelf_labels.h"
#include "db/store.h"
#include "drivers/label/label_language.h"
#include "drivers/label/label_printer.h"
#include "drivers/label/label_sheet_pdf.h"

#include <CLI/CLI.hpp>
#include <fmt/ostream.h>

#include <memory>
#include <ostream>

namespace sokoguru::cli {

namespace {

struct LabelsRequest {
    std::vector<std::string> codes;
    std::string category;
    bool all = false;
    bool changed = false;
    std::string since;
    int copies = 1;
    std::string format = "pdf";
    std::string sheet = "3x8";
    int used_labels = 0;
    bool outlines = false;
    drivers::LabelStock stock;
    std::filesystem::path output;
    std::string printer;
};

using Labels = std::vector<drivers::ShelfLabel>;

Product find_product(db::Store& store, const std::string& code) {
    if (const auto barcode = canonical_barcode(code)) {
        if (const auto unit = store.catalog().find_by_barcode(*barcode))
            return *store.catalog().find(unit->product);
    }
    if (auto product = store.catalog().find_by_sku(code)) return std::move(*product);
    throw CommandFailed(std::string(tr("No product has this code:")) + " " + code);
}

/// Labels whose prices changed; without a day those that were not printed with the price that holds.
std::vector<db::LabelDue> changed_labels(db::Store& store, const LabelsRequest& request) {
    const auto day = read_price_day(request.since);
    return day ? shop::labels_changed_since(store, *day) : store.labels_due();
}

Labels collect_labels(Context& context, const LabelsRequest& request, std::vector<db::LabelDue>& printed) {
    db::Store store(context.shop_file, db::Access::read_only);
    const ShopProfile profile = store.profile();
    if (context.language.empty()) set_language(profile.language);
    const auto add = [&](const std::vector<db::LabelDue>& labels) {
        printed.insert(printed.end(), labels.begin(), labels.end());
    };
    for (const std::string& code : request.codes) {
        add(shop::labels_of(find_product(store, code)));
    }
    if (request.all || !request.category.empty()) {
        store.for_each_product([&](const db::StockedProduct& stocked) {
            if (request.all || stocked.product.category == request.category)
                add(shop::labels_of(stocked.product));
        });
    }
    if (request.changed || !request.since.empty()) {
        add(changed_labels(store, request));
        if (printed.empty()) throw CommandFailed(tr("Every label has its price."));
    }
    if (printed.empty()) throw CommandFailed(tr("No product with a price was chosen."));
    const BusinessDay today = business_day(context.now(), profile.zone, profile.day_cutoff_minutes);
    return shop::shelf_labels(store, printed, today, request.copies);
}

std::string encode(const Labels& labels, const LabelsRequest& request) {
    if (const auto language = drivers::label_language_of_name(request.format))
        return drivers::encode_labels(labels, *language, request.stock);
    drivers::LabelSheet sheet = request.sheet == "3x10" ? drivers::a4_3x10() : drivers::a4_3x8();
    sheet.used_labels = request.used_labels;
    sheet.draws_outlines = request.outlines;
    auto pdf = drivers::make_label_sheet_pdf(labels, sheet);
    if (!pdf) throw CommandFailed(pdf.error());
    return std::move(*pdf);
}

void send(const std::string& address, std::string bytes) {
    drivers::UsbHost usb([] {});
    drivers::LabelPrinter printer(shop::connect_to(address, usb), {});
    const auto result = printer.print({.key = "labels", .bytes = std::move(bytes)}, {}, {});
    if (result.outcome != drivers::PrintResult::Outcome::sent)
        throw CommandFailed(
            fmt::format("{} {}", shop::describe_label_trouble(result.outcome), result.reason));
}

/// What was printed counts as hanging on the shelves. A till that is open keeps the file to itself; then
/// these labels stay among those to be changed, which costs paper and nothing else.
void note_labels(Context& context, const std::vector<db::LabelDue>& printed) {
    try {
        db::Store(context.shop_file, db::Access::write).note_labels(printed, context.now());
    } catch (const db::Fault& fault) {
        if (fault.kind() != db::FaultKind::in_use) throw;
        fmt::print(context.error, "{}\n",
                   tr("A till is open, so these labels stay among those to be changed."));
    }
}

void print_labels(Context& context, const LabelsRequest& request) {
    std::vector<db::LabelDue> printed;
    const Labels labels = collect_labels(context, request, printed);
    const std::string bytes = encode(labels, request);
    if (request.printer.empty())
        write_output(context.out, request.output, bytes);
    else
        send(request.printer, bytes);
    note_labels(context, printed);
    if (!request.printer.empty() || !request.output.empty())
        fmt::print(context.out, fmt::runtime(tr("{} labels.\n")), labels.size());
}

} // namespace

void add_labels(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand("labels", "Shelf labels, on sheets (PDF) or for a label printer");
    auto request = std::make_shared<LabelsRequest>();
    command->add_option("CODE", request->codes, "Products by barcode or SKU");
    command->add_option("--category", request->category, "Every product of a category");
    command->add_flag("--all", request->all, "Every product");
    command->add_flag("--changed", request->changed,
                      "Those whose price is not on the label that was printed");
    command->add_option("--since", request->since, "Those whose price changed since a day: 2026-12-01");
    command->add_option("--copies", request->copies, "Of each label")
        ->check(CLI::Range(1, drivers::ShelfLabel::copies_max));
    command->add_option("--format", request->format, "pdf, tspl or zpl")
        ->check(CLI::IsMember({"pdf", "tspl", "zpl"}));
    command->add_option("--sheet", request->sheet, "3x8 or 3x10 labels on A4")
        ->check(CLI::IsMember({"3x8", "3x10"}));
    command->add_option("--used", request->used_labels, "Labels that are gone from the first sheet")
        ->check(CLI::Range(0, 29));
    command->add_flag("--outlines", request->outlines, "Lines to cut along, for plain paper");
    add_label_stock(*command, request->stock);
    command->add_option("--output", request->output, "Where to; standard output when not given");
    command->add_option("--printer", request->printer,
                        "Send it there: usb-…, network:HOST, file:/dev/usb/lp0");
    command->callback(
        [&context, request] { context.run = [&context, request] { print_labels(context, *request); }; });
}

} // namespace sokoguru::cli
