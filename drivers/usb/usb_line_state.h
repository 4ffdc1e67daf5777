#pragma once

#include "drivers/usb/usb_line.h"

#include <libusb.h>

#include <array>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <vector>

namespace sokoguru::drivers {

/// What of the host a line needs: to be ticked on the USB thread as long as it reads.
class UsbTickers {
  public:
    using Tick = std::function<std::optional<std::int64_t>(std::int64_t now_ms)>;

    void add(const void* owner, Tick tick);
    /// When it returns, the owner's tick does not run and never will.
    void remove(const void* owner);
    /// On the USB thread. The earliest time that a tick asked for.
    std::optional<std::int64_t> tick_all(std::int64_t now_ms);

  private:
    std::mutex mutex_;
    std::vector<std::pair<const void*, Tick>> ticks_; ///< Guarded by `mutex_`.
};

std::int64_t usb_steady_ms();

/// The inside of a line: the handle, and what is under way.
struct UsbLine::State {
    State(libusb_device_handle* opened, std::vector<int> claimed, UsbTickers& host_tickers)
        : handle(opened), interfaces(std::move(claimed)), tickers(host_tickers) {}
    ~State();
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    /// One of the transfers that read; a second one is on its way while the first is looked at.
    struct Read {
        State* line = nullptr;
        libusb_transfer* transfer = nullptr;
        std::vector<unsigned char> buffer;
        /// A callback will come, or runs; the line waits for it. Guarded by the line's mutex.
        bool under_way = false;
    };
    static constexpr std::size_t read_count = 2;

    void on_read_done(Read& read);
    /// Sends a read that is under way off again, or ends it.
    void submit(Read& read);
    /// Ends the reading with a word to its owner, once.
    void lose(const char* reason);

    libusb_device_handle* handle;
    std::vector<int> interfaces;
    UsbTickers& tickers;
    UsbReading reading;
    std::array<Read, read_count> reads;
    std::mutex mutex;
    std::condition_variable changed;
    bool closing = false; ///< Guarded by `mutex`.
    bool lost = false;    ///< Guarded by `mutex`.
    int errors_in_a_row = 0;
};

} // namespace sokoguru::drivers
