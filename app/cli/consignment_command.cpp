#include "app/cli/command.h"
#include "app/cli/goods_command.h"
#include "app/cli/lots_answer.h"
#include "app/cli/lots_list.h"
#include "app/cli/open_shop.h"
#include "app/cli/output.h"
#include "app/cli/stock_answer.h"
#include "app/shop/language.h"
#include "app/shop/shop.h"
#include "core/values/text.h"
#include "drivers/document/receipt_pdf.h"

#include <CLI/CLI.hpp>
#include <fmt/ostream.h>

#include <memory>
#include <ostream>

namespace sokoguru::cli {

namespace {

struct ConsignmentRequest : ListedRequest {
    std::string supplier;
    std::string label;
    int fee_percent = 0;
    std::vector<std::string> items;
    std::string note;
    std::int64_t damage_rupiah = 0;
    bool is_from_drawer = false;
    std::string number;
    std::filesystem::path output;
    std::size_t limit = 100;
};

std::vector<shop::FoundGoods> find_goods(db::Store& store, const std::vector<shop::GoodsItem>& items) {
    std::vector<shop::FoundGoods> all;
    for (const shop::GoodsItem& item : items) {
        auto found = shop::find_goods(store.catalog(), item.code, item.unit);
        if (!found) throw CommandFailed(answer_refusal(found.error()).text);
        all.push_back(*std::move(found));
    }
    return all;
}

void receive(Context& context, const ConsignmentRequest& request) {
    ReceiveConsigned command{request.supplier, request.note, {}};
    const auto items = read_items(request.items);
    {
        OpenShop shop(context);
        const auto goods = find_goods(shop.store, items);
        for (std::size_t i = 0; i < items.size(); ++i) {
            auto line = shop::received_line(items[i], goods[i]);
            if (!line) throw CommandFailed(answer_refusal(line.error()).text);
            command.lines.push_back(*std::move(line));
        }
    }
    run_stock_command(context, command, request.json);
}

void give_back(Context& context, const ConsignmentRequest& request) {
    ReturnConsigned command{request.supplier, request.note, {}};
    const auto items = read_items(request.items);
    {
        OpenShop shop(context);
        const auto goods = find_goods(shop.store, items);
        for (std::size_t i = 0; i < items.size(); ++i) {
            command.lines.push_back(
                {goods[i].product.id, goods[i].unit, items[i].quantity, {items[i].batch, items[i].expiry}});
        }
    }
    run_stock_command(context, command, request.json);
}

void settle(Context& context, const ConsignmentRequest& request) {
    const PaidFrom paid_from = request.is_from_drawer ? PaidFrom::drawer : PaidFrom::elsewhere;
    run_stock_command(
        context, SettleConsignor{request.supplier, Money{request.damage_rupiah}, request.note, paid_from},
        request.json);
}

void set_consignor(Context& context, const ConsignmentRequest& request) {
    constexpr std::int64_t basis_points = 100;
    run_stock_command(
        context, SetConsignor{request.supplier, request.label, Percent{request.fee_percent * basis_points}},
        [&](db::Store&) {
            return ConsoleAnswer{
                fmt::format("{} {} ({} %)", tr("Consignor:"), request.supplier, request.fee_percent),
                R"({"ok":true})"};
        },
        request.json);
}

void show_owed(Context& context, const ConsignmentRequest& request) {
    OpenShop shop(context);
    std::vector<std::vector<ListCell>> rows;
    Money total;
    for (const db::ConsignorListing& consignor : shop.store.consignors()) {
        if (!request.supplier.empty() && consignor.supplier.code != request.supplier) continue;
        total += consignor.owed();
        for (const SettlementLine& line : consignor.lines) {
            rows.push_back({consignor.supplier.code, consignor.supplier.name, line.sold.name,
                            line.sold.quantity, line.sold.gross, line.fee, line.amount()});
        }
    }
    write_list(context.out, request.format(),
               {{"code", 10},
                {"consignor", 24},
                {"name", 32},
                {"sold", -9},
                {"gross", -12},
                {"fee", -11},
                {"amount", -12}},
               rows);
    if (request.format() == ListFormat::text)
        fmt::print(context.out, "{} {}\n", tr("Owed to consignors:"), format_money(total));
}

void list_consignors(Context& context, const ConsignmentRequest& request) {
    OpenShop shop(context);
    std::vector<std::vector<ListCell>> rows;
    for (const db::ConsignorListing& consignor : shop.store.consignors()) {
        rows.push_back({consignor.supplier.code, consignor.supplier.name, consignor.consignor.label,
                        consignor.consignor.fee.basis_points() / 100, consignor.owed()});
    }
    write_list(context.out, request.format(),
               {{"code", 10}, {"name", 32}, {"label", 24}, {"fee_percent", -4}, {"owed", -13}}, rows);
    if (rows.empty() && request.format() == ListFormat::text)
        fmt::print(context.out, "{}\n", tr("There are no consignors."));
}

void list_settlements(Context& context, const ConsignmentRequest& request) {
    OpenShop shop(context);
    std::vector<std::vector<ListCell>> rows;
    for (const ConsignmentSettlement& settlement : shop.store.settlements(request.limit)) {
        rows.push_back({settlement.number.text(), format_date(to_local(settlement.at, shop.profile.zone)),
                        settlement.consignor.name, settlement.damage, settlement.total()});
    }
    write_list(context.out, request.format(),
               {{"document", 18}, {"date", 10}, {"consignor", 32}, {"damage", -12}, {"paid", -13}}, rows);
}

/// The paper of a delivery or a settlement.
std::optional<ReceiptDocument> paper_of(OpenShop& shop, const std::string& text) {
    const auto number = parse_stock_number(text);
    if (!number) return std::nullopt;
    if (number->document == StockDocument::receipt) {
        const auto receipt = shop.store.find_goods_receipt(*number);
        if (receipt) return shop::make_slip(*receipt, shop.profile);
    }
    if (number->document == StockDocument::settlement) {
        const auto settlement = shop.store.find_settlement(*number);
        if (settlement) return shop::make_slip(*settlement, shop.profile);
    }
    return std::nullopt;
}

void show_paper(Context& context, const ConsignmentRequest& request) {
    OpenShop shop(context);
    const auto paper = paper_of(shop, request.number);
    if (!paper) throw CommandFailed(fmt::format("{} {}", tr("There is no such document:"), request.number));
    if (request.output.empty()) {
        context.out << to_plain_text(*paper);
        return;
    }
    const auto written = drivers::write_receipt_pdf(*paper, request.output, {});
    if (!written) throw CommandFailed(written.error());
}

using Request = std::shared_ptr<ConsignmentRequest>;

std::pair<CLI::App*, Request> add(CLI::App& command, Context& context, const char* name, const char* what,
                                  void (*work)(Context&, const ConsignmentRequest&)) {
    CLI::App* one = command.add_subcommand(name, what);
    auto request = std::make_shared<ConsignmentRequest>();
    one->callback(
        [&context, request, work] { context.run = [&context, request, work] { work(context, *request); }; });
    return {one, request};
}

void add_work(CLI::App& command, Context& context) {
    const auto [set, consignor] =
        add(command, context, "set", "A supplier whose goods are sold for a fee", set_consignor);
    set->add_option("SUPPLIER", consignor->supplier, "The supplier's code")->required();
    set->add_option("--fee", consignor->fee_percent, "Percent of the price that the shop keeps")->required();
    set->add_option("--label", consignor->label,
                    "As products name their consignor; the supplier's name when not given");
    const auto [in, received] = add(command, context, "receive", "Goods that a consignor brought", receive);
    const auto [back, returned] =
        add(command, context, "return", "Goods that go back to their consignor", give_back);
    for (const auto& [one, request] : {std::pair(in, received), std::pair(back, returned)}) {
        one->add_option("SUPPLIER", request->supplier, "The supplier's code")->required();
        one->add_option("GOODS", request->items, "CODE[/UNIT]:QUANTITY[:batch=TEXT][:expiry=DAY]")
            ->required();
        one->add_option("--note", request->note, "A number or a remark");
    }
    const auto [pay, paid] = add(command, context, "settle", "Pay what was sold and not paid yet", settle);
    pay->add_option("SUPPLIER", paid->supplier, "The supplier's code")->required();
    pay->add_option("--damage", paid->damage_rupiah, "Taken off for goods that were spoiled, in rupiah");
    pay->add_option("--note", paid->note, "What was spoiled");
    pay->add_flag("--from-drawer", paid->is_from_drawer, "Out of the till's drawer, whose cash falls by it");
    for (const auto& [one, request] : {std::pair(set, consignor), std::pair(in, received),
                                       std::pair(back, returned), std::pair(pay, paid)}) {
        one->add_flag("--json", request->json, "Answer with a JSON object");
    }
}

} // namespace

void add_consignment(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand("consignment", "Goods that are sold for their owners");
    command->require_subcommand(1);
    add_work(*command, context);
    const auto [owed, of_owed] =
        add(*command, context, "owed", "What was sold and is not paid yet", show_owed);
    owed->add_option("SUPPLIER", of_owed->supplier, "Only this one");
    add_format_options(*owed, *of_owed);
    const auto [list, listed] =
        add(*command, context, "list", "Consignors and what is owed to them", list_consignors);
    add_format_options(*list, *listed);
    const auto [settlements, of_settlements] =
        add(*command, context, "settlements", "What was paid, the newest first", list_settlements);
    settlements->add_option("--limit", of_settlements->limit, "How many at most")
        ->check(CLI::Range(1, 1'000'000));
    add_format_options(*settlements, *of_settlements);
    const auto [paper, printed] =
        add(*command, context, "paper", "The paper of a delivery or a settlement, to sign", show_paper);
    paper->add_option("NUMBER", printed->number, "K1-B-261124-0001 or K1-T-261124-0001")->required();
    paper->add_option("--output", printed->output, "A PDF instead of a text");
}

} // namespace sokoguru::cli
