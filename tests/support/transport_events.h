#pragma once

#include "drivers/transport/transport.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <unistd.h>
#include <vector>

namespace sokoguru::test {

/// Notes what a transport says, and waits for it. Outlives the transport.
class RecordedEvents {
  public:
    drivers::TransportEvents callbacks() {
        return {.on_received =
                    [this](std::string_view bytes) {
                        const std::lock_guard lock(mutex_);
                        received_ += bytes;
                        changed_.notify_all();
                    },
                .on_gone =
                    [this](std::string reason) {
                        const std::lock_guard lock(mutex_);
                        gone_reasons_.push_back(std::move(reason));
                        changed_.notify_all();
                    }};
    }

    /// All bytes so far, as soon as there are `count`, or after ten seconds, which is a failure.
    std::string wait_for_bytes(std::size_t count) {
        std::unique_lock lock(mutex_);
        changed_.wait_for(lock, patience, [&] { return received_.size() >= count; });
        return received_;
    }

    /// Why the device has gone, once for each time that it was said.
    std::vector<std::string> wait_until_gone() {
        std::unique_lock lock(mutex_);
        changed_.wait_for(lock, patience, [&] { return !gone_reasons_.empty(); });
        return gone_reasons_;
    }

    std::vector<std::string> gone_reasons() {
        const std::lock_guard lock(mutex_);
        return gone_reasons_;
    }

  private:
    static constexpr std::chrono::seconds patience{10};

    std::mutex mutex_;
    std::condition_variable changed_;
    std::string received_;
    std::vector<std::string> gone_reasons_;
};

/// Writes until the device holds back; the last answer.
inline drivers::Transport::Written fill(drivers::Transport& transport) {
    const std::string bytes(drivers::Transport::write_size_max, 'x');
    constexpr int attempts_max = 100'000;
    drivers::Transport::Written written;
    for (int attempt = 0; attempt < attempts_max && written.end == drivers::Transport::Written::End::all;
         ++attempt)
        written = transport.write(bytes, 20);
    return written;
}

/// Exactly `count` bytes from a descriptor that blocks, or fewer when it ends.
inline std::string read_bytes(int descriptor, std::size_t count) {
    std::string bytes(count, '\0');
    std::size_t done = 0;
    while (done < count) {
        const ssize_t got = ::read(descriptor, bytes.data() + done, count - done);
        if (got <= 0) break;
        done += static_cast<std::size_t>(got);
    }
    bytes.resize(done);
    return bytes;
}

} // namespace sokoguru::test
