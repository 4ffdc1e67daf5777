#include "drivers/usb/usb_host.h"

#include "drivers/usb/usb_descriptors.h"
#include "drivers/usb/usb_line_state.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace sokoguru::drivers {

namespace {

/// How often to look where the system does not tell of arrivals.
constexpr std::int64_t look_interval_ms = 2'000;
/// Nothing to do but wait for events; a bound all the same.
constexpr std::int64_t longest_wait_ms = 60'000;

UsbProblem problem_of(int error, const UsbDevice& device) {
    using Kind = UsbProblem::Kind;
    switch (error) {
    case LIBUSB_ERROR_ACCESS:
        // A rule for this very device, since one for all of its kind would open every keyboard, too.
        return {
            Kind::not_permitted,
            fmt::format("{0} ({1}) may not be opened. Run this, then plug it in anew: echo "
                        "'SUBSYSTEM==\"usb\", ATTR{{idVendor}}==\"{2:04x}\", ATTR{{idProduct}}==\"{3:04x}\", "
                        "TAG+=\"uaccess\", GROUP=\"lp\", MODE=\"0660\"' | sudo tee "
                        "/etc/udev/rules.d/60-till-{2:04x}-{3:04x}.rules && sudo udevadm control --reload",
                        device.title(), device.node_path, device.vendor, device.product)};
    case LIBUSB_ERROR_NO_DEVICE:
    case LIBUSB_ERROR_NOT_FOUND: return {Kind::absent, device.title() + " is not plugged in"};
    case LIBUSB_ERROR_BUSY: return {Kind::busy, "another program uses " + device.title()};
    default: return {Kind::failed, fmt::format("{}: {}", device.title(), libusb_error_name(error))};
    }
}

/// The devices that the context knows; the list holds a reference to each.
class DeviceList {
  public:
    explicit DeviceList(libusb_context* context) { count_ = libusb_get_device_list(context, &list_); }
    ~DeviceList() {
        if (list_ != nullptr) libusb_free_device_list(list_, 1);
    }
    DeviceList(const DeviceList&) = delete;
    DeviceList& operator=(const DeviceList&) = delete;

    std::span<libusb_device*> all() const {
        return {list_, static_cast<std::size_t>(std::max<ssize_t>(count_, 0))};
    }

  private:
    libusb_device** list_ = nullptr;
    ssize_t count_ = 0;
};

} // namespace

struct UsbHost::State {
    explicit State(std::function<void()> on_change_of_devices);
    ~State();
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    void run();
    void listen_for_arrivals();
    bool must_look(std::int64_t now_ms);
    /// Whether what is plugged in has changed.
    bool look();

    std::function<void()> on_change;
    libusb_context* context = nullptr;
    std::string problem;
    bool is_told = false; ///< The system tells of arrivals and departures.
    std::atomic<bool> noticed = false;
    std::int64_t looked_at_ms = 0;
    std::mutex mutex;
    std::vector<UsbDevice> devices; ///< Guarded by `mutex`.
    UsbTickers tickers;
    std::jthread thread;
};

UsbHost::State::State(std::function<void()> on_change_of_devices)
    : on_change(std::move(on_change_of_devices)) {
    const int error = libusb_init(&context);
    if (error != LIBUSB_SUCCESS) {
        context = nullptr;
        problem = fmt::format("USB can't be used: {}", libusb_error_name(error));
        return;
    }
    listen_for_arrivals();
    look();
    thread = std::jthread([this](const std::stop_token& stop) {
        while (!stop.stop_requested())
            run();
    });
}

UsbHost::State::~State() {
    if (context == nullptr) return;
    thread.request_stop();
    libusb_interrupt_event_handler(context);
    thread.join();
    libusb_exit(context);
}

void UsbHost::State::listen_for_arrivals() {
    if (libusb_has_capability(LIBUSB_CAP_HAS_HOTPLUG) == 0) return;
    const auto notice = [](libusb_context*, libusb_device*, libusb_hotplug_event, void* state) {
        static_cast<State*>(state)->noticed = true; // The device may not be asked here.
        return 0;
    };
    is_told = libusb_hotplug_register_callback(
                  context, LIBUSB_HOTPLUG_EVENT_DEVICE_ARRIVED | LIBUSB_HOTPLUG_EVENT_DEVICE_LEFT,
                  LIBUSB_HOTPLUG_NO_FLAGS, LIBUSB_HOTPLUG_MATCH_ANY, LIBUSB_HOTPLUG_MATCH_ANY,
                  LIBUSB_HOTPLUG_MATCH_ANY, notice, this, nullptr) == LIBUSB_SUCCESS;
}

/// Waits for events once and does what they ask for.
void UsbHost::State::run() {
    std::int64_t now_ms = usb_steady_ms();
    std::int64_t wait_ms = is_told ? longest_wait_ms : look_interval_ms;
    if (const auto deadline = tickers.tick_all(now_ms))
        wait_ms = std::clamp<std::int64_t>(*deadline - now_ms, 1, wait_ms);
    timeval timeout{.tv_sec = wait_ms / 1'000, .tv_usec = wait_ms % 1'000 * 1'000};
    libusb_handle_events_timeout_completed(context, &timeout, nullptr);
    now_ms = usb_steady_ms();
    if (must_look(now_ms) && look()) on_change();
}

bool UsbHost::State::must_look(std::int64_t now_ms) {
    if (noticed.exchange(false)) return true;
    if (is_told || now_ms - looked_at_ms < look_interval_ms) return false;
    looked_at_ms = now_ms;
    return true;
}

bool UsbHost::State::look() {
    std::vector<UsbDevice> found;
    const DeviceList list(context);
    for (libusb_device* device : list.all()) {
        if (auto described = describe(device)) found.push_back(std::move(*described));
    }
    std::ranges::sort(found, {}, &UsbDevice::port);
    const std::lock_guard lock(mutex);
    if (found == devices) return false;
    devices = std::move(found);
    return true;
}

UsbHost::UsbHost(std::function<void()> on_change) : state_(std::make_unique<State>(std::move(on_change))) {}

UsbHost::~UsbHost() = default;

std::string UsbHost::problem() const {
    return state_->problem;
}

std::vector<UsbDevice> UsbHost::devices() const {
    const std::lock_guard lock(state_->mutex);
    return state_->devices;
}

tl::expected<std::unique_ptr<UsbLine>, UsbProblem>
UsbHost::open(const UsbDevice& device, const std::vector<int>& interfaces, int alternate) {
    if (state_->context == nullptr)
        return tl::unexpected(UsbProblem{UsbProblem::Kind::failed, state_->problem});
    const DeviceList list(state_->context);
    const auto found = std::ranges::find_if(list.all(), [&](libusb_device* candidate) {
        const auto described = describe(candidate);
        return described && described->node_path == device.node_path && described->id() == device.id();
    });
    if (found == list.all().end()) return tl::unexpected(problem_of(LIBUSB_ERROR_NOT_FOUND, device));
    libusb_device_handle* handle = nullptr;
    if (const int error = libusb_open(*found, &handle); error != LIBUSB_SUCCESS)
        return tl::unexpected(problem_of(error, device));
    libusb_set_auto_detach_kernel_driver(handle, 1);
    auto line = std::make_unique<UsbLine::State>(handle, std::vector<int>{}, state_->tickers);
    for (const int interface : interfaces) {
        if (const int error = libusb_claim_interface(handle, interface); error != LIBUSB_SUCCESS)
            return tl::unexpected(problem_of(error, device));
        line->interfaces.push_back(interface);
    }
    if (alternate != 0) {
        if (const int error = libusb_set_interface_alt_setting(handle, interfaces.front(), alternate);
            error != LIBUSB_SUCCESS)
            return tl::unexpected(problem_of(error, device));
    }
    return std::make_unique<UsbLine>(std::move(line));
}

} // namespace sokoguru::drivers
