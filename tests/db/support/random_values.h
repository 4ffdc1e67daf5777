#pragma once

#include "core/values/time.h"

#include <rapidcheck.h>

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

namespace sokoguru::test {

// Values of every kind inside a property: extreme numbers, odd texts (valid UTF-8, quotes, zero bytes).

inline std::string any_text() {
    return *rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                             "a", "Z", "0", " ", "\"", "\\", "\n", std::string(1, '\0'), "é", "ق", "☪", "😀",
                             "</script>", "{}")),
                         [](const std::vector<std::string>& pieces) {
                             std::string text;
                             for (const std::string& piece : pieces) {
                                 text += piece;
                             }
                             return text;
                         });
}

inline std::int64_t any_number() {
    return *rc::gen::oneOf(rc::gen::arbitrary<std::int64_t>(),
                           rc::gen::element<std::int64_t>(INT64_MIN, INT64_MAX, 0, -1));
}

template <class Value>
Value any_value() {
    return Value{any_number()};
}

template <class Enum>
Enum any_enum(std::initializer_list<Enum> all) {
    return *rc::gen::elementOf(std::vector<Enum>(all));
}

template <class Make>
auto some_of(Make&& make) {
    std::vector<decltype(make())> all;
    const int count = *rc::gen::inRange(0, 4);
    for (int i = 0; i < count; ++i) {
        all.push_back(make());
    }
    return all;
}

inline int any_int() {
    return *rc::gen::arbitrary<int>();
}

inline BusinessDay any_day() {
    return BusinessDay{any_int()};
}

template <class Make>
auto maybe(Make&& make) {
    std::optional<decltype(make())> value;
    if (*rc::gen::arbitrary<bool>()) value = make();
    return value;
}

} // namespace sokoguru::test
