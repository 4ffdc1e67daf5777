#include "app/cli/console_till.h"

#include "app/cli/console_answer.h"
#include "app/cli/line_reader.h"
#include "app/shop/customer_view.h"
#include "app/shop/language.h"
#include "app/shop/receipt_queue.h"
#include "app/shop/scanned_code.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <utility>

namespace sokoguru::cli {

namespace {

constexpr std::size_t found_products_max = 20;

/// One line in, one answer out.
class Console {
  public:
    Console(shop::Shop& shop, shop::ReceiptQueue& receipts, Context& context)
        : shop_(shop), receipts_(receipts), context_(context) {}

    ConsoleAnswer answer(const std::string& line) {
        return std::visit([this](const auto& request) { return take(request); },
                          parse_console_line(line, shop_.engine().state().cart));
    }
    ConsoleAnswer answer(const drivers::Scan& scan) {
        return take(Command{ScanCode{shop::code_to_sell(scan)}});
    }

    bool is_over() const { return is_over_; }

    /// After the answer, because a sale never waits for the printer.
    void print_waiting_receipts() { receipts_.feed(context_.now()); }

  private:
    ConsoleAnswer take(const Command& command) {
        const auto outcome = shop_.engine().handle(command, context_.now());
        if (!outcome) return answer_refusal(outcome.error());
        if (*outcome == Outcome::sale_made) return answer_sale(*shop_.engine().state().finished_sale);
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
    ConsoleAnswer take(const ReceiptIsPrinted&) {
        const auto unknown = oldest_unknown();
        if (!unknown) return answer_problem(tr("Every receipt is accounted for."));
        shop_.store().settle_print_job(*unknown, true, context_.now());
        return answer_print_job(*unknown, db::PrintState::confirmed);
    }
    ConsoleAnswer take(const PrintAgain&) {
        const auto unknown = oldest_unknown();
        const auto last = shop_.store().last_sale();
        if (!unknown && !last) return answer_problem(tr("Nothing has been sold yet."));
        if (unknown) shop_.store().settle_print_job(*unknown, false, context_.now());
        const auto copy = shop_.store().add_reprint(unknown ? unknown->sale : last->number, context_.now());
        return answer_print_job(copy, db::PrintState::queued);
    }
    ConsoleAnswer take(const QuitConsole&) {
        is_over_ = true;
        return answer_goodbye(shop_.engine().state().cart);
    }
    ConsoleAnswer take(const NotUnderstood& problem) { return answer_problem(problem.why); }

    std::optional<db::PrintJobId> oldest_unknown() {
        const auto jobs = shop_.store().unfinished_print_jobs();
        const auto unknown = std::ranges::find(jobs, db::PrintState::unknown, &db::PrintJob::state);
        if (unknown == jobs.end()) return std::nullopt;
        return unknown->id;
    }

    shop::Shop& shop_;
    shop::ReceiptQueue& receipts_;
    Context& context_;
    bool is_over_ = false;
};

} // namespace

ConsoleTill::ConsoleTill(shop::Shop& shop, Context& context, AnswerFormat format)
    : shop_(shop), context_(context), format_(format) {}

void ConsoleTill::wake() {
    const std::lock_guard lock(mutex_);
    must_look_ = true;
    woken_.notify_one();
}

void ConsoleTill::wait() {
    std::unique_lock lock(mutex_);
    woken_.wait(lock, [this] { return std::exchange(must_look_, false); });
}

void ConsoleTill::run(shop::Devices& devices) {
    if (context_.language.empty()) set_language(shop_.engine().profile().language);
    drivers::PrintWorker worker(devices.printer(),
                                [this](const drivers::PrintReport& report) { inbox_.push(report); });
    shop::ReceiptQueue receipts(shop_.store(), worker,
                                shop::receipt_printer(devices, shop_.engine().profile().receipt_columns));
    Console console(shop_, receipts, context_);
    const auto say = [this](const ConsoleAnswer& answer) {
        // Flushed line by line: a program at the other end of a pipe waits for it, and what it has read is
        // durable.
        context_.out << (format_ == AnswerFormat::json ? answer.json : answer.text) << '\n' << std::flush;
    };
    const auto show_customer = [&] {
        devices.show_customer(shop::customer_view(shop_.engine().state(), shop_.engine().profile(), false));
    };
    const auto take = [&](const shop::InboxMessage& message) {
        if (const auto* scan = std::get_if<drivers::Scan>(&message)) {
            say(console.answer(*scan));
            show_customer();
        } else if (const auto* report = std::get_if<drivers::PrintReport>(&message)) {
            receipts.take(*report, context_.now());
        } else {
            worker.refresh();
            receipts.feed(context_.now());
        }
    };
    worker.refresh();
    // What a till that died had queued is printed first, in its order.
    console.print_waiting_receipts();
    LineReader reader(context_.in, [this] { wake(); });
    reader.ask();
    while (!console.is_over()) {
        for (const shop::InboxMessage& message : inbox_.drain()) {
            take(message);
        }
        if (const auto line = reader.take()) {
            say(console.answer(*line));
            show_customer();
            console.print_waiting_receipts();
            reader.ask();
        } else if (reader.is_over()) {
            break;
        } else {
            wait();
        }
    }
    if (receipts.is_printing() && !devices.printer_condition().can_print())
        context_.error << tr("The last receipt waits for the printer; Ctrl+C leaves it.") << std::endl;
    while (receipts.is_printing()) {
        wait();
        for (const shop::InboxMessage& message : inbox_.drain()) {
            if (!std::holds_alternative<drivers::Scan>(message)) take(message);
        }
    }
}

} // namespace sokoguru::cli
