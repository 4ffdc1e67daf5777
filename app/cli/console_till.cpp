#include "app/cli/console_till.h"

#include "app/cli/console_answer.h"
#include "app/shop/language.h"
#include "app/shop/receipt_queue.h"

#include <istream>
#include <ostream>
#include <utility>

namespace sokoguru::cli {

namespace {

constexpr std::size_t found_products_max = 20;

/// One line in, one answer out.
class Console {
  public:
    Console(shop::Shop& shop, drivers::Printer& printer, Context& context)
        : shop_(shop), printer_(printer), context_(context) {}

    ConsoleAnswer answer(const std::string& line) {
        return std::visit([this](const auto& request) { return take(request); },
                          parse_console_line(line, shop_.engine().state().cart));
    }

    bool is_over() const { return is_over_; }

    /// After the answer, because a sale never waits for the printer.
    void print_waiting_receipt() {
        if (std::exchange(receipt_waits_, false)) {
            shop::print_queued_receipts(shop_.store(), printer_, context_.now());
        }
    }

  private:
    ConsoleAnswer take(const Command& command) {
        const UtcTime now = context_.now();
        const auto outcome = shop_.engine().handle(command, now);
        if (!outcome) return answer_refusal(outcome.error());
        if (*outcome == Outcome::sale_made) {
            receipt_waits_ = true;
            return answer_sale(*shop_.engine().state().finished_sale);
        }
        return answer_state(shop_.engine());
    }
    ConsoleAnswer take(const ShowState&) { return answer_state(shop_.engine()); }
    ConsoleAnswer take(const ShowHelp&) { return answer_help(); }
    ConsoleAnswer take(const ShowReceiptOfLastSale&) {
        const auto sale = shop_.store().last_sale();
        if (!sale) return answer_problem(tr("Nothing has been sold yet."));
        return answer_receipt(shop::make_receipt(*sale, shop_.engine().profile()));
    }
    ConsoleAnswer take(const FindProducts& wanted) {
        return answer_products(shop_.store().search_products(wanted.text, found_products_max));
    }
    ConsoleAnswer take(const QuitConsole&) {
        is_over_ = true;
        return answer_goodbye(shop_.engine().state().cart);
    }
    ConsoleAnswer take(const NotUnderstood& problem) { return answer_problem(problem.why); }

    shop::Shop& shop_;
    drivers::Printer& printer_;
    Context& context_;
    bool is_over_ = false;
    bool receipt_waits_ = false;
};

} // namespace

void run_console_till(shop::Shop& shop, drivers::Printer& printer, Context& context, AnswerFormat format) {
    if (context.language.empty()) set_language(shop.engine().profile().language);
    // What a till that died had queued is printed first, in its order.
    shop::print_queued_receipts(shop.store(), printer, context.now());
    Console console(shop, printer, context);
    for (std::string line; !console.is_over() && std::getline(context.in, line);) {
        const ConsoleAnswer answer = console.answer(line);
        // Flushed line by line: a program at the other end of a pipe waits for it, and what it has read is
        // durable.
        context.out << (format == AnswerFormat::json ? answer.json : answer.text) << '\n' << std::flush;
        console.print_waiting_receipt();
    }
}

} // namespace sokoguru::cli
