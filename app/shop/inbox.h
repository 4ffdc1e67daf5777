#pragma once

#include "app/shop/photo_worker.h"
#include "app/shop/report_worker.h"
#include "drivers/printer/print_worker.h"
#include "drivers/scanner/scan.h"

#include <functional>
#include <mutex>
#include <utility>
#include <variant>
#include <vector>

namespace sokoguru::shop {

/// Something about the devices is not as it was: look at `Devices` anew.
struct DevicesChanged {};

/// What another thread has to tell the window's thread.
using InboxMessage = std::variant<drivers::Scan, drivers::PrintReport, DevicesChanged, ReportNews, PhotoRead>;

/// The only place where threads meet: devices and workers push, the window's thread drains once per wake-up.
///
///     Inbox inbox([&] { window.wake(); });
///     inbox.push(drivers::Scan{…});                        // any thread
///     for (const InboxMessage& message : inbox.drain()) …   // the window's thread
class Inbox {
  public:
    explicit Inbox(std::function<void()> wake) : wake_(std::move(wake)) {}

    void push(InboxMessage message) {
        {
            const std::lock_guard lock(mutex_);
            messages_.push_back(std::move(message));
        }
        wake_();
    }

    std::vector<InboxMessage> drain() {
        const std::lock_guard lock(mutex_);
        return std::exchange(messages_, {});
    }

  private:
    std::function<void()> wake_;
    std::mutex mutex_;
    std::vector<InboxMessage> messages_;
};

} // namespace sokoguru::shop
