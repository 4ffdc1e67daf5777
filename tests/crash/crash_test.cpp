// Kills the real console till with SIGKILL at random moments and looks at what is left: every sale that was
// answered is there once, the open cart has every line that was answered, and the file verifies.
//
// SOKOGURU_KILLS sets how many kills (300), SOKOGURU_SEED replays a run.

#include "child_till.h"
#include "db/store.h"
#include "db/verify.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_shop.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <vector>

using namespace sokoguru;
using namespace sokoguru::test;
using namespace sokoguru::crash;

namespace {

constexpr std::int64_t patience_us = 30'000'000;

std::uint64_t number_from_environment(const char* name, std::uint64_t otherwise) {
    const char* text = std::getenv(name);
    return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

/// What the cashier has seen: the answers of the till, and nothing else.
struct Seen {
    std::map<std::int64_t, std::string> sales_by_cart;
    nlohmann::json cart = {{"cart", 1}, {"lines", nlohmann::json::array()}};
};

class Cashier {
  public:
    Cashier(std::filesystem::path file, std::uint64_t seed) : file_(std::move(file)), random_(seed) {}

    /// One till's life: log in, work, and be killed after a random number of steps and of microseconds.
    void live_and_die() {
        ChildTill till(file_);
        till.write("login KASIR 1111");
        const auto login = till.read_answer(patience_us);
        REQUIRE(login.has_value());
        REQUIRE(login->at("ok") == true);
        note(*login, "login");
        const int steps = pick(1, 25);
        for (int i = 0; i < steps; ++i) {
            const std::string line = next_line();
            till.write(line);
            const auto answer = till.read_answer(patience_us);
            REQUIRE(answer.has_value());
            note(*answer, line);
        }
        in_flight_ = next_line();
        till.write(in_flight_);
        // The moment of death: somewhere in the work of a last command, which may or may not be answered.
        const auto answer = till.read_answer(pick(0, 4'000));
        if (answer) note(*answer, in_flight_);
        till.kill();
        if (!answer) {
            if (const auto late = till.read_answer(0)) note(*late, in_flight_);
        }
    }

    void check_what_is_left() {
        const db::VerifyReport report = db::verify(file_);
        for (const db::Finding& finding : report.findings) {
            FAIL_CHECK(db::name_of(finding.kind), ": ", finding.where);
        }
        db::Store store(file_, db::Access::read_only);
        std::map<std::string, int> found;
        for (const db::SaleSummary& sale : store.sales({.limit = 1'000'000})) {
            ++found[sale.number.text()];
        }
        for (const auto& [cart, number] : seen_.sales_by_cart) {
            INFO("answered sale " << number << ", seen " << found[number] << " times");
            CHECK(found[number] == 1);
        }
        // At most the one sale that was under way is there beside those that were answered.
        CHECK(found.size() <= seen_.sales_by_cart.size() + 1);
        check_cart(store.ledger().open_cart());
        for (const auto& [number, count] : found) {
            const auto sale = store.find_sale(*parse_sale_number(number));
            REQUIRE(sale.has_value());
            seen_.sales_by_cart.emplace(sale->cart.value(), number);
        }
    }

  private:
    /// The kept cart is the one that was shown last, or what the command in flight made of it.
    void check_cart(const Cart& cart) {
        if (seen_.sales_by_cart.contains(cart.id.value())) FAIL_CHECK("a paid cart is open again");
        const bool same = cart_lines(cart) == shown_lines(seen_.cart);
        const bool in_flight_took_effect = !in_flight_.empty();
        INFO("in flight: " << in_flight_ << ", shown: " << seen_.cart.dump());
        CHECK((same || in_flight_took_effect));
        if (!same) {
            // One command changes one line or ends the cart.
            std::size_t differences = 0;
            const auto shown = shown_lines(seen_.cart);
            const auto kept = cart_lines(cart);
            for (const auto& [line, quantity] : shown) {
                const auto there = kept.find(line);
                if (there == kept.end() || there->second != quantity) ++differences;
            }
            for (const auto& [line, quantity] : kept) {
                if (!shown.contains(line)) ++differences;
            }
            CHECK((differences <= 1 || kept.empty()));
        }
    }

    static std::map<std::int64_t, std::int64_t> cart_lines(const Cart& cart) {
        std::map<std::int64_t, std::int64_t> lines;
        for (const CartLine& line : cart.lines) {
            lines[line.id.value()] = line.quantity.thousandths();
        }
        return lines;
    }
    static std::map<std::int64_t, std::int64_t> shown_lines(const nlohmann::json& cart) {
        std::map<std::int64_t, std::int64_t> lines;
        for (const auto& line : cart.at("lines")) {
            lines[line.at("line")] = line.at("quantity_thousandths");
        }
        return lines;
    }

    void note(const nlohmann::json& answer, const std::string& line) {
        INFO(line << " -> " << answer.dump());
        in_flight_.clear();
        if (answer.value("paid", false)) {
            const auto [place, is_new] = seen_.sales_by_cart.emplace(answer.at("cart").get<std::int64_t>(),
                                                                     answer.at("sale").get<std::string>());
            CHECK(is_new);
            seen_.cart = {{"cart", answer.at("cart").get<std::int64_t>() + 1},
                          {"lines", nlohmann::json::array()}};
        } else if (answer.at("ok") == true && answer.contains("total_rupiah")) {
            seen_.cart = answer;
        }
    }

    std::string next_line() {
        switch (pick(0, 9)) {
        case 0: return "pay cash 999000000";
        case 1: return "remove";
        case 2: return "qty " + std::to_string(pick(1, 9));
        case 3: return "more " + std::to_string(pick(-2, 3));
        case 4: return "scan NO-SUCH-CODE";
        default: return "scan P" + std::to_string(pick(1, 40));
        }
    }

    int pick(int low, int high) { return std::uniform_int_distribution<int>(low, high)(random_); }

    std::filesystem::path file_;
    std::mt19937_64 random_;
    Seen seen_;
    std::string in_flight_;
};

} // namespace

TEST_CASE("crash: a till that is killed at any moment has lost nothing that it had answered") {
    const std::uint64_t kills = number_from_environment("SOKOGURU_KILLS", 300);
    const std::uint64_t seed = number_from_environment("SOKOGURU_SEED", std::random_device{}());
    MESSAGE("kills: " << kills << ", seed: " << seed);
    // A shop lives for a hundred kills; the check replays its whole journal each time.
    constexpr std::uint64_t kills_of_a_shop = 100;
    const TemporaryFolder folder;
    std::optional<Cashier> cashier;
    for (std::uint64_t i = 0; i < kills; ++i) {
        INFO("kill " << i << " of seed " << seed);
        if (i % kills_of_a_shop == 0) {
            const auto file = folder.path() / ("toko-" + std::to_string(i) + ".db");
            make_test_shop(file);
            cashier.emplace(file, seed + i);
        }
        cashier->live_and_die();
        cashier->check_what_is_left();
    }
}
