#pragma once

#include "drivers/usb/usb_host.h"
#include "tests/support/umockdev_printer.h"
#include "tests/support/umockdev_scanner.h"

#include <algorithm>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

namespace sokoguru::test {

/// Waits until something is so; whoever changes anything calls `notice`. Any thread.
///
///     Happening happening;
///     … another thread: happening.notice();
///     happening.wait_until([&] { return printer.paper() == "A"; });
class Happening {
  public:
    void notice() {
        const std::lock_guard lock(mutex_);
        ++count_;
        changed_.notify_all();
    }
    /// Looks after each notice, and now and then without one: a model on paper tells nobody.
    void wait_until(const std::function<bool()>& is_so) {
        std::unique_lock lock(mutex_);
        while (true) {
            const int seen = count_;
            lock.unlock();
            if (is_so()) return;
            lock.lock();
            changed_.wait_for(lock, std::chrono::milliseconds(20), [&] { return count_ != seen; });
        }
    }

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    int count_ = 0; ///< Guarded by `mutex_`.
};

/// A machine with a printer and a scanner that can be plugged in; the testbed comes before everything that
/// looks at it.
struct UsbBench {
    std::unique_ptr<UMockdevTestbed, decltype(&g_object_unref)> testbed{umockdev_testbed_new(),
                                                                        g_object_unref};
    UmockdevPrinter printer{testbed.get(), {}};
    UmockdevScanner scanner{testbed.get(), {}};
    Happening happening;
};

inline const drivers::UsbDevice* find_by_serial(const std::vector<drivers::UsbDevice>& devices,
                                                std::string_view serial) {
    const auto found = std::ranges::find(devices, serial, &drivers::UsbDevice::serial);
    return found == devices.end() ? nullptr : &*found;
}

} // namespace sokoguru::test
