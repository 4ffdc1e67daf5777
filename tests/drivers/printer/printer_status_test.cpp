#include "drivers/printer/printer_status.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace sokoguru::drivers;
using Paper = PrinterCondition::Paper;

namespace {

PrinterCondition condition_after(const PrinterStatus& status, std::optional<bool> open_is_high = {}) {
    PrinterCondition condition;
    apply(status, open_is_high, condition);
    return condition;
}

} // namespace

TEST_CASE("printer status: each bit of a DLE EOT reply has its meaning") {
    struct Row {
        StatusRequest request;
        std::uint8_t reply;
        PrinterStatus expected;
    };
    const std::vector<Row> rows = {
        {StatusRequest::printer, 0x12, {.offline = false, .drawer_pin_high = false}},
        {StatusRequest::printer, 0x16, {.offline = false, .drawer_pin_high = true}},
        {StatusRequest::printer, 0x1A, {.offline = true, .drawer_pin_high = false}},
        {StatusRequest::offline_cause, 0x12, {.cover_open = false, .feed_button_pressed = false}},
        {StatusRequest::offline_cause, 0x16, {.cover_open = true, .feed_button_pressed = false}},
        {StatusRequest::offline_cause, 0x1A, {.cover_open = false, .feed_button_pressed = true}},
        {StatusRequest::offline_cause,
         0x32,
         {.cover_open = false, .feed_button_pressed = false, .paper_out = true}},
        {StatusRequest::error_cause,
         0x1A,
         {.cutter_jammed = true, .unrecoverable_error = false, .recoverable_error = false}},
        {StatusRequest::error_cause,
         0x32,
         {.cutter_jammed = false, .unrecoverable_error = true, .recoverable_error = false}},
        {StatusRequest::error_cause,
         0x52,
         {.cutter_jammed = false, .unrecoverable_error = false, .recoverable_error = true}},
        {StatusRequest::paper_sensor, 0x12, {.paper_near_end = false, .paper_out = false}},
        {StatusRequest::paper_sensor, 0x1E, {.paper_near_end = true, .paper_out = false}},
        {StatusRequest::paper_sensor, 0x7E, {.paper_near_end = true, .paper_out = true}},
    };
    for (const Row& row : rows) {
        CAPTURE(static_cast<int>(row.request));
        CAPTURE(static_cast<int>(row.reply));
        CHECK(decode_status_reply(row.request, row.reply) == row.expected);
    }
}

TEST_CASE("printer status: the automatic status says everything in four bytes") {
    const auto decode = [](int printer, int error, int paper) {
        return decode_automatic_status(std::string{static_cast<char>(printer), static_cast<char>(error),
                                                   static_cast<char>(paper), '\x0F'});
    };
    CHECK(condition_after(decode(0x10, 0, 0)).can_print());
    CHECK(condition_after(decode(0x10, 0, 0)).paper == Paper::ok);
    CHECK(condition_after(decode(0x10, 0, 0x03)).paper == Paper::near_end);
    CHECK(condition_after(decode(0x18, 0, 0x0F)).paper == Paper::out);
    CHECK(condition_after(decode(0x18, 0, 0x0F)).offline);
    CHECK(condition_after(decode(0x38, 0, 0)).cover_open);
    CHECK(condition_after(decode(0x18, 0x08, 0)).cutter_jammed);
    CHECK(condition_after(decode(0x18, 0x20, 0)).failed);
    CHECK(decode(0x50, 0, 0).feed_button_pressed == true);
    CHECK(decode(0x10, 0x40, 0).recoverable_error == true);
    CHECK(decode_automatic_status("") == PrinterStatus{});
    CHECK(decode_automatic_status("\x10\x01") == PrinterStatus{});
}

TEST_CASE("printer status: the paper sensor and the port say what they know") {
    CHECK(condition_after(decode_paper_sensor_reply(0x00)).paper == Paper::ok);
    CHECK(condition_after(decode_paper_sensor_reply(0x03)).paper == Paper::near_end);
    CHECK(condition_after(decode_paper_sensor_reply(0x0C)).paper == Paper::out);
    CHECK(condition_after(decode_port_status({})).can_print());
    CHECK(condition_after(decode_port_status({})).paper == Paper::ok);
    CHECK(condition_after(decode_port_status({.paper_empty = true})).paper == Paper::out);
    CHECK(condition_after(decode_port_status({.selected = false})).offline);
}

TEST_CASE("printer status: near the end the paper still prints") {
    CHECK(condition_after({.paper_near_end = true, .paper_out = false}).can_print());
    CHECK_FALSE(condition_after({.paper_near_end = true, .paper_out = true}).can_print());
}

TEST_CASE("printer status: the drawer is known once its polarity is") {
    const PrinterStatus high{.drawer_pin_high = true};
    CHECK(condition_after(high).drawer_open == std::nullopt);
    CHECK(condition_after(high, true).drawer_open == true);
    CHECK(condition_after(high, false).drawer_open == false);
}

TEST_CASE("printer status: a newer word replaces only what it speaks of") {
    PrinterStatus known{.cover_open = true, .paper_out = true};
    known.update({.offline = false, .cover_open = false});
    CHECK(known == PrinterStatus{.offline = false, .cover_open = false, .paper_out = true});
}
