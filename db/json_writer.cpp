#include "db/json_writer.h"

#include "core/values/ensure.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>

namespace sokoguru::db {

namespace {

bool stands_for_itself(char c) {
    return c >= 0x20 && c < 0x7f && c != '"' && c != '\\';
}

} // namespace

void JsonWriter::begin_value() {
    if (needs_comma_) text_ += ',';
    needs_comma_ = true;
}

void JsonWriter::begin_object() {
    begin_value();
    text_ += '{';
    needs_comma_ = false;
    outer_keys_.push_back(last_key_);
    last_key_ = {};
}

void JsonWriter::end_object() {
    text_ += '}';
    needs_comma_ = true;
    last_key_ = outer_keys_.back();
    outer_keys_.pop_back();
}

void JsonWriter::begin_object(std::string_view key) {
    begin_member(key);
    needs_comma_ = false;
    begin_object();
}

void JsonWriter::begin_list(std::string_view key) {
    begin_member(key);
    text_ += '[';
    needs_comma_ = false;
}

void JsonWriter::end_list() {
    text_ += ']';
    needs_comma_ = true;
}

void JsonWriter::begin_member(std::string_view key) {
    ensure(last_key_ < key, "the keys of a journal body are sorted");
    last_key_ = key;
    begin_value();
    text_ += '"';
    text_ += key;
    text_ += "\":";
}

void JsonWriter::member(std::string_view key, std::int64_t value) {
    begin_member(key);
    append_integer(value);
}

void JsonWriter::append_integer(std::int64_t value) {
    std::array<char, 24> digits{};
    text_.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr);
}

void JsonWriter::member(std::string_view key, std::string_view text) {
    begin_member(key);
    append_quoted(text);
}

void JsonWriter::member(std::string_view key, bool truth) {
    begin_member(key);
    text_ += truth ? "true" : "false";
}

void JsonWriter::null(std::string_view key) {
    begin_member(key);
    text_ += "null";
}

void JsonWriter::element(std::string_view text) {
    begin_value();
    append_quoted(text);
}

void JsonWriter::element(std::int64_t value) {
    begin_value();
    append_integer(value);
}

void JsonWriter::append_quoted(std::string_view text) {
    if (std::all_of(text.begin(), text.end(), stands_for_itself)) {
        text_ += '"';
        text_ += text;
        text_ += '"';
        return;
    }
    try {
        text_ += nlohmann::json(text).dump();
    } catch (const nlohmann::json::exception& error) {
        throw BrokenInvariant(std::string("texts of a fact are UTF-8: ") + error.what());
    }
}

} // namespace sokoguru::db
