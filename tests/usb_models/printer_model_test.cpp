// The model of a printer by itself: what it says, and what it keeps for later.

#include "tests/rig/usb/models/printer_model.h"

#include <doctest/doctest.h>

#include <string>

using sokoguru::rig::PrinterModel;

namespace {

const std::string all_status_on("\x1D\x61\xFF", 3);
const std::string fence = std::string("\x1D(H\x06\0", 5) + "000042";
const std::string fence_answer("7\"0042\0", 7);

} // namespace

TEST_CASE("printer model: automatic status comes when it is asked for and at each change") {
    PrinterModel printer({});
    printer.obey("cover_open");
    CHECK(printer.take_answers().empty());
    printer.obey("cover_close");
    printer.receive(all_status_on);
    CHECK(printer.take_answers() == std::string("\x10\0\0\0", 4));
    printer.obey("cover_open");
    CHECK(printer.take_answers() == std::string("\x38\0\0\0", 4));
    printer.obey("cover_close");
    printer.obey("near_end");
    printer.obey("paper_out");
    CHECK(printer.take_answers() == std::string("\x10\0\0\0\x10\0\x03\0\x18\0\x0F\0", 12));
}

TEST_CASE("printer model: questions in real time are answered while nothing can be printed") {
    PrinterModel printer({});
    printer.obey("paper_out");
    printer.receive("text" + fence + "\x10\x04\x01\x10\x04\x04");
    CHECK(printer.take_answers() == "\x1A\x7E");
    CHECK(printer.take_paper().empty());
    printer.obey("refill");
    CHECK(printer.take_answers() == fence_answer);
    CHECK(printer.take_paper() == "text");
}

TEST_CASE("printer model: a question is found whole when its bytes come one by one") {
    PrinterModel printer({});
    for (const char byte : "A" + fence + "B") {
        printer.receive(std::string(1, byte));
    }
    CHECK(printer.take_answers() == fence_answer);
    CHECK(printer.take_paper() == "AB");
}

TEST_CASE("printer model: a full buffer has no room, and takes the rest after the paper is back") {
    PrinterModel printer({.buffer_bytes_max = 10});
    printer.obey("paper_out 3");
    printer.receive("0123456789");
    CHECK(printer.take_paper() == "012");
    CHECK(printer.room_bytes() == 3);
    printer.receive("abc");
    CHECK(printer.room_bytes() == 0);
    printer.obey("refill");
    CHECK(printer.take_paper() == "3456789abc");
    CHECK(printer.room_bytes() == 10);
}

TEST_CASE("printer model: a silent printer prints and says nothing, a hanging one says that all is well") {
    PrinterModel printer({});
    printer.obey("silent");
    printer.receive("A\x10\x04\x01" + fence);
    CHECK(printer.take_paper() == "A");
    CHECK(printer.take_answers().empty());
    printer.obey("recover");
    printer.obey("hang");
    printer.receive("B\x10\x04\x01");
    CHECK(printer.take_paper().empty());
    CHECK(printer.take_answers() == "\x12");
    printer.obey("recover");
    CHECK(printer.take_paper() == "B");
}

TEST_CASE("printer model: without power it forgets its buffer and its settings") {
    PrinterModel printer({});
    printer.receive(all_status_on);
    printer.obey("paper_out");
    printer.receive("lost");
    printer.power_off();
    printer.obey("refill");
    CHECK(printer.take_answers().empty());
    CHECK(printer.take_paper().empty());
}

TEST_CASE("printer model: it says who it is") {
    PrinterModel printer({});
    printer.receive("\x1DI\x43");
    CHECK(printer.take_answers() == std::string("_MODEL 80\0", 10));
    CHECK_FALSE(printer.obey("dance"));
}
