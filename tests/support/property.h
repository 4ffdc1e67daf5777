#pragma once

#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <rapidcheck/detail/TestListenerAdapter.h>

#include <optional>
#include <sstream>
#include <string>
#include <utility>

namespace sokoguru::test {

/// Tries a property with random values and gives the smallest counterexample as text, if there is one. The
/// property says what must hold with RC_ASSERT; its parameters are the random values.
template <class Property>
std::optional<std::string> find_counterexample(const std::string& name, Property&& property) {
    rc::detail::TestMetadata metadata;
    metadata.id = name;
    metadata.description = name;
    rc::detail::TestListenerAdapter silent;
    const auto result = rc::detail::checkTestable(std::forward<Property>(property), metadata,
                                                  rc::detail::configuration().testParams, silent);
    if (result.template is<rc::detail::SuccessResult>()) return std::nullopt;
    std::ostringstream text;
    text << name << "\n";
    rc::detail::printResultMessage(result, text);
    text << "\nThe seed was RC_PARAMS=\"seed=" << rc::detail::configuration().testParams.seed << "\".";
    return text.str();
}

/// Reports a counterexample as a failure of the running test case.
///
///     check_property("a sum does not depend on the order", [](std::int32_t a, std::int32_t b) {
///         RC_ASSERT(Money{a} + Money{b} == Money{b} + Money{a});
///     });
template <class Property>
void check_property(const std::string& name, Property&& property) {
    const auto counterexample = find_counterexample(name, std::forward<Property>(property));
    CHECK_MESSAGE(!counterexample, counterexample.value_or(""));
}

/// Any byte, not only the printable ones.
inline rc::Gen<char> any_byte() {
    return rc::gen::map(rc::gen::inRange(0, 256), [](int byte) { return static_cast<char>(byte); });
}

} // namespace sokoguru::test
