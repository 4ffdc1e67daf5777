#include "app/cli/console_till.h"

#include "app/cli/console.h"
#include "app/cli/line_reader.h"
#include "app/shop/customer_view.h"
#include "app/shop/drawer.h"
#include "app/shop/language.h"
#include "app/shop/receipt_queue.h"

#include <ostream>
#include <utility>

namespace sokoguru::cli {

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
    Console console(
        shop_, receipts, [&] { shop::open_drawer(devices, worker); }, context_);
    const auto say = [this](const ConsoleAnswer& answer) {
        // Flushed line by line: a program at the other end of a pipe waits for it, and what it has read is
        // durable.
        context_.out << (format_ == AnswerFormat::json ? answer.json : answer.text) << '\n' << std::flush;
    };
    const auto show_customer = [&] {
        devices.show_customer(shop::customer_view(shop_.engine().state(), shop_.engine().profile(), {}));
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
    console.serve_printer();
    LineReader reader(context_.in, [this] { wake(); });
    reader.ask();
    while (!console.is_over()) {
        for (const shop::InboxMessage& message : inbox_.drain()) {
            take(message);
        }
        if (const auto line = reader.take()) {
            say(console.answer(*line));
            show_customer();
            console.serve_printer();
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
