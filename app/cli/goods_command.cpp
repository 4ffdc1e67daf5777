#include "app/cli/goods_command.h"

#include "app/cli/stock_answer.h"
#include "app/shop/language.h"

#include <fmt/format.h>
#include <fmt/ostream.h>
#include <nlohmann/json.hpp>

#include <ostream>

namespace sokoguru::cli {

OwnShop::OwnShop(Context& context) : shop(context.shop_file) {
    if (context.language.empty()) set_language(shop.engine().profile().language);
    shop.engine().resume(User{UserId{}, "", tr("Command line"), Role::administrator},
                         shop.engine().state().cart.id);
}

void print_answer(Context& context, const ConsoleAnswer& answer, bool json) {
    const auto parsed = nlohmann::json::parse(answer.json);
    if (!parsed.at("ok").get<bool>()) {
        if (json) fmt::print(context.out, "{}\n", answer.json);
        throw CommandFailed(answer.text);
    }
    fmt::print(context.out, "{}\n", json ? answer.json : answer.text);
}

std::vector<shop::GoodsItem> read_items(const std::vector<std::string>& words) {
    std::vector<shop::GoodsItem> items;
    for (const std::string& word : words) {
        auto item = shop::parse_goods_item(word);
        if (!item) {
            throw CommandFailed(
                fmt::format("{} {}\n{}", tr("Not understood:"), word,
                            tr("Goods are written as CODE[/UNIT]:QUANTITY[:COST]; sokoguru help "
                               "has examples.")));
        }
        items.push_back(std::move(*item));
    }
    return items;
}

void run_goods_work(Context& context, const GoodsWork& work, bool json) {
    OwnShop own(context);
    print_answer(context, do_goods_work(own.shop, work, context.now()), json);
}

void run_in_own_shop(Context& context, const std::function<void(shop::Shop&)>& work) {
    OwnShop own(context);
    work(own.shop);
}

void do_or_fail(Context& context, shop::Shop& shop, const Command& command, bool json) {
    const auto outcome = shop.engine().handle(command, context.now());
    if (!outcome) print_answer(context, answer_refusal(outcome.error()), json);
}

void run_stock_command(Context& context, const Command& command, bool json) {
    OwnShop own(context);
    const auto outcome = own.shop.engine().handle(command, context.now());
    if (!outcome) return print_answer(context, answer_refusal(outcome.error()), json);
    const auto& document = own.shop.engine().state().stock_document;
    const ConsoleAnswer answer = document ? answer_stock_document(own.shop.store(), *document, true)
                                          : answer_suppliers(own.shop.store().suppliers());
    print_answer(context, answer, json);
}

void run_stock_command(Context& context, const Command& command,
                       const std::function<ConsoleAnswer(db::Store&)>& answer, bool json) {
    OwnShop own(context);
    const auto outcome = own.shop.engine().handle(command, context.now());
    print_answer(context, outcome ? answer(own.shop.store()) : answer_refusal(outcome.error()), json);
}

} // namespace sokoguru::cli
