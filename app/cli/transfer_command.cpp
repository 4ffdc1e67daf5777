#include "app/cli/command.h"
#include "app/cli/goods_command.h"
#include "app/cli/lots_answer.h"
#include "app/cli/lots_list.h"
#include "app/cli/open_shop.h"
#include "app/cli/stock_answer.h"
#include "app/shop/language.h"
#include "app/shop/transfer_file.h"
#include "core/values/text.h"

#include <CLI/CLI.hpp>
#include <fmt/ostream.h>

#include <memory>
#include <ostream>
#include <stdexcept>

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
    std::size_t limit = 100;
};

StockNumber read_number(const std::string& text) {
    const auto number = parse_stock_number(text);
    if (!number || number->document != StockDocument::transfer)
        throw CommandFailed(std::string(tr("Transfers are numbered like K1-M-261124-0001:")) + " " + text);
    return *number;
}

shop::FoundGoods find_goods(db::Store& store, const shop::GoodsItem& item) {
    auto found = shop::find_goods(store.catalog(), item.code, item.unit);
    if (!found) throw CommandFailed(answer_refusal(found.error()).text);
    return *std::move(found);
}

void send(Context& context, const TransferRequest& request) {
    SendGoods command;
    command.goods.from_code = request.from;
    command.goods.to_code = request.to;
    command.goods.note = request.note;
    const auto items = read_items(request.items);
    {
        OpenShop shop(context);
        for (const shop::GoodsItem& item : items) {
            const auto goods = find_goods(shop.store, item);
            command.goods.lines.push_back({goods.product.id, goods.unit, item.quantity});
        }
    }
    run_stock_command(context, command, request.json);
}

/// What is there, in the order of the document's lines. Goods that are not named arrived as they were sent.
std::vector<Quantity> arrived_of(db::Store& store, const Transfer& transfer,
                                 const std::vector<std::string>& words) {
    std::vector<Quantity> arrived;
    for (const TransferLine& line : transfer.lines) {
        arrived.push_back(line.sent.quantity);
    }
    for (const shop::GoodsItem& item : read_items(words)) {
        const auto goods = find_goods(store, item);
        const Unit* unit = goods.product.find_unit(goods.unit);
        bool is_of_it = false;
        for (std::size_t i = 0; i < arrived.size(); ++i) {
            if (is_of_it || transfer.lines[i].goods.product != goods.product.id) continue;
            arrived[i] = in_base_units(item.quantity, unit->factor);
            is_of_it = true;
        }
        if (!is_of_it)
            throw CommandFailed(fmt::format("{} {}", tr("This transfer has none of it:"), item.code));
    }
    return arrived;
}

TakeInTransfer command_to_take_in(Context& context, const TransferRequest& request) {
    OpenShop shop(context);
    TakeInTransfer command;
    std::optional<Transfer> transfer;
    if (request.file.empty()) {
        command.origin = {shop.store.lane().shop, read_number(request.number)};
        transfer = shop.store.stockroom().find_transfer(command.origin.number);
    } else {
        auto brought = shop::read_transfer_file(shop.store, request.file);
        if (!brought) throw CommandFailed(brought.error());
        command = *std::move(brought);
        transfer = command.brought;
    }
    command.place_code = request.to;
    command.reason = request.reason;
    if (transfer && !request.items.empty())
        command.arrived = arrived_of(shop.store, *transfer, request.items);
    return command;
}

void take_in(Context& context, const TransferRequest& request) {
    if (request.file.empty() == request.number.empty())
        throw CommandFailed(tr("Say either the number of a transfer or --file FILE of another shop."));
    run_stock_command(context, command_to_take_in(context, request), request.json);
}

void write_file(Context& context, const TransferRequest& request) {
    OpenShop shop(context);
    const auto transfer = shop.store.stockroom().find_transfer(read_number(request.number));
    if (!transfer) throw CommandFailed(fmt::format("{} {}", tr("There is no transfer"), request.number));
    if (transfer->to.kind != PlaceKind::shop)
        throw CommandFailed(tr("This transfer stays in the shop and needs no file."));
    try {
        shop::write_transfer_file(shop.store, *transfer, request.file);
    } catch (const std::runtime_error& problem) {
        throw CommandFailed(problem.what());
    }
    fmt::print(context.out, "{} {}\n", tr("Written:"), request.file.string());
}

void list_transfers(Context& context, const TransferRequest& request) {
    OpenShop shop(context);
    std::vector<std::vector<ListCell>> rows;
    for (const db::TransferListing& transfer : shop.store.transfers(request.limit)) {
        const LocalTime local = to_local(transfer.at, shop.profile.zone);
        const bool is_text = request.format() == ListFormat::text;
        rows.push_back({transfer.number.text(), format_date(local), transfer.from_name, transfer.to_name,
                        transfer.line_count, transfer.total,
                        std::string(is_text ? words_of(transfer.standing) : name_of(transfer.standing))});
    }
    write_list(context.out, request.format(),
               {{"document", 18},
                {"date", 10},
                {"from", 20},
                {"to", 20},
                {"lines", -4},
                {"total", -13},
                {"standing", 14}},
               rows);
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
    std::vector<std::vector<ListCell>> rows;
    for (const Place& place : shop.store.places()) {
        rows.push_back(
            {place.code, place.name, std::string(place.kind == PlaceKind::shop ? "shop" : "room")});
    }
    write_list(context.out, request.format(), {{"code", 16}, {"name", 32}, {"kind", 6}}, rows);
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
    in->add_option("--reason", taken->reason, "Of a difference");
    in->add_flag("--json", taken->json, "Answer with a JSON object");
    const auto [file, written] =
        add(command, context, "file", "Write the file that goes along to another shop", write_file);
    file->add_option("NUMBER", written->number, "Of the transfer")->required();
    file->add_option("FILE", written->file, "A new file, or one that is written over")->required();
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
