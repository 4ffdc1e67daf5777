#include "app/cli/console_till.h"
#include "tests/support/fake_devices.h"
#include "tests/support/property.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_shop.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <rapidcheck.h>

#include <sstream>
#include <vector>

using namespace sokoguru;
using namespace sokoguru::test;
using namespace sokoguru::cli;

namespace {

class NoPaper final : public drivers::Printer {
  public:
    drivers::PrintResult print(const drivers::PrintJob&, const BytesSentCallback&, std::stop_token) override {
        return {drivers::PrintResult::Outcome::failed, "no paper"};
    }
};

std::vector<nlohmann::json> talk(const std::filesystem::path& file, const std::string& input) {
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream error;
    Context context{in, out, error};
    context.language = "en";
    context.now = [] { return UtcTime{test_shop_opened.ms + 60'000}; };
    NoPaper printer;
    {
        shop::Shop shop(file);
        FakeDevices devices(printer);
        ConsoleTill(shop, context, AnswerFormat::json).run(devices);
    }
    std::vector<nlohmann::json> answers;
    std::istringstream lines(out.str());
    for (std::string line; std::getline(lines, line);) {
        answers.push_back(nlohmann::json::parse(line));
    }
    return answers;
}

} // namespace

TEST_CASE("console till: ten lines, paid, and a printer without paper stops nothing") {
    const TemporaryFolder folder;
    const auto file = folder.path() / "toko.db";
    make_test_shop(file);
    std::string input = "login KASIR 1111\n";
    for (int i = 1; i <= 10; ++i) {
        input += "scan P" + std::to_string(i) + "\n";
    }
    const auto answers = talk(file, input + "pay cash 50000\n");
    REQUIRE(answers.size() == 12);
    CHECK(answers[10].at("total_rupiah") == 27'500);
    CHECK(answers[11].at("paid") == true);
    CHECK(answers[11].at("change_rupiah") == 22'500);
    CHECK(answers[11].at("sale") == "K1-261118-0001");
}

TEST_CASE("console till: what is refused, and with which word") {
    struct Case {
        std::string line;
        std::string refused;
    };
    const Case cases[] = {
        {"scan 4006381333931", "unknown_barcode"},
        {"scan P1 0", "quantity_not_positive"},
        {"scan P1 -3", "quantity_not_positive"},
        {"scan P1 1,5", "quantity_not_whole"},
        {"scan P1 999999999", "quantity_too_large"},
        {"qty 5", "no_such_line"},
        {"line 1", "no_such_line"},
        {"remove 7", "no_such_line"},
        {"pay cash 1000", "cart_empty"},
        {"add 999", "unknown_product"},
        {"add 1 9", "unknown_unit"},
        {"login KASIR 9999", "wrong_pin"},
        {"login NOBODY 1111", "unknown_user"},
        {"scan", "not_understood"},
        {"pay cash", "not_understood"},
        {"pay cash 99999999999999999999", "not_understood"},
        {"pay card 1000", "not_understood"},
        {"dance", "not_understood"},
        {"", "not_understood"},
        {std::string(5'000, 'x'), "not_understood"},
    };
    const TemporaryFolder folder;
    const auto file = folder.path() / "toko.db";
    make_test_shop(file);
    std::string input = "login KASIR 1111\n";
    for (const Case& c : cases) {
        input += c.line + "\nstate\n";
    }
    const auto answers = talk(file, input);
    REQUIRE(answers.size() == 1 + 2 * std::size(cases));
    for (std::size_t i = 0; i < std::size(cases); ++i) {
        INFO(cases[i].line.substr(0, 40));
        CHECK(answers[1 + 2 * i].at("refused") == cases[i].refused);
        CHECK_FALSE(answers[1 + 2 * i].at("message").get<std::string>().empty());
        CHECK(answers[2 + 2 * i].at("lines").empty());
    }
}

TEST_CASE("console till: payment below the total, over the limit and below zero leave the cart as it was") {
    const TemporaryFolder folder;
    const auto file = folder.path() / "toko.db";
    make_test_shop(file);
    const auto answers =
        talk(file, "login KASIR 1111\nscan P4\npay cash 1999\npay cash 9999999999999\npay cash -5\nstate\n");
    CHECK(answers.at(2).at("refused") == "payment_too_small");
    CHECK(answers.at(2).at("amount_rupiah") == 1);
    CHECK(answers.at(3).at("refused") == "amount_too_large");
    CHECK(answers.at(4).at("refused") == "amount_not_positive");
    CHECK(answers.at(5).at("lines").size() == 1);
}

TEST_CASE("console till: the end of the input keeps the open cart") {
    const TemporaryFolder folder;
    const auto file = folder.path() / "toko.db";
    make_test_shop(file);
    talk(file, "login KASIR 1111\nscan P4 2\nscan P5");
    const auto answers = talk(file, "state\n");
    CHECK(answers.at(0).at("lines").size() == 2);
    CHECK(answers.at(0).at("user").is_null());
}

TEST_CASE("console till: whatever is written, each line gets one answer and no line ends the program") {
    const TemporaryFolder folder;
    const auto file = folder.path() / "toko.db";
    make_test_shop(file, 5);
    check_property("any bytes in a line get one JSON answer", [&] {
        auto line = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
        std::erase(line, '\n');
        RC_PRE(!line.starts_with("quit"));
        const auto answers = talk(file, "login KASIR 1111\n" + line + "\nstate\n");
        RC_ASSERT(answers.size() == 3u);
        RC_ASSERT(answers.back().at("ok") == true);
    });
}
