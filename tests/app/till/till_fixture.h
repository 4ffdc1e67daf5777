#pragma once

#include "app/shop/drawer.h"
#include "app/till/till.h"
#include "drivers/printer/printer.h"
#include "tests/support/fake_devices.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_shop.h"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <variant>
#include <vector>

namespace sokoguru::till {

constexpr UtcTime now{test::test_shop_opened.ms + 60'000};

/// Ends each job at once as the test wants, and keeps the keys of the jobs.
class ScriptedPrinter final : public drivers::Printer {
  public:
    using Outcome = drivers::PrintResult::Outcome;

    drivers::PrintResult print(const drivers::PrintJob& job, const BytesSentCallback&,
                               std::stop_token) override {
        if (job.key != shop::drawer_key) ++printed;
        const std::lock_guard lock(mutex);
        keys.push_back(job.key);
        return {outcome, ""};
    }
    std::vector<std::string> job_keys() {
        const std::lock_guard lock(mutex);
        return keys;
    }
    /// Without the pulses that open the drawer, of which nothing is on paper.
    std::vector<std::string> paper_keys() {
        std::vector<std::string> paper = job_keys();
        std::erase(paper, shop::drawer_key);
        return paper;
    }

    std::atomic<int> printed = 0; ///< Papers.
    std::atomic<Outcome> outcome = Outcome::confirmed;

  private:
    std::mutex mutex;
    std::vector<std::string> keys;
};

/// A till on a small shop, with hands.
struct TillFixture {
    TillFixture() {
        test::make_test_shop(file);
        open();
    }

    void open() {
        till.reset();
        till = std::make_unique<Till>(TillOptions{.shop_file = file,
                                                  .language = "en",
                                                  .login_hint = {},
                                                  .report_folder = {},
                                                  .first_login = {}},
                                      devices, inbox, now);
    }
    void log_in(const std::string& pin = "1111") {
        type(pin);
        till->reduce(till::LogIn{}, now);
    }
    void type(const std::string& digits) {
        for (const char digit : digits) {
            till->reduce(TypeDigits{std::string(1, digit)}, now);
        }
    }
    void scan(const std::string& code) { till->take(drivers::Scan{code, "", "test"}, now); }
    /// Sells one piece of P2 for 1.000.
    void sell() {
        scan("P2");
        till->reduce(till::StartPayment{}, now);
        till->reduce(ChooseQuickAmount{0}, now);
        till->reduce(FinishPayment{}, now);
    }
    /// Tells the till to look at the devices, as they do when something about them has changed.
    void tell_devices_changed() { till->take(shop::DevicesChanged{}, now); }

    TillView view() const { return till->view(now); }
    template <class View>
    View screen() const {
        const TillView shown = view();
        REQUIRE(std::holds_alternative<View>(shown.screen));
        return std::get<View>(shown.screen);
    }
    /// The words of a status in the header, empty when it is not there.
    std::string status(const std::string& id) const {
        for (const HeaderView::Status& status : view().header.statuses) {
            if (status.id == id) return status.text;
        }
        return {};
    }
    HeaderView::Status::Tone tone(const std::string& id) const {
        for (const HeaderView::Status& status : view().header.statuses) {
            if (status.id == id) return status.tone;
        }
        return HeaderView::Status::Tone::off;
    }
    /// Waits for the print worker's messages, as the window does: two for each paper, that it is being sent
    /// and how that ended.
    void take_print_reports(int count) { take_reports(count, false); }
    /// Likewise for each pulse that opens the drawer.
    void take_drawer_reports(int count) { take_reports(count, true); }

    test::TemporaryFolder folder;
    std::filesystem::path file = folder.path() / "toko.db";
    ScriptedPrinter printer;
    test::FakeDevices devices{printer};
    std::mutex mutex;
    std::condition_variable woken;
    int wakes = 0;
    shop::Inbox inbox{[this] {
        const std::lock_guard lock(mutex);
        ++wakes;
        woken.notify_one();
    }};
    std::unique_ptr<Till> till;

  private:
    void take_reports(int count, bool are_of_drawer) {
        constexpr std::chrono::seconds patience{20};
        std::unique_lock lock(mutex);
        while (count > 0) {
            REQUIRE_MESSAGE(woken.wait_for(lock, patience, [&] { return wakes > 0; }),
                            "the printer is silent");
            wakes = 0;
            lock.unlock();
            for (const shop::InboxMessage& message : inbox.drain()) {
                till->take(message, now);
                const auto* report = std::get_if<drivers::PrintReport>(&message);
                const bool is_of_drawer = report != nullptr && report->job_key == shop::drawer_key;
                if (is_of_drawer == are_of_drawer) --count;
            }
            lock.lock();
        }
    }
};

} // namespace sokoguru::till
