#pragma once

#include "core/values/money.h"
#include "core/values/percent.h"
#include "core/values/quantity.h"
#include "core/values/time.h"
#include "db/words.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sokoguru::db {

/// Writes JSON in its one canonical form: sorted keys, no white space, integers. Straight into a text,
/// because a journal entry is written at every payment and 200,000 times in an import.
///
///     JsonWriter json;
///     json.begin_object();
///     json.member("id", unit.id);
///     json.member("name", unit.name);
///     json.end_object();
///     use(json.text());
///
/// Keys out of order and texts that are no UTF-8 raise BrokenInvariant.
class JsonWriter {
  public:
    void begin_object();
    void end_object();
    void begin_object(std::string_view key);
    void begin_list(std::string_view key);
    void end_list();

    void member(std::string_view key, std::int64_t value);
    void member(std::string_view key, std::string_view text);
    void member(std::string_view key, const std::string& text) { member(key, std::string_view(text)); }
    void member(std::string_view key, const char* text) { member(key, std::string_view(text)); }
    void member(std::string_view key, bool truth);
    void member(std::string_view key, int value) { member(key, static_cast<std::int64_t>(value)); }
    void member(std::string_view key, Money money) { member(key, money.rupiah()); }
    void member(std::string_view key, Quantity quantity) { member(key, quantity.thousandths()); }
    void member(std::string_view key, Percent percent) { member(key, percent.basis_points()); }
    void member(std::string_view key, UtcTime time) { member(key, time.ms); }
    void member(std::string_view key, BusinessDay day) { member(key, day.days); }
    /// Null when there is none.
    template <class Value>
    void member(std::string_view key, const std::optional<Value>& value) {
        if (value) return member(key, *value);
        null(key);
    }
    void null(std::string_view key);
    template <class Tag>
    void member(std::string_view key, Id<Tag> id) {
        member(key, id.value());
    }
    template <Worded Enum>
    void member(std::string_view key, Enum value) {
        member(key, word_of(value));
    }
    /// An element of a list.
    void element(std::string_view text);
    void element(std::int64_t value);

    const std::string& text() const { return text_; }
    std::string take_text() { return std::move(text_); }

  private:
    void begin_value();
    void begin_member(std::string_view key);
    void append_quoted(std::string_view text);
    void append_integer(std::int64_t value);

    std::string text_;
    bool needs_comma_ = false;
    std::string_view last_key_; ///< Of the object that is open; empty at its beginning.
    std::vector<std::string_view> outer_keys_;
};

} // namespace sokoguru::db
