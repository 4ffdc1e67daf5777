#include "tests/support/property.h"

using namespace sokoguru::test;

TEST_CASE("property: a false property gives its smallest counterexample, a true one gives none") {
    const auto below_ten = [] {
        const int number = *rc::gen::inRange(0, 1'000);
        RC_ASSERT(number < 10);
    };
    const auto counterexample = find_counterexample("every number is below ten", below_ten);
    REQUIRE(counterexample);
    INFO(*counterexample);
    CHECK(counterexample->find("every number is below ten") != std::string::npos);
    CHECK(counterexample->find("10 < 10") != std::string::npos);
    CHECK(counterexample->find("seed=") != std::string::npos);

    CHECK_FALSE(find_counterexample("a number is itself", [](int number) { RC_ASSERT(number == number); }));
}
