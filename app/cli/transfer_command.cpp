#include "app/cli/command.h"
#include "app/cli/goods_command.h"
#include "app/cli/lots_command.h"
#include "app/cli/lots_tables.h"
#include "app/cli/lots_work.h"
#include "app/cli/open_shop.h"
#include "app/cli/stock_answer.h"
#include "app/shop/language.h"
#include "core/values/text.h"

#include <CLI/CLI.hpp>
#include <fmt/ostream.h>

#include <memory>
#include <ostream>
#include <utility>

namespace sokoguru::cli {

namespace {

struct TransferRequest : ListedRequest {
    std::string number;
    std::vector<std::string> items;
    std::string from;
    std::string to;
    std::string note;
    std::string reason;
    std::filesystem::path file;
    std::string code;
    std::string name;
    bool is_shop = false;
    bool is_confirmed = false;
    std::size_t limit = 100;
};

StockNumber read_number(const std::string& text) {
    const auto number = parse_stock_number(text);
    if (!number || number->document != StockDocument::transfer)
        throw CommandFailed(std::string(tr("Transfers are numbered like K1-M-261124-0001:")) + " " + text);
    return *number;
}

void send(Context& context, const TransferRequest& request) {
    SendGoods command{{request.from, request.to, request.note, {}}};
    run_goods_work(context, {std::move(command), read_items(request.items)}, request.json);
}

void take_in(Context& context, const TransferRequest& request) {
    if (request.file.empty() == request.number.empty())
        throw CommandFailed(tr("Say either the number of a transfer or --file FILE of another shop."));
    GoodsThatArrived arrived{.file = request.file,
                             .place_code = request.to,
                             .differing = read_items(request.items),
                             .reason = request.reason};
    if (request.file.empty()) arrived.number = read_number(request.number);
    if (request.is_confirmed) arrived.addressee = shop::Addressee::confirmed;
    run_lots_work(context, {std::move(arrived)}, request.json);
}

void write_file(Context& context, const TransferRequest& request) {
    OpenShop shop(context);
    print_answer(context, write_file_of_transfer(shop.store, {read_number(request.number), request.file}),
                 request.json);
}

void list_transfers(Context& context, const TransferRequest& request) {
    OpenShop shop(context);
    write_list(context.out, request.format(),
               transfers_table(shop.store.transfers(request.limit), shop.profile.zone));
    if (request.format() == ListFormat::text)
        fmt::print(context.out, "{} {}\n", tr("On the way at cost:"),
                   format_money(shop.store.value_on_the_way()));
}

void show_transfer(Context& context, const TransferRequest& request) {
    OpenShop shop(context);
    const auto number = parse_stock_number(request.number);
    const bool is_one =
        number && (number->document == StockDocument::transfer || number->document == StockDocument::arrival);
    const bool is_there =
        is_one && (shop.store.stockroom().find_transfer(*number) ||
                   (number->document == StockDocument::arrival && shop.store.find_arrival(*number)));
    if (!is_there) throw CommandFailed(fmt::format("{} {}", tr("There is no transfer"), request.number));
    const ConsoleAnswer answer = answer_stock_document(shop.store, *number, true);
    fmt::print(context.out, "{}\n", request.json ? answer.json : answer.text);
}

void list_places(Context& context, const TransferRequest& request) {
    OpenShop shop(context);
    write_list(context.out, request.format(), places_table(shop.store.places()));
}

void set_place(Context& context, const TransferRequest& request) {
    const PlaceKind kind = request.is_shop ? PlaceKind::shop : PlaceKind::room;
    run_stock_command(
        context, SetPlace{{PlaceId{}, request.code, request.name, kind}},
        [&](db::Store&) {
            return ConsoleAnswer{fmt::format("{} {}", tr("Known from now on:"), request.name),
                                 R"({"ok":true})"};
        },
        request.json);
}

using Request = std::shared_ptr<TransferRequest>;

/// A sub-command with its own request, which `work` gets.
template <class Work>
std::pair<CLI::App*, Request> add(CLI::App& command, Context& context, const char* name, const char* what,
                                  Work work) {
    CLI::App* one = command.add_subcommand(name, what);
    auto request = std::make_shared<TransferRequest>();
    one->callback(
        [&context, request, work] { context.run = [&context, request, work] { work(context, *request); }; });
    return {one, request};
}

void add_moving(CLI::App& command, Context& context) {
    const auto [out, sent] = add(command, context, "out", "Send goods to another place", send);
    out->add_option("GOODS", sent->items, "CODE[/UNIT]:QUANTITY")->required();
    out->add_option("--to", sent->to, "The code of the place")->required();
    out->add_option("--from", sent->from, "A room of the shop; where goods are sold when not given");
    out->add_option("--note", sent->note, "Who drives, what for");
    out->add_flag("--json", sent->json, "Answer with a JSON object");
    const auto [in, taken] =
        add(command, context, "in", "Take in what was sent, by its number or file", take_in);
    in->add_option("NUMBER", taken->number, "Of the transfer; one to another shop comes back by it");
    in->add_option("--arrived", taken->items, "CODE:QUANTITY where it is not what was sent");
    in->add_option("--file", taken->file, "The file that came with another shop's goods");
    in->add_option("--to", taken->to, "The room for another shop's goods");
    in->add_flag("--confirm-shop", taken->is_confirmed,
                 "The goods are this shop's, though their file names another");
    in->add_option("--reason", taken->reason, "Of a difference");
    in->add_flag("--json", taken->json, "Answer with a JSON object");
    const auto [file, written] =
        add(command, context, "file", "Write the file that goes along to another shop", write_file);
    file->add_option("NUMBER", written->number, "Of the transfer")->required();
    file->add_option("FILE", written->file, "A new file, or one that is written over")->required();
    file->add_flag("--json", written->json, "Answer with a JSON object");
    const auto [done, over] =
        add(command, context, "done", "The other shop has the goods",
            [](Context& at, const TransferRequest& request) {
                run_stock_command(at, HandOverTransfer{read_number(request.number)}, request.json);
            });
    done->add_option("NUMBER", over->number, "Of the transfer")->required();
    done->add_flag("--json", over->json, "Answer with a JSON object");
}

} // namespace

void add_transfer(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand("transfer", "Goods between rooms and shops");
    command->require_subcommand(1);
    add_moving(*command, context);
    const auto [list, listed] =
        add(*command, context, "list", "Transfers, those on the way first", list_transfers);
    list->add_option("--limit", listed->limit, "How many at most")->check(CLI::Range(1, 1'000'000));
    add_format_options(*list, *listed);
    const auto [show, shown] = add(*command, context, "show", "One transfer or arrival", show_transfer);
    show->add_option("NUMBER", shown->number, "K1-M-261124-0001, or K1-D-261124-0001 where it arrived")
        ->required();
    show->add_flag("--json", shown->json, "As a JSON object");
    const auto [places, known] = add(*command, context, "places", "Rooms and shops", list_places);
    add_format_options(*places, *known);
    const auto [place, set] =
        add(*command, context, "place", "Add a room or a shop, or rename it", set_place);
    place->add_option("CODE", set->code, "Short and unique: GUDANG")->required();
    place->add_option("--name", set->name, "As it is called")->required();
    place->add_flag("--shop", set->is_shop, "Another shop; a room of this one when not given");
    place->add_flag("--json", set->json, "Answer with a JSON object");
}

} // namespace sokoguru::cli
