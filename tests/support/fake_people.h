#pragma once

#include "core/till/ports.h"
#include "tests/support/fake_catalog.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace sokoguru::test {

/// Users with their PINs in clear; three wrong ones lock a user out for a minute of the clock of `check_pin`.
class FakePeople final : public People {
  public:
    explicit FakePeople(FaultInjection& faults) : faults_(faults) {}

    void add(User user, std::string pin) { entries_.push_back({std::move(user), std::move(pin), 0, {}}); }

    OrRefusal<User> check_pin(std::string_view user_code, std::string_view pin, UtcTime now) override {
        faults_.on_call();
        const auto entry = std::find_if(entries_.begin(), entries_.end(),
                                        [&](const Entry& e) { return e.user.code == user_code; });
        if (entry == entries_.end() || entry->user.standing == UserStanding::gone)
            return refuse(RefusalReason::unknown_user);
        if (now < entry->locked_until) {
            const std::int64_t seconds = (entry->locked_until.ms - now.ms + 999) / 1000;
            return tl::unexpected(Refusal{.reason = RefusalReason::locked_out, .number = seconds});
        }
        if (entry->pin == pin) {
            entry->wrong_tries = 0;
            return entry->user;
        }
        constexpr int tries_max = 3;
        if (++entry->wrong_tries < tries_max) {
            return tl::unexpected(
                Refusal{.reason = RefusalReason::wrong_pin, .number = tries_max - entry->wrong_tries});
        }
        entry->wrong_tries = 0;
        entry->locked_until = {now.ms + 60'000};
        return tl::unexpected(Refusal{.reason = RefusalReason::locked_out, .number = 60});
    }

  private:
    struct Entry {
        User user;
        std::string pin;
        int wrong_tries = 0;
        UtcTime locked_until;
    };

    FaultInjection& faults_;
    std::vector<Entry> entries_;
};

} // namespace sokoguru::test
