#pragma once

#include "core/values/ids.h"
#include "core/values/money.h"
#include "core/values/quantity.h"
#include "db/words.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>

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
    int small_integer(const char* key);

    template <class Value>
    Value id(const char* key) {
        return Value{integer(key)};
    }
    Money money(const char* key) { return Money{integer(key)}; }
    std::optional<Money> optional_money(const char* key);
    Quantity quantity(const char* key) { return Quantity{integer(key)}; }
    template <Worded Enum>
    Enum word(const char* key) {
        const auto value = value_of<Enum>(text(key));
        if (!value) throw_damaged(key);
        return *value;
    }

    /// Throws when the object has keys that nobody asked for.
    void finish() const;

  private:
    const nlohmann::json& take(const char* key);
    [[noreturn]] static void throw_damaged(const char* key);

    const nlohmann::json& object_;
    std::size_t taken_ = 0;
};

} // namespace sokoguru::db
