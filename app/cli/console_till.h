#pragma once

#include "app/cli/command.h"
#include "app/shop/devices.h"
#include "app/shop/inbox.h"
#include "app/shop/shop.h"

#include <condition_variable>
#include <mutex>

namespace sokoguru::cli {

enum class AnswerFormat { text, json };

/// The console till: the engine of the touchscreen, driven by text commands, one per line of `context.in`,
/// each with one answer. A bound scanner scans as if its code had been typed.
///
///     login FAISAL 1111
///     scan 9520000000014
///     pay cash 50000
///
///     ConsoleTill till(shop, context, AnswerFormat::json);
///     shop::SystemDevices devices(file, {push a scan into till.inbox(), push DevicesChanged});
///     till.run(devices);
///
/// Ends with the input or `quit`, after the receipt that is being printed; an open cart and receipts that
/// wait stay in the shop file. One thread runs it; the inbox takes messages from any.
class ConsoleTill {
  public:
    ConsoleTill(shop::Shop& shop, Context& context, AnswerFormat format);
    shop::Inbox& inbox() { return inbox_; }
    void run(shop::Devices& devices);

  private:
    void wake();
    void wait();

    shop::Shop& shop_;
    Context& context_;
    AnswerFormat format_;
    std::mutex mutex_;
    std::condition_variable woken_;
    bool must_look_ = true; ///< Guarded by `mutex_`.
    shop::Inbox inbox_{[this] { wake(); }};
};

} // namespace sokoguru::cli
