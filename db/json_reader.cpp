#include "db/json_reader.h"

#include "db/fault.h"

#include <limits>

namespace sokoguru::db {

JsonReader::JsonReader(const nlohmann::json& object) : object_(object) {
    if (!object.is_object()) throw_damaged("{}");
}

const nlohmann::json& JsonReader::take(const char* key) {
    const auto found = object_.find(key);
    if (found == object_.end()) throw_damaged(key);
    ++taken_;
    return *found;
}

std::int64_t JsonReader::integer(const char* key) {
    const auto value = optional_integer(key);
    if (!value) throw_damaged(key);
    return *value;
}

std::optional<std::int64_t> JsonReader::optional_integer(const char* key) {
    const nlohmann::json& value = take(key);
    if (value.is_null()) return std::nullopt;
    return integer_of(value, key);
}

std::int64_t JsonReader::integer_of(const nlohmann::json& value, const char* key) {
    constexpr std::uint64_t max = std::numeric_limits<std::int64_t>::max();
    if (!value.is_number_integer() || (value.is_number_unsigned() && value.get<std::uint64_t>() > max)) {
        throw_damaged(key);
    }
    return value.get<std::int64_t>();
}

bool JsonReader::truth(const char* key) {
    const nlohmann::json& value = take(key);
    if (!value.is_boolean()) throw_damaged(key);
    return value.get<bool>();
}

std::string JsonReader::text(const char* key) {
    const nlohmann::json& value = take(key);
    if (!value.is_string()) throw_damaged(key);
    return value.get<std::string>();
}

const nlohmann::json& JsonReader::list(const char* key) {
    const nlohmann::json& value = take(key);
    if (!value.is_array()) throw_damaged(key);
    return value;
}

const nlohmann::json& JsonReader::object(const char* key) {
    const nlohmann::json& value = take(key);
    if (!value.is_object()) throw_damaged(key);
    return value;
}

const nlohmann::json* JsonReader::optional_object(const char* key) {
    const nlohmann::json& value = take(key);
    if (value.is_null()) return nullptr;
    if (!value.is_object()) throw_damaged(key);
    return &value;
}

std::vector<std::string> JsonReader::texts(const char* key) {
    std::vector<std::string> texts;
    for (const nlohmann::json& element : list(key)) {
        if (!element.is_string()) throw_damaged(key);
        texts.push_back(element.get<std::string>());
    }
    return texts;
}

std::vector<std::int64_t> JsonReader::integers(const char* key) {
    std::vector<std::int64_t> numbers;
    for (const nlohmann::json& element : list(key)) {
        numbers.push_back(integer_of(element, key));
    }
    return numbers;
}

int JsonReader::small_integer(const char* key) {
    const std::int64_t value = integer(key);
    if (value < std::numeric_limits<int>::min() || value > std::numeric_limits<int>::max()) {
        throw_damaged(key);
    }
    return static_cast<int>(value);
}

std::optional<Money> JsonReader::optional_money(const char* key) {
    const auto value = optional_integer(key);
    return value ? std::optional(Money{*value}) : std::nullopt;
}

std::optional<BusinessDay> JsonReader::optional_day(const char* key) {
    const auto value = optional_integer(key);
    if (!value) return std::nullopt;
    if (*value < INT32_MIN || *value > INT32_MAX) throw_damaged(key);
    return BusinessDay{static_cast<std::int32_t>(*value)};
}

void JsonReader::finish() const {
    if (taken_ != object_.size()) throw_damaged("a key that is unknown");
}

void JsonReader::throw_damaged(const char* key) {
    throw Fault(FaultKind::damaged, std::string("a journal body is not as it should be at ") + key);
}

} // namespace sokoguru::db
