#include "app/cli/lots_command.h"

#include "app/cli/goods_command.h"
#include "app/cli/lots_list.h"
#include "app/cli/open_shop.h"
#include "app/shop/goods_item.h"
#include "app/shop/language.h"
#include "app/shop/markdown.h"
#include "core/values/text.h"
#include "db/store.h"

#include <CLI/CLI.hpp>
#include <fmt/ostream.h>

#include <algorithm>
#include <memory>
#include <ostream>

namespace sokoguru::cli {

namespace {

struct LotsRequest : ListedRequest {
    std::string code;
    std::string batch;
    std::string expiry;
    std::string reason;
    int days = 30;
    bool apply = false;
};

const char* words_of(LotStanding standing) {
    return standing == LotStanding::blocked ? tr("blocked") : "";
}

ProductId find_product(db::Store& store, const std::string& code) {
    const auto found = shop::find_goods(store.catalog(), code);
    if (!found) throw CommandFailed(std::string(tr("No product has this code:")) + " " + code);
    return found->product.id;
}

void show_lots(Context& context, const LotsRequest& request) {
    OpenShop shop(context);
    const ProductId product = find_product(shop.store, request.code);
    const BusinessDay today = shop.today(context);
    std::vector<std::vector<ListCell>> rows;
    for (const StockLot& lot : shop.store.stockroom().lots_of(product)) {
        const std::int64_t days_left = lot.name.expiry ? lot.name.expiry->days - today.days : 0;
        rows.push_back({lot.name.batch, lot.name.expiry, lot.name.expiry ? days_left : 0, lot.quantity,
                        lot.received, std::string(words_of(lot.standing)), lot.reason});
    }
    write_list(context.out, request.format(),
               {{"batch", 16},
                {"expiry", 10},
                {"days_left", -5},
                {"quantity", -12},
                {"received", -12},
                {"standing", 9},
                {"reason", 32}},
               rows);
    if (rows.empty() && request.format() == ListFormat::text)
        fmt::print(context.out, "{}\n", tr("Nothing is there of it."));
}

void show_expiring(Context& context, const LotsRequest& request) {
    OpenShop shop(context);
    const auto lots = shop.store.expiring_lots(shop.today(context), request.days);
    std::vector<std::vector<ListCell>> rows;
    Money total;
    for (const db::ExpiringLot& lot : lots) {
        rows.push_back({lot.sku, lot.name, lot.lot.name.batch, lot.lot.name.expiry,
                        static_cast<std::int64_t>(lot.days_left), lot.lot.quantity, lot.unit_name, lot.value,
                        std::string(words_of(lot.lot.standing))});
        total += lot.value;
    }
    write_list(context.out, request.format(),
               {{"sku", 12},
                {"name", 32},
                {"batch", 12},
                {"expiry", 10},
                {"days_left", -5},
                {"quantity", -10},
                {"unit", 6},
                {"value", -13},
                {"standing", 9}},
               rows);
    if (request.format() != ListFormat::text) return;
    if (rows.empty()) {
        fmt::print(context.out, "{}\n", tr("Nothing expires in these days."));
    } else {
        fmt::print(context.out, "{} {}\n", tr("TOTAL"), format_money(total));
    }
}

/// The lot that is meant: the only one, or the one with this batch or expiry.
LotId find_lot(const std::vector<StockLot>& lots, const LotsRequest& request) {
    const auto expiry = shop::parse_written_day(request.expiry);
    if (!request.expiry.empty() && !expiry)
        throw CommandFailed(tr("Write a day as 2027-01-31 or 31/01/2027."));
    std::vector<LotId> found;
    for (const StockLot& lot : lots) {
        if (!request.batch.empty() && lot.name.batch != request.batch) continue;
        if (expiry && lot.name.expiry != expiry) continue;
        found.push_back(lot.id);
    }
    if (found.empty()) throw CommandFailed(tr("There is no such lot. See sokoguru stock lots."));
    if (found.size() > 1) throw CommandFailed(tr("Say which lot: --batch, --expiry, or both."));
    return found.front();
}

void set_standing(Context& context, const LotsRequest& request, LotStanding standing) {
    BlockLot command;
    command.standing = standing;
    command.reason = request.reason;
    {
        OpenShop shop(context);
        command.product = find_product(shop.store, request.code);
        command.lot = find_lot(shop.store.stockroom().lots_of(command.product), request);
    }
    run_stock_command(
        context, command,
        [&](db::Store&) {
            return ConsoleAnswer{standing == LotStanding::blocked ? tr("The lot is blocked.")
                                                                  : tr("The lot is free."),
                                 R"({"ok":true})"};
        },
        request.json);
}

void mark_down(Context& context, const LotsRequest& request) {
    OpenShop shop(context, request.apply ? db::Access::write : db::Access::read_only);
    const BusinessDay today = shop.today(context);
    const auto markdowns = shop::markdowns_of(shop.store.expiring_lots(today, request.days), today);
    std::vector<std::vector<ListCell>> rows;
    for (const shop::Markdown& markdown : markdowns) {
        for (const db::ExpiringLot& lot : markdown.lots) {
            rows.push_back({lot.sku, lot.name, static_cast<std::int64_t>(lot.days_left), lot.lot.quantity,
                            markdown.percent.basis_points() / 100});
        }
    }
    write_list(context.out, request.format(),
               {{"sku", 12}, {"name", 32}, {"days_left", -5}, {"quantity", -10}, {"percent", -4}}, rows);
    if (request.apply) shop::record_markdowns(shop.store, markdowns, today, {context.now(), today, UserId{}});
    if (request.format() != ListFormat::text) return;
    if (rows.empty()) {
        fmt::print(context.out, "{}\n", tr("Nothing expires in these days."));
    } else {
        fmt::print(context.out, "{}\n",
                   request.apply ? tr("From now on it is cheaper, every piece of these products.")
                                 : tr("Nothing was changed. With --apply it is cheaper from now on."));
    }
}

void add_block(CLI::App& stock, Context& context, const char* name, const char* what, LotStanding standing) {
    CLI::App* command = stock.add_subcommand(name, what);
    auto request = std::make_shared<LotsRequest>();
    command->add_option("CODE", request->code, "A barcode or the shop's own code")->required();
    command->add_option("--batch", request->batch, "Which lot, by its batch");
    command->add_option("--expiry", request->expiry, "Which lot, by its expiry: 2027-01-31");
    command->add_option("--reason", request->reason, "A recall, damaged packaging")->required();
    command->add_flag("--json", request->json, "Answer with a JSON object");
    command->callback([&context, request, standing] {
        context.run = [&context, request, standing] { set_standing(context, *request, standing); };
    });
}

} // namespace

void add_lots(CLI::App& stock, Context& context) {
    CLI::App* lots = stock.add_subcommand("lots", "What is there of each lot of a product, as they leave");
    auto of_lots = std::make_shared<LotsRequest>();
    lots->add_option("CODE", of_lots->code, "A barcode or the shop's own code")->required();
    add_format_options(*lots, *of_lots);
    lots->callback(
        [&context, of_lots] { context.run = [&context, of_lots] { show_lots(context, *of_lots); }; });
    CLI::App* expiring = stock.add_subcommand("expiring", "What expires soon, with its value at cost");
    auto of_expiring = std::make_shared<LotsRequest>();
    expiring->add_option("--days", of_expiring->days, "In so many days")->check(CLI::Range(0, 3'650));
    add_format_options(*expiring, *of_expiring);
    expiring->callback([&context, of_expiring] {
        context.run = [&context, of_expiring] { show_expiring(context, *of_expiring); };
    });
    CLI::App* markdown = stock.add_subcommand("markdown", "Make what expires soon cheaper, by promotions");
    auto of_markdown = std::make_shared<LotsRequest>();
    markdown->add_option("--days", of_markdown->days, "In so many days")->check(CLI::Range(0, 3'650));
    markdown->add_flag("--apply", of_markdown->apply, "Not only show it");
    add_format_options(*markdown, *of_markdown);
    markdown->callback([&context, of_markdown] {
        context.run = [&context, of_markdown] { mark_down(context, *of_markdown); };
    });
    add_block(stock, context, "block", "A lot can't be sold any more", LotStanding::blocked);
    add_block(stock, context, "unblock", "A lot can be sold again", LotStanding::free);
}

} // namespace sokoguru::cli
