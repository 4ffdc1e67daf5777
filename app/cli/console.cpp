#include "app/cli/console.h"

#include "app/cli/console_list_answer.h"
#include "app/cli/lots_work.h"
#include "app/cli/stock_answer.h"
#include "app/shop/drawer.h"
#include "app/shop/language.h"
#include "app/shop/scanned_code.h"
#include "core/values/text.h"

#include <algorithm>
#include <variant>

namespace sokoguru::cli {

namespace {

constexpr std::size_t found_max = 20;

/// Counts; receipts and adjustments come as `GoodsWork`.
bool is_about_stock(const Command& command) {
    return std::holds_alternative<OpenCount>(command) || std::holds_alternative<PostCount>(command) ||
           std::holds_alternative<CancelCount>(command);
}

} // namespace

ConsoleAnswer Console::answer(const std::string& line) {
    return std::visit([this](const auto& request) { return take(request); },
                      parse_console_line(line, shop_.engine().state().cart));
}

ConsoleAnswer Console::answer(const drivers::Scan& scan) {
    return take(Command{ScanCode{shop::code_to_sell(scan)}});
}

void Console::serve_printer() {
    if (std::exchange(drawer_is_due_, false)) open_drawer_();
    receipts_.feed(context_.now());
}

ConsoleAnswer Console::do_it(const Command& command, const std::optional<Approval>& approval) {
    const auto shift = shop_.engine().state().shift;
    const auto outcome = shop_.engine().handle(command, context_.now(), approval);
    if (!outcome) return answer_refusal(outcome.error());
    drawer_is_due_ = shop::needs_drawer(command, shop_.engine().state());
    if (*outcome == Outcome::sale_made) return answer_sale(*shop_.engine().state().finished_sale);
    if (*outcome == Outcome::receipt_scanned) {
        return take(ShowSale{*parse_sale_number(std::get<ScanCode>(command).code)});
    }
    if (is_about_stock(command))
        return answer_stock_document(shop_.store(), *shop_.engine().state().stock_document,
                                     may_see_expectations(shop_.engine().state().user));
    if (auto answer = answer_about_lots(shop_, command, context_.now())) return *std::move(answer);
    if (std::holds_alternative<CloseShift>(command)) return take(ShowShiftReport{shift->id});
    return answer_state(shop_.engine());
}

ConsoleAnswer Console::take(const ShowState&) {
    return answer_state(shop_.engine());
}

ConsoleAnswer Console::take(const ShowHelp&) {
    return answer_help();
}

ConsoleAnswer Console::take(const ShowReceiptOfLastSale&) {
    const auto sale = shop_.store().last_sale();
    if (!sale) return answer_problem(tr("Nothing has been sold yet."));
    return answer_receipt(shop::make_receipt(*sale, shop_.engine().profile(),
                                             {.member_name = shop::name_on_receipt(*sale, shop_.store())}));
}

ConsoleAnswer Console::take(const ShowSale& wanted) {
    const auto sale = shop_.store().find_sale(wanted.sale);
    if (!sale) return answer_refusal({.reason = RefusalReason::unknown_sale, .text = wanted.sale.text()});
    std::vector<Quantity> returned;
    for (const SaleLine& line : sale->lines) {
        returned.push_back(shop_.store().ledger().returned_quantity({sale->number, line.id}));
    }
    return answer_sale_lines(*sale, returned);
}

ConsoleAnswer Console::take(const FindProducts& wanted) {
    return answer_products(shop_.store().search_products(wanted.text, found_max));
}

ConsoleAnswer Console::take(const FindMembers& wanted) {
    return answer_members(shop_.store().find_members(clean_text(wanted.text, name_length_max), found_max));
}

ConsoleAnswer Console::take(const ListHeldCarts&) {
    return answer_held_carts(shop_.store().ledger().held_carts(), shop_.engine().profile().zone);
}

ConsoleAnswer Console::take(const ListUnconfirmed&) {
    return answer_unconfirmed(shop_.store().unconfirmed_payments());
}

ConsoleAnswer Console::take(const ListDebtors&) {
    return answer_debtors(shop_.store().credit_accounts());
}

ConsoleAnswer Console::take(const ListShifts&) {
    return answer_shifts(shop_.store().shifts(found_max), shop_.engine().profile().zone);
}

ConsoleAnswer Console::take(const ShowShiftReport& wanted) {
    const auto& open = shop_.engine().state().shift;
    if (!wanted.shift && !open) return answer_refusal({RefusalReason::no_open_shift});
    const ShiftId shift = wanted.shift.value_or(open ? open->id : ShiftId{});
    if (shift < ShiftId{1} || shift >= shop_.store().ledger().next_shift())
        return answer_problem(tr("There has been no such shift."));
    return answer_shift_report(shop_.store().shift_report(shift), shop_.engine().profile());
}

ConsoleAnswer Console::take(const ReceiptIsPrinted&) {
    const auto unknown = oldest_unknown();
    if (!unknown) return answer_problem(tr("Every receipt is accounted for."));
    shop_.store().settle_print_job(*unknown, true, context_.now());
    return answer_print_job(*unknown, db::PrintState::confirmed);
}

ConsoleAnswer Console::take(const PrintAgain&) {
    const auto unknown = oldest_unknown();
    const auto last = shop_.store().last_sale();
    if (!unknown && !last) return answer_problem(tr("Nothing has been sold yet."));
    if (unknown) shop_.store().settle_print_job(*unknown, false, context_.now());
    const auto copy = shop_.store().add_reprint(unknown ? unknown->sale : last->number, context_.now());
    return answer_print_job(copy, db::PrintState::queued);
}

ConsoleAnswer Console::take(const GoodsWork& work) {
    return do_goods_work(shop_, work, context_.now());
}

ConsoleAnswer Console::take(const ShowCount& wanted) {
    if (wanted.sheet.document != StockDocument::count)
        return answer_refusal({.reason = RefusalReason::unknown_count, .text = wanted.sheet.text()});
    return answer_stock_document(shop_.store(), wanted.sheet,
                                 may_see_expectations(shop_.engine().state().user));
}

ConsoleAnswer Console::take(const ListCounts&) {
    return answer_counts(shop_.store().counts(found_max), shop_.engine().profile().zone);
}

ConsoleAnswer Console::take(const ListSuppliers&) {
    return answer_suppliers(shop_.store().suppliers());
}

ConsoleAnswer Console::take(const LotsWork& work) {
    return do_lots_work(shop_, work, context_.now());
}

ConsoleAnswer Console::take(const LotsQuestion& question) {
    return answer_lots_question(shop_, question, context_.now());
}

ConsoleAnswer Console::take(const QuitConsole&) {
    is_over_ = true;
    return answer_goodbye(shop_.engine().state().cart);
}

ConsoleAnswer Console::take(const NotUnderstood& problem) {
    return answer_problem(problem.why);
}

std::optional<db::PrintJobId> Console::oldest_unknown() {
    const auto jobs = shop_.store().unfinished_print_jobs();
    const auto unknown = std::ranges::find(jobs, db::PrintState::unknown, &db::PrintJob::state);
    if (unknown == jobs.end()) return std::nullopt;
    return unknown->id;
}

} // namespace sokoguru::cli
