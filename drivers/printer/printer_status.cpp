#include "drivers/printer/printer_status.h"

namespace sokoguru::drivers {

namespace {

bool has_bit(std::uint8_t byte, int bit) {
    return ((byte >> bit) & 1) != 0;
}

/// Sensors are two bits that are set together; one of them is enough to believe it.
bool has_any_bit(std::uint8_t byte, int first_bit, int second_bit) {
    return has_bit(byte, first_bit) || has_bit(byte, second_bit);
}

void take_over(std::optional<bool>& known, const std::optional<bool>& newer) {
    if (newer) known = newer;
}

} // namespace

void PrinterStatus::update(const PrinterStatus& newer) {
    take_over(offline, newer.offline);
    take_over(cover_open, newer.cover_open);
    take_over(feed_button_pressed, newer.feed_button_pressed);
    take_over(cutter_jammed, newer.cutter_jammed);
    take_over(unrecoverable_error, newer.unrecoverable_error);
    take_over(recoverable_error, newer.recoverable_error);
    take_over(paper_near_end, newer.paper_near_end);
    take_over(paper_out, newer.paper_out);
    take_over(drawer_pin_high, newer.drawer_pin_high);
}

PrinterStatus decode_status_reply(StatusRequest request, std::uint8_t reply) {
    PrinterStatus status;
    switch (request) {
    case StatusRequest::printer:
        status.drawer_pin_high = has_bit(reply, 2);
        status.offline = has_bit(reply, 3);
        break;
    case StatusRequest::offline_cause:
        status.cover_open = has_bit(reply, 2);
        status.feed_button_pressed = has_bit(reply, 3);
        // Unset it only says that the paper did not stop the printing; the sensor's own word is in n = 4.
        if (has_bit(reply, 5)) status.paper_out = true;
        break;
    case StatusRequest::error_cause:
        status.cutter_jammed = has_bit(reply, 3);
        status.unrecoverable_error = has_bit(reply, 5);
        status.recoverable_error = has_bit(reply, 6);
        break;
    case StatusRequest::paper_sensor:
        status.paper_near_end = has_any_bit(reply, 2, 3);
        status.paper_out = has_any_bit(reply, 5, 6);
        break;
    }
    return status;
}

PrinterStatus decode_automatic_status(std::string_view four_bytes) {
    PrinterStatus status;
    if (four_bytes.size() != 4) return status;
    const auto printer = static_cast<std::uint8_t>(four_bytes[0]);
    const auto error = static_cast<std::uint8_t>(four_bytes[1]);
    const auto paper = static_cast<std::uint8_t>(four_bytes[2]);
    status.drawer_pin_high = has_bit(printer, 2);
    status.offline = has_bit(printer, 3);
    status.cover_open = has_bit(printer, 5);
    status.feed_button_pressed = has_bit(printer, 6);
    status.cutter_jammed = has_bit(error, 3);
    status.unrecoverable_error = has_bit(error, 5);
    status.recoverable_error = has_bit(error, 6);
    status.paper_near_end = has_any_bit(paper, 0, 1);
    status.paper_out = has_any_bit(paper, 2, 3);
    return status;
}

PrinterStatus decode_paper_sensor_reply(std::uint8_t reply) {
    PrinterStatus status;
    status.paper_near_end = has_any_bit(reply, 0, 1);
    status.paper_out = has_any_bit(reply, 2, 3);
    return status;
}

PrinterStatus decode_port_status(const PortStatus& port) {
    PrinterStatus status;
    status.paper_out = port.paper_empty;
    status.offline = !port.selected || port.error;
    return status;
}

void apply(const PrinterStatus& status, std::optional<bool> drawer_open_is_high,
           PrinterCondition& condition) {
    using Paper = PrinterCondition::Paper;
    if (status.paper_out == true)
        condition.paper = Paper::out;
    else if (status.paper_near_end == true)
        condition.paper = Paper::near_end;
    else if (status.paper_out || status.paper_near_end)
        condition.paper = Paper::ok;
    condition.cover_open = status.cover_open.value_or(condition.cover_open);
    condition.cutter_jammed = status.cutter_jammed.value_or(condition.cutter_jammed);
    condition.offline = status.offline.value_or(condition.offline);
    condition.failed = status.unrecoverable_error.value_or(condition.failed);
    if (status.drawer_pin_high && drawer_open_is_high)
        condition.drawer_open = status.drawer_pin_high == drawer_open_is_high;
}

} // namespace sokoguru::drivers
