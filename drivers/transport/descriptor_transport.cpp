#include "drivers/transport/descriptor_transport.h"

#include "core/values/ensure.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <mutex>
#include <poll.h>
#include <sys/eventfd.h>
#include <termios.h>
#include <thread>

namespace sokoguru::drivers {

namespace {

using std::chrono::steady_clock;

constexpr int no_timeout = -1;
constexpr std::size_t read_size = 4'096;

/// Keeps the signal of a closed pipe from ending the program while a write is tried; the write then says
/// EPIPE. Sockets have a flag for that, FIFOs have none.
class PipeSignalGuard {
  public:
    PipeSignalGuard() {
        sigemptyset(&pipe_signal_);
        sigaddset(&pipe_signal_, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &pipe_signal_, &previous_);
    }
    ~PipeSignalGuard() {
        const timespec at_once{};
        while (sigtimedwait(&pipe_signal_, nullptr, &at_once) < 0 && errno == EINTR) {
        }
        pthread_sigmask(SIG_SETMASK, &previous_, nullptr);
    }
    PipeSignalGuard(const PipeSignalGuard&) = delete;
    PipeSignalGuard& operator=(const PipeSignalGuard&) = delete;

  private:
    sigset_t pipe_signal_{};
    sigset_t previous_{};
};

struct Attempt {
    ssize_t byte_count = 0;
    int error_number = 0;
};

Attempt try_write(int descriptor, std::string_view bytes) {
    const PipeSignalGuard guard;
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    return {.byte_count = count, .error_number = count < 0 ? errno : 0};
}

bool must_try_again(int error_number) {
    return error_number == EAGAIN || error_number == EWOULDBLOCK || error_number == EINTR;
}

int milliseconds_until(steady_clock::time_point time) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(time - steady_clock::now());
    return static_cast<int>(std::max<std::int64_t>(left.count(), 0));
}

class DescriptorTransport final : public Transport {
  public:
    DescriptorTransport(FileDescriptor descriptor, FileDescriptor wake, DescriptorTraits traits,
                        TransportEvents events)
        : descriptor_(std::move(descriptor)),
          wake_(std::move(wake)),
          traits_(std::move(traits)),
          events_(std::move(events)),
          thread_([this](const std::stop_token& stop) { run(stop); }) {}

    ~DescriptorTransport() override {
        thread_.request_stop();
        wake();
        thread_.join();
        if (is_held_back_) tcflush(descriptor_.number(), TCOFLUSH);
    }

    Written write(std::string_view bytes, int timeout_ms) override {
        ensure(!bytes.empty() && bytes.size() <= write_size_max,
               "a device is given some bytes, and not too many");
        Written written = write_until(bytes, steady_clock::now() + std::chrono::milliseconds(timeout_ms));
        is_held_back_ = written.end == Written::End::timeout;
        return written;
    }

    bool is_two_way() const override { return traits_.is_two_way; }

    std::optional<PortStatus> port_status() override {
        return traits_.port_status ? traits_.port_status() : std::nullopt;
    }

  private:
    enum class Wait { writable, timeout, gone };

    Written write_until(std::string_view bytes, steady_clock::time_point deadline) {
        Written written;
        bool was_writable = false;
        while (true) {
            if (is_gone_) return gone(written, "the line has ended");
            const Attempt attempt = try_write(descriptor_.number(), bytes.substr(written.byte_count));
            if (attempt.byte_count < 0 && !must_try_again(attempt.error_number)) {
                note_gone(describe_error(attempt.error_number));
                return gone(written, describe_error(attempt.error_number));
            }
            if (attempt.byte_count > 0) written.byte_count += static_cast<std::size_t>(attempt.byte_count);
            if (written.byte_count == bytes.size()) return written;
            // A USB printer without paper is writable by its word, and takes nothing. It is asked again a
            // little later, not at once.
            const bool breaks_its_word = was_writable && attempt.byte_count <= 0;
            const Wait wait = breaks_its_word ? rest(deadline) : wait_writable(deadline);
            was_writable = wait == Wait::writable && !breaks_its_word;
            if (wait == Wait::timeout) {
                written.end = Written::End::timeout;
                return written;
            }
            if (wait == Wait::gone) return gone(written, "the device closed the line");
        }
    }

    static Written gone(Written written, std::string reason) {
        written.end = Written::End::gone;
        written.reason = std::move(reason);
        return written;
    }

    Wait wait_writable(steady_clock::time_point deadline) {
        pollfd waiting{.fd = descriptor_.number(), .events = POLLOUT | POLLRDHUP, .revents = 0};
        return poll_until(waiting, milliseconds_until(deadline));
    }

    /// Waits a little, but not beyond the deadline.
    Wait rest(steady_clock::time_point deadline) {
        constexpr int rest_ms = 20;
        const int left_ms = milliseconds_until(deadline);
        pollfd waiting{.fd = descriptor_.number(), .events = POLLRDHUP, .revents = 0};
        const Wait wait = poll_until(waiting, std::min(rest_ms, left_ms));
        return wait == Wait::timeout && left_ms > rest_ms ? Wait::writable : wait;
    }

    static Wait poll_until(pollfd& waiting, int timeout_ms) {
        // A signal ends the wait early; the caller then only tries once more than it must.
        const int count = poll(&waiting, 1, timeout_ms);
        if (count == 0) return Wait::timeout;
        if ((waiting.revents & (POLLERR | POLLHUP | POLLRDHUP | POLLNVAL)) != 0) return Wait::gone;
        return Wait::writable;
    }

    void wake() const { eventfd_write(wake_.number(), 1); }

    /// The end that a write met; the transport's thread says it.
    void note_gone(std::string reason) {
        {
            const std::lock_guard lock(mutex_);
            if (!noted_reason_) noted_reason_ = std::move(reason);
        }
        is_gone_ = true;
        wake();
    }

    std::optional<std::string> noted_reason() {
        const std::lock_guard lock(mutex_);
        return noted_reason_;
    }

    void run(const std::stop_token& stop) {
        const auto reason = read_until_end(stop);
        is_gone_ = true;
        if (reason && events_.on_gone) events_.on_gone(*reason);
    }

    /// Why the line ended; nothing when it was ended by us.
    std::optional<std::string> read_until_end(const std::stop_token& stop) {
        constexpr int rest_ms = 100;
        bool must_rest = false;
        while (true) {
            const short wanted = traits_.is_two_way ? POLLIN : 0;
            std::array<pollfd, 2> waiting{{
                {.fd = must_rest ? -1 : descriptor_.number(), .events = wanted, .revents = 0},
                {.fd = wake_.number(), .events = POLLIN, .revents = 0},
            }};
            poll(waiting.data(), waiting.size(), must_rest ? rest_ms : no_timeout);
            must_rest = false;
            if (stop.stop_requested()) return std::nullopt;
            if (auto reason = noted_reason()) return reason;
            const short happened = waiting[0].revents;
            if (happened == 0) continue;
            if ((happened & POLLIN) == 0) return "the device closed the line";
            const Attempt attempt = read_some();
            if (attempt.byte_count < 0 && !must_try_again(attempt.error_number))
                return describe_error(attempt.error_number);
            const bool is_end = traits_.empty_read_is_end || (happened & POLLHUP) != 0;
            if (attempt.byte_count == 0 && is_end) return "the device closed the line";
            // A printer may send empty packets without an end, and a driver may promise bytes that it lacks.
            must_rest = attempt.byte_count <= 0;
        }
    }

    Attempt read_some() {
        std::array<char, read_size> buffer{};
        const ssize_t count = ::read(descriptor_.number(), buffer.data(), buffer.size());
        if (count < 0) return {.byte_count = count, .error_number = errno};
        if (count > 0 && events_.on_received)
            events_.on_received({buffer.data(), static_cast<std::size_t>(count)});
        return {.byte_count = count, .error_number = 0};
    }

    FileDescriptor descriptor_;
    FileDescriptor wake_; ///< An eventfd.
    DescriptorTraits traits_;
    TransportEvents events_;
    bool is_held_back_ = false; ///< Of the writing thread.
    std::atomic<bool> is_gone_ = false;
    std::mutex mutex_;
    std::optional<std::string> noted_reason_; ///< Guarded by `mutex_`.
    std::jthread thread_; ///< Last, so that everything that it uses exists before it starts.
};

} // namespace

OpenedTransport make_descriptor_transport(FileDescriptor descriptor, DescriptorTraits traits,
                                          TransportEvents events) {
    FileDescriptor wake(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    if (!wake.is_open())
        return tl::unexpected(ConnectProblem{ConnectProblem::Kind::failed,
                                             "the line can't be watched: " + describe_error(errno)});
    return std::make_unique<DescriptorTransport>(std::move(descriptor), std::move(wake), std::move(traits),
                                                 std::move(events));
}

} // namespace sokoguru::drivers
