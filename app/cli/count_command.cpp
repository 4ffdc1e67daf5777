#include "app/cli/command.h"
#include "app/cli/goods_command.h"
#include "app/cli/stock_answer.h"
#include "app/shop/language.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ostream.h>

#include <memory>
#include <ostream>

namespace sokoguru::cli {

namespace {

struct CountRequest {
    std::string sheet;
    std::vector<std::string> items;
    std::string category;
    std::string shelf;
    std::string note;
    std::string reason;
    bool visible = false;
    bool again = false;
    bool accept = false;
    bool json = false;
};

using Request = std::shared_ptr<CountRequest>;

StockNumber sheet_of(const CountRequest& request) {
    const auto number = parse_stock_number(request.sheet);
    if (!number)
        throw CommandFailed(fmt::format(fmt::runtime(tr("There is no count sheet {text}.")),
                                        fmt::arg("text", request.sheet)));
    return *number;
}

void open(Context& context, const CountRequest& request) {
    OpenCount command;
    command.category = request.category;
    if (!request.category.empty()) command.scope = CountScope::category;
    if (!request.shelf.empty()) command.scope = CountScope::shelf;
    command.visibility = request.visible ? CountVisibility::open : CountVisibility::blind;
    command.note = request.shelf.empty() ? request.note : request.shelf;
    run_stock_command(context, command, request.json);
}

void count_lines(Context& context, const CountRequest& request) {
    CountGoods command;
    command.sheet = sheet_of(request);
    command.mode = request.again ? CountMode::replace : CountMode::add;
    run_goods_work(context, {command, read_items(request.items)}, request.json);
}

void post(Context& context, const CountRequest& request) {
    run_stock_command(
        context,
        PostCount{sheet_of(request), request.accept ? LargeDifferences::accepted : LargeDifferences::refused},
        request.json);
}

void cancel(Context& context, const CountRequest& request) {
    run_stock_command(context, CancelCount{sheet_of(request), request.reason}, request.json);
}

/// Reads beside a till that is open.
void read_counts(Context& context, const CountRequest& request, bool is_list) {
    db::Store store(context.shop_file, db::Access::read_only);
    const ShopProfile profile = store.profile();
    if (context.language.empty()) set_language(profile.language);
    constexpr std::size_t listed_max = 100;
    if (!is_list && !store.stockroom().find_count(sheet_of(request)))
        throw CommandFailed(
            answer_refusal({.reason = RefusalReason::unknown_count, .text = request.sheet}).text);
    const ConsoleAnswer answer = is_list ? answer_counts(store.counts(listed_max), profile.zone)
                                         : answer_stock_document(store, sheet_of(request), true);
    fmt::print(context.out, "{}\n", request.json ? answer.json : answer.text);
}

/// A sub-command whose options are in `request`.
template <class Run>
CLI::App* add_part(CLI::App* parent, Context& context, const Request& request, const char* name,
                   const char* what, const Run& run) {
    CLI::App* part = parent->add_subcommand(name, what);
    part->add_flag("--json", request->json, "Answer with a JSON object");
    part->callback(
        [&context, request, run] { context.run = [&context, request, run] { run(context, *request); }; });
    return part;
}

void add_sheet(CLI::App* part, const Request& request) {
    part->add_option("SHEET", request->sheet, "Its number: K1-O-261124-0001")->required();
}

} // namespace

void add_count(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand("count", "Count the shelves while the till sells");
    command->require_subcommand(1);
    const auto request = std::make_shared<CountRequest>();
    CLI::App* opening = add_part(command, context, request, "open", "Begin a sheet", open);
    CLI::Option* category =
        opening->add_option("--category", request->category, "Only these goods; else all");
    opening->add_option("--shelf", request->shelf, "Only what stands there; one sheet for each shelf")
        ->excludes(category)
        ->excludes(opening->add_option("--note", request->note, "What is to be known of it"));
    opening->add_flag("--visible", request->visible, "Tell what should be there while it is counted");
    CLI::App* line = add_part(command, context, request, "line", "What is there now", count_lines);
    add_sheet(line, request);
    line->add_option("GOODS", request->items, "CODE[/UNIT]:QUANTITY; a further place adds")->required();
    line->add_flag("--again", request->again, "Counted anew: takes the place of what was counted before");
    add_sheet(add_part(command, context, request, "show", "What was counted, and the differences",
                       [](Context& c, const CountRequest& r) { read_counts(c, r, false); }),
              request);
    CLI::App* posting =
        add_part(command, context, request, "post", "Move the stock by the differences", post);
    add_sheet(posting, request);
    posting->add_flag("--accept-differences", request->accept, "Also large ones that were counted once");
    CLI::App* cancelling = add_part(command, context, request, "cancel", "Put a sheet away", cancel);
    add_sheet(cancelling, request);
    cancelling->add_option("--reason", request->reason, "Why")->required();
    add_part(command, context, request, "list", "The sheets, open ones first",
             [](Context& c, const CountRequest& r) { read_counts(c, r, true); });
}

} // namespace sokoguru::cli
