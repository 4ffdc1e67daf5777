#pragma once

#include "drivers/printer/printer.h"
#include "drivers/transport/transport.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace sokoguru::drivers {

/// What `n` of `DLE EOT n` (`10 04 n`) asks for.
enum class StatusRequest : std::uint8_t { printer = 1, offline_cause = 2, error_cause = 3, paper_sensor = 4 };

/// What one answer of a printer says. What it does not speak of is empty.
///
///     PrinterStatus status = decode_status_reply(StatusRequest::paper_sensor, 0x72);
///     if (status.paper_out == true) …
///     known.update(status);                 // the newest word on each thing
///
/// A value; the decoders are pure, take any bytes, and may be called from any thread. Sources: Epson's
/// ESC/POS reference, `DLE EOT`, `GS a` and `GS r`; USB Printing Devices 1.1, 4.2.2.
struct PrinterStatus {
    std::optional<bool> offline = std::nullopt;
    std::optional<bool> cover_open = std::nullopt;
    std::optional<bool> feed_button_pressed = std::nullopt;
    std::optional<bool> cutter_jammed = std::nullopt;
    std::optional<bool> unrecoverable_error = std::nullopt; ///< It must be switched off and on.
    std::optional<bool> recoverable_error = std::nullopt;   ///< It recovers by itself: the head is too hot.
    std::optional<bool> paper_near_end = std::nullopt;
    std::optional<bool> paper_out = std::nullopt;
    /// The level of pin 3 on the drawer's socket; whether high means open depends on the drawer.
    std::optional<bool> drawer_pin_high = std::nullopt;

    /// Takes over what the newer status speaks of.
    void update(const PrinterStatus& newer);
    bool operator==(const PrinterStatus&) const = default;
};

/// The answer to `DLE EOT n`, one byte.
PrinterStatus decode_status_reply(StatusRequest request, std::uint8_t reply);
/// The four bytes that a printer sends by itself after `GS a`; says nothing when they are not four.
PrinterStatus decode_automatic_status(std::string_view four_bytes);
/// The answer to `GS r 1`, one byte: the paper sensors.
PrinterStatus decode_paper_sensor_reply(std::uint8_t reply);
/// What the USB port says; it is silent about everything but paper and being ready.
PrinterStatus decode_port_status(const PortStatus& port);

/// Puts the status into the words of the screen; `link`, `reason` and what is not known stay as they are. The
/// drawer is known once its polarity is.
void apply(const PrinterStatus& status, std::optional<bool> drawer_open_is_high, PrinterCondition& condition);

} // namespace sokoguru::drivers
