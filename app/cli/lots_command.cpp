#include "app/cli/lots_command.h"

#include "app/cli/goods_command.h"
#include "app/cli/lots_tables.h"
#include "app/cli/lots_work.h"
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

struct LotsOptions : ListedRequest {
    std::string code;
    std::string batch;
    std::string expiry;
    std::string reason;
    int days = 30;
    bool apply = false;
};

void show_lots(Context& context, const LotsOptions& request) {
    OpenShop shop(context);
    const auto goods = shop::find_goods(shop.store.catalog(), request.code);
    if (!goods) throw CommandFailed(answer_refusal(goods.error()).text);
    const ListTable table =
        lots_table(shop.store.stockroom().lots_of(goods->product.id), shop.today(context));
    write_list(context.out, request.format(), table);
    if (table.rows.empty() && request.format() == ListFormat::text)
        fmt::print(context.out, "{}\n", tr("Nothing is there of it."));
}

void show_expiring(Context& context, const LotsOptions& request) {
    OpenShop shop(context);
    const auto lots = shop.store.expiring_lots(shop.today(context), request.days);
    write_list(context.out, request.format(), expiring_table(lots));
    if (request.format() != ListFormat::text) return;
    if (lots.empty()) {
        fmt::print(context.out, "{}\n", tr("Nothing expires in these days."));
        return;
    }
    Money total;
    for (const db::ExpiringLot& lot : lots) {
        total += lot.value;
    }
    fmt::print(context.out, "{} {}\n", tr("TOTAL"), format_money(total));
}

void set_standing(Context& context, const LotsOptions& request, LotStanding standing) {
    const auto expiry = shop::parse_written_day(request.expiry);
    if (!request.expiry.empty() && !expiry)
        throw CommandFailed(tr("Write a day as 2027-01-31 or 31/01/2027."));
    run_lots_work(context, {LotToBlock{request.code, {request.batch, expiry}, standing, request.reason}},
                  request.json);
}

void mark_down(Context& context, const LotsOptions& request) {
    std::vector<shop::Markdown> markdowns;
    if (request.apply) {
        run_in_own_shop(context, [&](shop::Shop& shop) {
            const BusinessDay today = shop.engine().day_of(context.now());
            db::Store& store = shop.store();
            markdowns = shop::markdowns_of(store.expiring_lots(today, request.days), today);
            do_or_fail(context, shop,
                       SetPromotions{shop::promotions_of(markdowns, store.promotions(), today)},
                       request.json);
        });
    } else {
        OpenShop shop(context);
        const BusinessDay today = shop.today(context);
        markdowns = shop::markdowns_of(shop.store.expiring_lots(today, request.days), today);
    }
    ListTable table{{{"sku", 12}, {"name", 32}, {"days_left", -5}, {"quantity", -10}, {"percent", -4}}};
    for (const shop::Markdown& markdown : markdowns) {
        for (const db::ExpiringLot& lot : markdown.lots) {
            table.rows.push_back({lot.sku, lot.name, static_cast<std::int64_t>(lot.days_left),
                                  lot.lot.quantity, markdown.percent.basis_points() / 100});
        }
    }
    write_list(context.out, request.format(), table);
    if (request.format() != ListFormat::text) return;
    if (table.rows.empty()) {
        fmt::print(context.out, "{}\n", tr("Nothing expires in these days."));
    } else {
        fmt::print(context.out, "{}\n",
                   request.apply ? tr("From now on it is cheaper, every piece of these products.")
                                 : tr("Nothing was changed. With --apply it is cheaper from now on."));
    }
}

void add_block(CLI::App& stock, Context& context, const char* name, const char* what, LotStanding standing) {
    CLI::App* command = stock.add_subcommand(name, what);
    auto request = std::make_shared<LotsOptions>();
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

void run_lots_work(Context& context, const LotsWork& work, bool json) {
    OwnShop own(context);
    print_answer(context, do_lots_work(own.shop, work, context.now()), json);
}

void add_lots(CLI::App& stock, Context& context) {
    CLI::App* lots = stock.add_subcommand("lots", "What is there of each lot of a product, as they leave");
    auto of_lots = std::make_shared<LotsOptions>();
    lots->add_option("CODE", of_lots->code, "A barcode or the shop's own code")->required();
    add_format_options(*lots, *of_lots);
    lots->callback(
        [&context, of_lots] { context.run = [&context, of_lots] { show_lots(context, *of_lots); }; });
    CLI::App* expiring = stock.add_subcommand("expiring", "What expires soon, with its value at cost");
    auto of_expiring = std::make_shared<LotsOptions>();
    expiring->add_option("--days", of_expiring->days, "In so many days")->check(CLI::Range(0, 3'650));
    add_format_options(*expiring, *of_expiring);
    expiring->callback([&context, of_expiring] {
        context.run = [&context, of_expiring] { show_expiring(context, *of_expiring); };
    });
    CLI::App* markdown = stock.add_subcommand("markdown", "Make what expires soon cheaper, by promotions");
    auto of_markdown = std::make_shared<LotsOptions>();
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
