#include "tests/core/till/random_cashier.h"
#include "tests/support/property.h"

using namespace sokoguru;
using namespace sokoguru::test;

TEST_CASE("engine: whatever is done at a till, in whatever order, its books add up") {
    check_property("a random cashier", [] {
        RandomCashier cashier(
            *rc::gen::noShrink(rc::gen::resize(rc::kNominalSize, rc::gen::arbitrary<std::uint32_t>())));
        for (int i = 0; i < 80; ++i) {
            cashier.step();
        }
    });
}

TEST_CASE("engine: a long life of a till does every command there is, and its books add up") {
    std::map<std::size_t, int> done;
    check_property("a random cashier for thousands of steps", [&] {
        RandomCashier cashier(20'261'126);
        for (int i = 0; i < 10'000; ++i) {
            cashier.step();
        }
        done = cashier.done();
    });
    for (std::size_t kind = 0; kind < std::variant_size_v<Command::variant>; ++kind) {
        CAPTURE(kind);
        CHECK(done[kind] > 0);
    }
}
