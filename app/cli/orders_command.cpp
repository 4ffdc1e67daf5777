// sokoguru order new, list, show, send, close, cancel, limits, pdf, text.

#include "app/cli/goods_command.h"
#include "app/cli/output.h"
#include "app/cli/purchasing_answer.h"
#include "app/cli/purchasing_command.h"
#include "app/cli/stock_answer.h"
#include "app/shop/language.h"
#include "app/shop/order_text.h"
#include "app/shop/refusal_text.h"
#include "core/values/text.h"

#include <CLI/CLI.hpp>
#include <fmt/ostream.h>

#include <memory>
#include <ostream>

namespace sokoguru::cli {

namespace {

constexpr std::size_t orders_max = 1'000;

struct OrderRequest {
    std::string number;
    std::vector<std::string> items;
    std::string supplier;
    std::string note;
    std::string reason;
    std::string product;
    std::string minimum;
    std::string maximum;
    std::filesystem::path output;
    bool clear = false;
    bool confirm = false;
    bool json = false;
    bool csv = false;
    TableFormat format() const {
        return json ? TableFormat::json : csv ? TableFormat::csv : TableFormat::text;
    }
};

void write_order(Context& context, const OrderRequest& request) {
    OwnShop own(context);
    SetOrder command{.supplier_code = request.supplier, .note = request.note, .lines = {}};
    if (!request.number.empty()) command.order = read_order_number(request.number);
    for (const shop::GoodsItem& item : read_items(request.items)) {
        const auto goods = shop::find_goods(own.shop.store().catalog(), item.code, item.unit);
        if (!goods) throw CommandFailed(shop::describe(goods.error()));
        OrderedLine line{goods->product.id, goods->unit, item.quantity};
        if (item.cost != Money{}) line.price = item.cost;
        command.lines.push_back(line);
    }
    const auto outcome = own.shop.engine().handle(command, context.now());
    const ConsoleAnswer answer =
        outcome ? answer_stock_document(own.shop.store(), *own.shop.engine().state().stock_document, true)
                : answer_refusal(outcome.error());
    print_answer(context, answer, request.json);
}

void list(Context& context, const OrderRequest& request) {
    db::Store store(context.shop_file, db::Access::read_only);
    const ShopProfile profile = store.profile();
    if (context.language.empty()) set_language(profile.language);
    context.out << write_list(list_orders(store.purchasing().orders(orders_max), profile.zone),
                              request.format());
}

db::OrderDetails find(db::Store& store, const std::string& number) {
    auto details = store.purchasing().order_details(read_order_number(number));
    if (!details)
        throw CommandFailed(shop::describe({.reason = RefusalReason::unknown_order, .text = number}));
    return std::move(*details);
}

void show(Context& context, const OrderRequest& request) {
    db::Store store(context.shop_file, db::Access::read_only);
    if (context.language.empty()) set_language(store.profile().language);
    print_answer(context, answer_order(find(store, request.number)), request.json);
}

void write_text(Context& context, const OrderRequest& request) {
    db::Store store(context.shop_file, db::Access::read_only);
    const ShopProfile profile = store.profile();
    if (context.language.empty()) set_language(profile.language);
    const PurchaseOrder order = find(store, request.number).progress.order;
    write_output(context.out, request.output, shop::order_message(order, profile));
}

void write_pdf(Context& context, const OrderRequest& request) {
    db::Store store(context.shop_file, db::Access::read_only);
    const ShopProfile profile = store.profile();
    if (context.language.empty()) set_language(profile.language);
    const PurchaseOrder order = find(store, request.number).progress.order;
    const Supplier supplier = read_supplier(store, order.supplier.code);
    const auto pdf = drivers::make_order_sheet_pdf(shop::order_sheet(order, supplier, profile));
    if (!pdf) throw CommandFailed(pdf.error());
    write_output(context.out, request.output, *pdf);
}

void set_limits(Context& context, const OrderRequest& request) {
    SetStockLimits command;
    std::string name;
    {
        db::Store store(context.shop_file, db::Access::read_only);
        const Product product = read_product(store, request.product);
        command.product = product.id;
        name = product.name;
    }
    if (!request.clear) {
        if (request.minimum.empty() || request.maximum.empty())
            throw CommandFailed(tr("Say the least and the most, or --clear."));
        command.limits = StockLimits{read_quantity(request.minimum), read_quantity(request.maximum)};
    }
    OwnShop own(context);
    const auto outcome = own.shop.engine().handle(command, context.now());
    if (!outcome) return print_answer(context, answer_refusal(outcome.error()), request.json);
    const auto limits = own.shop.store().purchasing().limits(command.product);
    if (request.json) {
        nlohmann::json answer = {{"ok", true}, {"product", command.product.value()}, {"name", name}};
        answer["min_thousandths"] = limits ? nlohmann::json(limits->min.thousandths()) : nlohmann::json();
        answer["max_thousandths"] = limits ? nlohmann::json(limits->max.thousandths()) : nlohmann::json();
        fmt::print(context.out, "{}\n", answer.dump());
    } else if (limits) {
        fmt::print(context.out, "{}: {} – {}\n", name, format_quantity(limits->min),
                   format_quantity(limits->max));
    } else {
        fmt::print(context.out, "{}: {}\n", name, tr("by the sales again"));
    }
}

using Request = std::shared_ptr<OrderRequest>;

/// A sub-command that does one thing with one request.
CLI::App* add(CLI::App& order, Context& context, const Request& request, const char* name, const char* words,
              void (*run)(Context&, const OrderRequest&)) {
    CLI::App* command = order.add_subcommand(name, words);
    command->callback(
        [&context, request, run] { context.run = [&context, request, run] { run(context, *request); }; });
    return command;
}

void send(Context& context, const OrderRequest& request) {
    run_stock_command(context, SendOrder{read_order_number(request.number), request.confirm}, request.json);
}

void close(Context& context, const OrderRequest& request) {
    run_stock_command(context,
                      EndOrder{read_order_number(request.number), OrderStanding::closed, request.reason},
                      request.json);
}

void cancel(Context& context, const OrderRequest& request) {
    run_stock_command(context,
                      EndOrder{read_order_number(request.number), OrderStanding::cancelled, request.reason},
                      request.json);
}

void add_json(CLI::App& command, const Request& request) {
    command.add_flag("--json", request->json, "Answer with a JSON object");
}

void add_writing(CLI::App& order, Context& context, const Request& request) {
    CLI::App* write = add(order, context, request, "new", "A draft of an order", write_order);
    write->add_option("GOODS", request->items, "CODE[/UNIT]:QUANTITY[:PRICE]")->required();
    write->add_option("--supplier", request->supplier, "The supplier's code");
    write->add_option("--replace", request->number, "The draft whose place it takes");
    write->add_option("--note", request->note, "For the supplier");
    add_json(*write, request);
    CLI::App* sent = add(order, context, request, "send", "The order goes to the supplier", send);
    sent->add_option("ORDER", request->number, "K1-S-261126-0001")->required();
    sent->add_flag("--confirm", request->confirm, "Though it is below the supplier's least sum");
    add_json(*sent, request);
    CLI::App* closed = add(order, context, request, "close", "Nothing more will come of it", close);
    closed->add_option("ORDER", request->number, "K1-S-261126-0001")->required();
    closed->add_option("REASON", request->reason, "Why")->required();
    add_json(*closed, request);
    CLI::App* cancelled = add(order, context, request, "cancel", "Nothing of it has come or will", cancel);
    cancelled->add_option("ORDER", request->number, "K1-S-261126-0001")->required();
    cancelled->add_option("REASON", request->reason, "Why; a draft needs no reason");
    add_json(*cancelled, request);
    CLI::App* limits = add(order, context, request, "limits",
                           "When a product is ordered and up to where, against the statistics", set_limits);
    limits->add_option("PRODUCT", request->product, "By barcode or SKU")->required();
    limits->add_option("MIN", request->minimum, "In base units; takes the place of the reorder point");
    limits->add_option("MAX", request->maximum, "In base units; up to where it is filled up");
    limits->add_flag("--clear", request->clear, "The statistics decide again");
    add_json(*limits, request);
}

} // namespace

void add_orders(CLI::App& order, Context& context) {
    auto request = std::make_shared<OrderRequest>();
    add_writing(order, context, request);
    CLI::App* all = add(order, context, request, "list", "All orders, those that wait first", list);
    CLI::Option* json = all->add_flag("--json", request->json, "As a JSON array");
    all->add_flag("--csv", request->csv, "As a table for a spreadsheet")->excludes(json);
    CLI::App* shown = add(order, context, request, "show", "One order, and what is still to come", show);
    shown->add_option("ORDER", request->number, "K1-S-261126-0001")->required();
    add_json(*shown, request);
    CLI::App* text = add(order, context, request, "text", "For WhatsApp", write_text);
    text->add_option("ORDER", request->number, "K1-S-261126-0001")->required();
    text->add_option("--output", request->output, "A file instead of the terminal");
    CLI::App* pdf = add(order, context, request, "pdf", "On A4 paper, to be signed", write_pdf);
    pdf->add_option("ORDER", request->number, "K1-S-261126-0001")->required();
    pdf->add_option("--output", request->output, "The file")->required();
}

} // namespace sokoguru::cli
