// A label printer at the end of a line that takes everything, a part, or nothing.

#include "drivers/label/label_printer.h"
#include "tests/support/fake_transport.h"

#include <doctest/doctest.h>

#include <vector>

using namespace sokoguru::drivers;
using namespace sokoguru::test;

namespace {

using Outcome = PrintResult::Outcome;
using Link = PrinterCondition::Link;

/// A printer, its line, and a job that needs several writes.
struct LabelBench {
    FakePrinter device{{.two_way = false}};
    int change_count = 0;
    LabelPrinter printer{device.connect(), [this] { ++change_count; }};
    PrintJob job{"labels", Bytes(10'000, 'L')};
    std::vector<std::size_t> progress;

    PrintResult print(std::stop_token stop = {}) {
        return printer.print(
            job, [this](std::size_t count) { progress.push_back(count); }, std::move(stop));
    }
};

} // namespace

TEST_CASE("label printer: what it takes whole is sent, byte for byte, and its line is ended") {
    LabelBench bench;
    CHECK(bench.print() == PrintResult{Outcome::sent, ""});
    CHECK(bench.device.received() == bench.job.bytes);
    CHECK(bench.progress == std::vector<std::size_t>{4'096, 8'192, 10'000});
    CHECK(bench.device.misuse_count == 0);
    CHECK(bench.print().outcome == Outcome::sent);
    CHECK(bench.device.connect_count == 2);
    CHECK(bench.change_count == 0);
}

TEST_CASE("label printer: one that is away has taken nothing, and says so until it is back") {
    LabelBench bench;
    bench.device.unplug();
    CHECK(bench.print() == PrintResult{Outcome::failed, "no such device"});
    CHECK(bench.printer.condition().link == Link::away);
    CHECK(bench.change_count == 1);
    bench.printer.refresh({});
    CHECK(bench.change_count == 1);
    bench.device.plug_in();
    bench.printer.refresh({});
    CHECK(bench.printer.condition().link == Link::ready);
    CHECK(bench.change_count == 2);
    CHECK(bench.device.received().empty());
}

TEST_CASE("label printer: one that leaves in the middle has an unknown number of labels printed") {
    for (const std::size_t count : {1, 4'095, 4'096, 4'097, 9'999}) {
        CAPTURE(count);
        LabelBench bench;
        bench.device.fail_at_byte(count);
        const PrintResult result = bench.print();
        CHECK(result.outcome == Outcome::unknown);
        CHECK(result.reason.find("has left") != std::string::npos);
        CHECK(bench.device.received().size() == count);
        CHECK(bench.printer.condition().link == Link::not_answering);
    }
}

TEST_CASE("label printer: one without labels is waited for, and given up when it stays so") {
    SUBCASE("it gets a new roll in time") {
        LabelBench bench;
        bench.device.at_byte(5'000, [&] {
            bench.device.run_out_of_paper();
            bench.device.after_ms(25'000, [&] { bench.device.refill(); });
        });
        CHECK(bench.print().outcome == Outcome::sent);
        CHECK(bench.device.received() == bench.job.bytes);
    }
    SUBCASE("it stays without") {
        LabelBench bench;
        bench.device.at_byte(5'000, [&] { bench.device.run_out_of_paper(); });
        CHECK(bench.print() == PrintResult{Outcome::unknown, "the label printer takes nothing more"});
    }
    SUBCASE("it takes not one byte") {
        LabelBench bench;
        bench.device.freeze();
        CHECK(bench.print() == PrintResult{Outcome::failed, "the label printer takes nothing more"});
    }
}

TEST_CASE("label printer: a refusal that is over in a moment does no harm") {
    LabelBench bench;
    bench.device.at_byte(100, [&] { bench.device.stall_once(); });
    CHECK(bench.print().outcome == Outcome::sent);
    CHECK(bench.device.received() == bench.job.bytes);
}

TEST_CASE("label printer: a stop is obeyed, and is no fault of the printer") {
    LabelBench bench;
    std::stop_source stop;
    bench.device.at_byte(4'096, [&] { stop.request_stop(); });
    CHECK(bench.print(stop.get_token()) == PrintResult{Outcome::unknown, "stopped"});
    CHECK(bench.printer.condition().can_print());
}
