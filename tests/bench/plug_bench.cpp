// What a cashier waits for while every plug is pulled: scan, pay, hand the receipt over, take what the
// devices say, and look at how they fare, as the window's thread does. Once with a printer and a scanner that
// stay, once with both coming and going between the steps. The goal is that the longest step is shorter than
// a frame, 16.7 ms.
//
// The devices are models in a umockdev testbed, in which libusb spins while a transfer is under way; so this
// is a program of its own, and worse than a real machine.

#include "app/shop/inbox.h"
#include "app/shop/receipt_queue.h"
#include "app/shop/system_devices.h"
#include "bench_shop.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_shop.h"
#include "tests/usb/usb_bench.h"

#include <benchmark/benchmark.h>

#include <algorithm>

using namespace sokoguru;
using namespace sokoguru::bench;

namespace {

constexpr int products = 100;

/// A till without its window, on a machine with plugs.
struct PluggedTill : test::UsbBench {
    PluggedTill() {
        log_in(till);
        plug_in();
        for (const shop::DeviceRow& row : devices.rows()) {
            if (row.may_be_printer) static_cast<void>(devices.use_as_printer(row.id, "80mm"));
            if (row.may_be_scanner)
                static_cast<void>(devices.use_as_scanner(row.id, drivers::KeyboardLayout::us));
        }
    }
    void plug_in() {
        printer.device().plug_in();
        scanner.device().plug_in();
        happening.wait_until(
            [&] { return std::ranges::count_if(devices.rows(), &shop::DeviceRow::is_plugged_in) == 2; });
    }
    void pull_out() {
        printer.device().unplug(EPROTO);
        scanner.device().unplug(EPROTO);
    }

    /// One step of the window's thread.
    double step_us(const Command& command) {
        const double begin_us = now_us();
        static_cast<void>(till.engine().handle(command, test::test_shop_opened));
        receipts.feed(test::test_shop_opened);
        for (const shop::InboxMessage& message : inbox.drain()) {
            if (const auto* report = std::get_if<drivers::PrintReport>(&message))
                receipts.take(*report, test::test_shop_opened);
            else
                worker.refresh();
        }
        benchmark::DoNotOptimize(devices.printer_condition());
        benchmark::DoNotOptimize(devices.rows());
        return now_us() - begin_us;
    }

    std::filesystem::path new_shop() const {
        const auto file = folder.path() / "toko.db";
        test::make_test_shop(file, products);
        return file;
    }

    test::TemporaryFolder folder;
    shop::Shop till{new_shop()};
    shop::Inbox inbox{[this] { happening.notice(); }};
    shop::SystemDevices devices{till.file(),
                                {.on_scan = {}, .on_change = [this] { inbox.push(shop::DevicesChanged{}); }}};
    drivers::PrintWorker worker{devices.printer(),
                                [this](const drivers::PrintReport& report) { inbox.push(report); }};
    shop::ReceiptQueue receipts{till.store(), worker, shop::receipt_printer(devices, 48)};
};

void sell_while_plugs(benchmark::State& state, bool are_pulled) {
    PluggedTill till;
    std::vector<double> steps_us;
    std::vector<double> payments_us;
    int product = 0;
    for (auto _ : state) {
        for (int line = 0; line < 3; ++line) {
            product = product % products + 1;
            steps_us.push_back(till.step_us(ScanCode{"P" + std::to_string(product)}));
        }
        if (are_pulled) till.pull_out();
        const CartId cart = till.till.engine().state().cart.id;
        payments_us.push_back(till.step_us(PayCash{cart, Money{90'000'000}}));
        if (are_pulled) till.plug_in();
    }
    steps_us.insert(steps_us.end(), payments_us.begin(), payments_us.end());
    state.counters["pay_p50_us"] = percentile(payments_us, 0.50);
    state.counters["p50_us"] = percentile(steps_us, 0.50);
    state.counters["p99_us"] = percentile(steps_us, 0.99);
    state.counters["max_us"] = percentile(steps_us, 1.00);
}
void sell_with_plugs_in(benchmark::State& state) {
    sell_while_plugs(state, false);
}
void sell_while_plugs_are_pulled(benchmark::State& state) {
    sell_while_plugs(state, true);
}
BENCHMARK(sell_with_plugs_in)->Unit(benchmark::kMicrosecond)->Iterations(300);
BENCHMARK(sell_while_plugs_are_pulled)->Unit(benchmark::kMicrosecond)->Iterations(300);

} // namespace
