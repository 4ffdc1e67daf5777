#include "core/values/ensure.h"
#include "drivers/usb/usb_line_state.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace sokoguru::drivers {

namespace {

/// A cable that is being pulled gives a handful of errors before the system notices.
constexpr int errors_in_a_row_max = 10;

/// Somebody who waits for one transfer.
struct Waiting {
    std::mutex mutex;
    std::condition_variable changed;
    bool done = false;

    static void LIBUSB_CALL on_done(libusb_transfer* transfer) {
        auto* waiting = static_cast<Waiting*>(transfer->user_data);
        const std::lock_guard lock(waiting->mutex);
        waiting->done = true;
        waiting->changed.notify_one();
    }
    void wait() {
        std::unique_lock lock(mutex);
        changed.wait(lock, [this] { return done; });
    }
};

using OwnedTransfer = std::unique_ptr<libusb_transfer, decltype(&libusb_free_transfer)>;

OwnedTransfer new_transfer() {
    OwnedTransfer transfer(libusb_alloc_transfer(0), &libusb_free_transfer);
    if (transfer == nullptr) throw std::bad_alloc();
    return transfer;
}

/// Sends a transfer off and waits for its end; false when it could not be sent.
bool run(libusb_transfer& transfer, Waiting& waiting) {
    transfer.user_data = &waiting;
    transfer.callback = Waiting::on_done;
    if (libusb_submit_transfer(&transfer) != LIBUSB_SUCCESS) return false;
    waiting.wait();
    return true;
}

Transport::Written::End end_of(int status) {
    switch (status) {
    case LIBUSB_TRANSFER_COMPLETED: return Transport::Written::End::all;
    case LIBUSB_TRANSFER_TIMED_OUT: return Transport::Written::End::timeout;
    case LIBUSB_TRANSFER_STALL: return Transport::Written::End::stalled;
    default: return Transport::Written::End::gone;
    }
}

std::vector<unsigned char> control_buffer(const UsbRequest& request, std::string_view bytes,
                                          std::size_t size) {
    std::vector<unsigned char> buffer(LIBUSB_CONTROL_SETUP_SIZE + size);
    libusb_fill_control_setup(buffer.data(), request.type, request.request, request.value, request.index,
                              static_cast<std::uint16_t>(size));
    std::ranges::copy(bytes, buffer.begin() + LIBUSB_CONTROL_SETUP_SIZE);
    return buffer;
}

/// How many bytes went either way; nothing when the device did not take the request.
std::optional<int> run_control(libusb_device_handle* handle, std::vector<unsigned char>& buffer,
                               int timeout_ms) {
    Waiting waiting;
    const OwnedTransfer transfer = new_transfer();
    libusb_fill_control_transfer(transfer.get(), handle, buffer.data(), nullptr, nullptr,
                                 static_cast<unsigned>(timeout_ms));
    if (!run(*transfer, waiting) || transfer->status != LIBUSB_TRANSFER_COMPLETED) return std::nullopt;
    return transfer->actual_length;
}

} // namespace

std::int64_t usb_steady_ms() {
    const auto since_start = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(since_start).count();
}

void UsbTickers::add(const void* owner, Tick tick) {
    const std::lock_guard lock(mutex_);
    ticks_.emplace_back(owner, std::move(tick));
}

void UsbTickers::remove(const void* owner) {
    const std::lock_guard lock(mutex_);
    std::erase_if(ticks_, [&](const auto& entry) { return entry.first == owner; });
}

std::optional<std::int64_t> UsbTickers::tick_all(std::int64_t now_ms) {
    const std::lock_guard lock(mutex_);
    std::optional<std::int64_t> earliest;
    for (const auto& [owner, tick] : ticks_) {
        const auto deadline = tick(now_ms);
        if (deadline && (!earliest || *deadline < *earliest)) earliest = deadline;
    }
    return earliest;
}

UsbLine::UsbLine(std::unique_ptr<State> state) : state_(std::move(state)) {}

UsbLine::~UsbLine() = default;

UsbLine::State::~State() {
    tickers.remove(this);
    {
        std::unique_lock lock(mutex);
        closing = true;
        for (const Read& read : reads) {
            if (read.under_way) libusb_cancel_transfer(read.transfer);
        }
        changed.wait(lock, [this] {
            return std::ranges::none_of(reads, [](const Read& read) { return read.under_way; });
        });
    }
    for (const Read& read : reads) {
        libusb_free_transfer(read.transfer);
    }
    for (const int interface : interfaces) {
        libusb_release_interface(handle, interface); // The kernel's driver comes back by itself.
    }
    libusb_close(handle);
}

void UsbLine::start_reading(EndpointKind kind, std::uint8_t endpoint, int size, UsbReading reading) {
    ensure(size > 0 && state_->reads.front().transfer == nullptr, "a line reads once, and something");
    state_->reading = std::move(reading);
    if (state_->reading.tick) state_->tickers.add(state_.get(), state_->reading.tick);
    const auto on_done = [](libusb_transfer* transfer) {
        auto* read = static_cast<State::Read*>(transfer->user_data);
        read->line->on_read_done(*read);
    };
    const auto fill = kind == EndpointKind::bulk ? libusb_fill_bulk_transfer : libusb_fill_interrupt_transfer;
    for (State::Read& read : state_->reads) {
        read.line = state_.get();
        read.transfer = new_transfer().release();
        read.buffer.resize(static_cast<std::size_t>(size));
        fill(read.transfer, state_->handle, endpoint, read.buffer.data(), size, on_done, &read, 0);
    }
    for (State::Read& read : state_->reads) {
        {
            const std::lock_guard lock(state_->mutex);
            read.under_way = true;
        }
        state_->submit(read);
    }
}

void UsbLine::State::submit(Read& read) {
    {
        const std::lock_guard lock(mutex);
        if (!closing && !lost && libusb_submit_transfer(read.transfer) == LIBUSB_SUCCESS) return;
    }
    lose("the device takes no more transfers");
    // Only now may the line be destroyed; after this nothing of it is touched.
    const std::lock_guard lock(mutex);
    read.under_way = false;
    changed.notify_all();
}

void UsbLine::State::lose(const char* reason) {
    {
        const std::lock_guard lock(mutex);
        if (closing || lost) return;
        lost = true;
    }
    if (reading.on_gone) reading.on_gone(reason);
}

void UsbLine::State::on_read_done(Read& read) {
    const auto status = read.transfer->status;
    if (status == LIBUSB_TRANSFER_COMPLETED) {
        errors_in_a_row = 0;
        const auto* data = reinterpret_cast<const char*>(read.buffer.data());
        if (read.transfer->actual_length > 0 && reading.on_bytes)
            reading.on_bytes({data, static_cast<std::size_t>(read.transfer->actual_length)}, usb_steady_ms());
    } else if (status != LIBUSB_TRANSFER_CANCELLED) {
        // On Linux this is one request to the system and no transfer, so it may be made here.
        if (status == LIBUSB_TRANSFER_STALL) libusb_clear_halt(handle, read.transfer->endpoint);
        if (++errors_in_a_row > errors_in_a_row_max || status == LIBUSB_TRANSFER_NO_DEVICE)
            lose("the device has gone");
    }
    submit(read);
}

Transport::Written UsbLine::write(std::uint8_t endpoint, std::string_view bytes, int timeout_ms) {
    std::vector<unsigned char> buffer(bytes.begin(), bytes.end());
    Waiting waiting;
    const OwnedTransfer transfer = new_transfer();
    libusb_fill_bulk_transfer(transfer.get(), state_->handle, endpoint, buffer.data(),
                              static_cast<int>(buffer.size()), nullptr, nullptr,
                              static_cast<unsigned>(timeout_ms));
    if (!run(*transfer, waiting)) return {0, Transport::Written::End::gone, "the device takes no transfer"};
    Transport::Written written;
    // Whatever the end, some of it may have gone out.
    written.byte_count = static_cast<std::size_t>(std::max(transfer->actual_length, 0));
    written.end = end_of(transfer->status);
    if (written.end == Transport::Written::End::stalled) {
        written.reason = "the device refused";
        if (libusb_clear_halt(state_->handle, endpoint) != LIBUSB_SUCCESS)
            written.end = Transport::Written::End::gone;
    }
    if (written.end == Transport::Written::End::gone)
        written.reason = fmt::format("the transfer ended with status {}", static_cast<int>(transfer->status));
    return written;
}

std::optional<std::string> UsbLine::control_in(const UsbRequest& request, std::size_t size, int timeout_ms) {
    std::vector<unsigned char> buffer = control_buffer(request, {}, size);
    const auto length = run_control(state_->handle, buffer, timeout_ms);
    if (!length) return std::nullopt;
    const auto begin = buffer.begin() + LIBUSB_CONTROL_SETUP_SIZE;
    return std::string(begin, begin + *length);
}

bool UsbLine::control_out(const UsbRequest& request, std::string_view bytes, int timeout_ms) {
    std::vector<unsigned char> buffer = control_buffer(request, bytes, bytes.size());
    return run_control(state_->handle, buffer, timeout_ms).has_value();
}

} // namespace sokoguru::drivers
