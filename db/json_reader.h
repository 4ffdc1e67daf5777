#pragma once

#include "core/values/ids.h"
#include "core/values/money.h"
#include "core/values/percent.h"
#include "core/values/quantity.h"
#include "core/values/time.h"
#include "db/words.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sokoguru::db {

/// Reads a JSON object strictly: each key must be there once, have its type, and be asked for; anything else
/// throws Fault `damaged`.
///
///     JsonReader reader(json);
///     unit.id = reader.id<UnitId>("id");
///     unit.name = reader.text("name");
///     reader.finish();
class JsonReader {
  public:
    explicit JsonReader(const nlohmann::json& object);

    std::int64_t integer(const char* key);
    std::optional<std::int64_t> optional_integer(const char* key); ///< null or a number
    bool truth(const char* key);
    std::string text(const char* key);
    const nlohmann::json& list(const char* key);
    const nlohmann::json& object(const char* key);
    const nlohmann::json* optional_object(const char* key); ///< null gives null
    int small_integer(const char* key);

    template <class Value>
    Value id(const char* key) {
        return Value{integer(key)};
    }
    Money money(const char* key) { return Money{integer(key)}; }
    std::optional<Money> optional_money(const char* key);
    Percent percent(const char* key) { return Percent{integer(key)}; }
    UtcTime time(const char* key) { return UtcTime{integer(key)}; }
    BusinessDay day(const char* key) { return BusinessDay{small_integer(key)}; }
    std::optional<BusinessDay> optional_day(const char* key);
    Quantity quantity(const char* key) { return Quantity{integer(key)}; }
    template <Worded Enum>
    Enum word(const char* key) {
        const auto value = value_of<Enum>(text(key));
        if (!value) throw_damaged(key);
        return *value;
    }

    /// The elements of a list of texts or of integers.
    std::vector<std::string> texts(const char* key);
    std::vector<std::int64_t> integers(const char* key);

    /// Throws when the object has keys that nobody asked for.
    void finish() const;

  private:
    const nlohmann::json& take(const char* key);
    static std::int64_t integer_of(const nlohmann::json& value, const char* key);
    [[noreturn]] static void throw_damaged(const char* key);

    const nlohmann::json& object_;
    std::size_t taken_ = 0;
};

} // namespace sokoguru::db
