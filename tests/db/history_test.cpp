#include "tests/db/support/random_till.h"
#include "tests/support/property.h"

#include <doctest/doctest.h>

using namespace sokoguru::test;

TEST_CASE(
    "any history of a till: nothing is lost, everything adds up, the file verifies, its shifts report it") {
    check_property("a random day", [] {
        RandomTill till;
        const int steps = *rc::gen::inRange(0, 40);
        for (int i = 0; i < steps; ++i) {
            till.step();
        }
        till.check();
    });
}
