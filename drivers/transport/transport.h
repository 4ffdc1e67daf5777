#pragma once

#include "drivers/transport/bytes.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace sokoguru::drivers {

/// What a transport says of itself. The callbacks run on a thread of the transport: note what came and
/// return.
struct TransportEvents {
    std::function<void(std::string_view bytes)> on_received;
    /// The device has left; nothing can be written any more. Called at most once.
    std::function<void(std::string reason)> on_gone;
};

/// The status byte of a class 7 USB printer, GET_PORT_STATUS (USB Printing Devices 1.1, 4.2.2).
struct PortStatus {
    bool paper_empty = false;
    bool selected = true;
    bool error = false;
    bool operator==(const PortStatus&) const = default;
};

/// An open line to a printer or a customer display, whatever the cable: USB, network, serial, a fake.
///
///     auto transport = connect({.on_received = …, .on_gone = …});
///     Transport::Written written = (*transport)->write(bytes, 250);
///
/// `write` and `port_status` are called by one thread, the device's worker; they may block for the time that
/// they are given. The destructor ends the line; no callback runs after it. Trouble is a value, never an
/// exception.
class Transport {
  public:
    /// A cheap printer loses what is written faster than it prints, and USB cancels whole transfers.
    static constexpr std::size_t write_size_max = 4'096;

    struct Written {
        enum class End {
            all,     ///< The device took everything.
            timeout, ///< The time is over. The device holds back (its buffer is full, or it has no paper).
            stalled, ///< The device refused; the halt is cleared, and the rest may be written.
            gone,    ///< The device has left.
        };
        std::size_t byte_count = 0; ///< How many bytes the device took, whatever the end.
        End end = End::all;
        std::string reason; ///< For a log; empty for `all` and `timeout`.
    };

    Transport() = default;
    Transport(const Transport&) = delete;
    Transport& operator=(const Transport&) = delete;
    virtual ~Transport() = default;

    /// Hands over at most `write_size_max` bytes, never none.
    virtual Written write(std::string_view bytes, int timeout_ms) = 0;
    /// Whether the device can answer.
    virtual bool is_two_way() const = 0;
    /// Nothing when the line has no such request, or the device did not answer it.
    virtual std::optional<PortStatus> port_status() { return std::nullopt; }
};

/// Why a line can't be opened.
struct ConnectProblem {
    enum class Kind {
        away,          ///< Not plugged in, switched off, or not in the network.
        not_permitted, ///< It is there, and this user may not use it; `reason` names the exact fix.
        failed,
    };
    Kind kind = Kind::away;
    std::string reason; ///< For a log.
};

using OpenedTransport = tl::expected<std::unique_ptr<Transport>, ConnectProblem>;

/// Opens the line to a device that is bound.
using Connect = std::function<OpenedTransport(TransportEvents events)>;

} // namespace sokoguru::drivers
