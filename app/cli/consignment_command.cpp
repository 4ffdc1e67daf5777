#include "app/cli/command.h"
#include "app/cli/goods_command.h"
#include "app/cli/lots_tables.h"
#include "app/cli/lots_work.h"
#include "app/cli/open_shop.h"
#include "app/cli/output.h"
#include "app/cli/stock_answer.h"
#include "app/shop/language.h"
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

void receive(Context& context, const ConsignmentRequest& request) {
    run_goods_work(context, {ReceiveConsigned{request.supplier, request.note, {}}, read_items(request.items)},
                   request.json);
}

void give_back(Context& context, const ConsignmentRequest& request) {
    run_goods_work(context, {ReturnConsigned{request.supplier, request.note, {}}, read_items(request.items)},
                   request.json);
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
    const ListTable table = owed_table(shop.store.consignors(), request.supplier);
    write_list(context.out, request.format(), table);
    if (request.format() != ListFormat::text) return;
    Money total;
    for (const std::vector<ListCell>& row : table.rows) {
        total += std::get<Money>(row.back());
    }
    fmt::print(context.out, "{} {}\n", tr("Owed to consignors:"), format_money(total));
}

void list_consignors(Context& context, const ConsignmentRequest& request) {
    OpenShop shop(context);
    const ListTable table = consignors_table(shop.store.consignors());
    write_list(context.out, request.format(), table);
    if (table.rows.empty() && request.format() == ListFormat::text)
        fmt::print(context.out, "{}\n", tr("There are no consignors."));
}

void list_settlements(Context& context, const ConsignmentRequest& request) {
    OpenShop shop(context);
    write_list(context.out, request.format(),
               settlements_table(shop.store.settlements(request.limit), shop.profile.zone));
}

void show_paper(Context& context, const ConsignmentRequest& request) {
    OpenShop shop(context);
    const auto number = parse_stock_number(request.number);
    const auto paper = number ? consignment_paper(shop.store, *number) : std::nullopt;
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
