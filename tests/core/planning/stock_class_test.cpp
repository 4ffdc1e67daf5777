#include "core/planning/stock_class.h"
#include "tests/support/property.h"

#include <string>

using namespace sokoguru;
using namespace sokoguru::test;

namespace {

std::string classes_of(const std::vector<std::int64_t>& margins) {
    std::vector<Money> amounts;
    for (const std::int64_t margin : margins) {
        amounts.emplace_back(margin);
    }
    std::string letters;
    for (const MarginClass margin : margin_classes(amounts)) {
        letters += letter_of(margin);
    }
    return letters;
}

char steadiness(double mean, double spread) {
    return letter_of(steadiness_class({mean, spread, 90}));
}

} // namespace

TEST_CASE("stock class: A earns 80 %, B the next 15 %") {
    struct Case {
        std::vector<std::int64_t> margins;
        std::string classes;
    };
    const Case cases[] = {
        {{}, ""},
        {{5}, "A"},
        {{0, 0}, "CC"},
        {{-5, 5}, "CA"},
        {{80, 15, 5}, "ABC"},
        {{5, 15, 80}, "CBA"},
        {{79, 16, 5}, "AAC"}, // The one that crosses the border is the better class's.
        {{50, 50}, "AA"},
        {{20, 20, 20, 20, 20}, "AAAAB"},
        {{900, 40, 30, 20, 10}, "ABBCC"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.classes);
        CHECK(classes_of(c.margins) == c.classes);
    }
}

TEST_CASE("stock class: whoever earns more is never in a worse class, and the A earn their share") {
    check_property("ABC", [](const std::vector<std::int32_t>& numbers) {
        std::vector<Money> margins;
        std::int64_t whole = 0;
        for (const std::int32_t number : numbers) {
            margins.emplace_back(number);
            whole += std::max(number, 0);
        }
        const auto classes = margin_classes(margins);
        std::int64_t earned_by_a = 0;
        for (std::size_t i = 0; i < margins.size(); ++i) {
            if (classes[i] == MarginClass::a) earned_by_a += margins[i].rupiah();
            for (std::size_t j = 0; j < margins.size(); ++j) {
                RC_ASSERT(margins[i] <= margins[j] || classes[i] <= classes[j]);
            }
        }
        RC_ASSERT(earned_by_a * 100 >= whole * 80);
    });
}

TEST_CASE("stock class: X, Y and Z by the coefficient of variation") {
    CHECK(steadiness(10, 0) == 'X');
    CHECK(steadiness(10, 5) == 'X');
    CHECK(steadiness(10, 5.1) == 'Y');
    CHECK(steadiness(10, 10) == 'Y');
    CHECK(steadiness(10, 10.1) == 'Z');
    CHECK(steadiness(0, 0) == 'Z');
}
