#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace sokoguru::rig {

/// A USB printer's side of the cable, made with Linux's FunctionFS: the kernel moves packets, the program
/// decides about everything else. A packet that nobody reads is held back from the computer (NAK), as a real
/// printer does.
///
///     FunctionFs line(folder, {.is_two_way = true});   // the folder where a functionfs is mounted
///     line.serve_control(requests);                    // a thread of its own each
///     std::string bytes = line.read_out();
///     line.write_in(answer);
///
/// The three calls block and belong to one thread each. Trouble that a gadget can't go on from is an
/// exception.
class FunctionFs {
  public:
    struct Setup {
        bool is_two_way = true;
        bool is_vendor_class = false; ///< As some makers ship it: no class that a driver could recognise.
    };

    /// What the control endpoint needs to know, and tells.
    struct Requests {
        std::string device_id; ///< IEEE 1284, without the length.
        std::function<std::uint8_t()> port_status;
        std::function<void()> on_soft_reset;
        std::function<void()> on_unplugged;
    };

    /// The largest packet of a fast bulk endpoint, and so the most that `read_out` returns.
    static constexpr std::size_t packet_bytes_max = 512;

    FunctionFs(const std::string& folder, const Setup& setup);
    ~FunctionFs();
    FunctionFs(const FunctionFs&) = delete;
    FunctionFs& operator=(const FunctionFs&) = delete;

    /// Never returns.
    void serve_control(const Requests& requests);
    /// Waits for the computer; empty when the cable was pulled meanwhile.
    std::string read_out();
    /// Waits until the computer has taken it; false when the cable was pulled meanwhile.
    bool write_in(std::string_view bytes);

  private:
    void answer_request(const Requests& requests, std::uint8_t type, std::uint8_t number,
                        std::uint16_t length);

    int control_ = -1;
    int out_ = -1;
    int in_ = -1;
};

} // namespace sokoguru::rig
