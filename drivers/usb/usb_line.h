#pragma once

#include "drivers/transport/transport.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace sokoguru::drivers {

class UsbHost;

/// Why a device can't be used.
struct UsbProblem {
    enum class Kind {
        absent,        ///< Not plugged in, or gone in this moment.
        not_permitted, ///< This user may not open it; `reason` names the exact fix.
        busy,          ///< Another program has it.
        failed,
    };
    Kind kind = Kind::failed;
    std::string reason; ///< For a log, and in `not_permitted` for whoever sets the till up.
};

/// A request on the control endpoint (USB 2.0, 9.3).
struct UsbRequest {
    std::uint8_t type = 0;
    std::uint8_t request = 0;
    std::uint16_t value = 0;
    std::uint16_t index = 0;
};

/// What a line that reads hands over. All three run on the USB thread: note what came and return; none may
/// destroy a line.
struct UsbReading {
    std::function<void(std::string_view bytes, std::int64_t now_ms)> on_bytes;
    std::function<void(std::string reason)> on_gone; ///< At most once; nothing comes after it.
    /// Called now and then with a steady time, and not later than the time that it returned.
    std::function<std::optional<std::int64_t>(std::int64_t now_ms)> tick;
};

/// Interfaces of an open USB device that are ours until the line ends: the kernel's driver was detached, and
/// is attached again at the end. Every transfer is asynchronous; whoever waits for one waits for its
/// completion.
///
///     auto line = host.open(device, {interface.number});
///     (*line)->start_reading(UsbLine::EndpointKind::interrupt, *interface.interrupt_in,
///                            interface.interrupt_in_size, {on_bytes, on_gone, {}});
///     (*line)->write(*interface.bulk_out, bytes, 250);
///
/// Made by `UsbHost`, which must outlive it. `write`, `control_in` and `control_out` are for one thread, not
/// the USB thread. The destructor cancels what is under way and returns when no callback can run any more.
class UsbLine {
  public:
    struct State;
    explicit UsbLine(std::unique_ptr<State> state);
    ~UsbLine();
    UsbLine(const UsbLine&) = delete;
    UsbLine& operator=(const UsbLine&) = delete;

    enum class EndpointKind { bulk, interrupt };

    /// Reads from an endpoint without an end, from now on. Once for a line. `size` is the longest report or
    /// packet in bytes.
    void start_reading(EndpointKind kind, std::uint8_t endpoint, int size, UsbReading reading);

    Transport::Written write(std::uint8_t endpoint, std::string_view bytes, int timeout_ms);

    /// What the device answered, at most `size` bytes; nothing when it did not.
    std::optional<std::string> control_in(const UsbRequest& request, std::size_t size, int timeout_ms);
    bool control_out(const UsbRequest& request, std::string_view bytes, int timeout_ms);

  private:
    std::unique_ptr<State> state_;
};

} // namespace sokoguru::drivers
